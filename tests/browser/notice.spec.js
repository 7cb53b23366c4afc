// What somebody is told who looks elsewhere: the tab's title and icon, and a notification if it was wished for.
import { expect, test } from "./fixtures.js";
import { open, send, state, until } from "./steps.js";

const wish = (page) => page.getByRole("radiogroup", { name: "Tell me when a run ends" });
const icon = (page) => page.locator("link[rel=icon]");

/** A browser whose notifications are written down; `answer` is what its person says when asked. */
async function noting(page, answer) {
  await page.addInitScript((answer) => {
    window.asked = 0;
    window.told = [];
    window.Notification = class {
      static permission = "default";
      static async requestPermission() {
        window.asked += 1;
        return (window.Notification.permission = answer);
      }
      constructor(title, { body }) {
        window.told.push(`${title}: ${body}`);
      }
    };
  }, answer);
}

/** As if another tab was in front of this one, or no longer. */
function hide(page, hidden) {
  return page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}

test("a run that ends unseen is told outside of the page once somebody wished for it", async ({ page }) => {
  await noting(page, "granted");
  await open(page, "", "#/settings");
  await expect(wish(page).getByRole("radio", { name: "Off" })).toBeChecked();
  expect(await page.evaluate(() => window.asked)).toBe(0);
  await wish(page).getByRole("radio", { name: "On" }).check();
  await expect.poll(() => page.evaluate(() => window.asked)).toBe(1);
  await page.getByRole("link", { name: "Compose" }).first().click();
  // It ends when it is hidden, not before.
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page, "FIN-LT-0142");
  await expect(page).toHaveTitle("(1) FIN-LT-0142 · Runs · Liveline");
  await expect(icon(page)).toHaveAttribute("href", /mark-running/);
  await hide(page, true);
  await until(page, state(page, /Completed/));
  const told = await page.evaluate(() => window.told);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^DEMO · Liveline: LL-[0-9A-Z]{6} on FIN-LT-0142: Completed\.$/);
  await expect(page).toHaveTitle("FIN-LT-0142 · Runs · Liveline");
  await expect(icon(page)).toHaveAttribute("href", /mark-[0-9a-f]{16}\.svg/);
});

test("a failure that nobody saw stands in the tab until somebody looks; nothing is shown unasked", async ({ page }) => {
  await noting(page, "granted");
  await open(page, "?scenario=rough-day");
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page, "FIN-LT-0177");
  await hide(page, true);
  await until(page, state(page, /Failed/));
  await expect(page).toHaveTitle("(1 failed) FIN-LT-0177 · Runs · Liveline");
  await expect(icon(page)).toHaveAttribute("href", /mark-failed/);
  await hide(page, false);
  await expect(page).toHaveTitle("FIN-LT-0177 · Runs · Liveline");
  await expect(icon(page)).toHaveAttribute("href", /mark-[0-9a-f]{16}\.svg/);
  expect(await page.evaluate(() => [window.asked, window.told])).toEqual([0, []]);
});

test("a browser that forbids notifications says so, and the choice stays off", async ({ page }) => {
  await noting(page, "denied");
  await open(page, "", "#/settings");
  await wish(page).getByRole("radio", { name: "On" }).click();
  await expect(page.getByText("The browser shows no notifications of this page")).toBeVisible();
  await expect(wish(page).getByRole("radio", { name: "Off" })).toBeChecked();
});
