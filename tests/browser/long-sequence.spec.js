// A sequence of a thousand steps: only the rows around what is in sight are in the document, and nobody notices.
import { axe } from "./axe.js";
import { expect, test } from "./fixtures.js";
import { lateFrames } from "./late.js";
import { draft, toStep } from "./long.js";
import { slowFrames } from "./steps.js";

const STEPS = 1000;
const COLUMNS = [".steps", ".json-steps", ".read-back"];

const cards = (page) => page.locator(".steps [data-step]");
const card = (page, step) => page.locator(`[data-step="${step}"]`);
const path = (card) => card.getByRole("textbox", { name: "Path on the device" });

/** What a column shows has rows everywhere, none above another, none further than this from the next. */
const covered = (page, column, most = 20) =>
  expect
    .poll(() =>
      page.evaluate(([column, most]) => {
        const list = document.querySelector(column);
        const frame = (list.closest(".json") ?? list).getBoundingClientRect();
        const whole = column === ".steps" ? { top: Math.max(0, frame.top), bottom: innerHeight } : frame;
        const [top, bottom] = [Math.max(0, whole.top), Math.min(innerHeight, whole.bottom)];
        if (bottom <= top) return true;
        const rows = [...list.children].filter((row) => !row.hidden && !row.dataset.lifted).map((row) => [row.getBoundingClientRect(), row.className]);
        const seen = rows.filter(([box]) => box.bottom > top && box.top < bottom);
        const holes = seen.slice(1).map(([box], at) => box.top - seen[at][0].bottom);
        return seen.length > 0 && seen.every(([, name]) => name !== "rest") && Math.max(0, ...holes) < most && Math.min(0, ...holes) > -1;
      }, [column, most]),
    )
    .toBe(true);

test("what is found before any row was measured stays in sight when they are", async ({ page, baseURL }) => {
  await page.addInitScript(lateFrames, 1000);
  await draft(page, baseURL, STEPS);
  expect(await page.evaluate(() => window.find("report-799.zip"))).toBe(true);
  await expect(card(page, 800)).toBeInViewport();
  await covered(page, ".steps");
});

test.describe("a thousand steps", () => {
  test.beforeEach(async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await draft(page, baseURL, STEPS, { 700: "relative.txt" });
  });

  test("few of them are in the document; each says how many there are", async ({ page }) => {
    for (const column of COLUMNS) {
      await covered(page, column);
      expect(await page.locator(`${column} > :not(.rest)`).count(), column).toBeLessThan(60);
    }
    await expect(card(page, 3)).toHaveAttribute("aria-posinset", "3");
    await expect(card(page, 3)).toHaveAttribute("aria-setsize", `${STEPS}`);
    expect(await axe(page)).toEqual([]);
  });

  test("from the beginning to the end and back, every column has rows where one looks", async ({ page }) => {
    for (const part of [0.3, 1, 0.55, 0]) {
      await page.evaluate((part) => window.scrollTo(0, part * document.documentElement.scrollHeight), part);
      await covered(page, ".steps");
    }
    for (const [column, frame] of [[".json-steps", ".json"], [".read-back", ".read-back"]]) {
      for (const part of [0.4, 1]) {
        await page.locator(frame).evaluate((frame, part) => (frame.scrollTop = part * frame.scrollHeight), part);
        await covered(page, column);
      }
      await page.locator(frame).evaluate((frame) => (frame.scrollTop = frame.scrollHeight));
      await expect(page.locator(`${column} > :last-child`)).toContainText("report-999.zip");
      await expect(page.locator(`${column} > :last-child`)).toBeInViewport();
    }
  });

  test("the browser's own search finds what is not drawn", async ({ page }) => {
    await expect(card(page, 800)).toHaveCount(0);
    expect(await page.evaluate(() => window.find("report-799.zip"))).toBe(true);
    await expect(card(page, 800)).toBeInViewport();
    await covered(page, ".steps");
  });

  test("what is looked at stays where it is while rows come and go around it", async ({ page }) => {
    const far = await toStep(page, 500);
    await expect(path(far)).toBeVisible();
    const top = () => far.evaluate((card) => Math.round(card.getBoundingClientRect().top));
    await page.mouse.move(640, 400);
    const upAndDown = async () => {
      for (const turn of [-1500, 1500]) {
        const before = await top();
        await page.mouse.wheel(0, turn);
        await expect.poll(async () => Math.abs((await top()) - before)).toBeGreaterThan(1400);
        await covered(page, ".steps");
        // The wheel's way is gone slowly; what is measured next is measured at its end.
        await page.evaluate(atRest);
      }
    };
    // How high a card is, is known when it was drawn once.
    await upAndDown();
    const before = await top();
    await upAndDown();
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(10);
  });

  test("Run's error leads to a field that was not there", async ({ page }) => {
    await expect(card(page, 700)).toHaveCount(0);
    await page.locator(".missing").getByRole("button").first().click();
    await expect(path(card(page, 700))).toBeFocused();
    await expect(card(page, 700)).toBeInViewport();
    await path(card(page, 700)).fill("C:\\Temp\\absolute.txt");
    await expect(page.locator(".missing").getByText(/700/)).toHaveCount(0);
  });

  test("a card that is moved far away keeps the focus, and undo takes it back", async ({ page }) => {
    await card(page, 2).getByRole("button", { name: /^More for step/ }).click();
    await page.getByRole("menuitem", { name: "Move to…" }).click();
    await page.getByRole("textbox", { name: /^New position/ }).fill("900");
    await page.keyboard.press("Enter");
    await expect(card(page, 2)).toBeFocused();
    await expect(card(page, 2)).toHaveAttribute("aria-posinset", "900");
    await expect(card(page, 2)).toBeInViewport();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(card(page, 2)).toHaveAttribute("aria-posinset", "901");
    await expect(card(page, 2)).toBeFocused();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect(card(page, 2)).toHaveAttribute("aria-posinset", "2");
    await expect(card(page, 2)).toBeFocused();
  });

  test("a card is dragged beyond what was there", async ({ page }) => {
    const grip = card(page, 1).locator("[data-grip]");
    await grip.scrollIntoViewIfNeeded();
    const { x, y } = await grip.boundingBox();
    await page.mouse.move(x + 5, y + 5);
    await page.mouse.down();
    await page.mouse.move(x + 12, y + 12, { steps: 4 });
    await page.mouse.move(x + 12, 795, { steps: 4 });
    await expect.poll(() => page.evaluate(() => window.scrollY), { timeout: 60_000 }).toBeGreaterThan(8000);
    await page.mouse.move(x + 12, 400, { steps: 4 });
    await covered(page, ".steps", 300); // there is room for the card
    await page.mouse.up();
    await expect(card(page, 1)).not.toHaveAttribute("aria-posinset", "1"); // it lands a moment later
    await expect(card(page, 1)).toBeInViewport();
    const to = Number(await card(page, 1).getAttribute("aria-posinset"));
    expect(to).toBeGreaterThan(30);
    // What it was let go among stands around it.
    await expect(card(page, to)).toHaveAttribute("aria-posinset", `${to - 1}`);
    await expect(card(page, to + 1)).toHaveAttribute("aria-posinset", `${to + 1}`);
    await expect.poll(async () => Math.abs((await card(page, 1).boundingBox()).y - 400)).toBeLessThan(250);
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(card(page, 1)).toHaveAttribute("aria-posinset", "1");
  });

  test("Tab goes from card to card, also where they are out of sight, however slow the frames are", async ({ page }) => {
    await covered(page, ".steps");
    await path(card(page, 5)).focus();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    await covered(page, ".steps");
    await expect(path(card(page, 5))).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(card(page, 6).getByRole("button").first()).toBeFocused();
    await expect(card(page, 6)).toBeInViewport();
    await page.keyboard.press("Shift+Tab");
    await expect(path(card(page, 5))).toBeFocused();
    await slowFrames(page);
    for (let step = 6; step < 36; step += 1) {
      for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press("Tab");
      await expect(path(card(page, step))).toBeFocused();
    }
    await covered(page, ".steps");
  });

  test("what is typed far down is in the request and the read-back when they are scrolled there", async ({ page }) => {
    const far = await toStep(page, 600);
    await path(far).fill("C:\\Temp\\typed.bin");
    for (const frame of [".json", ".read-back"]) {
      await page.locator(frame).evaluate((frame) => (frame.scrollTop = 0.59 * frame.scrollHeight));
      await expect(page.locator(frame).getByText(/typed\.bin/).first()).toBeAttached();
    }
  });

  test("a window of another width", async ({ page }) => {
    await toStep(page, 500);
    for (const width of [320, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await covered(page, ".steps");
    }
  });
});

/** Resolves when the page has not scrolled for ten frames. Runs in the page. */
function atRest() {
  return new Promise((resolve) => {
    let [last, same] = [NaN, 0];
    const look = () => {
      same = scrollY === last ? same + 1 : 0;
      last = scrollY;
      if (same < 10) requestAnimationFrame(look);
      else resolve();
    };
    look();
  });
}
