// A page without the relay: it asks the API and the storage itself. Their answers are the emulator's, their CORS headers are played.
import { compose, expect, signIn, test, until } from "./fixtures.js";

const API = "https://api.security.microsoft.com";
const STORAGE = /^https:\/\/[a-z0-9]+\.blob\.core\.windows\.net\//;
const file = (page) => page.getByRole("region", { name: "Output of step 2" });

/** A finished run in a page whose policy allows these hosts; `asked` are the requests that came to the storage. */
async function finished(browser, world, allowed, work) {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC", ignoreHTTPSErrors: true });
  // A page whose document is played counts as one of another network.
  await context.grantPermissions(["local-network-access"]);
  const asked = [];
  try {
    await context.route("**/config.json", (route) => route.fulfill({ json: { ...world.config, apiBase: API } }));
    await context.route(`${world.page}/`, async (route) => {
      const response = await route.fetch();
      const policy = response.headers()["content-security-policy"].replace("connect-src ", `connect-src ${allowed.join(" ")} `);
      return route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
    });
    await context.route(`${API}/**`, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace(API, `${world.page}/mde`) });
      return route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": world.page, "access-control-expose-headers": "*" } });
    });
    // Whom the storage lets read is somebody else.
    await context.route(STORAGE, async (route) => {
      asked.push(await route.request().allHeaders());
      return route.fulfill({ body: "secret", headers: { "access-control-allow-origin": "https://portal.example" } });
    });
    const page = await context.newPage();
    await signIn(page, world);
    await compose(page);
    await page.getByRole("button", { name: /^Run on/ }).click();
    await until(world, page.getByRole("heading", { level: 1, name: /Completed/ }));
    await page.getByRole("button", { name: /^2 GetFile/ }).click();
    await work(page, asked);
  } finally {
    await context.close();
  }
}

/** The way that is left: the browser itself saves it. */
async function savedByLink(page) {
  await file(page).getByRole("button", { name: "Make a download link" }).click();
  await expect(file(page).getByRole("link", { name: "Save the output" })).toHaveAttribute("href", STORAGE);
}

test("a storage that lets no page read it is told so, and the browser can save the output", async ({ browser, world }) => {
  await finished(browser, world, [API, "https://*.blob.core.windows.net"], async (page, asked) => {
    await expect(file(page).getByRole("alert").first()).toContainText("The storage answers, but lets no page read it");
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((headers) => headers.authorization !== undefined)).toEqual([]);
    await savedByLink(page);
  });
});

test("a policy that does not let the page ask the storage is named, and the browser can save the output", async ({ browser, world }) => {
  await finished(browser, world, [API], async (page, asked) => {
    await expect(file(page).getByRole("alert").first()).toContainText("The policy that this page is served with does not let it ask the storage");
    expect(asked).toEqual([]);
    await savedByLink(page);
  });
});
