// Several tenants in one page: one at a time, and nothing of one in the other. Behind the second there is no emulator: its
// API is played at the network and is empty.
import { compose, expect, signIn, test } from "./fixtures.js";
import { CLIENT, OTHER_TENANT, TENANT } from "./harness/users.js";

const TENANTS = [
  { name: "Contoso", tenant: TENANT, clientId: CLIENT },
  { name: "Fabrikam", tenant: OTHER_TENANT, clientId: CLIENT },
];
const mark = (page) => page.locator(".tenant-mark");

async function playEmpty(context) {
  await context.route(/\/mde\/api\//, (route) =>
    new URL(route.request().frame().page().url()).searchParams.get("tenant") === OTHER_TENANT
      ? route.fulfill({ json: { value: [] } })
      : route.continue(),
  );
}

async function change(page, name) {
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitem", { name: `Open ${name}` }).click();
  await expect(mark(page)).toHaveText(name);
}

test("runs and drafts stay with their tenant (the second tenant's API is played)", async ({ page, context, world }) => {
  world.site.configure({ mode: "tenant", tenants: TENANTS });
  await playEmpty(context);
  await signIn(page, world);
  await expect(mark(page)).toHaveText("Contoso");
  expect(new URL(page.url()).searchParams.get("tenant")).toBe(TENANT);
  await compose(page);
  await page.getByRole("button", { name: "Run on 1 device" }).click();
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
  const address = page.url();
  await change(page, "Fabrikam");
  expect(new URL(page.url()).searchParams.get("tenant")).toBe(OTHER_TENANT);
  // Another tenant's account in this tab is nobody here.
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.locator(".account-user")).toHaveText("ada@contoso.example");
  await expect(page.getByText("No steps yet")).toBeVisible();
  await page.getByRole("link", { name: "Runs" }).click();
  await expect(page.getByText("INC", { exact: false })).toHaveCount(0);
  await expect(page.getByText("FIN-LT-0142")).toHaveCount(0);
  await page.getByRole("link", { name: "Compose", exact: true }).click();
  await page.getByRole("textbox", { name: /^Comment/ }).fill("Fabrikam's");
  const names = async () => (await page.evaluate(() => indexedDB.databases())).map(({ name }) => name).filter((name) => name.includes("tenant"));
  expect((await names()).map((name) => name.split(".")[2]).sort()).toEqual([TENANT, OTHER_TENANT].sort());
  // The last choice is kept for an address that names none; a link to a run names its own.
  await page.goto(`${world.page}/`);
  await expect(mark(page)).toHaveText("Fabrikam");
  await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Fabrikam's");
  await page.goto(address);
  await expect(mark(page)).toHaveText("Contoso");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "Compose", exact: true }).click();
  await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Testing Live Response API");
});

test("whoever cannot sign in to one tenant can open another", async ({ page, world }) => {
  world.site.configure({ mode: "tenant", tenants: TENANTS });
  await page.goto(world.page);
  await page.getByRole("button", { name: "Open Fabrikam" }).click();
  await expect(mark(page)).toHaveText("Fabrikam");
  await expect(page.getByRole("button", { name: "Open Contoso" })).toBeVisible();
});

test("an address that asks for an unknown tenant is told so", async ({ page, world }) => {
  world.site.configure({ mode: "tenant", tenants: TENANTS });
  await page.goto(`${world.page}/?tenant=nowhere.example`);
  await expect(page.getByRole("alert")).toContainText("There is no tenant “nowhere.example” in config.json. There are: Contoso, Fabrikam.");
  await page.getByRole("button", { name: "Open Fabrikam" }).click();
  await expect(mark(page)).toHaveText("Fabrikam");
});
