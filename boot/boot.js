// The page's one script: guards the sinks, checks that everything came as released, starts the wasm.
// `bindings` is wasm-bindgen's module; the build joins both into one file.
import start from "bindings";
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
  // The tag that loaded this file names what is fetched later, with digests (xtask/src/dist/html.rs).
  const { wasm, wasmIntegrity } = document.getElementById("boot").dataset;
  await start({ module_or_path: fetched(wasm, wasmIntegrity) });
  document.getElementById("start")?.remove();
}

/** The file, when it has the digest of the release; also an error page of the server has not. */
async function fetched(name, integrity) {
  try {
    return await fetch(name, { integrity });
  } catch (error) {
    throw new Error(`${name}: ${error.message}`);
  }
}
