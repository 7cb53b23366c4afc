// Parameters of a sequence: what is said of them stays with it, what is typed for them is its own, and the rules look at what stands around them.
import { expect, test } from "./fixtures.js";
import { open } from "./steps.js";

const dialog = (page, name) => page.getByRole("dialog", { name });
const path = (page) => page.getByRole("textbox", { name: "Path on the device" });
const findings = (page) => page.locator(".step .finding");

/** A sequence file with one GetFile. */
const file = (name, path, parameters, more = {}) =>
  JSON.stringify({ format: "liveline-sequences", version: 1, sequences: [{ name, comment: "Case 7", parameters, steps: [{ type: "GetFile", Path: path }], ...more }] });

async function opened(page, text) {
  await page.getByRole("button", { name: "Open…" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: /^A request body/ }).fill(text);
}

async function replaced(page, text) {
  await opened(page, text);
  await page.getByRole("dialog").getByRole("button", { name: "Replace this sequence" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("what is said of a sequence comes with its file, outlives a reload and is asked at Run", async ({ page }) => {
  await open(page, "", "#/?device=FIN-LT-0142");
  const parameters = [
    { name: "case", label: "Case number", required: true, pattern: "INC-#*" },
    { name: "days", default: "3", oneOf: ["1", "3", "7"] },
  ];
  await opened(page, file("Collect", "C:\\T\\{{case}}-{{days}}.zip", parameters, { description: "Collects it.", tags: ["dump"] }));
  await expect(page.getByRole("dialog")).toContainText("Asked for at Run: {{case}}, Case number, INC-#*; {{days}}, 1 | 3 | 7");
  await page.getByRole("dialog").getByRole("button", { name: "Replace this sequence" }).click();
  await page.reload();
  await expect(path(page)).toHaveValue("C:\\T\\{{case}}-{{days}}.zip");
  await page.getByRole("textbox", { name: "Name" }).fill("Collect 2");
  await page.getByRole("button", { name: "Run on 1 device" }).click();
  const fill = dialog(page, "Fill in and run");
  await fill.getByRole("textbox", { name: "Case number" }).fill("no case at all");
  await expect(fill).toContainText("It does not match the pattern.");
  await expect(fill.getByRole("combobox", { name: "days" })).toHaveValue("3");
  await expect(fill.getByRole("button", { name: "Run on 1 device" })).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Save…" }).click();
  const save = dialog(page, "Save the sequence");
  await expect(save.getByRole("textbox", { name: "What it is for" })).toHaveValue("Collects it.");
  await expect(save.getByRole("group", { name: "{{case}}" }).getByRole("textbox", { name: "Pattern" })).toHaveValue("INC-#*");
  const days = save.getByRole("group", { name: "{{days}}" });
  await days.getByRole("textbox", { name: "Filled in beforehand" }).fill("30");
  await expect(days).toContainText("Filled in beforehand: It is not one of the allowed values.");
});

test("what was typed for one sequence is not filled into another", async ({ page }) => {
  await open(page, "", "#/?device=FIN-LT-0142");
  const value = dialog(page, "Fill in and run").getByRole("textbox", { name: "path" });
  const ask = () => page.getByRole("button", { name: "Run on 1 device" }).click();
  await replaced(page, file("A", "{{path}}\\a.zip", []));
  await ask();
  await value.fill("C:\\of-A");
  await page.keyboard.press("Escape");
  await ask();
  await expect(value).toHaveValue("C:\\of-A");
  await page.keyboard.press("Escape");
  await replaced(page, file("B", "{{path}}\\b.zip", [{ name: "path", default: "D:" }]));
  await ask();
  await expect(value).toHaveValue("D:");
});

test("the rules look at what stands around a parameter while it is written", async ({ page }) => {
  await open(page, "", "#/?device=FIN-LT-0142");
  await page.getByRole("group", { name: "Add a command" }).getByRole("button", { name: "GetFile" }).click();
  await path(page).fill('"C:\\T\\{{case}}.zip"');
  await expect(findings(page)).toHaveCount(1);
  await expect(page.getByRole("button", { name: /^Run on/ })).toHaveAttribute("aria-disabled", "true");
  await path(page).press("Alt+Enter");
  await expect(path(page)).toHaveValue("C:\\T\\{{case}}.zip");
  await expect(findings(page)).toHaveCount(0);
  await path(page).fill("T\\{{case}}.zip");
  await expect(findings(page)).toHaveCount(1);
  await path(page).fill("C:\\T\\{{case}}-{{ day }}.zip");
  await findings(page).getByRole("button", { name: "Remove outer spaces" }).click();
  await expect(path(page)).toHaveValue("C:\\T\\{{case}}-{{day}}.zip");
  await path(page).fill("C:\\T\\{{case}}-{{the day}}.zip");
  await expect(findings(page)).toHaveCount(1);
  await expect(findings(page).getByRole("button", { name: "Remove outer spaces" })).toHaveCount(0);
  await path(page).fill("{{path}}");
  await expect(findings(page)).toHaveCount(0);
});

test("what is escaped is shown, copied and asked about as it is sent; a copy says which values are missing", async ({ page }) => {
  await open(page, "", "#/?device=FIN-LT-0142");
  await replaced(page, file("A", "C:\\T\\{{{{days}}.zip", []));
  await expect(page.locator(".compose-request .json")).toContainText("C:\\\\T\\\\{{days}}.zip");
  await expect(page.locator(".compose-request .json")).not.toContainText("{{{{");
  const form = page.getByRole("combobox", { name: "Show the request as" });
  await form.selectOption("curl");
  await expect(page.locator(".form")).toContainText("{{days}}.zip");
  await expect(page.locator(".form")).not.toContainText("{{{{");
  await expect(page.locator(".form")).not.toContainText("Not filled in");
  await path(page).fill("C:\\T\\{{days}}.zip");
  await expect(page.locator(".form")).toContainText("Not filled in: {{days}}.");
  await page.getByRole("textbox", { name: /^Comment/ }).fill("evil \u202egpj.exe");
  await page.getByRole("button", { name: "Run on 1 device" }).click();
  const fill = dialog(page, "Fill in and run");
  await fill.getByRole("textbox", { name: "days" }).fill("3");
  await expect(fill.locator(".turning")).toHaveCount(1);
});
