// The tenant's library when the API fails: what became of an upload is what the list tells, and nothing is promised that
// nobody does.
import { expect, signIn, test } from "./fixtures.js";

const SCRIPT = { name: "new.ps1", mimeType: "text/plain", buffer: Buffer.from("Write-Output 'hi'\r\n") };
const card = (page) => page.getByRole("region", { name: "Upload a file" });
const ended = (page) => page.locator(".library-ended");
const readAgain = (page) => page.getByRole("button", { name: "Read again" }).click();
const down = (world, how) => world.emulator.ask("down", { how });
const weather = (world, faults) => world.emulator.ask("faults", faults);

/** Opens the library, reads it and chooses a file. */
async function chosen(page, world) {
  await signIn(page, world, "ada", "#/library");
  await expect(page.getByRole("rowheader", { name: "wait.ps1" })).toBeVisible();
  const chooser = page.waitForEvent("filechooser");
  await card(page).getByRole("button", { name: "Choose a file…" }).click();
  await (await chooser).setFiles(SCRIPT);
}

const send = (page) => page.getByRole("button", { name: "Upload", exact: true }).click();

test("an upload that did not arrive: the list that was read afterwards tells", async ({ page, world }) => {
  await chosen(page, world);
  await down(world, "unavailable");
  await send(page);
  await expect(ended(page)).toContainText("Whether new.ps1 arrived is not known, and the list that would tell could not be read.");
  await down(world, null);
  await readAgain(page);
  await expect(ended(page)).toContainText("new.ps1 is not in the list, which was read again since: it did not arrive. Upload it again.");
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await expect(ended(page)).toContainText("new.ps1 is not in the list");
  await expect(ended(page)).not.toContainText("is being read again");
});

test("an upload that arrived without an answer: the list tells, and it is not in doubt any more", async ({ page, world }) => {
  await chosen(page, world);
  await weather(world, { errors_after: 1000 });
  await send(page);
  await expect(ended(page)).toContainText("HTTP 500 InternalServerError");
  // The reading that follows by itself fails as well; a later one does not come before it.
  await expect(page.getByRole("alert").filter({ hasText: "The library could not be read" })).toBeVisible();
  await weather(world, {});
  await readAgain(page);
  await expect(ended(page)).toHaveText(/^new\.ps1 is in the library\. The tenant reports the SHA-256 that was computed here\./);
  await expect(page.getByRole("rowheader", { name: "new.ps1" })).toBeVisible();
  await down(world, "unavailable");
  await readAgain(page);
  await expect(page.getByRole("alert").filter({ hasText: "The library could not be read" })).toBeVisible();
  await expect(ended(page)).toContainText("new.ps1 is in the library.");
  await down(world, null);
});

test("a library that fails promises neither to ask again by itself nor to look for a run", async ({ page, world }) => {
  await chosen(page, world);
  await down(world, "unavailable");
  await send(page);
  for (const told of [ended(page), page.locator(".library-state")]) {
    await expect(told).toContainText("What lies before the API could not reach it when you asked for this");
    await expect(told).toContainText("None of this is repeated by itself.");
    await expect(told).toContainText("press “Read again”");
    await expect(told).not.toContainText("more and more rarely");
    await expect(told).not.toContainText("by its tag");
  }
  await down(world, null);
});
