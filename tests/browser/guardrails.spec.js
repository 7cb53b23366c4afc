// What an installation asks of its analysts: how many devices, which comments, which devices to think twice about.
import { expect, started, test } from "./fixtures.js";
import { replaceFile } from "./release.js";
import { example, open } from "./steps.js";

const guarded = (guardrails) => (folder) =>
  replaceFile(folder, "config.json", JSON.stringify({ mode: "demo", guardrails }));
const run = (page) => page.getByRole("button", { name: /^Run on/ });
const number = (page) => page.getByRole("textbox", { name: "Number of devices, typed to confirm it" });

/** The list is open while the search has the focus. */
async function choose(page, name) {
  await page.locator("#device-search").click();
  await page.getByRole("option", { name: new RegExp(name) }).click();
}

async function opened(page, changedRelease, guardrails, ...devices) {
  await page.goto(await changedRelease(guarded(guardrails)));
  await started(page);
  for (const device of devices) await choose(page, device);
  await example(page);
}

test("more than ten devices are confirmed by their number, with nothing configured", async ({ page, picture }) => {
  await open(page);
  const options = page.getByRole("listbox").getByRole("option").filter({ hasText: "Windows" });
  await expect(options.nth(10)).toBeVisible();
  for (let at = 0; at < 10; at += 1) await options.nth(at).click();
  await example(page);
  await expect(run(page)).not.toHaveAttribute("aria-disabled");
  await expect(number(page)).toHaveCount(0);
  // The list is open while somebody searches.
  await page.locator("#device-search").focus();
  await options.nth(10).click();
  await expect(run(page)).toHaveAttribute("title", "11 devices are chosen: type the number to confirm it.");
  await page.keyboard.press("Control+Enter");
  await expect(number(page)).toBeFocused();
  await page.locator("#device-search").focus();
  await page.getByRole("button", { name: /11 devices are chosen/ }).click();
  await expect(number(page)).toBeFocused();
  await picture("guardrails-confirm");
  await page.keyboard.type("10");
  await expect(run(page)).toHaveAttribute("aria-disabled", "true");
  await number(page).fill("11");
  await expect(run(page)).not.toHaveAttribute("aria-disabled");
  // Another choice, another number.
  await page.getByRole("button", { name: /^Remove FIN-LT-0142/ }).click();
  await expect(number(page)).toHaveCount(0);
  await page.locator("#device-search").focus();
  await choose(page, "FIN-LT-0142");
  await expect(number(page)).toHaveValue("");
  await number(page).fill("11");
  await number(page).press("Control+Enter");
  await expect(page).toHaveURL(/#\/batches/);
  await page.getByRole("link", { name: "Compose" }).click();
  await expect(number(page)).toHaveValue("");
});

test("what is typed to confirm is no part of the draft's history", async ({ page, changedRelease }) => {
  await opened(page, changedRelease, { confirmAbove: 0 }, "FIN-LT-0142");
  await number(page).fill("1");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Testing Live Response API");
});

test("above the most devices Run is off and says so", async ({ page, changedRelease, picture }) => {
  await opened(page, changedRelease, { maxDevices: 1 }, "FIN-LT-0142");
  await expect(run(page)).not.toHaveAttribute("aria-disabled");
  await choose(page, "FIN-LT-0177");
  await expect(run(page)).toHaveAttribute("title", /^No more than 1 device at once/);
  await picture("guardrails-max");
  await page.getByRole("button", { name: /^No more than 1 device/ }).click();
  await expect(page.locator("#device-search")).toBeFocused();
});

test("a comment that is not as asked has an error at its field", async ({ page, changedRelease, picture }) => {
  await opened(page, changedRelease, { commentPattern: "^INC-\\d{4,}\\b" }, "FIN-LT-0142");
  const comment = page.getByRole("textbox", { name: /^Comment/ });
  const said = "The comment must match ^INC-\\d{4,}\\b: a rule of this installation.";
  await expect(comment).toHaveAccessibleDescription(/The comment must match/);
  await expect(comment).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#comment-findings")).toContainText(said);
  await expect(run(page)).toHaveAttribute("title", said);
  await picture("guardrails-comment");
  await comment.fill("INC-4821 dump");
  await expect(comment).not.toHaveAttribute("aria-invalid");
  await expect(page.locator("#comment-findings")).toHaveCount(0);
  await expect(run(page)).not.toHaveAttribute("aria-disabled");
  await comment.fill("");
  await expect(run(page)).toHaveAttribute("title", /comment/i);
  await expect(page.locator("#comment-findings")).toHaveCount(0);
});

test("high-value devices are named before sending, and may be meant", async ({ page, changedRelease, picture }) => {
  const highValueDevices = ["fin-lt-0177.contoso.com", "NOT-CHOSEN"];
  await opened(page, changedRelease, { highValueDevices }, "FIN-LT-0142", "FIN-LT-0177");
  const panel = page.getByRole("region", { name: "Before you send" });
  await expect(panel).toContainText("High-value devices: FIN-LT-0177. Send only if you mean these.");
  await picture("guardrails-high-value");
  await expect(run(page)).not.toHaveAttribute("aria-disabled");
  await page.getByRole("button", { name: "Remove FIN-LT-0177" }).click();
  await expect(panel).not.toContainText("High-value");
});

test("a pattern that is none is a mistake of the configuration, in the browser's words", async ({ page, changedRelease }) => {
  const config = '{ "mode": "demo",\n "guardrails": {\n "commentPattern": "^(INC" } }';
  await page.goto(await changedRelease((folder) => replaceFile(folder, "config.json", config)));
  const said = "config.json, line 3: “guardrails.commentPattern” is not a regular expression. Invalid regular expression";
  await expect(page.getByRole("alert")).toContainText(said);
});

test.describe("a Russian reader", () => {
  test.use({ locale: "ru-RU" });

  test("reads the rules in Russian", async ({ page, changedRelease, picture }) => {
    await page.goto(await changedRelease(guarded({ confirmAbove: 1, maxDevices: 1, commentPattern: "^INC", highValueDevices: ["FIN-LT-0142"] })));
    await started(page);
    for (const device of ["FIN-LT-0142", "FIN-LT-0177"]) await choose(page, device);
    await page.getByRole("button", { name: "Начать с примера" }).click();
    await page.getByRole("textbox", { name: /^Комментарий/ }).fill("проверка");
    const panel = page.getByRole("region", { name: "Перед отправкой" });
    await expect(panel).toContainText("Выбраны 2 устройства: введите это число, чтобы подтвердить.");
    await expect(panel).toContainText("За один раз можно не больше 1 устройства");
    await expect(panel).toContainText("Комментарий должен соответствовать ^INC");
    await expect(panel).toContainText("Особо важные устройства: FIN-LT-0142.");
    await picture("guardrails-russian");
    await page.getByRole("link", { name: "Настройки" }).click();
    const limits = page.locator(".settings-part").filter({ hasText: "Запусков в минуту" });
    await expect(limits).toContainText("Комментарии соответствуют^INC");
    await expect(limits).toContainText("Особо важные устройстваFIN-LT-0142");
  });
});
