// Two tabs of one browser, two demos side by side, a demo from the beginning, a browser that stores nothing.
import { expect, started, test } from "./fixtures.js";
import { somebody } from "./somebody.js";
import { example, open, row, send, state, until } from "./steps.js";

const FOLLOWS = "Liveline is open in another tab. This one only shows; it takes over when the other is closed.";
const follows = (page) => page.getByText(FOLLOWS);
const running = (page) => row(page, "minidump.ps1").getByText("Running", { exact: true });
const runs = (page) => page.getByRole("row", { name: /FIN-LT-/ });

test.describe("a second tab", () => {
  test("only shows, and sees what the first does", async ({ page, context }) => {
    await open(page);
    const second = await context.newPage();
    await open(second, "", "#/runs");
    await expect(follows(second)).toBeVisible();
    await expect(follows(page)).toHaveCount(0);
    await expect(second.getByText("No runs yet")).toBeVisible();
    await expect(second.locator(".meters")).toContainText("Another tab polls");
    await expect(page.locator(".meters")).toContainText("Nothing to poll");

    await send(page, "FIN-LT-0142");
    await expect(runs(second)).toHaveCount(1);
    await second.getByRole("link", { name: "FIN-LT-0142" }).click();
    await until(page, running(page));
    await expect(running(second)).toBeVisible();
    await expect(second.getByRole("button", { name: "Cancel run…" })).toHaveAttribute("aria-disabled", "true");
    await until(page, state(page, /Completed/));
    await expect(state(second, /Completed/)).toBeVisible();
    await expect(follows(second)).toBeVisible();
  });

  test("cannot run, and says why", async ({ page, context }) => {
    await open(page);
    const second = await context.newPage();
    await open(second);
    await second.getByRole("option", { name: /FIN-LT-0142/ }).click();
    await example(second);
    const run = second.getByRole("button", { name: /^Run on/ });
    await expect(run).toHaveAttribute("aria-disabled", "true");
    await expect(second.getByText("Liveline is open in another tab, and only that one can run sequences.")).toBeVisible();
    await run.click({ force: true });
    await second.keyboard.press("Control+Enter");
    await expect(second.getByRole("heading", { level: 1, name: "Compose" })).toBeVisible();
    await page.getByRole("link", { name: /^Runs/ }).first().click();
    await expect(page.getByText("No runs yet")).toBeVisible();
  });

  test("shows a run at the address of its action as soon as that is known", async ({ browser, page, context }) => {
    // The same demo gives the same ids.
    const before = await browser.newContext();
    await before.addInitScript(somebody);
    const other = await before.newPage();
    await open(other);
    await send(other, "FIN-LT-0142");
    await expect(other).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
    const fragment = new URL(other.url()).hash;
    await before.close();

    await open(page);
    const second = await context.newPage();
    await open(second, "", fragment);
    await expect(state(second, "This browser does not know that run")).toBeVisible();
    await send(page, "FIN-LT-0142");
    await expect(page).toHaveURL(new RegExp(`${fragment}$`));
    await expect(state(second, /Waiting for device/)).toBeVisible();
  });

  test("draws another tag when the first one used the one that it showed", async ({ page, context }) => {
    await open(page);
    await page.getByRole("radio", { name: "Pause" }).check();
    const second = await context.newPage();
    await open(second);
    await second.getByRole("option", { name: /FIN-LT-0142/ }).click();
    await example(second);
    const tag = () => second.locator("#comment-tag").textContent();
    const shown = await tag();
    await send(page, "FIN-LT-0142");
    await until(page, state(page, /Completed/));
    await page.close();
    await expect(follows(second)).toHaveCount(0);
    expect(await tag()).not.toBe(shown);
    await second.getByRole("button", { name: /^Run on/ }).click();
    await until(second, state(second, /Completed/));
    await second.getByRole("link", { name: /^Runs/ }).first().click();
    await expect(runs(second)).toHaveCount(2);
  });

  test("tells that the queue of the first is paused", async ({ page, context }) => {
    const paused = (tab) => tab.getByRole("main").getByText("The queue is paused.");
    await open(page);
    await page.getByRole("radio", { name: "Pause" }).check();
    await send(page, "FIN-LT-0142");
    await page.getByRole("link", { name: "Compose" }).first().click();
    await page.getByRole("button", { name: /^Run on/ }).click();
    await expect(state(page, /Not sent yet/)).toBeVisible();
    const second = await context.newPage();
    await second.goto(page.url());
    await expect(state(second, /Not sent yet/)).toBeVisible();
    await expect(paused(second)).toHaveCount(0);
    await page.getByRole("link", { name: /^Runs/ }).first().click();
    await page.getByRole("button", { name: "Pause sending" }).click();
    await expect(paused(second)).toBeVisible();
    // A tab that comes later asks.
    const third = await context.newPage();
    await third.goto(second.url());
    await expect(paused(third)).toBeVisible();
    await page.getByRole("button", { name: "Resume sending" }).click();
    await expect(paused(second)).toHaveCount(0);
    await expect(paused(third)).toHaveCount(0);
  });

  test("takes over when the first is closed, and the run goes on", async ({ page, context }) => {
    await open(page);
    await send(page, "FIN-LT-0142");
    await until(page, running(page));
    const second = await context.newPage();
    await second.goto(page.url());
    await expect(running(second)).toBeVisible();
    await expect(follows(second)).toBeVisible();
    await page.close();
    await expect(follows(second)).toHaveCount(0);
    await until(second, state(second, /Completed/));
    await second.getByRole("link", { name: /^Runs/ }).first().click();
    await expect(runs(second)).toHaveCount(1);
  });
});

test("of five tabs one leads; when it goes, one of the others does, and nothing is sent twice", async ({ page, context }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, running(page));
  const others = [];
  for (let number = 0; number < 4; number += 1) {
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(running(other)).toBeVisible();
    await expect(follows(other)).toBeVisible();
    others.push(other);
  }
  await expect(follows(page)).toHaveCount(0);
  await page.close();
  const leading = async () => {
    const follow = await Promise.all(others.map((other) => follows(other).count()));
    return follow.filter((count) => count === 0).length;
  };
  await expect.poll(leading).toBe(1);
  const counts = await Promise.all(others.map((other) => follows(other).count()));
  const leader = others[counts.indexOf(0)];
  await until(leader, state(leader, /Completed/));
  for (const other of others) await expect(state(other, /Completed/)).toBeVisible();
  expect(await leading()).toBe(1);
  await leader.getByRole("link", { name: /^Runs/ }).first().click();
  await expect(runs(leader)).toHaveCount(1);
});

test("two seeds are two tenants that do not disturb each other", async ({ page, context }) => {
  await open(page, "?scenario=first-run&seed=1");
  const other = await context.newPage();
  await open(other, "?scenario=first-run&seed=2");
  await expect(follows(other)).toHaveCount(0);
  await send(page, "FIN-LT-0142");
  await send(other, "FIN-LT-0177");
  await until(page, state(page, /Completed/));
  await until(other, state(other, /Completed/));
  for (const [tab, device] of [
    [page, "FIN-LT-0142"],
    [other, "FIN-LT-0177"],
  ]) {
    await tab.getByRole("link", { name: /^Runs/ }).first().click();
    await expect(runs(tab)).toHaveCount(1);
    await expect(runs(tab)).toContainText(device);
  }
});

test("the same scenario and seed give the same run, to the second", async ({ browser, baseURL }) => {
  const seen = [];
  for (let time = 0; time < 2; time += 1) {
    const context = await browser.newContext({ baseURL, locale: "en-GB" });
    await context.addInitScript(somebody);
    const page = await context.newPage();
    await open(page, "?scenario=first-run&seed=7");
    await page.getByRole("radio", { name: "Pause" }).check();
    await send(page, "FIN-LT-0142");
    await until(page, state(page, /Completed/));
    const length = row(page, "minidump.ps1").locator(".timeline-duration");
    seen.push([page.url().split("#")[1], await length.textContent()]);
    await context.close();
  }
  expect(seen[1]).toEqual(seen[0]);
});

test("a demo that is reset begins anew, in all tabs", async ({ page, context }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  const second = await context.newPage();
  await open(second, "", "#/runs");
  await expect(runs(second)).toHaveCount(1);

  await page.goto("./#/settings");
  await page.getByRole("main").getByRole("button", { name: "Reset the demo" }).click();
  const ask = page.getByRole("dialog", { name: "Start the demo from the beginning?" });
  await ask.getByRole("button", { name: "Cancel" }).click();
  await expect(ask).toBeHidden();
  await page.getByRole("main").getByRole("button", { name: "Reset the demo" }).click();
  await ask.getByRole("button", { name: "Reset the demo" }).click();
  await expect(page.getByText(/Demo time .*09:00:0\d/)).toBeVisible();
  await page.getByRole("link", { name: /^Runs/ }).first().click();
  await expect(page.getByText("No runs yet")).toBeVisible();
  await expect(second.getByText("No runs yet")).toBeVisible();

  // Both tabs came back and either may lead; the one that stays does.
  await second.close();
  await page.getByRole("link", { name: "Compose", exact: true }).click();
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
});

test("everything that was stored can be wiped", async ({ page }) => {
  await open(page, "", "#/settings");
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.goto("./#/");
  await send(page, "FIN-LT-0142");
  await page.goto("./#/settings");
  await page.getByRole("button", { name: "Wipe local data…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Wipe", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "system");
  await expect(page.locator(".toast")).toHaveText("Local data was wiped.");
  await page.getByRole("link", { name: /^Runs/ }).first().click();
  await expect(page.getByText("No runs yet")).toBeVisible();
});

/** What a browser with strict settings does to a page. */
const DENIALS = {
  "the database throws": () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  },
  "there is no database": () => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
  },
  "settings are denied too": () => {
    const deny = () => {
      throw new DOMException("denied", "SecurityError");
    };
    IDBFactory.prototype.open = deny;
    Object.defineProperty(window, "localStorage", { get: deny });
  },
};

for (const [what, deny] of Object.entries(DENIALS)) {
  test(`a browser that stores nothing (${what}) is told what is lost, and works`, async ({ page }) => {
    await page.addInitScript(deny);
    await open(page);
    const said = page.getByText(/This browser stores nothing for this page\. Everything works until the tab is closed/);
    await expect(said).toHaveCount(1);
    await expect(said).toBeVisible();
    await send(page, "FIN-LT-0142");
    const unstored = page.getByRole("main").getByRole("button", { name: "Send without storing" });
    await expect(unstored.or(state(page, /Waiting|Running/))).toBeVisible();
    if (await unstored.isVisible()) await unstored.click();
    await until(page, state(page, /Completed/));
    await page.getByRole("link", { name: "Settings" }).first().click();
    await page.getByRole("radio", { name: "Dark" }).check();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.reload();
    await started(page);
    await page.getByRole("link", { name: /^Runs/ }).first().click();
    await expect(page.getByText("No runs yet")).toBeVisible();
  });
}

test("a tab tells its open runs, and asks before it goes with runs that are not sent", async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle("Compose · Liveline");
  await send(page, "FIN-LT-0142");
  await page.getByRole("link", { name: "Compose" }).click();
  // One run at a time on a device: the second waits here.
  await page.getByRole("button", { name: /^Run on/ }).click();
  await expect(state(page, /Not sent yet/)).toBeVisible();
  await expect(page).toHaveTitle("(2) FIN-LT-0142 · Runs · Liveline");
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe("beforeunload");
  await (await asked).dismiss();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
