// Requests as a browser would not send them: the path goes out as it is written.
import { once } from "node:events";
import https from "node:https";
import tls from "node:tls";

/** One request; gives `{ status, headers, body, text }`. A `body` may be a stream. */
export function ask(site, target, { method = "GET", headers = {}, body } = {}) {
  const { promise, resolve, reject } = withResolvers();
  const options = { ...site.door, method, path: target, headers: { host: site.host, ...headers }, agent: false };
  const request = https.request(options, async (response) => {
    const pieces = [];
    try {
      for await (const piece of response) pieces.push(piece);
    } catch (error) {
      return reject(error);
    }
    const bytes = Buffer.concat(pieces);
    resolve({ status: response.statusCode, headers: response.headers, body: bytes, text: bytes.toString() });
  });
  // An answer may come while a body that is too large is still being written.
  request.on("error", reject);
  if (body?.pipe) body.pipe(request);
  else request.end(body);
  return promise;
}

/** Bytes as they are; gives the status and all that came back. */
export async function askRaw(site, bytes) {
  const socket = tls.connect(site.door);
  await once(socket, "secureConnect");
  socket.write(bytes);
  const pieces = [];
  socket.on("data", (piece) => pieces.push(piece));
  await Promise.race([once(socket, "close"), once(socket, "error")]);
  const text = Buffer.concat(pieces).toString("latin1");
  return { status: Number(/^HTTP\/1\.\d (\d+)/.exec(text)?.[1]), text };
}

function withResolvers() {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
