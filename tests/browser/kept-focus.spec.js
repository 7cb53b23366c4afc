// What had the keyboard's focus goes, and the focus is not lost: the next Tab begins near by.
import { expect, test } from "./fixtures.js";
import { open, row, send, until } from "./steps.js";

/** Where the focus is. */
const focused = (page) => page.evaluate(() => document.activeElement?.closest("[aria-labelledby], main, header, dialog, body")?.className ?? "");
const holder = (page) => page.locator(":focus");

test("who removes a device by keyboard stays among the devices", async ({ page }) => {
  await open(page, "", "#/?devices=FIN-LT-0142,FIN-LT-0177");
  await page.getByRole("button", { name: "Remove FIN-LT-0142" }).press("Enter");
  await expect(page.getByRole("button", { name: "Remove FIN-LT-0177" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(holder(page)).toHaveCount(1);
  expect(await focused(page)).toContain("compose-devices");
});

test("who cancels a run by keyboard stays at the run, and the reason outlives a question that is left", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page, "FIN-LT-0142");
  await until(page, row(page, "minidump.ps1").getByText("Running", { exact: true }));
  await page.getByRole("button", { name: "Cancel run…" }).press("Enter");
  await page.keyboard.type("wrong device");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Cancel run…" }).press("Enter");
  const reason = page.getByRole("dialog").getByRole("textbox");
  await expect(reason).toHaveValue("wrong device");
  await page.getByRole("button", { name: "Cancel the run" }).press("Enter");
  await expect(page.getByRole("button", { name: "Cancel run…" })).toHaveCount(0);
  await expect(holder(page)).toHaveCount(1);
  expect(await page.evaluate(() => document.querySelector("main").contains(document.activeElement))).toBe(true);
});

test("whoever presses beside everything has let go of it", async ({ page }) => {
  await open(page, "", "#/?devices=FIN-LT-0142,FIN-LT-0177");
  const remove = page.getByRole("button", { name: "Remove FIN-LT-0142" });
  await remove.focus();
  await page.mouse.click(700, 880);
  await remove.evaluate((button) => button.click());
  await expect(remove).toHaveCount(0);
  await page.keyboard.press("Shift");
  await expect(page.locator("button:focus, input:focus")).toHaveCount(0);
});
