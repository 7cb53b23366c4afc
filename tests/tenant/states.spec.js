// States of the sign-in that a working tenant never shows. What only the real service can do is played at the network, and the
// test's name says so.
import path from "node:path";
import { flipByte } from "../browser/release.js";
import { compose, expect, signIn, test, typeIn } from "./fixtures.js";

const alert = (page) => page.getByRole("alert");
const run = (page) => page.getByRole("button", { name: /^Run/ }).and(page.locator("[data-kind=primary]"));
const user = (page) => page.locator(".account-user");
const TOKEN = /\/oauth2\/v2\.0\/token/;

/** Answers token requests in the place of the provider. */
const played = (context, status, body) =>
  context.route(TOKEN, (route) =>
    route.fulfill({ status, headers: { "access-control-allow-origin": "*" }, contentType: "application/json", body: JSON.stringify(body) }),
  );

test("the builder is there before the sign-in is, and what is typed stays", async ({ page, context, world }) => {
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  await context.route(/\/(msal|signin)-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(world.page);
  await page.getByRole("button", { name: "Start with an example" }).click();
  const comment = page.getByRole("textbox", { name: /^Comment/ });
  await comment.fill("INC-1");
  await page.getByRole("button", { name: "Move step 2 up" }).click();
  await expect(run(page)).toHaveAttribute("title", "Signing in…");
  await expect(page.locator(".tenant-mark")).toBeVisible();
  letGo();
  await expect(run(page)).toHaveAttribute("title", /^Sign in first/);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await typeIn(page);
  await expect(user(page)).toHaveText("ada@contoso.example");
  await expect(comment).toHaveValue("INC-1");
  await expect(page.getByRole("region", { name: "Before you send" })).toContainText("OfficeClickToRun.dmp.zip");
  // It is the account's draft from now on.
  await page.reload();
  await expect(comment).toHaveValue("INC-1");
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("liveline.")))).toEqual([]);
});

test("a draft of the last visit lies beneath what was composed before signing in", async ({ page, context, world }) => {
  await signIn(page, world);
  await expect(user(page)).toBeVisible();
  const comment = page.getByRole("textbox", { name: /^Comment/ });
  await comment.fill("earlier");
  await comment.blur();
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out here" }).click();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expect(comment).toHaveValue("");
  await comment.fill("later");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(user(page)).toBeVisible();
  await expect(comment).toHaveValue("later");
  await page.getByRole("button", { name: "Undo", exact: false }).first().click();
  await expect(comment).toHaveValue("earlier");
});

test("a sign-in in a window leaves the page where it is", async ({ page, context, world }) => {
  await page.goto(world.page);
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Sign in in a window" })).toHaveCount(0);
  await page.getByRole("button", { name: "Start with an example" }).click();
  await page.evaluate(() => (window.stayed = true));
  const opening = context.waitForEvent("page");
  await page.getByRole("button", { name: "Sign in in a window" }).click();
  const beside = await opening;
  await typeIn(beside);
  await expect(user(page)).toHaveText("ada@contoso.example");
  expect(await page.evaluate(() => window.stayed)).toBe(true);
  await expect(alert(page)).toHaveCount(0);
  await page.getByRole("option", { name: /FIN-LT-0142/ }).first().click();
  await page.getByRole("textbox", { name: /^Comment/ }).fill("INC-2");
  await run(page).click();
  await expect(page).toHaveURL(/#\/runs/);
});

test("a window that was closed does not keep anybody from signing in", async ({ page, context, world }) => {
  await page.goto(world.page);
  await page.getByRole("button", { name: "Start with an example" }).click();
  const opening = context.waitForEvent("page");
  await page.getByRole("button", { name: "Sign in in a window" }).click();
  await (await opening).close();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(alert(page)).toContainText("A sign-in is open in another window");
  await page.getByRole("button", { name: "Reload" }).click();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await typeIn(page);
  await expect(user(page)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Script" })).toHaveValue("minidump.ps1");
});

test("whoever turns back at another factor keeps what he had", async ({ page, world }) => {
  await signIn(page, world);
  await compose(page);
  await world.emulator.ask("step-up", { acrs: "c1" });
  await run(page).click();
  await page.getByRole("button", { name: "Confirm sign-in" }).click();
  await page.locator("a[href*=abort]").click();
  await expect(alert(page)).toContainText("The tenant asks for more proof");
  await expect(alert(page)).toContainText("Draft and runs are kept.");
  await expect(user(page)).toHaveText("ada@contoso.example");
  // The way out asks for the same again, and not for a sign-in that the tenant would refuse.
  const asked = page.waitForRequest(/\/oauth2\/v2\.0\/authorize\?.*claims=.*c1/);
  await page.getByRole("button", { name: "Confirm sign-in" }).click();
  await asked;
});

test("an account of another tenant is told so, and another can be chosen", async ({ page, world }) => {
  world.idp.home = "77777777-2222-4333-8444-555555555555";
  await signIn(page, world);
  await expect(alert(page)).toContainText("This account belongs to another tenant");
  await expect(alert(page)).toContainText("ada@contoso.example");
  await expect(user(page)).toHaveCount(0);
  const asked = page.waitForRequest(/\/oauth2\/v2\.0\/authorize\?.*prompt=select_account/);
  await page.getByRole("button", { name: "Choose another account" }).click();
  await asked;
});

test("a registration of the wrong platform is named (Entra's refusal is played)", async ({ page, world }) => {
  world.idp.refuse = {
    error: "invalid_request",
    error_codes: [9002326],
    error_description: "AADSTS9002326: Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type.",
  };
  await signIn(page, world);
  await expect(alert(page)).toContainText("single-page application");
});

test("a sign-in that nobody consented to leads to the consent page (Entra's refusal is played)", async ({ page, world }) => {
  world.idp.refuse = {
    ...{ error: "invalid_grant", suberror: "consent_required", error_codes: [65001] },
    error_description: "AADSTS65001: The user or administrator has not consented to use the application.",
  };
  await signIn(page, world);
  const link = page.getByRole("link", { name: "Open the consent page" });
  await expect(link).toHaveAttribute("href", /\/adminconsent\?client_id=/);
});

test("a renewal without a token is no sign-in (the answer is played)", async ({ page, context, world }) => {
  await signIn(page, world);
  await expect(user(page)).toBeVisible();
  await played(context, 200, { token_type: "Bearer", scope: "", expires_in: 3600, access_token: "" });
  await page.clock.setSystemTime(Date.now() + 3_600_000);
  await page.reload();
  const banner = page.locator(".banner[role=alert]");
  await expect(banner).toContainText("answered without a token");
  await page.getByRole("button", { name: "Start with an example" }).click();
  await context.unroute(TOKEN);
  // A list that is read meanwhile may have brought a token already.
  await expect(async () => {
    if (await banner.isVisible()) await banner.getByRole("button", { name: "Try again" }).click({ timeout: 1_000 });
    await expect(banner).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
});

test("the library of sign-in missing or changed is said, and the builder works on", async ({ page, context, world }) => {
  const mended = flipByte(path.join(world.site.folder, "page"), "msal-", ".js");
  await page.goto(world.page);
  await expect(alert(page)).toContainText("did not arrive as it was released");
  await page.getByRole("button", { name: "Start with an example" }).click();
  await expect(run(page)).toHaveAttribute("title", /^Sign in first/);
  mended();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
});

test("the chunk of sign-in missing is said, and it can be fetched again", async ({ page, context, world }) => {
  await context.route(/\/signin-.*\.wasm/, (route) => route.abort());
  await page.goto(world.page);
  await expect(alert(page)).toContainText("What sign-in needs did not come");
  await page.getByRole("button", { name: "Start with an example" }).click();
  await context.unroute(/\/signin-.*\.wasm/);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expect(page.getByText("minidump.ps1").first()).toBeVisible();
});

test("frames or cookies that are blocked are named when a renewal fails (the silence is played)", async ({ page, context, world }) => {
  await signIn(page, world);
  await expect(user(page)).toBeVisible();
  world.idp.store.wipe("RefreshToken", "AccessToken");
  // As with blocked third-party cookies: the hidden frame never brings an answer.
  await context.route(/\/oauth2\/v2\.0\/authorize.*prompt=none/, (route) => route.abort());
  await page.clock.setSystemTime(Date.now() + 3_600_000);
  await page.reload();
  await expect(alert(page)).toContainText("could not be renewed quietly", { timeout: 60_000 });
  await expect(alert(page)).toContainText("Draft and runs are kept.");
});

for (const [what, shift] of [["fast", 3_600_000], ["slow", -3_600_000]]) {
  test(`a clock that is an hour ${what} still signs in and runs`, async ({ page, world }) => {
    await page.clock.install({ time: Date.now() + shift });
    await page.clock.resume();
    await signIn(page, world);
    await expect(user(page)).toBeVisible();
    await compose(page);
    await run(page).click();
    await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
  });
}

test("an API base that answers HTML keeps the builder, and reads nothing (the answer is played)", async ({ page, context, world }) => {
  await context.route(/\/mde\/api\//, (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><title>Portal</title>" }),
  );
  await signIn(page, world);
  await expect(page.getByText("The devices could not be read")).toBeVisible();
  // An empty draft lacks something, whether devices came or not.
  await expect(run(page)).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "Start with an example" }).click();
  await expect(page.getByRole("textbox", { name: "Script" })).toHaveValue("minidump.ps1");
});

test("a provider that is down at the start is named, and the builder works on", async ({ page, world }) => {
  world.idp.down = 503;
  await signIn(page, world);
  await expect(alert(page)).toContainText("does not answer");
  await page.getByRole("button", { name: "Start with an example" }).click();
  await expect(page.getByRole("textbox", { name: "Script" })).toHaveValue("minidump.ps1");
});

test("a token without the scope claim is refused in the API's words, and nothing is lost", async ({ page, world }) => {
  world.idp.scopeless = true;
  await signIn(page, world);
  await expect(page.getByText(/HTTP 403 .*it holds no scp claim/)).toBeVisible();
  await page.getByRole("button", { name: "Start with an example" }).click();
  await expect(user(page)).toBeVisible();
  await expect(alert(page).filter({ hasText: "sign" })).toHaveCount(0);
  world.idp.scopeless = false;
});

test("a device list that was cut off is read again when the network is back", async ({ page, context, world }) => {
  await context.route(/\/mde\/api\/machines/, (route) => route.abort("failed"));
  await signIn(page, world);
  await expect(page.getByText("The devices could not be read")).toBeVisible();
  await context.unroute(/\/mde\/api\/machines/);
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(page.getByRole("option", { name: /FIN-LT-0142/ }).first()).toBeVisible();
});

test("a device list that had no token is read again when there is one", async ({ page, world }) => {
  world.idp.tokenSeconds = 1;
  await signIn(page, world);
  await expect(user(page)).toBeVisible();
  await world.idp.revoke();
  await page.reload();
  await expect(page.getByText("The devices could not be read").or(page.getByRole("button", { name: "Sign in again" })).first()).toBeVisible();
  world.idp.tokenSeconds = 3600;
  await page.getByRole("button", { name: "Sign in again" }).click();
  await typeIn(page);
  await expect(page.getByRole("option", { name: /FIN-LT-0142/ }).first()).toBeVisible();
});
