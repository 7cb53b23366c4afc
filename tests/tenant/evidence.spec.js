// What is kept of a run of a real tenant: who, where and what, without tokens and links; and its recording, shown to whoever has it.
import { readFileSync } from "node:fs";
import { unzip } from "../browser/unzip.js";
import { compose, expect, signIn, test, until } from "./fixtures.js";

const heading = (page, name) => page.getByRole("heading", { level: 1, name });

/** Presses and reads what is saved. */
async function evidence(page) {
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Evidence" }).click();
  const download = await saving;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Gives the bundle to *Runs*. */
async function play(page, { name, bytes }) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a recording…" }).click();
  await (await chooser).setFiles({ name, mimeType: "application/zip", buffer: bytes });
}

/** What the timeline says of its commands. */
const rows = (page) => page.locator(".timeline-row .timeline-name, .timeline-row .timeline-duration").allInnerTexts();

test("a bundle names analyst and tenant, holds no token and no link, and is played again", async ({ page, context, world, record }) => {
  const links = [];
  context.on("request", (request) => /\/blob\//.test(request.url()) && links.push(new URL(request.url())));
  await signIn(page, world, "ada");
  await compose(page);
  await page.getByRole("button", { name: /^Run on/ }).click();
  await until(world, heading(page, /Completed/));
  const file = await evidence(page);
  expect(file.name).toMatch(/^LL-[0-9A-Z]{6}\.evidence\.zip$/);

  const files = unzip(file.bytes);
  const manifest = JSON.parse(files.get("manifest.json"));
  expect(manifest).toMatchObject({ analyst: "ada@contoso.example", tenant: world.config.tenant, missing: [] });
  expect(manifest.run).toMatchObject({ status: "Succeeded" });
  expect([...files.keys()].filter((name) => name.startsWith("outputs/"))).toEqual(["outputs/001-minidump.ps1.json", "outputs/002-OfficeClickToRun.dmp.zip"]);
  const tokens = [...new Set(record.bearers.values())].map((token) => token.slice(-40));
  const signatures = links.flatMap((link) => [...link.searchParams.values()]).filter((value) => value.length > 16);
  expect(tokens).not.toEqual([]);
  expect(signatures).not.toEqual([]);
  for (const [name, content] of files) {
    const text = content.toString("latin1");
    for (const secret of [...tokens, ...signatures, ...signatures.map(encodeURIComponent)]) expect(text.includes(secret), `${name}: a token or a link`).toBe(false);
    expect(text, name).not.toMatch(/sig(=|%3d|%253d)|eyJ\w{20}|bearer /i);
    expect(text, name).not.toContain("DEMO");
  }

  const own = await rows(page);
  await page.getByRole("link", { name: "Runs", exact: true }).first().click();
  await play(page, file);
  await expect(heading(page, /^RECORDING/)).toBeVisible();
  await expect(heading(page, /DEMO/)).toHaveCount(0);
  expect(await rows(page)).toEqual(own);
});

test("a recording needs no sign-in", async ({ page, browser, world }) => {
  await signIn(page, world, "ada");
  await compose(page);
  await page.getByRole("button", { name: /^Run on/ }).click();
  await until(world, heading(page, /Completed/));
  const [file, own] = [await evidence(page), await rows(page)];
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 } });
  const reader = await context.newPage();
  await reader.goto(`${world.page}/#/runs`);
  await reader.getByRole("link", { name: "Look at a recording" }).click();
  await play(reader, file);
  await expect(heading(reader, /^RECORDING/)).toBeVisible();
  expect(await rows(reader)).toEqual(own);
  await reader.getByRole("button", { name: /^1 RunScript/ }).click();
  await expect(reader.getByRole("region", { name: "Output of step 1" })).toContainText("An exit code may lie");
  await context.close();
});
