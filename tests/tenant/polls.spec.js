// A night of polling: nothing in the page may grow with the number of polls.
import { compose, expect, signIn, test } from "./fixtures.js";

/** So many polls are waited for; none is too long a night for every landing (`cargo xtask test --all`). */
const POLLS = Number(process.env.LIVELINE_POLLS ?? 0);

const night = POLLS > 0 ? test : () => {};
night("equal answers leave no trace: memory and what is stored stay as they are", async ({ page, context, world }) => {
  test.setTimeout(1_000_000);
  world.idp.tokenSeconds = 864_000;
  await page.addInitScript(hurry, 500);
  await signIn(page, world);
  await compose(page, /HR-WS-0031/);
  await page.getByRole("button", { name: /^Run on/ }).click();
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
  const session = await context.newCDPSession(page);
  let answered = 0;
  page.on("response", (response) => (answered += Number(/machineactions/.test(response.url()))));
  const polled = (count) => {
    const until = answered + count;
    return expect.poll(() => answered, { timeout: 900_000 }).toBeGreaterThan(until);
  };
  const size = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
    return { memory: usedSize + backingStorageSize, stored: await stored(page) };
  };
  await polled(POLLS / 10);
  const early = await size();
  await polled(POLLS);
  const late = await size();
  console.log(`after ${POLLS} polls more: memory ${early.memory} -> ${late.memory} B, stored ${early.stored} -> ${late.stored} B`);
  expect(late.memory).toBeLessThan(early.memory * 1.05);
  expect(Math.abs(late.stored - early.stored)).toBeLessThan(64);
});

/** Lets the page's time pass so many times as fast. */
function hurry(times) {
  const [wall, steady, timeout] = [Date.now.bind(Date), performance.now.bind(performance), setTimeout];
  const [start, begin] = [wall(), steady()];
  Date.now = () => start + (wall() - start) * times;
  performance.now = () => begin + (steady() - begin) * times;
  window.setTimeout = (run, delay = 0, ...more) => timeout(run, delay / times, ...more);
}

/** The bytes of all records. */
const stored = (page) =>
  page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    let bytes = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const values = await done(database.transaction(store).objectStore(store).getAll());
        bytes += values.reduce((sum, value) => sum + (value.byteLength ?? 0), 0);
      }
      database.close();
    }
    return bytes;
  });
