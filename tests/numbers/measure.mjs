// What `cargo xtask bench` prints of a site: one JSON object, each value with its unit. Page and relay are behind the shipped nginx
// files on this machine; nothing passes or fails by these figures.
import { performance } from "node:perf_hooks";
import { X509Certificate, createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import lighthouse, { desktopConfig } from "lighthouse";
import puppeteer from "puppeteer-core";
import https from "node:https";
import { TOKEN } from "../deploy/harness/secrets.js";
import { World } from "../deploy/harness/site.js";

const CHROMIUM = process.env.LIVELINE_CHROMIUM ?? "/usr/bin/chromium";
const ROUNDS = 3;
const CALLS = 400;
const WARM = 50;
/** Lighthouse's own figures for a slow 4G line; the computer is this one. */
const SLOW_4G = { rttMs: 150, throughputKbps: 1638.4, requestLatencyMs: 562.5, downloadThroughputKbps: 1474.56, uploadThroughputKbps: 675, cpuSlowdownMultiplier: 1 };

const world = await World.start();
try {
  const page = await world.site({ mode: "demo" });
  const address = `https://127.0.0.1:${page.port}/`;
  const scores = await rounds(() => audited(address, desktopConfig));
  const slow = await rounds(() => audited(address, { ...desktopConfig, settings: { ...desktopConfig.settings, throttling: SLOW_4G } }));
  const score = (name) => middle(scores.map((lhr) => lhr.categories[name].score * 100));
  const relay = await relayed(await world.site());
  const keeping = await relayed(await world.site({ relay_port: '""' }, {}, group()));
  console.log(
    JSON.stringify({
      performance: `${score("performance")} (median of ${ROUNDS})`,
      accessibility: `${score("accessibility")}`,
      best_practices: `${score("best-practices")}`,
      slow_4g: `${Math.round(middle(slow.map((lhr) => lhr.audits.interactive.numericValue)))} ms (median of ${ROUNDS})`,
      repeat: `${await repeated(address)} B`,
      relay: `${keeping.through} ms a call (median) with connections that are kept (site.conf), ${relay.through} ms with a new one a call; without it ${keeping.kept} and ${relay.fresh} ms`,
    }),
  );
} finally {
  await world.close();
}

/** By which the browser trusts the certificate of the page: what comes under one that it does not trust is never kept. */
function pin() {
  const { publicKey } = new X509Certificate(readFileSync(path.join(world.folder, "page.crt")));
  return createHash("sha256").update(publicKey.export({ type: "spki", format: "der" })).digest("base64");
}

async function launched() {
  const profile = mkdtempSync(path.join(tmpdir(), "liveline-numbers-"));
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", `--ignore-certificate-errors-spki-list=${pin()}`];
  const browser = await puppeteer.launch({ executablePath: CHROMIUM, args, userDataDir: profile });
  return { browser, end: () => browser.close().then(() => rmSync(profile, { recursive: true, force: true })) };
}

async function audited(address, config) {
  const { browser, end } = await launched();
  const port = Number(new URL(browser.wsEndpoint()).port);
  const onlyCategories = ["performance", "accessibility", "best-practices"];
  const { lhr } = await lighthouse(address, { port, logLevel: "error", onlyCategories }, config);
  await end();
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  for (const audit of Object.values(lhr.audits)) {
    const counts = ["accessibility", "best-practices"].some((name) => lhr.categories[name].auditRefs.some(({ id, weight }) => id === audit.id && weight > 0));
    if (counts && audit.score !== null && audit.score < 1) console.error(`${audit.id}: ${audit.title}`);
  }
  return lhr;
}

/** Bytes over the line when a page that was used before is opened again. */
async function repeated(address) {
  const { browser, end } = await launched();
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: "networkidle0" });
  // Somebody is there: all of it comes.
  await page.mouse.move(20, 20);
  await page.waitForSelector('[role="option"][id^="device"]');
  await page.waitForNetworkIdle();
  await page.close();
  const again = await browser.newPage();
  const session = await again.createCDPSession();
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await again.goto(address, { waitUntil: "networkidle0" });
  await end();
  return bytes;
}

/** The group of site.conf that keeps connections, with an address that any nginx can read. */
function group() {
  return `\nupstream api.security.microsoft.com { server 127.0.0.1:${world.upstream.port}; keepalive 8; }\n`;
}

/** Milliseconds of a call of the API, through the relay and without it. */
async function relayed(site) {
  const direct = { host: "127.0.0.1", port: world.upstream.port, servername: "api.security.microsoft.com", ca: world.keys.authority };
  const target = { path: "/api/machines", headers: { authorization: TOKEN, host: "api.security.microsoft.com" } };
  const through = { ...site.door, path: "/mde/api/machines", headers: { authorization: TOKEN, host: site.host }, agent: new https.Agent({ keepAlive: true }) };
  const kept = new https.Agent({ keepAlive: true });
  const round = async (options) => Math.round(middle(await times(() => options)) * 100) / 100;
  const found = { fresh: await round({ ...direct, ...target, agent: false }), kept: await round({ ...direct, ...target, agent: kept }), through: await round(through) };
  kept.destroy();
  through.agent.destroy();
  return found;
}

async function times(options) {
  const taken = [];
  for (let call = 0; call < WARM + CALLS; call += 1) {
    const start = performance.now();
    await new Promise((resolve, reject) => {
      const request = https.get(options(), (response) => response.resume().on("end", resolve));
      request.on("error", reject);
    });
    if (call >= WARM) taken.push(performance.now() - start);
  }
  return taken;
}

async function rounds(measure) {
  const found = [];
  for (let round = 0; round < ROUNDS; round += 1) found.push(await measure());
  return found;
}

function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
