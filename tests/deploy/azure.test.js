// The recipe for Azure Static Web Apps, as far as it can be tried without Azure.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { OTHERS, POLICY, STRICT_TRANSPORT, directives } from "./harness/headers.js";
import { layRelease } from "./harness/release.js";

const DEPLOY = path.join(import.meta.dirname, "../../deploy");
const config = JSON.parse(readFileSync(path.join(DEPLOY, "azure-static-web-apps/staticwebapp.config.json"), "utf8"));
const lowered = (headers) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** The headers of a file: the first route that matches goes over the global ones; an empty value removes. */
function headersOf(name) {
  const route = config.routes.find(({ route }) => {
    const [, endings] = /^\/\*\.\{(.*)\}$/.exec(route) ?? [];
    return endings ? endings.split(",").includes(name.split(".").at(-1)) : route === `/${name}`;
  });
  return { ...lowered(config.globalHeaders), ...lowered(route?.headers ?? {}) };
}

test("every file has the headers of the tested server, and the right lifetime", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "liveline-deploy-"));
  const files = layRelease(path.join(folder, "page"));
  rmSync(folder, { recursive: true });
  for (const name of files.filter((name) => name !== "redirect.html")) {
    const { "content-security-policy": policy, "cache-control": cache, ...others } = headersOf(name);
    assert.deepEqual(directives(policy), directives(POLICY), name);
    assert.deepEqual(others, { ...OTHERS, "strict-transport-security": STRICT_TRANSPORT }, name);
    const hashed = /-[0-9a-f]{16}\.[a-z0-9]+$/.test(name) ? "public, max-age=31536000, immutable" : "no-cache";
    assert.equal(cache, name === "config.json" ? "no-store" : hashed, name);
  }
});

test("the redirect bridge has the policy that it has behind nginx", () => {
  const headers = headersOf("redirect.html");
  const [, policy] = /bridge "(default-src [^"]+)"/.exec(
    readFileSync(path.join(DEPLOY, "nginx/liveline/headers.conf"), "utf8"),
  );
  assert.equal(headers["content-security-policy"], policy);
  assert.deepEqual(
    [headers["cross-origin-opener-policy"], headers["x-frame-options"], headers["cache-control"]],
    ["", "SAMEORIGIN", "no-store"],
  );
});

test("a missing file stays missing", () => assert.equal(config.navigationFallback, undefined));
