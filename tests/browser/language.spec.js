// The page in Russian: the main job to its end, no English word left behind, plurals, and the way there and back.
import { expect, started, test } from "./fixtures.js";
import { open, row, state, until } from "./steps.js";

const DEVICES = ["FIN-LT-0142", "FIN-LT-0177", "HR-WS-0040", "SRV-SQL-04", "OPS-LT-0009"];
const NEXT = "К следующему событию";
const example = (page) => page.getByRole("button", { name: "Начать с примера" });
const comment = (page) => page.getByRole("textbox", { name: /^Комментарий/ });
const run = (page) => page.getByRole("button", { name: /^Запустить на/ });
const screen = (page, name) => page.getByRole("link", { name: new RegExp(`^${name}`) }).first();

/** Latin words that stay Latin in Russian: the API's, names of things, what the analyst and scripts wrote. */
const LATIN = [
  /https?:\/\/\S+|sha384-\S+|[\w-]+-[0-9a-f]{16}\.\w+|CycloneDX|SHA256SUMS/g,
  /[\w.]+@[\w.]+/g,
  /[A-Z]:\\\S*/g,
  /The script failed: .*|Transcript started, .*/g, // as the API and PowerShell wrote it
  /PutFile|RunScript|GetFile|Commands|Comment|ScriptName|Args|Path|params|value|type/g,
  /PendingResource|Pending|InProgress|Succeeded|Failed|TimeOut|Cancelled|Created|Submitted|Executing|Completed/g,
  /Liveline|English|KQL|CSV|Windows|Server|Linux|macOS|Ubuntu|RedHatEnterpriseLinux|JSON|cURL|PowerShell|HTTP|SHA-?256|config\.json|Ctrl/gi,
  /[\w-]+\.(ps1|sh|exe|zip|dmp|txt|xml|json|com|log|evtx|gz|tar)\b/gi,
  /Microsoft|\bWait\b|\bseconds\b|\bprocess name\b/g, // a name, and what an uploader said of his file
  /OfficeClickToRun|Testing Live Response API|TEMP/g,
  /[A-Z]+(-[A-Z]+)*-\d+|LL-[0-9A-Z]{6}|[0-9a-f]{6,}(-[0-9a-f]+)*/g,
];

/** What can be read or heard on the screen and has a Latin word that nobody named; output of scripts is left out. */
async function english(page) {
  const texts = await page.evaluate(() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // What was said before the switch was said in English.
      if (!node.parentElement.closest("script, pre, .output-text, [role=status].unseen")) found.push(node.data);
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
      for (const name of ["aria-label", "title", "placeholder"]) found.push(element.getAttribute(name) ?? "");
    }
    return found;
  });
  const rest = (text) => LATIN.reduce((left, known) => left.replace(known, " "), text);
  return [...new Set(texts.filter((text) => /[A-Za-z]{4,}/.test(rest(text))))];
}

async function readable(page, what) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/[а-яё]/i);
  expect.soft(await english(page), `English on ${what}`).toEqual([]);
}

test("the main job in Russian, to its end", async ({ page, picture }) => {
  await open(page, "?lang=ru");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await expect(page).toHaveTitle("Сценарий · Liveline");
  await readable(page, "Compose, empty");
  await page.getByRole("option", { name: /FIN-LT-0142/ }).click();
  await example(page).click();
  await comment(page).fill("Testing Live Response API");
  await readable(page, "Compose, the example");
  const path = page.getByRole("textbox", { name: "Путь на устройстве" });
  await path.fill('"C:\\windows\\TEMP\\OfficeClickToRun.dmp.zip"');
  await expect(run(page)).toHaveAttribute("aria-disabled", "true");
  await readable(page, "Compose, an error");
  await picture("compose-ru");
  await path.focus();
  await page.keyboard.press("Alt+Enter");
  await expect(path).toHaveValue("C:\\windows\\TEMP\\OfficeClickToRun.dmp.zip");
  await run(page).click();

  await expect(page).toHaveURL(/#\/runs\//);
  await until(page, row(page, "minidump.ps1").getByText("Выполняется", { exact: true }), NEXT);
  await readable(page, "Run, running");
  await until(page, state(page, /Выполнен/), NEXT);
  await readable(page, "Run, completed");
  await page.getByRole("button", { name: /^1 RunScript/ }).click();
  await expect(page.getByRole("region", { name: "Вывод шага 1" })).toContainText("OfficeClickToRun");
  await readable(page, "Run, output open");
  await page.getByRole("button", { name: /^2 GetFile/ }).click();
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await readable(page, "Run, a collected file");
  await picture("run-ru");
  await page.getByRole("radio", { name: "Таблица" }).check();
  await readable(page, "Run, as a table");

  await screen(page, "Запуски").click();
  await readable(page, "Runs");
  await picture("runs-ru");
  await screen(page, "Библиотека").click();
  await expect(page.getByRole("row", { name: /^wait\.ps1/ })).toBeVisible();
  await page.getByRole("searchbox").fill("wait");
  await page.getByRole("button", { name: "Удалить wait.ps1…" }).click();
  await expect(page.getByRole("dialog", { name: "Удалить wait.ps1?" })).toBeVisible();
  await readable(page, "Library, the delete dialog");
  await page.getByRole("button", { name: "Отмена" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Выбрать файл…" }).click();
  await (await chooser).setFiles({ name: "wait.ps1", mimeType: "text/plain", buffer: Buffer.from("hi") });
  await expect(page.getByText("wait.ps1 уже есть в библиотеке")).toBeVisible();
  await readable(page, "Library, a name that is taken");
  await picture("library-ru");
  await screen(page, "Настройки").click();
  await readable(page, "Settings");
  await page.evaluate(() => (location.hash = "#/x"));
  await expect(screen(page, "Настройки")).not.toHaveAttribute("aria-current", "page");
  await readable(page, "an unknown address");
});

test("a rough day in Russian", async ({ page }) => {
  await open(page, "?lang=ru&scenario=rough-day&seed=1");
  for (const device of DEVICES) {
    await page.getByRole("option", { name: new RegExp(device) }).click();
  }
  await example(page).click();
  await comment(page).fill("Testing Live Response API");
  await readable(page, "Compose, five devices");
  await run(page).click();
  await expect(page.getByRole("row")).toHaveCount(6);
  const failed = page.getByRole("row", { name: /FIN-LT-0177/ });
  await until(page, failed.getByText("Ошибка").or(failed.getByText("Неудача")).or(failed.getByText(/^Не удал/)), NEXT);
  await readable(page, "Runs, a rough day");
  await failed.getByRole("link", { name: "FIN-LT-0177" }).click();
  await expect(row(page, "GetFile")).toContainText(/[Пп]ропущен/);
  await readable(page, "Run, failed");
});

test("plurals: one, a few, many", async ({ page }) => {
  await open(page, "?lang=ru");
  const deeds = [];
  for (const [index, device] of DEVICES.entries()) {
    await page.getByRole("option", { name: new RegExp(device) }).click();
    await expect(page.getByText(`выбрано ${index + 1}`, { exact: true })).toBeVisible();
    deeds.push(await run(page).textContent());
  }
  expect(deeds).toEqual([
    expect.stringMatching("Запустить на 1 устройстве"),
    expect.stringMatching("Запустить на 2 устройствах"),
    expect.stringMatching("Запустить на 3 устройствах"),
    expect.stringMatching("Запустить на 4 устройствах"),
    expect.stringMatching("Запустить на 5 устройствах"),
  ]);
  await expect(page.getByRole("button", { name: "Отменить: выбрано 1 устройство" })).toBeVisible();
  await example(page).click();
  await comment(page).fill("Testing Live Response API");
  await run(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/5 устройств/);
  await expect(screen(page, "Запуски").getByTitle("5 незавершённых запусков")).toBeVisible();
});

test("the language is switched while a run is under way, and stays", async ({ page }) => {
  await open(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("option", { name: /FIN-LT-0142/ }).click();
  await page.getByRole("button", { name: "Start with an example" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Дамп");
  await screen(page, "Settings").click();
  await page.getByRole("radio", { name: "Русский" }).check();
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await expect(page).toHaveTitle("Настройки · Liveline");
  await readable(page, "Settings, switched");
  await screen(page, "Сценарий").click();
  await expect(page.getByRole("textbox", { name: "Путь на устройстве" })).toBeVisible();
  await comment(page).fill("Testing Live Response API");
  await run(page).click();
  await expect(page).toHaveURL(/#\/runs\/[0-9a-f]{8}-/);
  await page.reload();
  await started(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await readable(page, "Run, after a reload");
  await screen(page, "Настройки").click();
  await page.getByRole("radio", { name: "English" }).check();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await expect(page.getByText(/[а-яё]{3,}/i)).toHaveText(["Русский"]);
});

test.describe("a Russian browser", () => {
  test.use({ locale: "ru-RU" });

  test("gets Russian unasked, and English when the address says so", async ({ page }) => {
    await open(page);
    await expect(page.getByRole("heading", { level: 1, name: "Сценарий" })).toBeVisible();
    await open(page, "?lang=en");
    await expect(page.getByRole("heading", { level: 1, name: "Compose" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});

test("the language that was chosen last is spoken, whichever arrives last", async ({ page }) => {
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  await page.route("**/ru-*.txt", async (route) => {
    await held;
    await route.continue();
  });
  await open(page, "#/settings");
  const arrived = page.waitForResponse(/\/ru-.*\.txt$/);
  await page.getByRole("radio", { name: "Русский" }).check();
  await page.getByRole("radio", { name: "English" }).check();
  arrive();
  await (await arrived).finished();
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a language that does not arrive leaves the page in English, and that is said", async ({ page, incidents }) => {
  incidents.expect(/Failed to load resource|ERR_FAILED/);
  await page.route("**/ru-*.txt", (route) => route.abort());
  await open(page, "?lang=ru");
  await expect(page.getByRole("heading", { level: 1, name: "Compose" })).toBeVisible();
  await expect(page.locator(".toast")).toContainText("The language could not be loaded. The page stays in English.");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
