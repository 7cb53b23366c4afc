// The page's one script: guards the sinks, checks that everything came as released, starts the wasm.
// `bindings` is wasm-bindgen's module; the build joins both into one file.
import start from "bindings";
import { sayFailure } from "./failure.js";
import { guardSinks } from "./inert.js";

// The tag that loaded this file names what is fetched later, with digests (see xtask/src/dist/html.rs).
const { wasm, wasmIntegrity } = document.getElementById("boot").dataset;

try {
  guardSinks();
  if (typeof WebAssembly !== "object") throw new Error("wasm", { cause: "missing" });
  // A sheet that was refused has no rules; half a page would be worse than none.
  if (!document.querySelector("link[rel=stylesheet]").sheet) throw new Error("style.css");
  await start({ module_or_path: fetched(wasm, wasmIntegrity) });
  document.getElementById("start").remove();
} catch (error) {
  sayFailure(error);
}

async function fetched(name, integrity) {
  const answer = await fetch(name, { integrity });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
}
