// A batch of which some failed, run again there alone.
import { expect, started, test } from "./fixtures.js";
import { until } from "./steps.js";

const SAID = { en: "Text.", ru: "Текст." };
const STORY = {
  format: "liveline-story",
  version: 1,
  id: "own",
  title: SAID,
  learns: SAID,
  minutes: 1,
  tenant: {
    devices: [{ name: "PC-GOOD" }, { name: "PC-BAD" }],
    library: [{ name: "list.ps1", runs: [{ device: "PC-BAD", prints: "no\n", exit: 1, fails: true, seconds: 5 }, { prints: "yes\n", seconds: 5 }] }],
  },
  draft: { name: "Listing", comment: "c", devices: ["PC-GOOD", "PC-BAD"], steps: [{ type: "RunScript", ScriptName: "list.ps1" }] },
  steps: [{ text: SAID }],
};

test("a batch is run again only where it failed", async ({ page }) => {
  await page.route("**/own/mine.json", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(STORY) }));
  await page.goto("./?story=own/mine.json");
  await started(page);
  const run = page.getByRole("button", { name: "Run on 2 devices" });
  await expect(run).toBeVisible();
  await page.getByRole("button", { name: "Leave the story; everything you did stays" }).press("Enter");
  await expect(page.getByRole("button", { name: /^Go on with the story/ })).toBeVisible();
  await run.press("Enter");
  await expect(page).toHaveURL(/#\/batches\//);
  await until(page, page.getByRole("row", { name: /PC-GOOD/ }).getByText("Completed", { exact: true }));
  await until(page, page.getByRole("row", { name: /PC-BAD/ }).getByText("Failed", { exact: true }));
  await page.getByRole("button", { name: "Run again where it failed (1 device)" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Listing");
  await expect(page.getByRole("button", { name: "Run on 1 device" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove PC-BAD" })).toBeVisible();
});
