use defender::Command;

use crate::{CommandLine, CommandState, Run, Timeline};

/// How long a script usually takes, as this browser saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usual {
    /// The median, in milliseconds. Of a time that is known by its bounds the middle counts.
    pub ms: i64,
    /// How many times it completed.
    pub of: usize,
}

/// Of fewer times nothing is usual.
const LEAST: usize = 3;
/// What takes this much longer, and half as long again, is slower than usual.
const NOTABLE_MS: i64 = 10_000;

impl Usual {
    /// What these runs tell of a script, whatever its arguments; `None` when it completed less than three times.
    pub fn of<'a>(script: &str, runs: impl IntoIterator<Item = &'a Run>) -> Option<Self> {
        let runs = runs.into_iter().filter(|run| run.commands().iter().any(|command| is_of(command, script)));
        let mut times: Vec<i64> = runs.flat_map(|run| times(script, run)).collect();
        let of = times.len();
        if of < LEAST {
            return None;
        }
        times.sort_unstable();
        let (below, above) = (times.get((of - 1) / 2)?, times.get(of / 2)?);
        Some(Self { ms: below.midpoint(*above), of })
    }

    /// Whether a command has surely taken longer than usual, by a time that is worth a word.
    pub fn is_exceeded(self, shortest_ms: i64) -> bool {
        shortest_ms >= self.ms.saturating_add((self.ms / 2).max(NOTABLE_MS))
    }
}

/// The name of the script that a command runs.
pub fn script_of(command: &Command) -> Option<&str> {
    match command {
        Command::RunScript { script_name, .. } => Some(script_name),
        _ => None,
    }
}

fn is_of(command: &Command, script: &str) -> bool {
    script_of(command) == Some(script)
}

fn times(script: &str, run: &Run) -> Vec<i64> {
    let now = run.last_observation().map_or(run.requested_at, |last| last.last_seen_there());
    let of_script = |line: &CommandLine| {
        line.state == CommandState::Completed && line.command.as_ref().is_some_and(|c| is_of(c, script))
    };
    let lines = Timeline::of(run, now, 0).commands.into_iter().filter(of_script);
    lines.filter_map(|line| line.duration_ms(now)).map(|(short, long)| short.midpoint(long)).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use defender::{RunBody, Timestamp};

    use super::*;
    use crate::{NewRun, Observation, Phase, RunId};

    const NOW: Timestamp = Timestamp::from_ms(1_795_000_000_000);

    /// A run whose scripts completed, or failed, after so many seconds each.
    fn run(scripts: &[(&str, u8, &str)]) -> Run {
        let command = |(script, ..): &(&str, u8, &str)| Command::RunScript {
            script_name: (*script).to_owned(),
            args: "-All".to_owned(),
        };
        let reports: Vec<String> = scripts
            .iter()
            .enumerate()
            .map(|(index, (script, seconds, status))| {
                format!(
                    "{{\"index\":{index},\"startTime\":\"2026-11-24T10:00:00Z\",\"endTime\":\"2026-11-24T10:00:{seconds:02}Z\",\
                     \"commandStatus\":\"{status}\",\"errors\":[],\"command\":{{\"type\":\"RunScript\",\"params\":[{{\"key\":\"ScriptName\",\
                     \"value\":\"{script}\"}},{{\"key\":\"Args\",\"value\":\"-All\"}}]}}}}"
                )
            })
            .collect();
        let raw = format!(
            "{{\"id\":\"6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0002\",\"status\":\"Succeeded\",\"commands\":[{}]}}",
            reports.join(",")
        );
        let observation = Observation::read(&raw, NOW, NOW, 0, false).unwrap();
        let body = RunBody { commands: scripts.iter().map(command).collect(), comment: String::new() };
        let new = NewRun {
            id: RunId::new("LL-000001"),
            device: defender::DeviceId::new(&"a".repeat(40)).unwrap(),
            device_name: String::new(),
            sequence_name: String::new(),
            body,
            batch: None,
            requested_by: String::new(),
        };
        let action = observation.action.id.clone();
        let outcome = observation.action.status.clone();
        let mut run = Run::new(new, NOW, Phase::Finished { action, outcome });
        run.observations.push(observation);
        assert_eq!(Arc::strong_count(&run.observations[0].action), 1);
        run
    }

    fn usual(script: &str, runs: &[Run]) -> Option<(i64, usize)> {
        Usual::of(script, runs).map(|usual| (usual.ms, usual.of))
    }

    #[test]
    fn three_completed_times_make_a_median_and_fewer_none() {
        let done = |seconds| run(&[("a.ps1", seconds, "Completed")]);
        assert_eq!(usual("a.ps1", &[]), None);
        assert_eq!(usual("a.ps1", &[done(5), done(7)]), None);
        assert_eq!(usual("a.ps1", &[done(50), done(5), done(7)]), Some((7_000, 3)));
        assert_eq!(usual("a.ps1", &[done(50), done(5), done(7), done(9)]), Some((8_000, 4)));
    }

    #[test]
    fn other_scripts_and_what_failed_do_not_count() {
        let failed = run(&[("a.ps1", 59, "Failed")]);
        let other = run(&[("b.ps1", 59, "Completed")]);
        let twice = run(&[("a.ps1", 4, "Completed"), ("b.ps1", 59, "Completed"), ("a.ps1", 6, "Completed")]);
        assert_eq!(usual("a.ps1", &[failed.clone(), other.clone(), twice.clone()]), None);
        assert_eq!(usual("a.ps1", &[failed, other, twice.clone(), twice]), Some((5_000, 4)));
    }

    #[test]
    fn slower_is_what_is_worth_a_word() {
        for (usual_s, took_s, slower) in
            [(2, 11, false), (2, 12, true), (60, 89, false), (60, 90, true), (0, 9, false), (0, 10, true)]
        {
            let usual = Usual { ms: usual_s * 1_000, of: 3 };
            assert_eq!(usual.is_exceeded(took_s * 1_000), slower, "{took_s} s of {usual_s}");
        }
    }
}
