// What a scene looks for, in both languages.
export const WORDS = {
  en: {
    example: "Start with an example",
    comment: /^Comment/,
    run: /^Run on/,
    next: "To the next change",
    pause: "Pause",
    path: "Path on the device",
    completed: /Completed/,
    failed: /Failed/,
    runs: /^Runs/,
    present: "Present",
    window: "Presenter’s window",
    coming: "What happens next",
    said: "Testing Live Response API",
  },
  ru: {
    example: "Начать с примера",
    comment: /^Комментарий/,
    run: /^Запустить на/,
    next: "К следующему событию",
    pause: "Пауза",
    path: "Путь на устройстве",
    completed: /Завершён|Выполнен/,
    failed: /Ошибка|Сбой|Не удал/,
    runs: /^Запуски/,
    present: "Показ",
    window: "Окно ведущего",
    coming: "Что произойдёт дальше",
    said: "Проверка Live Response API",
  },
};

/** Opens the demo in this language with these devices chosen, at a time that stands. */
export async function open(page, language, devices = [], search = "") {
  const chosen = devices.map((device) => `device=${device}`).join("&");
  await page.goto(`./?lang=${language}${search}#/?${chosen}`);
  await page.getByRole("radio", { name: WORDS[language].pause }).check();
}

/** Composes the example. */
export async function compose(page, language) {
  const words = WORDS[language];
  await page.getByRole("button", { name: words.example }).click();
  await page.getByRole("textbox", { name: words.comment }).fill(words.said);
}

/** Sends what is composed. */
export async function send(page, language) {
  await page.getByRole("button", { name: WORDS[language].run }).click();
  await page.waitForURL(/#\/(runs|batches)/);
}

/** Jumps from change to change until this is seen. */
export async function until(page, language, locator) {
  for (let change = 0; change < 60 && !(await locator.isVisible()); change += 1) {
    await page.getByRole("button", { name: WORDS[language].next }).click();
    await page.waitForTimeout(250); // a film shows each change
  }
  await locator.waitFor();
}
