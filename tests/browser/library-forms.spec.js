// What is said of a file that goes up: typed stays typed, what was taken over of another file goes with it.
import { expect, test } from "./fixtures.js";
import { choose, description, file, library, name, parameters, replace, row, takes, upload } from "./library-steps.js";

const remove = (page, called) => page.getByRole("button", { name: `Delete ${called}…` });
const card = (page) => page.getByRole("region", { name: "Upload a file" });

/** What the form says of the file; `null` where it takes no parameters. */
async function says(page, text, which) {
  await expect(description(page)).toHaveValue(text);
  await expect(takes(page)).toBeChecked({ checked: which !== null });
  if (which === null) await expect(parameters(page)).toHaveCount(0);
  else await expect(parameters(page)).toHaveValue(which);
}

test("another file does not go up under the words of the one that was chosen before", async ({ page }) => {
  await library(page);
  await choose(page, file("wait.ps1"));
  await says(page, "Wait", "seconds");
  await choose(page, file("minidump.ps1"));
  await says(page, "Dump a process and zip the dump", "process name");
  await choose(page, file("netstat.ps1"));
  await says(page, "Open connections", null);
  await choose(page, file("empty.ps1"));
  await says(page, "", null);
  await upload(page).click();
  await expect(card(page).getByText(/^empty\.ps1 is in the library\./)).toBeVisible();
  await expect(row(page, "empty.ps1").getByRole("cell").nth(2)).toHaveText(/none$/);
});

test("what was typed stays, whichever file is chosen", async ({ page }) => {
  await library(page);
  await choose(page, file("new.ps1"));
  await description(page).fill("Mine");
  await choose(page, file("wait.ps1"));
  await says(page, "Mine", "seconds");
  await parameters(page).fill("minutes");
  await choose(page, file("other.ps1"));
  await says(page, "Mine", "minutes");
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await choose(page, file("other.ps1"));
  await says(page, "", null);
});

test("a name that is typed takes over what the library says of its file, and leaves it again", async ({ page }) => {
  await library(page);
  await choose(page, file("new.ps1"));
  await name(page).fill("hash.ps1");
  await says(page, "SHA-256 of a file", "path");
  await expect(card(page).getByText(/^Its description and parameters become what is entered above/)).toBeVisible();
  await name(page).fill("hash.ps12");
  await says(page, "", null);
  await name(page).fill("HASH.ps1");
  await says(page, "SHA-256 of a file", "path");
  await name(page).fill("hash.ps1");
  await replace(page).check();
  await upload(page).click();
  await expect(card(page).getByText(/^hash\.ps1 is in the library\./)).toBeVisible();
  await expect(row(page, "hash.ps1")).toContainText("SHA-256 of a file");
  await expect(row(page, "hash.ps1")).toContainText("path");
});

test("what is emptied is emptied for this file alone", async ({ page }) => {
  await library(page);
  await choose(page, file("hash.ps1"));
  await description(page).fill("");
  await takes(page).uncheck();
  await says(page, "", null);
  await choose(page, file("wait.ps1"));
  await says(page, "Wait", "seconds");
  await description(page).fill("");
  await takes(page).uncheck();
  await replace(page).check();
  await upload(page).click();
  await expect(card(page).getByText(/^wait\.ps1 is in the library\./)).toBeVisible();
  await expect(row(page, "wait.ps1").getByRole("cell").first()).toHaveText("");
  await expect(row(page, "wait.ps1").getByRole("cell").nth(2)).toHaveText(/none$/);
});

test("a file that was deleted is not said to be in the library any more", async ({ page }) => {
  await library(page);
  await choose(page, file("new.ps1"));
  await upload(page).click();
  const taken = card(page).getByText(/^new\.ps1 is in the library\./);
  await expect(taken).toBeVisible();
  await remove(page, "wait.ps1").click();
  await page.getByRole("button", { name: "Delete for everybody" }).click();
  await expect(row(page, "wait.ps1")).toHaveCount(0);
  await expect(taken).toBeVisible();
  await remove(page, "new.ps1").click();
  await page.getByRole("button", { name: "Delete for everybody" }).click();
  await expect(row(page, "new.ps1")).toHaveCount(0);
  await expect(taken).toHaveCount(0);
});

test("who clears the filter by keyboard goes on in the search", async ({ page }) => {
  await library(page, "");
  await page.getByRole("searchbox").fill("nothing like that");
  await page.getByRole("link", { name: "Show all files" }).press("Enter");
  await expect(page.locator("main tbody").getByRole("row")).toHaveCount(15);
  await expect(page.getByRole("searchbox")).toBeFocused();
  await expect(page.getByRole("searchbox")).toHaveValue("");
});
