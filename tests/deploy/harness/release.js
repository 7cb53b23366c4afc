// What is served: the release in LIVELINE_DIST, else a small one made here of the same kinds of files.
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const MADE_UP = {
  "index.html": "<!doctype html><title>Liveline</title>",
  "config.json": '{ "mode": "demo" }',
  "boot-0123456789abcdef.js": "export const started = true;",
  "style-fedcba9876543210.css": ":root { color-scheme: light dark }",
  "liveline-00112233445566ff.wasm": "\0asm\x01\0\0\0",
  "mark-8899aabbccddeeff.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  "ru-7766554433221100.txt": "Привет",
};

/** Lays a release into `folder` and returns the names in it, without their compressed copies. */
export function layRelease(folder) {
  mkdirSync(folder);
  if (process.env.LIVELINE_DIST) {
    cpSync(process.env.LIVELINE_DIST, folder, { recursive: true });
  } else {
    for (const [name, text] of Object.entries(MADE_UP)) {
      writeFileSync(path.join(folder, name), text);
      writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(text));
      writeFileSync(path.join(folder, `${name}.gz`), gzipSync(text));
    }
  }
  // The page to which sign-in comes back belongs to tenant mode; a release without one gets a stand-in.
  const bridge = path.join(folder, "redirect.html");
  if (!existsSync(bridge)) writeFileSync(bridge, "<!doctype html><title>Signing in</title>");
  return readdirSync(folder).filter((name) => !/\.(br|gz)$/.test(name));
}
