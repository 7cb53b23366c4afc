// The release behind the shipped nginx files, with values as an installation would set them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../deploy/harness/port.js";

const SHIPPED = path.join(import.meta.dirname, "../../../deploy/nginx");
const WAIT_MS = 10_000;

export class Site {
  /** `upstream`: ports of API and results; `cloud`: lines of site.conf for whose tenant it is. */
  static async start({ nginx, dist, folder, port, keys, resolver, upstream, variables, config }) {
    const site = new Site();
    site.folder = path.join(folder, "site");
    for (const name of ["run", "log"]) mkdirSync(path.join(site.folder, name), { recursive: true });
    cpSync(SHIPPED, path.join(site.folder, "conf"), { recursive: true });
    cpSync(dist, path.join(site.folder, "page"), { recursive: true });
    site.configure(config);
    const file = path.join(site.folder, "conf/site.conf");
    const plainPort = await freePort();
    const lines = {
      ...Object.fromEntries(Object.entries(variables).map(([name, value]) => map(name, value))),
      // API and results are one address with Microsoft, two ports here.
      'map "" \\$relay_port \\{[^}]*\\}': `map $place $relay_port { api ":${upstream.api}"; result ":${upstream.content}"; }`,
      "resolver [^;]*;": `resolver 127.0.0.1:${resolver} valid=10s ipv6=off;`,
      "proxy_ssl_trusted_certificate [^;]*;": `proxy_ssl_trusted_certificate ${keys}/cert.pem;`,
      "ssl_certificate tls[^;]*;": `ssl_certificate ${keys}/cert.pem;`,
      "ssl_certificate_key [^;]*;": `ssl_certificate_key ${keys}/key.pem;`,
      "listen 443 [^;]*;": `listen 127.0.0.1:${port} ssl http2;`,
      "listen 80;": `listen 127.0.0.1:${plainPort};`,
      "root page;": `root ${site.folder}/page;`,
    };
    writeFileSync(file, edited(readFileSync(file, "utf8"), lines));
    const words = ["-p", site.folder, "-c", path.join(site.folder, "conf/nginx.conf"), "-g", "daemon off;"];
    site.nginx = spawn(nginx, words, { stdio: ["ignore", "ignore", "inherit"] });
    site.ended = once(site.nginx, "exit");
    await reached(port, site.nginx);
    return site;
  }

  /** Writes the page's configuration. */
  configure(config) {
    for (const end of [".br", ".gz"]) rmSync(path.join(this.folder, `page/config.json${end}`), { force: true });
    writeFileSync(path.join(this.folder, "page/config.json"), JSON.stringify(config, null, 2));
  }

  async close() {
    this.nginx.kill("SIGTERM");
    await this.ended;
  }
}

const map = (name, value) => [`map "" \\$${name} \\{[^}]*\\}`, `map "" $${name} { default ${value}; }`];

/** Each line must be there once: a change that changes nothing would go unseen. */
function edited(text, lines) {
  for (const [pattern, line] of Object.entries(lines)) {
    const found = text.match(new RegExp(`^ *${pattern}`, "gm"));
    if (found?.length !== 1) throw new Error(`site.conf does not have ${pattern} once`);
    text = text.replace(new RegExp(`^ *${pattern}`, "m"), () => line);
  }
  return text;
}

/** Waits until somebody listens there. */
export async function reached(port, program, name = "nginx") {
  for (const end = Date.now() + WAIT_MS; Date.now() < end; await pause(50)) {
    if (program.exitCode !== null) throw new Error(`${name} did not start`);
    const socket = net.connect(port, "127.0.0.1");
    const open = await once(socket, "connect").then(() => true, () => false);
    socket.destroy();
    if (open) return;
  }
  throw new Error(`${name} does not answer`);
}
