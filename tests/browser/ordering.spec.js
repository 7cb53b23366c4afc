// Ordering beyond one card and one mouse: several steps as one, fingers, files of the library and of the desktop.
import { readFile } from "node:fs/promises";
import { axe } from "./axe.js";
import { dropFiles } from "./drop.js";
import { expect, test } from "./fixtures.js";
import { frames, handed, open } from "./steps.js";

const palette = (page, kind) => page.getByRole("group", { name: "Add a command" }).getByRole("button", { name: kind });
const library = (page) => palette(page, /^Library$/);
const card = (page, number) => page.getByRole("listitem", { name: new RegExp(`^Step ${number}: `) });
const grip = (page, number) => card(page, number).locator("[data-grip]");
const picked = (page) => page.locator(".step[data-picked]");
const bar = (page) => page.getByRole("group", { name: "Selected steps" });
const spoken = (page, text) => expect(page.getByRole("status").filter({ hasText: text }).first()).toHaveCount(1);
const files = (page) => page.getByRole("region", { name: "Library" });
const dialog = (page) => page.getByRole("dialog");

/** What stands in the steps, in order: each is a GetFile of a letter. */
const order = (page) =>
  page.getByRole("textbox", { name: "Path on the device" }).evaluateAll((fields) => fields.map((field) => field.value).join(""));

/** The builder with a step for each letter. */
async function letters(page, text = "abcdef") {
  await open(page);
  for (const [at, letter] of [...text].entries()) {
    await palette(page, "GetFile").click();
    await card(page, at + 1).getByRole("textbox").fill(letter);
  }
  await handed(page);
  // The last step is scrolled to in a frame.
  await frames(page);
}

const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];

/** Where the pointer has to be for a card to land above another one. */
async function above(page, number) {
  const { x, y } = await card(page, number).boundingBox();
  return [x + 40, y + 4];
}

async function drag(page, from, to) {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(from[0] + 8, from[1] + 8, { steps: 3 });
  await page.mouse.move(...to, { steps: 12 });
}

/** Drops files, by their names, on the steps, which say what that does. */
function drop(page, named) {
  const target = page.getByRole("region", { name: "Steps" });
  const says = "Drop it to open a sequence, or to put a file into the library";
  const files = Object.entries(named).map(([name, content]) => ({ name, content }));
  return dropFiles(target, files, () => expect(target).toHaveAttribute("data-over", says));
}

test.describe("several steps", () => {
  test("are selected with Ctrl and dragged as one", async ({ page, picture }) => {
    await letters(page);
    await grip(page, 2).click({ modifiers: ["Control"] });
    await card(page, 5).locator(".step-kind").click({ modifiers: ["Control"] });
    await expect(picked(page)).toHaveCount(2);
    await expect(page.getByRole("listitem", { name: /^Step 5: .*, selected$/ })).toBeVisible();
    await spoken(page, "2 steps selected");
    await page.evaluate(() => window.scrollTo(0, 0));
    await drag(page, middle(await grip(page, 2).boundingBox()), await above(page, 1));
    await expect(card(page, 2)).toHaveAttribute("data-count", "2");
    await picture("compose-several");
    await page.mouse.up();
    await expect.poll(() => order(page)).toBe("beacdf");
    await spoken(page, "2 steps moved, the first from 2 to 1");
    await expect(picked(page)).toHaveCount(2);
    await page.getByRole("button", { name: "Undo: 2 steps moved, the first from 2 to 1" }).click();
    await expect.poll(() => order(page)).toBe("abcdef");
    await page.getByRole("button", { name: /^Redo: 2 steps moved/ }).click();
    await expect.poll(() => order(page)).toBe("beacdf");
  });

  test("are selected with Shift, moved by keys, and let go of with Esc", async ({ page }) => {
    await letters(page);
    await grip(page, 3).click({ modifiers: ["Control"] });
    await grip(page, 5).click({ modifiers: ["Shift"] });
    await expect(picked(page)).toHaveCount(3);
    await card(page, 4).getByRole("textbox").focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(() => order(page)).toBe("acdebf");
    await expect(card(page, 3).getByRole("textbox")).toBeFocused();
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown"); // at the end already
    await expect.poll(() => order(page)).toBe("abfcde");
    await page.keyboard.press("Escape");
    await expect(picked(page)).toHaveCount(0);
    await expect(bar(page)).toHaveCount(0);
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(() => order(page)).toBe("abfdce");
  });

  test("are selected and treated by keyboard alone", async ({ page }) => {
    await letters(page, "abcd");
    await card(page, 2).getByRole("textbox").focus();
    await page.keyboard.press("Alt+Shift+ArrowDown");
    await expect(picked(page)).toHaveCount(2);
    await expect(card(page, 3)).toBeFocused();
    await page.keyboard.press("Alt+Shift+ArrowDown");
    await expect(picked(page)).toHaveCount(3);
    await page.keyboard.press("Alt+Shift+ArrowUp");
    await expect(picked(page)).toHaveCount(2);
    await expect(bar(page)).toContainText("2 steps selected");
    expect(await axe(page)).toEqual([]);
    await bar(page).getByRole("button", { name: "Switch off" }).press("Enter");
    await expect(page.locator(".step[data-off]")).toHaveCount(2);
    await expect(bar(page).getByRole("button", { name: "Switch on" })).toBeFocused();
    await bar(page).getByRole("button", { name: "Duplicate" }).press("Enter");
    await expect.poll(() => order(page)).toBe("abcbcd");
    await bar(page).getByRole("button", { name: "Move to…" }).press("Enter");
    await dialog(page).getByRole("textbox").fill("1");
    await page.keyboard.press("Enter");
    await expect.poll(() => order(page)).toBe("bcabcd");
    await expect(dialog(page)).toHaveCount(0);
    await bar(page).getByRole("button", { name: "Delete" }).press("Enter");
    await expect.poll(() => order(page)).toBe("abcd");
    await expect(bar(page)).toHaveCount(0);
    await spoken(page, "2 steps deleted");
    for (let deeds = 0; deeds < 4; deeds += 1) await page.keyboard.press("Control+z");
    await expect(page.locator(".step[data-off]")).toHaveCount(0);
    await expect.poll(() => order(page)).toBe("abcd");
  });

  test("are selected by their menus and all at once", async ({ page }) => {
    await letters(page, "abc");
    await page.getByRole("button", { name: "More for step 2" }).click();
    await page.getByRole("menuitem", { name: "Select" }).click();
    await expect(picked(page)).toHaveCount(1);
    await page.getByRole("button", { name: "More for step 2" }).click();
    await page.getByRole("menuitem", { name: "Take out of the selection" }).click();
    await expect(picked(page)).toHaveCount(0);
    await page.keyboard.press("Control+/");
    await page.getByRole("combobox", { name: "What to do" }).fill("select all");
    await page.keyboard.press("Enter");
    await expect(picked(page)).toHaveCount(3);
    await card(page, 1).locator(".step-kind").click();
    await expect(picked(page)).toHaveCount(0);
  });

  test("end with the steps that they are", async ({ page }) => {
    await letters(page, "abc");
    await grip(page, 3).click({ modifiers: ["Control"] });
    await page.getByRole("button", { name: /^Undo: step 3, / }).click();
    await page.getByRole("button", { name: "Undo: GetFile added as step 3" }).click();
    await expect(card(page, 3)).toHaveCount(0);
    await expect(bar(page)).toHaveCount(0);
  });
});

test("a card that is let go beside the list is where it was", async ({ page }) => {
  await letters(page, "abc");
  const devices = await page.getByRole("region", { name: "Devices" }).boundingBox();
  const from = middle(await grip(page, 3).boundingBox());
  await drag(page, from, await above(page, 1));
  await expect(page.locator(".drop-line")).toBeVisible();
  await page.mouse.move(...middle(devices), { steps: 8 });
  await expect(page.locator(".drop-line")).toBeHidden();
  await page.mouse.up();
  await expect(page.locator("[data-lifted]")).toHaveCount(0);
  await expect.poll(() => order(page)).toBe("abc");
  await expect(page.getByRole("button", { name: /^Undo: step 3, / })).toBeVisible();
});

test("a card that is let go lands even where the next press comes at once", async ({ page }) => {
  await letters(page, "abc");
  await page.evaluate(() => window.scrollTo(0, 0));
  const to = await above(page, 1);
  await drag(page, middle(await grip(page, 3).boundingBox()), to);
  await page.evaluate(
    ([clientX, clientY]) => {
      const event = (type) => new PointerEvent(type, { pointerId: 1, isPrimary: true, button: 0, clientX, clientY, bubbles: true });
      document.querySelector("[data-lifted] [data-grip]").dispatchEvent(event("pointerup"));
      document.querySelector(".step-kind").dispatchEvent(event("pointerdown"));
    },
    to,
  );
  await expect.poll(() => order(page)).toBe("cab");
  await page.mouse.up();
  await expect.poll(() => order(page)).toBe("cab");
  await spoken(page, "GetFile moved from 3 to 1");
});

test("a card stays under the pointer, and lands where it shows, while one above it grows", async ({ page }) => {
  await letters(page, "abcd");
  await page.evaluate(() => window.scrollTo(0, 0));
  await drag(page, middle(await grip(page, 3).boundingBox()), await above(page, 2));
  const lifted = page.locator("[data-lifted]");
  await expect(lifted).toHaveCSS("transition-duration", "0s");
  // The last move is drawn in a frame, where it came soon after the one before.
  await frames(page);
  const before = (await lifted.boundingBox()).y;
  await card(page, 1).evaluate((card) => (card.style.minHeight = `${card.offsetHeight + 120}px`));
  await expect.poll(async () => Math.abs((await lifted.boundingBox()).y - before)).toBeLessThan(1);
  await page.mouse.up();
  await expect.poll(() => order(page)).toBe("cabd");
});

test.describe("by finger", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  /** One finger, as the browser hears it. */
  async function finger(page) {
    const session = await page.context().newCDPSession(page);
    const send = (type, at) => session.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
    return {
      down: (at) => send("touchStart", at),
      async to(from, at, parts = 12) {
        for (let part = 1; part <= parts; part += 1) {
          await send("touchMove", [from[0] + ((at[0] - from[0]) * part) / parts, from[1] + ((at[1] - from[1]) * part) / parts]);
        }
      },
      up: () => send("touchEnd"),
    };
  }

  test("a card that is held by its head lifts, follows and does not scroll the page", async ({ page }) => {
    await letters(page, "abc");
    await card(page, 1).locator(".step-head").scrollIntoViewIfNeeded();
    const touch = await finger(page);
    const from = middle(await card(page, 2).locator(".step-kind").boundingBox());
    await touch.down(from);
    await expect(card(page, 2)).toHaveAttribute("data-lifted", "true");
    const before = await page.evaluate(() => window.scrollY);
    await touch.to(from, await above(page, 1));
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    await touch.up();
    await expect.poll(() => order(page)).toBe("bac");
    await spoken(page, "GetFile moved from 2 to 1");
  });

  test("a finger that moves at once scrolls", async ({ page }) => {
    await letters(page, "abcd");
    await card(page, 2).locator(".step-head").scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    const touch = await finger(page);
    const from = middle(await card(page, 2).locator(".step-kind").boundingBox());
    // In one go: a finger that waits for the driver would hold still.
    await Promise.all([touch.down(from), touch.to(from, [from[0], from[1] + 160])]);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(before);
    await expect(page.locator("[data-lifted]")).toHaveCount(0);
    await touch.up();
    await expect.poll(() => order(page)).toBe("abcd");
  });

  test("the grip lifts at once", async ({ page }) => {
    await letters(page, "abc");
    await card(page, 1).locator(".step-head").scrollIntoViewIfNeeded();
    const touch = await finger(page);
    const from = middle(await grip(page, 2).boundingBox());
    await touch.down(from);
    await touch.to(from, await above(page, 1));
    await touch.up();
    await expect.poll(() => order(page)).toBe("bac");
  });
});

test.describe("files of the library", () => {
  test("are dragged between two cards, or pressed", async ({ page, picture }) => {
    await letters(page, "ab");
    await library(page).click();
    await expect(library(page)).toHaveAttribute("aria-expanded", "true");
    await files(page).getByRole("searchbox", { name: "Find in the library" }).fill("dump a process");
    await expect(files(page).getByRole("listitem")).toHaveCount(1);
    await picture("compose-library");
    expect(await axe(page)).toEqual([]);
    const from = middle(await files(page).getByRole("button", { name: "RunScript minidump.ps1" }).boundingBox());
    await drag(page, from, await above(page, 2));
    await expect(page.locator(".drag-ghost")).toHaveText("RunScript minidump.ps1");
    await page.mouse.up();
    await expect(card(page, 2).getByRole("textbox", { name: "Script" })).toHaveValue("minidump.ps1");
    await expect.poll(() => order(page)).toBe("ab");
    await files(page).getByRole("button", { name: "PutFile minidump.ps1" }).press("Enter");
    await expect(card(page, 4).getByRole("textbox", { name: "File" })).toHaveValue("minidump.ps1");
    await files(page).getByRole("searchbox").fill("no such thing");
    await expect(files(page)).toContainText("No such file in the library.");
  });
});

test.describe("a file from the desktop", () => {
  test("is offered for upload, and nothing else happens", async ({ page }) => {
    await letters(page, "ab");
    await drop(page, { "triage.ps1": "Get-Process", "other.txt": "x" });
    await expect(dialog(page)).toContainText("triage.ps1");
    await expect(dialog(page)).toContainText("11 bytes");
    await expect(dialog(page)).toContainText("1 more file was dropped");
    expect(await axe(page)).toEqual([]);
    await dialog(page).getByRole("button", { name: "Cancel" }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect.poll(() => order(page)).toBe("ab");
    await drop(page, { "triage.ps1": "Get-Process" });
    await dialog(page).getByRole("button", { name: "Upload to the library…" }).click();
    await expect(page).toHaveURL(/#\/library$/);
    await expect(page.getByRole("textbox", { name: "Name in the library" })).toHaveValue("triage.ps1");
    await page.goBack();
    await expect.poll(() => order(page)).toBe("ab");
  });

  test("is opened when it is a sequence", async ({ page }) => {
    await letters(page, "ab");
    const body = { Commands: [{ type: "GetFile", params: [{ key: "Path", value: "C:\\z" }] }], Comment: "c" };
    await drop(page, { "body.json": JSON.stringify(body) });
    await expect(dialog(page).getByRole("article")).toContainText("C:\\z");
    await expect.poll(() => order(page)).toBe("ab");
    await dialog(page).getByRole("button", { name: "Add at the end" }).click();
    await expect.poll(() => order(page)).toBe("abC:\\z");
  });
});

test.describe("arranging", () => {
  const arrange = async (page) => {
    await page.keyboard.press("Control+/");
    await page.getByRole("combobox", { name: "What to do" }).fill("arrange");
    await page.keyboard.press("Enter");
  };
  const kinds = (page) => page.locator(".step-kind").allTextContents();

  test("names the steps that it would turn round, and asks", async ({ page }) => {
    await open(page);
    await palette(page, "GetFile").click();
    await card(page, 1).getByRole("textbox").fill("C:\\Temp\\hosts");
    await palette(page, "RunScript").click();
    await card(page, 2).getByRole("textbox", { name: "Script" }).fill("fix.ps1");
    await card(page, 2).getByRole("textbox", { name: "Arguments" }).fill("-File C:\\Temp\\hosts");
    await arrange(page);
    await expect(dialog(page)).toContainText("Step 2, RunScript fix.ps1, would run before step 1, GetFile C:\\Temp\\hosts.");
    expect(await axe(page)).toEqual([]);
    await dialog(page).getByRole("button", { name: "Cancel" }).click();
    expect(await kinds(page)).toEqual(["GetFile", "RunScript"]);
    await arrange(page);
    await dialog(page).getByRole("button", { name: "Arrange all the same" }).click();
    await expect.poll(() => kinds(page)).toEqual(["RunScript", "GetFile"]);
    await spoken(page, "steps arranged");
  });

  test("asks nothing where nothing changes", async ({ page }) => {
    await open(page);
    await palette(page, "GetFile").click();
    await card(page, 1).getByRole("textbox").fill("C:\\Temp\\hosts");
    await palette(page, "RunScript").click();
    await arrange(page);
    await expect.poll(() => kinds(page)).toEqual(["RunScript", "GetFile"]);
    await expect(dialog(page)).toHaveCount(0);
  });
});

test("a finding about some of the devices names them", async ({ page }) => {
  await open(page);
  for (const device of ["FIN-LT-0142", "LNX-WEB-01"]) await page.getByRole("option", { name: new RegExp(device) }).click();
  await palette(page, "GetFile").click();
  await card(page, 1).getByRole("textbox").fill("/var/log/auth.log");
  await expect(page.locator(".finding").first()).toContainText("This concerns FIN-LT-0142.");
  await card(page, 1).getByRole("textbox").fill("C:\\Temp\\a.zip");
  await expect(page.locator(".finding").first()).toContainText("This concerns LNX-WEB-01.");
});

test("a library file that is not what the sequence was saved with is told, until it is accepted", async ({ page }) => {
  await open(page);
  await palette(page, "RunScript").click();
  await card(page, 1).getByRole("textbox", { name: "Script" }).fill("minidump.ps1");
  // What is saved notes the files of a library that was read.
  await expect(card(page, 1).getByText(/^in the library · sha256/)).toBeVisible();
  const changed = page.locator(".finding").filter({ hasText: "The library holds another file under this name" });
  await page.getByRole("button", { name: "Save…" }).click();
  await dialog(page).getByRole("textbox", { name: "Name", exact: true }).fill("Dump");
  const downloading = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Download", exact: false }).first().click();
  const file = JSON.parse(await readFile(await (await downloading).path(), "utf8"));
  expect(file.sequences[0].files).toEqual([{ name: "minidump.ps1", sha256: expect.stringMatching(/^[0-9a-f]{64}$/i) }]);
  await dialog(page).getByRole("button", { name: "Save in this browser" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(changed).toHaveCount(0);
  file.sequences[0].files[0].sha256 = "0f".repeat(32);
  await drop(page, { "dump.json": JSON.stringify(file) });
  await dialog(page).getByRole("button", { name: "Replace this sequence" }).click();
  await expect(changed).toContainText("SHA-256 0f0f0f0f0f0f → ");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Script" })).toHaveValue("minidump.ps1");
  await expect(changed).toHaveCount(1);
  await changed.getByRole("button", { name: "Accept the new file" }).click();
  await expect(changed).toHaveCount(0);
  await spoken(page, "fix applied: Accept the new file");
});
