// A demo link where the page works with a tenant: it asks, and the demo leaves the tenant's data alone.
import { compose, expect, signIn, test } from "./fixtures.js";

const QUESTION = { name: "This link opens the demo" };
const stored = (page) =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name).filter((name) => name.startsWith("liveline.tenant."));
    const read = (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("runs").objectStore("runs").getAll();
          reading.onsuccess = () => resolve((opening.result.close(), reading.result.map((bytes) => new TextDecoder().decode(bytes))));
        };
      });
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)])));
  });

test("a demo link asks before it switches, and never touches the tenant's data", async ({ page, context, world }) => {
  await signIn(page, world);
  await compose(page);
  await page.getByRole("button", { name: "Run on 1 device" }).click();
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
  const run = page.url();
  const asked = [];
  for (const link of ["?scenario=rough-day", "?seed=2", "?story=first-run"]) {
    await page.goto(`${world.page}/${link}`);
    await expect(page.getByRole("heading", QUESTION)).toBeVisible();
    await expect(page.locator(".demo-bar")).toHaveCount(0);
  }
  const before = await stored(page);
  expect(Object.values(before).flat()).toHaveLength(1);
  expect(JSON.parse(Object.values(before)[0][0]).demo).toBe(false);

  context.on("request", (request) => asked.push(request.url()));
  await page.goto(`${world.page}/?scenario=rough-day&seed=2`);
  await page.getByRole("button", { name: "Open the demo" }).click();
  await expect(page.getByRole("banner").getByText("DEMO", { exact: true })).toBeVisible();
  await compose(page);
  await page.getByRole("button", { name: "Run on 1 device" }).click();
  await expect(page).toHaveURL(/#\/runs\/./);
  // Once it was asked, this tab does not ask again.
  await page.reload();
  await expect(page.getByRole("banner").getByText("DEMO", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Wipe local data…" }).click();
  const anew = page.waitForEvent("load");
  await page.getByRole("dialog").getByRole("button", { name: "Wipe" }).click();
  await anew;
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  expect(asked.filter((url) => url.includes("/mde/") || url.includes("/blob/"))).toEqual([]);
  expect(await stored(page)).toEqual(before);

  await page.goto(run);
  await expect(page.locator(".demo-bar")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Pending|Waiting|Running|Completed|Sending/);
});

test("whoever stays is with the tenant", async ({ page, world }) => {
  await page.goto(`${world.page}/?seed=2`);
  await page.getByRole("button", { name: "Stay with the tenant" }).click();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  expect(new URL(page.url()).search).toBe("");
});
