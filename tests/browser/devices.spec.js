// Choosing devices: filters, several records of one name, and what is known against a run before anything is sent.
import { axe } from "./axe.js";
import { expect, test } from "./fixtures.js";
import { open, send } from "./steps.js";

const dialog = (page) => page.getByRole("dialog");
const filters = (page) => page.getByRole("group", { name: "Filter the devices" });
const options = (page) => page.getByRole("listbox", { name: "All devices" }).getByRole("option");
const chosen = (page, name) => page.getByRole("button", { name: `Remove ${name}` });

test("devices are filtered by system, health, group, tag and risk, and all that fit are chosen", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("option", { name: /FIN-LT-0142/ })).toBeVisible();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await filters(page).getByLabel("System").selectOption("Linux");
  await expect(filters(page)).toContainText("2 devices fit");
  await expect(options(page)).toHaveCount(2);
  await filters(page).getByLabel("Tag").selectOption("web");
  await expect(options(page)).toHaveText([/LNX-WEB-01/]);
  await filters(page).getByLabel("Risk").selectOption("high");
  await expect(filters(page)).toContainText("0 devices fit");
  await expect(options(page)).toHaveCount(0);
  await filters(page).getByLabel("System").selectOption("any");
  await filters(page).getByLabel("Tag").selectOption("any");
  await filters(page).getByLabel("Group").selectOption("Workstations");
  await expect(options(page)).toHaveCount(2);
  expect(await axe(page)).toEqual([]);
  await filters(page).getByRole("button", { name: "Choose 2 devices" }).click();
  await expect(chosen(page, "OPS-LT-0009")).toBeVisible();
  await expect(chosen(page, "LAB-OLD-01")).toBeVisible();
  await filters(page).getByLabel("Health").selectOption("active");
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await expect(filters(page)).toHaveCount(0);
  await page.getByRole("combobox", { name: "Find a device" }).fill("fin-lt");
  await expect(options(page)).toHaveCount(2);
});

test("a pre-flight says what stands against a run on each device, and whose run has it", async ({ page }) => {
  await open(page);
  await send(page, "HR-WS-0031");
  await page.getByRole("link", { name: "Compose" }).click();
  // The sequence that was sent is still there, with its device.
  await expect(chosen(page, "HR-WS-0031")).toBeVisible();
  const search = page.getByRole("combobox", { name: "Find a device" });
  for (const name of ["LAB-OLD-01", "HR-WS-0052", "SRV-APP-11", "KIOSK-07", "FIN-LT-0142"]) {
    await search.fill(name);
    await page.getByRole("option", { name: new RegExp(name) }).click();
    await expect(chosen(page, name)).toBeVisible();
  }
  await page.getByRole("button", { name: "Pre-flight…" }).click();
  const row = (name) => dialog(page).locator(".preflight > li").filter({ hasText: name });
  await expect(row("HR-WS-0031")).toContainText("has had a live response on it since");
  await expect(row("LAB-OLD-01")).toContainText("below what live response needs");
  await expect(row("HR-WS-0052")).toContainText("below what live response needs");
  await expect(row("SRV-APP-11")).toContainText("needs KB5005292");
  await expect(row("KIOSK-07")).toContainText("Not onboarded");
  await expect(row("FIN-LT-0142")).toHaveCount(0);
  await expect(dialog(page)).toContainText("Nothing is known against a run on 1 device.");
  expect(await axe(page)).toEqual([]);
  await row("HR-WS-0031").getByRole("link", { name: "Look at it or cancel it" }).click();
  await expect(page).toHaveURL(/#\/runs\//);
  await expect(page.getByRole("button", { name: /^Cancel/ }).first()).toBeVisible();
});

test("devices are found by their names first; by an id only by its beginning", async ({ page }) => {
  await open(page, "?scenario=rough-day");
  const search = page.getByRole("combobox", { name: "Find a device" });
  await search.fill("DC");
  await expect(options(page).first()).toContainText("DC");
  for (const option of await options(page).allTextContents()) expect(option).toMatch(/DC/i);
  await search.press("Enter");
  await expect(page.getByRole("button", { name: /^Remove .*DC/ })).toBeVisible();
});

test("the list of devices stays while one after the other is chosen, wherever the focus was", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "Pause" }).check();
  await page.getByRole("option", { name: /FIN-LT-0142/ }).click();
  await expect(chosen(page, "FIN-LT-0142")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Find a device" })).toBeFocused();
  await page.waitForTimeout(600);
  await page.getByRole("option", { name: /HR-WS-0031/ }).click();
  await expect(chosen(page, "HR-WS-0031")).toBeVisible();
});

test("a device that is too old is told where it stands and before Run", async ({ page }) => {
  await open(page, "", "#/?device=lab-old-01");
  await expect(page.locator(".devices-chosen")).toContainText("System or agent too old for live response: the run will be refused");
  await expect(page.locator(".finding").filter({ hasText: "LAB-OLD-01 is too old for live response" })).toBeVisible();
});

test("devices that nobody knows are told at once, not one by one", async ({ page }) => {
  const gone = Array.from({ length: 30 }, (_, number) => `GONE-${number}`);
  await open(page, "", `#/?devices=${gone.join(",")}`);
  await expect(page.locator(".toast")).toHaveCount(1);
  await expect(page.locator(".toast")).toContainText("GONE-4 (+25)");
});

test("the address chooses devices by name and id", async ({ page }) => {
  await open(page, "", "#/?devices=fin-lt-0142,LNX-WEB-01.contoso.com");
  await expect(chosen(page, "FIN-LT-0142")).toBeVisible();
  await expect(chosen(page, "LNX-WEB-01")).toBeVisible();
  await open(page, "?device=hr-ws-0040");
  await expect(chosen(page, "HR-WS-0040")).toBeVisible();
  // The address was used: what is taken out then stays out.
  await expect(page).toHaveURL(/#\/$/);
  await expect(page.getByRole("status").filter({ hasText: "1 device chosen; 3 chosen" }).first()).toHaveCount(1);
  await page.getByRole("button", { name: "Remove HR-WS-0040" }).click();
  await expect(chosen(page, "HR-WS-0040")).toHaveCount(0);
  await page.reload();
  await expect(chosen(page, "FIN-LT-0142")).toBeVisible();
  await expect(chosen(page, "HR-WS-0040")).toHaveCount(0);
});
