// 1,000 open runs, one poll answer after the other: in React with TanStack Virtual, and in the page itself in tenant mode.
import { chromium } from "playwright-core";
import { World } from "../tenant/harness/world.js";
import { RUNS, actionId, answers, runTag } from "./answers.mjs";
import { Between } from "./between.mjs";
import { CHROMIUM, launched, slowed } from "./drag.mjs";
import { serve } from "./serve.mjs";
import { traced } from "./trace.mjs";
import { WINDOW } from "./path.mjs";

const POLLS = 8;
/** What an answer causes is over by then. The page looks every five seconds. */
const AFTER_MS = 1_000;
const ACTIONS = /\/api\/machineactions\?/;

/** Main-thread time a poll and the longest task, in ms, of both: `{ liveline, react, bytes }`. */
export async function polled() {
  const world = await World.start({ mapped: true, between: Between.start });
  try {
    const { figures, action, tag } = await liveline(world);
    return { liveline: figures, react: await react(answers(action, tag)), bytes: answers(action, tag)().length };
  } finally {
    await world.close();
  }
}

async function react(next) {
  const peer = await serve({ "/actions.json": next });
  const browser = await launched();
  const page = await browser.newPage({ viewport: WINDOW });
  await page.goto(peer.url("runs"));
  await page.waitForSelector("html[data-ready]");
  await page.evaluate(() => window.poll());
  await page.locator("[data-status]").first().waitFor();
  await slowed(page);
  const figures = await traced(browser, page, async () => {
    for (let poll = 0; poll < POLLS; poll += 1) {
      await page.evaluate(() => window.poll());
      await page.waitForTimeout(AFTER_MS);
    }
  }, AFTER_MS);
  await browser.close();
  peer.close();
  return told(figures);
}

async function liveline(world) {
  const { browser, page, until, action, tag } = await watched(world);
  await until(3);
  await slowed(page);
  const first = world.between.played;
  const figures = await traced(browser, page, async () => {
    await until(first + POLLS);
    await page.waitForTimeout(AFTER_MS);
  }, AFTER_MS);
  await browser.close();
  return { figures: told(figures), action, tag };
}

/**
 * *Runs* in tenant mode with so many open runs, whose answers the world's `Between` plays; `until(n)` waits for so many of them.
 * With `same`, each repeats the first. `init` runs in the page before anything else.
 */
export async function watched(world, { same = false, init = () => {} } = {}) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu", ...world.browserArguments()] });
  const context = await browser.newContext({ viewport: WINDOW, locale: "en-GB" });
  const page = await context.newPage();
  await page.addInitScript(init);
  await page.goto(`${world.page}/`);
  await signIn(page);
  await page.getByRole("option", { name: /FIN-LT-0142/ }).first().click();
  await page.getByRole("button", { name: "Start with an example" }).click();
  await page.getByRole("textbox", { name: /^Comment/ }).fill("Bench");
  let action = null;
  const listed = page.waitForResponse(
    async (response) => {
      if (!ACTIONS.test(response.url())) return false;
      // One that the page has dropped cannot be read; the next one can.
      const answer = await response.json().catch(() => ({ value: [] }));
      if (answer.value.length === 1) action = JSON.stringify(answer.value[0]);
      return action !== null;
    },
    { timeout: 90_000 },
  );
  await page.getByRole("button", { name: /^Run on/ }).click();
  await listed;
  const [tag] = action.match(/LL-\w{6}/);
  const changing = answers(action, tag);
  const first = changing();
  const next = same ? () => first : changing;
  world.between.play(ACTIONS, next);
  const { id } = JSON.parse(action);
  await page.evaluate(manyRuns, { tag, id, ids: Array.from({ length: RUNS }, (_, number) => [runTag(number), actionId(number)]) });
  await page.goto(`${world.page}/#/runs`);
  await page.reload();
  const until = async (count) => {
    while (world.between.played < count) await page.waitForTimeout(100);
  };
  return { browser, page, until, action, tag };
}

/** On the provider's own page. */
export async function signIn(page) {
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.locator("input[name=login]").fill("ada");
  await page.locator("input[name=password]").fill("any");
  await page.getByRole("button", { name: /sign-?in/i }).click();
}

/** Puts copies in the place of the one run that is stored: asked for by its id, it would cost each look a second answer. Runs in the page. */
async function manyRuns({ tag, id, ids }) {
  const done = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    if (database.objectStoreNames.contains("runs")) {
      const read = await done(database.transaction("runs").objectStore("runs").getAll());
      const text = read.map((bytes) => new TextDecoder().decode(bytes)).find((text) => text.includes(tag));
      const runs = database.transaction("runs", "readwrite").objectStore("runs");
      await done(runs.clear());
      for (const [other, action] of ids) runs.put(new TextEncoder().encode(text.replaceAll(tag, other).replaceAll(id, action)), `run/${other}`);
      await new Promise((resolve) => (runs.transaction.oncomplete = resolve));
    }
    database.close();
  }
}

function told({ script, layout, paint, other, tasks, answered }) {
  if (answered < POLLS) throw new Error(`${answered} answers were traced`);
  return { thread: (script + layout + paint + other) / answered, script: script / answered, task: Math.max(...tasks) };
}
