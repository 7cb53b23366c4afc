// What Settings tell of a tenant: whom the page asked, what it may, whose clock counts.
import { compose, expect, signIn, test } from "./fixtures.js";

const part = (page, name) => page.locator(".settings-part").filter({ has: page.getByRole("heading", { level: 2, name, exact: true }) });
const fact = (page, name) => page.locator(".facts > div").filter({ hasText: name }).locator("dd");

test("permissions that are missing are named with what they are for", async ({ page, world }) => {
  await signIn(page, world, "cleo", "#/settings");
  await expect(part(page, "Permissions")).toContainText("Machine.LiveResponse");
  await expect(fact(part(page, "Permissions"), "Machine.LiveResponse")).toHaveText("run, cancel, results · missing");
  await expect(fact(part(page, "Permissions"), "Machine.Read")).toHaveText("devices, states of runs · held");
});

test("the hosts are those of the site and the sign-in, each with its reason", async ({ page, world }) => {
  await signIn(page, world, "ada");
  await expect(page.getByRole("option", { name: /FIN-LT-0142/ }).first()).toBeVisible();
  await page.getByRole("link", { name: "Settings" }).click();
  const hosts = part(page, "Hosts contacted");
  await expect(fact(hosts, `${world.page}/mde/`)).toHaveText(/^the tenant’s API, through this site · \d+ requests?$/);
  await expect(fact(hosts, "https://login.microsoftonline.com")).toHaveText(/^sign-in · \d+ requests?$/);
  await expect(hosts).toContainText("the page’s own files");
  await expect(hosts).not.toContainText("not asked for by this page");
  await expect(part(page, "Clock")).toContainText("Times of runs are the tenant’s.");
});

test("a file that is dropped where nothing takes it does not open in the page's place", async ({ page, world }) => {
  await signIn(page, world, "ada", "#/settings");
  await expect(part(page, "Sign-in")).toContainText("ada");
  const opens = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["<h1>"], "other.html"));
    const opens = (event) => document.querySelector("main").dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));
    return ["dragover", "drop"].map(opens);
  });
  expect(opens).toEqual([false, false]);
});

test("who signed out is told nothing of what is not known", async ({ page, world }) => {
  await signIn(page, world, "ada", "#/settings");
  await expect(part(page, "Sign-in")).toContainText("ada");
  await expect(part(page, "Stored in this browser")).toContainText("0 entries");
  await expect(part(page, "Clock")).toContainText("is not known yet: the first answer about a run tells");
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out here" }).click();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expect(part(page, "Stored in this browser")).toContainText("sign in to see it");
  await expect(part(page, "Stored in this browser")).not.toContainText("stores nothing");
  await expect(part(page, "Clock")).toContainText("is not known yet");
  await expect(part(page, "Sign-in")).toHaveCount(0);
  await expect(page.locator("main")).not.toContainText("()");
});

test("a clock that is behind is behind in the notice and in Settings", async ({ page, world }) => {
  // Other tests have put the tenant's time forward.
  const { now } = await world.emulator.ask("state");
  await page.clock.install({ time: Date.parse(now) - 430_000 });
  await page.clock.resume();
  await signIn(page, world);
  await compose(page);
  await page.getByRole("button", { name: /^Run on/ }).click();
  const behind = /This computer’s clock is \d+\smin(\s\d+\ss)? behind the tenant’s\./;
  await expect(page.locator(".banner").filter({ hasText: behind })).toBeVisible();
  await page.getByRole("link", { name: "Settings" }).first().click();
  await expect(part(page, "Clock")).toContainText(behind);
});
