// A builder with a long sequence.
import { expect } from "./fixtures.js";
import { somebody } from "./somebody.js";

const DATABASE = "liveline.demo.first-run.1";

/** Opens the demo at this address with a draft of so many steps; `paths` are those of some, by their numbers. */
export async function draft(page, address, steps, paths = {}) {
  await page.addInitScript(somebody);
  await page.goto(address);
  await page.getByRole("listbox").getByRole("option").first().waitFor();
  // A page of the same origin that has no draft of its own to store when it is left.
  const blank = new URL("blank.html", address).href;
  await page.route(blank, (route) => route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="data:,">' }));
  await page.goto(blank);
  await page.evaluate(store, { name: DATABASE, steps, paths });
  await page.goto(address);
  await page.locator(`[data-step][aria-setsize="${steps}"]`).first().waitFor();
  await page.locator("[data-hand]").waitFor();
}

/** Scrolls to a step of a long sequence, of which only the cards around the window are there, and answers with its card. */
export async function toStep(page, step) {
  const card = page.locator(`[data-step="${step}"]`);
  await expect
    .poll(async () => {
      await page.evaluate(towards, step);
      return card.isVisible();
    })
    .toBe(true);
  await card.evaluate((card) => card.scrollIntoView({ block: "center", behavior: "instant" }));
  return card;
}

/** Scrolls as far as the cards that are there let one guess, and waits until others are there. Runs in the page. */
function towards(step) {
  const cards = [...document.querySelectorAll("[data-step]")];
  const tops = cards.map((card) => [Number(card.dataset.step), card.getBoundingClientRect().top]);
  const [number, top] = tops.reduce((one, other) => (Math.abs(other[0] - step) < Math.abs(one[0] - step) ? other : one));
  const each = (tops.at(-1)[1] - tops[0][1]) / (tops.at(-1)[0] - tops[0][0]);
  window.scrollBy({ top: top + (step - number) * each - innerHeight / 2, behavior: "instant" });
  return new Promise((resolve) => setTimeout(resolve, 100));
}

/** Writes a draft as the page itself stores it. Runs in the page. */
function store({ name, steps, paths }) {
  const step = (_, index) => ({ type: "GetFile", Path: paths[index + 1] ?? `C:\\Windows\\Temp\\report-${index}.zip` });
  const draft = { name: "Bench", comment: "Bench", devices: [], steps: Array.from({ length: steps }, step) };
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("drafts", "readwrite");
      transaction.objectStore("drafts").put(new TextEncoder().encode(JSON.stringify(draft)), "draft");
      transaction.oncomplete = () => resolve(opening.result.close());
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
