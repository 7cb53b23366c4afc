// The release behind the shipped nginx files, in demo mode, until this is ended: `node serve.js /path/`. Its address is the
// first line.
import { World } from "./harness/site.js";

const base = process.argv[2] ?? "/";
const world = await World.start();
const site = await world.site({ mode: "demo", page_path: `"${base}"` });
console.log(`https://127.0.0.1:${site.port}${base}`);
const end = async () => {
  await world.close();
  process.exit(0);
};
// Whoever started it holds its input open, and is gone when that ends.
process.stdin.resume().on("end", end);
process.on("SIGTERM", end).on("SIGINT", end);
