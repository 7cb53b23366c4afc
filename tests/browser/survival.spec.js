// What a browser does to a page that keeps runs: records that are damaged or newer, a newer page beside, a full disk.
import { readFileSync } from "node:fs";
import { expect, started, test } from "./fixtures.js";
import { example, open, send, state, stored, until } from "./steps.js";

const notices = (page) => page.getByRole("region", { name: "What happened" });

test("records that are damaged or of a later version are left as they are, said, and taken along", async ({ page }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  await page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name.startsWith("liveline.demo."));
    const database = await done(indexedDB.open(name));
    const shelf = database.transaction("runs", "readwrite").objectStore("runs");
    const [whole] = await done(shelf.getAll());
    const text = new TextDecoder().decode(whole);
    const bytes = (text) => new TextEncoder().encode(text);
    shelf.put(bytes(text.slice(0, 200)), "run/LL-TORN00");
    await done(shelf.put(bytes(text.replace(/"v":\d+/, '"v":99')), "run/LL-LATER0"));
    database.close();
  });
  await page.reload();
  await started(page);
  await expect(state(page, /Completed/)).toBeVisible();
  await expect(notices(page)).toContainText("run/LL-TORN00 could not be read and was left as it is.");
  await expect(notices(page)).toContainText("run/LL-LATER0 was written by a later version of this page");
  await notices(page).getByRole("link", { name: "Export it in Settings" }).first().click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export local data" }).click();
  const all = JSON.parse(readFileSync(await (await saving).path(), "utf8"));
  const [runs] = Object.values(all.databases).map(({ runs }) => runs);
  expect(Object.keys(runs)).toHaveLength(3);
  expect(runs["run/LL-TORN00"]).toHaveLength(200);
  expect(runs["run/LL-LATER0"].v).toBe(99);
});

test("a page of a later version in another tab takes the store; this one says so and sends nothing unasked", async ({ page, context }) => {
  await open(page);
  const name = await page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name.startsWith("liveline.demo.")).name);
  const later = await context.newPage();
  // Of the same origin, without the page's own code.
  await later.route("**/later", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Later</title>" }));
  await later.goto("./later");
  await later.evaluate(
    (name) => new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 99);
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = request.onblocked = reject;
    }),
    name,
  );
  await expect(page.getByText(/another tab with a later version of this page took the store/)).toBeVisible();
  await page.getByRole("option", { name: /FIN-LT-0142/ }).click();
  await example(page);
  await page.getByRole("button", { name: /^Run on/ }).click();
  await expect(page.getByRole("main").getByRole("button", { name: "Send without storing" })).toBeVisible();
  await expect(state(page, /Not sent yet/)).toBeVisible();
  page.on("dialog", (dialog) => dialog.accept()); // a run that was not sent
  await page.reload();
  await started(page);
  await expect(page.getByText(/a later version of this page wrote the store/)).toBeVisible();
});

test("on a full disk nothing leaves until a person says so; the run before it is still there", async ({ page }) => {
  // As the browser answers when it has no more room; `full` says when.
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (window.full) throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, given);
    };
  });
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  await page.evaluate(() => (window.full = true));
  await page.getByRole("link", { name: "Compose" }).click();
  await page.getByRole("button", { name: /^Run on/ }).click();
  const unstored = page.getByRole("main").getByRole("button", { name: "Send without storing" });
  await expect(unstored).toBeVisible();
  await expect(state(page, /Not sent yet/)).toBeVisible();
  await unstored.click();
  await until(page, state(page, /Completed/));
  await page.getByRole("link", { name: /^Runs/ }).first().click();
  await expect(page.getByRole("row").filter({ hasText: "FIN-LT-0142" })).toHaveCount(2);
  // There is room again: the next write has what the last ones could not keep, the tenant's own log too.
  await page.evaluate(() => (window.full = false));
  await page.getByRole("link", { name: "Compose" }).click();
  await page.getByRole("button", { name: /^Run on/ }).click();
  await until(page, state(page, /Completed/));
  await page.reload();
  await started(page);
  await page.getByRole("link", { name: /^Runs/ }).first().click();
  await expect(page.getByRole("row").filter({ hasText: "FIN-LT-0142" })).toHaveCount(3);
  expect(await stored(page, "demo")).toEqual(["00000000", "00000001", "00000002"]);
});
