// What is fetched later: the tag of the start script names each file with its digest (xtask/src/dist/html.rs).
const files = document.getElementById("boot").dataset;
const again = new Set();

/** Whose styles are in a sheet of their own. */
const styled = new Set(["screens", "desk", "stage", "stories"]);
let sheet;

/** The sheet of what is fetched later, once. */
function styles() {
  sheet ??= linked().catch(() => {
    sheet = undefined;
    again.add("style");
    throw new Error(files.style);
  });
  return sheet;
}

async function linked() {
  // A copy that was refused once would be refused for ever.
  if (again.has("style")) await fetch(files.style, { integrity: files.styleIntegrity, cache: "reload" });
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = files.style;
  link.integrity = files.styleIntegrity;
  document.head.append(link);
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject();
    };
  });
}

/** The wasm of that name, with its styles. */
export async function fetched(name) {
  const [answer] = await Promise.all([wasm(name), styled.has(name) && styles()]);
  return answer;
}

const packs = {};

/** One of the modules that several chunks need: a file holds some of them, each in a section of its name. */
export async function unpacked(pack, name) {
  packs[pack] ??= WebAssembly.compileStreaming(wasm(pack));
  try {
    const [module] = WebAssembly.Module.customSections(await packs[pack], name);
    return made(module);
  } catch {
    packs[pack] = undefined;
    throw new Error(files[pack]);
  }
}

const made = (bytes) => new Response(bytes, { headers: { "content-type": "application/wasm" } });

/** It comes when it has the digest of the release; also an error page of the server has not. */
async function wasm(name) {
  try {
    // A copy that was refused once would be refused for ever.
    const cache = again.has(name) ? "reload" : "default";
    const answer = await fetch(files[name], { integrity: files[`${name}Integrity`], cache });
    if (answer.headers.get("content-type") === "application/wasm") return answer;
    // Browsers start no wasm of another type; the digest says that it is one.
    return made(await answer.arrayBuffer());
  } catch {
    again.add(name);
    throw new Error(files[name]);
  }
}

/**
 * Keeps which file did not come for the page to say (src/browser/refusal.rs). Browsers tell no script why, and what they tell is in a
 * language of their own.
 */
export function refused(error) {
  files.refused = error.message;
}
