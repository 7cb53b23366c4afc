// The headers under which the page is tested: read from the source of the server that the browser tests use.
import { readFileSync } from "node:fs";
import path from "node:path";

const SOURCE = readFileSync(path.join(import.meta.dirname, "../../../xtask/src/server/headers.rs"), "utf8");

/** Rust's string literals, with their line continuations, from a word of the source to the end of its statement. */
function literals(word) {
  const rest = SOURCE.slice(SOURCE.indexOf(word) + word.length);
  const found = rest.slice(0, rest.indexOf(";\n")).matchAll(/"((?:[^"\\]|\\[^])*)"/g);
  return [...found].map(([, text]) => text.replace(/\\\n\s*/g, ""));
}

/** The page's policy in demo mode. */
export const [POLICY] = literals("pub const CONTENT_SECURITY_POLICY: &str =");

/** All other headers, by their names in lower case. The policy's own name is followed by no literal but by a constant. */
export const OTHERS = Object.fromEntries(
  literals("pub const SECURITY:")
    .slice(1)
    .flatMap((text, at, all) => (at % 2 === 0 ? [[text.toLowerCase(), all[at + 1]]] : [])),
);

/** How long HTTPS is insisted on; the tested server speaks HTTP and does not say it. */
export const STRICT_TRANSPORT = "max-age=63072000";

/** A policy as directives, so that the order of two does not matter. */
export function directives(policy) {
  return Object.fromEntries(
    policy
      .split(";")
      .map((part) => part.trim().split(/ (.*)/s))
      .map(([name, value]) => [name, value]),
  );
}
