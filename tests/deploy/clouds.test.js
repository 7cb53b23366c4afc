// Every cloud by its name: which host is asked, under which name it must prove itself.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask } from "./harness/ask.js";
import { TOKEN } from "./harness/secrets.js";
import { World } from "./harness/site.js";

const HOSTS = {
  commercial: "api.security.microsoft.com",
  "commercial-securitycenter": "api.securitycenter.microsoft.com",
  "commercial-legacy": "api.securitycenter.windows.com",
  us: "us.api.security.microsoft.com",
  eu: "eu.api.security.microsoft.com",
  uk: "uk.api.security.microsoft.com",
  au: "au.api.security.microsoft.com",
  swa: "swa.api.security.microsoft.com",
  ina: "ina.api.security.microsoft.com",
  aea: "aea.api.security.microsoft.com",
  "us-securitycenter": "api-us.securitycenter.microsoft.com",
  "eu-securitycenter": "api-eu.securitycenter.microsoft.com",
  "uk-securitycenter": "api-uk.securitycenter.microsoft.com",
  "au-securitycenter": "api-au.securitycenter.microsoft.com",
  gcc: "api-gcc.securitycenter.microsoft.us",
  "gcc-high": "api-gov.securitycenter.microsoft.us",
  dod: "api-gov.securitycenter.microsoft.us",
};

let world;
before(async () => (world = await World.start()));
after(() => world.close());

async function askedHost(variables) {
  world.upstream.forget();
  world.names.asked = [];
  const site = await world.site(variables);
  const { status } = await ask(site, "/mde/api/machines", { headers: { authorization: TOKEN } });
  await site.stop();
  assert.equal(status, 200);
  const { host, headers } = world.upstream.last;
  assert.deepEqual([headers.host, new Set(world.names.asked)], [host, new Set([host])]);
  return host;
}

for (const [cloud, host] of Object.entries(HOSTS)) {
  test(`${cloud} is ${host}`, async () => assert.equal(await askedHost({ cloud }), host));
}

test("one's own host can be named", async () => {
  assert.equal(await askedHost({ cloud: "own", own_api_host: "api.own.example" }), "api.own.example");
});
