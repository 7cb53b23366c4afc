// The tenant's list of 10,000 actions, about 10 MB, in the page itself: read, and scrolled from end to end.
import { chromium } from "playwright-core";
import { World } from "../tenant/harness/world.js";
import { actionId } from "./answers.mjs";
import { Between } from "./between.mjs";
import { CHROMIUM, slowed } from "./drag.mjs";
import { WINDOW } from "./path.mjs";
import { signIn } from "./runs.mjs";
import { traced } from "./trace.mjs";

const ACTIONS = 10_000;
const LIST = /\/api\/machineactions\?/;
const ROWS = ".runs-list tbody tr:not(.runs-space)";
/** So many turns of the wheel, each of so many px; one a frame. */
const TURNS = 240;
const TURN_PX = 120;
/** What reading causes is over by then. */
const AFTER_MS = 6_000;

/** `{ frame, longest, task, rows, read, parse, readTask, bytes }`: ms, rows in the document, bytes of the answer. */
export async function long() {
  const world = await World.start({ mapped: true, between: Between.start });
  const body = list();
  world.between.play(LIST, () => body);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu", ...world.browserArguments()] });
  try {
    const context = await browser.newContext({ viewport: WINDOW, locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(`${world.page}/#/runs?of=tenant`);
    await signIn(page);
    await page.locator(`table[aria-rowcount="${ACTIONS + 1}"]`).waitFor({ timeout: 120_000 });
    await page.mouse.move(WINDOW.width / 2, WINDOW.height / 2);
    await slowed(page);
    const reading = await traced(browser, page, async () => {
      await page.getByRole("button", { name: "Read again" }).click();
      await page.waitForTimeout(AFTER_MS);
      await page.locator('.runs-tenant:not([aria-busy])').waitFor({ timeout: 120_000 });
    });
    const parse = await page.evaluate((body) => {
      const times = [1, 2, 3].map(() => {
        const since = performance.now();
        JSON.parse(body);
        return performance.now() - since;
      });
      return Math.min(...times);
    }, body);
    await page.evaluate(watchFrames, ROWS);
    const scrolling = await traced(browser, page, async () => {
      for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, turn < TURNS / 2 ? TURN_PX : 25 * TURN_PX);
      await page.waitForTimeout(500);
    });
    const { frames, rows } = await page.evaluate(() => window.frames_seen());
    frames.sort((one, other) => one - other);
    return {
      ...{ frame: frames[Math.floor(frames.length * 0.95)], longest: frames.at(-1), task: Math.max(...scrolling.tasks), rows },
      ...{ read: reading.script, parse, readTask: Math.max(...reading.tasks), bytes: body.length },
    };
  } finally {
    await browser.close();
    await world.close();
  }
}

/** The tenant's answer. */
function list() {
  const action = (number) => ({
    id: actionId(number),
    ...{ type: "LiveResponse", title: null, requestor: `analyst-${number % 17}@contoso.example`, requestorComment: `INC-${number}: collect and look` },
    ...{ status: ["Succeeded", "Failed", "InProgress", "Pending"][number % 4], machineId: number.toString(16).padStart(40, "0") },
    ...{ computerDnsName: `ws-${String(number).padStart(5, "0")}.contoso.example`, requestSource: "PublicApi", errorHResult: 0 },
    ...{ creationDateTimeUtc: new Date(1_772_000_000_000 - number * 60_000).toISOString(), lastUpdateDateTimeUtc: new Date(1_772_000_030_000 - number * 60_000).toISOString() },
    commands: [0, 1].map((index) => ({
      ...{ index, startTime: "2026-03-04T09:15:52.311Z", endTime: "2026-03-04T09:16:02.311Z", commandStatus: "Completed", errors: [] },
      command: { type: "RunScript", params: [{ key: "ScriptName", value: "collect.ps1" }, { key: "Args", value: "-Path C:\\Windows\\Temp -Depth 3" }] },
    })),
  });
  return JSON.stringify({ "@odata.context": "https://api.security.microsoft.com/api/$metadata#MachineActions", value: Array.from({ length: ACTIONS }, (_, number) => action(number)) });
}

/** Writes down each frame's time, and the most rows that were in the document. Runs in the page. */
function watchFrames(selector) {
  const frames = [];
  let [before, rows, goes] = [performance.now(), 0, true];
  const look = (now) => {
    frames.push(now - before);
    before = now;
    rows = Math.max(rows, document.querySelectorAll(selector).length);
    if (goes) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.frames_seen = () => ((goes = false), { frames: frames.slice(1), rows });
}
