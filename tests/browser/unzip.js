// Reads a zip file whose entries are stored, by its directory, and compares the checksums: not the code that wrote it.
import { crc32 } from "node:zlib";

/** All entries in the directory's order, as `Map` from name to content. */
export function unzip(file) {
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const files = new Map();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, checksum, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 16), file.readUInt32LE(at + 24)];
    const name = file.subarray(at + 46, at + 46 + file.readUInt16LE(at + 28)).toString("utf8");
    const local = file.readUInt32LE(at + 42);
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = file.subarray(from, from + size);
    if (method !== 0) throw new Error(`${name} is compressed`);
    if (crc32(content) !== checksum) throw new Error(`${name} is damaged`);
    if (files.has(name)) throw new Error(`${name} is there twice`);
    files.set(name, content);
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return files;
}
