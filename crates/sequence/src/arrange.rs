use defender::CommandKind;

use crate::{Draft, Step, StepCommand, StepId, chars};

/// Two steps about the same file that [`crate::Edit::Arrange`] would put the other way round: what they do
/// together may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Crossing {
    /// The step that is first now.
    pub first: StepId,
    /// The step that would come before it.
    pub second: StepId,
}

/// The steps as the API asks for them (contract 1.2): all PutFile, then RunScript, then GetFile, each kind
/// in the order in which it stood, switched-off ones included.
pub(crate) fn arranged(steps: &[Step]) -> Vec<Step> {
    // One pass a kind: sorting code for three kinds is 4 KB of what is loaded first.
    let of = |kind| steps.iter().filter(move |step| step.command.kind() == kind);
    CommandKind::ALL.into_iter().flat_map(of).cloned().collect()
}

/// What arranging a draft would change in meaning, by the order of the steps that are first now: a GetFile
/// that would fetch a file after the script that names it in its arguments, a script that would find a file
/// placed which was not there yet. What a script does without naming the file is not known.
pub fn crossings(draft: &Draft) -> Vec<Crossing> {
    let sent: Vec<(&Step, Names)> = draft.enabled().map(|step| (step, Names::of(&step.command))).collect();
    let mut crossings = Vec::new();
    for (at, (first, names)) in sent.iter().enumerate() {
        let behind = sent.iter().skip(at + 1);
        let crossing = behind
            .filter(|(second, _)| second.command.kind() < first.command.kind())
            .filter(|(_, other)| names.meet(other))
            .map(|(second, _)| Crossing { first: first.id, second: second.id });
        crossings.extend(crossing);
    }
    crossings
}

/// The file that a step is about, and where else a file may be named; compared without case.
struct Names {
    file: String,
    args: String,
}

impl Names {
    fn of(command: &StepCommand) -> Self {
        let (file, args) = match command {
            StepCommand::PutFile { file } => (file.as_str(), ""),
            StepCommand::RunScript { script, args } => (script.as_str(), args.as_str()),
            StepCommand::GetFile { path } => {
                (path.rsplit(chars::is_separator).next().unwrap_or_default(), "")
            }
        };
        Self { file: file.trim().to_ascii_lowercase(), args: args.to_ascii_lowercase() }
    }

    fn meet(&self, other: &Self) -> bool {
        let same = !self.file.is_empty() && self.file == other.file;
        same || names(&self.args, &other.file) || names(&other.args, &self.file)
    }
}

/// Whether arguments name a file, and not another one whose name only contains it.
fn names(args: &str, file: &str) -> bool {
    let ends = |beside: Option<char>| !beside.is_some_and(char::is_alphanumeric);
    let whole = |(at, _)| {
        let (before, after) = args.split_at(at);
        ends(before.chars().next_back()) && ends(after.chars().nth(file.chars().count()))
    };
    !file.is_empty() && args.match_indices(file).any(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(file: &str) -> StepCommand {
        StepCommand::PutFile { file: file.to_owned() }
    }

    fn run(script: &str, args: &str) -> StepCommand {
        StepCommand::RunScript { script: script.to_owned(), args: args.to_owned() }
    }

    fn get(path: &str) -> StepCommand {
        StepCommand::GetFile { path: path.to_owned() }
    }

    fn draft<const N: usize>(commands: [StepCommand; N]) -> Draft {
        let step = |(number, command)| Step { id: StepId::new(number), command, enabled: true };
        Draft { steps: (1..).zip(commands).map(step).collect(), ..Draft::default() }
    }

    fn found<const N: usize>(commands: [StepCommand; N]) -> Vec<(u64, u64)> {
        let crossings = crossings(&draft(commands));
        crossings.iter().map(|crossing| (crossing.first.number(), crossing.second.number())).collect()
    }

    #[test]
    fn kinds_come_together_and_keep_their_order() {
        let draft = draft([get("/b"), run("b.sh", ""), put("b"), get("/a"), put("a"), run("a.sh", "")]);
        let numbers: Vec<u64> = arranged(&draft.steps).iter().map(|step| step.id.number()).collect();
        assert_eq!(numbers, [3, 5, 2, 6, 1, 4]);
    }

    #[test]
    fn table() {
        assert_eq!(found([get(r"C:\Temp\Hosts"), run("fix.ps1", r"-File C:\temp\hosts")]), [(1, 2)]);
        assert_eq!(found([run("fix.ps1", "tool.exe -x"), put("Tool.exe")]), [(1, 2)]);
        assert_eq!(found([run("fix.ps1", ""), put("FIX.ps1 ")]), [(1, 2)]);
        assert_eq!(
            found([get("/opt/a"), get("/opt/b"), put("b"), run("c.sh", "/opt/a /opt/b")]),
            [(1, 4), (2, 3), (2, 4)]
        );
        assert_eq!(found([get("/var/log/auth.log"), run("collect.sh", "-d 3")]), []);
        assert_eq!(found([put("a"), run("x.sh", "a"), get("/a")]), []);
        assert_eq!(found([get("/a.zip"), run("x.sh", "/data.zip a.zipx")]), []);
        assert_eq!(found([get(""), run("", ""), put("")]), []);
    }

    #[test]
    fn a_step_that_is_switched_off_crosses_nothing() {
        let mut draft = draft([get("/a"), run("x.sh", "/a")]);
        draft.steps[0].enabled = false;
        assert_eq!(crossings(&draft), []);
    }
}
