// The emulator as a program of its own, and its control port.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

export class TenantEmulator {
  /** `program`: the built emulator; `more`: options of it. */
  static async start({ program, folder, issuer, jwks, more = [] }) {
    const emulator = new TenantEmulator();
    const file = (name) => `${folder}/${name}`;
    emulator.process = spawn(
      program,
      [
        ...["--issuer", issuer, "--jwks", jwks, "--jwks-ca", file("cert.pem")],
        ...["--tls-cert", file("cert.pem"), "--tls-key", file("key.pem")],
        ...["--port", "0", "--content-port", "0", "--control-port", "0"],
        ...["--links-at", "https://automatedirstrprdweu.blob.core.windows.net", ...more],
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    emulator.ended = once(emulator.process, "exit");
    const lines = createInterface({ input: emulator.process.stdout });
    for await (const line of lines) {
      const [name, address] = line.split(/\s+/);
      if (["api", "content", "control"].includes(name)) emulator[name] = new URL(address);
      if (name === "control") break;
    }
    if (!emulator.control) throw new Error("the emulator did not start");
    return emulator;
  }

  /** One call of the control port. */
  async ask(what, given) {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(given) };
    const answer = await fetch(new URL(what, this.control), given && init);
    const said = await answer.json();
    if (!answer.ok) throw new Error(`${what}: ${JSON.stringify(said)}`);
    return said;
  }

  async close() {
    this.process.kill("SIGTERM");
    await this.ended;
  }
}
