// The plug is pulled while runs leave: the browser's process ends without a word, an answer on its way is lost.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { expect, signIn, test } from "./fixtures.js";

const DEVICES = 12;
/** So many leave in the first minute. */
const LEAVE = 10;
/** The answer to this one is lost. */
const LOST = 3;

test("after the browser was killed while sending, every run is there, none is sent twice, and what was not sent waits for a person", async ({ world }) => {
  await world.emulator.ask("reset", { settings: { extra_devices: DEVICES } });
  const profile = mkdtempSync(path.join(tmpdir(), "liveline-plug-"));
  const first = await opened(world, profile);
  await signIn(first.page, world);
  await first.page.getByRole("combobox", { name: "Find a device" }).fill("lab-ws-");
  for (let number = 1; number <= DEVICES; number += 1) {
    await first.page.getByRole("option", { name: new RegExp(`lab-ws-${String(number).padStart(4, "0")}`, "i") }).click();
  }
  await first.page.getByRole("button", { name: "Start with an example" }).click();
  await first.page.getByRole("textbox", { name: /^Comment/ }).fill("Before the light went out");
  await first.page.getByRole("textbox", { name: /^Number of devices/ }).fill(`${DEVICES}`);
  let [left, lost] = [0, 0];
  await first.context.route(/runliveresponse$/, async (route) => {
    left += 1;
    if (left < LOST) await route.continue();
    // The tenant has this one, and the page will never know; those behind it leave the page and reach nobody.
    else if (left === LOST) lost = (await route.fetch()).status();
  });
  await first.page.getByRole("button", { name: /^Run on/ }).click();
  await expect.poll(() => left).toBe(LEAVE);
  await expect.poll(() => lost).toBe(201);
  await expect.poll(async () => (await comments(world)).length).toBe(LOST);
  execFileSync("pkill", ["-KILL", "-f", profile]);

  const second = await opened(world, profile);
  await signIn(second.page, world, "ada", "#/runs");
  const states = (name) => second.page.getByRole("row").filter({ has: second.page.getByText(name, { exact: true }) });
  await expect(states("Waiting for device")).toHaveCount(LOST);
  await expect(states("No answer")).toHaveCount(LEAVE - LOST);
  await expect(states("No answer").first()).toContainText("It may have arrived.");
  await expect(states("Not sent yet")).toHaveCount(DEVICES - LEAVE);
  await expect(second.page.getByText("2 runs were not sent.")).toBeVisible();
  await second.page.getByRole("button", { name: "Discard" }).click();
  await expect(states("Not sent yet")).toHaveCount(0);
  const sent = await comments(world);
  expect(sent).toHaveLength(LOST);
  expect(new Set(sent).size).toBe(LOST);
  await second.context.close();
  rmSync(profile, { recursive: true, force: true });
});

/** A browser that keeps its profile. */
async function opened(world, profile) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.LIVELINE_CHROMIUM ?? "/usr/bin/chromium",
    locale: "en-GB",
    timezoneId: "UTC",
    ignoreHTTPSErrors: true, // also of what `route.fetch` asks
    viewport: { width: 1440, height: 900 },
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", ...world.browserArguments()],
  });
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

/** The comments of all runs that the tenant has. */
async function comments(world) {
  const { value } = await world.emulator.ask("actions");
  return value.map((action) => action.requestorComment);
}
