// A night of looking at 1,000 open runs: what the page holds may not grow with the number of looks.
import { World } from "../tenant/harness/world.js";
import { watched } from "./runs.mjs";
import { clock } from "../tenant/harness/clock.js";

/** After so many polls the page is measured first, and after so many again. */
const EARLY = 200;
const LATE = 2_000;
/** So many times as fast the page's time goes. */
const HURRY = 60;

/** `{ early, late }` in bytes: the heap and what it holds outside of itself, the wasm's memory among it. */
export async function night() {
  const world = await World.start({ mapped: true });
  world.idp.tokenSeconds = 864_000;
  const { browser, page, until } = await watched(world, { same: true, init: clock });
  try {
    const session = await page.context().newCDPSession(page);
    const size = async () => {
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
      return usedSize + backingStorageSize;
    };
    await page.evaluate((times) => window.hurry(times), HURRY);
    await until(EARLY);
    const early = await size();
    await until(LATE);
    return { early, late: await size() };
  } finally {
    await browser.close();
    await world.close();
  }
}
