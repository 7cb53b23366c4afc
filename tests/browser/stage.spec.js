// The demo shown to a room: back to earlier moments, the presenter's tools and keys, other names.
import { axe } from "./axe.js";
import { expect, test } from "./fixtures.js";
import { manyRuns } from "./many.js";
import { curtain, pause, present, press, running, seen, tools } from "./stage.js";
import { example, landed, open, overflow, row, send, state, storedRuns, until } from "./steps.js";

const completed = (page) => state(page, /Completed/);
const moments = (page) => page.getByRole("dialog", { name: "Back to an earlier moment" }).getByRole("listitem");

/** A run that is running, at a demo that stands. */
async function runningRun(page, search = "") {
  await open(page, search);
  await pause(page);
  await send(page, "FIN-LT-0142");
  await until(page, running(page));
}

/** Opens the moments of a demo that stands; the newest of them is now, once all is stored. */
async function earlier(page) {
  await expect(async () => {
    await press(page, "Earlier…");
    const [now, newest] = await Promise.all([page.locator(".demo-time b").innerText(), moments(page).first().locator("time").innerText()]);
    if (!now.includes(newest)) await press(page, "Cancel");
    expect(now).toContain(newest);
  }).toPass();
}

/** How many moments there are, and the newest one's words. */
async function newest(page) {
  await earlier(page);
  const found = [await moments(page).count(), await moments(page).first().innerText()];
  await press(page, "Cancel");
  return found;
}

/** Goes back to the moment that was the newest when there were so many. */
async function backTo(page, [count, words]) {
  await earlier(page);
  const moment = moments(page).nth((await moments(page).count()) - count);
  await expect(moment).toHaveText(words.replace(/\s+/g, " "));
  await moment.getByRole("button").click();
}

test("an output that somebody opens is there also while time stands", async ({ page }) => {
  await runningRun(page);
  await until(page, completed(page));
  // Going back and on again has to leave it so: time stands after both.
  await press(page, "Back");
  await expect(completed(page)).toHaveCount(0);
  await until(page, completed(page));
  await row(page, "minidump.ps1").getByRole("button").first().click();
  await expect(page.getByRole("radio", { name: "Pause" })).toBeChecked();
  await expect(page.getByRole("region", { name: "Output of step 1" })).toContainText("reported exit 0");
});

test("pressed twice at once, time goes to the next change and no further", async ({ page }) => {
  await runningRun(page);
  const button = page.getByRole("button", { name: "To the next change" });
  const time = page.locator(".demo-time b");
  const before = await time.innerText();
  await button.evaluate((button) => [button.click(), button.click()]);
  await landed(page);
  await expect(time).not.toHaveText(before);
  const [count] = await newest(page);
  const twice = await time.innerText();
  await press(page, "Back");
  await expect(time).toHaveText(before);
  await button.click();
  await landed(page);
  await expect(time).toHaveText(twice);
  expect((await newest(page))[0]).toBe(count);
});

test.describe("an earlier moment", () => {
  test("is restored exactly, and from it the same follows", async ({ page }) => {
    await runningRun(page);
    const moment = await newest(page);
    const then = await seen(page);
    await until(page, completed(page));
    await newest(page);
    const later = await seen(page);
    expect(later).not.toEqual(then);

    await backTo(page, moment);
    await expect.poll(() => seen(page)).toEqual(then);
    await until(page, completed(page));
    await expect.poll(() => seen(page)).toEqual(later);
  });

  test("is what is stored, too: runs and requests that came later are gone after a reload", async ({ page }) => {
    await runningRun(page);
    const moment = await newest(page);
    await until(page, completed(page));
    await page.getByRole("link", { name: "Compose" }).click();
    await page.getByRole("button", { name: /^Run on/ }).click();
    await page.getByRole("link", { name: /^Runs/ }).first().click();
    await expect.poll(() => page.getByRole("row", { name: /(FIN|HR)-/ }).count()).toBeGreaterThan(1);

    await backTo(page, moment);
    const rows = page.getByRole("row", { name: /(FIN|HR)-/ });
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText("Running");
    await expect(page.locator(".toast")).toHaveText(/Time is paused/);
    // What is stored follows; then a reload shows the same.
    await expect.poll(() => storedRuns(page)).toBe(1);
    await page.reload();
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText("Running");
  });

  test("keeps what is composed", async ({ page }) => {
    await runningRun(page);
    await until(page, completed(page));
    await page.getByRole("link", { name: "Compose" }).click();
    await page.getByRole("textbox", { name: /^Comment/ }).fill("typed after the run");
    await press(page, "Back");
    await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("typed after the run");
    // The tag that is shown is the one that will be sent.
    await page.getByRole("link", { name: /^Runs/ }).first().click();
    await expect(page.getByRole("row", { name: /FIN-LT-0142/ })).not.toContainText("Completed");
  });

  test("is gone back to one by one, to the beginning", async ({ page }) => {
    await runningRun(page);
    await page.getByRole("link", { name: /^Runs/ }).first().click();
    await expect(async () => {
      await press(page, "Back");
      await expect(page.getByText("No runs yet")).toBeVisible({ timeout: 300 });
    }).toPass();
    await expect(page.locator(".meters")).toContainText("0 / 10");
    await expect(page.getByRole("radio", { name: "Pause" })).toBeChecked();
  });

  test("is of 200 runs, and a run that came later is gone", async ({ page }) => {
    await open(page);
    await send(page, "FIN-LT-0142");
    await until(page, completed(page));
    await manyRuns(page, 200);
    await page.goto("./#/runs");
    await page.reload();
    await pause(page);
    await expect(page.getByRole("link", { name: "All 200" })).toBeVisible();
    await page.getByRole("link", { name: "Compose", exact: true }).click();
    await page.getByRole("button", { name: /^Run on/ }).click();
    await expect(page).toHaveURL(/#\/runs\/./);
    await until(page, running(page));
    await press(page, "Earlier…");
    const opened = moments(page).last();
    await expect(opened).toContainText("The demo was opened");
    await opened.getByRole("button").click();
    await expect(page).toHaveURL(/#\/runs$/);
    await expect(page.getByRole("link", { name: "All 200" })).toBeVisible();
  });

  test("is the leading tab's alone; another tab shows it", async ({ page, context }) => {
    await runningRun(page);
    const second = await context.newPage();
    await open(second, "", "#/runs");
    await until(page, completed(page));
    const rows = second.getByRole("row", { name: /FIN-LT-0142/ });
    await expect(rows).toContainText("Completed");
    await expect(second.getByRole("button", { name: "Earlier…" })).toHaveAttribute("aria-disabled", "true");
    await press(page, "Back");
    await expect(rows).not.toContainText("Completed");
  });
});

test.describe("presenting", () => {
  test("the curtain hides the page, takes no key for it, and gives the focus back", async ({ page }) => {
    await open(page, "", "#/?device=FIN-LT-0142");
    await example(page);
    await page.keyboard.press("c");
    await expect(curtain(page)).toHaveCount(0);
    await present(page);
    const button = tools(page).getByRole("button", { name: "Curtain" });
    await button.focus();
    await page.keyboard.press("c");
    await expect(curtain(page)).toBeVisible();
    await expect(curtain(page).getByRole("button")).toBeFocused();
    const { width, height } = await curtain(page).boundingBox();
    expect([width, height]).toEqual([1440, 900]);
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("r");
    await expect(page).toHaveURL(/#\/$/);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("c");
    await expect(curtain(page)).toBeHidden();
    await expect(button).toBeFocused();
    await page.keyboard.press("c");
    await expect(curtain(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(curtain(page)).toBeHidden();
    await expect(button).toHaveAttribute("aria-pressed", "false");
  });

  test("single keys act outside of fields, on any keyboard, and can be switched off", async ({ page }) => {
    await open(page);
    await page.getByRole("radio", { name: "5×" }).check();
    await present(page);
    await page.keyboard.press("p");
    await expect(page.getByRole("radio", { name: "Pause" })).toBeChecked();
    await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "з", code: "KeyP", bubbles: true })));
    await expect(page.getByRole("radio", { name: "5×" })).toBeChecked();
    const search = page.getByRole("combobox", { name: "Find a device" });
    await search.click();
    await page.keyboard.type("cplk0");
    await expect(search).toHaveValue("cplk0");
    await expect(curtain(page)).toBeHidden();
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("radiogroup", { name: "Single-key shortcuts" }).getByRole("radio", { name: "Off" }).check();
    await page.keyboard.press("c");
    await page.keyboard.press("p");
    await expect(page.getByRole("radio", { name: "5×" })).toBeChecked();
    await expect(curtain(page)).toBeHidden();
  });

  test("used keys are shown, what is typed is not", async ({ page }) => {
    await open(page);
    await present(page);
    await tools(page).getByRole("button", { name: "Show keys" }).click();
    const shown = page.locator(".shown-keys kbd");
    await page.keyboard.press("Control+z");
    await expect(shown).toHaveText(["Ctrl", "Z"]);
    await page.keyboard.press("Escape");
    await expect(shown).toHaveText(["Esc"]);
    await expect(shown).toHaveCount(0);
    const search = page.getByRole("combobox", { name: "Find a device" });
    await search.focus();
    await page.keyboard.press("x");
    await expect(search).toHaveValue("x");
    await expect(shown).toHaveCount(0);
    await page.keyboard.press("ArrowDown");
    await expect(shown).toHaveText(["↓"]);
  });

  test("larger type stays through a start over, which removes runs and draft and keeps saved sequences", async ({ page }) => {
    await open(page, "", "#/?device=FIN-LT-0142");
    await present(page);
    await example(page);
    await page.keyboard.press("Control+/");
    await page.getByRole("dialog").getByRole("combobox").fill("save");
    await page.keyboard.press("Enter");
    await page.locator("#save-name").fill("Kept");
    await page.getByRole("dialog").getByRole("button", { name: /^Save/ }).last().click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.getByRole("button", { name: /^Run on/ }).click();
    await expect(page).toHaveURL(/#\/runs\/./);
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(await size()).toBe("16px");
    await page.keyboard.press("l");
    await expect.poll(size).toBe("20px");
    await page.keyboard.press("r");
    await expect(page.getByRole("heading", { level: 1, name: "Compose" })).toBeVisible();
    await expect(page.locator(".demo-time")).toContainText("09:00:0");
    await expect(page.getByText("The demo began anew.").first()).toBeAttached();
    expect(await page.evaluate(() => document.activeElement !== document.body), "the focus is in the page").toBe(true);
    await expect(page.getByRole("listitem", { name: /^Step 1/ })).toHaveCount(0);
    await expect.poll(size).toBe("20px");
    await present(page);
    await expect.poll(size).toBe("16px");
    await expect(tools(page)).toHaveCount(0);
    await page.getByRole("link", { name: /^Runs/ }).first().click();
    await expect(page.getByText("No runs yet")).toBeVisible();
    await page.getByRole("link", { name: "Compose", exact: true }).click();
    await page.getByRole("button", { name: "Open…" }).first().click();
    await expect(page.getByRole("dialog").getByText("Kept")).toBeVisible();
  });

  test("fits where there is little room", async ({ page }) => {
    await open(page);
    await present(page);
    for (const width of [1024, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => overflow(page)).toBe(0);
    }
    expect(await axe(page)).toEqual([]);
  });
});

test.describe("names out of a file", () => {
  async function choose(page, text) {
    if (!(await page.getByRole("dialog", { name: /Names/ }).isVisible())) {
      await tools(page).getByRole("button", { name: "Names…" }).click();
    }
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a file…" }).click();
    await (await chooser).setFiles({ name: "names.json", mimeType: "application/json", buffer: Buffer.from(text) });
  }

  test("are the demo’s from then on, also after a reload, until they are given up", async ({ page }) => {
    await open(page);
    await present(page);
    await choose(page, '{"devices": {"FIN-LT-0142": "acme-pc-01"}, "users": {"m.rossi@contoso.com": "anna@acme.example"}}');
    await press(page, "Take these names and start over");
    await expect(page.getByRole("option", { name: /ACME-PC-01/i })).toBeVisible();
    await expect(page.getByRole("option", { name: /FIN-LT-0142/ })).toHaveCount(0);
    await send(page, "ACME-PC-01".toLowerCase().toUpperCase());
    await until(page, completed(page));
    await expect(page.getByRole("main")).toContainText("anna@acme.example");
    await expect(page.getByRole("main")).toContainText("ACME-PC-01");
    await page.reload();
    await expect(page.getByRole("main")).toContainText("ACME-PC-01");
    await tools(page).getByRole("button", { name: "Names…" }).click();
    await press(page, "Back to the demo’s own names");
    await expect(page.getByRole("option", { name: /FIN-LT-0142/ })).toBeVisible();
  });

  test("are named where they are wrong, and nothing of them is taken", async ({ page }) => {
    await open(page);
    await present(page);
    for (const [text, said] of [
      ['{\n "devices": {,}}', "Line 2, column 14: this is not JSON."],
      ['{\n  "device": {}}', 'Line 2, column 3: expected {"devices"'],
      ['{"devices": {\n "FIN-LT-9": "A"}}', "Line 2, column 2: the demo has no “FIN-LT-9”."],
      ['{"devices": {"FIN-LT-0142": "A B"}}', "Line 1, column 14: nothing can be called “A B”"],
      ['{"devices": {"FIN-LT-0142": "kiosk-07"}}', "Line 1, column 14: “kiosk-07” would be the name of two."],
    ]) {
      await choose(page, text);
      await expect(page.getByRole("dialog").getByText(said, { exact: false })).toBeVisible();
      await expect(page.getByRole("button", { name: "Take these names and start over" })).toHaveCount(0);
    }
    expect(await axe(page)).toEqual([]);
    await press(page, "Cancel");
    await page.reload();
    await expect(page.getByRole("option", { name: /FIN-LT-0142/ })).toBeVisible();
  });
});
