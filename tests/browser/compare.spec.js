// Two runs' outputs beside one another: which two, what differs, for everybody, and when they are long.
import { axe } from "./axe.js";
import { expect, started, test } from "./fixtures.js";
import { atTenant } from "./own.js";
import { overflow, until } from "./steps.js";

const numbers = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => `service ${from + at}\n`).join("");
const PRINTED = {
  "PC-7": `${numbers(1, 30)}old.exe\n${numbers(31, 33)}`,
  "PC-8": `${numbers(1, 30)}new.exe\nsecond\u202e.exe\n${numbers(31, 33)}`,
};

const DEVICES = ["PC-7", "PC-8"];

/** A script prints these texts, or leaves what else is said; sends it and others to both devices, lets that end, and opens the second one's run. */
async function ran(page, printed, steps = ["list.ps1"]) {
  const how = (left) => (typeof left === "string" ? { prints: left } : left);
  const runs = Object.entries(printed).map(([device, left]) => ({ device, ...how(left), seconds: 5 }));
  const library = [{ name: "list.ps1", runs }, { name: "same.ps1", runs: [{ prints: "the same\n", seconds: 5 }] }];
  const draft = { name: "Listing", comment: "c", devices: DEVICES, steps: steps.map((ScriptName) => ({ type: "RunScript", ScriptName })) };
  const run = await atTenant(page, { devices: DEVICES.map((name) => ({ name })), library }, draft);
  await run.press("Enter");
  await expect(page).toHaveURL(/#\/batches\//);
  for (const device of DEVICES) {
    await until(page, page.getByRole("row", { name: new RegExp(device) }).getByText("Completed", { exact: true }));
  }
  await page.getByRole("link", { name: "PC-8" }).click();
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
}

const output = (page, name = "Output") => page.getByRole("region", { name, exact: true });
const said = (page) => page.getByRole("main").getByRole("status").filter({ hasText: "Commands:" });

test("the other device of the batch is offered first; what differs is marked, the rest is folded", async ({ page, picture }) => {
  await ran(page, PRINTED, ["list.ps1", "same.ps1"]);
  const run = page.url();
  await page.getByRole("button", { name: "Compare…" }).click();
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f-]{36}\?with=[0-9a-f-]{36}$/);
  await expect(said(page)).toHaveText("Commands: 2. Compared: 2, of these 1 differs.");
  await expect(page.getByRole("combobox", { name: "Compare with" }).locator("option:checked")).toContainText("PC-7");
  await expect(page.getByText("2 lines added, 1 line removed")).toBeVisible();
  await expect(page.getByText("Both are the same.")).toBeVisible();

  const changed = output(page).getByRole("listitem");
  await expect(changed.filter({ hasText: "old.exe" })).toHaveText(/^−removed: old\.exe$/);
  await expect(changed.filter({ hasText: "new.exe" })).toHaveText(/^\+added: new\.exe$/);
  await expect(changed.filter({ hasText: "second" })).toContainText("second⟨U+202E⟩.exe");
  await expect(output(page).getByText("service 28", { exact: true }).first()).toBeVisible();
  await expect(output(page).getByText("service 27", { exact: true })).toHaveCount(0);
  const fold = output(page).getByRole("button", { name: "27 unchanged lines" });
  await expect(fold).toHaveAttribute("aria-expanded", "false");
  await fold.press("Enter");
  await expect(fold).toHaveAttribute("aria-expanded", "true");
  await expect(fold).toBeFocused();
  await expect(output(page).getByText("service 1", { exact: true }).first()).toBeVisible();
  await fold.press("Enter");
  await expect(output(page).getByText("service 1", { exact: true })).toHaveCount(0);
  await picture("compare");

  await page.getByRole("radio", { name: "Side by side" }).check();
  const both = output(page).getByRole("listitem").filter({ hasText: "old.exe" });
  await expect(both).toContainText("new.exe");
  await picture("compare-beside");

  await page.getByRole("button", { name: "Swap" }).click();
  await expect(page.getByText("1 line added, 2 lines removed")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("2 lines added, 1 line removed")).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(run);
  await expect(page.getByRole("heading", { level: 1, name: /Listing/ })).toBeVisible();
  await page.goForward();
  await expect(page.getByText("2 lines added, 1 line removed")).toBeVisible();
});

test("the comparison is for everybody, wide and narrow, and survives a reload", async ({ page, picture }) => {
  await ran(page, PRINTED);
  await page.getByRole("button", { name: "Compare…" }).click();
  await expect(page.getByText("2 lines added, 1 line removed")).toBeVisible();
  await page.reload();
  await started(page);
  await expect(page.getByText("2 lines added, 1 line removed")).toBeVisible();
  for (const layout of ["One below the other", "Side by side"]) {
    await page.getByRole("radio", { name: layout }).check();
    await expect(page.getByRole("radio", { name: layout })).toBeChecked();
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await axe(page)).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => overflow(page)).toBe(0);
  await picture("compare-320");
});

test("runs that nobody knows are said, one run twice too", async ({ page }) => {
  await ran(page, PRINTED);
  const run = page.url();
  await page.goto(`${run}?with=LL-NOSUCH`);
  await expect(page.getByRole("heading", { name: "This browser does not know that run" })).toBeVisible();
  await expect(page.getByText("“LL-NOSUCH”")).toBeVisible();
  await page.goto(`${run}?with=${run.split("/").pop()}`);
  await expect(page.getByText("This is one run, compared with itself.")).toBeVisible();
  await expect(page.getByText("Both are the same.")).toBeVisible();
});

test("the same words with another exit code are a difference", async ({ page }) => {
  await ran(page, { "PC-7": { prints: "done\n", exit: 3 }, "PC-8": "done\n" });
  await page.getByRole("button", { name: "Compare…" }).click();
  await expect(page.getByText("Reported exit codes: 3 in the first run, 0 in the second.")).toBeVisible();
  await expect(said(page)).toHaveText("Commands: 1. Compared: 1, of these 1 differs.");
});

test("outputs that are too long are compared up to a limit, which is said", async ({ page }) => {
  await ran(page, { "PC-7": "line\n".repeat(100_001), "PC-8": "line\n".repeat(99_999) + "other\nmore\n" });
  await page.getByRole("button", { name: "Compare…" }).click();
  await expect(page.getByText("1 line added, 1 line removed")).toBeVisible();
  await expect(page.getByText(/the first 100000 lines or 5 MB are compared/)).toBeVisible();
});
