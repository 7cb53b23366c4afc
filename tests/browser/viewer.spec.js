// What a command left, to be looked at: colours, hidden characters, search, copy, tree, table, bytes; however long it is.
import { axe } from "./axe.js";
import { expect, test } from "./fixtures.js";
import { atTenant, printed } from "./own.js";
import { frames, open, overflow, send, state, until } from "./steps.js";

/** What a script printed, open as text. */
async function asText(page, prints) {
  await printed(page, prints);
  await expect(text(page)).toBeVisible();
}

const text = (page) => page.getByRole("region", { name: "Output", exact: true });
const lines = (page) => text(page).locator(".output-line");
const button = (page, name) => page.getByRole("button", { name, exact: true });
const numbered = (count) => Array.from({ length: count }, (_, at) => `service ${at + 1} runs\n`).join("");

const HOSTILE = [
  "\u001b[31mfailed\u001b[0m and \u001b[1;92mdone\u001b[0m",
  "\u001b[44mon blue\u001b[0m \u001b[7mturned\u001b[0m \u001b[38;2;250;120;10mtrue colour\u001b[0m",
  "\u001b[2Kcleared \u001b[8mhidden\u001b[0m",
  "<img src=x onerror=alert(1)>",
  "zero\u200bwidth invoice\u202efdp.exe bell\u0007",
  "",
  "the end",
].join("\n");

test("colours are drawn, escape codes and hidden characters are written out, markup is text", async ({ page, picture }) => {
  await asText(page, HOSTILE);
  await expect(lines(page)).toHaveText([
    "failed and done",
    "on blue turned true colour",
    "␛[2Kcleared hidden",
    "<img src=x onerror=alert(1)>",
    "zero⟨U+200B⟩width invoice⟨U+202E⟩fdp.exe bell␇",
    "",
    "the end",
  ]);
  const looks = { failed: "fore-1", done: "fore-10 bold", "on blue": "back-4", turned: "inverse", "true colour": "fore-9" };
  for (const [words, look] of Object.entries(looks)) {
    await expect(text(page).getByText(words, { exact: true })).toHaveAttribute("data-look", look);
  }
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await axe(page)).toEqual([]);
    await picture(`viewer-${colorScheme}`);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => overflow(page)).toBe(0);
});

test("what is copied has no numbers, and blank lines", async ({ page }) => {
  await asText(page, HOSTILE);
  // What the page puts into the clipboard, which a test may not read.
  await page.evaluate(() => addEventListener("copy", (event) => (window.copied = event.clipboardData.getData("text/plain"))));
  const clipboard = () => page.evaluate(() => window.copied);
  await text(page).evaluate((region) => {
    const rows = region.querySelectorAll(".output-line > span");
    const words = (row) => [...row.childNodes].find((node) => node.data?.length > 0);
    getSelection().setBaseAndExtent(words(rows[3]), 5, words(rows[6]), 3);
  });
  await text(page).press("Control+c");
  await expect.poll(clipboard).toBe("src=x onerror=alert(1)>\nzero⟨U+200B⟩width invoice⟨U+202E⟩fdp.exe bell␇\n\nthe");
  await text(page).press("Control+a");
  await text(page).press("Control+c");
  await expect(page.getByText("7 lines copied.").first()).toBeVisible();
  expect(await clipboard()).toMatch(/^failed and done\n[^]*\n\nthe end$/);
});

test("of a long output only what is in sight is in the document; search and end are found by keyboard", async ({ page, picture }) => {
  await asText(page, numbered(20_000));
  await expect(page.getByText("20000 lines")).toBeVisible();
  await expect(page.getByText(/^Lines 1 to \d\d of 20000 in sight$/)).toBeVisible();
  expect(await lines(page).count()).toBeLessThan(300);

  await text(page).press("End");
  await expect(page.getByText(/^Lines 199\d\d to 20000 of 20000 in sight$/)).toBeVisible();
  await expect(lines(page).last()).toHaveText("service 20000 runs");
  await expect(lines(page).last()).toHaveAttribute("data-line", "20000");

  await button(page, "Search the output").press("Enter");
  const search = page.getByRole("search").getByRole("searchbox");
  await expect(search).toBeFocused();
  await search.fill("SERVICE 9999 ");
  const status = page.getByRole("search").getByRole("status");
  await expect(status).toHaveText("1 of 1");
  await expect(text(page).getByRole("mark")).toBeInViewport();
  await search.fill("service 1999");
  await expect(status).toHaveText("1 of 11");
  await expect(text(page).locator("mark[data-current]")).toBeInViewport();
  await search.press("Shift+Enter");
  await expect(status).toHaveText("11 of 11");
  await expect(lines(page).filter({ has: page.locator("mark[data-current]") })).toHaveText("service 19999 runs");
  await expect(text(page).locator("mark[data-current]")).toBeInViewport();
  await picture("viewer-search");
  expect(await lines(page).count()).toBeLessThan(300);
  await search.press("Escape");
  await expect(button(page, "Search the output")).toBeFocused();
  await expect(page.getByRole("search")).toHaveCount(0);
});

test("the end stays in sight when asked for, until somebody scrolls up", async ({ page }) => {
  await asText(page, `${numbered(3_000)}${"long ".repeat(100)}\n`);
  const follow = button(page, "Keep the end in sight");
  await follow.press("Enter");
  await expect(page.getByText(/to 3001 of 3001 in sight$/)).toBeVisible();
  await button(page, "Wrap lines").press("Enter");
  await expect(text(page)).toHaveAttribute("data-wrap", "false");
  await expect(page.getByText(/to 3001 of 3001 in sight$/)).toBeVisible();
  await page.getByRole("button", { name: /^1 RunScript/ }).press("Enter");
  await expect(text(page)).toHaveCount(0);
  await page.getByRole("button", { name: /^1 RunScript/ }).press("Enter");
  await expect(page.getByText(/to 3001 of 3001 in sight$/)).toBeVisible();
  await expect(follow).toHaveAttribute("aria-pressed", "true");
  await settled(page);
  await text(page).press("Home");
  await expect(page.getByText(/^Lines 1 to \d\d of 3001 in sight$/)).toBeVisible();
  await expect(follow).toHaveAttribute("aria-pressed", "false");
});

test("more lines than a browser can draw stand in parts, and are searched as one", async ({ page }) => {
  await asText(page, numbered(60_001));
  await expect(page.getByText("This part: lines 1 to 50000 of 60001")).toBeVisible();
  await expect(button(page, "Earlier lines")).toHaveAttribute("aria-disabled", "true");
  await button(page, "Later lines").press("Enter");
  await expect(page.getByText("This part: lines 50001 to 60001 of 60001")).toBeVisible();
  await expect(page.getByText(/^Lines 50001 to \d+ of 60001 in sight$/)).toBeVisible();
  await button(page, "Search the output").press("Enter");
  await page.getByRole("search").getByRole("searchbox").fill("service 777 ");
  await expect(page.getByText("This part: lines 1 to 50000 of 60001")).toBeVisible();
  await expect(text(page).locator("mark[data-current]")).toBeInViewport();
});

/** Heights are known, and nothing is brought into sight any more. */
const settled = (page) => frames(page, 8);

/** Which line is the first one in sight, once that is so. */
async function firstSeen(page) {
  await settled(page);
  const said = await page.getByText(/^Lines \d+ to \d+ of \d+ in sight$/).textContent();
  return Number(/\d+/.exec(said)[0]);
}

async function scrollTo(page, share) {
  await expect(page.getByText(/ in sight$/)).toBeVisible();
  await settled(page);
  await text(page).evaluate((region, share) => region.scrollTo(0, region.scrollHeight * share), share);
}

test("a hit in the last lines of a long output is seen", async ({ page }) => {
  await asText(page, numbered(120_000));
  await button(page, "Search the output").press("Enter");
  await page.getByRole("search").getByRole("searchbox").fill("service 119999 ");
  await expect(page.getByRole("search").getByRole("status")).toHaveText("1 of 1");
  await expect(text(page).locator("mark[data-current]")).toBeInViewport();
  await expect(page.getByText(/to 120000 of 120000 in sight$/)).toBeVisible();
});

for (const [where, share, long] of [["at the end", 1, 0], ["in the middle", 0.5, 0], ["in the middle of long lines", 0.5, 300]]) {
  test(`wrap and width change nothing of what is in sight: ${where}`, async ({ page }) => {
    await asText(page, numbered(20_000).replaceAll("0 runs", `0 runs${" on".repeat(long / 3)}`));
    await scrollTo(page, share);
    const seen = await firstSeen(page);
    expect(seen).toBeGreaterThan(4_000);
    for (const wrap of ["false", "true"]) {
      await button(page, "Wrap lines").press("Enter");
      await expect(text(page)).toHaveAttribute("data-wrap", wrap);
      await expect.poll(() => firstSeen(page)).toBe(seen);
      await expect(lines(page).first()).toBeAttached();
    }
    await page.setViewportSize({ width: 900, height: 700 });
    await expect.poll(() => firstSeen(page)).toBe(seen);
  });
}

test("each way of looking is found again where it was left", async ({ page }) => {
  await asText(page, numbered(20_000));
  await scrollTo(page, 0.5);
  const seen = await firstSeen(page);
  expect(seen).toBeGreaterThan(9_000);
  const bytes = page.getByText(/^Bytes \d+ to \d+ of \d+ in sight$/);
  await page.getByRole("radio", { name: "Bytes" }).check();
  await expect(bytes).toHaveText(/^Bytes 1 to/);
  await scrollTo(page, 0.25);
  await expect(bytes).not.toHaveText(/^Bytes 1 to/);
  await page.getByRole("radio", { name: "Text" }).check();
  await expect(page.getByText(/^Lines \d+ to \d+ of \d+ in sight$/)).toBeVisible();
  expect(await firstSeen(page)).toBe(seen);
  await page.getByRole("radio", { name: "Bytes" }).check();
  await expect(bytes).toHaveText(/^Bytes \d{5,} to/);
});

const JSON_TEXT = JSON.stringify({ host: "PC-7", services: [{ name: "bits\u202e", id: 7, up: true }, { name: "<b>", id: null }], none: {} }, null, 2);

test("JSON opens as a tree by keyboard, and is text as well", async ({ page, picture }) => {
  await printed(page, JSON_TEXT);
  const tree = page.getByRole("tree", { name: "Output" });
  const item = (name) => tree.getByRole("treeitem", { name });
  await expect(page.getByRole("radio", { name: "Tree" })).toBeChecked();
  await expect(tree.getByRole("treeitem")).toHaveText(["3 fields", "host: \"PC-7\"", "services: 2 items [{…}, {…}]", "none: 0 fields"]);
  const root = item("3 fields");
  await root.press("ArrowDown");
  await expect(item("PC-7")).toBeFocused();
  await item("PC-7").press("ArrowDown");
  const services = item("services");
  await services.press("ArrowRight");
  await expect(services).toHaveAttribute("aria-expanded", "true");
  await services.press("ArrowRight");
  const first = item("3 fields").nth(1);
  await expect(first).toBeFocused();
  await first.press("Enter");
  await expect(item("name: \"bits⟨U+202E⟩\"")).toHaveAttribute("aria-level", "4");
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await axe(page)).toEqual([]);
    await picture(`viewer-tree-${colorScheme}`);
  }
  await first.press("ArrowLeft");
  await expect(first).toHaveAttribute("aria-expanded", "false");
  await first.press("ArrowLeft");
  await expect(services).toBeFocused();

  await page.getByRole("radio", { name: "Text" }).check();
  await expect(lines(page).nth(1)).toHaveText('  "host": "PC-7",');
  await expect(tree).toHaveCount(0);
});

const processes = (count) => Array.from({ length: count }, (_, at) => ({ Name: `svc${at}\u202e`, Pid: at, Path: "C:\\Windows\\System32\\svchost.exe", Owner: null, Threads: 12, Services: "BFE, mpssvc" }));

test("a list of objects tells what is in each, by its place, and opens and closes at once", async ({ page, picture }) => {
  await printed(page, JSON.stringify(processes(60), null, 2));
  const tree = page.getByRole("tree", { name: "Output" });
  const items = tree.getByRole("treeitem");
  await expect(items).toHaveCount(61);
  await expect(items.nth(1)).toHaveText(/^0: 6 fields \{Name: "svc0⟨U\+202E⟩", Pid: 0, Path: .*, …\}$/);
  await expect(items.nth(60)).toHaveText(/^59: 6 fields \{Name: "svc59⟨U\+202E⟩", Pid: 59, /);
  await picture("viewer-tree-list");
  const [open, close] = ["Open all", "Close all"].map((name) => button(page, name));
  await expect(close).toHaveAttribute("aria-disabled", "true");
  await items.nth(60).click();
  await expect(items.nth(60)).toHaveText("59: 6 fields");
  await expect(items.nth(61)).toHaveText('Name: "svc59⟨U+202E⟩"');
  await open.press("Enter");
  await expect(open).toHaveAttribute("aria-disabled", "true");
  await expect(items).toHaveCount(200);
  await expect(page.getByText("221 rows are not drawn yet.")).toBeVisible();
  // What had the keyboard is not drawn any more: the tree can be reached all the same.
  await expect(tree.locator('[tabindex="0"]')).toHaveCount(1);
  await close.press("Enter");
  await expect(items).toHaveCount(61);
  await expect(tree.locator('[tabindex="0"]')).toHaveCount(1);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => overflow(page)).toBe(0);
});

test("of very many values not all are opened at once, and that is said", async ({ page }) => {
  await printed(page, JSON.stringify(Array.from({ length: 2_500 }, (_, at) => [at])));
  await button(page, "Open all").press("Enter");
  const said = page.getByRole("status").filter({ hasText: "Not all at once" });
  await expect(said).toHaveText(/: 2001 values are open, of 2501 /);
  await button(page, "Open all").press("Enter");
  await expect(said).toHaveCount(0);
  await expect(button(page, "Open all")).toHaveAttribute("aria-disabled", "true");
});

test("a list of objects is a table as well: names in their order, what is missing is empty", async ({ page, picture }) => {
  await printed(page, JSON.stringify([...processes(150), { Pid: 7, Extra: true }]));
  await page.getByRole("radiogroup", { name: "Shown as" }).getByRole("radio", { name: "Table" }).check();
  await expect(page.getByText("151 rows, 7 columns")).toBeVisible();
  const table = page.getByRole("region", { name: "Output", exact: true }).getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveText(["Name", "Pid", "Path", "Owner", "Threads", "Services", "Extra"]);
  const cells = (row) => table.getByRole("row").nth(row).getByRole("cell");
  await expect(cells(1)).toHaveText(["svc0⟨U+202E⟩", "0", "C:\\Windows\\System32\\svchost.exe", "null", "12", "BFE, mpssvc", ""]);
  await page.getByRole("button", { name: "Show 51 more" }).click();
  await expect(cells(151)).toHaveText(["", "7", "", "", "", "", "true"]);
  await picture("viewer-tree-table");
});

test("a table is shown as one, and nothing in it is run", async ({ page, picture }) => {
  await printed(page, `name,path,note\n${Array.from({ length: 150 }, (_, at) => `svc${at + 1},"C:\\a, b",=1+${at}\n`).join("")}`);
  await expect(page.getByRole("radiogroup", { name: "Shown as" }).getByRole("radio", { name: "Table" })).toBeChecked();
  await expect(page.getByText("150 rows, 3 columns")).toBeVisible();
  const table = page.getByRole("region", { name: "Output", exact: true }).getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveText(["name", "path", "note"]);
  await expect(table.getByRole("row", { name: /svc2 / }).getByRole("cell")).toHaveText(["svc2", "C:\\a, b", "=1+1"]);
  await expect(table.getByRole("row")).toHaveCount(101);
  await page.getByRole("button", { name: "Show 50 more" }).click();
  await expect(table.getByRole("row")).toHaveCount(151);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await axe(page)).toEqual([]);
    await picture(`viewer-table-${colorScheme}`);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => overflow(page)).toBe(0);
});

test("what a tool wrote as UTF-16 is read as that, and said; its bytes are there", async ({ page }) => {
  await asText(page, [..."tool 7\r\nok\r\n"].map((c) => `${c}\0`).join(""));
  await expect(page.getByText(/^Beside each character stood a NUL/)).toBeVisible();
  await expect(lines(page)).toHaveText(["tool 7", "ok"]);
  await page.getByRole("radio", { name: "Bytes" }).check();
  await expect(lines(page).first()).toHaveText(/^00000000  74 00 6f 00 6f 00 6c 00  20 00 37 00 0d 00 0a 00  t·o·o·l· ·7·····$/);
  // Its rows are no lines: no numbers beside where they are, and bytes are counted.
  await expect(page.locator(".output-head")).toContainText(/\d+ bytes/);
  await expect(page.locator(".output-head")).not.toContainText(/lines?/);
  await expect(text(page).locator("[data-line]")).toHaveCount(0);
  await expect(button(page, "Wrap lines")).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(lines(page).first()).toHaveText(/^00000000  74 00 6f 00  t·o·$/);
  await expect(lines(page).nth(1)).toHaveText(/^00000004  6f 00 6c 00  o·l·$/);
  const heights = await lines(page).evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThan(1.5 * Math.min(...heights));
  await expect.poll(() => text(page).evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
  await expect.poll(() => overflow(page)).toBe(0);
});

test("a collected file is shown by its content", async ({ page, picture }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, state(page, /Completed/));
  await page.getByRole("button", { name: /^2 GetFile/ }).click();
  const content = page.getByRole("region", { name: "Content", exact: true });
  await expect(content.locator(".output-line").first()).toHaveText(/^00000000  50 4b 03 04 .* PK/);
  await expect(page.getByRole("combobox", { name: "Encoding" }), "it is text in none").toHaveCount(0);
  await picture("viewer-bytes");
});

/** A script leaves a file with this text, which is collected. */
async function collected(page, left) {
  const path = "C:\\Temp\\trace.log";
  const library = [{ name: "list.ps1", runs: [{ prints: "done\n", seconds: 5, leaves: [{ path, text: left }] }] }];
  const steps = [{ type: "RunScript", ScriptName: "list.ps1" }, { type: "GetFile", Path: path }];
  const run = await atTenant(page, { devices: [{ name: "PC-7" }], library }, { name: "Trace", comment: "c", devices: ["PC-7"], steps });
  await run.press("Enter");
  await until(page, state(page, /Completed/));
}

test("a file that is text but for few places opens as bytes, and can be read as text", async ({ page }) => {
  await collected(page, "service\u0000 one\nservice\u0000 two\n");
  await page.getByRole("button", { name: /^2 GetFile/ }).click();
  const content = page.getByRole("region", { name: "Content", exact: true });
  await expect(content.locator(".output-line").first()).toHaveText(/^00000000  73 65 72 76 /);
  await expect(page.getByRole("radio", { name: "Bytes" })).toBeChecked();
  await page.getByRole("radio", { name: "Text" }).check();
  await expect(content.locator(".output-line")).toHaveText(["service␀ one", "service␀ two"]);
});

test("bytes that may be text of an older encoding are read in the one that is chosen", async ({ page, picture }) => {
  // In UTF-8 the letter is two bytes, and a NUL makes it doubtful.
  await collected(page, "caf\u00e9\u0000 one\ntwo\n");
  await page.getByRole("button", { name: /^1 RunScript/ }).click();
  await expect(text(page)).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Encoding" }), "what is clean text needs none").toHaveCount(0);
  await page.getByRole("button", { name: /^2 GetFile/ }).click();
  const encoding = page.getByRole("combobox", { name: "Encoding" });
  const content = page.getByRole("region", { name: "Content", exact: true });
  await expect(encoding).toHaveValue("");
  await encoding.focus();
  await encoding.selectOption("windows-1252");
  await expect(content.locator(".output-line")).toHaveText(["cafÃ©␀ one", "two"]);
  await expect(encoding).toBeFocused();
  await encoding.selectOption("ibm866");
  await expect(content.locator(".output-line")).toHaveText(["caf├й␀ one", "two"]);
  expect(await axe(page)).toEqual([]);
  await picture("viewer-encoding");
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => overflow(page)).toBe(0);
  await encoding.selectOption("");
  await expect(content.locator(".output-line").first()).toHaveText(/^00000000  63 61 66 c3 /);
});
