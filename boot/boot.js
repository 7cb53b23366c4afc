// The page's one script: guards the sinks, checks that everything came as released, starts the wasm.
// `bindings` is wasm-bindgen's module; the build joins all into one file.
import start from "bindings";
import { fetched } from "files";
import { sayFailure } from "./failure.js";
import { guardSinks } from "./inert.js";

if (typeof WebAssembly === "object") {
  try {
    guardSinks();
    await begin();
  } catch (error) {
    sayFailure("broken", error.message);
  }
} else {
  sayFailure("missing");
}

/** Its answer comes while the wasm is on its way; src/browser/fetch.rs takes it from the start script's tag. */
function askForSettings() {
  const answer = fetch("./config.json", { cache: "no-cache", redirect: "manual" });
  answer.catch(() => {}); // said by whoever takes it
  document.getElementById("boot").settings = answer;
}

async function begin() {
  // A sheet that was refused has no rules; half a page would be worse than none.
  const sheet = document.querySelector("link[rel=stylesheet]");
  if (!sheet.sheet) throw new Error(sheet.getAttribute("href"));
  askForSettings();
  await start({ module_or_path: fetched("main") });
  document.getElementById("start")?.remove();
}
