// An evidence bundle is opened again: the same timeline at any of its moments, marked, with nothing to be done to it.
import { readFileSync } from "node:fs";
import { axe } from "./axe.js";
import { dropFiles } from "./drop.js";
import { expect, started, test } from "./fixtures.js";
import { open, overflow, row, send, state, until } from "./steps.js";

const slider = (page) => page.getByRole("slider", { name: "Moment of the recording" });
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const isOpen = (page) => expect(page.getByRole("heading", { level: 1, name: /^RECORDING DEMO/ })).toBeVisible();

/** A run at its end, and its bundle. */
async function bundle(page, device = "FIN-LT-0142", end = /Completed/) {
  await open(page);
  await send(page, device);
  await until(page, state(page, end));
  const saving = page.waitForEvent("download");
  await press(page, "Evidence");
  const download = await saving;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function choose(page, { name, bytes }) {
  const chooser = page.waitForEvent("filechooser");
  await press(page, "Open a recording…");
  await (await chooser).setFiles({ name, mimeType: "application/zip", buffer: bytes });
}

const drop = (page, { name, bytes }, over) => dropFiles(page.locator("h1"), [{ name, content: bytes, type: "application/zip" }], over);

/** Everything that the timeline says: rows with states, durations and the times of their bars; what was observed. */
function told(page) {
  return page.evaluate(() => {
    const text = (element) => element.textContent.replace(/\s+/g, " ").trim();
    const of = (selector) => [...document.querySelectorAll(selector)];
    return {
      rows: of(".timeline-row .timeline-name, .timeline-row .timeline-duration").map(text),
      bars: of(".bar").map((bar) => bar.getAttribute("aria-label")),
      observed: of(".observed li").map(text),
    };
  });
}

async function outputOf(page, step) {
  await row(page, "minidump.ps1").getByRole("button", { expanded: false }).click();
  const output = page.getByRole("region", { name: `Output of step ${step}` }).locator(".output-text");
  await expect(output).toBeVisible();
  return output.innerText();
}

test("a bundle of a run shows at its end what the run's own page shows, and earlier what was known then", async ({ page }) => {
  const file = await bundle(page);
  const own = await told(page);
  const printed = await outputOf(page, 1);
  await page.getByRole("navigation", { name: "Where this run belongs" }).getByRole("link", { name: "Runs" }).click();
  await expect(page.getByRole("button", { name: "Open a recording…" })).toBeVisible();
  await drop(page, file, () => expect(page.getByText("Drop it to open the recording.")).toBeVisible());
  await expect(page).toHaveURL(/#\/runs\/recording$/);
  await isOpen(page);
  await expect(page.getByText("It comes from a demo: the tenant and its devices are simulated.")).toBeVisible();
  for (const fact of ["FIN-LT-0142", "DEMO (first-run, 1)", "m.rossi@contoso.com", file.name]) {
    await expect(page.locator(".run-facts")).toContainText(fact);
  }
  await expect.poll(() => told(page)).toEqual(own);
  expect(await outputOf(page, 1)).toBe(printed);

  // From the beginning to the end, observation by observation, by keyboard.
  const count = Number(await slider(page).getAttribute("max")) + 1;
  expect(count).toBeGreaterThan(3);
  await slider(page).press("Home");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", new RegExp(`^1 of ${count}, 4 Mar 2026`));
  await expect(row(page, "minidump.ps1").getByText("Not started", { exact: true })).toBeVisible();
  const previous = page.getByRole("button", { name: "Previous observation", exact: true });
  await expect(previous).toHaveAttribute("aria-disabled", "true");
  for (let at = 2; at <= count; at += 1) {
    await page.getByRole("button", { name: "Next observation", exact: true }).press("Enter");
    await expect(page.getByRole("status").filter({ hasText: new RegExp(`^${at} of ${count}, `) })).toHaveCount(1);
  }
  await expect(state(page, /Completed/)).toBeVisible();
  await expect.poll(() => told(page)).toEqual(own);
  await previous.press("Enter");
  await expect(state(page, /Running/)).toBeVisible();
});

test("a run that the tenant never took was asked for, not sent, and has no action", async ({ page }) => {
  const file = await bundle(page, "SRV-APP-11", /Refused/);
  await page.goto("./#/runs/recording");
  await choose(page, file);
  await isOpen(page);
  const fact = (name) => page.locator(".run-facts > div").filter({ has: page.getByText(name, { exact: true }) }).locator("dd");
  await expect(fact("Sent")).toHaveCount(0);
  await expect(fact("Requested")).toHaveText(/^4 Mar 2026/);
  await expect(fact("Action")).toHaveText("none");
});

test("it plays on to its end, ten times as fast, and stands when it is told to", async ({ page }) => {
  const file = await bundle(page);
  await page.goto("./#/runs/recording");
  await choose(page, file);
  await isOpen(page);
  await slider(page).press("Home");
  const place = async () => (await slider(page).boundingBox()).y;
  const before = await place();
  await press(page, "Play");
  await press(page, "Pause");
  const position = page.locator(".recording-position");
  const stood = await position.textContent();
  await press(page, "Play");
  await expect(position).not.toHaveText(stood);
  await page.getByRole("radio", { name: "10×" }).check({ force: true });
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(slider(page)).toHaveValue(await slider(page).getAttribute("max"));
  await expect(state(page, /Completed/)).toBeVisible();
  expect(await place(), "what is pressed while it plays stays where it is").toBe(before);
});

test("where motion is not wanted it goes from observation to observation", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const file = await bundle(page);
  await page.goto("./#/runs/recording");
  await choose(page, file);
  await isOpen(page);
  await slider(page).press("Home");
  await page.evaluate(() => {
    const position = document.querySelector(".recording-position");
    window.shown = new Set([position.textContent]);
    const note = () => window.shown.add(position.textContent);
    new MutationObserver(note).observe(position, { childList: true, characterData: true, subtree: true });
  });
  await page.getByRole("radio", { name: "10×" }).check({ force: true });
  await press(page, "Play");
  const max = await slider(page).getAttribute("max");
  await expect(slider(page)).toHaveValue(max, { timeout: 60_000 });
  const shown = await page.evaluate(() => window.shown.size);
  expect(shown).toBeGreaterThan(2);
  expect(shown).toBeLessThanOrEqual(Number(max) + 1);
});

test("nothing can be done to it, nothing is kept of it, and a reload forgets it", async ({ page }) => {
  const file = await bundle(page);
  await page.goto("./?seed=2#/runs");
  await started(page);
  await expect(page.getByText("No runs yet")).toBeVisible();
  await choose(page, file);
  await isOpen(page);
  for (const name of [/^Cancel/, /^Run again/, /^Evidence/, /^Copy link/]) {
    await expect(page.getByRole("main").getByRole("button", { name })).toHaveCount(0);
  }
  await page.getByRole("navigation", { name: "Where this run belongs" }).getByRole("link", { name: "Runs" }).click();
  await expect(page.getByText("No runs yet")).toBeVisible();
  await page.goBack();
  await isOpen(page);
  await page.reload();
  await started(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No recording is open");
  await expect(page.getByText("after a reload it has to be opened again")).toBeVisible();
  await choose(page, file);
  await isOpen(page);
  await press(page, "Close the recording");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No recording is open");
});

test("what is wrong with a file is named, and nothing of it is shown", async ({ page }) => {
  const { name, bytes } = await bundle(page);
  await page.goto("./#/runs/recording");
  const alert = page.getByRole("main").getByRole("alert");
  const damaged = Buffer.from(bytes);
  damaged[bytes.indexOf('"ScriptName"') + 1] ^= 1;
  for (const [file, said] of [
    [Buffer.from("hello"), /is not an evidence bundle of Liveline\.$/],
    [bytes.subarray(0, bytes.length - 30), /is cut off or damaged\./],
    [damaged, /is damaged: \S+ does not have the bytes that were packed\. Nothing of it is shown\.$/],
  ]) {
    await choose(page, { name, bytes: file });
    await expect(alert).toHaveText(said);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No recording is open");
  }
  await choose(page, { name, bytes });
  await isOpen(page);
  await expect(alert).toHaveCount(0);
  // What is open stays when the next file is none.
  await drop(page, { name: "x.zip", bytes: Buffer.from("hello") });
  await expect(alert).toHaveText("“x.zip” is not an evidence bundle of Liveline.");
  await isOpen(page);
  await page.getByRole("main").getByRole("button", { name: "Dismiss" }).click();
  await expect(alert).toHaveCount(0);
});

for (const [language, width] of [["en-GB", 1440], ["en-GB", 390], ["ru-RU", 1440], ["ru-RU", 320]]) {
  test(`the recording for everybody, ${language}, ${width} px`, async ({ page, picture }) => {
    const file = await bundle(page);
    await page.setViewportSize({ width, height: 900 });
    if (language.startsWith("ru")) {
      await page.goto("./#/settings");
      await page.getByRole("radio", { name: "Русский" }).check({ force: true });
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Настройки");
    }
    await page.goto("./#/runs/recording");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(No recording is open|Запись не открыта)$/);
    await expect(page.locator("input[type=file]")).toHaveCount(1);
    await page.locator("input[type=file]").setInputFiles({ name: file.name, mimeType: "application/zip", buffer: file.bytes });
    await expect(page.locator(".recording-mark").first()).toHaveText(language.startsWith("ru") ? "ЗАПИСЬ" : "RECORDING");
    await page.getByRole("slider").press("ArrowLeft");
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await expect.poll(() => overflow(page)).toBe(0);
      expect(await axe(page)).toEqual([]);
      if (width === 1440) {
        await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
        await expect.poll(() => overflow(page)).toBe(0);
        await page.evaluate(() => (document.documentElement.style.fontSize = ""));
      }
      await picture(`recording-${language}-${width}-${scheme}`);
    }
  });
}
