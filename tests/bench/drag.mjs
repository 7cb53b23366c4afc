// One list, dragged along the path in a browser of its own.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { Mouse } from "./mouse.mjs";
import { MOVES, WINDOW, path } from "./path.mjs";
import { traced } from "./trace.mjs";

const SLOWED = 4;
/** What follows the drop is over by then. */
const AFTER_MS = 700;

/** The browser that all are measured in. */
export const CHROMIUM = process.env.LIVELINE_CHROMIUM ?? "/usr/bin/chromium";

/** A fresh one. */
export async function launched() {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
}

/** Slows the page's computer from now on. */
export async function slowed(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  return session;
}

/**
 * Drags the card in the middle; `open(page)` shows the list and answers with that card's selector. `null`: it was let go where it had
 * been, as can be where the list has scrolled by itself; that is no drop.
 */
export async function dragged(open) {
  const browser = await launched();
  const page = await browser.newPage({ viewport: WINDOW });
  const card = page.locator(await open(page)).first();
  const grip = card.locator("[data-grip]");
  const before = await place(card);
  const toMiddle = () => card.evaluate((card) => card.scrollIntoView({ block: "center", behavior: "instant" }));
  await toMiddle();
  await still(page, grip);
  await toMiddle();
  const { x, y, width, height } = await still(page, grip);
  const memory = await memoryOf(browser);
  await slowed(page);
  const start = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  const mouse = await Mouse.of(page);
  await mouse.press(start.x, start.y);
  for (const by of [2, 4, 6, 8]) await mouse.move(start.x + by, start.y + by);
  await page.waitForTimeout(300);
  let end;
  const moves = await traced(browser, page, async () => {
    const { frames, last } = await along(page, mouse, start);
    end = last;
    return frames;
  });
  const drop = await traced(browser, page, async () => {
    await mouse.release(end.x, end.y);
    await page.waitForTimeout(AFTER_MS);
  });
  const isMoved = (await place(card)) !== before;
  await browser.close();
  if (!isMoved) return null;
  const work = (part) => part.script + part.layout + part.paint;
  return {
    script: moves.script / MOVES,
    layouts: moves.layouts / MOVES,
    work: work(moves) / MOVES,
    p95: quantile(moves.told, 0.95),
    longest: Math.max(...moves.told),
    task: Math.max(...moves.tasks),
    drop: Math.max(...drop.tasks),
    dropped: work(drop),
    memory,
  };
}

/** Where something is once it stays there. */
async function still(page, locator) {
  for (let before = null; ; ) {
    await page.waitForTimeout(1000);
    const now = await locator.boundingBox();
    if (now && before && now.y === before.y) return now;
    before = now;
  }
}

/** Follows the path at its own pace; the lengths of the frames meanwhile, in ms, and where it ends. */
async function along(page, mouse, start) {
  await page.evaluate(() => {
    window.frames = [];
    const ofTheBench = (now) => {
      window.frames.push(now);
      window.frame = requestAnimationFrame(ofTheBench);
    };
    window.frame = requestAnimationFrame(ofTheBench);
  });
  const began = performance.now();
  const last = { ...start };
  for (const { at, x, y } of path()) {
    const early = at - (performance.now() - began);
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    Object.assign(last, { x: start.x + x, y });
    await mouse.move(last.x, last.y);
  }
  const seen = await page.evaluate(() => {
    cancelAnimationFrame(window.frame);
    return window.frames;
  });
  return { frames: seen.slice(1).map((now, index) => now - seen[index]), last };
}

/** Where a card stands among the others; in a list of which not all are there, as it says itself. */
const place = (card) => card.evaluate((card) => card.ariaPosInSet ?? `${[...document.querySelectorAll("[data-step]")].indexOf(card)}`);

/** What the busiest page's process holds for itself, in MB. */
async function memoryOf(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const held = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => {
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
    return Number(rollup.match(/^Private_Dirty:\s+(\d+) kB/m)[1]) / 1024;
  });
  return Math.max(...held);
}

/** The value below which this part of all values is. */
export function quantile(values, part) {
  if (values.length === 0) throw new Error("nothing was measured");
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * part) - 1];
}
