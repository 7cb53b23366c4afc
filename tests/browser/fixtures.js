// What every browser test starts from: the real release on the real server, and nobody who looks away.
import { test as base, expect } from "@playwright/test";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { lateFrames } from "./late.js";
import { serveRelease } from "./release.js";
import { somebody } from "./somebody.js";

export { expect };

/** So late comes every frame, in ms, as on a machine that has other work: what a person does must not wait for it. */
const LATE_MS = Number(process.env.LIVELINE_LATE_FRAMES ?? 0);

export const test = base.extend({
  /** Whether somebody is there when a page opens. */
  touched: [true, { option: true }],

  /**
   * Everything that must not happen: console errors, uncaught exceptions, policy violations, requests to other
   * hosts. A test that provokes one says so with `incidents.expect(/…/)`; any other fails it.
   */
  incidents: [
    async ({ context, baseURL, touched }, use) => {
      if (touched) await context.addInitScript(somebody);
      const incidents = new Incidents();
      await watch(context, baseURL, incidents);
      await use(incidents);
      // Reports travel behind the event that they tell of.
      await expect.poll(() => incidents.missing(), "expected incidents that did not happen").toEqual([]);
      await Promise.all(context.pages().map((page) => page.evaluate(() => 0).catch(() => {})));
      expect(incidents.unexpected(), "console errors, policy violations, foreign requests").toEqual([]);
    },
    { auto: true },
  ],

  /** Serves a changed copy of the release: `await changedRelease((folder) => …)` gives its address. */
  changedRelease: async ({ context }, use, info) => {
    const served = [];
    await use(async (change) => {
      const release = await serveRelease(change);
      served.push(release);
      return release.address;
    });
    // A page that still fetches in the background would call the end of its server an error.
    if (info.status === info.expectedStatus) {
      await Promise.all(context.pages().map((page) => page.evaluate(() => 0).then(() => page.close())));
    }
    for (const release of served) await release.end();
  },

  /** Keeps a picture for a person to look at: `await picture("compose-dark")`. */
  picture: async ({ page }, use) => {
    const folder = path.join(import.meta.dirname, "artefacts", "pictures");
    mkdirSync(folder, { recursive: true });
    await use((name) => page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true }));
  },
});

/** The page has started: what stood in index.html is gone. */
export async function started(page) {
  await expect(page.locator("#start")).toHaveCount(0);
}

class Incidents {
  #seen = [];
  #expected = [];
  #allowed = [];

  add(text) {
    this.#seen.push(text);
  }

  /** A test provokes this one; it must then happen. */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  /** A test may provoke this one; not every version of the browser tells of it. */
  allow(pattern) {
    this.#allowed.push(pattern);
  }

  unexpected() {
    const known = [...this.#expected, ...this.#allowed];
    return this.#seen.filter((text) => !known.some((pattern) => pattern.test(text)));
  }

  missing() {
    return this.#expected.filter((pattern) => !this.#seen.some((text) => pattern.test(text))).map(String);
  }
}

async function watch(context, baseURL, incidents) {
  context.on("console", (message) => {
    if (message.type() === "error") incidents.add(`console: ${message.text()}`);
  });
  context.on("weberror", (thrown) => incidents.add(`uncaught: ${thrown.error()}`));
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    const own = ["data:", "blob:"].includes(protocol) || hostname === new URL(baseURL).hostname;
    if (!own) incidents.add(`foreign request: ${request.url()}`);
  });
  await context.exposeBinding("reportViolation", (_, text) => incidents.add(text));
  if (LATE_MS > 0) await context.addInitScript(lateFrames, LATE_MS);
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      window.reportViolation(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}
