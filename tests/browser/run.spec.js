// One run from Run to the saved file, and the list of runs: in the demo, whose time the tests move.
import { axe } from "./axe.js";
import { expect, started, test } from "./fixtures.js";
import { open, overflow, row, send, state, until } from "./steps.js";
import { readFileSync } from "node:fs";

const UNKNOWN_ACTION = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0002";

test("the documented example runs to its end; its output is read, its file is saved", async ({ page, picture }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-[0-9a-f-]{27}$/);

  await until(page, row(page, "minidump.ps1").getByText("Running", { exact: true }));
  await expect(row(page, "Waiting for the device").getByRole("img")).toHaveAccessibleName(/Started: .* Ended: /);
  await expect(row(page, "minidump.ps1")).toContainText("/ 10 min");
  await expect(row(page, "GetFile")).toContainText("next");

  await until(page, state(page, /Completed/));
  await page.getByRole("button", { name: /^1 RunScript/ }).click();
  const output = page.getByRole("region", { name: "Output of step 1" });
  await expect(output).toContainText("reported exit 0");
  await expect(output).toContainText("An exit code may lie");
  await output.getByRole("button", { name: "Search the output" }).click();
  const search = output.getByRole("searchbox");
  await expect(search).toBeFocused();
  await search.fill("OFFICECLICK");
  await expect(output.getByRole("status")).toHaveText("1 of 3");
  await search.press("Enter");
  await expect(output.getByRole("status")).toHaveText("2 of 3");
  await search.press("Shift+Enter");
  await search.press("Shift+Enter");
  await expect(output.getByRole("status")).toHaveText("3 of 3");
  await search.fill("not there");
  await expect(output.getByRole("status")).toHaveText("no match");

  await page.getByRole("button", { name: /^2 GetFile/ }).click();
  await expect(page).toHaveURL(/step=2/);
  const file = page.getByRole("region", { name: "Output of step 2" });
  const hash = await file.getByText(/^[0-9a-f]{64}$/).textContent();
  const saving = page.waitForEvent("download");
  await file.getByRole("button", { name: "Save file" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("DEMO-OfficeClickToRun.dmp.zip");
  const { createHash } = await import("node:crypto");
  expect(createHash("sha256").update(readFileSync(await saved.path())).digest("hex")).toBe(hash);
  await picture("run-completed");
});

test("the table has the facts of the timeline", async ({ page }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  const length = await row(page, "minidump.ps1").locator(".timeline-duration").textContent();
  await page.getByRole("radio", { name: "Table" }).check();
  await expect(page).toHaveURL(/view=table/);
  const script = page.getByRole("row", { name: /RunScript minidump\.ps1 OfficeClickToRun/ });
  await expect(script).toContainText("Completed");
  await expect(script).toContainText(length);
  await expect(page.getByRole("row", { name: /GetFile C:\\windows\\TEMP/ })).toBeVisible();
});

test("what did not run has no times in the table", async ({ page }) => {
  await open(page, "?scenario=rough-day&seed=1");
  await send(page, "FIN-LT-0177");
  await until(page, state(page, /Failed/));
  await page.getByRole("radio", { name: "Table" }).check();
  const skipped = page.getByRole("row", { name: /GetFile/ });
  await expect(skipped.getByText("–", { exact: true })).toHaveCount(2);
  await expect(skipped).not.toContainText("not known");
});

test("the table opens outputs where the timeline does, and both at the same address", async ({ page, picture }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  await page.getByRole("radio", { name: "Table" }).check();
  const toggle = page.getByRole("row").getByRole("button", { name: /RunScript minidump\.ps1/ });
  await expect(page.getByRole("region", { name: /^Output of step/ })).toHaveCount(0);
  await toggle.press("Enter");
  await expect(toggle).toHaveAttribute("aria-expanded", "true");
  await expect(toggle).toBeFocused();
  const output = page.getByRole("region", { name: "Output of step 1" });
  await expect(output).toContainText("OfficeClickToRun");
  await expect(page).toHaveURL(/step=1/);
  expect(await axe(page)).toEqual([]);
  await picture("run-table-output");
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(() => overflow(page)).toBe(0);
  // The table is wider than its frame; the output is not.
  const frame = await page.locator(".run-commands .table-frame").first().boundingBox();
  const inside = await output.boundingBox();
  expect(inside.x).toBeGreaterThanOrEqual(frame.x);
  expect(inside.x + inside.width).toBeLessThanOrEqual(frame.x + frame.width);
  await page.getByRole("radio", { name: "Timeline" }).check();
  await expect(output).toContainText("OfficeClickToRun");
});

test("a reload in the middle shows the run where it was", async ({ page }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, row(page, "minidump.ps1").getByText("Running", { exact: true }));
  const address = page.url();
  await page.reload();
  await started(page);
  await expect(row(page, "minidump.ps1").getByText("Running", { exact: true })).toBeVisible();
  expect(page.url()).toBe(address);
  await until(page, state(page, /Completed/));
});

test("a cancel needs a comment and is told as it went", async ({ page }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, row(page, "minidump.ps1").getByText("Running", { exact: true }));
  await page.getByRole("button", { name: "Cancel run…" }).click();
  const dialog = page.getByRole("dialog", { name: "Cancel this run?" });
  const cancel = dialog.getByRole("button", { name: "Cancel the run" });
  await expect(cancel).toHaveAttribute("aria-disabled", "true");
  await dialog.getByRole("textbox").fill("Wrong device");
  await cancel.click();
  await expect(dialog).toBeHidden();
  await until(page, state(page, /Canceled/));
  await expect(page.getByText("Canceled by m.rossi@contoso.com: “Wrong device”")).toBeVisible();
  await expect(row(page, "GetFile")).toContainText("Not run: canceled");
  await expect(page.getByRole("button", { name: "Cancel run…" })).toHaveCount(0);
});

test("a rough day: every run says what holds it up, and ends", async ({ page, picture }) => {
  await open(page, "?scenario=rough-day&seed=1");
  await send(page, "FIN-LT-0142", "HR-WS-0040", "SRV-SQL-04", "OPS-LT-0009");
  await expect(page.getByRole("row")).toHaveCount(5);
  await picture("runs-rough-day");
  for (const device of ["FIN-LT-0142", "HR-WS-0040", "OPS-LT-0009"]) {
    await until(page, page.getByRole("row", { name: new RegExp(device) }).getByText(/^(Completed|Failed)$/));
  }
});

test("filters live in the address; back and forward walk through them", async ({ page }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  await page.getByRole("link", { name: /^Runs/ }).first().click();
  await page.getByRole("link", { name: "Completed 1" }).click();
  await expect(page).toHaveURL(/#\/runs\?show=completed$/);
  await page.getByRole("link", { name: "Failed 0" }).click();
  await expect(page.getByText("No run fits this filter")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("row", { name: /FIN-LT-0142/ })).toBeVisible();
  await page.goForward();
  await expect(page.getByText("No run fits this filter")).toBeVisible();
  await page.getByRole("link", { name: "Show all runs" }).click();
  await page.getByRole("searchbox").fill("nothing like it");
  await expect(page).toHaveURL(/find=nothing%20like%20it/);
  await expect(page.getByText("No run fits this filter")).toBeVisible();
  await page.getByRole("searchbox").fill("officeclick");
  await page.getByRole("link", { name: "FIN-LT-0142" }).click();
  await expect(state(page, /Collect OfficeClickToRun dump/)).toBeVisible();
});

test("without runs the list says how they come", async ({ page }) => {
  await open(page, "", "#/runs");
  await expect(page.getByText("No runs yet")).toBeVisible();
  await page.getByRole("link", { name: "Compose a sequence" }).click();
  await expect(page.getByRole("heading", { name: "Compose", level: 1 })).toBeVisible();
});

test("what is no action id cannot be attached, an action of the tenant can", async ({ page }) => {
  await open(page, "", "#/runs");
  await page.getByRole("button", { name: "Attach a run…" }).click();
  const dialog = page.getByRole("dialog", { name: "Attach a run" });
  const field = dialog.getByRole("textbox", { name: "Action id" });
  await field.fill("LL-7Q3FKD");
  await dialog.getByRole("button", { name: "Attach", exact: true }).click();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(dialog.getByRole("alert")).toContainText("There is no action id in it");
  await field.fill(`see ${UNKNOWN_ACTION}`);
  await field.press("Enter");
  await expect(page).toHaveURL(new RegExp(`#/runs/${UNKNOWN_ACTION}`));
  await expect(page.getByRole("heading", { level: 1, name: "Attached run" })).toBeVisible();
});

test("an address of a run that nobody knows says so and offers to attach it", async ({ page }) => {
  await open(page, "", "#/runs/LL-NOSUCH");
  await expect(page.getByRole("heading", { name: "This browser does not know that run" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Attach" })).toHaveCount(0);
  await open(page, "", `#/runs/${UNKNOWN_ACTION}`);
  await page.getByRole("button", { name: "Attach" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Attached run" })).toBeVisible();
});

test("run again puts the sequence and the device back into the builder", async ({ page }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await page.getByRole("button", { name: "Run again" }).click();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Collect OfficeClickToRun dump");
  await expect(page.getByRole("button", { name: "Run on 1 device" })).toBeVisible();
});

for (const width of [320, 1024, 1440]) {
  test(`nothing is cut off at ${width} px`, async ({ page, picture }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    await send(page, "FIN-LT-0142");
    await until(page, state(page, /Completed/));
    await page.getByRole("button", { name: /^1 RunScript/ }).click();
    await expect(page.getByText("reported exit 0")).toBeVisible();
    await expect.poll(() => overflow(page)).toBe(0);
    await picture(`run-${width}`);
    await page.getByRole("link", { name: /^Runs/ }).first().click();
    await expect.poll(() => overflow(page)).toBe(0);
    await picture(`runs-${width}`);
  });
}

test("a name that turns the writing is sent as it is, and turns nothing on the run's screen", async ({ page }) => {
  await open(page, "", "#/?device=FIN-LT-0142");
  await page.getByRole("button", { name: "Start with an example" }).click();
  const path = page.getByRole("textbox", { name: "Path on the device" });
  await path.fill("C:\\Temp\\invoice\u202etxt.exe");
  await expect(page.locator(".step .finding")).toHaveCount(1);
  await expect(page.locator(".step .finding")).toContainText("U+202E");
  await page.getByRole("textbox", { name: /^Comment/ }).fill("A name that hides its end");
  await page.getByRole("button", { name: "Run on 1 device" }).click();
  await until(page, state(page, /Failed/));
  for (const part of [".timeline-command code .turning", ".run-error-text .turning"]) {
    await expect(page.locator(part)).toHaveAttribute("data-name", "U+202E");
  }
});
