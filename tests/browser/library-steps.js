// What the specs of the library share: its rows and fields, and choosing a file.
import { open } from "./steps.js";

export const file = (name, buffer = Buffer.from("Write-Output 'hi'\r\n")) => ({ name, mimeType: "text/plain", buffer });

export const library = (page, search = "") => open(page, search, "#/library");
export const row = (page, name) => page.getByRole("row", { name: new RegExp(`^${name.replace(/\./g, "\\.")}`) });
export const name = (page) => page.getByRole("textbox", { name: "Name in the library" });
export const description = (page) => page.getByRole("textbox", { name: "Description" });
export const takes = (page) => page.getByRole("checkbox", { name: "Takes parameters" });
export const parameters = (page) => page.getByRole("textbox", { name: /^Which parameters/ });
export const upload = (page) => page.getByRole("button", { name: "Upload", exact: true });
export const replace = (page) => page.getByRole("checkbox", { name: "Replace it" });

/** Chooses files in the dialog that a button opens. */
export async function choose(page, files, button = /^Choose (a|another) file…$/, press = (one) => one.click()) {
  const chooser = page.waitForEvent("filechooser");
  // A key that follows at once is faster than the browser is told to hand choosers over.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await press(page.getByRole("button", { name: button }));
  await (await chooser).setFiles(files);
}
