// What is composed in two tabs of one browser: each keeps its own, and who takes the lead has what the last leader left.
import { expect, test } from "./fixtures.js";
import { open } from "./steps.js";

const comment = (page) => page.getByRole("textbox", { name: /^Comment/ });
const follows = (page) => page.getByText("This one only shows; it takes over when the other is closed.");
const undo = (page) => page.getByRole("button", { name: /^Undo/ });

/** Remembers what the page kept of its draft last. */
function remember() {
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (key.includes("draft")) window.keptDraft = value;
    return set.call(this, key, value);
  };
}

/** Types a comment, and waits until it is kept: of a tab that leads in the database, else in the tab. */
async function write(page, text, leads = true) {
  await comment(page).fill(text);
  await expect.poll(() => page.evaluate(() => window.keptDraft ?? "")).toContain(text);
  const own = () => Object.keys(sessionStorage).filter((key) => key.includes("draft")).length;
  await expect.poll(() => page.evaluate(own)).toBe(leads ? 0 : 1);
}

async function two(page, context) {
  await context.addInitScript(remember);
  await open(page);
  await write(page, "First");
  const second = await context.newPage();
  await open(second);
  await expect(follows(second)).toBeVisible();
  await expect(comment(second)).toHaveValue("First");
  return second;
}

test("who takes the lead has the draft that the last leader left", async ({ page, context }) => {
  const second = await two(page, context);
  await write(page, "Latest");
  await page.close();
  await expect(follows(second)).toHaveCount(0);
  await expect(comment(second)).toHaveValue("Latest");
  await second.getByRole("button", { name: "Start with an example" }).click();
  await second.reload();
  await expect(comment(second)).toHaveValue("Latest");
  await expect(second.locator(".step-kind")).toHaveText(["RunScript", "GetFile"]);
});

test("what a tab composed that only followed stays, and undo leads to the leader's", async ({ page, context }) => {
  const second = await two(page, context);
  await write(second, "Mine", false);
  await second.reload();
  await expect(follows(second)).toBeVisible();
  await expect(comment(second)).toHaveValue("Mine");
  await write(page, "Latest");
  await page.close();
  await expect(follows(second)).toHaveCount(0);
  await expect(undo(second)).toBeEnabled();
  await expect(comment(second)).toHaveValue("Mine");
  await undo(second).click();
  await expect(comment(second)).toHaveValue("Latest");
});
