// `cargo xtask pictures`: plays each scene in Chromium and writes what it shows into docs/pictures, in both languages and
// both themes; then films the first run. Nothing is drawn by hand, so a picture is what the page is.
import { chromium } from "@playwright/test";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { somebody } from "../somebody.js";
import { film } from "./film.mjs";
import { webp } from "./webp.mjs";

const HERE = import.meta.dirname;
const OUT = path.join(HERE, "../../../docs/pictures");
const FILMS = path.join(HERE, "../../../target/pictures");
const LANGUAGES = ["en", "ru"];
const THEMES = ["light", "dark"];

const browser = await chromium.launch({
  executablePath: process.env.LIVELINE_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
mkdirSync(OUT, { recursive: true });
mkdirSync(FILMS, { recursive: true });
const files = readdirSync(path.join(HERE, "scenes")).filter((name) => name.endsWith(".mjs")).sort();
for (const file of files) {
  const scene = await import(path.join(HERE, "scenes", file));
  const name = path.basename(file, ".mjs");
  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      const page = await stage(scene, theme);
      // A scene may end in another window than it began in.
      const shown = (await scene.play(page, language)) ?? page;
      await settled(shown);
      const bytes = await webp(browser, await shown.screenshot({ animations: "disabled" }));
      write(path.join(OUT, `${name}-${language}-${theme}.webp`), bytes);
      await page.context().close();
    }
  }
  if (scene.filmed) {
    const page = await stage(scene, "light");
    write(path.join(FILMS, `${name}.webm`), await film(browser, page, () => scene.play(page, "en")));
    await page.context().close();
  }
}
await browser.close();

async function stage({ size = { width: 1280, height: 800 } }, theme) {
  const context = await browser.newContext({
    baseURL: process.env.LIVELINE_URL,
    viewport: size,
    colorScheme: theme,
    timezoneId: "UTC",
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  await context.addInitScript(somebody);
  return context.newPage();
}

/** Messages that pass by are gone, and nothing is half drawn. */
async function settled(page) {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

function write(file, bytes) {
  writeFileSync(file, bytes);
  console.log(`${path.relative(path.join(HERE, "../../.."), file)}: ${Math.round(bytes.length / 1000)} KB`);
}
