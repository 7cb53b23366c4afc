// A browser in which much has happened.

/** Copies the one run that is stored until there are so many; a reload shows them. */
export function manyRuns(page, count) {
  return page.evaluate(
    (count) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("liveline.demo.first-run.1");
        opening.onsuccess = () => {
          const runs = opening.result.transaction("runs", "readwrite").objectStore("runs");
          const reading = runs.getAll();
          reading.onsuccess = () => {
            const text = new TextDecoder().decode(reading.result[0]);
            const { id } = JSON.parse(text);
            for (let number = 1; number < count; number += 1) {
              const other = `LL-${String(number).padStart(6, "0")}`;
              runs.put(new TextEncoder().encode(text.replaceAll(id, other)), `run/${other}`);
            }
          };
          runs.transaction.oncomplete = () => resolve(opening.result.close());
          runs.transaction.onerror = () => reject(runs.transaction.error);
        };
      }),
    count,
  );
}
