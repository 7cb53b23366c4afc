//! Licences, doubled crates, sources, and advisories where their database is.

use std::process::Command;

use super::Counts;
use crate::failure::Result;
use crate::setup::TestTools;
use crate::{process, project};

pub fn check(tools: &TestTools) -> Result<Counts> {
    let deny = |first: &[&str], checks: &[&str]| {
        let mut command = Command::new(&tools.cargo_deny);
        command.current_dir(project::root()).args(["--log-level", "error", "--workspace"]).args(first);
        process::run(command.args(["check", "--hide-inclusion-graph"]).args(checks))
    };
    deny(&[], &["licenses", "bans", "sources"])?;
    if project::cargo_home().join("advisory-dbs").exists() {
        deny(&["--offline"], &["advisories"])?;
    } else {
        println!("advisories: not checked");
    }
    Ok(Counts::PASSED)
}
