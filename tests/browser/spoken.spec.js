// What is said of a run to somebody who does not see it: each change once, and nothing lost.
import { expect, test } from "./fixtures.js";
import { atTenant } from "./own.js";
import { state, until } from "./steps.js";

test("a command is spoken of by its step, its run not again, and the last one's end is not lost", async ({ page }) => {
  const library = [{ name: "list.ps1", runs: [{ prints: "done\n", seconds: 20 }] }];
  const draft = { name: "Listing", comment: "c", devices: ["PC-7"], steps: [{ type: "RunScript", ScriptName: "list.ps1" }] };
  const run = await atTenant(page, { devices: [{ name: "PC-7" }], library }, draft);
  await page.evaluate(() => {
    window.spoken = [];
    const region = document.querySelector("[aria-live=polite].unseen");
    new MutationObserver(() => window.spoken.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
  });
  const spoken = () => page.evaluate(() => window.spoken.join(" | "));
  await page.getByRole("radio", { name: "Pause" }).check();
  await run.press("Enter");
  await until(page, state(page, /Running/));
  await expect.poll(spoken, { timeout: 20_000 }).toContain("Step 1 (RunScript): Running");
  await until(page, state(page, /Completed/));
  await expect.poll(spoken, { timeout: 20_000 }).toContain("Step 1 (RunScript): Completed");
  await expect.poll(spoken, { timeout: 20_000 }).toMatch(/LL-[0-9A-Z]{6} on PC-7: Completed/);
  expect(await spoken()).not.toMatch(/Running\. Running|Completed\. Completed|\.\./);
});
