// The real nginx with the shipped files. Of site.conf only values are changed, as an installation would.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PAGE_HOST, certificates } from "./certificates.js";
import { Names } from "./names.js";
import { freePort } from "./port.js";
import { layRelease } from "./release.js";
import { Upstream } from "./upstream.js";

const SHIPPED = path.join(import.meta.dirname, "../../../deploy/nginx");
const WAIT_MS = 10_000;

/** Names, upstream and keys of one test file, and the sites that it starts. */
export class World {
  sites = [];

  static async start() {
    const world = new World();
    world.folder = mkdtempSync(path.join(tmpdir(), "liveline-deploy-"));
    // nginx started by root works as another user.
    chmodSync(world.folder, 0o755);
    world.keys = certificates(world.folder);
    world.names = await Names.start();
    world.upstream = await Upstream.start(world.keys.upstream);
    return world;
  }

  /** Starts nginx in tenant mode; `variables` replace those of site.conf, `directives` its directives, `more` is added. */
  async site(variables = {}, directives = {}, more = "") {
    const site = new Site(this, `site-${this.sites.length}`);
    this.sites.push(site);
    await site.start({ mode: "tenant", relay_port: `":${this.upstream.port}"`, ...variables }, directives, more);
    return site;
  }

  /** A port at which nobody listens. */
  freePort = freePort;

  async close() {
    await Promise.all(this.sites.map((site) => site.stop()));
    await this.names.close();
    await this.upstream.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

class Site {
  host = PAGE_HOST;

  constructor(world, name) {
    this.world = world;
    this.folder = path.join(world.folder, name);
    for (const name of ["run", "log"]) mkdirSync(path.join(this.folder, name), { recursive: true });
    cpSync(SHIPPED, path.join(this.folder, "conf"), { recursive: true });
    this.files = layRelease(path.join(this.folder, "page"));
  }

  async start(variables, directives, more) {
    this.port = await freePort();
    this.plainPort = await freePort();
    const keys = this.world.folder;
    const all = {
      resolver: `127.0.0.1:${this.world.names.port} valid=1s ipv6=off`,
      proxy_ssl_trusted_certificate: `${keys}/authority.crt`,
      proxy_read_timeout: "1s",
      proxy_connect_timeout: "1s",
      ssl_certificate: `${keys}/page.crt`,
      ssl_certificate_key: `${keys}/page.key`,
      "listen 443": `127.0.0.1:${this.port} ssl http2`,
      "listen 80": `127.0.0.1:${this.plainPort}`,
      root: `${this.folder}/page`,
      ...directives,
    };
    const file = path.join(this.folder, "conf/site.conf");
    writeFileSync(file, edited(readFileSync(file, "utf8"), variables, all) + more);
    this.door = { host: "127.0.0.1", port: this.port, servername: PAGE_HOST, ca: this.world.keys.authority };
    const words = ["-p", this.folder, "-c", path.join(this.folder, "conf/nginx.conf"), "-g", "daemon off;"];
    this.nginx = spawn(process.env.LIVELINE_NGINX ?? "nginx", words, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    this.nginx.stderr.on("data", (piece) => (said += piece));
    this.ended = once(this.nginx, "exit");
    await reached(this.port, () => {
      if (this.nginx.exitCode !== null) throw new Error(`nginx did not start:\n${said}`);
    });
  }

  /** What the access log says so far; nginx writes a line after the answer has left, so a number of lines is waited for. */
  async log(lines = 0) {
    const read = () => readFileSync(path.join(this.folder, "log/access.log"), "utf8").split("\n").filter(Boolean);
    const end = Date.now() + WAIT_MS;
    while (read().length < lines && Date.now() < end) await pause(10);
    return read();
  }

  /** Everything that nginx wrote anywhere. */
  written() {
    const read = (name) => readFileSync(path.join(this.folder, "log", name), "utf8");
    return read("access.log") + read("error.log");
  }

  async stop() {
    this.nginx.kill("SIGTERM");
    await this.ended;
  }
}

/** site.conf with other values. Each must be there once: a test that changes nothing proves nothing. */
function edited(text, variables, directives) {
  const replaced = (text, pattern, line) => {
    if (text.match(new RegExp(pattern, "gm"))?.length !== 1) throw new Error(`site.conf does not have ${pattern} once`);
    return text.replace(new RegExp(pattern, "m"), () => line);
  };
  for (const [name, value] of Object.entries(variables)) {
    text = replaced(text, `^map "" \\$${name} \\{ default [^;]*; \\}`, `map "" $${name} { default ${value}; }`);
  }
  for (const [name, value] of Object.entries(directives)) {
    text = replaced(text, `^ *${name}\\b[^_;]*;`, `${name.split(" ")[0]} ${value};`);
  }
  return text;
}

async function reached(port, check) {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    check();
    const socket = net.connect(port, "127.0.0.1");
    const open = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (open) return;
    if (Date.now() > end) throw new Error("nginx does not answer");
    await pause(20);
  }
}
