// Rules that are switched off with a reason, and the fields of a script's parameters.
import { readFile } from "node:fs/promises";
import { axe } from "./axe.js";
import { expect, test } from "./fixtures.js";
import { open } from "./steps.js";

const dialog = (page) => page.getByRole("dialog");
const add = (page, kind) => page.getByRole("group", { name: "Add a command" }).getByRole("button", { name: kind }).click();
const path = (page) => page.getByRole("textbox", { name: "Path on the device" });
const finding = (page, text) => page.locator(".finding").filter({ hasText: text });
const off = (page) => page.getByRole("group", { name: "Rules that are off" });

/** A GetFile with a wildcard, and the rule about it switched off. */
async function wildcardOff(page) {
  await add(page, "GetFile");
  await path(page).fill("C:\\Temp\\*.log");
  await expect(finding(page, "Warning")).toHaveCount(1);
  await finding(page, "Warning").getByRole("button", { name: "Switch rule off…" }).click();
  const reason = dialog(page).getByRole("textbox", { name: "Why it does not apply here" });
  await expect(reason).toBeFocused();
  await expect(dialog(page)).toContainText("Wildcards");
  // Nothing is off without a reason.
  await expect(dialog(page).getByRole("button", { name: "Switch off" })).toHaveAttribute("aria-disabled", "true");
  // To close the question is no decision about what was typed.
  await reason.fill("The agent resolves them, tried in May.");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await finding(page, "Warning").getByRole("button", { name: "Switch rule off…" }).click();
  await expect(reason).toHaveValue("The agent resolves them, tried in May.");
  await dialog(page).getByRole("button", { name: "Switch off" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(finding(page, "Off")).toContainText("The agent resolves them, tried in May.");
}

test.describe("a rule that is off", () => {
  test("says so where it was, is read back with its reason, is undone and switched on again", async ({ page }) => {
    await open(page);
    await wildcardOff(page);
    await expect(path(page)).toBeFocused();
    await expect(finding(page, "Warning")).toHaveCount(0);
    await expect(page.locator("[data-underline]")).toHaveCount(0);
    await expect(off(page)).toContainText("Wildcards: The agent resolves them, tried in May.");
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Undo: rule switched off" }).click();
    await expect(finding(page, "Warning")).toHaveCount(1);
    await expect(off(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Redo: rule switched off" }).click();
    await finding(page, "Off").getByRole("button", { name: "Switch rule on" }).click();
    await expect(finding(page, "Warning")).toHaveCount(1);
    await expect(path(page)).toBeFocused();
  });

  test("stays off through a reload, in what is saved and in the file; no error can be switched off", async ({ page }) => {
    await open(page);
    await wildcardOff(page);
    await page.reload();
    await expect(off(page)).toContainText("tried in May.");
    await page.getByRole("button", { name: "Save…" }).click();
    await dialog(page).getByRole("textbox", { name: "Name" }).fill("Logs");
    const download = page.waitForEvent("download");
    await dialog(page).getByRole("button", { name: "Download", exact: false }).first().click();
    const file = JSON.parse(await readFile(await (await download).path(), "utf8"));
    expect(file.sequences[0].rulesOff).toEqual([
      { rule: "wildcards", reason: "The agent resolves them, tried in May." },
    ]);
    await dialog(page).getByRole("button", { name: "Save in this browser" }).click();
    await expect(dialog(page)).toHaveCount(0);
    await off(page).getByRole("button", { name: "Switch rule on: Wildcards" }).click();
    await expect(off(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Open…" }).click();
    await dialog(page).getByRole("button", { name: /^Logs/ }).click();
    await expect(dialog(page).getByRole("article")).toContainText("Wildcards: The agent resolves them, tried in May.");
    await dialog(page).getByRole("button", { name: "Replace this sequence" }).click();
    await expect(finding(page, "Off")).toHaveCount(1);
    await path(page).fill("Temp\\a.zip");
    await expect(finding(page, "Error")).toHaveCount(1);
    await expect(finding(page, "Error").getByRole("button", { name: "Switch rule off…" })).toHaveCount(0);
  });
});

test.describe("a script's parameters", () => {
  const script = (page) => page.getByRole("textbox", { name: "Script" });
  const raw = (page) => page.getByRole("textbox", { name: "Arguments" });
  const fields = (page) => page.getByRole("group", { name: /^Parameters of/ });

  test("have a field each, in step with the arguments both ways", async ({ page }) => {
    await open(page);
    await add(page, "RunScript");
    await script(page).fill("minidump.ps1");
    await page.keyboard.press("Escape");
    const name = fields(page).getByRole("textbox", { name: "process name" });
    await name.fill("Office Click");
    await expect(raw(page)).toHaveValue('"Office Click"');
    await raw(page).fill("'it''s'");
    await expect(name).toHaveValue("it's");
    await name.fill("");
    await expect(raw(page)).toHaveValue("");
    await script(page).fill("collect-logs.ps1");
    await page.keyboard.press("Escape");
    const days = fields(page).getByRole("textbox", { name: "-Days N" });
    await days.fill("3");
    await expect(raw(page)).toHaveValue("-Days 3");
    expect(await axe(page)).toEqual([]);
  });

  test("leave arguments alone that are something else, and say why", async ({ page }) => {
    await open(page);
    await add(page, "RunScript");
    await script(page).fill("collect-logs.ps1");
    await page.keyboard.press("Escape");
    await raw(page).fill("-Days $n -Other");
    await expect(fields(page)).toContainText("the shell takes $ for itself there.");
    await expect(fields(page).getByRole("textbox")).toHaveCount(0);
    await expect(raw(page)).toHaveValue("-Days $n -Other");
    await raw(page).fill("-Days 7");
    await expect(fields(page).getByRole("textbox", { name: "-Days N" })).toHaveValue("7");
  });
});
