// Everything that a page in tenant mode talks to, on this machine: provider, emulator, and nginx with page and relay.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Names } from "../../deploy/harness/names.js";
import { freePort } from "../../deploy/harness/port.js";
import { registration } from "./door.js";
import { TenantEmulator } from "./emulator.js";
import { keys } from "./keys.js";
import { IdentityProvider } from "./provider.js";
import { Site } from "./site.js";
import { CLIENT, TENANT } from "./users.js";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const PROGRAM = process.env.LIVELINE_EMULATOR ?? path.join(ROOT, "target/debug/emulator");
const NGINX = process.env.LIVELINE_NGINX ?? "nginx";
const DIST = process.env.LIVELINE_DIST ?? path.join(ROOT, "dist");

export class World {
  /**
   * `mapped`: the page is set up as in production, and the browser takes Microsoft's sign-in host for this machine. Without,
   * the configuration names the provider of this machine. `between`: starts what stands on the road from relay to emulator.
   */
  static async start({ mapped, port = 0, providerPort = 0, between }) {
    const world = new World();
    world.folder = mkdtempSync(path.join(tmpdir(), "liveline-tenant-"));
    chmodSync(world.folder, 0o755); // nginx started by root works as another user
    world.keys = keys(world.folder);
    world.port = port || (await freePort());
    const idpPort = providerPort || (await freePort());
    world.page = `https://localhost:${world.port}`;
    world.doorPort = await freePort();
    world.doorPage = `https://localhost:${world.doorPort}`;
    const signIn = mapped ? "https://login.microsoftonline.com" : `https://localhost:${idpPort}`;
    world.idp = await IdentityProvider.start({
      ...{ keys: world.keys, port: idpPort, base: signIn, pages: [world.page, world.doorPage] },
      more: [registration(world.doorPage)],
    });
    world.emulator = await TenantEmulator.start({
      ...{ program: PROGRAM, folder: world.folder, issuer: world.idp.issuer },
      jwks: `https://localhost:${idpPort}/${TENANT}/discovery/v2.0/keys`,
    });
    world.between = await between?.(world);
    world.names = await Names.start();
    const own = { own_api_host: "api.security.microsoft.com", own_blob_suffix: "blob.core.windows.net" };
    world.config = { mode: "tenant", tenant: TENANT, clientId: CLIENT };
    if (!mapped) Object.assign(world.config, { cloud: "own", authority: signIn });
    world.site = await Site.start({
      ...{ nginx: NGINX, dist: DIST, folder: world.folder, keys: world.folder, port: world.port },
      resolver: world.names.port,
      upstream: { api: (world.between ?? world.emulator.api).port, content: world.emulator.content.port },
      variables: { mode: "tenant", ...(mapped ? {} : { cloud: "own", own_sign_in: signIn, ...own }) },
      config: world.config,
    });
    world.signIn = signIn;
    return world;
  }

  /** What a browser is started with, so that it trusts this key, finds the provider, and asks nobody else. */
  browserArguments() {
    const here = `MAP login.microsoftonline.com 127.0.0.1:${this.idp.port}`;
    return [
      `--ignore-certificate-errors-spki-list=${this.keys.pin}`,
      `--host-resolver-rules=${here},MAP * ~NOTFOUND,EXCLUDE localhost,EXCLUDE 127.0.0.1`,
    ];
  }

  async close() {
    await this.site?.close();
    this.between?.close();
    await this.emulator?.close();
    await this.idp?.close();
    await this.names?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
