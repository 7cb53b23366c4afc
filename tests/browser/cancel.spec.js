// Several runs cancelled with one reason: what is chosen, what is said before and after, what ended meanwhile.
import { axe } from "./axe.js";
import { expect, test } from "./fixtures.js";
import { atTenant } from "./own.js";
import { overflow, until } from "./steps.js";


const quick = (devices) => devices.filter((device) => device === "PC-FAST").map((device) => ({ device, prints: "done\n", seconds: 5 }));

/** A tenant that takes two runs a minute; a script takes long on every device but one. */
const tenant = (devices) => ({
  limits: { runsPerMinute: 2 },
  devices: devices.map((name) => (name === "PC-AWAY" ? { name, away: true } : { name })),
  library: [{ name: "list.ps1", runs: [...quick(devices), { prints: "done\n", seconds: 500 }] }],
});
const draft = (devices) => ({ name: "Listing", comment: "c", devices, steps: [{ type: "RunScript", ScriptName: "list.ps1" }] });
const row = (page, device) => page.getByRole("row", { name: new RegExp(device) });
const box = (page, device) => page.getByRole("checkbox", { name: `Choose ${device}, Listing` });
const chosen = (page, text) => expect(page.getByRole("group", { name: "Choose runs to cancel" }).getByRole("status")).toHaveText(text);

/** Sends to these devices: the first two runs leave, the others wait for their turn. */
async function sent(page, ...devices) {
  const run = await atTenant(page, tenant(devices), draft(devices));
  await page.getByRole("radio", { name: "Pause" }).check();
  await run.press("Enter");
  await expect(page).toHaveURL(/#\/batches\//);
  await expect(page.getByRole("row")).toHaveCount(devices.length + 1);
}

test("all that wait are cancelled with one reason; each says how it went", async ({ page, picture }) => {
  await sent(page, "PC-LONG", "PC-AWAY", "PC-NEXT", "PC-LAST");
  await until(page, row(page, "PC-LONG").getByText("Running", { exact: true }));
  await page.getByRole("button", { name: "Cancel several…" }).press("Enter");
  await expect(page.getByRole("group", { name: "Choose runs to cancel" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "All that wait" })).toBeFocused();
  await chosen(page, "0 runs chosen");
  await expect(page.getByRole("button", { name: "Cancel chosen…" })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "All that wait" }).press("Enter");
  await expect(box(page, "PC-AWAY")).toBeChecked();
  await expect(box(page, "PC-NEXT")).toBeChecked();
  await expect(box(page, "PC-LONG")).not.toBeChecked();
  await box(page, "PC-LONG").press("Space");
  await expect(box(page, "PC-LONG")).toBeChecked();
  await box(page, "PC-LAST").press("Space");
  await expect(box(page, "PC-LAST")).not.toBeChecked();
  await picture("cancel-choosing");
  await page.getByRole("button", { name: "Cancel chosen…" }).click();
  const dialog = page.getByRole("dialog", { name: "Cancel these runs?" });
  await expect(dialog.getByRole("listitem").filter({ hasText: "not sent yet" })).toHaveText(/^1 run is .*: PC-NEXT$/);
  await expect(dialog.getByRole("listitem").filter({ hasText: "API" })).toHaveText(/^2 runs were .*: PC-(AWAY, PC-LONG|LONG, PC-AWAY)$/);
  const cancel = dialog.getByRole("button", { name: "Cancel 3 runs" });
  await expect(cancel).toHaveAttribute("aria-disabled", "true");
  await dialog.getByRole("textbox").fill("Wrong sequence");
  await expect(cancel).not.toHaveAttribute("aria-disabled", "true");
  expect(await axe(page)).toEqual([]);
  await picture("cancel-dialog");
  await cancel.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Withdrawn: 1. Asked to cancel: 2. Left as they are: 0.").first()).toBeAttached();
  await expect(row(page, "PC-NEXT").getByText("Canceled", { exact: true })).toBeVisible();
  await until(page, row(page, "PC-AWAY").getByText("Canceled", { exact: true }));
  await until(page, row(page, "PC-LONG").getByText("Canceled", { exact: true }));
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await page.getByRole("link", { name: "PC-LONG" }).click();
  await expect(page.getByText("“Wrong sequence”")).toBeVisible();
});

test("a run that ended before the answer is named and left alone", async ({ page }) => {
  await sent(page, "PC-FAST", "PC-LONG");
  await until(page, row(page, "PC-FAST").getByText("Running", { exact: true }));
  await page.getByRole("button", { name: "Cancel several…" }).click();
  await box(page, "PC-FAST").check();
  await chosen(page, "1 run chosen");
  await until(page, row(page, "PC-FAST").getByText("Completed", { exact: true }));
  await page.getByRole("button", { name: "Cancel chosen…" }).click();
  const dialog = page.getByRole("dialog", { name: "Cancel these runs?" });
  await expect(dialog.getByRole("listitem")).toHaveText("1 run has ended in the meantime and stays as it is: PC-FAST");
  await expect(dialog.getByRole("button", { name: "Cancel 0 runs" })).toHaveAttribute("aria-disabled", "true");
  await dialog.getByRole("button", { name: "Let them run" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Stop choosing" }).click();
  await expect(page.getByRole("button", { name: "Cancel several…" })).toBeFocused();
});

test("choosing is for everybody, and fits a narrow window", async ({ page, picture }) => {
  await sent(page, "PC-LONG", "PC-AWAY", "PC-NEXT");
  await page.getByRole("button", { name: "Cancel several…" }).click();
  await page.getByRole("button", { name: "All that can be canceled" }).click();
  await chosen(page, "3 runs chosen");
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await axe(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => overflow(page)).toBe(0);
  await picture("cancel-320");
});
