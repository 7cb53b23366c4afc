// When the upstream is not there, not itself, or makes no sense: JSON in the API's error form, and nothing is sent twice.
import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { ask, askHttp2, askRaw } from "./harness/ask.js";
import { DEVICE } from "./harness/calls.js";
import { RESULT_PATH, SAS, TOKEN } from "./harness/secrets.js";
import { World } from "./harness/site.js";

const CALL = "/mde/api/machineactions";
const RESULT = `/blob/automatedirstrprdweu/${RESULT_PATH}?${SAS}`;
const AUTHORIZED = { authorization: TOKEN };
/** An address of this machine at which nobody listens. */
const NOBODY = "127.0.0.77";

let world;
before(async () => (world = await World.start()));
after(() => world.close());
beforeEach(() => {
  world.upstream.forget();
  world.names.addresses = ["127.0.0.1"];
});

function assertProblem(answer, status, code) {
  assert.deepEqual([answer.status, JSON.parse(answer.text).error.code], [status, code]);
  assert.ok(JSON.parse(answer.text).error.message.length > 10);
  assert.equal(answer.headers["content-type"], "application/json");
  assert.equal(answer.headers["cache-control"], "no-store");
  assert.equal(answer.headers["content-disposition"], undefined);
  assert.match(answer.headers["content-security-policy"], /default-src 'none'/);
}

for (const [relay, target] of [
  ["the API", CALL],
  ["the blob store", RESULT],
]) {
  describe(`${relay}:`, () => {
    const asked = (site) => ask(site, target, { headers: AUTHORIZED });

    test("down", async () => {
      world.names.addresses = [NOBODY];
      assertProblem(await asked(await world.site()), 502, "RelayUpstreamDown");
    });

    test("has no address", async () => {
      world.names.addresses = [];
      assertProblem(await asked(await world.site()), 502, "RelayUpstreamDown");
    });

    test("no DNS server answers", async () => {
      const site = await world.site({}, { resolver: "127.0.0.77:9", resolver_timeout: "1s" });
      assertProblem(await asked(site), 502, "RelayUpstreamDown");
    });

    for (const shows of ["wrong", "stranger"]) {
      test(`shows a certificate of ${shows === "wrong" ? "another name" : "an unknown authority"}`, async () => {
        world.upstream.shows = shows;
        assertProblem(await asked(await world.site()), 502, "RelayUpstreamDown");
        assert.equal(world.upstream.arrived.length, 0, "not even the request's head left");
      });
    }

    test("slow", async () => {
      world.upstream.answer = () => {};
      assertProblem(await asked(await world.site()), 504, "RelayUpstreamSlow");
      assert.equal(world.upstream.arrived.length, 1);
    });

    test("hangs up", async () => {
      world.upstream.answer = (request) => request.socket.destroy();
      assertProblem(await asked(await world.site()), 502, "RelayUpstreamDown");
      assert.equal(world.upstream.arrived.length, 1);
    });

    test("redirects", async () => {
      const site = await world.site();
      for (const status of [300, 301, 302, 303, 305, 307, 308]) {
        for (const location of ["https://evil.example/x", "/api/machines", "//evil.example", "http://127.0.0.1/"]) {
          world.upstream.forget();
          world.upstream.answer = (request, response) => response.writeHead(status, { location }).end("<a>moved</a>");
          const answer = await asked(site);
          assertProblem(answer, 502, "RelayRedirect");
          assert.equal(answer.headers.location, undefined);
          assert.equal(world.upstream.arrived.length, 1, "it is not followed");
        }
      }
    });

    test("a gateway before it has trouble", async () => {
      const site = await world.site();
      for (const [status, code] of [
        [502, "RelayUpstreamDown"],
        [504, "RelayUpstreamSlow"],
      ]) {
        world.upstream.answer = (request, response) => {
          response.writeHead(status, { "content-type": "text/html", "retry-after": "12", "x-ms-request-id": "5f0c" });
          response.end("<h1>gateway</h1>");
        };
        const answer = await asked(site);
        assertProblem(answer, status, code);
        assert.deepEqual([answer.headers["retry-after"], answer.headers["x-ms-request-id"]], ["12", "5f0c"]);
      }
    });

    for (const [what, bytes] of [
      ["a head without an end", "HTTP/1.1 200 OK\r\nX: y"],
      ["a head that is too long", `HTTP/1.1 200 OK\r\nX: ${"y".repeat(200_000)}\r\n\r\n`],
      ["a line that is no header", "HTTP/1.1 200 OK\r\nX\0: y\r\n\r\n"],
    ]) {
      test(`answers ${what}`, async () => {
        world.upstream.answer = (request) => request.socket.end(bytes);
        assertProblem(await asked(await world.site()), 502, "RelayUpstreamDown");
      });
    }

    // nginx takes such an answer for HTTP/0.9 and cannot be told not to. What leaves it is no answer either: over HTTP/2,
    // as browsers ask, one with the status 0.
    test("answers no HTTP", async () => {
      const site = await world.site();
      for (const bytes of ["\x00\x01garbage\r\n\r\n", "HTTP/1.1 abc OK\r\n\r\n", "<html>gateway</html>"]) {
        world.upstream.answer = (request) => request.socket.end(bytes);
        await assert.rejects(asked(site), /Parse Error/);
        const { headers } = await askHttp2(site, target, AUTHORIZED);
        assert.equal(headers[":status"], 0);
      }
    });
  });
}

test("what was sent to one address is not sent to the next", async () => {
  world.names.addresses = ["127.0.0.1", "127.0.0.1"];
  const site = await world.site();
  const headers = { ...AUTHORIZED, "content-type": "application/json" };
  for (const [method, target, body] of [
    ["POST", `/mde/api/machines/${DEVICE}/runliveresponse`, "{}"],
    ["GET", CALL],
    ["GET", RESULT],
  ]) {
    world.upstream.forget();
    world.upstream.answer = (request) => request.socket.destroy();
    assertProblem(await ask(site, target, { method, headers, body }), 502, "RelayUpstreamDown");
    assert.equal(world.upstream.arrived.length, 1, target);
  }
});

test("a sign-in page where JSON was expected passes as what it is, and can do nothing", async () => {
  const site = await world.site();
  world.upstream.answer = (request, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<script>1</script>");
  const { status, headers, text } = await ask(site, CALL, { headers: AUTHORIZED });
  assert.deepEqual([status, headers["content-type"], text], [200, "text/html", "<script>1</script>"]);
  assert.match(headers["content-security-policy"], /sandbox/);
});

test("an answer that breaks off does not look whole", async () => {
  const site = await world.site();
  world.upstream.answer = (request) => {
    request.socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
    setTimeout(() => request.socket.destroy(), 50);
  };
  await assert.rejects(ask(site, CALL, { headers: AUTHORIZED }));
});

test("a name is resolved again while the relay runs", async () => {
  const site = await world.site();
  world.names.addresses = [NOBODY];
  assertProblem(await ask(site, CALL, { headers: AUTHORIZED }), 502, "RelayUpstreamDown");
  world.names.addresses = ["127.0.0.1"];
  const end = Date.now() + 10_000;
  let status;
  do ({ status } = await ask(site, CALL, { headers: AUTHORIZED }));
  while (status !== 200 && Date.now() < end);
  assert.equal(status, 200);
});

test("requests that cannot be read are refused in the same form", async () => {
  const site = await world.site();
  const lines = (...head) => [...head, "Connection: close", "", ""].join("\r\n");
  for (const [bytes, status] of [
    [lines(`GET ${CALL} HTTP/1.1`), 400],
    [lines(`GET ${CALL} HTTP/1.1`, "Host: a", "Host: b"), 400],
    [lines(`GET ${CALL} x HTTP/1.1`, "Host: a"), 400],
    [lines(`GET ${CALL} HTTP/1.1`, "Host: a", `X: ${"y".repeat(20_000)}`), 431],
    [lines(`GET ${CALL}?${"y".repeat(20_000)} HTTP/1.1`, "Host: a"), 414],
    [lines(`POST ${CALL} HTTP/1.1`, "Host: a", "Content-Length: 1", "Transfer-Encoding: chunked"), 400],
    [lines(`POST ${CALL} HTTP/1.1`, "Host: a", "Transfer-Encoding: gzip"), 501],
    [lines(`GET ${CALL} HTTP/9.1`, "Host: a"), 505],
  ]) {
    const answer = await askRaw(site, bytes);
    assert.equal(answer.status, status, bytes.slice(0, 80));
    assert.match(answer.text, /\{"error":\{"code":"RelayBadRequest","message":"[^"]+"\}\}$/, bytes.slice(0, 80));
  }
  assert.equal(world.upstream.arrived.length, 0);
});

test("a cloud that nobody knows is said", async () => {
  const site = await world.site({ cloud: "comercial" });
  assertProblem(await ask(site, CALL, { headers: AUTHORIZED }), 404, "RelayNotSetUp");
});
