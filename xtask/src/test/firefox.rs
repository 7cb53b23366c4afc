//! The main job in the system's own Firefox, behind the demo's own server.

use super::{Counts, node};
use crate::dist;
use crate::failure::Result;
use crate::server::Server;
use crate::setup::FirefoxTools;

/// Runs it with the release.
pub fn tests() -> Result<Counts> {
    let tools = FirefoxTools::ready()?;
    let serving = Server::bind(0)?.start(&dist::folder(), "/")?;
    let variables = [
        ("LIVELINE_URL", serving.address().to_owned()),
        ("LIVELINE_FIREFOX", tools.firefox.display().to_string()),
    ];
    node::tests("tests/firefox", "firefox-tests.tap", &variables)
}
