use defender::Timestamp;

use crate::{Bound, CommandLine, CommandState, Limits, Timeline, script_of};

/// The moment at which the tenant ends something of itself (contract 2): a script that has run for too long, a run
/// whose device did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// When it is, as exactly as the beginning is known.
    pub at: Bound,
    /// What is the most, in milliseconds.
    pub most_ms: i64,
}

/// A minute of milliseconds.
const MINUTE_MS: i64 = 60_000;

impl Deadline {
    /// For how long a run may wait for its device; `None` once that came, and before the tenant took the run.
    pub fn of_wait(timeline: &Timeline, limits: &Limits) -> Option<Self> {
        let waits = timeline.taken && timeline.picked_up == Bound::Unknown;
        waits.then(|| Self::after(Bound::Exact(timeline.start), limits.queue_ms()))?
    }

    /// For how long a script may run; `None` for what is no script, or did not run to its last sight.
    pub fn of_command(line: &CommandLine, limits: &Limits) -> Option<Self> {
        line.command.as_ref().and_then(script_of)?;
        let runs = matches!(line.state, CommandState::Running | CommandState::RunningAtEnd);
        runs.then(|| Self::after(line.start, i64::from(limits.script_minutes) * MINUTE_MS))?
    }

    fn after(start: Bound, most_ms: i64) -> Option<Self> {
        let at = match start {
            Bound::Exact(from) => Bound::Exact(from.plus_ms(most_ms)),
            Bound::Between(from, to) => Bound::Between(from.plus_ms(most_ms), to.plus_ms(most_ms)),
            Bound::Unknown => return None,
        };
        Some(Self { at, most_ms })
    }

    /// Whether half of the time has surely gone: then it is worth a word.
    pub fn is_near(self, now: Timestamp) -> bool {
        self.at.latest().is_some_and(|at| at.ms_since(now) <= self.most_ms / 2)
    }
}

#[cfg(test)]
mod tests {
    use defender::Command;

    use super::*;

    const START: Timestamp = Timestamp::from_ms(1_795_000_000_000);
    const DAY_MS: i64 = 86_400_000;

    fn line(command: Command, state: CommandState, start: Bound) -> CommandLine {
        CommandLine {
            index: 0,
            command: Some(command),
            state,
            raw_status: String::new(),
            start,
            end: Bound::Unknown,
            errors: Vec::new(),
            no_output: false,
        }
    }

    fn script() -> Command {
        Command::RunScript { script_name: "collect.ps1".to_owned(), args: String::new() }
    }

    #[test]
    fn a_script_that_runs_may_run_ten_minutes() {
        let limits = Limits::default();
        let of = |command, state, start| Deadline::of_command(&line(command, state, start), &limits);
        let exact = of(script(), CommandState::Running, Bound::Exact(START)).unwrap();
        assert_eq!(exact.at, Bound::Exact(START.plus_ms(600_000)));
        let soft = Bound::Between(START, START.plus_ms(5_000));
        let about = of(script(), CommandState::RunningAtEnd, soft).unwrap();
        assert_eq!(about.at, Bound::Between(START.plus_ms(600_000), START.plus_ms(605_000)));
        assert_eq!([299_999, 300_000].map(|ms| exact.is_near(START.plus_ms(ms))), [false, true]);
        assert!(!about.is_near(START.plus_ms(300_000)), "it may have begun later");
        assert_eq!(of(script(), CommandState::Completed, Bound::Exact(START)), None);
        assert_eq!(of(script(), CommandState::Running, Bound::Unknown), None);
        let file = Command::GetFile { path: "C:\\a.txt".to_owned() };
        assert_eq!(of(file, CommandState::Running, Bound::Exact(START)), None);
    }

    #[test]
    fn a_run_that_the_tenant_took_may_wait_three_days() {
        let wait = |taken, picked_up| {
            let timeline = Timeline {
                now: START,
                start: START,
                taken,
                picked_up,
                end: Bound::Unknown,
                commands: Vec::new(),
            };
            Deadline::of_wait(&timeline, &Limits::default())
        };
        let deadline = wait(true, Bound::Unknown).unwrap();
        assert_eq!(deadline.at, Bound::Exact(START.plus_ms(3 * DAY_MS)));
        assert_eq!([DAY_MS, 2 * DAY_MS].map(|ms| deadline.is_near(START.plus_ms(ms))), [false, true]);
        assert_eq!(wait(false, Bound::Unknown), None, "it waits here, not there");
        assert_eq!(wait(true, Bound::Exact(START)), None);
    }
}
