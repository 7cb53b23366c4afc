// The presenter's window beside the demo's page.
import { axe } from "./axe.js";
import { expect, test } from "./fixtures.js";
import { curtain, pause, present, running, seen, tools } from "./stage.js";
import { landed, open, overflow, send, until } from "./steps.js";

const desk = (page) => page.getByRole("region", { name: "Now" });

async function opened(page) {
  const popup = page.waitForEvent("popup");
  await tools(page).getByRole("button", { name: "Presenter’s window" }).click();
  const window = await popup;
  await expect(desk(window)).toBeVisible();
  return window;
}

test("follows the page, steers it, and takes no lead", async ({ page }) => {
  await open(page);
  await pause(page);
  await present(page);
  const window = await opened(page);
  await expect(window.getByText("DEMO", { exact: true })).toBeVisible();
  await expect(desk(window)).toContainText("09:00:0");
  await expect(window.getByText("HR-WS-0031 comes back")).toBeVisible();
  await expect(page.getByText("open in another tab")).toHaveCount(0);
  await page.bringToFront();
  await send(page, "FIN-LT-0142");
  await until(page, running(page));
  await expect(window.getByText("FIN-LT-0142: step 1 completes")).toBeVisible();
  const then = await seen(page);
  const now = await desk(window).locator(".presenter-now").innerText();
  await desk(window).getByRole("button", { name: "To the next change" }).click();
  await expect.poll(() => desk(window).locator(".presenter-now").innerText()).not.toBe(now);
  // Back leads from where the jump ended, once that is a moment.
  await landed(page);
  await expect.poll(async () => {
    const newest = await window.locator("button.moment time").first().innerText();
    return (await desk(window).locator(".presenter-now").innerText()).includes(newest);
  }).toBe(true);
  await desk(window).getByRole("button", { name: "Back" }).click();
  await expect.poll(() => seen(page)).toEqual(then);
  await desk(window).getByRole("button", { name: "Curtain" }).click();
  await expect(curtain(page)).toBeVisible();
  await expect(window.getByText("The curtain is down")).toBeVisible();
  await desk(window).getByRole("button", { name: "Curtain" }).click();
  await expect(curtain(page)).toBeHidden();
  await window.keyboard.press("l");
  await expect(tools(page).getByRole("button", { name: "Larger type" })).toHaveAttribute("aria-pressed", "true");
  await window.getByRole("button", { name: /The demo was opened/ }).click();
  await expect(page).toHaveURL(/#\/runs$/);
  await expect(page.getByText("No runs yet")).toBeVisible();
});

test("speaks the page’s language, fits, and says when nobody answers", async ({ page }) => {
  await open(page, "?lang=ru");
  await page.getByRole("button", { name: "Показ" }).click();
  const popup = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Окно ведущего" }).click();
  const window = await popup;
  await expect(window.getByRole("heading", { name: "Что произойдёт дальше" })).toBeVisible();
  for (const width of [390, 320]) {
    await window.setViewportSize({ width, height: 900 });
    await expect.poll(() => overflow(window)).toBe(0);
  }
  expect(await axe(window)).toEqual([]);
  await page.close();
  await expect(window.getByText("Ни одна страница этого демо не отвечает", { exact: false })).toBeVisible();
});

test("is no page: on the way from one to the other it opens anew", async ({ page }) => {
  await open(page);
  await page.evaluate(() => (location.hash = "#/presenter"));
  await expect(page.getByText("No page of this demo answers", { exact: false })).toBeVisible();
  await page.evaluate(() => (location.hash = "#/"));
  await expect(page.getByRole("heading", { level: 1, name: "Compose" })).toBeVisible();
  await expect(page.getByText("open in another tab")).toHaveCount(0);
});
