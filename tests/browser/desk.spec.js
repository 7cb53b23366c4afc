// What stands beside the builder: bringing sequences in, keeping them, taking them out.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.js";
import { example, open, send, state, until } from "./steps.js";

const BODY = {
  Commands: [
    { type: "RunScript", params: [{ key: "ScriptName", value: "minidump.ps1" }] },
    { type: "GetFile", params: [{ key: "Path", value: "C:\\temp\\new.zip" }] },
  ],
  Comment: "Case 7",
};

const dialog = (page) => page.getByRole("dialog");
const steps = (page) => page.locator(".steps").getByRole("listitem");
const kinds = (page) => page.locator(".step-kind");
const form = (page) => page.getByRole("combobox", { name: "Show the request as" });

async function paste(page, text) {
  await page.getByRole("button", { name: "Open…" }).click();
  const field = dialog(page).getByRole("textbox", { name: /^A request body/ });
  await expect(field).toBeFocused();
  await field.fill(text);
}

/** What the page wants in the clipboard, which a test may not read. */
async function clipboard(page) {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => {
      window.copied = text;
    };
  });
  return () => page.waitForFunction(() => window.copied).then((copied) => copied.jsonValue());
}

/** The file that a press offers. */
async function saved(page, press) {
  const download = page.waitForEvent("download");
  await press();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

test.describe("bringing work in", () => {
  test("a request body takes the place of what was composed, and undo brings that back", async ({ page }) => {
    await open(page);
    await example(page);
    await paste(page, JSON.stringify(BODY));
    await expect(dialog(page)).toContainText("Read as a request body.");
    await dialog(page).getByRole("button", { name: "Replace this sequence" }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByRole("textbox", { name: "Path on the device" })).toHaveValue("C:\\temp\\new.zip");
    await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Case 7");
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Testing Live Response API");
  });

  test("single backslashes are named, and the repaired reading is never taken by itself", async ({ page }) => {
    await open(page);
    await paste(page, JSON.stringify(BODY).replaceAll("\\\\", "\\"));
    await expect(dialog(page)).toContainText("\\t becomes U+0009");
    await expect(dialog(page)).toContainText("\\n becomes U+000A");
    await expect(steps(page)).toHaveCount(0);
    const repaired = dialog(page).getByRole("article").filter({ hasText: "Every backslash as it stands" });
    await repaired.getByRole("button", { name: "Replace this sequence" }).click();
    await expect(page.getByRole("textbox", { name: "Path on the device" })).toHaveValue("C:\\temp\\new.zip");
  });

  test("what cannot be read is told with its place, and the builder stays as it is", async ({ page }) => {
    await open(page);
    await example(page);
    await paste(page, '{"Commands": [{"type": "RunScript",}]}');
    await expect(dialog(page).getByRole("status").first()).toHaveText("Line 1, column 36: a key in quotes belongs here.");
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await expect(kinds(page)).toHaveText(["RunScript", "GetFile"]);
  });

  test("console lines are added at the end", async ({ page }) => {
    await open(page);
    await example(page);
    await paste(page, 'putfile tool.exe\nrun wait.ps1 -parameters "30"\ngetfile "C:\\a b.txt"');
    await dialog(page).getByRole("button", { name: "Add at the end" }).click();
    await expect(kinds(page)).toHaveText(["RunScript", "GetFile", "PutFile", "RunScript", "GetFile"]);
    await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Testing Live Response API");
  });

  test("lines that replace the sequence leave the comment as it was typed", async ({ page }) => {
    await open(page);
    await example(page);
    const comment = page.getByRole("textbox", { name: /^Comment/ });
    await comment.fill("{{case}} collect logs [LL-7Q3FKD]");
    await paste(page, "getfile /var/log/auth.log");
    await dialog(page).getByRole("button", { name: "Replace this sequence" }).click();
    await expect(kinds(page)).toHaveText(["GetFile"]);
    await expect(comment).toHaveValue("{{case}} collect logs [LL-7Q3FKD]");
  });

  test("two thousand steps come in at once", async ({ page }) => {
    await open(page);
    await paste(page, "");
    const lines = Array.from({ length: 2000 }, (_, index) => `getfile "C:\\temp\\${index}.txt"`);
    // Typed as a person pastes it: at once, not line by line.
    await dialog(page).getByRole("textbox", { name: /^A request body/ }).evaluate((field, text) => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, lines.join("\n"));
    await dialog(page).getByRole("button", { name: "Replace this sequence" }).click();
    await expect(page.locator(".step").first()).toHaveAttribute("aria-setsize", "2000");
  });
});

test.describe("keeping and sharing", () => {
  test("a saved sequence survives a reload, has versions, and is deleted with a question", async ({ page }) => {
    await open(page);
    await example(page);
    const save = async (button) => {
      await page.getByRole("button", { name: "Save…" }).click();
      await dialog(page).getByRole("textbox", { name: "Name" }).fill("Dump");
      await dialog(page).getByRole("button", { name: button }).click();
      await expect(dialog(page)).toHaveCount(0);
    };
    await save("Save in this browser");
    await page.getByRole("textbox", { name: "Arguments" }).fill("Other");
    await save("Save as version 2");
    await page.reload();
    await page.getByRole("button", { name: "Open…" }).click();
    const entry = dialog(page).getByRole("button", { name: /^Dump/ });
    await entry.click();
    await expect(dialog(page).getByRole("article")).toContainText("with Other");
    await dialog(page).getByRole("combobox", { name: "Version" }).selectOption({ index: 1 });
    await expect(dialog(page).getByRole("article")).toContainText("with OfficeClickToRun");
    await dialog(page).getByRole("button", { name: "Delete with all versions" }).click();
    await dialog(page).getByRole("button", { name: "Delete", exact: true }).click();
    await expect(dialog(page)).toContainText("Nothing is saved yet.");
    // A screen reader hears nothing of what is behind a dialog.
    await expect(dialog(page).locator("[aria-live]").filter({ hasText: "Dump is deleted." })).toHaveCount(1);
  });

  test("pressed twice, or before the saved ones are read, it is one version more", async ({ page }) => {
    await open(page);
    await expect(page.getByRole("option", { name: /FIN-LT-0142/ })).toBeVisible();
    await example(page);
    for (const [argument, version] of [["One", 1], ["Two", 2], ["Three", 3]]) {
      await page.getByRole("textbox", { name: "Arguments" }).fill(argument);
      await page.getByRole("button", { name: "Save…" }).click();
      await dialog(page).getByRole("textbox", { name: "Name" }).fill("Dump");
      // Both in one task, as soon as there is a button.
      await dialog(page).getByRole("button", { name: /^Save (in this browser|as version)/ }).evaluate((button) => {
        button.click();
        button.click();
      });
      await expect(dialog(page)).toHaveCount(0);
      await page.getByRole("button", { name: "Open…" }).click();
      await dialog(page).getByRole("button", { name: /^Dump/ }).click();
      // A single one is not chosen from.
      const versions = dialog(page).getByRole("combobox", { name: "Version" }).getByRole("option");
      await expect(dialog(page).getByRole("article")).toContainText(`with ${argument}`);
      await expect(versions).toHaveCount(version === 1 ? 0 : version);
      await page.keyboard.press("Escape");
    }
  });

  test("a saved name that is unchanged is not saved again", async ({ page }) => {
    await open(page);
    await example(page);
    // What is saved notes which files the library has, once it is here.
    await expect(page.getByText(/^in the library · sha256/).first()).toBeVisible();
    await page.getByRole("button", { name: "Save…" }).click();
    await dialog(page).getByRole("textbox", { name: "Name" }).fill("Dump");
    await dialog(page).getByRole("button", { name: "Save in this browser" }).click();
    await page.getByRole("button", { name: "Save…" }).click();
    await expect(dialog(page)).toContainText("It is saved like this already: version 1.");
  });

  test("a link holds the sequence, and opening it does nothing unasked", async ({ page, context }) => {
    const copied = await clipboard(page);
    await open(page, "", "#/?device=FIN-LT-0142");
    await example(page);
    await page.getByRole("button", { name: "Save…" }).click();
    await dialog(page).getByRole("button", { name: "Copy a link" }).click();
    const link = await copied();
    expect(link).toContain("#/shared/ll1.");
    const other = await context.newPage();
    await other.goto(link);
    await expect(dialog(other)).toContainText("Read as a share link. Opening it sends nothing.");
    await expect(other).toHaveURL(/#\/$/);
    // The draft of this browser is as it was.
    await expect(steps(other)).toHaveCount(2);
    await dialog(other).getByRole("button", { name: "Add at the end" }).click();
    await expect(kinds(other)).toHaveText(["RunScript", "GetFile", "RunScript", "GetFile"]);
  });

  test("a link that was cut is told as that", async ({ page }) => {
    await open(page, "", "#/shared/ll1.00000000.40.abc");
    await expect(dialog(page)).toContainText("37 characters are cut off at the link’s end.");
  });

  test("what is too long for a link is offered as a file", async ({ page }) => {
    await open(page);
    // Of chance, so that it cannot be compressed.
    await paste(page, Array.from({ length: 600 }, () => `getfile "C:\\temp\\${randomUUID()}.txt"`).join("\n"));
    await dialog(page).getByRole("button", { name: "Replace this sequence" }).click();
    await expect(dialog(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Save…" }).click();
    await dialog(page).getByRole("button", { name: "Copy a link" }).click();
    await expect(dialog(page).getByRole("alert")).toContainText("too many for a link: download a file instead.");
    await expect(dialog(page).getByRole("button", { name: "Download as a file" })).toBeFocused();
    const { text } = await saved(page, () => page.keyboard.press("Enter"));
    expect(JSON.parse(text).sequences[0].steps).toHaveLength(600);
  });

  test("everything is taken back at once, and one undo brings it again", async ({ page }) => {
    await open(page);
    await example(page);
    await expect(steps(page)).toHaveCount(2);
    await page.keyboard.press("Control+/");
    await page.getByRole("combobox", { name: "What to do" }).fill("take everything");
    await expect(page.getByRole("option", { name: "Take everything back" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(steps(page)).toHaveCount(0);
    await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("");
    await page.keyboard.press("Control+z");
    await expect(steps(page)).toHaveCount(2);
    await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Testing Live Response API");
  });

  test("a file comes back as it went", async ({ page }) => {
    await open(page);
    await example(page);
    await page.getByRole("button", { name: "Save…" }).click();
    await dialog(page).getByRole("textbox", { name: "Name" }).fill("Dump");
    const press = () => dialog(page).getByRole("button", { name: "Download as a file" }).click();
    const { name, text } = await saved(page, press);
    expect(name).toBe("Dump.liveline.json");
    await page.keyboard.press("Escape");
    await paste(page, text);
    await expect(dialog(page)).toContainText("Read as a file with 1 sequence.");
    await expect(dialog(page).getByRole("article")).toContainText("Dump");
  });
});

test.describe("devices from a list", () => {
  test("a table is chosen, and what it names in vain is told", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "From a list…" }).click();
    const text = "Owner;Device\nDoe;FIN-LT-0142\nRoe;srv-sql-04\nPoe;no-such-device\nDoe;fin-lt-0142\n";
    await dialog(page).getByRole("textbox").fill(text);
    await expect(dialog(page)).toContainText("2 devices are found.");
    await expect(dialog(page)).toContainText("1 entry names one of them again.");
    await expect(dialog(page)).toContainText("no-such-device");
    await dialog(page).getByRole("button", { name: "Choose 2 devices" }).click();
    await expect(page.getByText("2 chosen", { exact: true })).toBeVisible();
  });
});

test.describe("other forms", () => {
  test("commands name the device and no token", async ({ page }) => {
    const copied = await clipboard(page);
    await open(page);
    await example(page);
    await form(page).selectOption("cURL");
    await expect(page.getByText("Choose a device: the address names it.")).toBeVisible();
    await page.getByRole("option", { name: /FIN-LT-0142/ }).click();
    await expect(page.locator(".form-text")).toContainText("Authorization: Bearer $TOKEN");
    await page.getByRole("button", { name: "Copy as cURL" }).click();
    expect(await copied()).toMatch(/api\/machines\/[0-9a-f]{40}\/runliveresponse/);
    await form(page).selectOption("PowerShell");
    await expect(page.locator(".form-text")).toContainText("Invoke-RestMethod");
  });

  test("what the portal’s console cannot carry is named, and nothing is left to copy", async ({ page }) => {
    await open(page);
    await example(page);
    await form(page).selectOption("Portal console");
    await expect(page.locator(".form-text")).toContainText("run minidump.ps1 -parameters");
    await page.getByRole("textbox", { name: "Arguments" }).fill("a;b");
    await expect(page.getByText(/^Step 1, Arguments: the portal refuses/)).toBeVisible();
    await expect(page.locator(".form-text")).toHaveCount(0);
  });

  test("the query looks at the device from now on, the note says what is planned", async ({ page }) => {
    const copied = await clipboard(page);
    await open(page);
    await example(page);
    await form(page).selectOption("Hunting query (KQL)");
    await expect(page.getByText("Choose a device: the query looks at what happened on it.")).toBeVisible();
    await page.getByRole("option", { name: /FIN-LT-0142/ }).click();
    await expect(page.locator(".form-text")).toContainText('InitiatingProcessFileName =~ "SenseIR.exe"');
    await page.getByRole("button", { name: "Copy as Hunting query (KQL)" }).click();
    const query = await copied();
    expect(query).toMatch(/DeviceId == "[0-9a-f]{40}"/);
    const [, from, to] = /between \(datetime\(([^)]+)\) \.\. datetime\(([^)]+)\)\)/.exec(query);
    expect(Date.parse(to) - Date.parse(from)).toBe(3 * 24 * 3_600_000);
    await form(page).selectOption("Case note (Markdown)");
    await page.getByRole("button", { name: "Copy as Case note (Markdown)" }).click();
    const note = await copied();
    expect(note).toMatch(/^## DEMO: Live response: planned: Collect OfficeClickToRun dump/);
    expect(note).toMatch(/\| Devices \| FIN-LT-0142 \([0-9a-f]{40}\) \|/);
    expect(note).toContain("| 1 | RunScript | minidump.ps1 OfficeClickToRun |");
    const body = JSON.parse(/```json\n([^]*?)```/.exec(note)[1]);
    expect(body.Commands.map((command) => command.type)).toEqual(["RunScript", "GetFile"]);
    expect(body.Comment).toBe("Testing Live Response API");
  });

  test("the difference to the last run", async ({ page }) => {
    await open(page);
    await form(page).selectOption("Differences from the last run");
    await expect(page.getByText("Nothing has been sent from this browser yet.")).toBeVisible();
    await form(page).selectOption("JSON");
    await send(page, "FIN-LT-0142");
    await until(page, state(page, /Completed/));
    await page.getByRole("link", { name: "Compose" }).click();
    await page.getByRole("textbox", { name: "Arguments" }).fill("Other");
    await form(page).selectOption("Differences from the last run");
    await expect(page.locator(".form ins")).toContainText("Other");
    await expect(page.locator(".form del")).toContainText("OfficeClickToRun");
  });
});

test.describe("parameters", () => {
  async function withParameters(page) {
    await open(page);
    await page.getByRole("option", { name: /FIN-LT-0142/ }).click();
    await example(page);
    await page.getByRole("textbox", { name: "Path on the device" }).fill("C:\\windows\\TEMP\\{{case}}.dmp.zip");
    await page.getByRole("textbox", { name: /^Comment/ }).fill("Case {{case}} {{why}}");
  }

  test("they are asked for at Run, and what is sent is shown before it is", async ({ page }) => {
    await withParameters(page);
    await page.getByRole("button", { name: /^Run on 1 device/ }).click();
    const fill = page.getByRole("dialog", { name: "Fill in and run" });
    const run = fill.getByRole("button", { name: "Run on 1 device" });
    await expect(fill.getByRole("textbox", { name: "case" })).toBeFocused();
    await expect(run).toHaveAttribute("aria-disabled", "true");
    await fill.getByRole("textbox", { name: "why" }).fill("{{case}}");
    await fill.getByRole("textbox", { name: "case" }).fill("a|b");
    // The rules judge what is sent.
    await expect(fill.getByRole("status")).toContainText("Step 2, Path on the device: Windows forbids | in names");
    await expect(run).toHaveAttribute("aria-disabled", "true");
    await fill.getByRole("textbox", { name: "case" }).fill("OfficeClickToRun");
    await expect(fill.locator("pre")).toContainText('"C:\\\\windows\\\\TEMP\\\\OfficeClickToRun.dmp.zip"');
    await expect(fill.locator("pre")).toContainText(/"Case OfficeClickToRun \{\{case\}\} \[LL-[A-Z0-9]+\]"/);
    await run.click();
    await expect(page).toHaveURL(/#\/runs\//);
    await expect(page.getByRole("main")).toContainText("Case OfficeClickToRun {{case}}");
    // What was meant as it is stays so when the run is taken up again.
    await until(page, state(page, "Completed"));
    await page.getByRole("button", { name: "Run again" }).click();
    await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Case OfficeClickToRun {{{{case}}");
  });

  test("what is said of them when the sequence is saved is asked at Run", async ({ page }) => {
    await withParameters(page);
    await page.getByRole("button", { name: "Save…" }).click();
    const save = page.getByRole("dialog", { name: "Save the sequence" });
    const one = save.getByRole("group", { name: "{{case}}" });
    await one.getByRole("textbox", { name: "What is asked" }).fill("Number of the incident");
    await one.getByRole("textbox", { name: "Pattern" }).fill("INC-#*");
    const other = save.getByRole("group", { name: "{{why}}" });
    await other.getByRole("textbox", { name: "Allowed values, separated by commas" }).fill("triage, drill");
    await other.getByRole("textbox", { name: "Filled in beforehand" }).fill("drill");
    await save.getByRole("button", { name: "Save in this browser" }).click();
    await page.getByRole("button", { name: /^Run on 1 device/ }).click();
    const fill = page.getByRole("dialog", { name: "Fill in and run" });
    const number = fill.getByRole("textbox", { name: "Number of the incident" });
    await number.fill("7");
    await expect(number).toHaveAttribute("aria-invalid", "true");
    await expect(fill).toContainText("It does not match the pattern.");
    await expect(fill.getByRole("combobox", { name: "why" })).toHaveValue("drill");
    await number.fill("INC-7");
    await expect(fill.locator("pre")).toContainText("Case INC-7 drill");
    await fill.getByRole("button", { name: "Run on 1 device" }).click();
    await expect(page).toHaveURL(/#\/runs\//);
  });
});

test.describe("arguments in Base64", () => {
  test("the step takes them, and the lines that decode them are shown", async ({ page }) => {
    await open(page);
    await example(page);
    const args = page.getByRole("textbox", { name: "Arguments" });
    await args.fill("-Path 'C:\\a b' | more");
    await page.getByRole("button", { name: "More for step 1" }).click();
    await page.getByRole("menuitem", { name: "Arguments in Base64…" }).click();
    const encode = page.getByRole("dialog", { name: "Arguments in Base64" });
    await expect(encode.locator("pre").nth(1)).toContainText("param([string]$EncodedCommand)");
    await encode.getByRole("button", { name: "Use these arguments" }).first().click();
    const utf16 = Buffer.from("-Path 'C:\\a b' | more", "utf16le").toString("base64");
    await expect(args).toHaveValue(`-EncodedCommand ${utf16}`);
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(args).toHaveValue("-Path 'C:\\a b' | more");
    await args.fill("{{case}}");
    await page.getByRole("button", { name: "More for step 1" }).click();
    await page.getByRole("menuitem", { name: "Arguments in Base64…" }).click();
    await expect(encode).toContainText("In Base64 they would not be found");
  });
});
