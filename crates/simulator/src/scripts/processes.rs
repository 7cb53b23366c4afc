use super::{Ended, Start};
use crate::Scenario;

/// Name, process id, working set in MB.
const RUNNING: [(&str, u32, u32); 9] = [
    ("explorer", 3_180, 168),
    ("lsass", 712, 31),
    ("MsMpEng", 2_904, 244),
    ("msedge", 7_764, 389),
    ("OfficeClickToRun", 4_312, 214),
    ("powershell", 9_120, 92),
    ("services", 688, 12),
    ("svchost", 1_044, 27),
    ("winlogon", 640, 14),
];

pub(super) fn run(start: &mut Start<'_>) -> Ended {
    let wanted = start.args.trim().to_ascii_lowercase();
    let mut text = String::from("  PID    MB  Name\n");
    for (name, pid, mb) in RUNNING {
        let matches = wanted.is_empty() || name.to_ascii_lowercase().contains(&wanted);
        if matches && find(start, name).is_some() {
            text.push_str(&format!("{pid:>5} {mb:>5}  {name}\n"));
        }
    }
    Ended::printed(text)
}

/// A process of that name, without case and with or without `.exe`: name, id, MB.
pub(super) fn find(start: &Start<'_>, name: &str) -> Option<(&'static str, u32, u32)> {
    let stem = name.len().checked_sub(4).and_then(|at| name.split_at_checked(at));
    let name = stem.filter(|(_, end)| end.eq_ignore_ascii_case(".exe")).map_or(name, |(stem, _)| stem);
    let found = RUNNING.into_iter().find(|(known, _, _)| known.eq_ignore_ascii_case(name))?;
    let server = start.device.make.os.starts_with("WindowsServer");
    let rough = start.scenario == Scenario::RoughDay && start.device.role == "fin-lt-0177";
    (found.0 != "OfficeClickToRun" || !(server || rough)).then_some(found)
}
