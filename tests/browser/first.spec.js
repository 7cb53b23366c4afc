// The builder's first look: all that a page fetches that nobody touches, and what becomes of what is done to it.
import { axe } from "./axe.js";
import { expect, started, test } from "./fixtures.js";
import { flipByte } from "./release.js";
import { held } from "./steps.js";

test.use({ touched: false });

const builder = (page) => page.locator(".compose:not([data-first])");
const first = (page) => page.locator(".compose[data-first]");
const device = (page) => page.getByRole("option", { name: /FIN-LT-0142/ });
const palette = (page, kind) => page.getByRole("group", { name: "Add a command" }).getByRole("button", { name: kind });
const steps = (page) => page.getByRole("listitem", { name: /^Step \d+: / });
const comment = (page) => page.getByRole("textbox", { name: /^Comment/ });
const name = (page) => page.getByRole("textbox", { name: "Name", exact: true });

/** Opens the page as nobody who touches it. */
async function look(page, address = "./") {
  await page.goto(address);
  await started(page);
  await expect(first(page)).toBeVisible();
}

test("a page that nobody touches fetches no more; the first move of the pointer brings the builder and the tenant", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").at(-1)));
  await look(page);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(3_000);
  expect(asked.filter((file) => file.endsWith(".wasm")).map((file) => file.split("-")[0])).toEqual(["liveline"]);
  expect(asked.filter((file) => /^(builder|shared|tenant|stage|screens|desk|later)/.test(file))).toEqual([]);
  await page.mouse.move(300, 300);
  await expect(device(page)).toBeVisible();
  await expect(first(page)).toHaveCount(0);
  await expect(page.getByRole("radio", { name: "Pause" })).toBeVisible();
});

for (const [what, sign] of [
  ["a key", (page) => page.keyboard.press("Tab")],
  ["a touch", (page) => page.touchscreen.tap(600, 500)],
  ["the wheel", (page) => page.mouse.wheel(0, 10)],
]) {
  test.describe("with a touch screen", () => {
    test.use({ hasTouch: true });

    test(`${what} brings the builder as well`, async ({ page }) => {
      await look(page);
      await sign(page);
      await expect(device(page)).toBeVisible();
    });
  });
}

test("what was typed and pressed before the builder was here is done by it", async ({ page }) => {
  const letThrough = await held(page, "builder");
  await look(page);
  await name(page).fill("Dump and fetch");
  await palette(page, "RunScript").click();
  await palette(page, "GetFile").click();
  await page.getByRole("combobox", { name: "Show the request as" }).selectOption("PowerShell");
  await comment(page).fill("INC-7");
  await comment(page).press("ArrowLeft");
  await expect(first(page)).toBeVisible();
  letThrough();
  await expect(steps(page)).toHaveCount(2);
  await expect(name(page)).toHaveValue("Dump and fetch");
  await expect(comment(page)).toHaveValue("INC-7");
  await expect(page.getByRole("combobox", { name: "Show the request as" })).toHaveValue("powershell");
  await page.getByRole("combobox", { name: "Show the request as" }).selectOption("JSON");
  await expect(page.getByRole("group", { name: "Request" })).toContainText("INC-7");
  // It is part of the history, as if it had been done in the builder.
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(steps(page)).toHaveCount(1);
});

test("a button that is held down while the builder comes is pressed once", async ({ page }) => {
  const letThrough = await held(page, "builder");
  await look(page);
  await palette(page, "RunScript").hover();
  await page.mouse.down();
  letThrough();
  await expect(builder(page)).toBeVisible();
  await page.mouse.up();
  await expect(steps(page)).toHaveCount(1);
  await palette(page, "GetFile").click();
  await expect(steps(page)).toHaveCount(2);
});

test("whoever is typing types on where he was", async ({ page }) => {
  const letThrough = await held(page, "builder");
  await look(page);
  await comment(page).click();
  await page.keyboard.type("INC-9");
  await page.keyboard.press("ArrowLeft");
  letThrough();
  await expect(builder(page)).toBeVisible();
  await expect(comment(page)).toBeFocused();
  await page.keyboard.type("4");
  await expect(comment(page)).toHaveValue("INC-49");
});

test("a search that was begun goes on, and finds", async ({ page }) => {
  const letThrough = await held(page, "builder");
  await look(page);
  await page.getByLabel("Find a device").click();
  await page.keyboard.type("sql");
  letThrough();
  await expect(page.getByRole("listbox", { name: "All devices" }).getByRole("option")).toHaveCount(1);
  await expect(page.getByRole("option", { name: /SRV-SQL-04/ })).toBeVisible();
});

test("keys of the builder are kept for it", async ({ page }) => {
  const letThrough = await held(page, "builder");
  await look(page);
  await page.keyboard.press("?");
  letThrough();
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});

for (const width of [1440, 1024, 320]) {
  test(`nothing moves when the builder comes, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await look(page);
    const before = await places(page);
    expect(before.length).toBeGreaterThan(15);
    const letThrough = await held(page, "tenant");
    await page.mouse.move(10, 400);
    await expect(builder(page)).toBeVisible();
    const after = new Map(await places(page));
    for (const [what, place] of before) expect(after.get(what), what).toEqual(place);
    letThrough();
    await expect(device(page)).toBeVisible();
  });
}

/** Where each thing stands that can be used, by what it is called. */
function places(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll(".header a, .compose button, .compose input, .compose textarea, .compose select, .compose h2, .json-line")].map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      const called = one.id || one.getAttribute("aria-label") || one.textContent;
      return [`${one.tagName} ${called}`, [left, top, width, height].map(Math.round)];
    }),
  );
}

test("who was here before finds everything at once", async ({ page }) => {
  await look(page);
  await page.mouse.move(300, 300);
  await expect(device(page)).toBeVisible();
  await palette(page, "GetFile").click();
  await page.reload();
  await expect(device(page)).toBeVisible();
  await expect(page.getByRole("listitem", { name: /^Step 1: / })).toBeVisible();
});

test("another screen, and devices in the address, are not waited for", async ({ page }) => {
  await page.goto("./#/runs");
  await expect(page.getByRole("heading", { level: 1, name: "Runs" })).toBeVisible();
  await page.goto("about:blank");
  await page.goto("./?seed=5#/?devices=FIN-LT-0142");
  await expect(page.getByRole("button", { name: "Run on 1 device" })).toBeVisible();
});

test("a builder with a flipped byte is refused; what was typed stays, and it can be asked for again", async ({ page, incidents, changedRelease }) => {
  incidents.expect(/integrity/);
  let mend;
  await look(page, await changedRelease((folder) => (mend = flipByte(folder, "builder-", ".wasm"))));
  await comment(page).fill("INC-7");
  const missing = page.getByRole("main").getByRole("alert");
  await expect(missing).toContainText(/builder-[0-9a-f]+\.wasm/);
  await expect(comment(page)).toHaveValue("INC-7");
  mend();
  await missing.getByRole("button", { name: "Try again" }).click();
  await expect(builder(page)).toBeVisible();
  await expect(comment(page)).toHaveValue("INC-7");
});

for (const theme of ["light", "dark"]) {
  test(`axe finds nothing on the first look, in ${theme}`, async ({ page, picture }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const language of ["en", "ru"]) {
      await look(page, `./?lang=${language}`);
      expect(await axe(page)).toEqual([]);
      await expect(first(page)).toBeVisible();
      await picture(`first-${language}-${theme}`);
    }
  });
}
