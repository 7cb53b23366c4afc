// What happens to a computer while runs are open: clocks that jump, a lid that closes, five tabs at once.
import { arrived, compose, expect, reaches, signIn, test, until } from "./fixtures.js";

const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const run = (page) => page.getByRole("button", { name: /^Run on/ });

for (const [what, hours] of [["ahead", 3], ["back", -3]]) {
  test(`a clock that jumps ${what} in the middle of a run loses and doubles nothing`, async ({ page, world }) => {
    await page.addInitScript(() => {
      const now = Date.now.bind(Date);
      let shift = 0;
      Date.now = () => now() + shift;
      window.jump = (ms) => (shift += ms);
    });
    await signIn(page, world);
    await compose(page);
    await run(page).click();
    await reaches(world, "InProgress", heading(page, /Running/));
    await page.evaluate((ms) => window.jump(ms), hours * 3_600_000);
    await until(world, heading(page, /Completed/));
    expect((await arrived(world)).sends).toBe(1);
    // The tenant's own times are shown, whatever this computer thinks.
    const lengths = await page.locator(".timeline-duration").allTextContents();
    expect(lengths.join(" ")).not.toMatch(/\d h/);
  });
}

test("a page that was frozen, as behind a closed lid, catches up at once", async ({ page, context, world }) => {
  await signIn(page, world);
  await compose(page);
  await run(page).click();
  await reaches(world, "InProgress", heading(page, /Running/));
  const session = await context.newCDPSession(page);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  const before = await arrived(world);
  await world.emulator.ask("advance", { seconds: 3600 });
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  expect((await arrived(world)).looks - before.looks, "nothing is asked meanwhile").toBeLessThanOrEqual(1);
  await session.send("Page.setWebLifecycleState", { state: "active" });
  await expect(heading(page, /Completed/)).toBeVisible({ timeout: 3_000 });
  expect((await arrived(world)).sends).toBe(1);
});

test("five tabs cost one poll and one quota, and all show the same", async ({ page, context, world }) => {
  test.setTimeout(180_000);
  // A device that sleeps keeps the run open for as long as it is looked at.
  await world.emulator.ask("reset", { settings: { extra_devices: 8, extra_asleep_every: 8 } });
  await signIn(page, world);
  await page.getByRole("combobox", { name: "Find a device" }).fill("lab-ws-0008");
  await compose(page, /LAB-WS-0008/i);
  await run(page).click();
  await expect(heading(page, /Waiting for device/)).toBeVisible();
  const looked = async (ms) => {
    const before = await arrived(world);
    await new Promise((resolve) => setTimeout(resolve, ms));
    return (await arrived(world)).looks - before.looks;
  };
  const alone = await looked(30_000);
  expect(alone, "an open run is looked at").toBeGreaterThan(0);
  const others = [];
  for (let number = 0; number < 4; number += 1) {
    const other = await context.newPage();
    await other.goto(page.url());
    // Each tab signs in for itself; the provider knows the person by now.
    await other.getByRole("button", { name: "Sign in" }).click();
    await expect(heading(other, /Waiting for device/)).toBeVisible({ timeout: 20_000 });
    others.push(other);
  }
  const five = await looked(30_000);
  expect(five, `${alone} looks by one tab`).toBeLessThanOrEqual(alone + 1);
  await until(world, heading(page, /Completed/));
  for (const other of others) await expect(heading(other, /Completed/)).toBeVisible({ timeout: 5_000 });
  expect((await arrived(world)).sends).toBe(1);
});
