// The relay to the blob store: a result arrives, and nothing turns it to any other address.
import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { ask, askRaw } from "./harness/ask.js";
import { RESULT_PATH, SAS, TOKEN } from "./harness/secrets.js";
import { World } from "./harness/site.js";

const ACCOUNT = "automatedirstrprdweu";
const HOST = `${ACCOUNT}.blob.core.windows.net`;
const PATH = `${ACCOUNT}/${RESULT_PATH}`;

let world;
before(async () => (world = await World.start()));
after(() => world.close());
beforeEach(() => {
  world.upstream.forget();
  world.names.asked = [];
});

for (const base of ["/", "/tools/liveline/"]) {
  describe(`at ${base}`, () => {
    let site;
    before(async () => (site = await world.site({ page_path: `"${base}"` })));

    test("a result arrives byte for byte, and as a download", async () => {
      const content = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 256));
      world.upstream.answer = (request, response) => {
        const headers = {
          "content-type": "text/html",
          "content-disposition": "inline",
          "set-cookie": "a=1",
          etag: '"x"',
        };
        response.writeHead(200, { ...headers, "x-ms-request-id": "5f0c", "cache-control": "public" }).end(content);
      };
      const { status, headers, body } = await ask(site, `${base}blob/${PATH}?${SAS}`);
      assert.equal(status, 200);
      assert.deepEqual(body, content);
      assert.equal(headers["content-type"], "application/octet-stream");
      assert.equal(headers["content-disposition"], "attachment");
      assert.equal(headers["cache-control"], "no-store");
      assert.equal(headers["set-cookie"], undefined);
      assert.equal(headers["x-ms-request-id"], "5f0c");
      assert.match(headers["content-security-policy"], /^default-src 'none'; sandbox;/);
      const { last } = world.upstream;
      assert.deepEqual([last.url, last.host, last.headers.host], [`/${RESULT_PATH}?${SAS}`, HOST, HOST]);
    });

    test("neither token nor cookie goes along", async () => {
      const headers = {
        authorization: TOKEN,
        "x-liveline-token": TOKEN,
        cookie: "a=1",
        referer: "https://x/",
        "sec-fetch-site": "same-origin",
      };
      await ask(site, `${base}blob/${PATH}?${SAS}`, { headers });
      assert.deepEqual(Object.keys(world.upstream.last.headers).sort(), ["host", "user-agent"]);
    });
  });
}

describe("the relay of results", () => {
  let site, below;
  before(async () => {
    site = await world.site();
    below = await world.site({ page_path: '"/tools/liveline/"' });
  });

  test("a part of a result can be asked for", async () => {
    world.upstream.answer = (request, response) => {
      response.writeHead(206, { "content-range": "bytes 5-9/100", "accept-ranges": "bytes" }).end("56789");
    };
    const { status, headers, text } = await ask(site, `/blob/${PATH}?${SAS}`, { headers: { range: "bytes=5-9" } });
    assert.deepEqual([status, text, headers["content-range"]], [206, "56789", "bytes 5-9/100"]);
    assert.equal(headers["content-type"], "application/octet-stream");
    assert.equal(world.upstream.last.headers.range, "bytes=5-9");
  });

  test("HEAD passes, what writes does not", async () => {
    assert.equal((await ask(site, `/blob/${PATH}?${SAS}`, { method: "HEAD" })).status, 200);
    assert.equal(world.upstream.last.method, "HEAD");
    world.upstream.forget();
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      assert.equal((await ask(site, `/blob/${PATH}?${SAS}`, { method })).status, 404, method);
    }
    const withBody = await ask(site, `/blob/${PATH}?${SAS}`, { headers: { "content-length": 2 }, body: "{}" });
    assert.deepEqual([withBody.status, world.upstream.arrived.length], [400, 0]);
  });

  test("a link that has ended says so with its own status", async () => {
    world.upstream.answer = (request, response) =>
      response.writeHead(403, { "content-type": "application/xml" }).end("<Error/>");
    const { status, text } = await ask(site, `/blob/${PATH}?${SAS}`);
    assert.deepEqual([status, text], [403, "<Error/>"]);
  });

  test("results come from every region", async () => {
    for (const region of ["cus", "eus", "cus3", "neu", "weu3", "uks", "aen0a"]) {
      await ask(site, `/blob/automatedirstrprd${region}/${RESULT_PATH}?${SAS}`);
      assert.equal(world.upstream.last.host, `automatedirstrprd${region}.blob.core.windows.net`);
    }
  });

  test("another site cannot ask for one", async () => {
    for (const from of ["cross-site", "same-site", "none"]) {
      assert.equal((await ask(site, `/blob/${PATH}?${SAS}`, { headers: { "sec-fetch-site": from } })).status, 403);
    }
    assert.equal(world.upstream.arrived.length, 0);
  });

  test("below a path of the page it answers there only", async () => {
    assert.equal((await ask(below, `/blob/${PATH}?${SAS}`)).status, 404);
    assert.equal((await ask(site, `/tools/liveline/blob/${PATH}?${SAS}`)).status, 404);
    assert.equal(world.upstream.arrived.length, 0);
  });

  const container = RESULT_PATH.split("/")[0];
  const of = (account) => `/blob/${account}/${RESULT_PATH}?${SAS}`;
  const WRONG = {
    "another account": of("evil"),
    "an account that only begins so": of("automatedirstrprdweuxxxxx"),
    "an account that only ends so": of("xautomatedirstrprdweu"),
    "the prefix alone": of("automatedirstrprd"),
    capitals: of("AutomatedIRStrPrdWeu"),
    "a dash": of("automatedirstrprd-weu"),
    "the whole host name": of(HOST),
    "a look-alike below another name": of(`${HOST}.evil.example`),
    "a name that ends the account": of("automatedirstrprdweu.evil.example"),
    "a letter that only looks alike": of("automatedirstrprdw%D0%B5u"),
    "a trailing dot": of(`${ACCOUNT}.`),
    userinfo: of(`${ACCOUNT}@evil.example`),
    "encoded userinfo": of(`${ACCOUNT}%40evil.example`),
    "userinfo with a password": of(`${ACCOUNT}:x@evil.example`),
    "userinfo before": of(`evil.example@${ACCOUNT}`),
    "a port": of(`${ACCOUNT}:443`),
    "an encoded port": of(`${ACCOUNT}%3a443`),
    "an IPv4 literal": of("127.0.0.1"),
    "an IPv4 number": of("2130706433"),
    "a hexadecimal IPv4": of("0x7f000001"),
    "an IPv6 literal": of("[::1]"),
    "the cloud's own metadata": "/blob/169.254.169.254/metadata/instance?sig=x",
    localhost: of("localhost"),
    "an address with scheme": `/blob/https://${HOST}/${RESULT_PATH}?${SAS}`,
    "an encoded scheme": `/blob/https%3A%2F%2Fevil.example/${RESULT_PATH}?${SAS}`,
    "an account that is encoded": of("%61utomatedirstrprdweu"),
    "a slash that is encoded": `/blob/${ACCOUNT}%2F${RESULT_PATH}?${SAS}`,
    "a backslash": `/blob/${ACCOUNT}\\evil.example/${RESULT_PATH}?${SAS}`,
    "an encoded backslash": `/blob/${ACCOUNT}%5cevil.example/${RESULT_PATH}?${SAS}`,
    "a double slash before": `//blob/${PATH}?${SAS}`,
    "a double slash after blob": `/blob//${PATH}?${SAS}`,
    "a double slash after the account": `/blob/${ACCOUNT}//${RESULT_PATH}?${SAS}`,
    "a double slash in the path": `/blob/${ACCOUNT}/${container}//x?${SAS}`,
    "three slashes": `/blob///evil.example/${RESULT_PATH}?${SAS}`,
    dots: `/blob/${ACCOUNT}/${container}/../secrets/x?${SAS}`,
    "dots that end": `/blob/${ACCOUNT}/${container}/x/..?${SAS}`,
    "one dot": `/blob/${ACCOUNT}/${container}/./x?${SAS}`,
    "dots before the account": `/blob/../blob/${PATH}?${SAS}`,
    "dots over the account": `/blob/${ACCOUNT}/../evil/${RESULT_PATH}?${SAS}`,
    "encoded dots": `/blob/${ACCOUNT}/${container}/%2e%2e/secrets/x?${SAS}`,
    "half encoded dots": `/blob/${ACCOUNT}/${container}/.%2E/secrets/x?${SAS}`,
    "twice encoded dots": `/blob/${ACCOUNT}/${container}/%252e%252e/secrets/x?${SAS}`,
    "dots that nginx resolves to a right path": `/blob/evil/../${PATH}?${SAS}`,
    "encoded dots that it resolves": `/blob/evil/%2e%2e/${PATH}?${SAS}`,
    "another container": `/blob/${ACCOUNT}/$web/x?${SAS}`,
    "a container that only begins so": `/blob/${ACCOUNT}/${container}-x/x?${SAS}`,
    "the container itself": `/blob/${ACCOUNT}/${container}?restype=container&comp=list&${SAS}`,
    "the container with a slash": `/blob/${ACCOUNT}/${container}/?comp=list&${SAS}`,
    "no signature": `/blob/${PATH}?se=1&sp=r`,
    "a signature's name inside another": `/blob/${PATH}?xsig=1`,
    "no query": `/blob/${PATH}`,
    "an empty query": `/blob/${PATH}?`,
    "a fragment": `/blob/${PATH}#@evil.example/?${SAS}`,
    "a fragment in the query": `/blob/${PATH}?${SAS}#@evil.example/`,
    "an encoded fragment": `/blob/${ACCOUNT}%23.evil.example/${RESULT_PATH}?${SAS}`,
    "a question mark that is encoded": `/blob/${PATH}%3f${SAS}`,
    "a second question mark": `/blob/${PATH}?${SAS}?x`,
    "CRLF in the path": `/blob/${ACCOUNT}/${container}/x%0d%0aHost:%20evil.example?${SAS}`,
    "CRLF in the account": of(`${ACCOUNT}%0d%0aX-Y:1`),
    "CRLF in the query": `/blob/${PATH}?x=%0d%0aHost:%20evil.example&${SAS}`,
    "LF in the query": `/blob/${PATH}?x=%0Ay&${SAS}`,
    NUL: `/blob/${ACCOUNT}%00/${RESULT_PATH}?${SAS}`,
    "NUL in the query": `/blob/${PATH}?x=%00&${SAS}`,
    "a blank that is encoded": `/blob/${PATH}%20x?${SAS}`,
    "an at sign in the query": `/blob/${PATH}?@evil.example&${SAS}`,
    "a query without an end": `/blob/${PATH}?x=${"y".repeat(2000)}&sig=x`,
    "a path without an end": `/blob/${ACCOUNT}/${container}/${"y/".repeat(400)}x?${SAS}`,
    "a semicolon": of(`${ACCOUNT};evil.example`),
    "another place of the page": `/x/blob/${PATH}?${SAS}`,
    "capital BLOB": `/BLOB/${PATH}?${SAS}`,
    "through the API's relay": `/mde/blob/${PATH}?${SAS}`,
    "through the API's relay, with its host": `/mde/${HOST}/api/machines?${SAS}`,
  };

  for (const [what, target] of Object.entries(WRONG)) {
    test(`is not turned by ${what}`, async () => {
      for (const [relay, path] of [
        [site, target],
        [below, `/tools/liveline${target}`],
        [below, target],
      ]) {
        const { status, headers, text } = await ask(relay, path, { headers: { authorization: TOKEN } });
        assert.ok([400, 404].includes(status), `${path}: ${status}`);
        assert.equal(headers.location, undefined);
        assert.match(JSON.parse(text).error.code, /^Relay(Refused|NotFound|BadRequest)$/);
      }
      assert.deepEqual([world.upstream.arrived, world.names.asked], [[], []], "nobody was asked for");
    });
  }

  const RAW = {
    "an address as the target": [
      `GET https://evil.example/blob/${PATH.replace("automated", "other")}?${SAS} HTTP/1.1`,
      "Host: evil.example",
    ],
    CONNECT: ["CONNECT evil.example:443 HTTP/1.1", "Host: evil.example"],
    "bytes that are no ASCII": [`GET /blob/automatedirstrprdw\xe9u/${RESULT_PATH}?${SAS} HTTP/1.1`, "Host: a"],
    "a tab": [`GET /blob/${ACCOUNT}\t.evil.example/${RESULT_PATH}?${SAS} HTTP/1.1`, "Host: a"],
    "a line end in the target": [`GET /blob/${ACCOUNT}`, `evil.example/${RESULT_PATH}?${SAS} HTTP/1.1`, "Host: a"],
    "no slash before": [`GET blob/${PATH}?${SAS} HTTP/1.1`, "Host: a"],
  };
  for (const [what, head] of Object.entries(RAW)) {
    test(`is not turned by ${what}`, async () => {
      const { text } = await askRaw(site, Buffer.from([...head, "Connection: close", "", ""].join("\r\n"), "latin1"));
      assert.match(text, /\{"error":\{"code":"Relay(Refused|NotFound|BadRequest)","message":"[^"]+"\}\}$/);
      assert.deepEqual([world.upstream.arrived, world.names.asked], [[], []]);
    });
  }

  test("goes to its own host whatever the request calls this one", async () => {
    const lines = [
      `GET https://evil.example/blob/${PATH}?${SAS} HTTP/1.1`,
      "Host: 169.254.169.254",
      "X-Forwarded-Host: evil.example",
      "Connection: close",
      "",
      "",
    ];
    const { status } = await askRaw(site, lines.join("\r\n"));
    assert.equal(status, 200);
    assert.deepEqual([world.upstream.last.host, world.upstream.last.headers.host], [HOST, HOST]);
    assert.deepEqual(new Set(world.names.asked), new Set(world.names.asked.length ? [HOST] : []));
  });
});

test("the US Government's clouds have another suffix, and one's own can be named", async () => {
  for (const [variables, host] of [
    [{ cloud: "dod" }, `${ACCOUNT}.blob.core.usgovcloudapi.net`],
    [{ cloud: "gcc-high" }, `${ACCOUNT}.blob.core.usgovcloudapi.net`],
    [{ cloud: "gcc" }, HOST],
    [{ cloud: "own", own_blob_suffix: "blob.own.example" }, `${ACCOUNT}.blob.own.example`],
  ]) {
    const site = await world.site(variables);
    assert.equal((await ask(site, `/blob/${PATH}?${SAS}`)).status, 200);
    assert.equal(world.upstream.last.host, host);
  }
});
