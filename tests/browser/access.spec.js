// Every screen in every state, for everybody: axe in both schemes, targets, 320 px, text of double size.
import { axe } from "./axe.js";
import { expect, test } from "./fixtures.js";
import { replaceFile } from "./release.js";
import { example, open, overflow, row, send, state, until } from "./steps.js";


const script = (page) => row(page, "minidump.ps1");
const chosen = (page) => open(page, "", "#/?device=FIN-LT-0142");

async function completed(page, device = "FIN-LT-0142") {
  await open(page);
  await send(page, device);
  await until(page, state(page, /Completed/));
}

async function chooseFile(page, name) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file…" }).click();
  await (await chooser).setFiles({ name, mimeType: "text/plain", buffer: Buffer.from("hi") });
}

/** How each state is reached, from nothing. */
const STATES = {
  "Compose, empty": (page) => open(page),
  "Compose, searching a device": async (page) => {
    await open(page);
    await page.getByRole("combobox", { name: "Find a device" }).fill("srv");
    await expect(page.getByRole("option", { name: /SRV-SQL-04/ })).toBeVisible();
  },
  "Compose, the example": async (page) => {
    await chosen(page);
    await example(page);
  },
  "Compose, an error": async (page) => {
    await chosen(page);
    await page.getByRole("button", { name: "Start with an example" }).click();
    await page.getByRole("textbox", { name: "Path on the device" }).fill('"C:\\Temp\\a.txt"');
    await expect(page.locator('[data-underline="error"]')).toHaveCount(2);
  },
  "Compose, a warning": async (page) => {
    await chosen(page);
    await example(page);
    await page.getByRole("textbox", { name: "Arguments" }).fill("OfficeClickToRun ; -full");
    await expect(page.getByRole("listitem", { name: /^Step 1/ }).getByText("Warning")).toBeVisible();
  },
  "Compose, a step switched off": async (page) => {
    await chosen(page);
    await example(page);
    await page.getByRole("button", { name: "More for step 1" }).click();
    await page.getByRole("menuitem", { name: "Switch off" }).click();
    await expect(page.getByRole("listitem", { name: /switched off, not sent/ })).toBeVisible();
  },
  "Compose, a menu open": async (page) => {
    await chosen(page);
    await example(page);
    await page.getByRole("button", { name: "More for step 1" }).click();
    await expect(page.getByRole("menuitem", { name: "Move to…" })).toBeFocused();
  },
  "Compose, the move dialog": async (page) => {
    await chosen(page);
    await example(page);
    await page.getByRole("button", { name: "More for step 1" }).click();
    await page.getByRole("menuitem", { name: "Move to…" }).click();
    await expect(page.getByRole("dialog", { name: "Move step 1" })).toBeVisible();
  },
  "Run, waiting": async (page) => {
    await open(page);
    await page.getByRole("radio", { name: "Pause" }).check();
    await send(page, "FIN-LT-0142");
    await expect(state(page, /Completed/)).toHaveCount(0);
  },
  "Run, running": async (page) => {
    await open(page);
    await send(page, "FIN-LT-0142");
    await until(page, script(page).getByText("Running", { exact: true }));
  },
  "Run, the cancel dialog": async (page) => {
    await open(page);
    await send(page, "FIN-LT-0142");
    await until(page, script(page).getByText("Running", { exact: true }));
    await page.getByRole("button", { name: "Cancel run…" }).click();
    await expect(page.getByRole("dialog", { name: "Cancel this run?" })).toBeVisible();
  },
  "Run, completed with output": async (page) => {
    await completed(page);
    await page.getByRole("button", { name: /^1 RunScript/ }).click();
    await expect(page.getByText("reported exit 0")).toBeVisible();
    await page.getByRole("button", { name: "Search the output" }).click();
    await page.getByRole("region", { name: "Output of step 1" }).getByRole("searchbox").fill("office");
    await expect(page.getByText("1 of 3")).toBeVisible();
  },
  "Run, a collected file": async (page) => {
    await completed(page);
    await page.getByRole("button", { name: /^2 GetFile/ }).click();
    await expect(page.getByRole("button", { name: "Save file" })).toBeVisible();
  },
  "Run, as a table": async (page) => {
    await completed(page);
    await page.getByRole("radio", { name: "Table" }).check();
    await expect(page.getByRole("row", { name: /GetFile/ })).toBeVisible();
  },
  "Run, failed with a skipped step": async (page) => {
    await open(page, "?scenario=rough-day&seed=1");
    await send(page, "FIN-LT-0177");
    await until(page, state(page, /Failed/));
    await expect(row(page, "GetFile")).toContainText("Skipped: step 1 failed");
  },
  "Run, refused and explained": async (page) => {
    await open(page);
    await send(page, "SRV-APP-11");
    await until(page, state(page, /Refused/));
    await expect(page.locator(".explained")).toBeVisible();
  },
  "Run, a busy device": async (page) => {
    await open(page, "?scenario=rough-day");
    await send(page, "SRV-SQL-04");
    // It is told within a second; a jump could lead to the next try.
    await expect(state(page, /Device busy/)).toBeVisible();
    await page.getByRole("radio", { name: "Pause" }).check();
    await page.getByRole("button", { name: "Send when free" }).click();
    await expect(page.locator(".blocker")).toBeVisible();
  },
  "Run, told to wait": async (page) => {
    await open(page, "?scenario=rough-day");
    await send(page, "FIN-LT-0142");
    await expect(page.getByRole("timer")).toBeVisible();
    await page.getByRole("radio", { name: "Pause" }).check();
  },
  "Run, unknown": async (page) => {
    await open(page, "", "#/runs/LL-NOSUCH");
    await expect(page.getByRole("heading", { name: "This browser does not know that run" })).toBeVisible();
  },
  "Runs, empty": (page) => open(page, "", "#/runs"),
  "Runs, a rough day": async (page) => {
    await open(page, "?scenario=rough-day&seed=1");
    await send(page, "FIN-LT-0142", "HR-WS-0040", "SRV-SQL-04", "OPS-LT-0009");
    await until(page, page.getByRole("row", { name: /OPS-LT-0009/ }).getByText("Completed"));
  },
  "Compose, opening a doubtful body": async (page) => {
    await open(page);
    await page.getByRole("button", { name: "Open…" }).click();
    const body = '{"Commands": [{"type": "GetFile", "params": [{"key": "Path", "value": "C:\\temp\\x"}]}]}';
    await page.getByRole("textbox", { name: /^A request body/ }).fill(body);
    await expect(page.getByRole("article")).toBeVisible();
  },
  "Compose, saving": async (page) => {
    await chosen(page);
    await example(page);
    await page.getByRole("button", { name: "Save…" }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Dump");
  },
  "Compose, as cURL": async (page) => {
    await chosen(page);
    await example(page);
    await page.getByRole("combobox", { name: "Show the request as" }).selectOption("cURL");
    await expect(page.locator(".form-text")).toBeVisible();
  },
  "Compose, devices from a list": async (page) => {
    await open(page);
    await page.getByRole("button", { name: "From a list…" }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("FIN-LT-0142\nno-such-device");
    await expect(page.getByText("1 device is found.")).toBeVisible();
  },
  "Compose, actions": async (page) => {
    await open(page);
    await page.keyboard.press("Control+/");
    await expect(page.getByRole("dialog", { name: "Actions" })).toBeVisible();
  },
  "Compose, keys": async (page) => {
    await open(page);
    await page.getByRole("button", { name: "Actions" }).click();
    await page.getByRole("option", { name: "Show the keys" }).click();
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  },
  "Runs, actions": async (page) => {
    await open(page, "", "#/runs");
    await expect(page.getByRole("button", { name: "Attach a run…" })).toBeVisible();
    await page.keyboard.press("Control+/");
    await expect(page.getByRole("dialog", { name: "Actions" })).toBeVisible();
  },
  "Runs, filtered to nothing": async (page) => {
    await completed(page);
    await page.goto("./#/runs?show=failed");
    await expect(page.getByText("No run fits this filter")).toBeVisible();
  },
  "Runs, the attach dialog with an error": async (page) => {
    await open(page, "", "#/runs");
    await page.getByRole("button", { name: "Attach a run…" }).click();
    const dialog = page.getByRole("dialog", { name: "Attach a run" });
    await dialog.getByRole("textbox", { name: "Action id" }).fill("LL-7Q3FKD");
    await dialog.getByRole("button", { name: "Attach", exact: true }).click();
    await expect(dialog.getByRole("alert")).toContainText("There is no action id in it");
  },
  "Runs, the tenant's list": async (page) => {
    await open(page, "?story=limit", "#/runs?of=tenant");
    await expect(page.getByRole("row", { name: /^OPS-03 .*Weekly check/ })).toBeVisible();
  },
  "Library, all files": async (page) => {
    await open(page, "", "#/library");
    await expect(page.getByRole("row", { name: /^wait\.ps1/ })).toBeVisible();
  },
  "Library, a name that is taken": async (page) => {
    await open(page, "", "#/library");
    await chooseFile(page, "wait.ps1");
    await expect(page.getByText("wait.ps1 is in the library already")).toBeVisible();
    await page.getByRole("checkbox", { name: "Replace it" }).check();
    await page.getByRole("checkbox", { name: "Takes parameters" }).check();
    await page.getByRole("textbox", { name: "Description" }).fill("Wait");
  },
  "Library, a name that is none": async (page) => {
    await open(page, "", "#/library");
    await chooseFile(page, "my script;.ps1");
    await expect(page.getByRole("button", { name: "Use my-script.ps1" })).toBeVisible();
  },
  "Library, uploaded": async (page) => {
    await open(page, "", "#/library");
    await chooseFile(page, "new.ps1");
    await page.getByRole("button", { name: "Upload", exact: true }).click();
    await expect(page.getByRole("main").getByText(/^new\.ps1 is in the library\./)).toBeVisible();
  },
  "Library, the delete dialog": async (page) => {
    await open(page, "", "#/library");
    await page.getByRole("button", { name: "Delete wait.ps1…" }).click();
    await expect(page.getByRole("dialog", { name: "Delete wait.ps1?" })).toBeVisible();
  },
  "Library, refused": async (page) => {
    await open(page, "?scenario=no-library", "#/library");
    await chooseFile(page, "new.ps1");
    await page.getByRole("button", { name: "Upload", exact: true }).click();
    await expect(page.getByRole("main").getByText(/^The tenant refused new\.ps1\./)).toBeVisible();
  },
  "Library, filtered to nothing": async (page) => {
    await open(page, "", "#/library?find=nothing");
    await expect(page.getByText("No file fits this filter")).toBeVisible();
  },
  Settings: (page) => open(page, "", "#/settings"),
  "an unknown address": async (page) => {
    await open(page, "", "#/no/such/place");
    await expect(page.getByRole("heading", { name: "This page does not have that address" })).toBeVisible();
  },
  "a wrong configuration": async (page, changedRelease) => {
    await page.goto(await changedRelease((folder) => replaceFile(folder, "config.json", "{")));
    await expect(page.getByRole("heading", { name: "Liveline is not set up correctly" })).toBeVisible();
  },
};

test.describe("every state", () => {
  // A colour in the middle of a transition is nobody's choice.
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  for (const [name, reach] of Object.entries(STATES)) {
    test(`${name}: nothing in the way of anybody`, async ({ page, changedRelease }) => {
      await reach(page, changedRelease);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await axe(page), `axe, ${colorScheme}`).toEqual([]);
      }
      expect.soft(await smallTargets(page), "targets under 24 px").toEqual([]);
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      expect.soft(await cutOff(page), "cut off at double text size").toEqual([]);
      await expect.soft.poll(() => overflow(page), "px scrolled sideways at double text size").toBe(0);
      await page.evaluate(() => (document.documentElement.style.fontSize = ""));
      await page.setViewportSize({ width: 320, height: 640 });
      await expect.soft.poll(() => overflow(page), "px scrolled sideways at 320 px").toBe(0);
      expect.soft(await smallTargets(page), "targets under 24 px at 320 px").toEqual([]);
      expect.soft(await cutOff(page), "cut off at 320 px").toEqual([]);
    });
  }
});

/** What can be pressed and is smaller than 24 px either way; links within a text may be. */
function smallTargets(page) {
  return page.evaluate(() => {
    const targets = "a[href], button, input, select, textarea, summary, [role=button], [role=option], [role=menuitem]";
    const small = [];
    for (const target of document.querySelectorAll(targets)) {
      const inText = target.matches("a") && getComputedStyle(target).display === "inline";
      if (inText || !target.checkVisibility({ visibilityProperty: true })) continue;
      // Shown when it gets the focus.
      if (target.closest(".unseen, .skip")) continue;
      const { width, height } = (target.closest("label.segment") ?? target).getBoundingClientRect();
      if (Math.min(width, height) < 23.9) small.push(`${target.outerHTML.slice(0, 120)}: ${width} × ${height}`);
    }
    return small;
  });
}

/** Elements whose own text does not fit and can neither be scrolled to nor is shortened on purpose. */
function cutOff(page) {
  return page.evaluate(() => {
    const cut = [];
    for (const element of document.querySelectorAll("body *")) {
      // The ink below a field scrolls with it.
      if (element.closest(".unseen, .skip, .field-ink, svg") || !element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      if (style.clipPath !== "none") continue; // for listeners alone
      const hides = [style.overflowX, style.overflowY].some((value) => value === "hidden" || value === "clip");
      if (!hides || style.textOverflow === "ellipsis" || !element.innerText?.trim()) continue;
      const over = Math.max(element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight);
      if (over > 1) cut.push(`${element.outerHTML.slice(0, 120)}: ${over} px`);
    }
    return cut;
  });
}

test("where motion is not wanted nothing moves", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await STATES["Run, running"](page);
  expect(await page.evaluate(() => document.getAnimations().map((one) => one.animationName ?? one.transitionProperty))).toEqual([]);
  await page.getByRole("link", { name: "Compose" }).first().hover();
  await page.getByRole("radio", { name: "20×" }).check();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test.describe("forced colours", () => {
  test.use({ contextOptions: { forcedColors: "active" } });

  test("buttons have edges, the focus is seen, what is chosen is seen", async ({ page }) => {
    await STATES["Compose, the example"](page);
    const edges = await page.locator(".button:visible").evaluateAll((buttons) =>
      buttons.filter((button) => parseFloat(getComputedStyle(button).borderTopWidth) < 1).map((button) => button.outerHTML),
    );
    expect(edges).toEqual([]);
    const run = page.getByRole("button", { name: /^Run on/ });
    const comment = page.getByRole("textbox", { name: /^Comment/ });
    await comment.focus();
    await page.keyboard.press("Tab");
    await expect(run).toBeFocused();
    const outline = await run.evaluate((button) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(button);
      return { outlineStyle, px: parseFloat(outlineWidth) };
    });
    expect(outline.outlineStyle).not.toBe("none");
    expect(outline.px).toBeGreaterThanOrEqual(2);
    const ground = (name) =>
      page.getByText(name, { exact: true }).evaluate((label) => getComputedStyle(label).backgroundColor);
    expect(await ground("1×")).not.toBe(await ground("20×"));
  });

  test("a run's states are words with an edge", async ({ page }) => {
    await STATES["Run, failed with a skipped step"](page);
    const pills = page.locator(".pill:visible");
    expect(await pills.count()).toBeGreaterThan(0);
    for (const pill of await pills.all()) {
      await expect(pill).toHaveText(/\S/);
      await expect(pill).toHaveCSS("border-top-style", "solid");
    }
  });
});

test("changes of a run are spoken, and not more often than once in five seconds", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    window.spoken = [];
    // The first region speaks of changes, the second answers the analyst.
    const region = document.querySelector('body > [role="status"]');
    const note = () => window.spoken.push({ at: performance.now(), text: region.textContent });
    new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
  });
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  const spoken = () => page.evaluate(() => window.spoken);
  await expect.poll(async () => (await spoken()).at(-1)?.text, { timeout: 15_000 }).toMatch(/Completed/);
  const times = (await spoken()).map(({ at }) => at);
  const gaps = times.slice(1).map((at, index) => at - times[index]);
  expect(gaps.filter((gap) => gap < 4_900)).toEqual([]);
});

test("the first key leads past the header to the content", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  const skip = page.getByText("Skip to the content");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("single-key shortcuts can be switched off", async ({ page }) => {
  await open(page, "", "#/settings");
  await page.getByRole("radiogroup", { name: "Single-key shortcuts" }).getByRole("radio", { name: "Off" }).check();
  await page.getByRole("link", { name: "Compose" }).first().click();
  const search = page.getByRole("combobox", { name: "Find a device" });
  await expect(search).toBeVisible();
  await page.locator("main").focus();
  await page.keyboard.press("/");
  await expect(search).not.toBeFocused();
  await page.getByRole("link", { name: "Settings" }).first().click();
  await page.getByRole("radiogroup", { name: "Single-key shortcuts" }).getByRole("radio", { name: "On" }).check();
  await page.getByRole("link", { name: "Compose" }).first().click();
  await expect(search).toBeVisible();
  await page.locator("main").focus();
  await page.keyboard.press("/");
  await expect(search).toBeFocused();
});
