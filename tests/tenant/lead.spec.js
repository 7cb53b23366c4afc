// Who leads among the tabs of one browser is signed in.
import { arrived, compose, expect, reaches, signIn, test, until } from "./fixtures.js";

const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const run = (page) => page.getByRole("button", { name: /^Run on/ });
const follows = (page) => page.getByText("Liveline is open in another tab. This one only shows");
const comment = (page) => page.getByRole("textbox", { name: /^Comment/ });

/** The session of the first tab ends; a run that is asked for there waits for a sign-in. */
async function left(page, world) {
  world.idp.tokenSeconds = 304; // the library renews 300 s before the end
  await signIn(page, world);
  await compose(page);
  await run(page).click();
  await reaches(world, "InProgress", heading(page, /Running/));
  world.idp.revoke();
  await expect(page.getByRole("alert")).toContainText("The sign-in has ended", { timeout: 60_000 });
  world.idp.tokenSeconds = 3600;
  await page.getByRole("link", { name: "Compose" }).first().click();
  await comment(page).fill("Asked for after the session ended");
  await run(page).click();
  await expect(heading(page, /Not sent yet/)).toBeVisible();
  expect((await arrived(world)).sends).toBe(1);
  page.on("dialog", (dialog) => dialog.accept()); // a run that was not sent
}

test("a tab whose sign-in ended lets one lead that signs in; what it left is sent there, once", async ({ page, context, world }) => {
  await left(page, world);
  const other = await context.newPage();
  await signIn(other, world, "ada", "#/runs");
  await expect(follows(page)).toBeVisible();
  await expect(follows(other)).toHaveCount(0);
  await until(world, other.getByRole("row", { name: /Completed/ }).nth(1));
  expect((await arrived(world)).sends).toBe(2);
  // Both show the same, and what was composed in the one stays there.
  await expect(heading(page, /Completed/)).toBeVisible();
  await page.getByRole("link", { name: "Compose" }).first().click();
  await expect(comment(page)).toHaveValue("Asked for after the session ended");

  // Whoever signs in again where nobody leads any more leads.
  await page.getByRole("button", { name: "Sign in again" }).click();
  await expect(page.locator(".account-user")).toBeVisible();
  await expect(follows(page)).toBeVisible();
  await other.close();
  await expect(follows(page)).toHaveCount(0);
  await expect(comment(page)).toHaveValue("Asked for after the session ended");
  await run(page).click();
  await until(world, heading(page, /Completed/));
  expect((await arrived(world)).sends).toBe(3);
});

test("among three tabs the lead goes to the one that is signed in, whoever waited longer", async ({ page, context, world }) => {
  world.idp.tokenSeconds = 304;
  await signIn(page, world);
  const second = await context.newPage();
  await second.goto(page.url());
  await second.getByRole("button", { name: "Sign in" }).click(); // the provider knows the person by now
  await expect(follows(second)).toBeVisible();
  await compose(page);
  await run(page).click();
  await reaches(world, "InProgress", heading(page, /Running/));
  world.idp.revoke();
  await expect(page.getByRole("alert")).toContainText("The sign-in has ended", { timeout: 60_000 });
  // The second has a token that nobody renewed: it leads until that ends as well.
  await expect(follows(page)).toBeVisible();
  await expect(follows(second)).toHaveCount(0);
  await expect(second.getByRole("alert").filter({ hasText: "The sign-in has ended" })).toBeVisible({ timeout: 60_000 });
  world.idp.tokenSeconds = 3600;
  const third = await context.newPage();
  await signIn(third, world, "ada", "#/runs");
  await expect(follows(third)).toHaveCount(0);
  await expect(follows(page)).toBeVisible();
  await expect(follows(second)).toBeVisible();
  await until(world, third.getByRole("row", { name: /Completed/ }).first());
  expect((await arrived(world)).sends).toBe(1);
});
