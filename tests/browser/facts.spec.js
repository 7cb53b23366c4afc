// What the screens say of runs agrees with itself.
import { expect, test } from "./fixtures.js";
import { example, landed, open, row, send, state, until } from "./steps.js";

test("a run that was not sent has no time of sending, and the counts agree", async ({ page }) => {
  await open(page, "?scenario=rough-day", "#/?devices=FIN-LT-0142,HR-WS-0040,SRV-SQL-04");
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page);
  const busy = page.getByRole("row").filter({ hasText: "SRV-SQL-04" });
  await until(page, busy.getByText("Device busy"));
  await expect(busy.locator(".runs-time").first()).toHaveText("–");
  for (let step = 0; step < 6; step += 1) {
    const [chip, open_] = await page.evaluate(counts);
    expect(chip).toBeGreaterThanOrEqual(0);
    expect(chip).toBe(open_);
    await page.getByRole("button", { name: "To the next change" }).click();
    await landed(page);
  }
});

/** How many runs are open: as the list says, and as the way to it says. One look, since that changes by itself. Runs in the page. */
function counts() {
  const group = [...document.querySelectorAll(".runs-group")].find((group) => group.textContent.includes("Open"));
  return [group.querySelector("b"), document.querySelector("nav .count")].map((count) => Number(count?.textContent ?? 0));
}

test("what was observed is told in its order", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  const lines = await page.locator(".observed > li").allInnerTexts();
  const place = (text) => lines.findIndex((line) => line.includes(text));
  const order = ["Picked up by the device", "Step 1 (RunScript): Executing", "Step 1 (RunScript): Completed", "Step 2 (GetFile): Executing"];
  const places = order.map(place);
  expect(places.every((at) => at >= 0)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  // The wait is as long in the row as in the table, and as what is told of it.
  const waited = await row(page, "Waiting for the device").locator(".timeline-duration").innerText();
  await page.getByRole("radio", { name: "Table" }).check();
  await expect(page.getByRole("row").filter({ hasText: "Waiting for the device" })).toContainText(waited.trim());
});

test("a run page stands still when its run ends", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "Pause" }).check();
  await send(page, "FIN-LT-0142");
  await until(page, row(page, "minidump.ps1").getByText("Running", { exact: true }));
  const place = async () => {
    const { x, y } = await page.locator(".run-facts").boundingBox();
    return [Math.round(y), Math.round((await page.getByRole("button", { name: "Copy link" }).boundingBox()).x), x > 0];
  };
  const before = await place();
  await until(page, state(page, /Completed/));
  expect(await place()).toEqual(before);
});

test("of several ids none is attached unasked; a link that names the action does", async ({ page }) => {
  const [tenant, action] = ["99999999-2222-3333-4444-555555555555", "11111111-2222-3333-4444-555555555555"];
  await open(page, "", "#/runs");
  await page.getByRole("button", { name: "Attach a run…" }).click();
  const dialog = page.getByRole("dialog", { name: "Attach a run" });
  const field = dialog.getByRole("textbox", { name: "Action id" });
  await field.fill(`tenant ${tenant}, action ${action}`);
  await field.press("Enter");
  await expect(dialog.getByRole("alert")).toHaveText(`Several ids are in it: ${tenant}, ${action}. One is needed: the action’s.`);
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill(`https://api.security.microsoft.com/api/machineactions/${action}?tid=${tenant}`);
  await field.press("Enter");
  await expect(page).toHaveURL(new RegExp(action));
});

test("an action that the tenant does not know waits for nothing, can be let be and asked for again", async ({ page }) => {
  await open(page, "", "#/runs");
  await page.getByRole("button", { name: "Attach a run…" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("11111111-2222-3333-4444-555555555555");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/11111111-2222/);
  await expect(page.getByRole("heading", { level: 1, name: "Attached run" })).toBeVisible();
  await until(page, page.getByText(/The tenant does not know this action/).first());
  await expect(page.getByText("Not known", { exact: true }).first()).toBeVisible();
  await expect(row(page, "Waiting for the device")).toHaveCount(0);
  await expect(page.getByText("The tenant has not told its commands."), "instead of an empty axis").toBeVisible();
  await expect(page.locator(".timeline")).toHaveCount(0);
  for (const name of ["Cancel run…", "Run again"]) await expect(page.getByRole("button", { name })).toHaveCount(0);
  await page.getByRole("button", { name: "Stop watching" }).click();
  await expect(page.getByText("It is not asked for any more.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Stop watching" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText("It is not asked for any more.")).toBeVisible();
  await page.getByRole("button", { name: "Ask again" }).click();
  await expect(page.getByText("It is asked for again, ever more rarely.")).toBeVisible();
  await page.getByRole("link", { name: /^Runs/ }).first().click();
  await expect(page.getByRole("rowheader"), "told apart by its id").toHaveText(/11111111…5555/);
});

test("devices are found by a part of their names, and what nothing fits says why", async ({ page }) => {
  await open(page);
  await send(page, "FIN-LT-0142", "HR-WS-0040");
  await page.getByRole("link", { name: /^Runs/ }).first().click();
  const device = page.getByRole("combobox", { name: "Device", exact: true });
  await device.pressSequentially("hr-");
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await expect(page.getByRole("rowheader")).toHaveText(/HR-WS-0040/);
  await device.fill("");
  await page.getByRole("textbox", { name: "From" }).fill("2026-03-05");
  await page.getByRole("textbox", { name: "Until" }).fill("2026-03-04");
  await expect(page.getByText("The last day is before the first.")).toBeVisible();
  await page.goto("#/batches/LL-NOSUCH");
  await expect(page.getByText("No run of this batch is here")).toBeVisible();
});

test("how long sending takes counts from the first ten, which leave at once", async ({ page }) => {
  await open(page);
  await example(page);
  const devices = page.getByRole("listbox").getByRole("option");
  const said = page.getByText(/sending takes about/);
  for (let place = 0; place < 10; place += 1) await devices.nth(place).click();
  await expect(page.getByRole("button", { name: "Run on 10 devices" })).toBeVisible();
  await expect(said).toHaveCount(0);
  await devices.nth(10).click();
  await expect(said).toHaveText("At 10 runs a minute sending takes about 1 minute.");
});

test("what turns the direction of writing turns nothing where the request is shown, and is told in the comment", async ({ page }) => {
  await open(page, "", "#/?device=FIN-LT-0142");
  await example(page);
  const args = "abc \u202e exe.gpj";
  await page.getByRole("textbox", { name: "Arguments" }).fill(args);
  const request = page.getByRole("region", { name: "Request" });
  await expect(request.locator(".turning")).toHaveAttribute("data-name", "U+202E");
  const body = (await request.locator(".json-line").allTextContents()).join("");
  expect(JSON.parse(body).Commands[0].params[1].value).toBe(args);
  await expect(page.getByRole("region", { name: "Before you send" }).locator("code .turning")).toHaveCount(1);

  const comment = page.getByRole("textbox", { name: /^Comment/ });
  await comment.fill("Case \u202egpj.exe");
  const told = page.locator(".findings").filter({ hasText: "U+202E" }).last();
  await expect(told).toContainText("Characters that cannot be seen (U+202E)");
  await told.getByRole("button", { name: "Remove characters" }).click();
  await expect(comment).toHaveValue("Case gpj.exe");
});

test("undo in a question is the question’s own, and a Russian keyboard has its keys", async ({ page }) => {
  await open(page, "", "#/?device=FIN-LT-0142");
  await example(page);
  await page.getByRole("textbox", { name: /^Comment/ }).press("Control+/");
  const palette = page.getByRole("dialog");
  await palette.getByRole("combobox").pressSequentially("abc");
  for (let times = 0; times < 6; times += 1) await page.keyboard.press("Control+z");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Testing Live Response API");
  await expect(page.locator(".step")).toHaveCount(2);

  const key = (init) => page.evaluate((init) => {
    const event = new KeyboardEvent("keydown", { code: "Slash", bubbles: true, cancelable: true, ...init });
    document.body.dispatchEvent(event);
  }, init);
  await page.evaluate(() => document.activeElement.blur());
  await key({ key: ".", ctrlKey: true });
  await expect(palette).toBeVisible();
  await page.keyboard.press("Escape");
  await page.evaluate(() => document.activeElement.blur());
  await key({ key: "," , shiftKey: true });
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});

test("a number of days that is none says which are", async ({ page }) => {
  await open(page, "", "#/settings");
  const days = page.getByRole("textbox", { name: /days/i });
  await days.fill("0");
  await expect(page.locator(".field-wrong").filter({ hasText: "A whole number of days, from 1 to" })).toBeVisible();
});
