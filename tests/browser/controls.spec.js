// A control does what it says, stays what it was while somebody uses it, and a screen that is left in the middle breaks nothing.
import { expect, test } from "./fixtures.js";
import { printed } from "./own.js";
import { example, handed, open, send, state, until } from "./steps.js";

const dialog = (page) => page.getByRole("dialog");
const save = (page) => page.getByRole("button", { name: "Save…" });

/** Whether a key that is pressed there was taken. */
const isTaken = (locator, key) =>
  locator.evaluate((node, key) => !node.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...key })), key);

test("a run that is left while its evidence is made is saved all the same", async ({ page }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  const evidence = page.getByRole("button", { name: "Evidence", exact: true });
  // The first one fetches what is not here yet.
  const first = page.waitForEvent("download");
  await evidence.click();
  await first;
  const saving = page.waitForEvent("download");
  await evidence.evaluate((button) => {
    button.click();
    location.hash = "#/runs";
  });
  expect((await saving).suggestedFilename()).toMatch(/evidence\.zip$/);
  await expect(state(page, "Runs")).toBeVisible();
  await page.getByRole("link", { name: "Compose", exact: true }).click();
  await expect(state(page, "Compose")).toBeVisible();
});

test("all of an output is copied on a Cyrillic keyboard as well", async ({ page }) => {
  await printed(page, Array.from({ length: 5000 }, (_, at) => `service ${at + 1} runs\n`).join(""));
  const text = page.getByRole("region", { name: "Output", exact: true });
  await text.focus();
  expect(await isTaken(text, { key: "ф", code: "KeyA", ctrlKey: true })).toBe(true);
  const copied = await text.evaluate((node) => {
    const clipboardData = new DataTransfer();
    node.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData("text/plain");
  });
  expect(copied.split("\n").length).toBeGreaterThanOrEqual(5000);
  expect(copied).toContain("service 5000 runs");
});

test("in a tree the browser's own keys go back, and in a search a composed word ends no search", async ({ page }) => {
  await printed(page, JSON.stringify({ one: { two: [1, 2, 3] }, three: "text" }, null, 1));
  const node = page.getByRole("treeitem").first();
  await expect(node).toBeVisible();
  expect(await isTaken(node, { key: "ArrowLeft", altKey: true })).toBe(false);
  expect(await isTaken(node, { key: "ArrowRight" })).toBe(true);
  await page.getByRole("radio", { name: "Text", exact: true }).check();
  await page.getByRole("button", { name: "Search the output", exact: true }).click();
  const field = page.getByRole("search").getByRole("searchbox");
  await field.dispatchEvent("keydown", { key: "Escape", isComposing: true });
  await expect(field).toBeVisible();
  await field.press("Escape");
  await expect(field).toHaveCount(0);
});

test("who pauses by keyboard can resume with the next press", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page, "FIN-LT-0142");
  // A second run waits for the first one's device.
  await page.getByRole("link", { name: "Compose", exact: true }).click();
  await page.getByRole("button", { name: /^Run on 1 device/ }).click();
  await expect(page).toHaveURL(/#\/runs\//);
  await page.getByRole("link", { name: /^Runs/ }).first().click();
  const [pause, resume] = ["Pause sending", "Resume sending"].map((name) => page.getByRole("button", { name }));
  await expect(pause).toBeVisible();
  await pause.press("Enter");
  await expect(resume).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(pause).toBeFocused();
});

test("Esc closes a card's menu and leaves what is selected", async ({ page }) => {
  await open(page);
  await example(page);
  await handed(page);
  for (const step of [1, 2]) await page.locator(`[data-step="${step}"] .step-head`).click({ modifiers: ["Control"] });
  const bar = page.getByRole("group", { name: "Selected steps" });
  await page.locator('[data-step="1"]').getByRole("button", { name: "More" }).click();
  await expect(page.getByRole("menuitem").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menuitem").first()).toBeHidden();
  await expect(bar).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
});

test("the version that is chosen is the one that is offered, also when its entry is opened again", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("option", { name: /FIN-LT-0142/ })).toBeVisible();
  await example(page);
  for (const argument of ["One", "Two"]) {
    await page.getByRole("textbox", { name: "Arguments" }).fill(argument);
    await save(page).click();
    await dialog(page).getByRole("textbox", { name: "Name" }).fill("Dump");
    await dialog(page).getByRole("button", { name: /^Save (in this browser|as version)/ }).click();
    await expect(dialog(page)).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Open…" }).click();
  const entry = dialog(page).getByRole("button", { name: /^Dump/ });
  await entry.click();
  const version = dialog(page).getByRole("combobox", { name: "Version" });
  await version.selectOption({ index: 1 });
  await expect(dialog(page).getByRole("article")).toContainText("with One");
  await entry.click();
  await entry.click();
  await expect(dialog(page).getByRole("article")).toContainText("with One");
  await expect(version).toHaveValue("1");
});

test("allowed values are typed with their commas", async ({ page }) => {
  await open(page);
  await example(page);
  await page.getByRole("textbox", { name: "Arguments" }).fill("{{mode}}");
  await save(page).click();
  const values = dialog(page).getByRole("textbox", { name: "Allowed values, separated by commas" });
  await values.pressSequentially("yes, no");
  await values.press("Backspace");
  await values.press("Backspace");
  await values.pressSequentially("maybe");
  await expect(values).toHaveValue("yes, maybe");
});

test("without a device Pre-flight asks nothing and says so", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("option", { name: /FIN-LT-0142/ })).toBeVisible();
  await page.keyboard.press("Control+/");
  await expect(dialog(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.type("pre-flight");
  await expect(dialog(page).getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toContainText("No device is chosen.");
  await expect(dialog(page)).not.toContainText("could not be read");
  await expect(dialog(page).getByRole("button", { name: "Try again" })).toHaveCount(0);
});

test("a language that did not come can be chosen again", async ({ page, incidents }) => {
  incidents.expect(/Failed to load resource|ERR_FAILED/);
  await page.route("**/ru-*.txt", (route) => route.abort());
  await open(page, "", "#/settings");
  await page.getByRole("radio", { name: "Русский" }).click();
  await expect(page.locator(".toast")).toContainText("The language could not be loaded.");
  await expect(page.getByRole("radio", { name: "English" })).toBeChecked();
  await page.unroute("**/ru-*.txt");
  await page.getByRole("radio", { name: "Русский" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
});

test("another scenario keeps the seed that was typed", async ({ page }) => {
  await open(page, "", "#/settings");
  await page.getByRole("textbox", { name: "Seed" }).fill("42");
  await page.getByRole("combobox", { name: "Scenario" }).last().selectOption("rough-day");
  await page.waitForURL(/scenario=rough-day/);
  expect(new URL(page.url()).searchParams.get("seed")).toBe("42");
});

test("a day that is none narrows no list", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page, "FIN-LT-0142");
  await page.goto("./#/runs?from=2026-99-99");
  await expect(page.getByRole("row", { name: /FIN-LT-0142/ })).toBeVisible();
});

test("what was spoken is not spoken again in another language", async ({ page }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  const region = page.locator("[aria-live=polite].unseen").first();
  await expect(region).toContainText("Completed", { timeout: 20_000 });
  await page.evaluate(() => {
    window.spoken = [];
    new MutationObserver(() => window.spoken.push(...[...document.querySelectorAll("[aria-live=polite].unseen")].map((node) => node.textContent))).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("radio", { name: "Русский" }).check();
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await page.waitForTimeout(6_000); // nothing is to come, and what is said waits five seconds at most
  expect(await page.evaluate(() => window.spoken.filter((text) => /LL-\w{6}.*Выполнен/.test(text)))).toEqual([]);
});
