// The sign-in library as one script, from the modules that its makers publish: `node boot/msal.mjs PACKAGES` writes it to the
// standard output. Left out is what the library makes only when its configuration asks for it, and ours (src/browser/msal.rs)
// never does: what talks to the system's own sign-in broker (`allowPlatformBroker`), a cache that outlives the tab
// (`cacheLocation: "localStorage"`), what exchanges a code that a server of its own had drawn (`acquireTokenByCode`), and
// tokens bound to a key (`authenticationScheme: "pop"`). Terser packs it: a twentieth less than the bundler's own packing.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";

const packages = path.resolve(process.argv[2]);
const require = createRequire(path.join(packages, "package.json"));
const { build } = require("esbuild");
const { minify } = require("terser");
const { name, version, license } = JSON.parse(readFileSync(path.join(packages, "@azure/msal-browser/package.json"), "utf8"));
const LIBRARY = path.join(packages, "@azure");
const UNUSED = [
  "PlatformAuthInteractionClient",
  "PlatformAuthExtensionHandler",
  "PlatformAuthDOMHandler",
  "LocalStorage",
  "SilentAuthCodeClient",
  "PopTokenGenerator",
];

const leftOut = new Set();
const withoutUnused = {
  name: "without what is never made",
  setup({ onLoad }) {
    onLoad({ filter: new RegExp(`[\\\\/](${UNUSED.join("|")})\\.mjs$`) }, (file) => {
      if (!file.path.startsWith(LIBRARY)) return null;
      const name = path.basename(file.path, ".mjs");
      leftOut.add(name);
      return { contents: `export class ${name} { constructor() { throw new Error("left out: ${name}"); } }` };
    });
  },
};

const { outputFiles } = await build({
  stdin: { contents: 'export { createStandardPublicClientApplication } from "@azure/msal-browser";', resolveDir: packages },
  nodePaths: [packages],
  plugins: [withoutUnused],
  ...{ bundle: true, minify: true, write: false, format: "iife", globalName: "msal" },
  ...{ target: "es2022", charset: "utf8", legalComments: "none", logLevel: "warning" },
});
// Another version may have other names: then this list is looked at again.
const unknown = UNUSED.filter((name) => !leftOut.has(name));
if (unknown.length) throw new Error(`The library has no ${unknown}.`);
const { code } = await minify(outputFiles[0].text, {
  ecma: 2022,
  compress: { passes: 3, keep_fargs: false, pure_getters: true },
  format: { comments: false, preamble: `/*! ${name} ${version}, Copyright (c) Microsoft Corporation, ${license} License */` },
});
process.stdout.write(code);
