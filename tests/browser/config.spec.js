// config.json missing, not what it should be, or asking for what there is not: said in words, with a way out.
import { expect, started, test } from "./fixtures.js";
import { replaceFile } from "./release.js";
import { example, open, send } from "./steps.js";
import { rmSync } from "node:fs";
import path from "node:path";

const WRONG = [
  ["an HTML page", "<!doctype html><title>Fallback</title>", /Instead of config\.json the host sent an HTML page/],
  ["cut off", '{\n  "mode": "demo",\n', /config\.json is not JSON: line \d+, column \d+/],
  ["broken in line 2", '{\n  "mode": demo\n}', "config.json is not JSON: line 2, column 11."],
  ["without a mode", "{}", "config.json: the field “mode” is missing. It must be \"demo\" | \"tenant\"."],
  ["with an unknown mode", '{ "mode": "prod" }', 'config.json, line 1: “mode” must be "demo" | "tenant".'],
  ["with an unknown field", '{\n "mode": "demo",\n "runtag": "off" }', /does not know the field “runtag” \(line 3\)/],
  ["with a wrong type", '{ "mode": "demo",\n "runTag": false }', 'config.json, line 2: “runTag” must be "on" | "off".'],
  ["above a limit of the API", '{ "mode": "demo", "limits": { "sendsPerMinute": 11 } }', "“limits.sendsPerMinute” must be 1 … 10."],
  ["with a tenant but no registration", '{ "mode": "tenant", "tenant": "contoso.com" }', /the field “clientId” is missing/],
];

const configured = (text) => (folder) => replaceFile(folder, "config.json", text);

async function stopped(page, said) {
  await expect(page.getByRole("heading", { name: "Liveline is not set up correctly" })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText(said);
}

test("a missing configuration is named, and the demo opens only when asked for", async ({ page, incidents, changedRelease }) => {
  incidents.expect(/404/);
  const drop = (folder) => {
    for (const end of ["", ".br", ".gz"]) rmSync(path.join(folder, `config.json${end}`), { force: true });
  };
  await page.goto(await changedRelease(drop));
  await stopped(page, "The host answered 404 for config.json. The file belongs beside index.html.");
  await page.getByRole("button", { name: "Open the demo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Compose" })).toBeVisible();
  await expect(page.getByRole("banner").getByText("DEMO", { exact: true })).toBeVisible();
});

for (const [what, text, said] of WRONG) {
  test(`a configuration ${what} is said so`, async ({ page, changedRelease }) => {
    await page.goto(await changedRelease(configured(text)));
    await stopped(page, said);
    await expect(page.getByRole("button", { name: "Open the demo" })).toBeVisible();
  });
}

test("a configuration that was mended works after Reload", async ({ page, changedRelease }) => {
  let served;
  await page.goto(await changedRelease((folder) => configured("{")((served = folder))));
  await stopped(page, "is not JSON");
  configured('{ "mode": "demo" }')(served);
  await page.getByRole("button", { name: "Reload" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Compose" })).toBeVisible();
});

test("a tab without a network is told so", async ({ page, incidents }) => {
  incidents.expect(/ERR_FAILED|Failed to load resource/);
  await page.route("**/config.json", (route) => route.abort());
  await page.goto("./");
  await stopped(page, "The file config.json could not be fetched. Check the connection and reload.");
});

test.describe("a Russian reader", () => {
  test.use({ locale: "ru-RU" });

  test("reads in Russian what is wrong", async ({ page, changedRelease }) => {
    await page.goto(await changedRelease(configured("{")));
    await expect(page.getByRole("heading", { name: "Liveline" })).toHaveText(/[а-я]/);
    await expect(page.getByRole("alert")).toContainText(/config\.json.*строк/);
    await expect(page.getByRole("button", { name: "Открыть демо" })).toBeVisible();
  });
});

test("without run tags the comment is sent as typed", async ({ page, changedRelease }) => {
  await page.goto(await changedRelease(configured('{ "mode": "demo", "runTag": "off" }')));
  await started(page);
  await page.getByRole("option", { name: /FIN-LT-0142/ }).click();
  await example(page);
  const lines = page.getByRole("region", { name: "Request" }).locator(".json-line");
  const body = JSON.parse((await lines.allTextContents()).join(""));
  expect(body.Comment).toBe("Testing Live Response API");
  await expect(page.getByText(/LL-/)).toHaveCount(0);
  await page.getByRole("button", { name: "Run on 1 device" }).click();
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
});

test("lower limits are kept and shown", async ({ page, changedRelease }) => {
  const config = '{ "mode": "demo", "limits": { "sendsPerMinute": 1, "sessions": 7 } }';
  await page.goto(await changedRelease(configured(config)));
  await started(page);
  await send(page, "FIN-LT-0142", "FIN-LT-0177");
  await expect(page.getByRole("group", { name: "Limits and polling" })).toContainText("1 / 1");
  await expect(page.getByRole("table")).toContainText("The minute’s sends are used up.");
  await page.getByRole("link", { name: "Settings" }).first().click();
  const limits = page.locator(".settings-part").filter({ hasText: "Runs sent a minute" });
  await expect(limits.locator("div", { hasText: "Live sessions at a time" }).last()).toContainText("7");
});

test("an unknown scenario is named with those that there are", async ({ page }) => {
  await page.goto("./?scenario=nice-day");
  await expect(page.getByRole("heading", { name: "The address asks for a demo that does not exist" })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("There is no scenario “nice-day”. There are: first-run, rough-day, no-library, large-library.");
  await page.getByRole("button", { name: "Open the demo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Compose" })).toBeVisible();
  expect(new URL(page.url()).search).toBe("");
});

for (const seed of ["one", "-1", "1.5", "99999999999999999999"]) {
  test(`the seed ${seed} is no seed`, async ({ page }) => {
    await page.goto(`./?scenario=first-run&seed=${seed}`);
    await expect(page.getByRole("alert")).toContainText(`The seed “${seed}” is not a whole number.`);
    await expect(page.getByRole("button", { name: "Open the demo" })).toBeVisible();
  });
}

test("a broken deep link says so and leads back", async ({ page }) => {
  await open(page, "", "#/runs/%E0%A4%A/x?show=");
  await expect(page.getByRole("heading", { name: "This page does not have that address" })).toBeVisible();
  await page.getByRole("link", { name: "Compose a sequence" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Compose" })).toBeVisible();
});
