// A short recording: the frames that Chromium shows, drawn on a canvas in their own time and recorded by it as WebM.
const WIDTH = 960;

/** What the page shows while `play` goes on, as the bytes of a WebM file. */
export async function film(browser, page, play) {
  const studio = await browser.newPage();
  const { width, height } = page.viewportSize();
  const size = { width: WIDTH, height: Math.round((WIDTH * height) / width) };
  await studio.evaluate(record, size);
  const session = await page.context().newCDPSession(page);
  let drawing = Promise.resolve();
  session.on("Page.screencastFrame", ({ data, sessionId }) => {
    drawing = drawing.then(() => studio.evaluate((frame) => window.draw(frame), data));
    session.send("Page.screencastFrameAck", { sessionId }).catch(() => {}); // the page may be gone
  });
  await session.send("Page.startScreencast", { format: "jpeg", quality: 80, maxWidth: size.width, maxHeight: size.height });
  await play();
  await page.waitForTimeout(1_500); // its end is looked at, too
  await session.send("Page.stopScreencast");
  await drawing;
  const encoded = await studio.evaluate(() => window.end());
  await studio.close();
  return Buffer.from(encoded, "base64");
}

/** Runs in the studio: `draw` takes a frame, `end` gives the recording. */
function record({ width, height }) {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  document.body.append(canvas);
  const brush = canvas.getContext("2d");
  const recorder = new MediaRecorder(canvas.captureStream(12), { mimeType: "video/webm;codecs=vp9", videoBitsPerSecond: 400_000 });
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.start(1_000);
  window.draw = async (data) => {
    const picture = new Image();
    picture.src = `data:image/jpeg;base64,${data}`;
    await picture.decode();
    brush.drawImage(picture, 0, 0, width, height);
  };
  window.end = () =>
    new Promise((resolve) => {
      recorder.onstop = () => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result.split(",")[1]);
        reader.readAsDataURL(new Blob(parts));
      };
      recorder.stop();
    });
}
