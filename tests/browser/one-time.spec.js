// A demo in two tabs has one time: that of the tab which leads.
import { expect, test } from "./fixtures.js";
import { landed, open, row, send, until } from "./steps.js";

const time = (page) => page.locator(".demo-time b").innerText();
const pace = (page, name) => page.getByRole("radio", { name, exact: true });
const running = (page) => row(page, "minidump.ps1").getByText("Running", { exact: true });

test("the second tab has the time and the pace of the first, and cannot move them", async ({ page, context }) => {
  await open(page);
  await pace(page, "Pause").check();
  await send(page, "FIN-LT-0142");
  await until(page, running(page));
  const second = await context.newPage();
  await open(second, "", new URL(page.url()).hash);
  await expect(pace(second, "Pause")).toBeChecked();
  await expect.poll(() => time(second)).toBe(await time(page));
  await expect(pace(second, "20×")).toBeDisabled();
  const next = second.getByRole("button", { name: "To the next change" });
  await expect(next).toHaveAttribute("aria-disabled", "true");
  await next.click({ force: true });
  expect(await time(second)).toBe(await time(page));

  await page.getByRole("button", { name: "To the next change" }).click();
  await landed(page);
  await expect.poll(() => time(second)).toBe(await time(page));
  await pace(page, "20×").check();
  await expect(pace(second, "20×")).toBeChecked();
});

test("a pause outlives the tab that asked for it", async ({ page, context }) => {
  await open(page);
  await send(page, "FIN-LT-0142");
  await until(page, running(page));
  const second = await context.newPage();
  await open(second, "", new URL(page.url()).hash);
  await pace(page, "Pause").check();
  await expect(pace(second, "Pause")).toBeChecked();
  const at = await time(page);
  await page.close();
  await expect(pace(second, "20×")).toBeEnabled();
  await expect(pace(second, "Pause")).toBeChecked();
  await expect.poll(() => time(second)).toBe(at);
  await until(second, second.getByRole("heading", { level: 1, name: /Completed/ }));
});
