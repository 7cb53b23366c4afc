// The page stands still: what comes late, and what changes by itself, moves nothing.
import { expect, started, test } from "./fixtures.js";
import { replaceFile } from "./release.js";
import { open, send, state, until } from "./steps.js";

/** Notes each place at which the screen begins, in px below the page's upper edge, from the first header on. */
function notePlaces() {
  window.places = [];
  const look = () => {
    const main = document.querySelector(".header ~ main");
    const place = main && Math.round(main.getBoundingClientRect().top + scrollY);
    if (main && place !== window.places.at(-1)) window.places.push(place);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** It began where it still is. */
async function stoodStill(page) {
  const places = () => page.evaluate(() => window.places.length);
  await expect.poll(places, "it was looked at").toBeGreaterThan(0);
  expect(await places()).toBe(1);
}

for (const lang of ["en", "ru"]) {
  for (const width of [320, 375, 600, 768, 1024, 1280, 1440, 1920]) {
    test(`the page does not move when tenant and time bar come (${lang}, ${width} px)`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript(notePlaces);
      await open(page, `?lang=${lang}`);
      await expect(page.locator(".demo-time")).toBeVisible();
      await expect(page.getByRole("option", { name: /FIN-LT-0142/ })).toBeVisible();
      await stoodStill(page);
    });
  }
}

for (const width of [320, 1280]) {
  test(`the page does not move while a run is sent and followed (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(notePlaces);
    await open(page);
    await send(page, "FIN-LT-0142");
    await page.getByRole("radio", { name: "5×" }).check();
    await expect(page.locator(".meters")).toContainText(/Polled \d+ s ago · next in/);
    await until(page, state(page, /Completed/));
    await expect(page.locator(".meters")).toContainText(/Nothing to poll|Polled .* ago/);
    await stoodStill(page);
  });
}

test("who has used up the minute is told in the same place when the next run may leave", async ({ page, changedRelease }) => {
  const config = '{ "mode": "demo", "limits": { "sendsPerMinute": 1 } }';
  await page.addInitScript(notePlaces);
  await page.goto(await changedRelease((folder) => replaceFile(folder, "config.json", config)));
  await started(page);
  const meters = page.getByRole("group", { name: "Limits and polling" });
  await expect(meters).toContainText("Sends this minute");
  const wide = (await meters.boundingBox()).width;
  await send(page, "FIN-LT-0142", "FIN-LT-0177");
  await expect(meters).toContainText(/Next send in \d+ s/);
  expect((await meters.boundingBox()).width).toBe(wide);
  await stoodStill(page);
});

test("a banner about waiting stays where it is read, and once it is over it is not on the next screen", async ({ page }) => {
  await open(page, "?scenario=rough-day");
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page, "FIN-LT-0142", "FIN-LT-0177", "HR-WS-0031");
  const told = page.locator(".banner").filter({ hasText: "the tenant asked to wait until" });
  await until(page, told);
  await page.getByRole("link", { name: "Settings" }).first().click();
  await expect(told, "it is not over").toBeVisible();
  await page.goBack();
  await until(page, page.getByText("Completed", { exact: true }).first());
  await expect(told, "nothing moves under the pointer").toBeVisible();
  await page.getByRole("link", { name: "Library" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Library" })).toBeVisible();
  await expect(told).toHaveCount(0);
});
