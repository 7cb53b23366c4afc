//! Licences, doubled crates, sources, and advisories where their database is.

use std::path::Path;
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
    if has_database(&project::cargo_home().join("advisory-dbs")) {
        deny(&["--offline"], &["advisories"])?;
    } else {
        println!("advisories: not checked");
    }
    Ok(Counts::PASSED)
}

/// Whether a copy of the advisories is below `folder`: one that could not be fetched leaves its lock and no advisory.
fn has_database(folder: &Path) -> bool {
    let Ok(copies) = folder.read_dir() else { return false };
    copies.flatten().any(|copy| copy.path().join("crates").is_dir())
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test ends where it cannot go on")]
mod tests {
    use super::*;

    #[test]
    fn a_lock_that_a_failed_fetch_left_is_no_database() {
        let folder = std::env::temp_dir().join(format!("liveline-advisories-{}", std::process::id()));
        assert!(!has_database(&folder), "no folder");
        std::fs::create_dir_all(folder.join("advisory-db-1")).expect("a folder");
        std::fs::write(folder.join("db.lock"), "").expect("a file");
        assert!(!has_database(&folder), "a lock and an empty copy");
        std::fs::create_dir_all(folder.join("advisory-db-1/crates")).expect("a folder");
        assert!(has_database(&folder), "a copy with advisories");
        std::fs::remove_dir_all(&folder).expect("the folder goes");
    }
}
