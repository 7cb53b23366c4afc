// What somebody wants to know who is to trust the page, and a site whose release is another one by now.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, started, test } from "./fixtures.js";
import { replaceFile } from "./release.js";
import { open, send, state, until } from "./steps.js";

const part = (page, name) => page.locator(".settings-part").filter({ has: page.getByRole("heading", { level: 2, name }) });
const fact = (page, name) => page.locator(".facts > div").filter({ hasText: name }).locator("dd");

test("the page names its host, its policy, its release and what it is made of", async ({ page, baseURL, picture }) => {
  await open(page, "", "#/settings");
  await expect(part(page, "Hosts contacted")).toContainText(`${new URL(baseURL).origin}`);
  await expect(part(page, "Hosts contacted")).toContainText(/the page’s own files · \d+ requests/);
  await expect(part(page, "Hosts contacted").locator(".facts > div")).toHaveCount(1);
  await expect(part(page, "Clock")).toContainText("the demo’s own");
  const served = (await page.request.get("./")).headers()["content-security-policy"];
  for (const line of served.split("; ")) await expect(part(page, "Policy in force").locator("pre").first()).toContainText(line);
  const version = await (await page.request.get("./version.json")).json();
  await expect(fact(page, "Build of this page")).toHaveText(version.build);
  await expect(fact(page, "Build on the site")).toHaveText(version.build);
  await expect(fact(page, "Version")).toHaveText(version.version);
  await part(page, "This release").getByText("Files and their digests").click();
  await expect(part(page, "This release").locator(".trust-digests")).toContainText(/screens-[0-9a-f]{16}\.wasm/);
  await page.getByRole("button", { name: "Show the licences" }).press("Enter");
  await expect(page.locator(".trust-licences")).toContainText("serde_json");
  await expect(page.getByRole("region", { name: "Licences of all components" })).toBeFocused();
  await expect(page.locator(".trust-licences")).toContainText("Permission is hereby granted");
  await picture("trust");
});

test("what is stored is counted, exported, kept for so many days, and no longer", async ({ page }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  await page.getByRole("link", { name: "Settings" }).first().click();
  await expect(fact(page, "Runs, what was observed")).toHaveText(/^1 entry · .*(KB|bytes) · since 4 Mar 2026/);
  await expect(fact(page, "The demo tenant")).toHaveText(/^1 entry · /);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export local data" }).click();
  const all = JSON.parse(readFileSync(await (await saving).path(), "utf8"));
  expect([all.format, all.version]).toEqual(["liveline-local-data", 1]);
  const [runs] = Object.values(all.databases).map(({ runs }) => Object.values(runs));
  expect(runs.map((run) => run.deviceName)).toEqual(["FIN-LT-0142"]);
  expect(JSON.stringify(all)).not.toMatch(/sig=|Bearer/);
  const days = page.getByLabel("Days that runs are kept after their end");
  await expect(days).toHaveValue("30");
  await days.fill("0");
  await expect(page.getByRole("button", { name: "Apply" })).toHaveAttribute("aria-disabled", "true");
  await days.fill("1");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("Runs are kept for 1 day after their end.").first()).toBeAttached();
  await expect(fact(page, "Runs, what was observed")).toHaveText(/^1 entry/);
  // Two days later by the demo's clock.
  await page.addInitScript(() => {
    const key = Object.keys(localStorage).find((key) => key.startsWith("liveline.clock."));
    localStorage.setItem(key, String(BigInt(localStorage[key]) + 2n * 86_400n * 10_000_000n));
  });
  await page.reload();
  await started(page);
  await expect(fact(page, "Runs, what was observed")).toHaveText(/^0 entries/);
  await expect(days).toHaveValue("1");
});

test("a browser is asked to keep what is stored when the first run is", async ({ page }) => {
  await page.addInitScript(() => {
    window.asked = 0;
    StorageManager.prototype.persist = async () => {
      window.asked += 1;
      return true;
    };
  });
  await open(page);
  expect(await page.evaluate(() => window.asked)).toBe(0);
  await send(page, "FIN-LT-0142", "FIN-LT-0177");
  await until(page, page.getByRole("table"));
  expect(await page.evaluate(() => window.asked)).toBe(1);
});

test("a wipe is followed by every tab, whichever tenant it shows", async ({ page, context }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  const other = await context.newPage();
  await open(other, "", "#/runs");
  await expect(other.getByText("FIN-LT-0142").first()).toBeVisible();
  // What a tenant's next visit has to know is no demo's to remove.
  const tenants = { "liveline.left.tenant.a.b": "1", "liveline.ahead.left.tenant.a.b": "LL-7Q3FKD", "liveline.tenant": "a" };
  await page.evaluate((kept) => Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, value)), tenants);
  await page.getByRole("link", { name: "Settings" }).first().click();
  await page.getByRole("button", { name: "Wipe local data…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Wipe", exact: true }).click();
  await expect(other.getByText("No runs yet")).toBeVisible();
  // The page itself begins anew last, and says so.
  await expect(page.locator(".toast")).toHaveCount(1);
  expect(await page.evaluate((keys) => keys.map((key) => localStorage.getItem(key)), Object.keys(tenants))).toEqual(Object.values(tenants));
});

test("an open page says that a new version is there, and changes when it is told to", async ({ page, changedRelease }) => {
  let folder;
  await page.clock.install();
  await page.goto(await changedRelease((served) => (folder = served)));
  await started(page);
  await expect(page.getByRole("option", { name: /FIN-LT-0142/ })).toBeVisible();
  await expect(page.getByText("A new version is available")).toHaveCount(0);
  const build = /data-build="([^"]*)"/.exec(readFileSync(path.join(folder, "index.html"), "utf8"))[1];
  const renamed = (name) => replaceFile(folder, name, readFileSync(path.join(folder, name), "utf8").replaceAll(build, "0123456789abcdef"));
  ["index.html", "version.json"].forEach(renamed);
  await page.clock.fastForward("31:00");
  await expect(page.getByRole("status").filter({ hasText: "A new version is available" })).toBeVisible();
  await page.getByRole("button", { name: "Reload" }).click();
  await started(page);
  await expect(page.getByText("A new version is available")).toHaveCount(0);
  await page.goto(new URL("#/settings", page.url()).href);
  await expect(fact(page, "Build of this page")).toHaveText("0123456789abcdef");
});

test.describe("a Russian reader", () => {
  test.use({ locale: "ru-RU" });

  test("finds it in Russian, at 320 px too", async ({ page, picture }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await open(page, "", "#/settings");
    await expect(part(page, "С кем связывалась страница")).toContainText("файлы самой страницы");
    await expect(part(page, "Действующая политика")).toContainText("default-src");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await picture("trust-ru-320");
  });
});
