// Chromium makes WebP itself: a third of the same picture as PNG.
const QUALITY = 0.6;

/** The picture of these bytes of a PNG file as WebP. */
export async function webp(browser, png) {
  const page = await browser.newPage();
  const encoded = await page.evaluate(
    async ([data, quality]) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext("2d").drawImage(bitmap, 0, 0);
      const blob = await canvas.convertToBlob({ type: "image/webp", quality });
      return new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result.split(",")[1]);
        reader.readAsDataURL(blob);
      });
    },
    [png.toString("base64"), QUALITY],
  );
  await page.close();
  return Buffer.from(encoded, "base64");
}
