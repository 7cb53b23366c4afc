// Answers of the bench's own on the road from the relay to the emulator: they travel as a tenant's do, by TLS and nginx, and
// nothing of the browser's driver has a hand in them.
import { once } from "node:events";
import { createServer, request } from "node:https";

export class Between {
  /** Stands before the emulator of a world that is about to start. */
  static async start({ keys, emulator }) {
    const between = new Between();
    between.played = 0;
    between.server = createServer({ key: keys.key, cert: keys.cert }, (asked, answer) => {
      const body = asked.method === "GET" && between.road?.test(asked.url) ? between.next() : null;
      if (body !== null) {
        between.played += 1;
        answer.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
        answer.end(body);
        return;
      }
      const { method, url: path, headers } = asked;
      const to = { host: "127.0.0.1", port: emulator.api.port, servername: "localhost", ca: keys.cert, method, path, headers };
      const on = request(to, (said) => {
        answer.writeHead(said.statusCode, said.headers);
        said.pipe(answer);
      });
      on.on("error", () => answer.destroy());
      asked.pipe(on);
    });
    between.server.listen(0, "127.0.0.1");
    await once(between.server, "listening");
    between.port = between.server.address().port;
    return between;
  }

  /** From now on what is read at this address has the bodies that `next` gives; `played` counts them. */
  play(road, next) {
    Object.assign(this, { road, next });
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }
}
