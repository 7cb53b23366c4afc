// The list of runs on a rough day.
import { WORDS, compose, open, send, until } from "../words.mjs";

const DEVICES = ["FIN-LT-0142", "FIN-LT-0177", "HR-WS-0031", "HR-WS-0040", "OPS-LT-0009", "SRV-SQL-04"];

export async function play(page, language) {
  await open(page, language, DEVICES, "&scenario=rough-day&seed=7");
  await compose(page, language);
  await send(page, language);
  await page.getByRole("link", { name: WORDS[language].runs }).first().click();
  await until(page, language, page.getByRole("row", { name: /FIN-LT-0142/ }).getByText(WORDS[language].completed).first());
  await page.evaluate(() => scrollTo(0, 0));
}
