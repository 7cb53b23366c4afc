// Tenant mode as an analyst meets it: the settings are those of production, nothing but the world around is ours.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { compose, expect, signIn, test, typeIn, until } from "./fixtures.js";

const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const run = (page) => page.getByRole("button", { name: /^Run on/ });

test("the demo fetches nothing of the sign-in", async ({ page, world }) => {
  world.site.configure({ mode: "demo" });
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(world.page);
  await expect(page.getByRole("option", { name: /FIN-LT-0142/ })).toBeVisible();
  expect(asked.filter((url) => /msal|bridge|redirect|\/signin/.test(url))).toEqual([]);
});

test("from signing in to the output and the saved file", async ({ page, world }) => {
  await signIn(page, world, "ada");
  await expect(page.locator(".account-user")).toHaveText("ada@contoso.example");
  await compose(page);
  await run(page).click();
  await expect(page).toHaveURL(/#\/runs/);
  await until(world, heading(page, /Completed/));
  const actions = await world.emulator.ask("actions");
  const text = JSON.stringify(actions);
  expect(text).toContain("ada@contoso.example");
  expect(text).toMatch(/Testing Live Response API \[LL-[A-Z0-9]+\]/);
  await page.getByRole("button", { name: /^1 RunScript/ }).click();
  const output = page.getByRole("region", { name: "Output of step 1" });
  await expect(output).toContainText("An exit code may lie");
  await page.getByRole("button", { name: /^2 GetFile/ }).click();
  const file = page.getByRole("region", { name: "Output of step 2" });
  const hash = await file.getByText(/^[0-9a-f]{64}$/).textContent();
  const saving = page.waitForEvent("download");
  await file.getByRole("button", { name: "Save file" }).click();
  const saved = readFileSync(await (await saving).path());
  expect(createHash("sha256").update(saved).digest("hex")).toBe(hash);
});

test("a token is renewed in the middle of polling, and nobody sees it", async ({ page, world, record }) => {
  world.idp.tokenSeconds = 306; // the library renews 300 s before the end
  await signIn(page, world);
  await compose(page);
  await run(page).click();
  await expect.poll(() => new Set(record.bearers.values()).size, { timeout: 60_000 }).toBeGreaterThan(2);
  await expect(page.getByText(/sign in|sign-in/i)).toHaveCount(0);
  await until(world, heading(page, /Completed/));
  expect(world.idp.grants).toContain("refresh_token");
});

test("a revoked session asks for a sign-in; draft and run survive it", async ({ page, world }) => {
  world.idp.tokenSeconds = 304;
  await signIn(page, world);
  await compose(page);
  await run(page).click();
  // An accepted run is called by its action's id.
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-[0-9a-f-]{27}$/);
  const address = page.url();
  world.idp.revoke();
  await expect(page.getByRole("alert")).toContainText("The sign-in has ended", { timeout: 60_000 });
  world.idp.tokenSeconds = 3600;
  await page.getByRole("button", { name: "Sign in again" }).click();
  await typeIn(page);
  await expect(page.locator(".account-user")).toBeVisible();
  expect(page.url()).toBe(address);
  await until(world, heading(page, /Completed/));
  await page.getByRole("link", { name: "Compose", exact: true }).click();
  await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Testing Live Response API");
});

test("a provider that is gone is named, and the page goes on when it is back", async ({ page, context, world }) => {
  world.idp.tokenSeconds = 304;
  await signIn(page, world);
  await compose(page);
  await run(page).click();
  await context.route(/\/oauth2\/v2\.0\/token/, (route) => route.abort("connectionrefused"));
  await expect(page.getByRole("alert")).toContainText("does not answer", { timeout: 60_000 });
  world.idp.tokenSeconds = 3600;
  await context.unroute(/\/oauth2\/v2\.0\/token/);
  await expect(page.getByRole("alert")).toHaveCount(0, { timeout: 60_000 });
  await until(world, heading(page, /Completed/));
});

test("the tenant asks for another factor, and is given it", async ({ page, world }) => {
  await signIn(page, world);
  await compose(page);
  await world.emulator.ask("step-up", { acrs: "c1" });
  await run(page).click();
  await expect(page.getByRole("alert")).toContainText("more proof");
  await page.getByRole("button", { name: "Confirm sign-in" }).click();
  await typeIn(page);
  await until(world, heading(page, /Completed/));
});

test("who may not run is told before sending", async ({ page, world }) => {
  await signIn(page, world, "cleo");
  await compose(page);
  await expect(run(page)).toHaveAttribute("title", /does not grant Machine\.LiveResponse/);
  await expect(page.locator(".run-box")).toContainText("does not grant Machine.LiveResponse");
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByText("Machine.Read", { exact: false }).first()).toBeVisible();
});

test("without the library everything else works", async ({ page, world }) => {
  await signIn(page, world, "ben");
  await compose(page);
  await expect(page.locator(".account-user")).toBeVisible();
  await run(page).click();
  await until(world, heading(page, /Completed/));
});

test("the builder's library says what it lacks and where that is asked for; names are typed", async ({ page, world }) => {
  await signIn(page, world, "ben");
  await page.getByRole("button", { name: "Library", exact: true }).click();
  const files = page.getByRole("region", { name: "Library" });
  await expect(files.getByRole("alert")).toHaveText("The library could not be read.");
  await expect(files).toContainText("There is no token for this.");
  await expect(files).toContainText("can still be typed");
  await files.getByRole("link", { name: "Library" }).click();
  await expect(page.getByRole("button", { name: "Sign in for the library" })).toBeVisible();
});

test("the library's own scope is asked for when somebody wants it, and he is back where he was", async ({ page, world }) => {
  await signIn(page, world, "ben", "#/library");
  const asked = page.waitForRequest((request) => request.url().includes("/authorize") && /Library\.Manage/.test(decodeURIComponent(request.url())));
  await page.getByRole("button", { name: "Sign in for the library" }).click();
  await asked;
  // The tenant still does not consent.
  await expect(page.getByText("There is no token with Library.Manage.")).toBeVisible();
  await expect(page).toHaveURL(/#\/library$/);
});

test("whoever turns back at the sign-in page is told so", async ({ page, world }) => {
  await page.goto(world.page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.locator("a[href*=abort]").click();
  await expect(page.getByRole("alert")).toContainText("The sign-in was canceled");
});

test("signing out ends at the page, here and everywhere", async ({ page, world }) => {
  await signIn(page, world, "ada", "#/runs");
  await expect(page).toHaveURL(/#\/runs$/);
  for (const [way, asks] of [["Sign out here", false], ["Sign out everywhere", true]]) {
    await page.getByRole("button", { name: /^Account/ }).click();
    await page.getByRole("menuitem", { name: way }).click();
    await page.getByRole("button", { name: "Sign in" }).click();
    // The provider still knows whoever signed out here alone.
    if (asks) await expect(page.locator("input[name=login]")).toBeVisible();
    else await expect(page.locator(".account-user")).toBeVisible();
  }
});
