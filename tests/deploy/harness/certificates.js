// Keys and certificates for one test file: made here, by openssl, and gone with its folder.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** What the page's own server is called. */
export const PAGE_HOST = "liveline.example";

/** What the upstream may call itself: every host of every cloud. */
const UPSTREAM_NAMES = [
  "api.security.microsoft.com",
  "*.api.security.microsoft.com",
  "*.securitycenter.microsoft.com",
  "*.securitycenter.windows.com",
  "*.securitycenter.microsoft.us",
  "*.blob.core.windows.net",
  "*.blob.core.usgovcloudapi.net",
  "api.own.example",
  "*.blob.own.example",
];

const NEW_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-days", "2"];

/**
 * An authority, a certificate for the page, and three for the upstream: `right`, `wrong` (for another name), and
 * `stranger` (for the right names, from an authority that nobody knows).
 */
export function certificates(folder) {
  const openssl = (...words) => execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });
  const authority = (name) =>
    openssl("req", "-x509", ...NEW_KEY, "-keyout", `${name}.key`, "-out", `${name}.crt`, "-subj", `/CN=${name}`);
  const issued = (name, by, hosts) => {
    const names = hosts.map((host) => `DNS:${host}`).join(",");
    openssl(
      ...["req", "-x509", ...NEW_KEY, "-CA", `${by}.crt`, "-CAkey", `${by}.key`, "-keyout", `${name}.key`],
      ...["-out", `${name}.crt`, "-subj", `/CN=${name}`, "-addext", `subjectAltName=${names}`],
      ...["-addext", "basicConstraints=CA:FALSE"],
    );
    return {
      key: readFileSync(path.join(folder, `${name}.key`)),
      cert: readFileSync(path.join(folder, `${name}.crt`)),
    };
  };
  authority("authority");
  authority("unknown");
  issued("page", "authority", [PAGE_HOST]);
  return {
    authority: readFileSync(path.join(folder, "authority.crt")),
    upstream: {
      right: issued("right", "authority", UPSTREAM_NAMES),
      wrong: issued("wrong", "authority", ["api.security.microsoft.com.example", "*.example"]),
      stranger: issued("stranger", "unknown", UPSTREAM_NAMES),
    },
  };
}
