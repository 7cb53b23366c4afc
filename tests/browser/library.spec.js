// The library: what is in it, putting a file there with mouse and keyboard, warnings, deletion, refusals.
import { createHash } from "node:crypto";
import { dropFiles } from "./drop.js";
import { expect, started, test } from "./fixtures.js";
import { choose, file, library, name, replace, row, upload } from "./library-steps.js";
import { example, open, overflow, state, until } from "./steps.js";

const SCRIPT = Buffer.from("Write-Output 'hi'\r\n");
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

const rows = (page) => page.locator("main tbody").getByRole("row");
const remove = (page, called) => page.getByRole("button", { name: `Delete ${called}…` });
const spoken = (page, text) => expect(page.getByRole("status").filter({ hasText: text }).first()).toHaveCount(1);

/** Drops files on an element, which says what that does. */
function drop(page, target, files) {
  const says = page.getByText("Drop it to choose the file; nothing is sent yet.");
  return dropFiles(target, files, () => expect(says).toBeVisible());
}

test("the list tells what the tenant tells, and the address keeps the filter", async ({ page, picture }) => {
  // The policy lets the page write to the clipboard and nobody read it.
  await page.addInitScript(() => {
    Clipboard.prototype.writeText = async (text) => void (window.copied = text);
  });
  await library(page);
  await expect(page.getByRole("link", { name: "Library" })).toHaveAttribute("aria-current", "page");
  await expect(page).toHaveTitle("Library · Liveline");
  await expect(rows(page)).toHaveCount(15);
  await expect(page.getByText("15 files", { exact: true })).toBeVisible();
  const names = await page.getByRole("rowheader").allTextContents();
  expect(names).toEqual([...names].sort());
  await expect(row(page, "collect-logs.ps1")).toContainText("Zip recent event logs");
  await expect(row(page, "collect-logs.ps1")).toContainText("-Days N");
  await expect(row(page, "collect-logs.ps1")).toContainText("@contoso.com");
  await expect(row(page, "netstat.ps1").getByRole("cell").nth(2)).toHaveText(/none$/);
  await page.getByRole("button", { name: "Copy the SHA-256 of netstat.ps1" }).click();
  await expect(page.locator(".toast")).toHaveText("Copied");
  const copied = await page.evaluate(() => window.copied);
  expect(copied).toMatch(/^[0-9a-f]{64}$/);
  await expect(row(page, "netstat.ps1")).toContainText(`${copied.slice(0, 12)}…`);
  await picture("library");

  await page.getByRole("searchbox").fill("DUMP");
  await expect(page).toHaveURL(/#\/library\?find=DUMP$/);
  await expect(page.getByText("2 of 15 files")).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveText(["minidump.ps1", "procdump64.exe"]);
  await page.reload();
  await started(page);
  await expect(page.getByRole("rowheader")).toHaveText(["minidump.ps1", "procdump64.exe"]);
  await page.getByRole("searchbox").fill("nothing like that");
  await expect(page.getByText("No file fits this filter")).toBeVisible();
  await page.getByRole("link", { name: "Show all files" }).click();
  await expect(rows(page)).toHaveCount(15);
});

test("a file is chosen, checked, uploaded, compared, and runs", async ({ page, picture }) => {
  await library(page);
  await choose(page, file("new-check.ps1"));
  await expect(name(page)).toBeFocused();
  await expect(name(page)).toHaveValue("new-check.ps1");
  const card = page.getByRole("region", { name: "Upload a file" });
  await expect(card.getByText(sha256(SCRIPT))).toBeVisible();
  await expect(card.getByText("19 bytes")).toBeVisible();
  await page.getByRole("textbox", { name: "Description" }).fill("Says hi");
  await page.getByRole("checkbox", { name: "Takes parameters" }).check();
  await page.getByRole("textbox", { name: /^Which parameters/ }).fill("-Loud");
  await picture("library-upload");
  await upload(page).click();
  const taken = "new-check.ps1 is in the library. The tenant reports the SHA-256 that was computed here.";
  await expect(card.getByText(taken)).toBeVisible();
  await spoken(page, taken);
  await expect(row(page, "new-check.ps1")).toContainText("Says hi");
  await expect(row(page, "new-check.ps1")).toContainText("-Loud");
  await expect(row(page, "new-check.ps1")).toContainText("19 bytes");
  await expect(row(page, "new-check.ps1")).toContainText("m.rossi@contoso.com");
  await expect(name(page)).toHaveCount(0);
  await card.getByRole("button", { name: "Dismiss" }).click();
  await expect(card.getByText(taken)).toHaveCount(0);

  await page.reload();
  await started(page);
  await expect(row(page, "new-check.ps1")).toContainText("Says hi");
  await page.getByRole("link", { name: "Compose", exact: true }).click();
  await example(page);
  await page.getByRole("textbox", { name: "Script" }).fill("new-check.ps1");
  await expect(page.getByText(`in the library · sha256 ${sha256(SCRIPT).slice(0, 6)}…`)).toBeVisible();
});

test("what Compose checks follows the library", async ({ page }) => {
  await open(page);
  await example(page);
  await page.getByRole("textbox", { name: "Script" }).fill("fresh.ps1");
  const missing = page.getByText("fresh.ps1 is not in the library", { exact: false });
  await expect(missing.first()).toBeVisible();
  await page.getByRole("link", { name: "Library" }).click();
  await choose(page, file("fresh.ps1"));
  await upload(page).click();
  await expect(row(page, "fresh.ps1")).toBeVisible();
  await page.getByRole("link", { name: "Compose", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Script" })).toHaveValue("fresh.ps1");
  await expect(missing).toHaveCount(0);
  await page.getByRole("link", { name: "Library" }).click();
  await remove(page, "fresh.ps1").click();
  await page.getByRole("button", { name: "Delete for everybody" }).click();
  await expect(row(page, "fresh.ps1")).toHaveCount(0);
  await page.getByRole("link", { name: "Compose", exact: true }).click();
  await expect(missing.first()).toBeVisible();
});

test("everything by keyboard", async ({ page }) => {
  await library(page);
  await page.getByRole("link", { name: "Library" }).focus();
  const button = page.getByRole("button", { name: "Choose a file…" });
  for (let tab = 0; tab < 30 && !(await button.evaluate((one) => one === document.activeElement)); tab += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(button).toBeFocused();
  await choose(page, file("my script.ps1"), "Choose a file…", () => page.keyboard.press("Enter"));
  await expect(name(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Use my-script.ps1" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(name(page)).toBeFocused();
  await expect(name(page)).toHaveValue("my-script.ps1");
  await page.keyboard.press("Tab");
  await page.keyboard.type("By keyboard");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("checkbox", { name: "Takes parameters" })).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.type("-Days N");
  await page.keyboard.press("Tab");
  await expect(upload(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(row(page, "my-script.ps1")).toContainText("By keyboard");
  await expect(row(page, "my-script.ps1")).toContainText("-Days N");

  await remove(page, "my-script.ps1").focus();
  await page.keyboard.press("Enter");
  const ask = page.getByRole("dialog", { name: "Delete my-script.ps1?" });
  await expect(ask).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(ask).toBeHidden();
  await expect(remove(page, "my-script.ps1")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(ask.getByRole("button", { name: "Cancel" })).toBeFocused();
  // Closed and asked again within a moment, it is asked.
  for (let time = 0; time < 5; time += 1) {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await expect(ask.getByRole("button", { name: "Cancel" })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(ask.getByRole("button", { name: "Delete for everybody" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(row(page, "my-script.ps1")).toHaveCount(0);
  await expect(remove(page, "netstat.ps1")).toBeFocused();
});

test("names that are none are underlined, explained and mended", async ({ page, picture }) => {
  await library(page);
  await choose(page, file("отчёт (final).ps1"));
  const wrong = page.getByText(/Not allowed:/);
  await expect(wrong).toHaveCount(1);
  await expect(wrong).toHaveText(/Not allowed: о, т, ч, ё, space, \(, \)$/);
  await expect(page.locator('[data-underline="error"]').first()).toBeVisible();
  await expect(name(page)).toHaveAttribute("aria-invalid", "true");
  await expect(upload(page)).toHaveAttribute("aria-disabled", "true");
  await picture("library-bad-name");
  await page.getByRole("button", { name: "Use otchet-final.ps1" }).click();
  await expect(name(page)).toHaveValue("otchet-final.ps1");
  await expect(upload(page)).not.toHaveAttribute("aria-disabled", "true");
  for (const [text, said] of [
    ["", "Write a name."],
    ["..", "A name cannot be dots alone."],
    ["a\u200b.ps1", "U+200B"],
    ["..\\..\\evil.ps1", "\\"],
  ]) {
    await name(page).fill(text);
    await expect(page.getByRole("alert").filter({ hasText: said })).toBeVisible();
    await expect(upload(page)).toHaveAttribute("aria-disabled", "true");
  }
});

test("replacing a file says whose it is and who uses it, and must be wanted", async ({ page, picture }) => {
  await open(page);
  await example(page);
  await page.getByRole("button", { name: "Save…" }).click();
  await page.getByRole("button", { name: "Save in this browser" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("link", { name: "Library" }).click();
  const before = await page.getByRole("button", { name: "Copy the SHA-256 of minidump.ps1" }).locator("..").locator("code").getAttribute("title");
  await choose(page, file("MiniDump.ps1"));
  const card = page.getByRole("region", { name: "Upload a file" });
  await expect(card.getByText("minidump.ps1 is in the library already")).toBeVisible();
  await expect(card.getByText(/Created by \S+@contoso\.com, last updated .*\d{4}/)).toBeVisible();
  await expect(card.getByText(before)).toBeVisible();
  await expect(card.getByText("The sequence in Compose uses it in step 1.")).toBeVisible();
  await expect(card.getByText("Saved sequences that use it: Collect OfficeClickToRun dump.")).toBeVisible();
  await expect(card.getByText(/Everybody in the tenant who uses it/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Description" })).toHaveValue("Dump a process and zip the dump");
  await expect(page.getByRole("textbox", { name: /^Which parameters/ })).toHaveValue("process name");
  await expect(upload(page)).toHaveAttribute("aria-disabled", "true");
  await expect(card.getByText("Tick “Replace it” or give another name.")).toBeVisible();
  await picture("library-replace");

  await replace(page).check();
  await name(page).fill("hash.ps1");
  await expect(replace(page), "a consent is for one file").not.toBeChecked();
  await expect(card.getByText(/The sequence in Compose does not use it/)).toBeVisible();
  await name(page).fill("minidump.ps1");
  await expect(replace(page)).toBeChecked();
  await upload(page).click();
  await expect(card.getByText(/minidump.ps1 is in the library. The tenant reports the SHA-256/)).toBeVisible();
  await expect(row(page, "minidump.ps1")).toContainText(sha256(SCRIPT).slice(0, 12));
  await expect(rows(page)).toHaveCount(15);

  await choose(page, file("minidump.ps1"));
  await expect(card.getByText("Its content is the same as that of the chosen file.")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(name(page)).toHaveCount(0);
});

test("a file is dropped anywhere on the page", async ({ page }) => {
  await library(page);
  await drop(page, page.getByRole("banner"), [{ name: "dropped.ps1", content: "a" }]);
  await expect(name(page)).toHaveValue("dropped.ps1");
  await drop(page, rows(page).first(), [
    { name: "first.ps1", content: "a" },
    { name: "second.ps1", content: "b" },
  ]);
  await expect(name(page)).toHaveValue("first.ps1");
  await expect(page.getByText("One file at a time: first.ps1 was taken.")).toBeVisible();
});

test("a deletion asks, names whose file it is, and is for everybody", async ({ page, picture }) => {
  await library(page);
  await remove(page, "wait.ps1").click();
  const ask = page.getByRole("dialog", { name: "Delete wait.ps1?" });
  await expect(ask).toContainText(/Created by \S+@contoso\.com, last updated/);
  await expect(ask).toContainText("The library belongs to the whole tenant");
  await expect(ask).toContainText("The sequence in Compose does not use it.");
  await picture("library-delete");
  await ask.getByRole("button", { name: "Cancel" }).click();
  await expect(row(page, "wait.ps1")).toBeVisible();
  await remove(page, "wait.ps1").click();
  await ask.getByRole("button", { name: "Delete for everybody" }).click();
  await expect(ask).toBeHidden();
  await expect(page.locator(".toast")).toHaveText("wait.ps1 was deleted.");
  await expect(row(page, "wait.ps1")).toHaveCount(0);
  await expect(page.getByText("14 files", { exact: true })).toBeVisible();
  await page.reload();
  await started(page);
  await expect(rows(page)).toHaveCount(14);
});

test("one file, and none", async ({ page, picture }) => {
  await library(page);
  for (let left = 15; left > 0; left -= 1) {
    await expect(rows(page)).toHaveCount(left);
    if (left === 1) await expect(page.getByText("1 file", { exact: true })).toBeVisible();
    await rows(page).first().getByRole("button", { name: /^Delete/ }).click();
    await page.getByRole("button", { name: "Delete for everybody" }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  await expect(page.getByText("The library is empty")).toBeVisible();
  await expect(page.getByRole("searchbox")).toBeFocused();
  await picture("library-empty");
});

test("what the tenant refuses is told as it said it, and nothing typed is lost", async ({ page, picture }) => {
  await library(page);
  // The simulated tenant takes 20 MB in the larger meaning of the word.
  await choose(page, file("large.bin", Buffer.alloc(20 * 1024 * 1024 + 1)));
  await expect(page.getByText(/21\.0 MB is more than the 20 MB of Microsoft’s page/)).toBeVisible();
  await page.getByRole("textbox", { name: "Description" }).fill("Too much");
  await expect(upload(page)).not.toHaveAttribute("aria-disabled", "true");
  await upload(page).click();
  const card = page.getByRole("region", { name: "Upload a file" });
  await expect(card.getByText("The tenant refused large.bin.", { exact: false })).toBeVisible();
  await expect(card.getByText("HTTP 400 InvalidInput")).toBeVisible();
  await expect(card.getByText("The file is too large.", { exact: false })).toBeVisible();
  await expect(card.getByText(/Id for Microsoft’s support: [0-9a-f-]{36}/)).toBeVisible();
  await picture("library-refused");
  await expect(name(page)).toHaveValue("large.bin");
  await expect(page.getByRole("textbox", { name: "Description" })).toHaveValue("Too much");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("radio", { name: "Русский" }).check();
  await page.getByRole("link", { name: "Библиотека" }).click();
  await expect(page.getByRole("textbox", { name: "Имя в библиотеке" })).toHaveValue("large.bin");
  await expect(page.getByRole("textbox", { name: "Описание" })).toHaveValue("Too much");
});

test("without the permission names can still be typed", async ({ page, picture }) => {
  await library(page, "?scenario=no-library");
  const alert = page.getByRole("alert").filter({ hasText: "There is no permission for the library" });
  const refused = page.locator(".library-state");
  await expect(alert).toBeVisible();
  await expect(refused).toContainText("Library.Manage");
  await expect(refused).toContainText("names that you type in a sequence work");
  await expect(refused).toContainText("HTTP 403 Forbidden");
  await picture("library-forbidden");
  await refused.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toBeVisible();
  await choose(page, file("mine.ps1"));
  await expect(page.getByText("The library was not read, so it is not known", { exact: false })).toBeVisible();
  await upload(page).click();
  await expect(page.getByRole("main").getByText(/^The tenant refused mine\.ps1\./)).toBeVisible();
  await expect(name(page)).toHaveValue("mine.ps1");

  await page.getByRole("link", { name: "Compose", exact: true }).click();
  await page.getByRole("option", { name: /FIN-LT-0142/ }).click();
  await example(page);
  await expect(page.getByText(/Not checked: the library is not loaded/).first()).toBeVisible();
  await page.getByRole("button", { name: /^Run on/ }).click();
  await until(page, state(page, /Completed/));
});

test("a thousand files come a page at a time", async ({ page }) => {
  await library(page, "?scenario=large-library");
  await expect(page.getByText("1015 files", { exact: true })).toBeVisible();
  await expect(rows(page)).toHaveCount(100);
  await page.getByRole("button", { name: "Show 100 more" }).click();
  await expect(rows(page)).toHaveCount(200);
  await expect(page.getByText("815 files are not shown")).toBeVisible();
  await page.getByRole("searchbox").fill("tool-0999");
  await expect(page.getByRole("rowheader")).toHaveText(["tool-0999.ps1"]);
});

test("a second tab only shows, and sees what the first does", async ({ page, context }) => {
  await library(page);
  const second = await context.newPage();
  await library(second);
  await expect(second.getByText("only that one changes the library").first()).toBeVisible();
  await expect(second.getByRole("button", { name: "Choose a file…" })).toHaveAttribute("aria-disabled", "true");
  await expect(second.getByRole("button", { name: /^Delete wait\.ps1…/ })).toHaveAttribute("aria-disabled", "true");
  await choose(page, file("shared.ps1"));
  await upload(page).click();
  await expect(row(page, "shared.ps1")).toBeVisible();
  await expect(row(second, "shared.ps1")).toBeVisible();
  await page.close();
  await expect(second.getByRole("button", { name: "Choose a file…" })).not.toHaveAttribute("aria-disabled", "true");
  await expect(row(second, "shared.ps1")).toBeVisible();
});

test("at every width nothing scrolls sideways", async ({ page, picture }) => {
  await library(page);
  await choose(page, file("hash.ps1"));
  await expect(replace(page)).toBeVisible();
  for (const [width, height] of [
    [320, 640],
    [768, 1024],
    [1024, 768],
    [1920, 1080],
  ]) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => overflow(page), `px sideways at ${width}`).toBe(0);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await picture(`library-${width}-${colorScheme}`);
    }
  }
});
