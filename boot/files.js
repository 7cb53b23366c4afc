// What is fetched later: the tag of the start script names each file with its digest (xtask/src/dist/html.rs).
const files = document.getElementById("boot").dataset;
const again = new Set();

/** The wasm of that name, when it has the digest of the release; also an error page of the server has not. */
export async function fetched(name) {
  try {
    // A copy that was refused once would be refused for ever.
    const cache = again.has(name) ? "reload" : "default";
    const answer = await fetch(files[name], { integrity: files[`${name}Integrity`], cache });
    if (answer.headers.get("content-type") === "application/wasm") return answer;
    // Browsers start no wasm of another type; the digest says that it is one.
    return new Response(await answer.arrayBuffer(), { headers: { "content-type": "application/wasm" } });
  } catch (error) {
    again.add(name);
    throw new Error(`${files[name]}: ${error.message}`);
  }
}

/** Keeps why a chunk did not come for the page to say (src/browser/chunk.rs). */
export function refused(error) {
  files.refused = error.message;
}
