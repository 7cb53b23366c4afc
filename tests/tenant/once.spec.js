// What left is not sent again by the next visit, whatever the disk did; what a person stopped stays stopped; a night with a bad gateway ends.
import { compose, expect, signIn, test, until } from "./fixtures.js";

const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const run = (page) => page.getByRole("button", { name: /^Run on/ });

/** The comments of the runs that the tenant has. */
async function taken(world) {
  const { value } = await world.emulator.ask("actions");
  return value.map((action) => action.requestorComment);
}

/** As the browser answers when it has no more room; `full` says when. */
function fillable() {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    if (window.full) throw new DOMException("no room", "QuotaExceededError");
    return put.apply(this, given);
  };
}

/** One run, and one behind it on the same device. */
async function two(page, world) {
  await signIn(page, world);
  await compose(page);
  await run(page).click();
  await expect.poll(async () => (await taken(world)).length).toBe(1);
  await page.getByRole("link", { name: "Compose" }).first().click();
  await run(page).click();
  await expect(heading(page, /Not sent yet/)).toBeVisible();
  page.on("dialog", (dialog) => dialog.accept()); // a run that was not sent
}

test("a run that left unstored is looked for after a reload, and not sent again", async ({ page, world }) => {
  await page.addInitScript(fillable);
  await two(page, world);
  // It stands in the store as queued; from then on the disk is full.
  await page.evaluate(() => (window.full = true));
  await until(world, page.getByRole("main").getByRole("button", { name: "Send without storing" }));
  await page.getByRole("main").getByRole("button", { name: "Send without storing" }).click();
  await expect.poll(async () => (await taken(world)).length).toBe(2);
  await page.reload();
  await until(world, heading(page, /Completed/));
  expect(new Set(await taken(world)).size, "each was sent once").toBe(2);
  expect(await taken(world)).toHaveLength(2);
});

test("a queue that somebody stopped asks after a reload", async ({ page, world }) => {
  await two(page, world);
  await page.getByRole("link", { name: /^Runs/ }).first().click();
  await page.getByRole("button", { name: "Pause sending" }).click();
  await page.reload();
  await expect(page.getByText("1 run was not sent.")).toBeVisible();
  await until(world, page.getByRole("row").filter({ hasText: "Completed" }).first());
  expect(await taken(world), "nothing left unasked").toHaveLength(1);
  await page.getByRole("button", { name: "Continue" }).first().click();
  await expect.poll(async () => (await taken(world)).length).toBe(2);
});

test("open runs are followed again when a gateway that refused good tokens is well", async ({ page, context, world }) => {
  await signIn(page, world);
  await compose(page);
  await run(page).click();
  await until(world, heading(page, /Running|Waiting/));
  let refused = 0;
  await context.route(/\/mde\/api\/machineactions/, (route) => {
    refused += 1;
    return route.fulfill({ status: 401, contentType: "application/json", body: "{}" });
  });
  await expect.poll(() => refused, { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
  await context.unroute(/\/mde\/api\/machineactions/);
  await until(world, heading(page, /Completed/));
});
