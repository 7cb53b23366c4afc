// The site behind a single sign-on: a real access proxy before nginx, whose session ends while the page is open.
import { compose, expect, test, typeIn, until } from "./fixtures.js";
import { ANSWERS, FrontDoor, endSession } from "./harness/door.js";

const ended = (page) => page.getByRole("alert").filter({ hasText: "The sign-in in front of this site has ended" });
const renew = (page) => page.getByRole("button", { name: "Renew the session" });
const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const run = (page) => page.getByRole("button", { name: /^Run on/ });

/** How many runs the tenant has taken. */
const sent = async (world) => (await world.emulator.ask("actions")).value.length;

/** A front door for one test. */
async function behind(world, options, use) {
  const door = await FrontDoor.start({ world, ...options });
  try {
    await use(door);
  } catch (error) {
    error.message += `\n${door.said()}`;
    throw error;
  } finally {
    await door.close();
  }
}

/** Through the front door, then into the page: the provider knows the person by then. */
async function enter(page, world, fragment = "") {
  await page.goto(`${world.doorPage}/${fragment}`);
  await typeIn(page);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.locator(".account-user")).toHaveText("ada@contoso.example");
}

/** Presses the button and signs in, in the window that it opens and that closes by itself. */
async function renewed(page, { typed = true } = {}) {
  const opening = page.context().waitForEvent("page").then((beside) => ({ beside, closed: beside.isClosed() || beside.waitForEvent("close") }));
  await renew(page).click();
  const { beside, closed } = await opening;
  if (typed) await typeIn(beside);
  await closed;
  await expect(ended(page)).toHaveCount(0);
}

for (const answer of Object.keys(ANSWERS)) {
  test.describe(`a front door that answers with ${answer}`, () => {
    test("an open run goes on where it was when the session is renewed", async ({ page, context, world }) => {
      await behind(world, { answer }, async () => {
        await enter(page, world);
        await compose(page);
        await run(page).click();
        await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-[0-9a-f-]{27}$/);
        const address = page.url();
        world.idp.revoke();
        await endSession(context);
        await expect(ended(page)).toBeVisible({ timeout: 60_000 });
        // Nobody is asked for the tenant's sign-in: that one holds.
        await expect(page.getByText("Your sign-in has ended")).toHaveCount(0);
        await renewed(page);
        expect(page.url()).toBe(address);
        await until(world, heading(page, /Completed/));
        expect(await sent(world)).toBe(1);
      });
    });

    test("what is sent without a session did not leave, and leaves once when it is renewed", async ({ page, context, world }) => {
      await behind(world, { answer }, async () => {
        await enter(page, world);
        // The screen that is shown after Run has come before.
        await page.getByRole("link", { name: "Runs" }).click();
        await expect(heading(page, "Runs")).toBeVisible();
        await page.getByRole("link", { name: "Compose", exact: true }).click();
        await compose(page);
        await endSession(context);
        await run(page).click();
        await expect(ended(page)).toBeVisible();
        await expect(page.getByText("The session at the front door has ended.").first()).toBeVisible();
        expect(await sent(world)).toBe(0);
        await renewed(page, { typed: false });
        await until(world, heading(page, /Completed/));
        expect(await sent(world)).toBe(1);
      });
    });
  });
}

test("a screen that could not be fetched comes by itself when the session is renewed", async ({ page, context, world, record }) => {
  await behind(world, { answer: "302" }, async () => {
    await enter(page, world);
    await endSession(context);
    await page.getByRole("link", { name: "Settings" }).click();
    await expect(ended(page)).toBeVisible();
    await renewed(page, { typed: false });
    await expect(heading(page, "Settings")).toBeVisible();
    // The proxy led the sheet to another host, where the page's policy lets nothing go.
    expect(record.violations.splice(0).every((text) => /^style-src-elem .*\/later-/.test(text))).toBe(true);
  });
});

test("a page that opens without a session says so, and opens where it was meant to", async ({ page, world }) => {
  // Files that are named by their content, and the page itself, need no session here.
  const guarded = "^/(config\\.json|version\\.json|door\\.html|mde/|blob/)";
  await behind(world, { answer: "302", guarded }, async () => {
    await page.goto(`${world.doorPage}/#/settings`);
    await expect(page.getByRole("heading", { name: "Your session at the front door has ended" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Open the demo" })).toHaveCount(0);
    const opening = page.context().waitForEvent("page");
    await renew(page).click();
    await typeIn(await opening);
    await expect(heading(page, "Settings")).toBeVisible();
  });
});

test("a link whose place the sign-in cut off says so, and works when it is opened again", async ({ page, world }) => {
  await behind(world, { answer: "302" }, async () => {
    const link = `${world.doorPage}/?link#/library?find=dump`;
    await page.goto(link);
    await typeIn(page);
    await expect(page.getByText("Open it again")).toBeVisible();
    expect(new URL(page.url()).search).toBe("");
    await page.goto(link);
    await expect(page.getByText("Open it again")).toHaveCount(0);
    await expect(page).toHaveURL(`${world.doorPage}/#/library?find=dump`);
  });
});

test("the page to which a sign-in comes back is reached through the front door, in a frame too", async ({ page, context, world }) => {
  await behind(world, { answer: "401" }, async () => {
    await enter(page, world);
    const arrived = context.waitForEvent("response", (answer) => answer.url() === `${world.doorPage}/redirect.html`);
    await page.evaluate(() => {
      const frame = document.createElement("iframe");
      frame.src = "./redirect.html";
      document.body.append(frame);
    });
    expect((await arrived).status()).toBe(200);
    await expect(page.frameLocator("iframe").last().locator("#said")).toContainText("No sign-in is under way here");
  });
});
