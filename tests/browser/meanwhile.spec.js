// What changes while something stands open: another tab leads, the demo goes back, a run ends behind a question, other runs are compared.
import { expect, test } from "./fixtures.js";
import { open, row, send, state, until } from "./steps.js";

const output = (page) => page.locator("#output-panel-0");
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const toOutput = (page) => row(page, "minidump.ps1").getByRole("button", { name: /minidump\.ps1/ }).click();

test("a tab that only shows says why a run waits, and asks nobody to sign in", async ({ page, context }) => {
  await open(page, "?scenario=rough-day&seed=1");
  const second = await context.newPage();
  await open(second, "?scenario=rough-day&seed=1", "#/runs");
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page, "SRV-SQL-04");
  await until(page, state(page, /Device busy/));
  await expect(second.getByRole("row", { name: /SRV-SQL-04/ })).toContainText("Another tab of Liveline sends it.");
  await expect(second.getByRole("main")).not.toContainText("Sign in");
});

test("an output that is open comes again after going back, and when its tab takes the lead", async ({ page, context }) => {
  await open(page);
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  await toOutput(page);
  await expect(output(page)).toContainText("OfficeClickToRun");
  await press(page, "Back");
  await expect(state(page, /Completed/)).toHaveCount(0);
  await until(page, state(page, /Completed/));
  await expect(output(page)).toContainText("OfficeClickToRun");
  const second = await context.newPage();
  await open(second, "", new URL(page.url()).hash.replace(/\?.*/, ""));
  await expect(state(second, /Completed/)).toBeVisible();
  await toOutput(second);
  await expect(output(second)).toContainText("Liveline is open in another tab");
  await page.close();
  await expect(output(second)).toContainText("OfficeClickToRun");
});

test("a run that ends behind the question about its cancel is told there", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page, "FIN-LT-0142");
  await until(page, row(page, "minidump.ps1").getByText("Running", { exact: true }));
  await press(page, "Cancel run…");
  const question = page.getByRole("dialog");
  await question.getByRole("textbox").fill("wrong device");
  // The question stands before the run ends, however slow the machine is: time goes on only now, behind it.
  await page.getByRole("radio", { name: "20×", includeHidden: true }).evaluate((radio) => radio.click());
  await expect(question).toContainText("It has ended meanwhile, before any cancel");
  await expect(question.getByRole("button", { name: "Cancel the run" })).toHaveAttribute("aria-disabled", "true");
});

test("whoever compares other runs keeps the keyboard's place", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page, "FIN-LT-0142", "FIN-LT-0177");
  const completed = page.getByRole("row").getByText("Completed", { exact: true });
  await until(page, completed.nth(1));
  await page.getByRole("link", { name: "FIN-LT-0142" }).click();
  await press(page, "Compare…");
  await page.getByRole("button", { name: "Swap" }).press("Enter");
  await expect(page.getByRole("button", { name: "Swap" })).toBeFocused();
  await expect(page).toHaveTitle(/FIN-LT-0177 · /);
});

test("in the table, what the tenant never took waits for no device, and what has not begun has no moment", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page, "SRV-APP-11");
  await until(page, state(page, /Refused/));
  await page.getByRole("radio", { name: "Table" }).check();
  const rows = page.locator(".run-table tbody");
  await expect(rows.getByRole("row", { name: /GetFile/ })).toContainText("–");
  await expect(rows).not.toContainText("Waiting for");
  await expect(rows).not.toContainText("not known");
});
