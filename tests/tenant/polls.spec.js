// A night of polling: nothing in the page may grow with the number of polls.
import { compose, expect, signIn, test } from "./fixtures.js";
import { clock } from "./harness/clock.js";

/** So many polls are waited for; none is too long a night for every landing (`cargo xtask test --all`). */
const POLLS = Number(process.env.LIVELINE_POLLS ?? 0);

const night = POLLS > 0 ? test : () => {};
night("equal answers leave no trace: memory and what is stored stay as they are", async ({ page, context, world }) => {
  test.setTimeout(2_400_000);
  world.idp.tokenSeconds = 864_000;
  // The tenant's own time does not pass as fast: its quota would end the night. The last device sleeps for 99 minutes.
  const settings = { calls_per_minute: 60_000, calls_per_hour: 60_000, extra_devices: 96, extra_asleep_every: 96 };
  await world.emulator.ask("reset", { settings });
  await page.addInitScript(clock);
  await signIn(page, world);
  await page.getByRole("combobox", { name: "Find a device" }).fill("lab-ws-0096");
  await compose(page, /LAB-WS-0096/);
  await page.getByRole("button", { name: /^Run on/ }).click();
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
  await page.evaluate(() => window.hurry(120));
  const session = await context.newCDPSession(page);
  let answered = 0;
  page.on("response", (response) => (answered += Number(response.ok() && /machineactions/.test(response.url()))));
  const polled = (count) => {
    const until = answered + count;
    return expect.poll(() => answered, { timeout: 2_000_000 }).toBeGreaterThan(until);
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
