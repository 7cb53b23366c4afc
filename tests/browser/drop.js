// Files from the desktop, let go above the page.

/** Drags files, each of a name, a content and perhaps a type, over an element, does `over` meanwhile, and lets them go. */
export async function dropFiles(target, files, over = async () => {}) {
  const packed = files.map(({ content, ...file }) => ({ ...file, base64: Buffer.from(content).toString("base64") }));
  const dataTransfer = await target.page().evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, type, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type }));
    }
    return transfer;
  }, packed);
  await target.dispatchEvent("dragenter", { dataTransfer });
  await target.dispatchEvent("dragover", { dataTransfer });
  await over();
  await target.dispatchEvent("drop", { dataTransfer });
}
