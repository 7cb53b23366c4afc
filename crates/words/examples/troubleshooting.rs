//! Writes `docs/troubleshooting.md` to the standard output.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(words::troubleshooting().as_bytes())
}
