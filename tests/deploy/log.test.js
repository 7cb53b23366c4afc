// What is written down: which call was made, how it went, and nothing that a stranger could use.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, askRaw } from "./harness/ask.js";
import { CALLS, DEVICE } from "./harness/calls.js";
import { NEVER_LOGGED, RESULT_PATH, SAS, TOKEN } from "./harness/secrets.js";
import { World } from "./harness/site.js";

const RESULT = `/blob/automatedirstrprdweu/${RESULT_PATH}?${SAS}`;
const AUTHORIZED = { authorization: TOKEN };

let world;
before(async () => (world = await World.start()));
after(() => world.close());

test("a line tells what was done, how it went, and how long it took", async () => {
  const site = await world.site();
  await ask(site, "/?device=web-01.corp.example", { headers: { "accept-encoding": "br" } });
  await ask(site, `/mde/api/machines/${DEVICE}/runliveresponse`, { method: "POST", headers: AUTHORIZED, body: "{}" });
  await ask(site, RESULT);
  await ask(site, "/nothing?x=y");
  await ask(site, "/mde/api/secrets", { headers: AUTHORIZED });
  const lines = (await site.log(5))
    .slice(-5)
    .map((line) => line.replace(/^\S+T\S+ /, "").replace(/[\d.]+( at=| encoding=)/g, "N$1"));
  const at = `127.0.0.1:${world.upstream.port}`;
  const took = String.raw`took=\d+\.\d{3}`;
  for (const [line, expected] of [
    [lines[0], `^127\\.0\\.0\\.1 GET / 200 \\d+ ${took} up=- at=- connected=- encoding=br$`],
    [lines[1], `^127\\.0\\.0\\.1 POST api:run 200 \\d+ ${took} up=N at=${at} connected=N encoding=-$`],
    [lines[2], `^127\\.0\\.0\\.1 GET result 200 \\d+ ${took} up=N at=${at} connected=N encoding=-$`],
    [lines[3], `^127\\.0\\.0\\.1 GET /nothing 404 \\d+ ${took} up=- at=- connected=- encoding=-$`],
    [lines[4], `^127\\.0\\.0\\.1 GET api: 404 \\d+ ${took} up=- at=- connected=- encoding=-$`],
  ]) {
    assert.match(line, new RegExp(expected));
  }
});

test("a line has the method that was asked for, also where the server itself answers", async () => {
  const site = await world.site();
  const before = (await site.log()).length;
  await ask(site, `/mde/api/machines/${DEVICE}/runliveresponse`, { method: "POST", headers: { ...AUTHORIZED, "content-length": 2 << 20 }, body: "{}" }).catch(() => {});
  await ask(site, "/x", { method: "DELETE" });
  await ask(site, "/", { method: "POST", body: "{}" });
  const lines = (await site.log(before + 3)).slice(before).map((line) => line.split(" ").slice(2, 5).join(" "));
  assert.deepEqual(lines.sort(), ["DELETE /x 405", "POST / 405", "POST api:run 413"]);
});

test("nobody can write a line of their own", async () => {
  const site = await world.site({ mode: "demo" });
  const before = (await site.log()).length;
  await ask(site, "/x%0a2026-03-04T09:15:52+00:00%20127.0.0.1%20GET%20/forged", { headers: { "user-agent": "a\tb" } });
  // Nor a field: status, size, what the API answered.
  await ask(site, "/x%20200%2012%20took=0.1%20up=201%20at=10.0.0.1");
  const lines = (await site.log(before + 2)).slice(before);
  assert.equal(lines.length, 2);
  for (const line of lines) assert.match(line, /^\S+ 127\.0\.0\.1 GET odd 404 \d+ took=\S+ up=- at=- connected=- encoding=-$/);
});

test("no secret, no query and no device's name is written anywhere, whatever goes wrong", async () => {
  const site = await world.site();
  const both = () =>
    Promise.all([
      ask(site, RESULT, { headers: AUTHORIZED }),
      ask(site, "/mde/api/machines/web-01.corp.example?$filter=x", {
        headers: { ...AUTHORIZED, referer: `https://x${RESULT}` },
      }),
    ]);
  const worlds = [
    () => {},
    () => (world.upstream.shows = "wrong"),
    () => (world.upstream.answer = (request) => request.socket.destroy()),
    () => (world.upstream.answer = () => {}),
    () =>
      (world.upstream.answer = (request, response) =>
        response.writeHead(302, { location: `https://x${RESULT}` }).end()),
    () =>
      (world.upstream.answer = (request, response) =>
        response.writeHead(500, { "x-y": TOKEN, "content-length": 9 }).end("x")),
    () => (world.upstream.answer = (request) => request.socket.end(`HTTP/1.1 200 OK\r\nX: ${SAS.repeat(2000)}`)),
    () => (world.upstream.answer = (request) => request.socket.end(`${TOKEN}\r\n\r\n`)),
  ];
  for (const arrange of worlds) {
    world.upstream.forget();
    arrange();
    await both().catch(() => {});
  }
  for (const addresses of [["127.0.0.77"], []]) {
    const other = await world.site();
    world.names.addresses = addresses;
    for (const target of [RESULT, "/mde/api/machines?$filter=x"]) await ask(other, target, { headers: AUTHORIZED });
    world.names.addresses = ["127.0.0.1"];
    assert.doesNotMatch(other.written(), NEVER_LOGGED);
  }
  world.upstream.forget();
  for (const [, method, path, query] of CALLS) {
    await ask(site, `/mde${path}?${query}`, { method, headers: AUTHORIZED });
    await ask(site, `/mde${path}?${query}`, { method: "PATCH", headers: AUTHORIZED });
    await ask(site, `/mde${path}?${query}`, { method });
  }
  const lines = (...head) => [...head, "Connection: close", "", ""].join("\r\n");
  await askRaw(site, lines(`GET ${RESULT} HTTP/1.1`, "Host: a", `Authorization: ${TOKEN}`, `X: ${SAS.repeat(200)}`));
  await askRaw(site, lines(`GET ${RESULT}${SAS.repeat(200)} HTTP/1.1`, "Host: a", `Authorization: ${TOKEN}`));
  await askRaw(site, lines(`GET ${RESULT} HTTP/1.1`, "Host: a", "Host: b"));
  await askRaw(
    site,
    lines(
      `POST /mde/api/libraryfiles?${SAS} HTTP/1.1`,
      "Host: a",
      `Authorization: ${TOKEN}`,
      "Content-Length: 999999999",
    ),
  );
  await askRaw(site, lines(`GET /x/..%2f..%2f?${SAS} HTTP/1.1`, "Host: a"));
  await ask(site, `/redirect.html?code=x&${SAS}`);
  const written = site.written();
  assert.ok(written.split("\n").length > 50);
  assert.match(written, /api:run/);
  assert.doesNotMatch(written, NEVER_LOGGED);
});
