// The relay to the API: what passes, what does not, and what arrives.
import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { ask } from "./harness/ask.js";
import { ACTION, CALLS, DEVICE } from "./harness/calls.js";
import { TOKEN } from "./harness/secrets.js";
import { World } from "./harness/site.js";

const AUTHORIZED = { authorization: TOKEN };

/** Headers of a browser, some of which are nobody's business upstream. */
const BROWSER = {
  ...AUTHORIZED,
  accept: "application/json",
  "accept-encoding": "gzip, br",
  "accept-language": "ru",
  cookie: "session=front-door",
  "proxy-authorization": "Basic eDp5",
  referer: "https://liveline.example/",
  origin: "https://liveline.example",
  "sec-fetch-site": "same-origin",
  "user-agent": "Mozilla/5.0",
  "x-forwarded-for": "10.1.2.3",
  "x-forwarded-host": "evil.example",
  "x-http-method-override": "DELETE",
  "x-original-url": "/api/secrets",
};

let world;
before(async () => (world = await World.start()));
after(() => world.close());
beforeEach(() => world.upstream.forget());

for (const base of ["/", "/tools/liveline/"]) {
  describe(`at ${base}`, () => {
    let site;
    before(async () => (site = await world.site({ page_path: `"${base}"` })));

    test("every call of the page arrives as it was meant", async () => {
      for (const [name, method, path, query] of CALLS) {
        const target = path + (query && `?${query}`);
        const body = method === "POST" ? '{"Comment":"c"}' : undefined;
        const headers = body ? { ...AUTHORIZED, "content-type": "application/json" } : AUTHORIZED;
        const { status, text } = await ask(site, `${base}mde${target}`, { method, headers, body });
        assert.deepEqual([status, text], [200, '{"value":[]}'], `${method} ${target}`);
        const { last } = world.upstream;
        assert.deepEqual([last.method, last.url], [method, target], name);
        assert.equal(last.headers.authorization, TOKEN);
        assert.equal(last.headers.host, "api.security.microsoft.com");
        assert.equal(last.host, "api.security.microsoft.com", "the name in the TLS greeting");
        assert.equal(last.headers["content-type"], headers["content-type"]);
        assert.equal(last.size, body?.length ?? 0);
      }
      assert.equal(world.upstream.arrived.length, CALLS.length);
      const names = (await site.log(CALLS.length)).slice(-CALLS.length).map((line) => line.split(" ")[3]);
      assert.deepEqual(
        names,
        CALLS.map(([name]) => `api:${name}`),
      );
    });

    test("every other method is refused at every path", async () => {
      const allowed = new Set(CALLS.map(([, method, path]) => `${method} ${path}`.toLowerCase()));
      for (const [, , path] of CALLS) {
        for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "MERGE"]) {
          if (allowed.has(`${method} ${path}`.toLowerCase())) continue;
          const { status } = await ask(site, `${base}mde${path}`, { method, headers: AUTHORIZED });
          // nginx itself takes no TRACE.
          assert.equal(status, method === "TRACE" ? 405 : 404, `${method} ${path}`);
        }
      }
      assert.equal(world.upstream.arrived.length, 0);
    });
  });
}

describe("a relay", () => {
  let site;
  before(async () => (site = await world.site()));

  test("refuses every path that is not on its list", async () => {
    const machine = `/mde/api/machines/${DEVICE}`;
    const refused = [
      "/mde",
      "/mde/",
      "/mde/api",
      "/mde/api/",
      "/mde/api/alerts",
      "/mde/api/machines/",
      "/mde/api/machinesx",
      "/mde/api/files/x",
      "/mde/api/v2.0/machines",
      "/mde/oauth2/token",
      "/mde/api/$batch",
      "/mde/api/machines/a/b",
      `${machine}/isolate`,
      `${machine}/runliveresponse/x`,
      `${machine}/runliveresponse;x`,
      `${machine}/offboard`,
      `/mde/api/machineactions/${ACTION}/x`,
      `/mde/api/machineactions/${ACTION}/GetLiveResponseResultDownloadLink(index=a)`,
      "/mde/api/advancedqueries/run",
      `/mde/api/machineactions/${ACTION}/GetPackageUri`,
      "/mde/api/libraryfiles/a/b",
      "/mde/api/machines/findbyip(ip='x',timestamp=y)",
      "/mde//api/machines",
      "//mde/api/machines",
      "/mde/api//machines",
      "/mde/./api/machines",
      "/mde/api/../api/machines",
      "/mde/../mde/api/machines",
      "/mde/%2e%2e/mde/api/machines",
      "/mde/api/machines/%2e%2e/machineactions",
      "/mde/api%2fmachines",
      "/mde/api/machines%00",
      "/mde/api/machines%0d%0aX:1",
      "/mde/api/machines%3f",
      "/mde/api/machines%23",
      "/mde/api/machines%252e",
      "/mde/api\\machines",
      "/mde/api/machines#x",
      "/mde/api/machines?x=\\y",
      "/mde/api/machines?x=#y",
      "/mde@evil.example/api/machines",
      "/mde/@evil.example/api/machines",
      "/mde/https://evil.example/api/machines",
      "/mde/.evil.example/api/machines",
      "/mde:443/api/machines",
      "/MDE/api/machines",
      "/x/mde/api/machines",
      "/mde/api/machines/web%20one",
      "/mde/api/machines/%D0%B0",
      "/mde/api/machines/a%2F..%2Fb",
    ];
    for (const target of refused) {
      for (const method of ["GET", "POST"]) {
        const { status, headers, text } = await ask(site, target, { method, headers: AUTHORIZED });
        assert.ok([400, 404, 405].includes(status), `${method} ${target}: ${status}`);
        assert.equal(headers["content-type"], "application/json", target);
        assert.match(JSON.parse(text).error.code, /^Relay/, target);
      }
    }
    assert.deepEqual(world.upstream.arrived, []);
  });

  test("sends on no cookie and nothing else that it does not know", async () => {
    await ask(site, "/mde/api/machines", { headers: BROWSER });
    const { headers } = world.upstream.last;
    assert.deepEqual(Object.keys(headers).sort(), ["accept", "accept-encoding", "authorization", "host", "user-agent"]);
    assert.equal(headers["user-agent"], "liveline-relay");
  });

  test("hands back what the page needs, and nothing that would speak for this origin", async () => {
    const kept = {
      "retry-after": "7",
      "www-authenticate": 'Bearer realm="", error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnt9fQ=="',
      "request-id": "5f0a",
      "client-request-id": "5f0b",
      "x-ms-request-id": "5f0c",
      "x-ms-correlation-request-id": "5f0d",
      date: "Wed, 04 Mar 2026 09:15:52 GMT",
      "content-encoding": "identity",
    };
    const dropped = {
      "set-cookie": ["a=1", "b=2; Domain=liveline.example"],
      location: "https://evil.example/",
      link: "</x>; rel=preload",
      refresh: "0; url=https://evil.example/",
      "alt-svc": 'h3=":443"',
      "access-control-allow-origin": "*",
      "access-control-allow-credentials": "true",
      "clear-site-data": '"*"',
      "service-worker-allowed": "/",
      "report-to": "{}",
      nel: "{}",
      "x-accel-redirect": "/config.json",
      "x-powered-by": "ASP.NET",
    };
    const replaced = {
      "cache-control": "public, max-age=99",
      expires: "Thu, 01 Jan 2099 00:00:00 GMT",
      "content-security-policy": "default-src *",
      "strict-transport-security": "max-age=0",
      "x-frame-options": "ALLOWALL",
      "x-content-type-options": "none",
      "referrer-policy": "unsafe-url",
      "cross-origin-resource-policy": "cross-origin",
      "cross-origin-opener-policy": "unsafe-none",
      "permissions-policy": "camera=*",
    };
    for (const status of [200, 201, 400, 401, 403, 404, 409, 429, 500, 503]) {
      const body = JSON.stringify({ error: { code: "TooManyRequests", message: "later", target: "5f0e" } });
      world.upstream.answer = (request, response) => {
        response.writeHead(status, {
          "content-type": "application/json; charset=utf-8",
          ...kept,
          ...dropped,
          ...replaced,
        });
        response.end(body);
      };
      const answer = await ask(site, "/mde/api/machines", { headers: AUTHORIZED });
      assert.deepEqual([answer.status, answer.text], [status, body]);
      assert.equal(answer.headers["content-type"], "application/json; charset=utf-8");
      for (const [name, value] of Object.entries(kept))
        assert.equal(answer.headers[name], value, `${name} with ${status}`);
      for (const name of Object.keys(dropped)) assert.equal(answer.headers[name], undefined, `${name} with ${status}`);
      for (const [name, value] of Object.entries(replaced))
        assert.notEqual(answer.headers[name], value, `${name} with ${status}`);
      assert.equal(answer.headers["cache-control"], "no-store");
      assert.equal(answer.headers["x-content-type-options"], "nosniff");
    }
  });

  test("refuses requests that another site makes in the analyst's browser", async () => {
    for (const from of ["cross-site", "same-site", "none", "x"]) {
      const answer = await ask(site, "/mde/api/machines", { headers: { ...AUTHORIZED, "sec-fetch-site": from } });
      assert.deepEqual([answer.status, JSON.parse(answer.text).error.code], [403, "RelayCrossSite"], from);
    }
    assert.equal(world.upstream.arrived.length, 0);
  });

  test("wants a bearer token", async () => {
    for (const token of [
      undefined,
      "",
      "Basic eDp5",
      "Bearer",
      "Bearer ",
      "Bearer short",
      `${TOKEN} x`,
      `${TOKEN},x`,
      TOKEN.toLowerCase(),
      `Bearer ${"x".repeat(8001)}`,
    ]) {
      const headers = token === undefined ? {} : { authorization: token };
      const answer = await ask(site, "/mde/api/machines", { headers });
      assert.deepEqual([answer.status, JSON.parse(answer.text).error.code], [401, "RelayNoToken"], token);
    }
    assert.equal(world.upstream.arrived.length, 0);
    const long = `Bearer ${"x".repeat(8000)}`;
    assert.equal((await ask(site, "/mde/api/machines", { headers: { authorization: long } })).status, 200);
    assert.equal(world.upstream.last.headers.authorization, long);
  });

  test("takes a query as long as forty ids", async () => {
    const ids = Array.from({ length: 40 }, () => `'${ACTION}'`).join(",");
    const target = `/api/machineactions?$filter=id%20in%20(${ids})&$top=40`;
    assert.equal((await ask(site, `/mde${target}`, { headers: AUTHORIZED })).status, 200);
    assert.equal(world.upstream.last.url, target);
  });
});

test("another header can carry the token; upstream it is Authorization, and what the front door put there stays here", async () => {
  const site = await world.site({ page_token: "$http_x_liveline_token" });
  const headers = { authorization: "Bearer of-the-front-door-0123456789", "x-liveline-token": TOKEN };
  assert.equal((await ask(site, "/mde/api/machines", { headers })).status, 200);
  assert.equal(world.upstream.last.headers.authorization, TOKEN);
  assert.equal(world.upstream.last.headers["x-liveline-token"], undefined);
  assert.ok(!JSON.stringify(world.upstream.last.headers).includes("front-door"));
  world.upstream.forget();
  const without = await ask(site, "/mde/api/machines", { headers: AUTHORIZED });
  assert.deepEqual([without.status, world.upstream.arrived.length], [401, 0]);
});
