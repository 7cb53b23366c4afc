// Stories in windows in which there is no room beside anything.
import { expect, test } from "./fixtures.js";
import { covers, doIt, step, told as open, upTo } from "./guide.js";

const guide = (page) => page.locator("#guide");

test.use({ reducedMotion: "reduce" });

for (const [width, height] of [[320, 640], [390, 844]]) {
  test(`a run whose row is not drawn is brought into sight at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, "limit");
    await upTo(page, 5);
    await expect(page.locator(".guide-ring"), "it is looked for as soon as it is told").toBeInViewport();
    // Whoever scrolls away has not lost it.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.evaluate(() => window.scrollTo(0, 0));
    await doIt(page).click();
    await expect.poll(() => step(page), { timeout: 30_000 }).toBe(6);
    await expect(guide(page).locator(".guide-astray")).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test("beside an output that fills the window the guide can be read", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "first-run");
  await upTo(page, 12);
  await expect(guide(page).getByText("This is the script’s own output.")).toBeInViewport();
  await expect(doIt(page)).toBeInViewport({ ratio: 1 });
  // One look: the panel finds its place again and again.
  const bottoms = () => page.evaluate(() => ["#guide", "#guide-do"].map((part) => document.querySelector(part).getBoundingClientRect().bottom));
  await expect.poll(async () => {
    const [panel, button] = await bottoms();
    return button - panel;
  }, "nothing lies outside of the panel").toBeLessThanOrEqual(0);
});

test("what is said of a file is free while the guide speaks of it", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, "first-run");
  await upTo(page, 14);
  await expect(page.locator(".guide-ring")).toBeVisible();
  await expect.poll(() => covers(page)).toBe(false);
  const about = () => ["guide-ring", "output-facts"].map((part) => document.querySelector(`.${part}`)?.getBoundingClientRect().top);
  await expect(async () => {
    const [ring, facts] = await page.evaluate(about);
    expect(ring, "it is about name, size and hash as well").toBeLessThanOrEqual(facts);
  }).toPass({ timeout: 15_000 });
});
