// The sign-in library as one script, from the modules that its makers publish: `node boot/msal.mjs PACKAGES` writes it to the
// standard output. Left out is what the library makes only when its configuration asks for it, and ours (src/browser/msal.rs)
// never does: what talks to the system's own sign-in broker (`allowPlatformBroker`), and a cache that outlives the tab
// (`cacheLocation: "localStorage"`).
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";

const packages = path.resolve(process.argv[2]);
const require = createRequire(path.join(packages, "package.json"));
const { build } = require("esbuild");
const { name, version, license } = JSON.parse(readFileSync(path.join(packages, "@azure/msal-browser/package.json"), "utf8"));
const LIBRARY = path.join(packages, "@azure/msal-browser/dist");
const UNUSED = new Set(["PlatformAuthInteractionClient", "PlatformAuthExtensionHandler", "PlatformAuthDOMHandler", "LocalStorage"]);

const leftOut = new Set();
const withoutUnused = {
  name: "without what is never made",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](PlatformAuth\w+|LocalStorage)\.mjs$/ }, (file) => {
      const name = path.basename(file.path, ".mjs");
      if (!UNUSED.has(name) || !file.path.startsWith(LIBRARY)) return null;
      leftOut.add(name);
      return { contents: `export class ${name} { constructor() { throw new Error("left out: ${name}"); } }` };
    });
  },
};

const { outputFiles } = await build({
  stdin: { contents: 'export { createStandardPublicClientApplication } from "@azure/msal-browser";', resolveDir: packages },
  nodePaths: [packages],
  plugins: [withoutUnused],
  banner: { js: `/*! ${name} ${version}, Copyright (c) Microsoft Corporation, ${license} License */` },
  ...{ bundle: true, minify: true, write: false, format: "iife", globalName: "msal" },
  ...{ target: "es2022", charset: "utf8", legalComments: "none", logLevel: "warning" },
});
// Another version may have other names: then this list is looked at again.
if (leftOut.size !== UNUSED.size) throw new Error(`The library has no ${[...UNUSED].filter((name) => !leftOut.has(name))}.`);
process.stdout.write(outputFiles[0].contents);
