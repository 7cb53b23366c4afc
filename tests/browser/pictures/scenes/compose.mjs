// The builder with a mistake in a path: the characters are underlined, the repair is offered, Run says why it is off.
import { WORDS, compose, open } from "../words.mjs";

export async function play(page, language) {
  await open(page, language, ["FIN-LT-0142"]);
  await compose(page, language);
  const path = page.getByRole("textbox", { name: WORDS[language].path });
  await path.fill('"C:\\windows\\TEMP\\OfficeClickToRun.dmp.zip"');
  await page.locator("[data-underline]").first().waitFor();
}
