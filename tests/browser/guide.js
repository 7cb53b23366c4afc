// The guide of a story, as several specs look at it.
import { expect, started } from "./fixtures.js";

/** Opens the page with a story, as soon as there is something to choose from. */
export async function told(page, name) {
  await page.goto(`./?story=${name}`);
  await started(page);
  await expect(page.locator("#guide")).toBeVisible();
  await expect(page.locator(".device-option, .device").first()).toBeVisible();
}

/** The step that is told, from 1; beyond the last one when the story is finished. */
export async function step(page) {
  const said = await page.locator(".guide-head .muted").textContent();
  return said ? Number(said.split(" ")[0]) : Infinity;
}

/** Does a step for somebody. */
export const doIt = (page) => page.locator("#guide").getByRole("button", { name: /^(Do it for me|Next)$/ });

/** Does steps for somebody, up to this one. */
export async function upTo(page, wanted) {
  for (let at = await step(page); at < wanted; at = await step(page)) {
    await doIt(page).click();
    await expect.poll(() => step(page), { timeout: 30_000 }).toBeGreaterThan(at);
    await atRest(page);
  }
}

/** What the guide does for somebody has ended: the focus is at its button again. */
export const atRest = (page) => expect(page.locator("#guide [aria-busy=true]")).toHaveCount(0);

/** Moves the focus into the guide by its key. */
export async function toGuide(page) {
  if (!(await isInGuide(page))) await page.keyboard.press("F2");
  await expect(page.locator("#guide-do")).toBeFocused();
}

/** Moves the focus to what the guide speaks of, once it is there. */
export async function toControl(page) {
  await expect(page.locator(".guide-ring")).toBeVisible();
  await toGuide(page);
  await page.keyboard.press("F2");
  await expect.poll(() => isInGuide(page)).toBe(false);
}

/** Whether the panel lies over what it speaks of; one look, since what is spoken of may go meanwhile. `tallest` leaves out what is higher, in px. */
export const covers = (page, tallest = Infinity) =>
  page.evaluate((tallest) => {
    const [panel, ring] = [".guide", ".guide-ring"].map((part) => document.querySelector(part)?.getBoundingClientRect());
    if (!panel || !ring || ring.height >= tallest) return false;
    const apart = [panel.right - ring.left - 5, ring.right - 5 - panel.left, panel.bottom - ring.top - 5, ring.bottom - 5 - panel.top];
    return apart.every((px) => px > 0);
  }, tallest);

const isInGuide = (page) => page.evaluate(() => document.activeElement?.closest("#guide") !== null);
