//! The document says what the page says.
#![allow(clippy::expect_used, reason = "a test ends where it cannot go on")]

use std::path::Path;

#[test]
fn the_document_is_the_one_that_is_generated() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/troubleshooting.md");
    let document = std::fs::read_to_string(file).expect("docs/troubleshooting.md is there");
    assert!(
        document == words::troubleshooting(),
        "docs/troubleshooting.md is not what the texts make: run \
         `cargo run -p words --example troubleshooting > docs/troubleshooting.md`"
    );
}
