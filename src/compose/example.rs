//! The API documentation's own example (contract 8): what an empty builder offers.

use sequence::{Edit, StepCommand};

/// Fills the sequence in; the comment is left to the analyst, whose words the tenant keeps.
pub fn example(name: String, comment: String) -> Edit {
    Edit::ReplaceAll {
        name,
        commands: vec![
            StepCommand::RunScript { script: "minidump.ps1".into(), args: "OfficeClickToRun".into() },
            StepCommand::GetFile { path: r"C:\windows\TEMP\OfficeClickToRun.dmp.zip".into() },
        ],
        comment,
        devices: None,
    }
}
