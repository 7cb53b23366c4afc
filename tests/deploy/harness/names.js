// A DNS server of a few lines: it answers every name with addresses of this machine, and remembers who was asked for.
import dgram from "node:dgram";
import { once } from "node:events";

const HEADER_BYTES = 12;
const NO_SUCH_NAME = 3;

export class Names {
  /** Every name that was asked for, in order. */
  asked = [];
  /** The addresses that are given; none for "there is no such name". */
  addresses = ["127.0.0.1"];

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
    header.writeUInt16BE(0x8180 | (this.addresses.length ? 0 : NO_SUCH_NAME), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(this.addresses.length, 6);
    // The name of the question again, an IPv4 address of the internet, for one second, of four bytes.
    const record = [0xc0, HEADER_BYTES, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4];
    const records = this.addresses.map((address) => Buffer.from([...record, ...address.split(".").map(Number)]));
    return Buffer.concat([header, question, ...records]);
  }

  async close() {
    this.socket.close();
    await once(this.socket, "close");
  }
}
