// What a real tenant, its relay and its weather refuse: told with the reason and what to do, and nothing sent twice.
import { compose, expect, signIn, test, until } from "./fixtures.js";

const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const run = (page) => page.getByRole("button", { name: /^Run on/ });
const standing = (page) => page.locator(".run-standing");
const weather = (world, faults) => world.emulator.ask("faults", faults);
const down = (world, how) => world.emulator.ask("down", { how });

/** How many runs the tenant has. */
async function runs(world) {
  return (await world.emulator.ask("actions")).value.length;
}

/** Signs in, composes the example and sends it. */
async function sent(page, world, user) {
  await signIn(page, world, user);
  await compose(page);
  await run(page).click();
}

test("a device that a colleague has: the run is sent as soon as his ends", async ({ page, browser, world }) => {
  await sent(page, world, "ada");
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
  const blocker = new URL(page.url()).hash.split("/").pop();
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC" });
  const other = await context.newPage();
  await sent(other, world, "ben");
  await expect(heading(other, /Device busy/)).toBeVisible();
  await expect(standing(other)).toContainText("The device has another live response under way");
  await expect(standing(other)).toContainText(blocker);
  await expect(standing(other)).toContainText("HTTP 400 ActiveRequestAlreadyExists");
  await other.getByRole("button", { name: "Send when free" }).click();
  await expect(standing(other).locator(".blocker")).toContainText("is sent as soon as it ends");
  await until(world, heading(other, /Completed/));
  expect(await runs(world)).toBe(2);
  await context.close();
});

test("a tenant without live response refuses, and says which switch it is", async ({ page, world }) => {
  await world.emulator.ask("reset", { settings: { live_response: false } });
  await sent(page, world, "ada");
  await expect(heading(page, /Refused/)).toBeVisible();
  await expect(standing(page)).toContainText("Live response is switched off in this tenant.");
  await expect(standing(page)).toContainText("Advanced features");
  await expect(standing(page)).toContainText("HTTP 403 DisabledFeature");
  expect(await runs(world)).toBe(0);
});

test("a 429 counts down, and the run goes on by itself", async ({ page, world }) => {
  await signIn(page, world);
  await compose(page);
  await weather(world, { too_many: 1000 });
  await run(page).click();
  await expect(page.getByRole("timer")).toHaveText(/^Left to wait: \d+ s$/);
  await expect(standing(page)).toContainText("The tenant had too many requests");
  await expect(standing(page)).toContainText("HTTP 429 TooManyRequests");
  await weather(world, {});
  await until(world, heading(page, /Completed/));
  expect(await runs(world)).toBe(1);
});

test("a 500 after the run was taken: it is explained, found, and not sent again", async ({ page, world }) => {
  await signIn(page, world);
  await compose(page);
  await weather(world, { errors_after: 1000 });
  await run(page).click();
  await expect(heading(page, /No answer/)).toBeVisible();
  await expect(standing(page)).toContainText("The API failed on its own side.");
  await expect(standing(page)).toContainText("HTTP 500 InternalServerError");
  await weather(world, {});
  await until(world, heading(page, /Completed/));
  expect(await runs(world)).toBe(1);
});

test("an API that is down in several ways: each is explained, and the run goes on when it is back", async ({ page, world }) => {
  await signIn(page, world);
  await compose(page);
  let send = run(page);
  for (const [how, happened, code] of [
    ["unavailable", "What lies before the API could not reach it", "HTTP 503"],
    ["closed", "What lies before the API could not reach it", "HTTP 502"],
    ["html", "Something that is not the Defender API answered.", "HTTP 200"],
  ]) {
    await down(world, how);
    await send.click();
    await expect(heading(page, /No answer/)).toBeVisible();
    await expect(standing(page)).toContainText(happened);
    await expect(standing(page)).toContainText(code);
    // Whether it arrived is not known to the page: to send it again is the analyst's decision alone.
    await page.getByRole("button", { name: "Stop watching" }).click();
    send = page.getByRole("button", { name: "Send again" });
  }
  await down(world, null);
  await send.click();
  await until(world, heading(page, /Completed/));
  expect(await runs(world)).toBe(1);
});

test("no answer at all: told once, with how to tell why, and asked more and more rarely", async ({ page, context, world }) => {
  await sent(page, world, "ada");
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
  const asked = [];
  await context.route(/\/mde\//, (route) => {
    asked.push(Date.now());
    return route.abort("failed");
  });
  const notice = page.locator(".banner").filter({ hasText: "this browser is offline, or the API address refuses cross-origin calls" });
  await expect(notice).toBeVisible({ timeout: 90_000 });
  await expect(notice).toHaveCount(1);
  const pauses = asked.slice(1).map((at, place) => at - asked[place]);
  expect(pauses.every((pause, place) => place === 0 || pause > pauses[place - 1])).toBe(true);
  await context.unroute(/\/mde\//);
  await until(world, heading(page, /Completed/));
});

test("a device list that is refused is explained in the builder", async ({ page, world }) => {
  await down(world, "unavailable");
  await signIn(page, world);
  const failed = page.locator(".search-note");
  await expect(failed).toContainText("What lies before the API could not reach it");
  await expect(failed).toContainText("HTTP 503");
  await down(world, null);
  await failed.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("option", { name: /FIN-LT-0142/ }).first()).toBeVisible();
});

test("a 401 with claims says on the run what is asked for", async ({ page, world }) => {
  await signIn(page, world);
  await compose(page);
  await world.emulator.ask("step-up", { acrs: "c1" });
  await run(page).click();
  await expect(standing(page)).toContainText("The tenant asks for more proof of who you are.");
  await expect(standing(page)).toContainText("HTTP 401 Unauthorized");
  expect(await runs(world)).toBe(0);
});

test("an output that is refused is explained, and fetched when the tenant is well again", async ({ page, world }) => {
  await sent(page, world, "ada");
  await until(world, heading(page, /Completed/));
  await weather(world, { server_errors: 1000 });
  await page.getByRole("button", { name: /^1 RunScript/ }).click();
  const output = page.getByRole("region", { name: "Output of step 1" });
  await expect(output.getByRole("alert")).toHaveText("The output could not be fetched.");
  await expect(output).toContainText("What to do");
  await expect(output).toContainText(/HTTP 50[03]/);
  await weather(world, {});
  await output.getByRole("button", { name: "Try again" }).click();
  await expect(output).toContainText("An exit code may lie");
});

test("who may only read follows a colleague's run by its id, and is told what he may not", async ({ page, browser, world }) => {
  await sent(page, world, "ada");
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
  const action = new URL(page.url()).hash.split("/").pop();
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC" });
  const reader = await context.newPage();
  await signIn(reader, world, "dan", `#/runs/${action}`);
  await reader.getByRole("button", { name: "Attach", exact: true }).click();
  await until(world, heading(reader, /Completed/));
  await reader.getByRole("button", { name: /^1 RunScript/ }).click();
  await expect(reader.getByRole("region", { name: "Output of step 1" })).toContainText("Machine.LiveResponse");
  await context.close();
});

test("an answer of 100 MB is not taken, and the builder works on", async ({ page, world }) => {
  await down(world, "huge");
  await signIn(page, world);
  await expect(page.locator(".search-note")).toContainText("The devices could not be read", { timeout: 60_000 });
  await page.getByRole("button", { name: "Start with an example" }).click();
  await expect(page.getByRole("textbox", { name: "Script" })).toHaveValue("minidump.ps1");
  await down(world, null);
  await page.locator(".search-note").getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("option", { name: /FIN-LT-0142/ }).first()).toBeVisible();
});

test("a next page at another host is read on the API base (the list is played)", async ({ page, context, world, record }) => {
  const device = (number, name) => ({
    id: String(number).repeat(40),
    computerDnsName: `${name}.contoso.example`,
    ...{ osPlatform: "Windows11", healthStatus: "Active", onboardingStatus: "Onboarded", lastSeen: "2026-11-26T08:00:00Z" },
  });
  await context.route(/\/mde\/api\/machines(\?|$)/, (route) => {
    const further = { value: [device(2, "SECOND")] };
    const first = { value: [device(1, "FIRST")], "@odata.nextLink": "https://evil.example/api/machines?$skip=1" };
    return route.fulfill({ json: route.request().url().includes("skip") ? further : first });
  });
  await signIn(page, world);
  await expect(page.getByRole("option", { name: /SECOND/i })).toBeVisible();
  // That the bearer went nowhere else is looked at after every test.
  const asked = () => [...record.bearers.keys()].filter((url) => url.includes("skip")).map((url) => url.replace(/&$/, ""));
  await expect.poll(asked).toEqual([`${world.page}/mde/api/machines?$skip=1`]);
});
