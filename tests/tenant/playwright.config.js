// `cargo xtask test` names release, emulator, nginx and browser; by hand `npx playwright test` takes those that are there.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "artefacts/results",
  workers: 2,
  forbidOnly: true,
  // Bounds, not measures: a busy machine of two cores is slow, not wrong.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: process.env.LIVELINE_REPORT
    ? [["list"], ["json", { outputFile: process.env.LIVELINE_REPORT }]]
    : [["list"]],
});
