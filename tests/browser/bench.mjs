// What `cargo xtask bench` prints of the page: one JSON object on the last line, each value with its unit.
// Times are of this machine; nothing passes or fails by them.
import { chromium } from "@playwright/test";
import { draft, toStep } from "./long.js";
import { manyRuns } from "./many.js";
import { somebody } from "./somebody.js";

const URL_OF_PAGE = process.env.LIVELINE_URL;
const SLOWED = 4;
const STEPS = [500, 2000];
const STARTS = 7;
const KEYS = 60;
const RUNS = 200;
const BACKS = 5;

const browser = await chromium.launch({
  executablePath: process.env.LIVELINE_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const start = await starts();
const typing = [];
for (const steps of STEPS) {
  const page = await longSequence(steps);
  typing.push(keysTold(await keyPresses(page, steps / 2)));
  await page.close();
}
const back = await goingBack();
await browser.close();
console.log(
  JSON.stringify({
    start: `${ms(middle(start.first))} (median of ${STARTS}; slowest ${ms(Math.max(...start.first))})`,
    begun: `${ms(middle(start.begun))} (median of ${STARTS}; slowest ${ms(Math.max(...start.begun))})`,
    typing: typing[0],
    typing_long: typing[1],
    back: `${ms(middle(back))} to paint (median of ${back.length}; slowest ${ms(Math.max(...back))})`,
  }),
);

/** From the press on *Back* to the list of 200 runs as it was, painted. */
async function goingBack() {
  const fresh = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" })).newPage();
  const next = () => fresh.getByRole("button", { name: "To the next change" }).click();
  await fresh.addInitScript(somebody);
  await fresh.goto(URL_OF_PAGE);
  await fresh.getByRole("option", { name: /FIN-LT-0142/ }).click();
  await fresh.getByRole("button", { name: "Start with an example" }).click();
  await fresh.getByRole("textbox", { name: /^Comment/ }).fill("Bench");
  await fresh.getByRole("button", { name: /^Run on/ }).click();
  const completed = fresh.getByRole("heading", { level: 1, name: /Completed/ });
  while (!(await completed.isVisible())) await next();
  await manyRuns(fresh, RUNS);
  await fresh.goto(new URL("#/", URL_OF_PAGE).href);
  await fresh.reload();
  await fresh.getByRole("radio", { name: "Pause" }).check();
  await fresh.getByRole("button", { name: /^Run on/ }).click();
  await fresh.waitForURL(/#\/runs\/./);
  for (let change = 0; change < BACKS + 2; change += 1) {
    await next();
    await fresh.waitForTimeout(300); // each becomes a moment of its own
  }
  await fresh.getByRole("link", { name: /^Runs/ }).first().click();
  await fresh.getByRole("link", { name: /^All 2/ }).waitFor();
  const times = [];
  for (let time = 0; time < BACKS; time += 1) {
    times.push(
      await fresh.evaluate(
        () =>
          new Promise((resolve) => {
            const began = performance.now();
            new MutationObserver((_, observer) => {
              observer.disconnect();
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => resolve(performance.now() - began);
                port2.postMessage(0);
              });
            }).observe(document.body, { childList: true, subtree: true, characterData: true });
            [...document.querySelectorAll(".demo-bar button")].find((button) => button.textContent.trim() === "Back").click();
          }),
      ),
    );
    await fresh.waitForTimeout(300); // what is stored follows
  }
  return times;
}

/**
 * From the navigation to the first frame in which a command can be pressed, and from the first move of the pointer to the frame in
 * which the builder is there to add it; with nothing cached.
 */
async function starts() {
  const times = { first: [], begun: [] };
  for (let time = 0; time < STARTS; time += 1) {
    const context = await browser.newContext();
    const fresh = await context.newPage();
    await fresh.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector("main h1") || !document.querySelector("[data-kind]")) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => (window.interactive = performance.now())));
      }).observe(document, { childList: true, subtree: true });
    });
    await fresh.goto(URL_OF_PAGE);
    times.first.push(await (await fresh.waitForFunction(() => window.interactive)).jsonValue());
    await fresh.evaluate(() => {
      addEventListener("pointermove", ({ timeStamp }) => (window.moved = timeStamp), { capture: true, once: true });
      new MutationObserver((_, observer) => {
        if (document.querySelector("[data-first]")) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => (window.begun = performance.now() - window.moved)));
      }).observe(document, { childList: true, subtree: true });
    });
    await fresh.mouse.move(20, 20);
    times.begun.push(await (await fresh.waitForFunction(() => window.begun)).jsonValue());
    await context.close();
  }
  return times;
}

/** The builder with a sequence of so many steps, on a slow computer. */
async function longSequence(steps) {
  const long = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await draft(long, URL_OF_PAGE, steps);
  // A card out of sight has no fields.
  await toStep(long, steps / 2);
  const session = await long.context().newCDPSession(long);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  return long;
}

/** Makes and repairs a mistake again and again: ms from the key to its findings being in the document, laid out, and painted. */
async function keyPresses(long, step) {
  const field = long.locator(`[data-step="${step}"]`).getByRole("textbox");
  await field.click();
  await long.keyboard.press("End");
  await field.evaluate((input) => {
    const card = input.closest("[data-step]");
    const marks = () => card.querySelectorAll("[data-underline]").length;
    let [pressed, before] = [0, marks()];
    window.times = { found: [], ready: [], painted: [] };
    input.addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true });
    new MutationObserver(() => {
      if (marks() === before) return;
      before = marks();
      const since = pressed;
      window.times.found.push(performance.now() - since);
      card.getBoundingClientRect();
      window.times.ready.push(performance.now() - since);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          window.times.painted.push(performance.now() - since);
          window.painted();
        };
        port2.postMessage(0);
      });
    }).observe(card, { childList: true, subtree: true, characterData: true, attributes: true });
  });
  for (let press = 0; press < KEYS; press += 1) {
    await long.evaluate(() => {
      window.done = new Promise((resolve) => (window.painted = resolve));
    });
    await long.keyboard.press(press % 2 === 0 ? "?" : "Backspace");
    await long.evaluate(() => window.done);
  }
  return long.evaluate(() => window.times);
}

function keysTold({ found, ready, painted }) {
  const parts = [`${ms(middle(found))} until found`, `${ms(middle(ready))} to layout`, `${ms(middle(painted))} to paint`];
  return `${parts.join(", ")} (median of ${KEYS}; p95 ${[found, ready, painted].map((times) => ms(p95(times))).join(", ")})`;
}

function sorted(values) {
  if (values.length === 0) throw new Error("nothing was measured");
  return [...values].sort((a, b) => a - b);
}

function quantile(values, part) {
  return sorted(values)[Math.ceil(values.length * part) - 1];
}

function p95(values) {
  return quantile(values, 0.95);
}

function middle(values) {
  return quantile(values, 0.5);
}

function ms(value) {
  return `${value.toFixed(1)} ms`;
}
