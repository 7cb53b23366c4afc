//! Writes the Russian language's data file to the standard output, for the build.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(words::russian_data().as_bytes())
}
