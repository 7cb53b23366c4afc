// What specs of the demo's stage share.
import { row } from "./steps.js";

export const pause = (page) => page.getByRole("radio", { name: "Pause" }).check();
export const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
export const present = (page) => press(page, "Present");
export const tools = (page) => page.getByRole("group", { name: "Presenting" });
export const running = (page) => row(page, "minidump.ps1").getByText("Running", { exact: true });
export const curtain = (page) => page.getByRole("dialog", { name: "DEMO" });

/** Everything on the screen that follows from the run and from time. */
export async function seen(page) {
  const texts = ["main", ".meters", ".demo-time", "nav"].map((part) => page.locator(part).first().innerText());
  return [page.url(), ...(await Promise.all(texts))];
}
