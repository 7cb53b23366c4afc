// The presenter's window while a run goes on.
import { WORDS, compose, open, send } from "../words.mjs";

export async function play(page, language) {
  const words = WORDS[language];
  await open(page, language, ["FIN-LT-0142"]);
  await page.getByRole("button", { name: words.present, exact: true }).click();
  const popup = page.waitForEvent("popup");
  await page.getByRole("button", { name: words.window }).click();
  const window = await popup;
  await window.setViewportSize({ width: 720, height: 800 });
  await page.bringToFront();
  await compose(page, language);
  await send(page, language);
  for (let change = 0; change < 4; change += 1) {
    await page.getByRole("button", { name: words.next }).click();
    await page.waitForTimeout(300);
  }
  await window.getByRole("heading", { name: words.coming }).waitFor();
  await window.getByText("FIN-LT-0142").first().waitFor();
  return window;
}
