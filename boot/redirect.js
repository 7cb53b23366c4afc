// The page to which a sign-in comes back. It hands the provider's answer to the page that asked and does nothing else: no
// code of the page, no token. In a redirect the library goes on to where the sign-in began.
const home = new URL("./", location.href).href;

const client = { navigateInternal: leave, navigateExternal: leave };
self.msalRedirectBridge.broadcastResponseToMainFrame(client).catch((error) => {
  const code = error?.errorCode || "unknown";
  document.getElementById("said").textContent =
    `No sign-in is under way here (${code}). Здесь не выполняется вход (${code}).`;
});

/** Goes there, when it is ours. Without a remembered place the library means the origin's root, which below a path is not. */
function leave(address) {
  location.replace(address.startsWith(home) ? address : home);
  // Nothing may happen any more: the page is leaving.
  return new Promise(() => {});
}
