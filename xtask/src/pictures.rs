//! `cargo xtask pictures`: the pictures of README and docs, played in a browser.

use std::process::Command;

use crate::failure::Result;
use crate::server::Server;
use crate::setup::TestTools;
use crate::{dist, process, project};

/// Builds the page, plays each scene of `tests/browser/pictures/scenes` in both languages and both themes, and writes
/// `docs/pictures`; the recording goes into `target/pictures`.
///
/// # Errors
/// When the release does not build, or a scene cannot be played to its end.
pub fn run() -> Result<()> {
    dist::build()?;
    let tools = TestTools::ready()?;
    let serving = Server::bind(0)?.start(&dist::folder(), "/")?;
    let mut node = Command::new("node");
    node.current_dir(project::root().join("tests/browser"))
        .arg("pictures/pictures.mjs")
        .env("LIVELINE_URL", serving.address())
        .env("LIVELINE_CHROMIUM", &tools.chromium);
    process::run(&mut node)
}
