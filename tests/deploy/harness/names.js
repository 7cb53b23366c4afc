// A DNS server of a few lines: it answers every name with one address of this machine, and remembers who was asked for.
import dgram from "node:dgram";
import { once } from "node:events";

const HEADER_BYTES = 12;
const NO_SUCH_NAME = 3;

export class Names {
  /** Every name that was asked for, in order. */
  asked = [];
  /** The address that is given, or null for "there is no such name". */
  address = "127.0.0.1";

  static async start() {
    const names = new Names();
    names.socket = dgram.createSocket("udp4");
    names.socket.on("message", (query, from) => names.socket.send(names.answer(query), from.port, from.address));
    names.socket.bind(0, "127.0.0.1");
    await once(names.socket, "listening");
    names.port = names.socket.address().port;
    return names;
  }

  answer(query) {
    const labels = [];
    let at = HEADER_BYTES;
    for (; query[at] !== 0; at += query[at] + 1) labels.push(query.toString("latin1", at + 1, at + 1 + query[at]));
    const question = query.subarray(HEADER_BYTES, at + 5);
    this.asked.push(labels.join("."));
    const header = Buffer.alloc(HEADER_BYTES);
    query.copy(header, 0, 0, 2);
    header.writeUInt16BE(0x8180 | (this.address ? 0 : NO_SUCH_NAME), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(this.address ? 1 : 0, 6);
    if (!this.address) return Buffer.concat([header, question]);
    // The name of the question again, an IPv4 address of the internet, for one second, of four bytes.
    const record = Buffer.from([0xc0, HEADER_BYTES, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4]);
    return Buffer.concat([header, question, record, Buffer.from(this.address.split(".").map(Number))]);
  }

  async close() {
    this.socket.close();
    await once(this.socket, "close");
  }
}
