// Several servers behind any balancer share nothing: every request may go to another one.
import assert from "node:assert/strict";
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { ask } from "./harness/ask.js";
import { DEVICE } from "./harness/calls.js";
import { RESULT_PATH, SAS, TOKEN } from "./harness/secrets.js";
import { World } from "./harness/site.js";

let world, replicas;
before(async () => {
  world = await World.start();
  replicas = [await world.site(), await world.site()];
  // The same release on both, as one archive unpacked twice.
  const [first, second] = replicas.map(({ folder }) => path.join(folder, "page"));
  rmSync(second, { recursive: true });
  cpSync(first, second, { recursive: true, preserveTimestamps: true });
});
after(() => world.close());

test("both send the same bytes under the same headers, and know each other's copies", async () => {
  const [first, second] = replicas;
  for (const name of first.files) {
    const [one, other] = [await ask(first, `/${name}`), await ask(second, `/${name}`)];
    const { date, ...headers } = one.headers;
    assert.deepEqual({ ...other.headers, date }, { ...headers, date }, name);
    assert.deepEqual(one.body, other.body, name);
    const again = await ask(second, `/${name}`, { headers: { "if-none-match": one.headers.etag } });
    assert.equal(again.status, 304, name);
  }
});

test("a sequence of calls may change from one to the other at every step", async () => {
  const headers = { authorization: TOKEN };
  const calls = [
    ["GET", "/mde/api/machines"],
    ["POST", `/mde/api/machines/${DEVICE}/runliveresponse`],
    ["GET", "/mde/api/machineactions"],
    ["GET", `/blob/automatedirstrprdweu/${RESULT_PATH}?${SAS}`],
  ];
  for (const [at, [method, target]] of [...calls, ...calls].entries()) {
    const body = method === "POST" ? "{}" : undefined;
    assert.equal((await ask(replicas[at % 2], target, { method, headers, body })).status, 200, target);
  }
  assert.equal(world.upstream.arrived.length, 2 * calls.length);
});

test("one that ends leaves the other as it was", async () => {
  const [first, second] = [await world.site(), replicas[1]];
  await first.stop();
  assert.equal((await ask(second, "/mde/api/machines", { headers: { authorization: TOKEN } })).status, 200);
});
