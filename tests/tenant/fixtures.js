// A world for all tests of a file, a browser that knows it, and a record of where tokens went.
import { test as base, chromium, expect } from "@playwright/test";
import { somebody } from "../browser/somebody.js";
import { World } from "./harness/world.js";

export { expect };

export const test = base.extend({
  world: [
    async ({}, use) => {
      const world = await World.start({ mapped: true });
      await use(world);
      await world.close();
    },
    { scope: "worker" },
  ],

  browser: [
    async ({ world }, use) => {
      const browser = await chromium.launch({
        executablePath: process.env.LIVELINE_CHROMIUM ?? "/usr/bin/chromium",
        args: [
          ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
          ...["--disable-component-update", "--disable-sync", ...world.browserArguments()],
        ],
      });
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],

  // Weather of an earlier test does not reach the next one.
  context: async ({ browser, world }, use) => {
    world.idp.tokenSeconds = 3600;
    world.idp.confirmed.clear();
    Object.assign(world.idp, { down: null, refuse: null, home: null, scopeless: false });
    world.site.configure(world.config);
    await world.emulator.ask("reset", {});
    await world.emulator.ask("step-up", { acrs: null });
    const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC", viewport: { width: 1440, height: 900 } });
    await context.addInitScript(somebody);
    await use(context);
    await context.close();
  },

  /** Where bearers went, who was talked to, what was said; checked at the end of every test. */
  record: [
    async ({ context, world }, use) => {
      const record = { bearers: new Map(), hosts: new Set(), console: [], violations: [] };
      context.on("request", async (request) => {
        // The provider's own page asks for a web font, which does not come.
        if (!fromProvider(request, world)) record.hosts.add(new URL(request.url()).host);
        const bearer = /^Bearer (.+)/.exec((await request.allHeaders().catch(() => ({}))).authorization ?? "");
        if (bearer) record.bearers.set(request.url(), bearer[1]);
      });
      context.on("console", (message) => record.console.push(message.text()));
      await context.exposeBinding("reportViolation", (_, text) => record.violations.push(text));
      await context.addInitScript(() => {
        addEventListener("securitypolicyviolation", (event) => {
          window.reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
      await use(record);
      const ours = [new URL(world.page).host, new URL(world.doorPage).host, "login.microsoftonline.com"];
      expect([...record.hosts].filter((host) => !ours.includes(host)), "no other host").toEqual([]);
      const elsewhere = [...record.bearers.keys()].filter((url) => ![world.page, world.doorPage].some((page) => url.startsWith(`${page}/mde/`)));
      expect(elsewhere, "the bearer goes to the API base only").toEqual([]);
      expect(record.violations, "policy violations").toEqual([]);
      const tokens = [...new Set(record.bearers.values())];
      const told = record.console.filter((text) => tokens.some((token) => text.includes(token.slice(-40))));
      expect(told, "no token in the console").toEqual([]);
      for (const page of context.pages()) expect(await leaks(page, tokens), "no token kept by the page").toEqual([]);
    },
    { auto: true },
  ],
});

function fromProvider(request, world) {
  try {
    return request.frame().url().startsWith(world.signIn);
  } catch {
    return false; // the first request of a page has no frame yet
  }
}

/** Opens the page and signs in as this user. */
export async function signIn(page, world, user = "ada", fragment = "") {
  await page.goto(`${world.page}/${fragment}`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await typeIn(page, user);
}

/** Fills in the provider's own page. */
export async function typeIn(page, user = "ada") {
  await page.locator("input[name=login]").fill(user);
  await page.locator("input[name=password]").fill("any");
  await page.getByRole("button", { name: /sign-?in/i }).click();
}

/** Chooses the first device of this name, and composes the documentation's example. */
export async function compose(page, device = /FIN-LT-0142/) {
  await page.getByRole("option", { name: device }).first().click();
  await page.getByRole("button", { name: "Start with an example" }).click();
  await page.getByRole("textbox", { name: /^Comment/ }).fill("Testing Live Response API");
}

/** Requests of these kinds that reached the tenant's API. */
export async function arrived(world) {
  const { requests } = await world.emulator.ask("log");
  const of = (method, path) => requests.filter((entry) => entry.method === method && path.test(entry.path)).length;
  return { sends: of("POST", /runliveresponse$/), looks: of("GET", /machineactions/) };
}

/** Lets the tenant's time go on from change to change until this is seen. */
export async function until(world, locator) {
  await expect(async () => {
    await world.emulator.ask("advance", {}).catch(() => {}); // perhaps nothing is to come
    await expect(locator).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 120_000 });
}

/** Lets the tenant's time go on until an action of its stands so, and no further: the page looks later, and less often. */
export async function reaches(world, status, locator) {
  const statuses = async () => {
    const found = (await world.emulator.ask("actions")).value.map((action) => action.status);
    if (!found.includes(status)) await world.emulator.ask("advance", {}).catch(() => {}); // perhaps nothing is to come yet
    return found;
  };
  await expect.poll(statuses, { timeout: 60_000 }).toContain(status);
  await expect(locator).toBeVisible({ timeout: 60_000 });
}

/** Where a token's end is found in what the page keeps, outside the library's own entries. */
async function leaks(page, tokens) {
  const kept = await page
    .evaluate(async () => {
      const found = [];
      for (const storage of [localStorage, sessionStorage]) {
        for (const [key, value] of Object.entries(storage)) {
          if (!key.startsWith("msal")) found.push(`${key}=${value}`);
        }
      }
      const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
      for (const { name } of await indexedDB.databases()) {
        const database = await done(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
          const values = await done(database.transaction(store).objectStore(store).getAll());
          found.push(...values.map((value) => new TextDecoder().decode(value)));
        }
        database.close();
      }
      return found;
    })
    .catch(() => []);
  const ends = tokens.map((token) => token.slice(-40));
  return kept.filter((text) => ends.some((end) => text.includes(end))).map((text) => text.slice(0, 60));
}
