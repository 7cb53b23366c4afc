// The security headers: the same as the page is tested under, on every kind of answer.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import tls from "node:tls";
import evaluator from "csp_evaluator";
import { Version } from "csp_evaluator/dist/csp.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { ask } from "./harness/ask.js";
import { OTHERS, POLICY, STRICT_TRANSPORT, directives } from "./harness/headers.js";
import { TOKEN } from "./harness/secrets.js";
import { World } from "./harness/site.js";

const COMMERCIAL = "https://login.microsoftonline.com";

function evaluated(policy) {
  const findings = new evaluator.CspEvaluator(new CspParser(policy).csp, Version.CSP3).evaluate();
  return findings.filter(({ severity }) => [Severity.HIGH, Severity.SYNTAX, Severity.MEDIUM].includes(severity));
}

let world;
before(async () => (world = await World.start()));
after(() => world.close());

describe("in demo mode", () => {
  let site;
  before(async () => (site = await world.site({ mode: "demo" })));

  test("the headers are those of the tested server", async () => {
    assert.match(POLICY, /default-src 'none'/);
    assert.ok(Object.keys(OTHERS).length >= 6);
    for (const file of ["", "config.json", site.files.find((name) => name.endsWith(".wasm")), "nothing"]) {
      const { headers } = await ask(site, `/${file}`);
      assert.deepEqual(directives(headers["content-security-policy"]), directives(POLICY), file);
      for (const [name, value] of Object.entries(OTHERS)) assert.equal(headers[name], value, `${name} of /${file}`);
      assert.equal(headers["strict-transport-security"], STRICT_TRANSPORT);
      assert.equal(headers.server, "nginx");
    }
  });

  test("nothing is relayed", async () => {
    for (const target of ["/mde/api/machines", "/blob/automatedirstrprdweu/investigation-actions-data/x?sig=x"]) {
      const { status, text } = await ask(site, target, { headers: { authorization: TOKEN } });
      assert.deepEqual([status, JSON.parse(text).error.code], [404, "RelayOff"]);
    }
    assert.deepEqual(world.names.asked, []);
  });
});

describe("in tenant mode", () => {
  let site;
  before(async () => (site = await world.site()));

  test("the page may also talk to the sign-in host, and to nobody else", async () => {
    const { headers } = await ask(site, "/");
    const expected = {
      ...directives(POLICY),
      "connect-src": `'self' ${COMMERCIAL}`,
      "frame-src": `'self' ${COMMERCIAL}`,
    };
    assert.deepEqual(directives(headers["content-security-policy"]), expected);
  });

  test("the redirect bridge can be framed by the page and reach its opener", async () => {
    const { headers } = await ask(site, "/redirect.html");
    assert.equal(headers["cross-origin-opener-policy"], undefined);
    assert.equal(headers["x-frame-options"], "SAMEORIGIN");
    const policy = directives(headers["content-security-policy"]);
    assert.deepEqual(
      [policy["default-src"], policy["script-src"], policy["frame-ancestors"]],
      ["'none'", "'self'", "'self'"],
    );
    assert.equal(headers["cache-control"], "no-store");
  });

  test("what is relayed can do nothing as a page", async () => {
    const { headers } = await ask(site, "/mde/api/machines", { headers: { authorization: TOKEN } });
    const policy = directives(headers["content-security-policy"]);
    assert.ok("sandbox" in policy);
    assert.equal(policy["default-src"], "'none'");
    for (const [name, value] of Object.entries(OTHERS)) assert.equal(headers[name], value, name);
    assert.equal(headers["cache-control"], "no-store");
  });
});

test("Google's evaluator finds nothing that is wrong in any policy", async () => {
  const demo = await world.site({ mode: "demo" });
  const tenant = await world.site({ cloud: "gcc-high" });
  const policies = [];
  for (const [site, target] of [
    [demo, "/"],
    [tenant, "/"],
    [tenant, "/redirect.html"],
    [tenant, "/mde/"],
    [tenant, "/blob/"],
  ]) {
    policies.push((await ask(site, target)).headers["content-security-policy"]);
  }
  assert.equal(new Set(policies).size, 4);
  for (const policy of policies) assert.deepEqual(evaluated(policy), [], policy);
  // It does find what there is to find.
  assert.notDeepEqual(evaluated("script-src 'self' 'unsafe-inline' https:"), []);
});

test("the policies that pages state themselves are no weaker where a page can state them", { skip: !process.env.LIVELINE_DIST }, async () => {
  const stated = (name) =>
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(path.join(process.env.LIVELINE_DIST, name), "utf8"))[1];
  const { "frame-ancestors": ancestors, ...header } = directives(POLICY);
  assert.equal(ancestors, "'none'");
  // Whom tenant mode talks to is the installation's to say.
  const hosts = { "connect-src": "'self' https:", "frame-src": "'self' https:" };
  assert.deepEqual(directives(stated("index.html")), { ...header, ...hosts });
  for (const name of ["index.html", "redirect.html", "door.html"]) {
    // A page cannot say who frames it, nor to whom it reports.
    assert.doesNotMatch(stated(name), /frame-ancestors|report|sandbox/);
    assert.deepEqual(evaluated(stated(name)), [], name);
  }
});

test("one's own sign-in host can be named", async () => {
  const { headers } = await ask(
    await world.site({ cloud: "own", own_sign_in: '"https://login.own.example:8443"' }),
    "/",
  );
  assert.equal(directives(headers["content-security-policy"])["connect-src"], "'self' https://login.own.example:8443");
});

test("TLS is new and its ciphers are good", async () => {
  const site = await world.site({ mode: "demo" });
  const greeted = async (options) => {
    const socket = tls.connect({ ...site.door, ...options });
    await once(socket, "secureConnect");
    socket.destroy();
    return true;
  };
  const only = (version) => ({ minVersion: version, maxVersion: version });
  // This client would speak what is old.
  const old = { ciphers: "ALL@SECLEVEL=0" };
  assert.ok(await greeted(only("TLSv1.3")));
  assert.ok(await greeted({ ...only("TLSv1.2"), ...old }));
  for (const version of ["TLSv1", "TLSv1.1"]) await assert.rejects(greeted({ ...only(version), ...old }), version);
  for (const ciphers of ["AES128-SHA", "ECDHE-ECDSA-AES128-SHA", "AES128-GCM-SHA256"]) {
    await assert.rejects(greeted({ ...only("TLSv1.2"), ciphers }), ciphers);
  }
});

for (const cloud of ["gcc-high", "dod"]) {
  test(`${cloud} signs in at the US Government's host`, async () => {
    const { headers } = await ask(await world.site({ cloud }), "/");
    assert.match(headers["content-security-policy"], /connect-src 'self' https:\/\/login\.microsoftonline\.us;/);
  });
}
