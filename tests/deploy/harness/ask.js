// Requests as a browser would not send them: the path goes out as it is written.
import { once } from "node:events";
import http2 from "node:http2";
import https from "node:https";
import tls from "node:tls";

/** One request; gives `{ status, headers, body, text }`. A `body` may be a stream. */
export function ask(site, target, { method = "GET", headers = {}, body, agent = false } = {}) {
  const { promise, resolve, reject } = withResolvers();
  const options = { ...site.door, method, path: target, headers: { host: site.host, ...headers }, agent };
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

/** One request as a browser makes it; gives `{ headers, text }`, the status among the headers. */
export async function askHttp2(site, target, headers = {}, body) {
  const session = http2.connect(`https://${site.door.host}:${site.door.port}`, site.door);
  const method = body === undefined ? "GET" : "POST";
  const stream = session.request({ ":method": method, ":path": target, ":authority": site.host, ...headers });
  stream.end(body);
  const [answered] = await once(stream, "response");
  const pieces = [];
  for await (const piece of stream) pieces.push(piece);
  session.close();
  return { headers: answered, text: Buffer.concat(pieces).toString() };
}

/** Bytes as they are; gives the status and all that came back. */
export async function askRaw(site, bytes) {
  const socket = tls.connect(site.door);
  await once(socket, "secureConnect");
  socket.write(bytes);
  let text = "";
  const whole = new Promise((resolve) => {
    // nginx leaves the connection open for a while when it has not read all of a request.
    socket.on("data", (piece) => isWhole((text += piece.toString("latin1"))) && resolve());
    socket.on("close", resolve);
    socket.on("error", resolve);
  });
  await whole;
  socket.destroy();
  return { status: Number(/^HTTP\/1\.\d (\d+)/.exec(text)?.[1]), text };
}

function isWhole(text) {
  const [head, body] = text.split(/\r\n\r\n(.*)/s);
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  return body !== undefined && length !== undefined && body.length >= Number(length);
}

function withResolvers() {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
