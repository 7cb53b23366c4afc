// A builder with a long sequence.

const DATABASE = "liveline.demo.first-run.1";

/** Opens the demo at this address with a draft of so many steps. */
export async function draft(page, address, steps) {
  await page.goto(address);
  await page.getByRole("listbox").getByRole("option").first().waitFor();
  // A page of the same origin that has no draft of its own to store when it is left.
  const blank = new URL("blank.html", address).href;
  await page.route(blank, (route) => route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="data:,">' }));
  await page.goto(blank);
  await page.evaluate(store, { name: DATABASE, steps });
  await page.goto(address);
  await page.locator(`[data-step="${steps}"]`).waitFor();
}

/** Writes a draft as the page itself stores it. Runs in the page. */
function store({ name, steps }) {
  const step = (_, index) => ({ type: "GetFile", Path: `C:\\Windows\\Temp\\report-${index}.zip` });
  const draft = { name: "Bench", comment: "Bench", devices: [], steps: Array.from({ length: steps }, step) };
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("drafts", "readwrite");
      transaction.objectStore("drafts").put(new TextEncoder().encode(JSON.stringify(draft)), "draft");
      transaction.oncomplete = () => resolve(opening.result.close());
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
