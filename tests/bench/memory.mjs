// A night of looking at 1,000 open runs: what the page holds may not grow with the number of looks.
import { World } from "../tenant/harness/world.js";
import { Between } from "./between.mjs";
import { watched } from "./runs.mjs";
import { clock } from "../tenant/harness/clock.js";

/** After so many polls the page is measured. */
const AFTER = [200, 800, 1_400, 2_000];
const LOOKS = 5;
/** So many times as fast the page's time goes. */
const HURRY = 60;

/** Per look, in bytes: `heap`, the script's, with what it holds outside of itself, and `wasm`, the program's own memory. */
export async function night() {
  const world = await World.start({ mapped: true, between: Between.start });
  world.idp.tokenSeconds = 864_000;
  const { browser, page, until } = await watched(world, { same: true, init: clock });
  try {
    const session = await page.context().newCDPSession(page);
    const look = async () => {
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
      return { heap: usedSize + backingStorageSize, wasm: await programs(session) };
    };
    // An answer that is just being read is no memory that stays: the smallest of several looks counts.
    const size = async () => {
      const looks = [];
      for (let count = 0; count < LOOKS; count += 1) looks.push(await look());
      return looks.reduce((least, other) => (other.heap < least.heap ? other : least));
    };
    await page.evaluate((times) => window.hurry(times), HURRY);
    const sizes = [];
    for (const polls of AFTER) {
      await until(polls);
      sizes.push({ polls, ...(await size()) });
    }
    return sizes;
  } finally {
    await browser.close();
    await world.close();
  }
}

/** Bytes of all memories of wasm in the page: the heap's figures leave them out. */
async function programs(session) {
  const { result } = await session.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const summed = "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }";
  const sum = await session.send("Runtime.callFunctionOn", { objectId: objects.objectId, functionDeclaration: summed, returnByValue: true });
  if (!(sum.result.value > 0)) throw new Error("the page's memory was not found");
  return sum.result.value;
}
