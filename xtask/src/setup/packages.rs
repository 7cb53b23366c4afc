//! Packages of the system. Installed only by root; everybody else is told the command.

use std::path::Path;
use std::process::Command;

use super::step;
use crate::failure::{Failure, Result};
use crate::process;

/// Installs Debian packages.
///
/// # Errors
/// When this is no Debian, or nobody here may install: the failure has the exact command.
pub fn install(names: &[&str], why: &str, about: &str) -> Result<()> {
    let list = names.join(" ");
    let by_hand = format!("apt-get install -y --no-install-recommends {list}");
    if !Path::new("/etc/debian_version").exists() || process::find("apt-get").is_none() {
        return Err(Failure::new(format!("{why}: this system has no apt-get."))
            .by_hand(format!("install what Debian calls {list}")));
    }
    if !is_root() {
        return Err(Failure::new(format!("{why}: only root may install packages."))
            .by_hand(format!("sudo {by_hand}")));
    }
    step(&format!("packages {list}"), why, about, || {
        // The lists of a fresh machine may be missing or stale: then they are brought, and it is tried again.
        if process::capture(&mut apt(&["install", "-y", "--no-install-recommends"], names)).is_ok() {
            return Ok(());
        }
        process::capture(&mut apt(&["update"], &[]))
            .and_then(|_| process::capture(&mut apt(&["install", "-y", "--no-install-recommends"], names)))
            .map(drop)
            .map_err(|failure| failure.by_hand(format!("apt-get update && {by_hand}")))
    })
}

fn apt(verb: &[&str], names: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command.args(verb).args(names).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    process::capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
