// What a command left, over a real line: followed, stopped, with a link that has ended, and brought back by hand.
import { compose, expect, signIn, test, until } from "./fixtures.js";

const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const file = (page) => page.getByRole("region", { name: "Output of step 2" });
const hash = (page) => file(page).getByText(/^[0-9a-f]{64}$/);
const BLOB = /\/blob\//;

/** A finished run whose collected file nobody has looked at. */
async function finished(page, world) {
  await signIn(page, world);
  await compose(page);
  await page.getByRole("button", { name: /^Run on/ }).click();
  await until(world, heading(page, /Completed/));
}

const open = (page) => page.getByRole("button", { name: /^2 GetFile/ }).click();

test("a link that has ended is asked for anew, and nobody sees it", async ({ page, context, world }) => {
  await finished(page, world);
  let asked = 0;
  await context.route(BLOB, (route) => {
    asked += 1;
    return asked === 1 ? route.fulfill({ status: 403, contentType: "application/xml", body: "<Error><Code>AuthenticationFailed</Code></Error>" }) : route.continue();
  });
  await open(page);
  await expect(hash(page)).toBeVisible();
  expect(asked).toBe(2);
});

test("links that have all ended are asked for twice, and then it is said", async ({ page, context, world }) => {
  await finished(page, world);
  let asked = 0;
  await context.route(BLOB, (route) => {
    asked += 1;
    return route.fulfill({ status: 403, contentType: "application/xml", body: "<Error><Code>AuthenticationFailed</Code></Error>" });
  });
  await open(page);
  await expect(file(page).getByRole("alert").first()).toContainText("could not be fetched");
  expect(asked).toBe(2);
  await context.unroute(BLOB);
  await file(page).getByRole("button", { name: "Try again" }).click();
  await expect(hash(page)).toBeVisible();
});

test("fetching is stopped; the browser saves it by a link, and the saved file is taken back", async ({ page, world }) => {
  await finished(page, world);
  await world.emulator.ask("content", { pace: 10 });
  await open(page);
  await expect(file(page).getByRole("progressbar")).toBeVisible();
  await file(page).getByRole("button", { name: "Stop fetching" }).press("Enter");
  await expect(file(page).getByRole("alert").first()).toContainText("You stopped fetching");
  await expect(file(page)).toBeFocused();
  await world.emulator.ask("content", {});
  await file(page).getByRole("button", { name: "Make a download link" }).click();
  const link = file(page).getByRole("link", { name: "Save the output" });
  await expect(link).toHaveAttribute("rel", /noreferrer/);
  const address = await link.getAttribute("href");
  expect(new URL(address).host).toBe("automatedirstrprdweu.blob.core.windows.net");
  // The link is nowhere but there.
  expect(page.url()).not.toContain("sig=");
  // What the browser would save: the same by the relay.
  const { pathname, search } = new URL(address);
  const saved = await page.request.get(`${world.page}/blob/automatedirstrprdweu${pathname}${search}`, { ignoreHTTPSErrors: true });
  expect(saved.status()).toBe(200);
  const buffer = await saved.body();
  const action = /output_([0-9a-f-]{36})_1/.exec(decodeURIComponent(search))[1];
  const choose = (name, bytes) => file(page).locator("input[type=file]").setInputFiles({ name, mimeType: "application/gzip", buffer: bytes });
  await choose(`output_${action}_0.json`, buffer);
  await expect(file(page).getByRole("alert")).toContainText("output of another command");
  await choose("nothing.gz", Buffer.alloc(0));
  await expect(file(page).getByRole("alert")).toContainText("This file is empty");
  await choose(`output_${action}_1 (1).gz`, buffer);
  const found = await hash(page).textContent();
  // The same as when the page fetches it itself.
  await page.reload();
  await expect(async () => {
    if (!(await file(page).isVisible())) await open(page);
    await expect(file(page)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(hash(page)).toHaveText(found);
});
