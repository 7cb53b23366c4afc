// Of several devices the request shows one, and says which.
import { expect, test } from "./fixtures.js";
import { open } from "./steps.js";

test("the request stays for the device that was picked while others come and go", async ({ page }) => {
  await open(page);
  const toggle = (name) => page.getByRole("listbox").getByRole("option", { name: new RegExp(name) }).click();
  for (const name of ["FIN-LT-0142", "FIN-LT-0177", "HR-WS-0040"]) await toggle(name);
  const picked = page.getByRole("combobox", { name: "Body for" });
  const said = () => picked.evaluate((select) => select.selectedOptions[0].textContent);
  await picked.selectOption({ label: "HR-WS-0040" });
  await toggle("FIN-LT-0142");
  await expect.poll(said).toBe("HR-WS-0040");
  // It leaves, and the list with it; then it comes back.
  await toggle("HR-WS-0040");
  await expect(picked).toHaveCount(0);
  await toggle("HR-WS-0040");
  await expect.poll(said).toBe("HR-WS-0040");
  const id = await picked.inputValue();
  await page.getByRole("combobox", { name: "Show the request as" }).selectOption({ label: "cURL" });
  await expect(page.getByRole("region", { name: "Request" })).toContainText(`/machines/${id}/runliveresponse`);
});
