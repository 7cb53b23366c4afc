// A tenant of the test's own: a story whose guide is left at once, so that what it has composed can be sent.
import { expect, started } from "./fixtures.js";
import { state, until } from "./steps.js";

const SAID = { en: "Text.", ru: "Текст." };

/** Opens the page at this tenant with this draft; gives the button that sends it. */
export async function atTenant(page, tenant, draft) {
  const story = { format: "liveline-story", version: 1, id: "own", title: SAID, learns: SAID, minutes: 1, tenant, draft, steps: [{ text: SAID }] };
  await page.route("**/own/mine.json", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(story) }));
  await page.goto("./?story=own/mine.json");
  await started(page);
  const count = draft.devices.length;
  const run = page.getByRole("button", { name: `Run on ${count} ${count === 1 ? "device" : "devices"}` });
  await expect(run).toBeVisible();
  await page.getByRole("button", { name: "Leave the story; everything you did stays" }).press("Enter");
  await expect(page.getByRole("button", { name: /^Go on with the story/ })).toBeVisible();
  return run;
}

/** A script prints this; its output is open. */
export async function printed(page, prints) {
  const library = [{ name: "list.ps1", runs: [{ prints, seconds: 5 }] }];
  const draft = { name: "Listing", comment: "c", devices: ["PC-7"], steps: [{ type: "RunScript", ScriptName: "list.ps1" }] };
  const run = await atTenant(page, { devices: [{ name: "PC-7" }], library }, draft);
  await run.press("Enter");
  await until(page, state(page, /Completed/));
  await page.getByRole("button", { name: /^1 RunScript/ }).click();
}
