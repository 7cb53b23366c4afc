// Ports for programs that are started with their number.
import { once } from "node:events";
import net from "node:net";

/** Below those that systems give to connections: none that somebody opens meanwhile takes it. */
const [LOWEST, HIGHEST] = [12_000, 32_000];
const TRIES = 100;

/** A port at which nobody listens. */
export async function freePort() {
  for (let left = TRIES; left > 0; left -= 1) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (await isFree(port)) return port;
  }
  throw new Error(`no port of ${TRIES} that were tried is free`);
}

async function isFree(port) {
  const server = net.createServer();
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  } catch {
    return false; // somebody has it
  }
  server.close();
  await once(server, "close");
  return true;
}
