// The peers' pages: bundled here, served from memory to this machine alone.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const PAGES = fileURLToPath(new URL("pages/", import.meta.url));

/** The pages, each under its own name. */
export const NAMES = ["dnd-kit", "dnd-kit-react", "pragmatic", "sortable", "runs"];

/** Starts serving; `url(name)` is where a page is. `answers` are bodies by path. */
export async function serve(answers = {}) {
  const { outputFiles } = await build({
    entryPoints: [...NAMES.map((name) => `${PAGES}${name}`), `${PAGES}list.css`],
    bundle: true,
    minify: true,
    write: false,
    outdir: "/",
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  for (const name of NAMES) files.set(`/${name}.html`, shell(name));
  const types = { js: "text/javascript", css: "text/css", html: "text/html; charset=utf-8", json: "application/json" };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const body = files.get(pathname) ?? answers[pathname]?.();
    response.writeHead(body ? 200 : 404, { "content-type": types[pathname.split(".").pop()] ?? "text/plain" });
    response.end(body ?? "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = (name, search = "") => `http://127.0.0.1:${server.address().port}/${name}.html${search}`;
  return { url, close: () => server.close() };
}

const shell = (name) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="/list.css">` +
  `<ol id="list"></ol><script src="/${name}.js"></script></html>`;
