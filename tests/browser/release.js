// A copy of the release with something changed in it, behind the same server.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const DIST = path.resolve(import.meta.dirname, "../../dist");

/** Copies dist, lets `change(folder)` change it, serves it. */
export async function serveRelease(change) {
  const folder = mkdtempSync(path.join(tmpdir(), "liveline-release-"));
  cpSync(DIST, folder, { recursive: true });
  change(folder);
  const server = start(["serve", "--dist", folder, "--port", "0"]);
  const end = async () => {
    server.kill();
    rmSync(folder, { recursive: true });
  };
  return { address: await address(server), end };
}

/** Flips one bit in the middle of the file whose name starts and ends so; what it returns mends the file. */
export function flipByte(folder, starts, ends) {
  const name = fileOf(folder, starts, ends);
  const released = readFileSync(path.join(folder, name));
  const bytes = Buffer.from(released);
  bytes[bytes.length >> 1] ^= 1;
  replaceFile(folder, name, bytes);
  return () => replaceFile(folder, name, released);
}

/** Replaces a file and drops its packed twins, which would be served in its place. */
export function replaceFile(folder, name, bytes) {
  writeFileSync(path.join(folder, name), bytes);
  for (const end of [".br", ".gz"]) rmSync(path.join(folder, name + end), { force: true });
}

/** The name of the one file that starts and ends so. */
export function fileOf(folder, starts, ends) {
  const names = readdirSync(folder).filter((name) => name.startsWith(starts) && name.endsWith(ends));
  if (names.length !== 1) throw new Error(`${starts}*${ends}: ${names.length} files`);
  return names[0];
}

function start(words) {
  const ready = process.env.LIVELINE_XTASK;
  const [program, ...before] = ready ? [ready] : ["cargo", "xtask"];
  return spawn(program, [...before, ...words], { stdio: ["ignore", "pipe", "inherit"] });
}

function address(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (text) => {
      said += text;
      const found = /http:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}
