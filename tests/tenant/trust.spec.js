// What Settings tell of a tenant: whom the page asked, what it may, whose clock counts.
import { expect, signIn, test } from "./fixtures.js";

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
