// A batch of which some failed, run again there alone.
import { expect, test } from "./fixtures.js";
import { atTenant } from "./own.js";
import { until } from "./steps.js";

const TENANT = {
  devices: [{ name: "PC-GOOD" }, { name: "PC-BAD" }],
  library: [{ name: "list.ps1", runs: [{ device: "PC-BAD", prints: "no\n", exit: 1, fails: true, seconds: 5 }, { prints: "yes\n", seconds: 5 }] }],
};
const DRAFT = { name: "Listing", comment: "c", devices: ["PC-GOOD", "PC-BAD"], steps: [{ type: "RunScript", ScriptName: "list.ps1" }] };

test("a batch is run again only where it failed", async ({ page }) => {
  const run = await atTenant(page, TENANT, DRAFT);
  await run.press("Enter");
  await expect(page).toHaveURL(/#\/batches\//);
  await until(page, page.getByRole("row", { name: /PC-GOOD/ }).getByText("Completed", { exact: true }));
  await until(page, page.getByRole("row", { name: /PC-BAD/ }).getByText("Failed", { exact: true }));
  await page.getByRole("button", { name: "Run again where it failed (1 device)" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Listing");
  await expect(page.getByRole("button", { name: "Run on 1 device" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove PC-BAD" })).toBeVisible();
});
