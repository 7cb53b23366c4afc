// Every cloud by its name: which host is asked, under which name it must prove itself.
import assert from "node:assert/strict";
import https from "node:https";
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

test("connections to the API can be kept by a group with its host's name", async () => {
  world.upstream.forget();
  world.names.asked = [];
  const group = `upstream ${HOSTS.eu} { server 127.0.0.1:${world.upstream.port}; keepalive 8; }`;
  const site = await world.site({ cloud: "eu", relay_port: '""' }, {}, group);
  const sockets = new Set();
  world.upstream.answer = (request, response) => {
    sockets.add(request.socket);
    response.end("{}");
  };
  // One connection to the relay, so that one of its workers serves it: each keeps its own.
  const agent = new https.Agent({ keepAlive: true, maxSockets: 1 });
  const call = () => ask(site, "/mde/api/machines", { headers: { authorization: TOKEN }, agent });
  for (let at = 0; at < 20; at += 1) assert.equal((await call()).status, 200);
  agent.destroy();
  assert.equal(sockets.size, 1);
  assert.deepEqual(
    [world.upstream.last.host, world.upstream.last.headers.host, world.names.asked],
    [HOSTS.eu, HOSTS.eu, []],
  );
  world.upstream.shows = "wrong";
  const other = await world.site({ cloud: "eu", relay_port: '""' }, {}, group);
  assert.equal((await ask(other, "/mde/api/machines", { headers: { authorization: TOKEN } })).status, 502);
});
