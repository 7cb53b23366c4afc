// The tenant's own list of runs: page after page on our own base, and what is said when it is refused (answers are played).
import { compose, expect, signIn, test } from "./fixtures.js";

const LIST = /\/mde\/api\/machineactions\?/;
const RUNS = "#/runs?of=tenant";
const status = (page) => page.locator(".runs-tenant");

const action = (number, device, created) => ({
  id: `6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f000${number}`,
  ...{ type: "LiveResponse", status: "Succeeded", requestor: "ines@contoso.example", requestorComment: `INC-${number}` },
  ...{ machineId: String(number).repeat(40), computerDnsName: `${device}.contoso.example` },
  ...{ creationDateTimeUtc: created, lastUpdateDateTimeUtc: created, commands: [] },
});

/** Lets the list of actions answer so, and writes down what was asked. */
async function play(context, answer) {
  const asked = [];
  await context.route(LIST, (route) => {
    asked.push(decodeURIComponent(new URL(route.request().url()).search));
    return route.fulfill(answer(asked.at(-1)));
  });
  return asked;
}

test("older runs are read on the API base, one page a press", async ({ page, context, world, record }) => {
  const first = {
    value: [action(1, "FIRST", "2026-03-04T10:00:00Z")],
    "@odata.nextLink": "https://evil.example/api/machineactions?$skip=1",
  };
  const asked = await play(context, (query) => ({
    json: query.includes("skip") ? { value: [action(2, "SECOND", "2026-03-03T10:00:00Z")] } : first,
  }));
  await signIn(page, world, "ada", RUNS);
  await expect(status(page)).toContainText("The newest 1 live response action of the tenant");
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain("type eq 'LiveResponse'");
  await page.getByRole("button", { name: "Read older ones" }).click();
  await expect(page.getByRole("row", { name: /^SECOND .*ines@contoso\.example .*INC-2/ })).toBeVisible();
  await expect(status(page)).toContainText("The tenant lists 2 live response actions");
  await expect(page.getByRole("button", { name: "Read older ones" })).toHaveCount(0);
  expect(asked).toHaveLength(2);
  expect([...record.bearers.keys()].filter((url) => url.includes("evil"))).toEqual([]);
});

test("a refusal is explained in its place, and the list is read once it is allowed", async ({ page, context, world }) => {
  let refusal = { status: 403, json: { error: { code: "Forbidden", message: "Missing role" } } };
  await play(context, () => refusal ?? { json: { value: [action(1, "FIRST", "2026-03-04T10:00:00Z")] } });
  await signIn(page, world, "ada", RUNS);
  await expect(status(page).getByRole("alert")).toHaveText("The tenant’s list could not be read");
  await expect(status(page)).toContainText("HTTP 403");
  await expect(status(page)).toContainText("Missing role");
  refusal = { status: 429, headers: { "retry-after": "30" }, json: { error: { code: "TooManyRequests", message: "Slow down" } } };
  await page.getByRole("button", { name: "Read again" }).click();
  await expect(status(page).getByRole("timer")).toBeVisible();
  refusal = null;
  await page.getByRole("button", { name: "Read again" }).click();
  await expect(page.getByRole("row", { name: /^FIRST/ })).toBeVisible();
  await expect(status(page).getByRole("alert")).toHaveCount(0);
});

test("what was sent from here stands there once", async ({ page, world }) => {
  await signIn(page, world);
  await compose(page);
  await page.getByRole("button", { name: /^Run on/ }).click();
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-[0-9a-f-]{27}$/);
  await page.getByRole("link", { name: /^Runs/ }).first().click();
  await page.getByRole("link", { name: "Whole tenant" }).click();
  await expect(status(page)).toContainText("The tenant lists 1 live response action, read ");
  await expect(page.getByRole("row", { name: /^FIN-LT-0142 .*ada@contoso\.example/ })).toHaveCount(1);
});
