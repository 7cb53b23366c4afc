// A real access proxy before the site: Apache httpd with mod_auth_openidc, which signs in at the same provider.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { reached } from "./site.js";
import { TENANT } from "./users.js";

const HTTPD = process.env.LIVELINE_HTTPD ?? "/usr/sbin/apache2";
const MODULES = process.env.LIVELINE_HTTPD_MODULES ?? "/usr/lib/apache2/modules";
const CLIENT = { client_id: "front-door", client_secret: "for tests alone, and long enough" };
const CALLBACK = "/-front-door";

/** How a request without a session is answered that is no navigation. */
export const ANSWERS = {
  // The module's own way.
  "401": "",
  // What some proxies do: everything is led away, and a POST gets a page that keeps it. Without the last line the parts of a
  // screen, which are fetched together, would use up the states that the module lets be open.
  "302": "OIDCUnAuthAction auth true\nOIDCPreservePost On\nOIDCStateMaxNumberOfCookies 5 true",
};

/** The proxy's registration at the provider, for the origin that it will have. */
export const registration = (origin) => ({
  ...CLIENT,
  application_type: "web",
  token_endpoint_auth_method: "client_secret_basic",
  grant_types: ["authorization_code"],
  response_types: ["code"],
  redirect_uris: [`${origin}${CALLBACK}`],
});

export class FrontDoor {
  /** `guarded`: a pattern of the paths that need a session. */
  static async start({ world, answer, guarded = "^/" }) {
    const door = new FrontDoor();
    door.folder = path.join(world.folder, `door-${answer}-${guarded.length}`);
    door.page = world.doorPage;
    mkdirSync(door.folder, { recursive: true });
    const file = path.join(door.folder, "httpd.conf");
    writeFileSync(file, configuration(world, door.folder, ANSWERS[answer], guarded));
    door.httpd = spawn(HTTPD, ["-f", file, "-D", "FOREGROUND"], { stdio: ["ignore", "ignore", "inherit"] });
    door.ended = once(door.httpd, "exit");
    await reached(world.doorPort, door.httpd, "httpd");
    return door;
  }

  /** What it says about itself, for a test that failed. */
  said() {
    return readFileSync(path.join(this.folder, "error.log"), "utf8");
  }

  async close() {
    this.httpd.kill("SIGTERM");
    await this.ended;
  }
}

/** Ends the browser's session at the proxy, as its own clock would. */
export async function endSession(context) {
  await context.clearCookies({ name: "mod_auth_openidc_session" });
}

function configuration(world, folder, answer, guarded) {
  const modules = "mpm_event authn_core authz_core authz_user ssl socache_shmcb proxy proxy_http auth_openidc".split(" ");
  const asRoot = process.getuid?.() === 0 ? "User www-data\nGroup www-data" : "";
  const idp = `https://localhost:${world.idp.port}/${TENANT}`;
  return `
${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join("\n")}
ServerRoot ${folder}
ServerName localhost
DefaultRuntimeDir ${folder}
PidFile ${folder}/httpd.pid
ErrorLog ${folder}/error.log
Listen 127.0.0.1:${world.doorPort}
${asRoot}

SSLEngine on
SSLCertificateFile ${world.folder}/cert.pem
SSLCertificateKeyFile ${world.folder}/key.pem

OIDCProviderIssuer ${world.idp.issuer}
OIDCProviderAuthorizationEndpoint ${world.signIn}/${TENANT}/oauth2/v2.0/authorize
OIDCProviderTokenEndpoint ${idp}/oauth2/v2.0/token
OIDCProviderTokenEndpointAuth client_secret_basic
OIDCProviderJwksUri ${idp}/discovery/v2.0/keys
OIDCCABundlePath ${world.folder}/cert.pem
OIDCClientID ${CLIENT.client_id}
OIDCClientSecret "${CLIENT.client_secret}"
OIDCRedirectURI ${CALLBACK}
OIDCCryptoPassphrase "for tests alone"
OIDCPKCEMethod S256
OIDCScope openid
OIDCRemoteUserClaim sub
${answer}

<LocationMatch "${guarded}">
  AuthType openid-connect
  Require valid-user
</LocationMatch>
<Location ${CALLBACK}>
  AuthType openid-connect
  Require valid-user
</Location>

SSLProxyEngine on
SSLProxyVerify require
SSLProxyCACertificateFile ${world.folder}/cert.pem
ProxyPass ${CALLBACK} !
ProxyPass / https://localhost:${world.port}/
`;
}
