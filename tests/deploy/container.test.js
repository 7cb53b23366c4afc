// What of the container recipe can be tried without a container: its health check, and that what it copies is there.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { World } from "./harness/site.js";

const ROOT = path.join(import.meta.dirname, "../..");
const RECIPE = path.join(ROOT, "deploy/container");
const read = (name) => readFileSync(path.join(RECIPE, name), "utf8");

let world;
before(async () => (world = await World.start()));
after(() => world.close());

test("the health check tells whether nginx answers", async () => {
  const port = await world.freePort();
  const healthy = () => spawnSync("bash", [path.join(RECIPE, "health.sh"), String(port)]).status === 0;
  assert.ok(!healthy());
  const site = await world.site({}, {}, read("health.conf").replace("8081", port));
  assert.ok(healthy());
  await site.stop();
  assert.ok(!healthy());
});

test("everything that is copied is there", () => {
  const copied = [...read("Containerfile").matchAll(/^COPY (\S+) /gm)].map(([, from]) => from);
  assert.deepEqual(
    copied.filter((from) => from !== "dist" && !existsSync(path.join(ROOT, from))),
    [],
  );
  // The check's default port is the one of the server that answers it.
  assert.ok(read("health.sh").includes("8081") && read("health.conf").includes("8081"));
});
