//! # File type of another system
//!
//! **Why.** A script or program of another system does not run there.
//!
//! **Example.** `collect.sh` on Windows, `minidump.ps1` on Linux.
//!
//! **Fix.** None.

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
    let systems = subject.concerned(&|system| match system {
        System::Windows => is(&UNIX) || is(&LINUX) || is(&MAC),
        System::Linux => is(&WINDOWS) || is(&MAC),
        System::MacOs => is(&WINDOWS) || is(&LINUX),
    })?;
    Some(Finding { systems, found: format!(".{extension}"), ..Finding::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, on, windows};

    #[test]
    fn table() {
        let script = windows(Rule::ForeignExtension, Field::Script);
        script.check_no_fix("collect.sh");
        script.check_silent("minidump.ps1");
        script.check_silent("tool.py");
        script.check_silent("noextension");
        let script = linux(Rule::ForeignExtension, Field::Script);
        script.check_no_fix("minidump.PS1");
        script.check_silent("collect.sh");
        on(&[System::MacOs], Rule::ForeignExtension, Field::File).check_no_fix("agent.deb");
        linux(Rule::ForeignExtension, Field::File).check_silent("agent.deb");
    }

    #[test]
    fn it_names_the_systems_when_several_are_chosen_and_is_silent_when_none_is_known() {
        let both = on(&[System::Windows, System::Linux], Rule::ForeignExtension, Field::Script);
        assert_eq!(both.check_fires("minidump.ps1").values.systems, [System::Linux]);
        assert_eq!(both.check_fires("collect.sh").values.systems, [System::Windows]);
        on(&[], Rule::ForeignExtension, Field::Script).check_silent("collect.sh");
    }
}
