// The dialogs beside the builder: each is closed by pointer too, keeps what was typed in it, and tells of the draft as it is.
import { axe } from "./axe.js";
import { expect, test } from "./fixtures.js";
import { example, open } from "./steps.js";

const dialog = (page) => page.getByRole("dialog");
const close = (page) => dialog(page).getByRole("button", { name: "Close", exact: true });
const device = (page, name) => page.getByRole("option", { name: new RegExp(name) });
const comment = (page) => page.getByRole("textbox", { name: /^Comment/ });

async function opened(page, button) {
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(dialog(page)).toBeVisible();
}

async function closed(page) {
  await close(page).click();
  await expect(dialog(page)).toHaveCount(0);
}

/** A sequence with a parameter in its path and two in its comment, for one device. */
async function withParameters(page) {
  await open(page);
  await device(page, "FIN-LT-0142").click();
  await example(page);
  await page.getByRole("textbox", { name: "Path on the device" }).fill("C:\\windows\\TEMP\\{{case}}.dmp.zip");
  await comment(page).fill("Case {{case}} {{why}}");
}

const fill = (page) => page.getByRole("dialog", { name: "Fill in and run" });

async function filling(page) {
  await page.getByRole("button", { name: /^Run on 1 device/ }).click();
  await expect(fill(page)).toBeVisible();
}

test.describe("closing", () => {
  for (const button of ["Open…", "Save…", "From a list…", "Pre-flight…", "Actions"]) {
    test(`${button} by a button in its corner, which does not have the first focus`, async ({ page }) => {
      await open(page);
      await device(page, "FIN-LT-0142").click();
      await opened(page, button);
      await expect(close(page)).toBeInViewport();
      await expect(close(page)).not.toBeFocused();
      expect(await page.evaluate(() => document.activeElement.closest("dialog") !== null)).toBe(true);
      expect(await axe(page)).toEqual([]);
      await closed(page);
      await expect(page.getByRole("button", { name: button, exact: true })).toBeFocused();
    });
  }

  test("the button stands beside the heading and not above it", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page);
    await device(page, "FIN-LT-0142").click();
    await opened(page, "Pre-flight…");
    const [heading, button] = [dialog(page).getByRole("heading", { level: 2 }), close(page)];
    const text = await heading.evaluate((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect().right;
    });
    expect(text).toBeLessThanOrEqual((await button.boundingBox()).x);
  });

  test("the keys open at their beginning on a small screen", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 360 });
    await open(page);
    await page.keyboard.press("Control+/");
    await page.getByRole("option", { name: "Show the keys" }).click();
    const keys = page.getByRole("dialog", { name: "Keys" });
    await expect(keys).toBeVisible();
    expect(await keys.evaluate((node) => [node.scrollTop, node.scrollHeight > node.clientHeight])).toEqual([0, true]);
    await keys.locator(".actions").getByRole("button", { name: "Close" }).click();
    await expect(dialog(page)).toHaveCount(0);
  });
});

test("the button that closes stays in sight while a long dialog scrolls", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 360 });
  await open(page);
  await opened(page, "Open…");
  const before = await close(page).boundingBox();
  await dialog(page).evaluate((node) => node.scrollTo(0, node.scrollHeight));
  expect(await dialog(page).evaluate((node) => node.scrollTop)).toBeGreaterThan(0);
  const after = await close(page).boundingBox();
  expect(Math.abs(after.y - before.y)).toBeLessThan(8);
  await closed(page);
});

test("braces in the comment around what is no parameter are a warning with a fix", async ({ page }) => {
  await open(page);
  await device(page, "FIN-LT-0142").click();
  await example(page);
  await comment(page).fill("{{ case }} logs");
  const found = page.locator(".finding").filter({ hasText: "{{ case }} is not a parameter" });
  await expect(found).toBeVisible();
  await found.getByRole("button").first().click();
  await expect(comment(page)).toHaveValue("{{case}} logs");
  await expect(found).toHaveCount(0);
});

test.describe("what was typed", () => {
  test("a text to be opened stays until it is taken", async ({ page }) => {
    await open(page);
    await opened(page, "Open…");
    const field = dialog(page).getByRole("textbox", { name: /^A request body/ });
    await field.fill("getfile C:\\Temp\\a.zip");
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await opened(page, "Open…");
    await expect(field).toHaveValue("getfile C:\\Temp\\a.zip");
    await dialog(page).getByRole("button", { name: "Add at the end" }).click();
    await expect(dialog(page)).toHaveCount(0);
    await opened(page, "Open…");
    await expect(field).toHaveValue("");
  });

  test("a list of devices stays until they are chosen, on other screens too", async ({ page }) => {
    await open(page);
    await opened(page, "From a list…");
    await dialog(page).getByRole("textbox").fill("FIN-LT-0142\nno-such-device");
    await closed(page);
    await page.getByRole("link", { name: "Runs" }).click();
    await page.getByRole("link", { name: "Compose", exact: true }).click();
    await opened(page, "From a list…");
    await expect(dialog(page).getByRole("textbox")).toHaveValue("FIN-LT-0142\nno-such-device");
    await dialog(page).getByRole("button", { name: "Choose 1 device" }).click();
    await expect(dialog(page)).toHaveCount(0);
    await opened(page, "From a list…");
    await expect(dialog(page).getByRole("textbox")).toHaveValue("");
  });

  test("what was written to save a sequence stays until it is saved", async ({ page }) => {
    await withParameters(page);
    await opened(page, "Save…");
    const field = (name) => dialog(page).getByRole("textbox", { name, exact: true });
    const asked = dialog(page).getByRole("group", { name: "{{case}}" }).getByRole("textbox", { name: "What is asked" });
    await field("Name").fill("Dump");
    await field("What it is for").fill("Memory of one process");
    await asked.fill("Number of the incident");
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await opened(page, "Save…");
    await expect(field("Name")).toHaveValue("Dump");
    await expect(field("What it is for")).toHaveValue("Memory of one process");
    await expect(asked).toHaveValue("Number of the incident");
    await dialog(page).getByRole("button", { name: "Save in this browser" }).click();
    await expect(dialog(page)).toHaveCount(0);
    // From here on it is what is saved that stands there.
    await opened(page, "Save…");
    await expect(field("What it is for")).toHaveValue("Memory of one process");
    await expect(dialog(page)).toContainText("It is saved like this already: version 1.");
  });

  test("values of parameters stay until they are sent", async ({ page }) => {
    await withParameters(page);
    await filling(page);
    await fill(page).getByRole("textbox", { name: "case" }).fill("INC-7");
    await fill(page).getByRole("textbox", { name: "why" }).fill("drill");
    await closed(page);
    await filling(page);
    await expect(fill(page).getByRole("textbox", { name: "case" })).toHaveValue("INC-7");
    await fill(page).getByRole("button", { name: "Run on 1 device" }).click();
    await expect(page).toHaveURL(/#\/runs\//);
    await page.getByRole("link", { name: "Compose", exact: true }).click();
    await filling(page);
    await expect(fill(page).getByRole("textbox", { name: "case" })).toHaveValue("");
  });
});

test.describe("filling in", () => {
  test("errors and warnings of what is sent are told as the builder tells them", async ({ page }) => {
    await withParameters(page);
    await filling(page);
    const [found, run] = [fill(page).getByRole("status"), fill(page).getByRole("button", { name: "Run on 1 device" })];
    await fill(page).getByRole("textbox", { name: "why" }).fill("drill");
    await fill(page).getByRole("textbox", { name: "case" }).fill("a|b");
    await expect(found).toContainText("Step 2, Path on the device: Windows forbids | in names");
    await expect(run).toHaveAttribute("aria-disabled", "true");
    await fill(page).getByRole("textbox", { name: "case" }).fill("a*");
    await expect(found).toContainText("Step 2, Path on the device: One path is one file");
    await expect(found).not.toContainText("Windows forbids");
    await expect(run).not.toHaveAttribute("aria-disabled", "true");
    expect(await axe(page)).toEqual([]);
    await fill(page).getByRole("textbox", { name: "case" }).fill("a");
    await expect(found).toHaveText("");
  });

  test("a draft that changes behind the dialog is the one that is shown, asked for and sent", async ({ page }) => {
    await withParameters(page);
    await filling(page);
    await fill(page).getByRole("textbox", { name: "case" }).fill("INC-7");
    // Nobody can do this by hand; a draft that is brought back late does.
    await page.locator("#comment").evaluate((field) => {
      field.value = "Case {{case}} once more";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await expect(fill(page).getByRole("textbox", { name: "why" })).toHaveCount(0);
    await expect(fill(page).getByRole("textbox", { name: "case" })).toHaveValue("INC-7");
    await expect(fill(page).locator("pre")).toContainText("Case INC-7 once more");
    await fill(page).getByRole("button", { name: "Run on 1 device" }).click();
    await expect(page).toHaveURL(/#\/runs\//);
    await expect(page.getByRole("main")).toContainText("Case INC-7 once more");
  });
});

test("a pre-flight tells what of the sequence stands against a run on a device", async ({ page }) => {
  await open(page);
  await device(page, "FIN-LT-0142").click();
  await device(page, "LNX-WEB-01").click();
  await page.getByRole("group", { name: "Add a command" }).getByRole("button", { name: "GetFile" }).click();
  await page.getByRole("textbox", { name: "Path on the device" }).fill("C:\\Temp\\a.zip");
  await opened(page, "Pre-flight…");
  const row = (name) => dialog(page).locator(".preflight > li").filter({ hasText: name });
  await expect(row("LNX-WEB-01")).toContainText("Step 1, Path on the device: On Linux this path is not absolute.");
  await expect(row("FIN-LT-0142")).toHaveCount(0);
  await expect(dialog(page)).toContainText("Nothing is known against a run on 1 device.");
  await expect(dialog(page)).toContainText("1 error that concerns no device prevents the run");
  expect(await axe(page)).toEqual([]);
});

test.describe("commands for a shell", () => {
  for (const form of ["cURL", "PowerShell"]) {
    test(`what this page wrote for ${form} is opened again`, async ({ page }) => {
      await open(page);
      await device(page, "FIN-LT-0142").click();
      await example(page);
      await page.getByRole("combobox", { name: "Show the request as" }).selectOption(form);
      const text = await page.locator(".form-text").textContent();
      await opened(page, "Open…");
      await dialog(page).getByRole("textbox", { name: /^A request body/ }).fill(text);
      await expect(dialog(page)).toContainText("Read as a command: this is the request body in it.");
      await dialog(page).getByRole("button", { name: "Add at the end" }).click();
      await expect(page.locator(".step-kind")).toHaveText(["RunScript", "GetFile", "RunScript", "GetFile"]);
    });
  }

  test("another one is told apart, and what is read instead", async ({ page }) => {
    await open(page);
    await opened(page, "Open…");
    for (const text of ["curl -d '{\"Commands\": []}' https://api.example", "$body = @'\n{}\n'@"]) {
      await dialog(page).getByRole("textbox", { name: /^A request body/ }).fill(text);
      await expect(dialog(page).getByRole("status").first()).toContainText("Paste its request body alone");
    }
  });
});
