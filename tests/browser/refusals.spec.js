// What the tenant refuses is explained: what happened, what it means, what to do, and what the tenant itself said.
import { expect, started, test } from "./fixtures.js";
import { example, open, overflow, row, send, state, until } from "./steps.js";

const explained = (page) => page.locator(".run-standing .explained");
const part = (page, name) => explained(page).locator("div").filter({ has: page.getByText(name, { exact: true }) }).locator("dd");
const said = (page) => page.locator(".run-standing .run-error");
const note = (page) => page.locator(".run-note").first();

/** Devices that take no run, each for another reason. */
const REFUSED = [
  {
    device: "SRV-APP-11",
    said: ["HTTP 403 DisallowedOperation", "has no automation level"],
    happened: "The tenant does not allow this on this device.",
    means: "automation level",
    toDo: "No automated response",
  },
  {
    device: "LAB-OLD-01",
    said: ["HTTP 400 OsPlatformNotSupported", "OS Platform Windows7 isn't supported for this action."],
    happened: "Live response does not run on the system that the tenant has noted for this device.",
    means: "It needs Windows 10",
    toDo: "Choose another device.",
  },
  {
    device: "HR-WS-0052",
    said: ["HTTP 400 ClientVersionNotSupported", "Live response is supported on client version 10.x and above."],
    happened: "The Defender sensor on this device is too old for live response.",
    means: "KB5005292",
    toDo: "Have the device updated",
  },
  {
    device: "KIOSK-07",
    said: ["HTTP 400 BadRequest", "isn't onboarded"],
    happened: "The API refused the request as wrong.",
    means: "A device that is not onboarded can get this answer too.",
    toDo: "Check that the device is onboarded",
  },
];

for (const refused of REFUSED) {
  test(`${refused.device} is refused, and why is explained`, async ({ page, picture }) => {
    await page.addInitScript(() => {
      Clipboard.prototype.writeText = async (text) => void (window.copied = text);
    });
    await open(page);
    await send(page, refused.device);
    await until(page, state(page, /Refused/));
    await expect(note(page)).toContainText("Nothing was done on the device.");
    await expect(part(page, "What happened")).toHaveText(refused.happened);
    await expect(part(page, "What it means")).toContainText(refused.means);
    await expect(part(page, "What to do")).toContainText(refused.toDo);
    for (const text of refused.said) await expect(said(page)).toContainText(text);
    await said(page).getByRole("button", { name: "Copy the error" }).click();
    const copied = await page.evaluate(() => window.copied);
    for (const text of refused.said) expect(copied).toContain(text);
    const id = await said(page).locator("code").textContent();
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(copied).toContain(id);
    await picture(`refused-${refused.device.toLowerCase()}`);
  });
}

test("a refused run is explained in Russian, on a narrow screen, and after a reload", async ({ page, picture }) => {
  await open(page);
  await send(page, "SRV-APP-11");
  await until(page, state(page, /Refused/));
  const address = page.url();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("radio", { name: "Русский" }).check();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(address);
  await page.reload();
  await started(page);
  await expect(part(page, "Что случилось")).toHaveText("Тенант не разрешает этого на этом устройстве.");
  await expect(part(page, "Что это значит")).toContainText("уровня автоматизации");
  await expect(part(page, "Что делать")).toContainText("Потом отправьте снова.");
  await expect(said(page)).toContainText("HTTP 403 DisallowedOperation");
  expect(await overflow(page)).toBe(0);
  await picture("refused-ru-320");
});

test("a busy device: look at what has it, wait for its end, cancel it", async ({ page, picture }) => {
  await open(page, "?scenario=rough-day");
  await send(page, "SRV-SQL-04");
  await expect(state(page, /Device busy/)).toBeVisible();
  await page.getByRole("radio", { name: "Pause" }).check();
  await expect(part(page, "What happened")).toContainText("another live response under way");
  await expect(part(page, "What it means")).toContainText("opened by hand in the portal");
  await expect(said(page)).toContainText("HTTP 400 ActiveRequestAlreadyExists");
  await expect(said(page)).toContainText(/active action id: [0-9a-f-]{36}/);
  await picture("device-busy");

  await note(page).getByRole("button", { name: "Send when free" }).click();
  await expect(note(page).locator(".blocker")).toContainText("This run is sent as soon as it ends.");
  await expect(note(page).getByRole("button", { name: "Send when free" })).toHaveCount(0);

  await note(page).getByRole("button", { name: "Cancel the blocking action…" }).click();
  const dialog = page.getByRole("dialog", { name: "Cancel the action that has the device?" });
  await expect(dialog).toContainText("This run was not sent from here.");
  await expect(dialog.getByRole("button", { name: "Cancel the run" })).toHaveAttribute("aria-disabled", "true");
  await dialog.getByRole("textbox").fill("Needed for INC-4821");
  await dialog.getByRole("button", { name: "Cancel the run" }).click();
  await expect(dialog).toBeHidden();
  await expect(note(page).locator(".blocker")).toContainText("Cancel asked");
  await expect(note(page).getByRole("button", { name: "Cancel the blocking action…" })).toHaveCount(0);

  await note(page).getByRole("button", { name: "Show the blocking action" }).click();
  await expect(state(page, /Cancel asked/)).toBeVisible();
});

test("a wait that the tenant asks for counts down, and nobody is told of each second", async ({ page, picture }) => {
  await open(page, "?scenario=rough-day");
  await send(page, "FIN-LT-0142");
  const timer = page.getByRole("timer");
  await expect(timer).toHaveText(/^Left to wait: \d+ s$/);
  await page.getByRole("radio", { name: "Pause" }).check();
  await expect(timer).toHaveAttribute("aria-live", "off");
  await expect(part(page, "What happened")).toContainText("asks to wait");
  await expect(part(page, "What to do")).toContainText("goes on by itself");
  await expect(said(page)).toContainText("HTTP 429 TooManyRequests");
  await picture("told-to-wait");
  const before = await timer.textContent();
  await page.getByRole("radio", { name: "1×" }).check();
  await expect(timer).not.toHaveText(before);
  await until(page, state(page, /Completed/));
  await expect(explained(page)).toHaveCount(0);
});

test("a lost answer is explained while the run is searched", async ({ page }) => {
  await open(page, "?scenario=rough-day");
  await send(page, "OPS-LT-0009");
  await until(page, state(page, /No answer/));
  await expect(part(page, "What happened")).toContainText("this browser is offline, or the API address refuses cross-origin calls");
  await expect(part(page, "What to do")).toContainText("To tell which");
  await until(page, state(page, /Completed/));
  await expect(explained(page)).toHaveCount(0);
});

test("a command that failed is explained at its row", async ({ page, picture }) => {
  await open(page, "?scenario=rough-day");
  await send(page, "FIN-LT-0177");
  await until(page, state(page, /Failed/));
  const failed = row(page, "minidump.ps1");
  await expect(failed.locator(".explained")).toContainText("A command failed on the device.");
  await expect(failed.locator(".run-error")).toContainText("Error, as the API wrote it");
  await expect(row(page, "GetFile").locator(".explained")).toHaveCount(0);
  await picture("command-failed");
});

test("an upload that is refused is explained, and what was typed stays", async ({ page }) => {
  await open(page, "?scenario=no-library", "#/library");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file…" }).click();
  await (await chooser).setFiles({ name: "mine.ps1", mimeType: "text/plain", buffer: Buffer.from("hi") });
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  const ended = page.locator(".library-ended");
  await expect(ended).toContainText("You may not use the tenant’s library.");
  await expect(ended).toContainText("Library.Manage");
  await expect(ended).toContainText("HTTP 403 Forbidden");
  await page.getByRole("link", { name: "Compose", exact: true }).click();
  await example(page);
});
