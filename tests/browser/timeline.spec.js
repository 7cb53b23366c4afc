// What the timeline tells besides its bars: how long a script usually takes, both zones, a picture, every answer as it came.
import { axe } from "./axe.js";
import { expect, test } from "./fixtures.js";
import { atTenant } from "./own.js";
import { open, overflow, row, send, state, until } from "./steps.js";
import { readFileSync } from "node:fs";

const QUICK = ["PC-A", "PC-B", "PC-C"];
const TENANT = {
  devices: [...QUICK, "PC-SLOW"].map((name) => ({ name })),
  library: [{ name: "list.ps1", runs: [{ device: "PC-SLOW", prints: "done\n", seconds: 500 }, { prints: "done\n", seconds: 50 }] }],
};
const DRAFT = { name: "Listing", comment: "c", devices: [...QUICK, "PC-SLOW"], steps: [{ type: "RunScript", ScriptName: "list.ps1" }] };
const listed = (page, device) => page.getByRole("row", { name: new RegExp(device) });
const bar = (page) => row(page, "list.ps1").locator(".bar");

test("what takes longer than usual is marked, told and spoken", async ({ page, picture }) => {
  const run = await atTenant(page, TENANT, DRAFT);
  await page.getByRole("radio", { name: "Pause" }).check();
  await run.press("Enter");
  await expect(page.getByRole("row")).toHaveCount(5);
  for (const device of QUICK) await until(page, listed(page, device).getByText("Completed", { exact: true }));
  await expect(listed(page, "PC-SLOW").getByText("Running", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "PC-SLOW" }).click();
  await expect(row(page, "list.ps1")).toContainText("usually 50 s");
  await expect(bar(page)).toHaveAccessibleName(/Usual here: 50 s, the median of 3 times that it completed\. A script may run 10 min: until /);
  await page.getByRole("radio", { name: "20×" }).check();
  await expect(row(page, "list.ps1").getByText("Slower than usual", { exact: true })).toBeVisible();
  // What happened a moment before is spoken in the same breath.
  await expect(page.getByText(/(^|\. )1: slower than usual\. [^.]*, usually 50 s/).first()).toBeAttached();
  await expect(bar(page)).toHaveAccessibleName(/Slower than usual(\.|$)/);
  expect(await axe(page)).toEqual([]);
  await picture("timeline-slower");
  await page.getByRole("radio", { name: "Table" }).check();
  const line = page.getByRole("row", { name: /RunScript list\.ps1/ });
  await expect(line).toContainText("median of 3 times");
  await expect(line).toContainText("Slower than usual");
  await page.getByRole("radio", { name: "Timeline" }).check();
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => overflow(page)).toBe(0);
});

test("three times make a usual one, two do not", async ({ page }) => {
  const devices = ["PC-A", "PC-B", "PC-SLOW"];
  const run = await atTenant(page, TENANT, { ...DRAFT, devices });
  await page.getByRole("radio", { name: "Pause" }).check();
  await run.press("Enter");
  for (const device of devices.slice(0, 2)) await until(page, listed(page, device).getByText("Completed", { exact: true }));
  await page.getByRole("link", { name: "PC-SLOW" }).click();
  await expect(row(page, "list.ps1")).toContainText("/ 10 min");
  await expect(page.getByText(/usually/)).toHaveCount(0);
});

test("a script near its ten minutes shows the limit on the axis, and what happens then", async ({ page, picture }) => {
  const run = await atTenant(page, TENANT, { ...DRAFT, devices: ["PC-SLOW"] });
  await page.getByRole("radio", { name: "Pause" }).check();
  await run.press("Enter");
  await until(page, state(page, /Running/));
  const said = /A script may run 10 min: until .*\. Then the tenant ends it, and no later command runs\./;
  await expect(bar(page)).toHaveAccessibleName(said);
  await expect(row(page, "list.ps1").getByText(said).and(page.locator(".timeline-note"))).toHaveCount(0);
  await expect(page.locator(".timeline-mark-limit")).toHaveCount(0);
  await page.getByRole("radio", { name: "20×" }).check();
  await expect(row(page, "list.ps1").locator(".timeline-note").getByText(said)).toBeVisible({ timeout: 40_000 });
  await page.getByRole("radio", { name: "Pause" }).check();
  await expect(page.locator(".timeline-mark-limit")).toBeVisible();
  await expect(page.locator("[aria-live]").getByText(said)).toBeAttached();
  expect(await axe(page)).toEqual([]);
  await picture("timeline-limit");
  await page.getByRole("radio", { name: "Table" }).check();
  await expect(page.getByRole("row", { name: /RunScript list\.ps1/ })).toContainText(said);
  await page.getByRole("radio", { name: "Timeline" }).check();
  await until(page, state(page, /Completed/));
  await expect(page.locator(".timeline-mark-limit")).toHaveCount(0);
});

test("a run whose device stays away shows until when the tenant waits for it", async ({ page, picture }) => {
  // Days pass in seconds.
  await page.addInitScript(() => {
    const steady = performance.now.bind(performance);
    let [times, since, ahead] = [1, 0, 0];
    performance.now = () => steady() + ahead + (steady() - since) * (times - 1);
    window.hurry = (factor) => ([ahead, since, times] = [ahead + (steady() - since) * (times - 1), steady(), factor]);
  });
  const run = await atTenant(page, { ...TENANT, devices: [{ name: "PC-SLOW" }, { name: "PC-GONE", away: true }] }, { ...DRAFT, devices: ["PC-GONE"] });
  await run.press("Enter");
  await expect(state(page, /Waiting for device/)).toBeVisible();
  // Until it is said: the run's end is seconds away then.
  await page.evaluate(() => {
    const looked = new MutationObserver(() => {
      const notes = [...document.querySelectorAll(".timeline-note")];
      if (!notes.some((note) => note.textContent.includes("A run may wait"))) return;
      looked.disconnect();
      window.hurry(1);
    });
    looked.observe(document.body, { childList: true, subtree: true, characterData: true });
    window.hurry(20_000);
  });
  const said = /A run may wait 3 d for its device: until 7 Mar 2026.*\. Then the tenant gives it up, and nothing has run\./;
  await expect(page.locator(".timeline-note").getByText(said)).toBeVisible({ timeout: 40_000 });
  await page.getByRole("radio", { name: "Pause" }).check();
  await expect(page.locator(".timeline-mark-limit")).toBeVisible();
  await picture("timeline-limit-wait");
  // Two days later: the run's day is told once, and that of all that is not of it.
  await expect(page.locator(".run-facts time")).toHaveText(/^4 Mar 2026, 09:\d\d:\d\dZ$/);
  await expect(row(page, "Waiting for the device").locator(".bar")).toHaveAccessibleName(
    /^Started: 09:\d\d:\d\dZ\. A run may wait 3 d for its device: until 7 Mar 2026, 09:\d\d:\d\dZ\./,
  );
  // Nearer: a stretch tells its days, and its marks the time of day once none comes twice.
  const [stretch, marks] = [page.getByText(/^Shown: /).and(page.locator(".note")), page.locator(".timeline-mark")];
  await expect(stretch).toHaveCount(0);
  await page.getByRole("button", { name: "Zoom in", exact: true }).press("Enter");
  await expect(stretch).toHaveText(/^Shown: 5 Mar 2026, \d\d:\d\d:\d\dZ to 7 Mar 2026, \d\d:\d\d:\d\dZ\.$/);
  await expect(marks.last()).toHaveText(/ h$/);
  await page.getByRole("button", { name: "Zoom in", exact: true }).press("Enter");
  await expect(marks.last()).toHaveText(/^\d\d:\d\d:\d\dZ$/);
  await picture("timeline-stretch");
  await page.getByRole("button", { name: "Cancel run…" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("Too late");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the run" }).click();
  const observed = page.locator(".observed").getByRole("listitem");
  await expect(observed.first().locator("time")).toHaveText(/^09:\d\d:\d\dZ$/);
  await expect(observed.last().locator("time")).toHaveText(/^[567] Mar 2026, \d\d:\d\d:\d\dZ$/);
});

test.describe("in another zone", () => {
  test.use({ timezoneId: "Asia/Tokyo" });
  test("a bar that is pointed at or reached by keyboard tells its times in both", async ({ page }) => {
    await open(page);
    await send(page, "FIN-LT-0142");
    await until(page, state(page, /Completed/));
    const script = row(page, "minidump.ps1").locator(".bar");
    await expect(script).toHaveAccessibleName(/^Started: 09:\d\d:\d\dZ \(18:\d\d:\d\d local\)\. Ended: 09:\d\d:\d\dZ \(18:\d\d:\d\d local\)/);
    await expect(script.locator(".bar-times")).toBeHidden();
    await row(page, "minidump.ps1").getByRole("button").first().focus();
    await page.keyboard.press("Tab");
    await expect(script).toBeFocused();
    await expect(script.locator(".bar-times")).toBeVisible();
    await script.blur();
    await expect(script.locator(".bar-times")).toBeHidden();
    await script.hover();
    await expect(script.locator(".bar-times")).toBeVisible();
    await expect(page.locator(".observed time").first()).toHaveAttribute("title", /Z · .*\(18:\d\d:\d\d local\)$/);
  });
});

test("every answer can be seen and copied as it came; the last one follows", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void (window.copied = text) } });
  });
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  const answers = page.locator(".run-raw");
  await answers.locator("summary").click();
  await expect(answers.locator("pre")).toContainText('"Succeeded"');
  await answers.getByRole("combobox", { name: "Answer" }).selectOption({ index: 0 });
  await expect(answers.locator("pre")).toContainText('"Pending"');
  await answers.getByRole("button", { name: "Copy the answer" }).click();
  await expect.poll(() => page.evaluate(() => JSON.parse(window.copied ?? "{}").status)).toBe("Pending");
  expect(await axe(page)).toEqual([]);
});

/** Saves the picture of the timeline; gives its name and bytes. */
async function saved(page, menu, item) {
  await page.getByRole("button", { name: menu }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: item }).click();
  const file = await saving;
  return [file.suggestedFilename(), readFileSync(await file.path())];
}

test("the timeline is saved as a picture that says that it is of a demo", async ({ page }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  const [svgName, svg] = await saved(page, "Picture of the timeline", "Save as SVG");
  expect(svgName).toMatch(/^DEMO-timeline-[0-9a-f-]{36}\.svg$/);
  const text = svg.toString();
  for (const part of [">DEMO</text>", "minidump.ps1", "FIN-LT-0142 · Completed", "Waiting for the device", "Timeline: Collect"]) {
    expect(text).toContain(part);
  }
  expect(text).not.toMatch(/<script|style=|href/);
  // A browser that opens it draws it.
  const drawn = await page.evaluate((text) => new DOMParser().parseFromString(text, "image/svg+xml").documentElement.outerHTML.length, text);
  expect(drawn).toBeGreaterThan(1_000);
  const [pngName, png] = await saved(page, "Picture of the timeline", "Save as PNG");
  expect(pngName).toMatch(/^DEMO-timeline-[0-9a-f-]{36}\.png$/);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(2160);
  expect(png.length).toBeGreaterThan(5_000);
});

test("the picture speaks the language of the page", async ({ page }) => {
  await open(page, "?lang=ru");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await page.getByRole("option", { name: /FIN-LT-0142/ }).click();
  await page.getByRole("button", { name: "Начать с примера" }).click();
  await page.getByRole("textbox", { name: /^Комментарий/ }).fill("c");
  await page.getByRole("button", { name: /^Запустить на/ }).click();
  await expect(page).toHaveURL(/#\/runs\//);
  const [, svg] = await saved(page, "Изображение шкалы времени", "Сохранить как SVG");
  expect(svg.toString()).toContain('lang="ru"');
  expect(svg.toString()).toContain("Шкала времени: ");
});
