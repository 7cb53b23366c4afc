// One run on its time axis, from the builder to its end.
import { WORDS, compose, open, send, until } from "../words.mjs";

export const filmed = true;

export async function play(page, language) {
  await open(page, language, ["FIN-LT-0142"]);
  await compose(page, language);
  await send(page, language);
  await until(page, language, page.getByRole("heading", { level: 1, name: WORDS[language].completed }));
}
