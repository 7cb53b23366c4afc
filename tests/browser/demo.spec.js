// Safe by construction: nothing of a demo leaves for a tenant, all of it is marked, and no record of the other mode counts.
import { readFileSync } from "node:fs";
import { expect, started, test } from "./fixtures.js";
import { open, send, state, until } from "./steps.js";
import { unzip } from "./unzip.js";

const completed = (page) => state(page, /Completed/);

async function saved(page, button) {
  const saving = page.waitForEvent("download");
  await button.click();
  const file = await saving;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("in a demo from the first click to the last file no request leaves but for the page’s own files", async ({ page, context, baseURL }) => {
  const asked = [];
  context.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
  await open(page, "?scenario=rough-day&seed=3");
  await send(page, "FIN-LT-0142", "FIN-LT-0177");
  await until(page, page.getByText("Completed", { exact: true }).first());
  await page.getByRole("link", { name: /FIN-LT-0142/ }).first().click();
  await until(page, completed(page));
  await page.getByRole("button", { name: "Output" }).first().click().catch(() => {});
  await saved(page, page.getByRole("button", { name: "Evidence" }));
  await page.getByRole("button", { name: "Back", exact: true }).click();
  for (const screen of ["Library", "Settings", /^Runs/, "Compose"]) {
    await page.getByRole("link", { name: screen }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  const files = /^GET [^?]*\/(?:[\w.-]+\.(?:html|js|css|wasm|svg|json|txt|png|ico))?(?:\?.*)?$/;
  const own = (one) => one.startsWith(`GET ${baseURL}`) || one.startsWith("GET blob:") || one.startsWith("GET data:");
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((one) => !own(one) || (!files.test(one) && !one.includes("blob:")))).toEqual([]);
});

test("every screen bears the mark, at every width and in both languages", async ({ page }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  const run = page.url().split("#")[1];
  for (const [language, word] of [["en", "DEMO"], ["ru", "ДЕМО"]]) {
    for (const place of ["/", "/runs", run, "/library", "/settings", "/nowhere", "/presenter"]) {
      await page.goto("about:blank");
      await page.goto(`./?lang=${language}#${place}`);
      await started(page);
      for (const width of [1440, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await expect(page.getByText(word, { exact: true }).first(), `${place} ${width}`).toBeInViewport();
      }
    }
  }
});

test("what is saved or copied of runs bears the mark", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void (window.copied = text) } });
  });
  const copied = async (item) => {
    await page.getByRole("button", { name: "Copy for a case" }).click();
    await page.getByRole("menuitem", { name: item }).click();
    await expect.poll(() => page.evaluate(() => window.copied)).toBeTruthy();
    const text = await page.evaluate(() => window.copied);
    await page.evaluate(() => void (window.copied = undefined));
    return text;
  };
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, completed(page));
  const bundle = await saved(page, page.getByRole("button", { name: "Evidence" }));
  expect(bundle.name).toMatch(/^DEMO-LL-[0-9A-Z]{6}\.evidence\.zip$/);
  const files = unzip(bundle.bytes);
  expect(files.get("report.html").toString()).toMatch(/<h1>DEMO: /);
  expect(JSON.parse(files.get("manifest.json")).tenant).toBe("DEMO (first-run, 1)");
  expect(await copied("Copy case note")).toMatch(/^## DEMO: /);
  expect(await copied("Copy KQL")).toMatch(/^\/\/ DEMO: /);
  await page.getByRole("link", { name: /^Runs/ }).first().click();
  const table = await saved(page, page.getByRole("button", { name: "Save as CSV" }));
  expect(table.name).toBe("DEMO-liveline-runs.csv");
  for (const line of table.bytes.toString().trim().split("\r\n").slice(1)) expect(line).toContain('"DEMO (first-run, 1)"');
  await page.getByRole("link", { name: "Compose" }).click();
  const form = page.locator(".compose-request select").last();
  for (const name of ["curl", "powershell"]) {
    await form.selectOption(name);
    await expect(page.locator(".form-text")).toHaveText(/^# DEMO: /);
  }
});

test("a demo’s record says so, and one of a tenant is not taken in", async ({ page }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, completed(page));
  const records = await changeRecords(page, false);
  expect(records.map((record) => record.demo)).toEqual([true]);
  await page.goto("./#/runs");
  await page.reload();
  await expect(page.getByRole("region", { name: "What happened" })).toContainText(/run\/LL-\w{6} is not of this mode and was left as it is/);
  await expect(page.getByRole("row", { name: /FIN-LT-0142/ })).toHaveCount(0);
  expect((await changeRecords(page, false)).map((record) => record.demo)).toEqual([false]);
});

/** Gives all stored runs as they were, and makes each say that it is of this mode. */
function changeRecords(page, demo) {
  return page.evaluate(
    (demo) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("liveline.demo.first-run.1");
        opening.onsuccess = () => {
          const runs = opening.result.transaction("runs", "readwrite").objectStore("runs");
          const before = [];
          runs.openCursor().onsuccess = ({ target }) => {
            const cursor = target.result;
            if (!cursor) return;
            const record = JSON.parse(new TextDecoder().decode(cursor.value));
            before.push({ ...record });
            cursor.update(new TextEncoder().encode(JSON.stringify({ ...record, demo })));
            cursor.continue();
          };
          runs.transaction.oncomplete = () => resolve((opening.result.close(), before));
          runs.transaction.onerror = () => reject(runs.transaction.error);
        };
      }),
    demo,
  );
}
