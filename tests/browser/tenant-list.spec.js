// The tenant's own list on the Runs screen: read when it is looked at, merged with what this browser knows, narrowed by
// what stands in the address.
import { expect, started, test } from "./fixtures.js";
import { open, overflow, send, until } from "./steps.js";

const LIST = "#/runs?of=tenant";
const colleagues = (page) => page.getByRole("row", { name: /^OPS-03 .*Weekly check/ });

test("what a colleague sent is listed, and opening it attaches it", async ({ page }) => {
  await open(page, "?story=limit", LIST);
  await expect(page.getByText(/^The tenant lists 1 live response action, read /)).toBeVisible();
  await expect(colleagues(page)).toContainText("@");
  await expect(page.getByRole("link", { name: "Whole tenant" })).toHaveAttribute("aria-current", "true");
  await colleagues(page).getByRole("link").click();
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-[0-9a-f-]{27}$/);
  await expect(page.getByRole("heading", { level: 1, name: /^Run on OPS-03/ })).toBeVisible();
  await page.goBack();
  // What both know stands there once, as this browser calls it.
  await expect(colleagues(page)).toHaveCount(1);
  await expect(colleagues(page)).toContainText("Run on OPS-03");
  await page.getByRole("link", { name: "This browser" }).click();
  await expect(page).toHaveURL(/#\/runs$/);
  await expect(page.getByRole("row", { name: /^OPS-03/ })).toHaveCount(1);
});

test("the list is read when it is looked at, and then only when somebody asks", async ({ page }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  // The tenant took it.
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-[0-9a-f-]{27}$/);
  await page.goto(`./${LIST}`);
  const read = page.getByText(/^The tenant lists 1 live response action, read /);
  await expect(read).toBeVisible();
  await expect(page.getByRole("row", { name: /^FIN-LT-0142/ })).toContainText("Collect OfficeClickToRun dump");
  const before = await read.textContent();
  // Its state moves with what is watched; the list itself is not read for it.
  await until(page, page.getByRole("row", { name: /^FIN-LT-0142 .*Completed/ }));
  expect(await read.textContent()).toBe(before);
  await page.getByRole("link", { name: "Settings" }).first().click();
  await page.goto(`./${LIST}`);
  expect(await read.textContent()).toBe(before);
  await page.getByRole("button", { name: "Read again" }).click();
  await expect(read).not.toHaveText(before);
});

test("state, device, person, days and text narrow it, and stand in the address", async ({ page }) => {
  await open(page, "?story=limit", LIST);
  await expect(colleagues(page)).toBeVisible();
  const none = page.getByText("No run fits this filter");
  const narrowed = async (address) => {
    await expect(page).toHaveURL(address);
    await expect(none).toBeVisible();
    await page.getByRole("link", { name: "Show all runs" }).click();
    await expect(page).toHaveURL(/of=tenant$/);
    await expect(colleagues(page)).toBeVisible();
  };
  await page.getByRole("link", { name: /^Failed/ }).click();
  await narrowed(/of=tenant&show=failed/);
  const device = page.getByRole("combobox", { name: "Device" });
  await device.fill("OPS-04");
  await device.press("Enter");
  await narrowed(/device=OPS-04/);
  await page.getByLabel("Until").fill("2020-01-01");
  await narrowed(/until=2020-01-01/);
  await page.getByLabel("From", { exact: true }).fill("2090-01-01");
  await narrowed(/from=2090-01-01/);
  await page.getByRole("searchbox", { name: /^Device, sequence/ }).fill("monthly");
  await narrowed(/find=monthly/);
  const person = page.getByRole("combobox", { name: "Requested by" });
  const [, name] = await person.getByRole("option").allTextContents();
  await person.selectOption(name);
  await expect(page).toHaveURL(/by=/);
  await expect(colleagues(page)).toBeVisible();
  // The address alone brings all of it back.
  await page.goto("./?story=limit#/runs?of=tenant&by=nobody&device=OPS-03");
  await page.reload();
  await started(page);
  await expect(none).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Requested by" })).toHaveValue("nobody");
  await expect(page.getByRole("combobox", { name: "Device" })).toHaveValue("OPS-03");
});

test("a tab that does not lead reads nothing, and says so", async ({ page, context }) => {
  await open(page, "?story=limit");
  const second = await context.newPage();
  await open(second, "?story=limit", LIST);
  await expect(second.getByText(/only that one sends and fetches/).first()).toBeVisible();
  await expect(second.getByRole("button", { name: "Read again" })).toHaveAttribute("aria-disabled", "true");
});

for (const width of [320, 1440]) {
  test(`the tenant's list is not cut off at ${width} px`, async ({ page, picture }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, "?story=limit", LIST);
    await expect(colleagues(page)).toBeVisible();
    expect(await overflow(page)).toBe(0);
    await picture(`runs-tenant-${width}`);
  });
}
