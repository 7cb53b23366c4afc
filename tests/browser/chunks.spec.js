// What comes after the builder: it may be late, refused, asked for again. Nothing that was typed depends on it.
import { expect, started, test } from "./fixtures.js";
import { flipByte } from "./release.js";
import { held } from "./steps.js";

const steps = (page) => page.getByRole("listitem", { name: /^Step \d+: / });
const addGetFile = (page) => page.getByRole("group", { name: "Add a command" }).getByRole("button", { name: "GetFile" });
const path = (page) => page.getByRole("textbox", { name: "Path on the device" });
const run = (page) => page.getByRole("button", { name: /^Run( on|$)/ });
const device = (page) => page.getByRole("option", { name: /FIN-LT-0142/ });
const again = (page) => page.getByRole("alert").filter({ hasText: /\.wasm/ }).getByRole("button", { name: "Try again" });

test("the builder works before the tenant is here, and brings back its draft", async ({ page }) => {
  await page.goto("./");
  await expect(device(page)).toBeVisible();
  await addGetFile(page).click();
  await path(page).fill("C:\\kept.txt");
  await path(page).blur();
  // A reload may come before the draft is written; the next one then finds it.
  await expect(async () => {
    await page.reload();
    await expect(path(page)).toHaveValue("C:\\kept.txt", { timeout: 2_000 });
  }).toPass();
  const letThrough = await held(page, "tenant");
  await page.reload();
  await started(page);
  await expect(path(page)).toHaveValue("C:\\kept.txt");
  await addGetFile(page).click();
  await path(page).last().fill("C:\\typed.txt");
  await expect(steps(page)).toHaveCount(2);
  await expect(run(page)).toHaveAttribute("title", "The tenant is still being opened.");
  await expect(page.getByText("Reading the tenant’s devices…")).toBeVisible();
  await page.getByRole("link", { name: "Runs" }).click();
  await expect(page.getByRole("main").getByText("Opening…")).toBeVisible();
  await page.goBack();
  letThrough();
  await device(page).click();
  // What is left to do is the analyst's.
  await expect(run(page)).toHaveAttribute("title", "Write a comment: it is kept with the action in the tenant.");
  await expect(path(page).last()).toHaveValue("C:\\typed.txt");
});

test("an address of a run waits for the tenant instead of calling the run unknown", async ({ page }) => {
  const letThrough = await held(page, "tenant");
  await page.goto("./#/runs/LL-AAAAAA");
  await started(page);
  await expect(page.getByRole("main").getByText("Opening…")).toBeVisible();
  letThrough();
  await expect(page.getByText("is not a run of this browser")).toBeVisible();
});

test("styles with a flipped byte are refused with their screen, and can be asked for again", async ({ page, incidents, changedRelease }) => {
  incidents.expect(/integrity/);
  let mend;
  await page.goto(await changedRelease((folder) => (mend = flipByte(folder, "later-", ".css"))));
  await started(page);
  await page.getByRole("link", { name: "Library" }).click();
  const main = page.getByRole("main");
  await expect(main.getByRole("alert")).toContainText(/later-[0-9a-f]+\.css/);
  mend();
  await main.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Library" })).toBeVisible();
});

for (const [what, file] of [["a tenant", "tenant-"], ["what it shares with others", "shared_tenant-"]]) {
  test(`${what} with a flipped byte is refused; the builder goes on, and it can be asked for again`, async ({ page, incidents, changedRelease }) => {
    incidents.expect(/integrity/);
    let mend;
    await page.goto(await changedRelease((folder) => (mend = flipByte(folder, file, ".wasm"))));
    await expect(page.getByRole("alert").filter({ hasText: "The tenant could not be opened" })).toContainText(new RegExp(`${file}[0-9a-f]+\\.wasm`));
    await addGetFile(page).click();
    await path(page).fill("C:\\typed.txt");
    await expect(run(page)).toHaveAttribute("title", "The tenant could not be opened; try again above.");
    mend();
    await again(page).click();
    await device(page).click();
    await expect(page.getByText("The tenant could not be opened")).toHaveCount(0);
    await expect(path(page)).toHaveValue("C:\\typed.txt");
  });
}

test("a time bar with a flipped byte is refused in its place; the page goes on, and it can be asked for again", async ({ page, incidents, changedRelease }) => {
  incidents.expect(/integrity/);
  let mend;
  await page.goto(await changedRelease((folder) => (mend = flipByte(folder, "stage-", ".wasm"))));
  const bar = page.getByRole("region", { name: "Demo" });
  await expect(bar.getByRole("alert")).toContainText(/stage-[0-9a-f]+\.wasm/);
  await device(page).click();
  await addGetFile(page).click();
  mend();
  await bar.getByRole("button", { name: "Try again" }).click();
  await expect(bar.getByRole("radio", { name: "Pause" })).toBeVisible();
  await expect(steps(page)).toHaveCount(1);
});

test("screens with a flipped byte are refused where they are asked for, and can be asked for again", async ({ page, incidents, changedRelease }) => {
  incidents.expect(/integrity/);
  let mend;
  await page.goto(await changedRelease((folder) => (mend = flipByte(folder, "screens-", ".wasm"))));
  await addGetFile(page).click();
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "This screen did not arrive" })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText(/screens-[0-9a-f]+\.wasm/);
  mend();
  await again(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await page.getByRole("link", { name: "Compose" }).click();
  await expect(steps(page)).toHaveCount(1);
});

test.describe("a Russian reader", () => {
  test.use({ locale: "ru-RU" });

  test("reads in Russian that the tenant did not open", async ({ page, incidents, changedRelease }) => {
    incidents.expect(/integrity/);
    await page.goto(await changedRelease((folder) => flipByte(folder, "tenant-", ".wasm")));
    await expect(page.getByRole("alert").filter({ hasText: "Тенант не открылся" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Повторить" }).first()).toBeVisible();
  });
});
