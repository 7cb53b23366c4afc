// The static part: every file of a release, at "/" and at a sub-path.
import assert from "node:assert/strict";
import http from "node:http";
import { after, before, describe, test } from "node:test";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { ask, askHttp2 } from "./harness/ask.js";
import { World } from "./harness/site.js";

const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  json: "application/json",
  wasm: "application/wasm",
  svg: "image/svg+xml",
};

const KEPT_FOR_EVER = "public, max-age=31536000, immutable";

function expectedCache(name) {
  if (/-[0-9a-f]{16}\.[a-z0-9]+$/.test(name)) return KEPT_FOR_EVER;
  return name === "config.json" || name === "redirect.html" ? "no-store" : "no-cache";
}

let world;
before(async () => (world = await World.start()));
after(() => world.close());

for (const base of ["/", "/tools/liveline/"]) {
  describe(`at ${base}`, () => {
    let site;
    before(async () => (site = await world.site({ page_path: `"${base}"`, mode: "demo" })));

    test("every file has its type, its lifetime, and its bytes", async () => {
      assert.ok(site.files.length >= 8);
      for (const name of site.files) {
        const { status, headers, body } = await ask(site, base + name);
        assert.equal(status, 200, name);
        const type = TYPES[name.split(".").at(-1)];
        if (type) assert.equal(headers["content-type"], type, name);
        assert.equal(headers["cache-control"], expectedCache(name), name);
        assert.equal(headers["content-encoding"], undefined, name);
        assert.deepEqual(body, readFileSync(path.join(site.folder, "page", name)), name);
      }
    });

    test("compressed copies are sent to those who can read them", async () => {
      for (const name of site.files.filter((name) => !["config.json", "redirect.html", "SHA256SUMS"].includes(name))) {
        const plain = readFileSync(path.join(site.folder, "page", name));
        for (const [accepted, encoding, unpack] of [
          ["gzip, deflate, br", "br", brotliDecompressSync],
          ["br", "br", brotliDecompressSync],
          ["gzip", "gzip", gunzipSync],
        ]) {
          const { headers, body } = await ask(site, base + name, { headers: { "accept-encoding": accepted } });
          assert.equal(headers["content-encoding"], encoding, `${name} for ${accepted}`);
          assert.match(headers.vary, /Accept-Encoding/i, name);
          assert.equal(headers["cache-control"], expectedCache(name), name);
          assert.deepEqual(unpack(body), plain, name);
        }
      }
    });

    test("the page's path is the page", async () => {
      const page = await ask(site, `${base}?scenario=rough-day`);
      assert.equal(page.status, 200);
      assert.equal(page.headers["content-type"], TYPES.html);
      assert.equal(page.headers["cache-control"], "no-cache");
      assert.deepEqual(page.body, readFileSync(path.join(site.folder, "page/index.html")));
      assert.equal((await ask(site, base, { method: "HEAD" })).status, 200);
    });

    test("an edited config.json is what is sent, not its old compressed copy", async () => {
      const text = '{ "mode": "demo", "runTag": "off" }';
      writeFileSync(path.join(site.folder, "page/config.json"), text);
      const { headers, text: got } = await ask(site, `${base}config.json`, {
        headers: { "accept-encoding": "br, gzip" },
      });
      assert.equal(headers["content-encoding"], undefined);
      assert.equal(headers["cache-control"], "no-store");
      assert.equal(got, text);
    });

    test("a file that did not change is not sent again", async () => {
      const first = await ask(site, `${base}index.html`);
      const headers = { "if-none-match": first.headers.etag };
      const second = await ask(site, `${base}index.html`, { headers });
      assert.equal(second.status, 304);
      assert.equal(second.headers["cache-control"], "no-cache");
      const hashed = site.files.find((name) => /-[0-9a-f]{16}\.js$/.test(name));
      const { etag } = (await ask(site, base + hashed)).headers;
      const again = await ask(site, base + hashed, { headers: { "if-none-match": etag } });
      assert.deepEqual([again.status, again.headers["cache-control"]], [304, KEPT_FOR_EVER]);
    });

    test("what is not there is a 404, never the page", async () => {
      const absent = [
        "nothing",
        "runs",
        "runs/7Q3F",
        "boot-0000000000000000.js",
        "a/b/index.html",
        ".git",
        ".htaccess",
        "conf/site.conf",
        "../conf/site.conf",
        "%2e%2e/conf/site.conf",
        "..%2fconf/site.conf",
        "index.html/",
        "index.html/x",
        "config.json/x",
        "x/config.json",
        "%00",
        "index.html%00.js",
        "-problem",
        "~root",
        "*",
      ];
      for (const name of absent) {
        const { status, headers, text } = await ask(site, base + name);
        assert.ok([400, 404].includes(status), `${name}: ${status}`);
        assert.equal(headers["cache-control"], "no-store", name);
        assert.equal(headers["content-type"], "application/json", name);
        assert.match(JSON.parse(text).error.code, /^Relay(NotFound|BadRequest)$/, name);
      }
    });

    test("nothing is written to", async () => {
      for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"]) {
        for (const name of ["", "index.html", "config.json"]) {
          const { status, text } = await ask(site, base + name, { method });
          assert.equal(status, 405, `${method} ${name}`);
          assert.equal(JSON.parse(text).error.code, "RelayBadRequest");
        }
      }
    });

    test("HTTP/2 is spoken", async () => {
      const { headers } = await askHttp2(site, `${base}index.html`);
      assert.equal(headers[":status"], 200);
      assert.match(headers["content-security-policy"], /default-src 'none'/);
    });
  });
}

test("a path without its last slash leads to the page, on this host, with its query", async () => {
  const site = await world.site({ page_path: '"/tools/liveline/"', mode: "demo" });
  for (const [asked, place] of [
    ["/tools/liveline", "/tools/liveline/"],
    ["/tools/liveline?device=x", "/tools/liveline/?device=x"],
    ["/tools/liveline?//evil.example/", "/tools/liveline/?//evil.example/"],
  ]) {
    const { status, headers } = await ask(site, asked);
    assert.deepEqual([status, headers.location], [308, place]);
  }
  for (const outside of [
    "/",
    "/tools",
    "/tools/",
    "/tools/other/",
    "/tools/livelines",
    "//tools/liveline/",
    "/TOOLS/liveline/",
  ]) {
    assert.equal((await ask(site, outside)).status, 404, outside);
  }
});

test("plain HTTP leads to HTTPS under the site's own name", async () => {
  const site = await world.site({ mode: "demo" });
  const headers = { host: "evil.example" };
  const response = await new Promise((resolve) =>
    http.get({ host: "127.0.0.1", port: site.plainPort, path: "/x?y=1", headers, agent: false }, resolve),
  );
  response.resume();
  assert.equal(response.statusCode, 308);
  assert.equal(response.headers.location, "https://liveline.example/x?y=1");
});
