//! Lines for the portal's live response console. What it makes of an escape is not documented, so a value
//! that would need one is not written (contract 6).

use std::ops::Range;

use defender::{Command, RunBody};

use crate::{Field, chars};

/// A value that the console cannot carry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field:?} cannot be written for the console: {problem:?}")]
pub struct Unwritable {
    /// Which value.
    pub field: Field,
    /// Why.
    pub problem: ConsoleProblem,
    /// The characters: UTF-8 byte ranges of the value. Empty when it is about the whole.
    pub spans: Vec<Range<usize>>,
}

/// Why the console cannot carry a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConsoleProblem {
    /// There is nothing to write.
    Empty,
    /// A double quote: how it is escaped is not documented.
    Quote,
    /// A control character or a line break.
    ControlCharacter,
    /// One of `; & | ! $ ( )` in parameters, which the portal refuses (contract 6).
    ShellCharacter,
    /// A backslash before the closing quote, which it may escape.
    LastBackslash,
    /// A hyphen at the start: the console would read a flag.
    Flag,
}

/// One line for each command, in order. The comment has no place in the console.
pub fn console(body: &RunBody) -> Vec<Result<String, Unwritable>> {
    body.commands.iter().map(console_line).collect()
}

/// The line of one command: `putfile x`, `run x -parameters "…"`, `getfile "C:\…"`.
///
/// # Errors
/// When the console cannot carry one of its values.
pub fn console_line(command: &Command) -> Result<String, Unwritable> {
    Ok(match command {
        Command::PutFile { file_name } => format!("putfile {}", word(Field::File, file_name)?),
        Command::RunScript { script_name, args } if args.is_empty() => {
            format!("run {}", word(Field::Script, script_name)?)
        }
        Command::RunScript { script_name, args } => {
            let script = word(Field::Script, script_name)?;
            format!("run {script} -parameters {}", quoted(Field::Args, args)?)
        }
        Command::GetFile { path } => format!("getfile {}", quoted(Field::Path, path)?),
    })
}

/// A name, in quotes only where it has blanks.
fn word(field: Field, text: &str) -> Result<String, Unwritable> {
    let quoted = quoted(field, text)?;
    Ok(if text.contains(char::is_whitespace) { quoted } else { text.to_owned() })
}

fn quoted(field: Field, text: &str) -> Result<String, Unwritable> {
    let problem_at = |at, c| match c {
        '"' => Some(ConsoleProblem::Quote),
        _ if c.is_control() || chars::is_line_break(c) => Some(ConsoleProblem::ControlCharacter),
        ';' | '&' | '|' | '!' | '$' | '(' | ')' if field == Field::Args => {
            Some(ConsoleProblem::ShellCharacter)
        }
        '-' if at == 0 && matches!(field, Field::File | Field::Script) => Some(ConsoleProblem::Flag),
        '\\' if at + 1 == text.len() => Some(ConsoleProblem::LastBackslash),
        _ => None,
    };
    let first = text.char_indices().find_map(|(at, c)| problem_at(at, c));
    let empty = text.is_empty().then_some(ConsoleProblem::Empty);
    let Some(problem) = first.or(empty) else { return Ok(format!("\"{text}\"")) };
    let spans = text
        .char_indices()
        .filter(|(at, c)| problem_at(*at, *c) == Some(problem))
        .map(|(at, c)| at..at + c.len_utf8())
        .collect();
    Err(Unwritable { field, problem, spans })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(name: &str) -> Command {
        Command::PutFile { file_name: name.to_owned() }
    }

    fn run(args: &str) -> Command {
        Command::RunScript { script_name: "collect.ps1".to_owned(), args: args.to_owned() }
    }

    fn get(path: &str) -> Command {
        Command::GetFile { path: path.to_owned() }
    }

    #[test]
    fn lines_as_in_the_portal() {
        for (command, line) in [
            (put("a.exe"), "putfile a.exe"),
            (put("a b.exe"), "putfile \"a b.exe\""),
            (run(""), "run collect.ps1"),
            (run("-Days 3"), "run collect.ps1 -parameters \"-Days 3\""),
            (get(r"C:\Program Files\O'Brien (1)\a.zip"), r#"getfile "C:\Program Files\O'Brien (1)\a.zip""#),
            (get("/var/log/auth.log"), "getfile \"/var/log/auth.log\""),
        ] {
            assert_eq!(console_line(&command).as_deref(), Ok(line));
        }
    }

    #[test]
    fn what_it_cannot_carry_is_told_and_not_written() {
        use ConsoleProblem::{ControlCharacter, Empty, Flag, LastBackslash, Quote, ShellCharacter};
        for (command, problem, offending) in [
            (put(""), Empty, &[][..]),
            (put("-keep"), Flag, &["-"]),
            (run("-a \"b\""), Quote, &["\"", "\""]),
            (run("a;b|c"), ShellCharacter, &[";", "|"]),
            (run("a\nb"), ControlCharacter, &["\n"]),
            (run(r"C:\Temp\"), LastBackslash, &["\\"]),
            (get("C:\\a\u{2028}"), ControlCharacter, &["\u{2028}"]),
        ] {
            let unwritable = console_line(&command).unwrap_err();
            let step = crate::StepCommand::from(&command);
            let text = step.text(unwritable.field).unwrap();
            let found: Vec<&str> = unwritable.spans.iter().map(|span| &text[span.clone()]).collect();
            assert_eq!((unwritable.problem, &found[..]), (problem, offending), "{command:?}");
        }
    }
}
