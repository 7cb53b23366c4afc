// The main job in the system's own Firefox: composed, stopped by a mistake and repaired, sent, watched, its output read.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { launch } from "puppeteer-core";

const URL_OF_PAGE = process.env.LIVELINE_URL;
const FIREFOX = process.env.LIVELINE_FIREFOX ?? "/usr/bin/firefox-esr";
const QUOTED = '"C:\\windows\\TEMP\\OfficeClickToRun.dmp.zip"';
const PATIENCE_MS = 20_000;

let browser;
let page;
const wrong = [];

before(async () => {
  // The window's own size: an older Firefox does not know the commands by which a viewport is set.
  browser = await launch({
    browser: "firefox",
    executablePath: FIREFOX,
    headless: true,
    defaultViewport: null,
    args: ["--width=1440", "--height=900"],
  });
  page = await browser.newPage();
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (said) => said.type() === "error" && wrong.push(said.text()));
});

after(() => browser?.close());

/**
 * Asks the page until the answer is a true one. The driver's own ways to wait compile text in the page, which the
 * page's policy forbids.
 */
async function until(what, ask) {
  for (const end = Date.now() + PATIENCE_MS; ; await pause(50)) {
    const answer = await ask();
    if (answer) return answer;
    assert.ok(Date.now() < end, `within ${PATIENCE_MS} ms: ${what}`);
  }
}

const text = () => page.evaluate(() => document.body.innerText);
/** Waits until the page says this somewhere. */
const says = (words) => until(`the page says ${words}`, async () => (await text()).includes(words));
/** The first element of the selector, once there is one. */
const element = (selector) => until(selector, () => page.$(selector));
/** The button whose words begin with these, once there is one. */
const button = (start) =>
  until(`a button ${start}`, async () => {
    const found = await page.evaluateHandle(
      (start) => [...document.querySelectorAll("button")].find((one) => one.innerText.trim().startsWith(start)),
      start,
    );
    return found.asElement();
  });

test("the documented example runs to its end in Firefox", { timeout: 120_000 }, async () => {
  await page.goto(`${URL_OF_PAGE}?scenario=first-run&seed=1&lang=en`);
  let place = 0;
  await until("the builder", async () => {
    await page.mouse.move(5, (place += 5));
    return page.$("#main .compose:not([data-first])");
  });
  await says("FIN-LT-0142");
  await (await element('[role="option"]')).click();
  await (await button("Start with an example")).click();
  await (await element("#comment")).type("Testing Live Response API");
  const path = await element("textarea[id$='-path']");
  await path.evaluate((field) => field.select());
  await path.type(QUOTED);
  await says("Quotes from");
  assert.equal(await runIsOff(), "true");
  await page.keyboard.down("Alt");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Alt");
  await until("the path without quotes", () => path.evaluate((field) => !field.value.includes('"')));
  assert.equal(await runIsOff(), null);
  await (await button("Run on 1 device")).click();
  await until("the run's own address", () => page.evaluate(() => location.hash.startsWith("#/runs/")));
  for (let step = 0; step < 20 && !(await completed()); step += 1) {
    const before = await text();
    await (await button("To the next change")).click();
    await until("something changed", async () => (await text()) !== before);
  }
  assert.ok(await completed(), "the run completed");
  await (await element(".timeline-toggle[aria-expanded]")).click();
  await says("Looking for process OfficeClickToRun");
  assert.deepEqual(wrong, []);
});

const runIsOff = async () =>
  (await button("Run on")).evaluate((one) => one.getAttribute("aria-disabled"));

/** Both commands and the run itself. */
const completed = async () => (await text()).split("Completed").length > 3;
