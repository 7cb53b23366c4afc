// The release as a folder: digests, bill of materials, licences, build id. Only of a release that was built.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { Validation } from "@cyclonedx/cyclonedx-library";

const DIST = process.env.LIVELINE_DIST;
const ROOT = path.join(import.meta.dirname, "../..");
const read = (name) => readFileSync(path.join(DIST, name), "utf8");
const names = () => readdirSync(DIST).sort();
const licences = () => names().find((name) => /^licences-[0-9a-f]{16}\.txt$/.test(name));

describe("the artefact", { skip: DIST ? false : "LIVELINE_DIST names no release" }, () => {
  test("every file but the configuration is in SHA256SUMS, and sha256sum agrees", () => {
    const listed = read("SHA256SUMS").trimEnd().split("\n").map((line) => line.slice(66));
    assert.deepEqual(listed, names().filter((name) => name !== "SHA256SUMS" && name !== "config.json"));
    execFileSync("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], { cwd: DIST });
  });

  test("every file has its compressed copies but the configuration, which is edited by hand", () => {
    const plain = names().filter((name) => !/\.(br|gz)$/.test(name) && !["SHA256SUMS", "config.json"].includes(name));
    assert.deepEqual(
      names().filter((name) => /\.(br|gz)$/.test(name)),
      plain.flatMap((name) => [`${name}.br`, `${name}.gz`]).sort(),
    );
  });

  test("the build id is of the content, and page and version file agree on it", () => {
    const version = JSON.parse(read("version.json"));
    assert.deepEqual(Object.keys(version).sort(), ["build", "licences", "version"]);
    assert.match(version.build, /^[0-9a-f]{16}$/);
    assert.equal(/ data-build="([^"]*)"/.exec(read("index.html"))[1], version.build);
    // As the build reckons it: the page without an id, then what the page does not name.
    const bare = read("index.html").replace(/ data-build="[^"]*"/, ' data-build=""');
    const short = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    const others = ["redirect.html", /^bridge-/, /^redirect-/, "door.html", /^door-/, "sbom.cdx.json", /^licences-/];
    const line = (wanted) => {
      const name = names().find((name) => (wanted.test ? wanted.test(name) && !/\.(br|gz)$/.test(name) : name === wanted));
      return `${name} ${short(readFileSync(path.join(DIST, name)))}\n`;
    };
    assert.equal(short(bare + others.map(line).join("")), version.build);
  });

  test("the bill of materials is CycloneDX and names what the lock files have", () => {
    const bill = JSON.parse(read("sbom.cdx.json"));
    assert.deepEqual([bill.bomFormat, bill.specVersion, bill.version], ["CycloneDX", "1.6", 1]);
    assert.equal(bill.metadata.component.name, "liveline");
    const refs = new Set([bill.metadata.component["bom-ref"]]);
    const cargo = readFileSync(path.join(ROOT, "Cargo.lock"), "utf8");
    const npm = JSON.parse(readFileSync(path.join(ROOT, "xtask/npm/package-lock.json"), "utf8")).packages;
    for (const { type, name, version, purl, licenses, hashes, "bom-ref": ref } of bill.components) {
      assert.equal(type, "library", name);
      assert.ok(!refs.has(ref), `${ref} twice`);
      refs.add(ref);
      assert.match(licenses[0].expression, /^[A-Za-z0-9.()+ -]+$/, name);
      if (purl.startsWith("pkg:cargo/")) {
        const entry = cargo.split("[[package]]").find((block) => block.includes(`name = "${name}"\nversion = "${version}"\n`));
        assert.equal(hashes?.[0].content, /checksum = "(\w+)"/.exec(entry)?.[1], name);
      } else if (purl.startsWith("pkg:npm/")) {
        const digest = Buffer.from(npm[`node_modules/${name}`].integrity.slice(7), "base64").toString("hex");
        assert.deepEqual(hashes, [{ alg: "SHA-512", content: digest }], name);
      } else {
        assert.equal(name, "rust-std");
      }
    }
    for (const { ref, dependsOn } of bill.dependencies) {
      for (const known of [ref, ...dependsOn]) assert.ok(refs.has(known), known);
    }
    const has = (name) => bill.components.some((component) => component.name === name);
    for (const name of ["serde_json", "leptos", "@azure/msal-browser", "@azure/msal-common", "rust-std", "engine"]) {
      assert.ok(has(name), name);
    }
    // What runs on the machine that builds is in no release.
    for (const name of ["xtask", "brotli", "esbuild", "proptest", "axum", "emulator"]) assert.ok(!has(name), name);
    assert.doesNotMatch(read("sbom.cdx.json"), /\/home|\/root|timestamp|serialNumber/);
  });

  test("the bill is what the schema of CycloneDX 1.6 asks for, and one that is not is refused", async () => {
    const schema = new Validation.JsonStrictValidator("1.6");
    const bill = read("sbom.cdx.json");
    assert.equal(await schema.validate(bill), null);
    assert.notEqual(await schema.validate(bill.replaceAll('"type": "library"', '"type": "thing"')), null);
  });

  test("every part of the bill has its licence among the licences", () => {
    const text = read(licences());
    for (const { name, version, licenses } of JSON.parse(read("sbom.cdx.json")).components) {
      assert.ok(text.includes(`${name} ${version}: ${licenses[0].expression}\n`), name);
    }
    assert.match(text, /==== @azure\/msal-browser [^\n]*\n\n\s*MIT License/);
    assert.match(text, /Apache License\s+Version 2\.0/);
    assert.doesNotMatch(text, /\/home|\/root/);
  });

  test("no file names a place of the machine that built it", () => {
    for (const name of names().filter((name) => !/\.(br|gz)$/.test(name))) {
      assert.ok(!readFileSync(path.join(DIST, name)).includes(ROOT), name);
    }
  });
});
