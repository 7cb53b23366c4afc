// The main job in the system's own Firefox: composed, stopped by a mistake and repaired, sent, watched, its output read.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "puppeteer-core";

const URL_OF_PAGE = process.env.LIVELINE_URL;
const FIREFOX = process.env.LIVELINE_FIREFOX ?? "/usr/bin/firefox-esr";
const QUOTED = '"C:\\windows\\TEMP\\OfficeClickToRun.dmp.zip"';

let browser;
let page;
const wrong = [];

before(async () => {
  browser = await launch({ browser: "firefox", executablePath: FIREFOX, headless: true });
  page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (said) => said.type() === "error" && wrong.push(said.text()));
});

after(() => browser?.close());

/** What a screen reader would press, by role and the beginning of its name. */
const press = (role, name) => page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
/** Waits until the page says this somewhere. */
const says = (text) => page.waitForFunction((text) => document.body.innerText.includes(text), {}, text);

async function button(start) {
  const found = await page.waitForFunction(
    (start) => [...document.querySelectorAll("button")].find((one) => one.innerText.trim().startsWith(start)),
    {},
    start,
  );
  await found.click();
}

test("the documented example runs to its end in Firefox", { timeout: 120_000 }, async () => {
  await page.goto(`${URL_OF_PAGE}?scenario=first-run&seed=1&lang=en`);
  await says("FIN-LT-0142");
  await page.locator('[role="option"]').click();
  await press("button", "Start with an example");
  await page.locator("#comment").fill("Testing Live Response API");
  const path = await page.waitForSelector("textarea[id$='-path']");
  await path.evaluate((field) => field.select());
  await path.type(QUOTED);
  await says("Quotes from");
  assert.equal(await runIsOff(), "true");
  await page.keyboard.down("Alt");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Alt");
  await page.waitForFunction((field) => !field.value.includes('"'), {}, path);
  assert.equal(await runIsOff(), null);
  await button("Run on 1 device");
  await page.waitForFunction(() => location.hash.startsWith("#/runs/"));
  for (let step = 0; step < 20 && !(await completed()); step += 1) {
    const before = await page.evaluate(() => document.body.innerText);
    await button("To the next change");
    await page.waitForFunction((before) => document.body.innerText !== before, {}, before);
  }
  assert.ok(await completed(), "the run completed");
  await page.locator(".timeline-toggle[aria-expanded]").click();
  await says("Looking for process OfficeClickToRun");
  assert.deepEqual(wrong, []);
});

const runIsOff = () =>
  page.$$eval("button", (all) =>
    all.find((one) => one.innerText.trim().startsWith("Run on")).getAttribute("aria-disabled"),
  );

/** Both commands and the run itself. */
const completed = () => page.evaluate(() => document.body.innerText.split("Completed").length > 3);
