// What keys open on every screen: actions by name, the sheet of keys.
import { expect, test } from "./fixtures.js";
import { handed, open } from "./steps.js";

const dialog = (page) => page.getByRole("dialog");
const kinds = (page) => page.locator(".step-kind");

test("by keyboard alone: an action is found, done, and the focus is where the work is", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Control+/");
  await expect(dialog(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.type("add runscript");
  await expect(dialog(page).getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Script" })).toBeFocused();
  await expect(kinds(page)).toHaveText(["RunScript"]);
});

test("arrows walk, and what is not there is told", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Control+/");
  await expect(dialog(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(dialog(page).getByRole("option", { selected: true })).toHaveText("Add RunScript");
  await page.keyboard.type("no such thing");
  await expect(dialog(page).getByRole("status")).toHaveText("There is no such action.");
});

test("on the other screens too: where to go, how the page looks, which keys there are", async ({ page }) => {
  await open(page, "", "#/runs");
  await expect(page.getByRole("button", { name: "Attach a run…" })).toBeVisible();
  await page.keyboard.press("Control+/");
  await expect(dialog(page).getByRole("combobox")).toBeFocused();
  await expect(dialog(page).getByRole("option", { name: /^Go to/ })).toHaveText(["Go to Compose", "Go to Library", "Go to Settings"]);
  await page.keyboard.type("settings");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/settings$/);
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await page.keyboard.press("?");
  await expect(dialog(page).getByRole("heading", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press("Control+/");
  await dialog(page).getByRole("option", { name: "Show the keys" }).click();
  await expect(dialog(page).getByRole("heading", { name: "Keys" })).toBeVisible();
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await expect(dialog(page)).toHaveCount(0);
  for (const [hash, name] of [["./#/library", "Library"], ["./#/stories", "Stories"]]) {
    await page.goto(hash);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await page.keyboard.press("Control+/");
    await expect(dialog(page).getByRole("combobox"), hash).toBeFocused();
    await page.keyboard.press("Escape");
  }
});

test("the step in which the focus is, and those that are selected, can be dealt with by name", async ({ page }) => {
  await open(page);
  const palette = page.getByRole("group", { name: "Add a command" });
  for (const kind of ["GetFile", "RunScript", "GetFile"]) await palette.getByRole("button", { name: kind }).click();
  const kinds = page.locator(".step-kind");
  const option = (name) => dialog(page).getByRole("option", { name });
  await page.locator('[data-step="2"]').getByRole("textbox").first().focus();
  await page.keyboard.press("Control+/");
  await expect(option("Step 2: Arguments in Base64…")).toBeVisible();
  await option("Step 2: Delete").click();
  await expect(kinds).toHaveText(["GetFile", "GetFile"]);
  await page.keyboard.press("Control+z");
  await expect(kinds).toHaveText(["GetFile", "RunScript", "GetFile"]);
  await handed(page);
  await page.locator('[data-step="1"] .step-head').click({ modifiers: ["Control"] });
  await page.keyboard.press("Control+/");
  await option("Selected steps: Switch off").click();
  await expect(page.locator(".step[data-off]")).toHaveCount(1);
});

test("the keys are listed by a key that does nothing while one types", async ({ page }) => {
  await open(page);
  await page.getByRole("textbox", { name: /^Comment/ }).click();
  await page.keyboard.type("?");
  await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("?");
  await page.getByRole("heading", { level: 1 }).evaluate(() => document.activeElement.blur());
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});
