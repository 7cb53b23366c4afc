// `cargo xtask test` serves dist and names its address; by hand, `npx playwright test` starts the server itself.
import { defineConfig } from "@playwright/test";

const given = process.env.LIVELINE_URL;
const url = given ?? "http://127.0.0.1:7421/";

export default defineConfig({
  testDir: ".",
  outputDir: "artefacts/results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Bounds, not measures: a busy machine of two cores is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env.LIVELINE_REPORT
    ? [["list"], ["json", { outputFile: process.env.LIVELINE_REPORT }]]
    : [["list"]],
  use: {
    baseURL: url,
    // Behind nginx the certificate is made at the start.
    ignoreHTTPSErrors: url.startsWith("https:"),
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
  },
  projects: [
    {
      name: "chromium",
      use: {
        browserName: "chromium",
        viewport: { width: 1440, height: 900 },
        launchOptions: {
          executablePath: process.env.LIVELINE_CHROMIUM ?? "/usr/bin/chromium",
          args: [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
          ],
        },
      },
    },
  ],
  webServer: given ? undefined : { command: "cargo xtask serve --port 7421", url, reuseExistingServer: true },
});
