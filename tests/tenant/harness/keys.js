// One key and one certificate for everything that pretends to be Microsoft: made at the start, gone with its folder.
import { execFileSync } from "node:child_process";
import { X509Certificate, createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

const NAMES = [
  "DNS:localhost",
  "IP:127.0.0.1",
  "DNS:login.microsoftonline.com",
  "DNS:api.security.microsoft.com",
  "DNS:*.blob.core.windows.net",
];

/** Makes them in `folder`. `pin` is how a browser is told to trust this key and no other. */
export function keys(folder) {
  execFileSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-days", "2"],
      ...["-keyout", "key.pem", "-out", "cert.pem", "-subj", "/CN=localhost"],
      ...["-addext", `subjectAltName=${NAMES.join(",")}`],
    ],
    { cwd: folder, stdio: "pipe" },
  );
  const cert = readFileSync(path.join(folder, "cert.pem"));
  const spki = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return {
    cert,
    key: readFileSync(path.join(folder, "key.pem")),
    pin: createHash("sha256").update(spki).digest("base64"),
  };
}
