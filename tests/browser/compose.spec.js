// The builder: what an analyst does with mouse and keyboard before anything is sent.
import { expect, started, test } from "./fixtures.js";
import { draft, toStep } from "./long.js";
import { handed, overflow, slowFrames } from "./steps.js";

const PATH = "C:\\windows\\TEMP\\OfficeClickToRun.dmp.zip";

const kinds = (page) => page.getByRole("listitem", { name: /^Step \d+: / }).getByRole("heading", { name: /^(PutFile|RunScript|GetFile)$/ });
const step = (page, number) => page.getByRole("listitem", { name: new RegExp(`^Step ${number}: `) });
const palette = (page, kind) => page.getByRole("group", { name: "Add a command" }).getByRole("button", { name: kind });
const path = (page) => page.getByRole("textbox", { name: "Path on the device" });
const comment = (page) => page.getByRole("textbox", { name: /^Comment/ });
const run = (page) => page.getByRole("button", { name: /^Run( on|$)/ });
const spoken = (page, text) => expect(page.getByRole("status").filter({ hasText: text })).toHaveCount(1);

async function open(page, hash = "#/") {
  await page.goto(`./?scenario=first-run&seed=1${hash}`);
  await started(page);
  const chosen = page.getByRole("button", { name: "Remove FIN-LT-0142" });
  await expect(hash.includes("device=") ? chosen : page.getByRole("option", { name: /FIN-LT-0142/ })).toBeVisible();
  await handed(page);
}

/** PutFile, RunScript, GetFile, nothing typed. */
async function threeSteps(page) {
  for (const kind of ["PutFile", "RunScript", "GetFile"]) await palette(page, kind).click();
  await expect(kinds(page)).toHaveText(["PutFile", "RunScript", "GetFile"]);
  await leftEmpty(page, 2);
}

/** A field that is left empty says so a moment later, and what stands below it moves. */
const leftEmpty = (page, fields) => expect(page.locator(".steps .findings")).toHaveCount(fields);

const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];

/** Takes a card by its grip; the button stays down. */
async function lift(page, number) {
  const grip = step(page, number).locator("[data-grip]");
  await grip.hover(); // waits until the page stands still
  const [x, y] = middle(await grip.boundingBox());
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8, { steps: 4 });
}

async function over(page, number, part) {
  const box = await step(page, number).boundingBox();
  await page.mouse.move(box.x + 40, box.y + box.height * part, { steps: 15 });
}

test("an empty builder says what a sequence is and starts with the documented example", async ({ page, picture }) => {
  await open(page);
  await picture("compose-empty");
  await page.getByRole("button", { name: "Start with an example" }).click();
  await expect(kinds(page)).toHaveText(["RunScript", "GetFile"]);
  await expect(page.getByRole("textbox", { name: "Script" })).toHaveValue("minidump.ps1");
  await expect(page.getByRole("textbox", { name: "Arguments" })).toHaveValue("OfficeClickToRun");
  await expect(path(page)).toHaveValue(PATH);
  await expect(comment(page)).toHaveValue("");
});

test.describe("by mouse", () => {
  test("commands are dragged in between cards", async ({ page }) => {
    await open(page);
    await palette(page, "GetFile").click();
    await palette(page, "GetFile").click();
    await leftEmpty(page, 1);
    const [x, y] = middle(await palette(page, "RunScript").boundingBox());
    await page.mouse.move(x, y);
    await page.mouse.down();
    await over(page, 2, 0.2);
    await page.mouse.up();
    await expect(kinds(page)).toHaveText(["GetFile", "RunScript", "GetFile"]);
    await expect(step(page, 2).getByRole("textbox", { name: "Script" })).toBeFocused();
    await spoken(page, "RunScript added as step 2");
  });

  test("a card is dragged to another place, once in the history", async ({ page }) => {
    await open(page);
    await threeSteps(page);
    await lift(page, 3);
    await over(page, 1, 0.1);
    await expect(step(page, 3)).toHaveAttribute("data-lifted", "true");
    await page.mouse.up();
    await expect(kinds(page)).toHaveText(["GetFile", "PutFile", "RunScript"]);
    await spoken(page, "GetFile moved from 3 to 1");
    await page.getByRole("button", { name: /^Undo: GetFile moved/ }).click();
    await expect(kinds(page)).toHaveText(["PutFile", "RunScript", "GetFile"]);
    await page.getByRole("button", { name: /^Redo: GetFile moved/ }).click();
    await expect(kinds(page)).toHaveText(["GetFile", "PutFile", "RunScript"]);
  });

  test("Esc puts a dragged card back", async ({ page }) => {
    await open(page);
    await threeSteps(page);
    await lift(page, 1);
    await over(page, 3, 0.9);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect(kinds(page)).toHaveText(["PutFile", "RunScript", "GetFile"]);
    await expect(page.locator("[data-lifted]")).toHaveCount(0);
  });

  test("an undo in the middle of a drag ends it", async ({ page }) => {
    await open(page);
    await threeSteps(page);
    await lift(page, 1);
    await over(page, 3, 0.9);
    await page.keyboard.press("Control+z");
    await page.mouse.up();
    await expect(kinds(page)).toHaveText(["PutFile", "RunScript"]);
    await expect(page.locator("[data-lifted]")).toHaveCount(0);
  });

  test("rows that come into sight under a dragged card are drawn once it is put back", async ({ page, baseURL }) => {
    await draft(page, baseURL, 120);
    await lift(page, 1);
    await expect(step(page, 1)).toHaveAttribute("data-lifted", "true");
    const far = await toStep(page, 50);
    await expect(far).toBeInViewport();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300))); // many frames
    await expect(far.locator(".step-line")).toHaveText(/^50 GetFile C:/);
    await page.keyboard.press("Escape");
    await expect(far.getByRole("textbox")).toHaveValue("C:\\Windows\\Temp\\report-49.zip");
    await page.mouse.up();
  });

  test("the page scrolls while a card is held at its edge", async ({ page }) => {
    await page.setViewportSize({ width: 1200, height: 620 });
    await open(page);
    for (let at = 0; at < 6; at += 1) await palette(page, "GetFile").click();
    await page.evaluate(() => window.scrollTo(0, 0));
    await lift(page, 1);
    await page.mouse.move(500, 612, { steps: 10 });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect(kinds(page)).toHaveCount(6);
  });

  test("a press on a grip without moving changes nothing", async ({ page }) => {
    await open(page);
    await threeSteps(page);
    await step(page, 2).locator("[data-grip]").click();
    await expect(kinds(page)).toHaveText(["PutFile", "RunScript", "GetFile"]);
    await expect(page.getByRole("button", { name: /^Undo: GetFile added/ })).toBeVisible();
  });
});

test.describe("by keyboard", () => {
  test("Alt and arrows move a step; its field keeps the focus", async ({ page }) => {
    await open(page);
    await threeSteps(page);
    await path(page).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(kinds(page)).toHaveText(["PutFile", "GetFile", "RunScript"]);
    await spoken(page, "GetFile moved from 3 to 2");
    await expect(path(page)).toBeFocused();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(kinds(page)).toHaveText(["GetFile", "PutFile", "RunScript"]);
    await page.keyboard.press("Alt+ArrowUp");
    await expect(path(page)).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(kinds(page)).toHaveText(["PutFile", "GetFile", "RunScript"]);
    await spoken(page, "Undone: GetFile moved from 2 to 1");
  });

  test("the button that moves a step keeps the focus and says when it is at the end", async ({ page }) => {
    await open(page);
    await threeSteps(page);
    await page.getByRole("button", { name: "Move step 2 up" }).focus();
    await page.keyboard.press("Enter");
    await expect(kinds(page)).toHaveText(["RunScript", "PutFile", "GetFile"]);
    const up = page.getByRole("button", { name: "Move step 1 up" });
    await expect(up).toBeFocused();
    await expect(up).toHaveAttribute("aria-disabled", "true");
  });

  test("Move to… takes a step to a position", async ({ page }) => {
    await open(page);
    await threeSteps(page);
    await page.getByRole("button", { name: "More for step 3" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: "Move to…" })).toBeFocused();
    // What is typed before the next frame counts.
    await slowFrames(page);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "New position, 1 to 3" })).toBeFocused();
    // No place: it is said there, and nothing is moved.
    for (const typed of ["99", "0", "abc"]) {
      await page.keyboard.type(typed);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("dialog")).toContainText("It must be a number from 1 to 3.");
      await expect(page.getByRole("textbox", { name: "New position, 1 to 3" })).toHaveAttribute("aria-invalid", "true");
    }
    await expect(kinds(page)).toHaveText(["PutFile", "RunScript", "GetFile"]);
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await expect(kinds(page)).toHaveText(["GetFile", "PutFile", "RunScript"]);
    await expect(step(page, 1)).toBeFocused();
  });

  test("after a deletion the focus is on the step that follows", async ({ page }) => {
    await open(page);
    await threeSteps(page);
    await page.getByRole("button", { name: "More for step 2" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await expect(kinds(page)).toHaveText(["PutFile", "GetFile"]);
    await spoken(page, "step 2, RunScript, deleted");
    await expect(step(page, 2)).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(kinds(page)).toHaveText(["PutFile", "RunScript", "GetFile"]);
    await expect(step(page, 2)).toBeFocused();
  });

  test("the whole sequence is composed and sent without a mouse", async ({ page }) => {
    await open(page);
    await page.keyboard.press("/");
    await page.keyboard.type("fin-lt-0142");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Remove FIN-LT-0142" })).toBeVisible();
    await palette(page, "RunScript").focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Script" })).toBeFocused();
    await page.keyboard.type("minidump.ps1");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("textbox", { name: "Arguments" })).toBeFocused();
    await page.keyboard.type("OfficeClickToRun");
    await palette(page, "GetFile").focus();
    await page.keyboard.press("Enter");
    await expect(path(page)).toBeFocused();
    await page.keyboard.type(PATH);
    await comment(page).focus();
    await page.keyboard.type("Testing Live Response API");
    await expect(run(page)).not.toHaveAttribute("aria-disabled", "true");
    await page.keyboard.press("Control+Enter");
    await expect(page).toHaveURL(/#\/runs\//);
  });
});

test.describe("what is found while typing", () => {
  test("quotes around a path stop Run, and Alt+Enter repairs them", async ({ page, picture }) => {
    await open(page, "#/?device=FIN-LT-0142");
    await page.getByRole("button", { name: "Start with an example" }).click();
    await comment(page).fill("INC-4821");
    await expect(run(page)).not.toHaveAttribute("aria-disabled", "true");
    await path(page).fill(`"${PATH}"`);
    await expect(path(page)).toHaveAttribute("aria-invalid", "true");
    await expect(path(page)).toHaveAccessibleDescription(/Quotes from “Copy as path”/);
    await expect(page.locator('[data-underline="error"]')).toHaveText(['"', '"']);
    await expect(run(page)).toHaveAttribute("aria-disabled", "true");
    await picture("compose-quotes");
    await run(page).click({ force: true }); // off by aria-disabled: it can be pressed and says why
    await expect(page).toHaveURL(/#\/$/);
    await page.getByRole("button", { name: "Step 2: the path has an error" }).click();
    await expect(path(page)).toBeFocused();
    await page.keyboard.press("Alt+Enter");
    await expect(path(page)).toHaveValue(PATH);
    await expect(path(page)).toBeFocused();
    await expect(run(page)).not.toHaveAttribute("aria-disabled", "true");
    await page.keyboard.press("Control+z");
    await expect(path(page)).toHaveValue(`"${PATH}"`);
  });

  test("a field that was just added is not scolded before it is left", async ({ page }) => {
    await open(page);
    await palette(page, "GetFile").click();
    await expect(path(page)).toBeFocused();
    await expect(step(page, 1).getByText("Give the path of the file to fetch.")).toHaveCount(0);
    await comment(page).focus();
    await expect(step(page, 1).getByText("Give the path of the file to fetch.")).toBeVisible();
  });

  test("a warning leaves Run on", async ({ page }) => {
    await open(page, "#/?device=FIN-LT-0142");
    await page.getByRole("button", { name: "Start with an example" }).click();
    await comment(page).fill("INC-4821");
    await page.getByRole("textbox", { name: "Arguments" }).fill("OfficeClickToRun ; -full");
    await expect(step(page, 1).getByText("Warning")).toBeVisible();
    await expect(run(page)).not.toHaveAttribute("aria-disabled", "true");
  });
});

test("typing is one entry of the one history, in fields too", async ({ page }) => {
  await open(page);
  await palette(page, "GetFile").click();
  await page.keyboard.type("C:\\a.txt");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Fetch");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("");
  await expect(path(page)).toHaveValue("C:\\a.txt");
  await page.keyboard.press("Control+z");
  await expect(path(page)).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(kinds(page)).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Control+y");
  await expect(path(page)).toHaveValue("C:\\a.txt");
});

test("a step that goes and comes back between two frames is drawn", async ({ page }) => {
  await open(page);
  await palette(page, "GetFile").click();
  await expect(path(page)).toBeFocused();
  await page.evaluate(() => {
    for (const key of ["z", "y"]) {
      document.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey: true, bubbles: true, cancelable: true }));
    }
  });
  await spoken(page, "Done again: GetFile added as step 1");
  await expect(path(page)).toBeVisible();
  await expect(page.locator(".json-line").filter({ hasText: "GetFile" })).toHaveCount(1);
});

test("the body shown is the body that is sent, run tag included", async ({ page }) => {
  await open(page, "#/?device=FIN-LT-0142");
  await page.getByRole("button", { name: "Start with an example" }).click();
  await comment(page).fill("Testing Live Response API");
  const lines = page.getByRole("region", { name: "Request" }).locator(".json-line");
  // The columns beside follow in the frame after.
  await expect(lines.filter({ hasText: /Testing Live Response API|GetFile/ })).toHaveCount(2);
  const shown = await lines.allTextContents();
  const body = JSON.parse(shown.join(""));
  expect(body.Comment).toMatch(/^Testing Live Response API \[LL-[0-9A-Z]{6}\]$/);
  expect({ ...body, Comment: "" }).toEqual({
    Commands: [
      {
        type: "RunScript",
        params: [
          { key: "ScriptName", value: "minidump.ps1" },
          { key: "Args", value: "OfficeClickToRun" },
        ],
      },
      { type: "GetFile", params: [{ key: "Path", value: PATH }] },
    ],
    Comment: "",
  });
});

test("a step that is switched off is not sent", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Start with an example" }).click();
  await page.getByRole("button", { name: "More for step 1" }).click();
  await page.getByRole("menuitem", { name: "Switch off" }).click();
  await expect(step(page, 1)).toHaveAccessibleName(/switched off, not sent$/);
  await expect(page.getByRole("region", { name: "Request" })).not.toContainText("RunScript");
});

test("a draft survives a reload", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Start with an example" }).click();
  await comment(page).fill("kept");
  await expect(async () => {
    await comment(page).fill("kept");
    await comment(page).blur();
    await page.reload();
    await started(page);
    await expect(comment(page)).toHaveValue("kept", { timeout: 1_000 });
  }).toPass();
  await expect(kinds(page)).toHaveText(["RunScript", "GetFile"]);
});

test("several devices are searched, chosen and sent as a batch", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Start with an example" }).click();
  await comment(page).fill("INC-4821");
  const search = page.getByRole("combobox", { name: "Find a device" });
  await search.fill("fin-lt");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 chosen", { exact: true })).toBeVisible();
  await search.fill("no such device");
  await expect(page.getByText("No device matches “no such device”.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Run on 2 devices" }).click();
  await expect(page).toHaveURL(/#\/batches\/LL-/);
});

test.describe("narrow", () => {
  test.use({ viewport: { width: 320, height: 800 } });

  test("nothing scrolls sideways at 320 px", async ({ page, picture }) => {
    await open(page, "#/?device=FIN-LT-0142");
    await page.getByRole("button", { name: "Start with an example" }).click();
    await path(page).fill(`"${PATH}"`);
    await picture("compose-320");
    await expect.poll(() => overflow(page)).toBe(0);
  });
});

test("a press below an open list of devices hits what it was meant for", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page);
  await page.getByRole("option", { name: /FIN-LT-0142/ }).click();
  // The search has the focus; leaving it closes the list above this button.
  await page.getByRole("button", { name: "Start with an example" }).click();
  await expect(kinds(page)).toHaveText(["RunScript", "GetFile"]);
  await expect(page.getByRole("listbox").getByRole("option")).toHaveCount(0);
});
