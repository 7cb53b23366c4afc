// How large a body may be, and that it arrives as it was sent.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { after, before, beforeEach, describe, test } from "node:test";
import { ask, askHttp2, askRaw } from "./harness/ask.js";
import { ACTION, DEVICE } from "./harness/calls.js";
import { TOKEN } from "./harness/secrets.js";
import { World } from "./harness/site.js";

const MIB = 1024 * 1024;
/** A file of 250 MiB and the form around it. */
const LARGEST_UPLOAD = 251 * MIB;
const RUN = `/mde/api/machines/${DEVICE}/runliveresponse`;
const UPLOAD = "/mde/api/libraryfiles";

let world, site;
before(async () => {
  world = await World.start();
  site = await world.site({}, { proxy_read_timeout: "20s" });
});
after(() => world.close());
beforeEach(() => world.upstream.forget());

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");
const jsonHeaders = { authorization: TOKEN, "content-type": "application/json" };
const formHeaders = { authorization: TOKEN, "content-type": "multipart/form-data; boundary=x" };

/** So many bytes, without holding them. */
function* zeros(size) {
  const piece = Buffer.alloc(MIB);
  for (let left = size; left > 0; left -= piece.length) yield piece.subarray(0, left);
}

test("a run may have a large body, whose bytes stay as they are", async () => {
  const body = JSON.stringify({ Comment: "Проверка \u0000 \\\\", Commands: [], fill: "x".repeat(MIB - 200) });
  assert.equal((await ask(site, RUN, { method: "POST", headers: jsonHeaders, body })).status, 200);
  assert.equal(world.upstream.last.digest, digest(body));
});

test("a library file may be large", async () => {
  const headers = { ...formHeaders, "content-length": LARGEST_UPLOAD };
  const { status } = await ask(site, UPLOAD, { method: "POST", headers, body: Readable.from(zeros(LARGEST_UPLOAD)) });
  assert.equal(status, 200);
  assert.equal(world.upstream.last.size, LARGEST_UPLOAD);
  assert.equal(world.upstream.last.headers["content-type"], formHeaders["content-type"]);
});

describe("a body that is larger than what is let through", () => {
  const cases = [
    ["a run", RUN, jsonHeaders, MIB + 1],
    ["a cancel", `/mde/api/machineactions/${ACTION}/cancel`, jsonHeaders, MIB + 1],
    ["an upload", UPLOAD, formHeaders, LARGEST_UPLOAD + 1],
    ["something that is not relayed", "/mde/api/alerts", jsonHeaders, MIB + 1],
  ];
  for (const [what, target, headers, size] of cases) {
    test(`is refused before it is sent: ${what}`, async () => {
      // A client that waits to be asked for the body, as large uploads should.
      const head = [`POST ${target} HTTP/1.1`, `Host: ${site.host}`, `Content-Length: ${size}`, "Expect: 100-continue"];
      const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      const { status, text } = await askRaw(site, [...head, ...own, "Connection: close", "", ""].join("\r\n"));
      assert.equal(status, 413);
      assert.match(text, /content-type: application\/json/i);
      assert.match(text, /\{"error":\{"code":"RelayTooLarge","message":"[^"]+"\}\}/);
      assert.equal(world.upstream.arrived.length, 0);
    });
  }

  test("is refused also when its size is not said", async () => {
    const body = Readable.from(zeros(2 * MIB));
    const answer = await ask(site, RUN, { method: "POST", headers: jsonHeaders, body }).catch((error) => error);
    // The answer may be lost when the connection ends under a body that is still being written.
    if (answer.status) assert.deepEqual([answer.status, JSON.parse(answer.text).error.code], [413, "RelayTooLarge"]);
    else assert.match(answer.code, /EPIPE|ECONNRESET/);
    assert.equal(world.upstream.arrived.length, 0);
  });
});

test("a body of unknown size arrives whole", async () => {
  const body = Readable.from(["{", '"Comment":"c"', "}"]);
  assert.equal((await ask(site, RUN, { method: "POST", headers: jsonHeaders, body })).status, 200);
  assert.equal(world.upstream.last.digest, digest('{"Comment":"c"}'));
});

test("browsers, which speak HTTP/2 and need not say a size, are held to the same", async () => {
  const body = '{"Comment":"c"}';
  const good = await askHttp2(site, RUN, jsonHeaders, body);
  assert.equal(good.headers[":status"], 200);
  assert.equal(world.upstream.last.digest, digest(body));
  world.upstream.forget();
  for (const size of [{}, { "content-length": 2 * MIB }]) {
    const large = await askHttp2(site, RUN, { ...jsonHeaders, ...size }, Buffer.alloc(2 * MIB));
    assert.deepEqual([large.headers[":status"], JSON.parse(large.text).error.code], [413, "RelayTooLarge"]);
  }
  assert.equal(world.upstream.arrived.length, 0);
});

test("a call without a body may not have one", async () => {
  for (const [method, target] of [
    ["GET", "/mde/api/machines"],
    ["GET", UPLOAD],
    ["DELETE", `${UPLOAD}/a.ps1`],
  ]) {
    for (const headers of [{ "content-length": 2 }, { "transfer-encoding": "chunked" }]) {
      const { status, text } = await ask(site, target, {
        method,
        headers: { authorization: TOKEN, ...headers },
        body: "{}",
      });
      assert.deepEqual([status, JSON.parse(text).error.code], [400, "RelayBadRequest"], `${method} ${target}`);
    }
  }
  assert.equal(world.upstream.arrived.length, 0);
});

test("what the upstream says about a size keeps its status", async () => {
  world.upstream.answer = (request, response) =>
    response.writeHead(413, { "retry-after": "9", "x-ms-request-id": "5f0c" }).end("too large");
  const { status, headers, text } = await ask(site, UPLOAD, { method: "POST", headers: formHeaders, body: "x" });
  assert.equal(status, 413);
  assert.match(JSON.parse(text).error.message, /^The API refused/);
  assert.deepEqual([headers["retry-after"], headers["x-ms-request-id"]], ["9", "5f0c"]);
});
