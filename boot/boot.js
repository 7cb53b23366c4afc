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

async function begin() {
  // A sheet that was refused has no rules; half a page would be worse than none.
  const sheet = document.querySelector("link[rel=stylesheet]");
  if (!sheet.sheet) throw new Error(sheet.getAttribute("href"));
  await start({ module_or_path: fetched("main") });
  document.getElementById("start")?.remove();
}
