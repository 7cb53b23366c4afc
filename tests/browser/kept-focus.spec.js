// What had the keyboard's focus goes, and the focus is not lost: the next Tab begins near by.
import { expect, test } from "./fixtures.js";
import { handed, open, row, send, until } from "./steps.js";

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

test("who deletes the selected steps, or selects them no more, stays among the steps", async ({ page }) => {
  await open(page);
  const palette = page.getByRole("group", { name: "Add a command" });
  for (let step = 0; step < 4; step += 1) await palette.getByRole("button", { name: "GetFile" }).click();
  await handed(page);
  const pick = (number) => page.locator(`[data-step="${number}"] .step-head`).click({ modifiers: ["Control"] });
  const bar = page.getByRole("group", { name: "Selected steps" });
  await pick(2);
  await bar.getByRole("button", { name: "Clear the selection" }).press("Enter");
  await expect(page.locator('[data-step="2"]')).toBeFocused();
  await pick(2);
  await pick(3);
  await bar.getByRole("button", { name: "Delete" }).press("Enter");
  await expect(page.getByRole("listitem", { name: /^Step 2: / })).toBeFocused();
  // What was added is taken back: the focus is where it stood, not at the upper edge.
  await page.getByRole("button", { name: "Duplicate step 2" }).press("Enter");
  await expect(page.getByRole("listitem", { name: /^Step 3: / })).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("listitem", { name: /^Step 2: / })).toBeFocused();
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
