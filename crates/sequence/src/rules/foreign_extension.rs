//! # File type of another system
//!
//! **Why.** A script or program of another system does not run there.
//!
//! **Example.** `collect.sh` on Windows, `minidump.ps1` on Linux.
//!
//! **Fix.** none.

use defender::System;

use super::{FieldRule, Finding, Subject};
use crate::{Field, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "foreign-extension",
    source: "2",
    severity: Severity::Warning,
    fields: &[Field::File, Field::Script],
    check,
};

const WINDOWS: [&str; 11] = ["ps1", "psm1", "bat", "cmd", "vbs", "wsf", "exe", "dll", "msi", "reg", "sys"];
const UNIX: [&str; 5] = ["sh", "bash", "zsh", "so", "run"];
const LINUX: [&str; 2] = ["deb", "rpm"];
const MAC: [&str; 4] = ["pkg", "dmg", "command", "dylib"];

fn check(subject: &Subject) -> Option<Finding> {
    if !subject.systems_known {
        return None;
    }
    let (_, extension) = subject.name().rsplit_once('.')?;
    let is = |list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(extension));
    let systems = subject.concerned(|system| match system {
        System::Windows => is(&UNIX) || is(&LINUX) || is(&MAC),
        System::Linux => is(&WINDOWS) || is(&MAC),
        System::MacOs => is(&WINDOWS) || is(&LINUX),
    })?;
    Some(Finding { systems, found: format!(".{extension}"), ..Finding::default() })
}
