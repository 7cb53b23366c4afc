// Steps that several specs take: from an open page to a run in the state that they look at.
import { expect, started } from "./fixtures.js";
import { lateFrames } from "./late.js";

/** Opens the page and waits for its screen. */
export async function open(page, search = "", fragment = "") {
  await page.goto(`./${search}${fragment}`);
  await started(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Fills the builder with the documentation's example and its comment. */
export async function example(page) {
  await page.getByRole("button", { name: "Start with an example" }).click();
  await page.getByRole("textbox", { name: /^Comment/ }).fill("Testing Live Response API");
}

/** Sends the documentation's example to these devices. */
export async function send(page, ...devices) {
  for (const device of devices) {
    await page.getByRole("option", { name: new RegExp(device) }).click();
  }
  await example(page);
  await page.getByRole("button", { name: /^Run on/ }).click();
  await expect(page).toHaveURL(/#\/(runs|batches)/);
}

/** What drags, selects and takes files is here: it comes behind the tenant. */
export const handed = (page) => expect(page.locator("[data-hand]")).toHaveCount(1);

/** Lets the demo jump from change to change until this is seen. A press that comes after a jump, but before a look, would lead past it. */
export async function until(page, locator, next = "To the next change") {
  await expect(async () => {
    await landed(page);
    if (!(await locator.isVisible())) {
      await page.getByRole("button", { name: next }).click();
      await landed(page);
    }
    await expect(locator).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
}

/** Demo time is not on its way to a change. */
export const landed = (page) => expect(page.locator(".demo-bar [aria-busy=true]")).toHaveCount(0);

/** So many frames were made: what is drawn a frame later is drawn. */
export const frames = (page, count = 2) =>
  page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
  }, count);

/** The heading of a run that stands at this word. */
export const state = (page, word) => page.getByRole("heading", { level: 1, name: word });

/** The row of the timeline that has this text. */
export const row = (page, text) => page.locator(".timeline-row").filter({ hasText: text });

/** How far the page is wider than its window, in px. */
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** From here on a frame comes a second late, as on a machine that has other work. */
export const slowFrames = (page) => page.evaluate(lateFrames, 1000);

/** Holds back the chunk of that name until it is let through. */
export async function held(page, name) {
  let letThrough;
  const gate = new Promise((resolve) => (letThrough = resolve));
  await page.route(`**/${name}-*.wasm`, async (route) => {
    await gate;
    await route.continue();
  });
  return letThrough;
}

/** The keys of what this browser keeps of the first demo: of its `runs`, or of what its tenant was asked (`demo`). */
export const stored = (page, store) =>
  page.evaluate(
    (store) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("liveline.demo.first-run.1");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(store).objectStore(store).getAllKeys();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    store,
  );

/** How many runs of the first demo this browser keeps. */
export const storedRuns = async (page) => (await stored(page, "runs")).length;
