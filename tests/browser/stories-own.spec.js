// Stories that somebody brings along, and those that cannot be told; how the guide looks for everybody.
import { axe } from "./axe.js";
import { dropFiles } from "./drop.js";
import { expect, started, test } from "./fixtures.js";
import { atRest, covers, doIt, step, told as open, upTo } from "./guide.js";
import { handed } from "./steps.js";

const SAID = (en) => ({ en, ru: "Русский текст" });
const OWN = {
  format: "liveline-story",
  version: 1,
  id: "own",
  title: SAID("My own"),
  learns: SAID("You learn something."),
  minutes: 1,
  tenant: {
    devices: [{ name: "PC-7" }],
    library: [{ name: "hello.ps1", runs: [{ prints: "Hello from PC-7\n", seconds: 5 }] }],
  },
  draft: { comment: "c", devices: ["PC-7"], steps: [{ type: "RunScript", ScriptName: "hello.ps1" }] },
  steps: [
    { text: SAID("Send it."), at: { role: "button", name: "run" }, done: { runs: 1 } },
    {
      text: SAID("Wait."),
      at: { role: "button", name: "next change" },
      done: { run: "completed" },
      do: [{ repeat: { role: "button", name: "next change" } }],
    },
    { text: SAID("Open it."), at: { role: "button", name: "output", of: 1 }, done: { output: 1 } },
  ],
};
const lines = (story) => JSON.stringify(story, null, 1);
const guide = (page) => page.locator("#guide");

test.use({ reducedMotion: "reduce" });

async function choose(page, text, name = "mine.json") {
  await page.goto("./#/stories");
  await page.getByLabel("Choose a file…").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

async function serve(page, text) {
  await page.route("**/own/mine.json", (route) => route.fulfill({ contentType: "application/json", body: text }));
}

test("a story file opens, plays, and is there after a reload", async ({ page }) => {
  await choose(page, lines(OWN));
  await expect(page).toHaveURL(/\?story=dropped/);
  await started(page);
  await expect(guide(page)).toContainText("You learn something. (about 1 minute)");
  for (const at of [1, 2, 3]) {
    await expect.poll(() => step(page)).toBe(at);
    if (at === 2) {
      // A page that goes while the request is under way does not know of its answer; that is told elsewhere.
      await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
      await page.getByRole("radio", { name: "Pause" }).check(); // by itself time would end the step
      await page.reload();
      await started(page);
    }
    await doIt(page).click();
    await expect.poll(() => step(page), { timeout: 30_000 }).toBeGreaterThan(at);
    await atRest(page);
  }
  await expect(page.getByText("Hello from PC-7")).toBeVisible();
});

const drop = (page, content, name = "mine.json", over) => dropFiles(page.locator("h1"), [{ name, content, type: "application/json" }], over);

test("a story is dropped anywhere on the list", async ({ page }) => {
  await page.goto("./#/stories");
  await expect(page.getByRole("listitem").first()).toBeVisible();
  await drop(page, lines(OWN), "mine.json", () => expect(page.getByText("Drop the story here")).toBeVisible());
  await expect(page).toHaveURL(/\?story=dropped/);
});

for (const screen of ["", "runs", "library", "settings"]) {
  test(`a story that is dropped on #/${screen} opens, and a wrong one is named at its place there`, async ({ page }) => {
    await page.goto(`./#/${screen}`);
    await started(page);
    await expect(page.getByRole("button", { name: "To the next change" })).toBeVisible();
    await expect(page.locator("h1")).toBeVisible();
    if (screen === "") await handed(page);
    await drop(page, lines(OWN).replace('"name": "run"', '"name": "explode"'));
    const alert = page.getByRole("alert").filter({ hasText: "is not a story" });
    await expect(alert).toHaveText(/^mine\.json is not a story.*Line \d+, column \d+: the page has no control “button explode”/);
    expect(new URL(page.url()).search, "nothing of it is loaded").toBe("");
    if (screen !== "library") {
      await drop(page, "{}", "other.json");
      expect(new URL(page.url()).search, "it is no story").toBe("");
    }
    // The builder offers any other file for the library.
    if (screen === "") await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Dismiss" }).first().click();
    await expect(alert).toHaveCount(0);
    await drop(page, lines(OWN));
    await expect(page).toHaveURL(/\?story=dropped/);
    await started(page);
    await expect(guide(page)).toContainText("Send it.");
  });
}

test("a story of the page's own site opens by its address", async ({ page }) => {
  await serve(page, lines(OWN));
  await page.goto("./?story=own/mine.json");
  await started(page);
  await expect(guide(page)).toContainText("Send it.");
  await expect(page.getByText("PC-7").first()).toBeVisible();
});

const WRONG = {
  "that is damaged": [lines(OWN).slice(0, -20), /mine\.json is not a story that can be told here\. Line \d+, column \d+: /],
  "from a newer format": [lines({ ...OWN, version: 2 }), /Line 3, column 13: version 2/],
  "with a control that is not there": [
    lines(OWN).replace('"name": "run"', '"name": "explode"'),
    /Line \d+, column \d+: the page has no control “button explode”/,
  ],
  "with an impossible tenant": [
    lines({ ...OWN, draft: { ...OWN.draft, devices: ["PC-8"] } }),
    /Line \d+, column \d+: the story’s tenant has no device “PC-8”/,
  ],
};
for (const [what, [text, said]] of Object.entries(WRONG)) {
  test(`a story ${what} is named at its place, and nothing of it is loaded`, async ({ page }) => {
    await choose(page, text);
    await expect(page.getByRole("alert")).toHaveText(said);
    await expect(page).toHaveURL(/#\/stories$/);
    await serve(page, text);
    await page.goto("./?story=own/mine.json");
    await started(page);
    await expect(page.getByRole("alert")).toContainText(said);
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await page.getByRole("button", { name: "Open the demo" }).click();
    await expect(page.getByRole("option", { name: /FIN-LT-0142/ })).toBeVisible();
  });
}

test("what is not there or elsewhere is said, and nobody else is asked", async ({ page, incidents }) => {
  const alert = page.getByRole("alert");
  await page.goto("./?story=nowhere");
  await expect(alert).toContainText("There is no story “nowhere”. There are: first-run, asleep");
  await page.goto("./?story=https%3A%2F%2Fexample.org%2Fstory.json");
  await expect(alert).toContainText("https://example.org/story.json is on another site.");
  incidents.expect(/404/);
  await page.goto("./?story=own/missing.json");
  await expect(alert).toContainText("The story own/missing.json could not be fetched.");
  await page.goto("./?story=dropped");
  await expect(alert).toContainText("Drop its file again.");
});

test("a story of the release that was changed on its way is not told", async ({ page, incidents }) => {
  incidents.expect(/integrity|digest/);
  await page.route("**/story-first-run-*.json", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace("minutes", "minutez") });
  });
  await page.goto("./?story=first-run");
  await expect(page.getByRole("alert")).toContainText(/The story story-first-run-\w+\.json could not be fetched/);
});

for (const [width, height] of [[390, 844], [320, 640], [1024, 768]]) {
  test(`the guide lies over nothing that it speaks of and that leaves room for it, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, "first-run");
    for (let at = await step(page); at < 14; at = await step(page)) {
      await expect.poll(() => covers(page, height / 2), `step ${at}`).toBe(false);
      const sides = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect.poll(sides, "nothing is wider than the window").toBeLessThanOrEqual(0);
      await doIt(page).click();
      await expect.poll(() => step(page), { timeout: 30_000 }).toBeGreaterThan(at);
      await atRest(page);
    }
    await expect.poll(() => covers(page)).toBe(false);
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`list, guide and its end are for everybody, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const check = async (what) => expect(await axe(page), what).toEqual([]);
    await page.goto("./#/stories");
    await expect(page.getByRole("listitem").first()).toBeVisible();
    await check("the list");
    await open(page, "exit-zero");
    await check("a step");
    await page.getByRole("link", { name: "Settings" }).click();
    await expect(guide(page).getByRole("button", { name: "Back to here" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await check("astray");
    await guide(page).getByRole("button", { name: "Back to here" }).click();
    await upTo(page, 6);
    await check("the end");
  });
}

test("each step is spoken, politely", async ({ page }) => {
  await open(page, "exit-zero");
  const spoken = page.locator("[aria-live=polite]").filter({ hasText: "Send it." });
  await expect(spoken).toHaveCount(1);
});
