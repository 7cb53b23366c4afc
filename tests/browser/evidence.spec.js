// What leaves the page about runs: the bundle with its hashes and without secrets, case note, query, CSV.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, started, test } from "./fixtures.js";
import { open, overflow, send, state, until } from "./steps.js";
import { unzip } from "./unzip.js";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Presses and reads what is saved. */
async function saved(page, name) {
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const download = await saving;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function completed(page) {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
}

/** The policy lets the page write to the clipboard and nobody read it. */
async function keepCopies(page) {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text) => void (window.copied = text) },
    });
  });
}

async function copied(page, item) {
  await page.getByRole("button", { name: "Copy for a case" }).click();
  await page.getByRole("menuitem", { name: item }).click();
  await expect.poll(() => page.evaluate(() => window.copied)).toBeTruthy();
  return page.evaluate(() => {
    const text = window.copied;
    window.copied = undefined;
    return text;
  });
}

test("the bundle has request, answers and outputs; its hashes hold; no secret is in it; twice gives the same bytes", async ({
  page,
}) => {
  await completed(page);
  const first = await saved(page, "Evidence");
  expect(first.name).toMatch(/^DEMO-LL-[0-9A-Z]{6}\.evidence\.zip$/);
  await expect(page.getByText("The evidence is saved.", { exact: true })).toBeVisible();

  const files = unzip(first.bytes);
  expect([...files.keys()].filter((name) => !name.startsWith("observations/"))).toEqual([
    "SHA256SUMS",
    "manifest.json",
    "outputs/001-minidump.ps1.json",
    "outputs/002-OfficeClickToRun.dmp.zip",
    "report.html",
    "request.json",
  ]);
  const sums = files.get("SHA256SUMS").toString().trimEnd().split("\n");
  expect(sums).toEqual(
    [...files.keys()].filter((name) => name !== "SHA256SUMS").map((name) => `${sha256(files.get(name))}  ${name}`),
  );
  const manifest = JSON.parse(files.get("manifest.json"));
  expect(manifest).toMatchObject({ analyst: "m.rossi@contoso.com", tenant: "DEMO (first-run, 1)", missing: [] });
  expect(manifest.run).toMatchObject({ status: "Succeeded", sequence: "Collect OfficeClickToRun dump" });
  expect(page.url()).toContain(manifest.run.action);
  expect(JSON.parse(files.get("request.json")).Commands).toHaveLength(2);
  const answer = JSON.parse(files.get("observations/00001.json"));
  expect(answer.answer.id).toBe(manifest.run.action);
  expect(answer.received).toMatch(/^2026-03-04T09:.*Z$/);
  for (const [name, content] of files) {
    expect(content.toString("latin1"), name).not.toMatch(/sig(=|%3d|%253d)|eyJ\w|bearer|blob\.core\.windows\.net/i);
  }

  expect((await saved(page, "Evidence")).bytes.equals(first.bytes)).toBe(true);
  await page.reload();
  await started(page);
  expect((await saved(page, "Evidence")).bytes.equals(first.bytes)).toBe(true);
});

test("the report is read without the page and runs nothing", async ({ page, context, incidents }) => {
  await completed(page);
  const report = unzip((await saved(page, "Evidence")).bytes).get("report.html");
  const folder = path.join(import.meta.dirname, "artefacts", "pictures");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "report.html");
  writeFileSync(file, report);
  expect(report.toString()).not.toMatch(/<script|\son\w+=|src=|href=/i);
  incidents.expect(/^foreign request: file:.*report\.html$/); // itself, and nothing else
  const reader = await context.newPage();
  await reader.goto(`file://${file}`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("DEMO: live response run at a simulated tenant, evidence");
  await expect(reader.getByRole("row", { name: /GetFile C:\\windows\\TEMP/ })).toContainText("Completed");
  for (const [scheme, width] of [["light", 1440], ["dark", 320]]) {
    await reader.emulateMedia({ colorScheme: scheme });
    await reader.setViewportSize({ width, height: 900 });
    expect(await overflow(reader)).toBe(0);
    await reader.screenshot({ path: path.join(folder, `report-${scheme}-${width}.png`), fullPage: true });
  }
});

test("an output that is not to be had is named on the screen and in the bundle", async ({ page }) => {
  await open(page);
  // By itself time would go on to the run's end.
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page, "FIN-LT-0142");
  await until(page, page.locator(".timeline-row").filter({ hasText: "minidump.ps1" }).getByText("Completed", { exact: true }));
  // The run is open: what nobody looked at is not fetched for it.
  const files = unzip((await saved(page, "Evidence")).bytes);
  await expect(page.getByText(/^The evidence is saved\. Not in it, .* Output of step 1: it was not fetched/)).toBeVisible();
  expect(JSON.parse(files.get("manifest.json")).missing[0]).toEqual({ step: 1, why: "not-fetched" });
  expect(files.get("report.html").toString()).toContain("Not in this bundle");
});

test("a case note and a query that verifies the run are copied", async ({ page }) => {
  await keepCopies(page);
  await completed(page);
  const zip = unzip((await saved(page, "Evidence")).bytes);
  const note = await copied(page, "Copy case note");
  expect(note).toContain("## DEMO: live response run at a simulated tenant, evidence");
  expect(note).toContain("FIN-LT-0142");
  expect(note).toContain(sha256(zip.get("outputs/002-OfficeClickToRun.dmp.zip")));
  expect(note).toMatch(/\| 1 \| RunScript minidump\.ps1 OfficeClickToRun \| Completed \| 2026-03-04T09:/);
  const query = await copied(page, "Copy KQL");
  expect(query).toMatch(/^\/\/ .*Not verified against a tenant\.\n/);
  expect(query).toMatch(/between \(datetime\(2026-03-04T0[89]:\S+Z\) \.\. datetime\(2026-03-04T09:\S+Z\)\)/);
  expect(query).toContain('InitiatingProcessFileName =~ "SenseIR.exe"');
});

test("the listed runs are saved as a table in which nothing is a formula", async ({ page }) => {
  await open(page);
  await page.getByRole("option", { name: /FIN-LT-0142/ }).click();
  await page.getByRole("button", { name: "Start with an example" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill('=HYPERLINK("http://evil.example")');
  await page.getByRole("textbox", { name: /^Comment/ }).fill("two, three");
  await page.getByRole("button", { name: /^Run on/ }).click();
  await expect(page).toHaveURL(/#\/runs/);
  await until(page, state(page, /Completed/));
  await page.getByRole("link", { name: /^Runs/ }).first().click();
  const table = await saved(page, "Save as CSV");
  expect(table.name).toBe("DEMO-liveline-runs.csv");
  const [heads, row, end] = table.bytes.toString().split("\r\n");
  expect(heads).toMatch(/^\ufeffDevice,Device id,State,/);
  expect(row).toContain(`,Completed,"'=HYPERLINK(""http://evil.example"")",m.rossi@contoso.com,2026-03-04T09:`);
  expect(row).toMatch(/,2,2,[0-9a-f-]{36},LL-[0-9A-Z]{6},"two, three \[LL-/);
  expect(end).toBe("");
  await page.getByRole("link", { name: "Failed 0" }).click();
  await expect(page.getByRole("button", { name: "Save as CSV" })).toHaveCount(0);
});

for (const [language, width] of [["en-GB", 1440], ["en-GB", 320], ["ru-RU", 1440], ["ru-RU", 320]]) {
  test.describe(() => {
    test.use({ locale: language });
    test(`the run with its evidence, ${language}, ${width} px`, async ({ page, picture }) => {
      await page.setViewportSize({ width, height: 900 });
      const words = language.startsWith("ru")
        ? { comment: /^Комментарий/, start: "Начать с примера", run: /^Запустить на/, next: "К следующему событию", done: /Выполнен|Заверш/, save: "Доказательства", menu: "Скопировать для дела" }
        : { comment: /^Comment/, start: "Start with an example", run: /^Run on/, next: "To the next change", done: /Completed/, save: "Evidence", menu: "Copy for a case" };
      await open(page, "", "#/?device=FIN-LT-0142");
      await page.getByRole("button", { name: words.start }).click();
      await page.getByRole("textbox", { name: words.comment }).fill("Case 1042");
      await page.getByRole("button", { name: words.run }).click();
      await until(page, state(page, words.done), words.next);
      await saved(page, words.save);
      await page.getByRole("button", { name: words.menu }).click();
      await expect(page.getByRole("menuitem").first()).toBeVisible();
      await expect.poll(() => overflow(page)).toBe(0);
      for (const scheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme: scheme });
        await picture(`evidence-${language}-${width}-${scheme}`);
      }
    });
  });
}
