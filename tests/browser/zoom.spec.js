// The time axis of a run, near and far: buttons, keys, wheel; nothing is lost out of sight.
import { axe } from "./axe.js";
import { expect, test } from "./fixtures.js";
import { atTenant } from "./own.js";
import { overflow, row, state, until } from "./steps.js";

const TENANT = {
  devices: [{ name: "PC-1" }],
  library: [
    { name: "long.ps1", runs: [{ prints: "done\n", seconds: 500 }] },
    { name: "quick.ps1", runs: [{ prints: "done\n", seconds: 1 }] },
  ],
};
const DRAFT = {
  name: "Long and quick",
  comment: "c",
  devices: ["PC-1"],
  steps: ["long.ps1", "quick.ps1", "long.ps1"].map((ScriptName) => ({ type: "RunScript", ScriptName })),
};
const THIN = "Bars too short to be seen here are drawn 4 px long.";
const quick = (page) => row(page, "quick.ps1").locator(".bar");
const width = async (bar) => (await bar.boundingBox())?.width ?? 0;
const button = (page, name) => page.getByRole("button", { name, exact: true });

/** A run of 17 minutes with a command of a second in its middle. */
async function ran(page) {
  const run = await atTenant(page, TENANT, DRAFT);
  await run.press("Enter");
  await until(page, state(page, /Completed/));
}

test("a command of a second among minutes is seen, and seen nearer by wheel and buttons", async ({ page, picture }) => {
  await ran(page);
  await expect(page.getByText(THIN)).toBeVisible();
  expect(await width(quick(page))).toBeGreaterThanOrEqual(4);
  await expect(button(page, "Fit")).toHaveAttribute("aria-disabled", "true");
  await expect(button(page, "Zoom out")).toHaveAttribute("aria-disabled", "true");
  await picture("zoom-whole");

  await quick(page).scrollIntoViewIfNeeded();
  await page.keyboard.down("Control");
  await expect(async () => {
    const place = await quick(page).boundingBox();
    await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
    await page.mouse.wheel(0, -100);
    await expect(page.getByText(THIN)).toHaveCount(0, { timeout: 300 });
  }).toPass({ timeout: 15_000 });
  await page.keyboard.up("Control");
  await expect(quick(page)).toBeVisible();
  await expect(row(page, "Waiting for the device").getByRole("button", { name: "Waiting for the device: earlier" })).toBeVisible();
  await expect(page.getByText(/^Shown: 09:\d\d:\d\dZ to 09:\d\d:\d\dZ\.$/)).toBeVisible();
  await picture("zoom-near");

  await row(page, "Waiting for the device").getByRole("button", { name: "earlier" }).press("Enter");
  await expect(row(page, "Waiting for the device").locator(".bar")).toBeVisible();
  await expect(row(page, "quick.ps1").getByRole("button", { name: "RunScript quick.ps1: later" })).toBeVisible();
  await row(page, "quick.ps1").getByRole("button", { name: "later" }).press("Enter");
  await expect(quick(page)).toBeVisible();
  await button(page, "Earlier").press("Enter");
  await button(page, "Later").press("Enter");
  await button(page, "Fit").press("Enter");
  await expect(page.getByText(THIN)).toBeVisible();
  await expect(page.getByText("The whole run is shown.").first()).toBeAttached();
});

test("the keys zoom until keys without Ctrl are switched off", async ({ page }) => {
  await ran(page);
  const long = row(page, "long.ps1").first().locator(".bar");
  const whole = await width(long);
  await page.keyboard.press("+");
  await expect(button(page, "Fit")).not.toHaveAttribute("aria-disabled", "true");
  await expect.poll(() => width(long)).not.toBe(whole);
  await page.keyboard.press("-");
  await expect(button(page, "Fit")).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("+");
  await expect(button(page, "Fit")).not.toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("0");
  await expect(button(page, "Fit")).toHaveAttribute("aria-disabled", "true");

  const run = page.url();
  await page.getByRole("link", { name: "Settings" }).click();
  const shortcuts = page.getByRole("radiogroup", { name: "Single-key shortcuts" });
  await shortcuts.getByRole("radio", { name: "Off" }).check();
  await page.goBack();
  await expect(page).toHaveURL(run);
  await expect(button(page, "Fit")).toBeVisible();
  await page.keyboard.press("+");
  await button(page, "Zoom in").press("Enter");
  await button(page, "Zoom out").press("Enter");
  await expect(button(page, "Fit")).toHaveAttribute("aria-disabled", "true");
});

test("a stretch of the axis is for everybody, and fits a narrow window", async ({ page, picture }) => {
  await ran(page);
  await button(page, "Zoom in").press("Enter");
  await button(page, "Zoom in").press("Enter");
  await expect(row(page, "Waiting for the device").getByRole("button", { name: "earlier" })).toBeVisible();
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await axe(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => overflow(page)).toBe(0);
  await picture("zoom-320");
});
