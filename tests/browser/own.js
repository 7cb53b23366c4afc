// A tenant of the test's own: a story whose guide is left at once, so that what it has composed can be sent.
import { expect, started } from "./fixtures.js";

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
