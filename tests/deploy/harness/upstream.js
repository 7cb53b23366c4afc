// What the relay talks to: a TLS server that remembers what arrives and answers what the test says.
import { createHash } from "node:crypto";
import { once } from "node:events";
import https from "node:https";
import tls from "node:tls";

/** The answer of an upstream that behaves. */
const ORDINARY = (request, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end('{"value":[]}');
};

export class Upstream {
  /** Requests that arrived: method, url, host, headers, and how much of a body. */
  arrived = [];
  /** Which certificate is shown: a name in `certificates().upstream`. */
  shows = "right";
  /** Called with (request, response, body) for every request. */
  answer = ORDINARY;

  static async start(shown) {
    const upstream = new Upstream();
    const contexts = new Map(Object.entries(shown).map(([name, pair]) => [name, tls.createSecureContext(pair)]));
    const chosen = (host, done) => done(null, contexts.get(upstream.shows));
    upstream.server = https.createServer({ ...shown.right, SNICallback: chosen }, (request, response) =>
      upstream.take(request, response),
    );
    // A relay that hangs up early, or distrusts the certificate, is what some tests are about.
    upstream.server.on("tlsClientError", () => {});
    upstream.server.listen(0, "127.0.0.1");
    await once(upstream.server, "listening");
    upstream.port = upstream.server.address().port;
    return upstream;
  }

  async take(request, response) {
    const hash = createHash("sha256");
    let size = 0;
    try {
      for await (const piece of request) {
        size += piece.length;
        hash.update(piece);
      }
    } catch {
      return; // the relay gave up in the middle
    }
    const { method, url, headers } = request;
    const host = request.socket.servername;
    this.arrived.push({ method, url, host, headers, size, digest: hash.digest("hex") });
    this.answer(request, response);
  }

  /** The last request; there must be one. */
  get last() {
    const last = this.arrived.at(-1);
    if (!last) throw new Error("nothing arrived at the upstream");
    return last;
  }

  forget() {
    this.arrived = [];
    this.answer = ORDINARY;
    this.shows = "right";
  }

  async close() {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }
}
