// Every story from its first step to its end, by "Do it for me" and by the keyboard alone; and whoever leaves its way.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, started, test } from "./fixtures.js";
import { atRest, doIt, step as told, told as open, toControl, toGuide, upTo } from "./guide.js";
import { landed, slowFrames, state, until } from "./steps.js";

const NAMES = ["first-run", "asleep", "second-fails", "too-late", "limit", "exit-zero"];
const story = (name) =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, `../../stories/${name}.json`), "utf8"));
const guide = (page) => page.locator("#guide");
const finished = (page) => guide(page).getByText("That is the end of the story");
const textbox = (page, name) => page.getByRole("textbox", { name });

test.use({ reducedMotion: "reduce" });

for (const name of NAMES) {
  test(`${name} can be done for somebody, step by step`, async ({ page }) => {
    const { steps, learns } = story(name);
    await open(page, name);
    await expect(guide(page)).toContainText(`${learns.en} (about`);
    for (let at = await toldInItsWords(page, steps); at <= steps.length; at = await toldInItsWords(page, steps)) {
      await doIt(page).click();
      await expect.poll(() => told(page), { timeout: 30_000 }).toBeGreaterThan(at);
    }
    await expect(finished(page)).toBeVisible();
  });

  test(`${name} can be gone through by the keyboard alone`, async ({ page }) => {
    const { steps } = story(name);
    await open(page, name);
    for (let at = await told(page); at <= steps.length; at = await told(page)) {
      await byKeyboard(page, steps[at - 1], at);
      await expect.poll(() => told(page), { timeout: 30_000 }).toBeGreaterThan(at);
    }
    await expect(finished(page)).toBeVisible();
  });
}

/** The step that is told, whose text is shown. Time may end a step between two looks: then it is the next one. */
async function toldInItsWords(page, steps) {
  let at;
  await expect(async () => {
    at = await told(page);
    const text = steps[at - 1]?.text.en.split("\n")[0] ?? "That is the end of the story";
    await expect(guide(page)).toContainText(text, { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  return at;
}

/** Does a step as its text asks, with keys on the page's own controls. */
async function byKeyboard(page, step, at) {
  if (!step.done) {
    await toGuide(page);
    return page.keyboard.press("Enter");
  }
  try {
    await toControl(page);
  } catch (error) {
    // Time may have ended the step between two looks.
    if ((await told(page)) > at) return;
    throw error;
  }
  for (const act of step.do ?? [{ press: step.at }]) {
    if (act.type !== undefined) {
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(act.type);
    } else if (act.repeat) {
      await expect(async () => {
        // One more press after a jump would lead past what it led to.
        await landed(page);
        if ((await told(page)) === at) await page.keyboard.press("Enter");
        expect(await told(page)).toBeGreaterThan(at);
      }).toPass({ timeout: 60_000, intervals: [200] });
    } else if (act.press.name === "cancel now") {
      // Behind the comment stand "Let it run" and "Cancel the run".
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
    } else {
      await page.keyboard.press("Enter");
    }
  }
}

test("whoever goes elsewhere is told how to come back, and is led back", async ({ page }) => {
  await open(page, "first-run");
  await doIt(page).click();
  await expect.poll(() => told(page)).toBe(2);
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(guide(page)).toContainText("This step is elsewhere: Compose.");
  await guide(page).getByRole("button", { name: "Back to here" }).click();
  await expect(page).toHaveURL(/#\/$/);
  await expect(guide(page)).not.toContainText("elsewhere");
  expect(await told(page), "nothing was skipped").toBe(2);
});

test("what was taken back is asked for again, and a step that was done already is passed over", async ({ page }) => {
  await open(page, "first-run");
  await page.getByRole("button", { name: "RunScript" }).first().press("Enter");
  for (const at of [1, 3, 4]) {
    await expect.poll(() => told(page)).toBe(at);
    await doIt(page).click();
  }
  await expect.poll(() => told(page)).toBe(5);
  await doIt(page).click();
  await expect.poll(() => told(page)).toBe(6);
  await atRest(page);
  await page.getByRole("button", { name: "More for step 2" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(guide(page)).toContainText("An earlier step has to be done again");
  await guide(page).getByRole("button", { name: "Back to here" }).click();
  await expect.poll(() => told(page)).toBe(5);
  await expect(guide(page)).toContainText("Add GetFile");
});

test("what a story begins with comes back when it was taken away", async ({ page }) => {
  await open(page, "too-late");
  await page.getByRole("button", { name: /^Undo/ }).press("Enter");
  await expect(guide(page)).toContainText("The sequence that the story needs is gone.");
  await guide(page).getByRole("button", { name: "Back to here" }).click();
  await expect(page.getByRole("listitem", { name: /^Step 1: / })).toBeVisible();
  await expect(guide(page)).not.toContainText("is gone");
});

test("another run than the step's is told apart", async ({ page }) => {
  await open(page, "second-fails");
  await upTo(page, 9);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Runs" }).click();
  await expect(guide(page)).toContainText("This step is elsewhere: Runs.");
  await page.getByRole("row", { name: /Failed/ }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: /Failed/ })).toBeVisible();
  await expect(guide(page)).toContainText("This step is elsewhere: Runs.");
  await guide(page).getByRole("button", { name: "Back to here" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Completed/ })).toBeVisible();
  await expect(guide(page)).not.toContainText("elsewhere");
});

// A run that is sent is kept: it was stored before.
const SENT = /Sending|Waiting for device|Running/;

test("a reload in the middle comes back to the same step and the same work", async ({ page }) => {
  await open(page, "asleep");
  for (const at of [1, 2, 3]) {
    await expect.poll(() => told(page)).toBe(at);
    await doIt(page).click();
  }
  await expect.poll(() => told(page)).toBe(4);
  await page.reload();
  await started(page);
  await expect.poll(() => told(page)).toBe(4);
  await expect(textbox(page, /^Comment/)).toHaveValue("INC-1043 look at processes");
  await doIt(page).click();
  await expect.poll(() => told(page), { timeout: 30_000 }).toBeGreaterThan(4);
  await expect(state(page, SENT)).toBeVisible();
  const at = await told(page);
  await page.reload();
  await started(page);
  await expect.poll(() => told(page)).toBeGreaterThanOrEqual(at);
  await expect(page).toHaveURL(/story=asleep.*#\/runs\//);
});

test("leaving leaves the work, and the way back stays", async ({ page }) => {
  await open(page, "second-fails");
  await guide(page).getByRole("button", { name: /^Leave the story/ }).click();
  await expect(page.locator(".guide")).toHaveCount(0);
  await expect(page.getByRole("listitem", { name: /^Step 2: / })).toBeVisible();
  await page.reload();
  await started(page);
  const control = page.getByRole("button", { name: /^Run on/ });
  await expect(control).toBeEnabled();
  await slowFrames(page); // A key that comes before the next frame goes where it should.
  await page.getByRole("button", { name: "Go on with the story: The second command fails" }).click();
  await expect.poll(() => told(page)).toBe(1);
  await page.keyboard.press("F2");
  await page.keyboard.press("Escape");
  await expect(control, "Esc leads to the control").toBeFocused();
  await expect(guide(page)).toBeVisible();
});

test("the list of stories is one click away, keeps how far somebody came, and begins anew", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("link", { name: "Stories: learn by doing" }).click();
  const entry = page.getByRole("listitem").filter({ hasText: "Exit 0 that is not success" });
  await expect(page.getByRole("listitem").filter({ hasText: "Not begun" })).toHaveCount(6);
  await entry.getByRole("link", { name: "Start" }).click();
  await started(page);
  await doIt(page).click();
  await expect.poll(() => told(page)).toBe(2);
  await page.goto("./#/stories");
  await expect(entry).toContainText("2 of 5");
  await entry.getByRole("button", { name: "From the beginning" }).click();
  await started(page);
  await expect.poll(() => told(page)).toBe(1);
  await expect(page.getByRole("listitem", { name: /^Step 1: / })).toBeVisible();
  await page.getByRole("link", { name: "Runs" }).click();
  await expect(page.getByRole("row")).toHaveCount(0);
});

test("a story speaks the page's language", async ({ page }) => {
  await page.goto("./?story=first-run&lang=ru");
  await started(page);
  await expect(guide(page)).toContainText("Найдите FIN-LT-0142 и выберите его.");
  await guide(page).getByRole("button", { name: "Сделать за меня" }).click();
  await expect(guide(page)).toContainText("Добавьте RunScript");
});

const card = (page, at) => page.getByRole("listitem", { name: new RegExp(`^Step ${at}: `) });
const toldTo = (page, what, within) => expect(guide(page).locator(".guide-astray")).toContainText(what, within);
const OTHERWISE = "What is composed is not what the story goes on with.";
const OVER = "This run has ended otherwise than the story needs.";
const backHere = (page) => guide(page).getByRole("button", { name: "Back to here" }).click();

test("a step too many is told, and taken away again", async ({ page }) => {
  await open(page, "first-run");
  await upTo(page, 6);
  await page.getByRole("button", { name: "Duplicate step 2" }).click();
  await expect(card(page, 3)).toBeVisible();
  await toldTo(page, OTHERWISE);
  await backHere(page);
  await expect(card(page, 3)).toHaveCount(0);
  await expect(guide(page).locator(".guide-astray")).toHaveCount(0);
  await page.getByRole("button", { name: "RunScript" }).first().click();
  await toldTo(page, OTHERWISE);
  await upTo(page, Infinity);
  await expect(finished(page)).toBeVisible();
});

test("another command, another script and another device are told, and put right", async ({ page }) => {
  await open(page, "first-run");
  await page.getByRole("option", { name: /^FIN-LT-0177/ }).click();
  await toldTo(page, OTHERWISE);
  await backHere(page);
  await upTo(page, 2);
  await page.getByRole("button", { name: "GetFile" }).first().click();
  await expect.poll(() => told(page)).toBe(3);
  await toldTo(page, OTHERWISE);
  await upTo(page, 5);
  await expect(card(page, 1)).toContainText("RunScript");
  await expect(card(page, 2)).toHaveCount(0);
  await card(page, 1).getByRole("textbox").first().fill("autoruns.ps1");
  await toldTo(page, "An earlier step has to be done again");
  await backHere(page);
  await expect.poll(() => told(page)).toBe(3);
  await upTo(page, 9);
  await expect(page.getByRole("button", { name: /^Run on 1/ })).toBeEnabled();
});

test("whoever skips is not told of it before it is sent", async ({ page }) => {
  await open(page, "first-run");
  await upTo(page, 4);
  await guide(page).getByRole("button", { name: "Skip" }).click();
  await upTo(page, 6);
  await expect(guide(page).locator(".guide-astray")).toHaveCount(0);
  await upTo(page, 9);
  await toldTo(page, "An earlier step has to be done again");
});

test("a run that was sent too early does not count", async ({ page }) => {
  await open(page, "first-run");
  await upTo(page, 5);
  await textbox(page, /^Comment/).fill("too early");
  await page.getByRole("button", { name: /^Run on 1/ }).click();
  await expect(page).toHaveURL(/#\/runs\//);
  await toldTo(page, "This step is elsewhere: Compose.");
  await upTo(page, 9);
  await doIt(page).click();
  await expect.poll(() => told(page), { timeout: 30_000 }).toBe(10);
  await until(page, state(page, SENT));
  // A page that goes while the request is under way does not know of its answer; that is told elsewhere.
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
  await page.reload();
  await started(page);
  await upTo(page, Infinity);
  await expect(finished(page)).toBeVisible();
});

test("a run that ends otherwise is sent once more; if that does so too, the story can begin anew", async ({ page }) => {
  await open(page, "too-late");
  await endsOtherwise(page, OVER);
  await backHere(page);
  await expect.poll(() => told(page)).toBe(1);
  await endsOtherwise(page, "What the story waits for here does not come any more.");
  await guide(page).getByRole("button", { name: "From the beginning" }).click();
  await started(page);
  await expect.poll(() => told(page)).toBe(1);
  await expect(guide(page).locator(".guide-astray")).toHaveCount(0);
  await upTo(page, Infinity);
  await expect(finished(page)).toBeVisible();
});

/** Sends, cancels before the device hears of it, and waits until the guide says so. */
async function endsOtherwise(page, said) {
  await upTo(page, 2);
  // While it waits for its record the same button asks nothing; later the device may hear of it.
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
  await page.getByRole("radio", { name: "Pause" }).check();
  await page.getByRole("button", { name: /^Cancel run/ }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("before it begins");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the run" }).click();
  await expect(async () => {
    await page.getByRole("button", { name: "To the next change" }).click();
    await toldTo(page, said, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole("radio", { name: "1×", exact: true }).check();
}

test("going back to before it was sent leads to sending it again", async ({ page }) => {
  await open(page, "second-fails");
  await upTo(page, 5);
  await expect(async () => {
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await toldTo(page, "An earlier step has to be done again", { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  expect(await told(page), "the guide keeps its place").toBe(5);
  await backHere(page);
  await upTo(page, Infinity);
  await expect(finished(page)).toBeVisible();
});

test("at the limit, whoever looks at what has the device has asked for the same", async ({ page }) => {
  await open(page, "limit");
  await upTo(page, 6);
  await page.getByRole("button", { name: "Show the blocking action" }).click();
  await expect.poll(() => told(page)).toBe(7);
  await upTo(page, 9);
});

for (const width of [1440, 1024, 390]) {
  test(`the device that is sought can be pressed where it is offered, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, "first-run");
    await page.getByRole("combobox", { name: "Find a device" }).fill("FIN-LT-0142");
    await expect(page.getByText("1 device found")).toBeAttached();
    await page.getByRole("option", { name: /^FIN-LT-0142/ }).click();
    await expect.poll(() => told(page)).toBe(2);
  });
}

// What somebody needs who reads each step for two seconds, types a key in 60 ms and presses in a second.
test("an output that was closed, and one that another screen hid, is opened again", async ({ page }) => {
  await open(page, "first-run");
  await upTo(page, 14);
  const save = page.locator(".output-file").getByRole("button", { name: /^Save/ });
  await expect(save).toBeVisible();
  await page.locator(".timeline-toggle[aria-expanded=true]").last().click();
  await toldTo(page, "This part of the run is folded away.");
  await backHere(page);
  await expect(save).toBeVisible();
  await page.getByRole("link", { name: "Settings" }).click();
  await toldTo(page, "This step is elsewhere: Runs.");
  await backHere(page);
  await expect(save).toBeVisible();
  await page.getByRole("radio", { name: "Table" }).check({ force: true });
  await expect(save, "the table has the same output open").toBeVisible();
  await doIt(page).click();
  await expect(finished(page)).toBeVisible();
});

test("in a narrow window the way elsewhere is free at the page's top", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "first-run");
  for (const at of [1, 2, 3, 4, 5]) {
    await upTo(page, at);
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.getByRole("link", { name: "Settings" }).click();
    await toldTo(page, "This step is elsewhere: Compose.");
    await backHere(page);
  }
});

test("a guided visitor finishes a first run within a minute at 5×", async ({ page }) => {
  const { steps } = story("first-run");
  await open(page, "first-run");
  const pace = (name) => page.getByRole("radio", { name }).check();
  await pace("5×");
  const clock = async () => Date.parse((await page.locator(".demo-time b").textContent()).replace("Z", " UTC"));
  let seconds = 1;
  for (let at = await told(page); at <= steps.length; at = await told(page)) {
    const step = steps[at - 1];
    const acts = step.done ? (step.do ?? [{ press: step.at }]) : [{ press: {} }];
    const waits = acts.some((act) => act.repeat);
    // What a run takes at 5×; here time only jumps, so that a slow machine changes nothing.
    if (waits) await pace("Pause");
    const before = await clock();
    await doIt(page).click();
    await expect.poll(() => told(page), { timeout: 30_000 }).toBeGreaterThan(at);
    if (waits) {
      seconds += ((await clock()) - before) / 5_000;
      await pace("5×");
    }
    seconds += 2 + acts.reduce((sum, act) => sum + (act.type ? act.type.length * 0.06 : 1), 0);
  }
  test.info().annotations.push({ type: "seconds", description: seconds.toFixed(1) });
  expect(seconds).toBeGreaterThan(30);
  expect(seconds).toBeLessThanOrEqual(60);
});
