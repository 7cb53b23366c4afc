// `cargo xtask tenant`: everything together, until the process is ended.
import { once } from "node:events";
import { USERS } from "./harness/users.js";
import { World } from "./harness/world.js";

const world = await World.start({ mapped: false, port: Number(process.env.PORT ?? 9443), providerPort: 9444 });
const users = Object.entries(USERS).map(([name, { about }]) => `  ${name.padEnd(6)} ${about}`);
console.log(`
Liveline answers at ${world.page}/  (Ctrl+C ends it)

The certificate was made just now, so a browser asks once for each of these two; the second has to be opened first:
  ${world.page}/
  ${world.signIn}/
Or a browser with a profile of its own that trusts this key:
  chromium --user-data-dir=$(mktemp -d) --ignore-certificate-errors-spki-list=${world.keys.pin} ${world.page}/

Who can sign in, with any password:
${users.join("\n")}

What to try: sign in and run the example; sign out here and everywhere; open Settings to see what is granted. To control the
tenant (docs/emulator.md, The control port):
  curl ${world.emulator.control}state
  curl -H 'content-type: application/json' -d '{}' ${world.emulator.control}advance
  curl -H 'content-type: application/json' -d '{"acrs":"c1"}' ${world.emulator.control}step-up
  curl -H 'content-type: application/json' -d '{"how":"closed"}' ${world.emulator.control}down
`);
process.on("SIGTERM", () => process.kill(process.pid, "SIGINT"));
await once(process, "SIGINT");
await world.close();
process.exit();
