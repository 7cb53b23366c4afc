// A list of a thousand runs: only what is around the window is in the document, and nobody notices.
import { axe } from "./axe.js";
import { expect, test } from "./fixtures.js";
import { manyRuns } from "./many.js";
import { open, overflow, send, slowFrames, state, until } from "./steps.js";

const RUNS = 1000;

const table = (page) => page.locator(".runs-list table");
const rows = (page) => page.locator(".runs-list tbody tr:not(.runs-space)");
const links = (page) => rows(page).getByRole("link");

/** A browser in which a thousand runs have ended; their list is open. */
async function longList(page, { width = 1280, height = 800 } = {}) {
  await page.setViewportSize({ width, height });
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  await manyRuns(page, RUNS);
  await page.goto("./#/runs");
  await page.reload();
  await page.getByRole("radio", { name: "Pause" }).check();
  await expect(page.getByRole("link", { name: `All ${RUNS}` })).toBeVisible();
  await expect(rows(page).first()).toBeVisible();
}

/** The rows in the document cover all that the window shows of the list. */
const covered = (page) =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const body = document.querySelector(".runs-list tbody").getBoundingClientRect();
        const rows = [...document.querySelectorAll(".runs-list tbody tr:not(.runs-space)")].map((row) => row.getBoundingClientRect());
        if (body.top >= innerHeight) return true;
        const seen = rows.filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
        const holes = seen.slice(1).map(({ top }, at) => top - seen[at].bottom);
        const top = seen[0]?.top - Math.max(0, body.top);
        const bottom = Math.min(innerHeight, body.bottom) - seen.at(-1)?.bottom;
        return Math.max(top, bottom, ...holes) <= 1;
      }),
    )
    .toBe(true);

const scrollTo = (page, to) => page.evaluate((to) => window.scrollTo(0, to * (document.documentElement.scrollHeight - innerHeight)), to);

/** The first row in sight: its number in the whole, and where it begins. */
const first = (page) =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll(".runs-list tbody tr:not(.runs-space)")];
    const row = rows.find((row) => row.getBoundingClientRect().bottom > 0);
    return { row: Number(row.getAttribute("aria-rowindex")), top: Math.round(row.getBoundingClientRect().top) };
  });

/** The scrolling has come to rest. */
async function still(page) {
  let before = null;
  await expect
    .poll(async () => {
      const now = JSON.stringify(await first(page));
      const same = now === before;
      before = now;
      return same;
    })
    .toBe(true);
}

for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }, { width: 320, height: 640 }]) {
  test(`rows around the window stand for all of them, ${size.width} px wide`, async ({ page }) => {
    await longList(page, size);
    await expect(table(page)).toHaveAttribute("aria-rowcount", String(RUNS + 1));
    await expect(page.getByRole("button", { name: /more$/ })).toHaveCount(0);
    await expect(rows(page).first()).toHaveAttribute("aria-rowindex", "2");
    await covered(page);
    for (const to of [0.5, 0.501, 0.2, 0.9, 1]) {
      await scrollTo(page, to);
      await covered(page);
      expect(await rows(page).count()).toBeLessThan(50);
    }
    await expect(rows(page).last()).toHaveAttribute("aria-rowindex", String(RUNS + 1));
    await expect(rows(page).last()).toBeInViewport();
    expect(await overflow(page)).toBe(0);
    expect(await axe(page)).toEqual([]);
    await scrollTo(page, 0);
    await covered(page);
    await expect(rows(page).first()).toHaveAttribute("aria-rowindex", "2");
    // As high as all of its rows.
    const heights = await rows(page).evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    const { height } = await page.locator(".runs-list tbody").boundingBox();
    const usual = heights.reduce((sum, height) => sum + height, 0) / heights.length;
    expect(Math.abs(height / (usual * RUNS) - 1)).toBeLessThan(0.05);
  });
}

test("each row is met once on the way down, in its place", async ({ page }) => {
  await longList(page);
  const met = await page.evaluate(async () => {
    const met = new Set();
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (let before = -1; before !== scrollY; ) {
      before = scrollY;
      for (const row of document.querySelectorAll(".runs-list tbody tr:not(.runs-space)")) met.add(Number(row.getAttribute("aria-rowindex")));
      scrollBy(0, innerHeight * 0.7);
      await frame();
    }
    return [...met];
  });
  expect(met).toEqual(Array.from({ length: RUNS }, (_, row) => row + 2));
});

test("the keyboard’s row stays when it scrolls away, and Tab goes on from there", async ({ page }) => {
  await longList(page);
  await links(page).nth(3).focus();
  await scrollTo(page, 0.7);
  await covered(page);
  const held = page.locator('[aria-rowindex="5"] a');
  await expect(held).toBeFocused();
  await expect(held).not.toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(page.locator('[aria-rowindex="6"] a')).toBeFocused();
  await expect(page.locator('[aria-rowindex="6"]')).toBeInViewport();
  await covered(page);
  await page.keyboard.press("Shift+Tab");
  await expect(held).toBeFocused();
  // Down the list by keyboard alone, further than what was drawn.
  for (let row = 6; row < 60; row += 1) {
    await page.keyboard.press("Tab");
    await expect(page.locator(`[aria-rowindex="${row}"] a`)).toBeFocused();
  }
  await covered(page);
});

test("Tab never runs ahead of the rows, however slow the frames are", async ({ page }) => {
  await longList(page);
  await links(page).nth(3).focus();
  await slowFrames(page);
  for (let row = 6; row < 60; row += 1) {
    await page.keyboard.press("Tab");
    await expect(page.locator(`[aria-rowindex="${row}"] a`)).toBeFocused();
  }
  await covered(page);
});

test("the way back leads to where the list was left", async ({ page }) => {
  await longList(page);
  await scrollTo(page, 0.6);
  await covered(page);
  await still(page);
  const left = await first(page);
  expect(left.row).toBeGreaterThan(500);
  await links(page).nth(15).click();
  await expect(page).toHaveURL(/#\/runs\/./);
  await page.goBack();
  // To the pixel, but for fractions of one.
  await expect.poll(async () => Math.abs((await first(page)).top - left.top)).toBeLessThanOrEqual(1);
  expect((await first(page)).row).toBe(left.row);
  await covered(page);
  // A link to the list begins at its top.
  await page.getByRole("link", { name: "Compose", exact: true }).click();
  await page.getByRole("link", { name: /^Runs/ }).first().click();
  await expect(rows(page).first()).toHaveAttribute("aria-rowindex", "2");
  await expect(page.getByRole("heading", { level: 1, name: "Runs" })).toBeInViewport();
});

test("what closes above the list leaves no hole in it, and a filter no place that is not there", async ({ page }) => {
  await longList(page);
  await page.evaluate(() => {
    const panel = Object.assign(document.createElement("div"), { id: "panel" });
    panel.style.height = "3000px";
    document.querySelector(".runs-list").before(panel);
  });
  await page.evaluate(() => window.scrollTo(0, 3000));
  await covered(page);
  await page.evaluate(() => document.querySelector("#panel").remove());
  await covered(page);
  await page.setViewportSize({ width: 500, height: 900 });
  await covered(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await covered(page);
  await scrollTo(page, 1);
  await covered(page);
  await page.getByRole("searchbox").first().fill("LL-00001");
  await expect(table(page)).toHaveAttribute("aria-rowcount", "11");
  await covered(page);
  await page.getByRole("searchbox").first().fill("");
  await expect(table(page)).toHaveAttribute("aria-rowcount", String(RUNS + 1));
  await covered(page);
});
