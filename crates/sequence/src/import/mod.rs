//! Text that comes from elsewhere. Whatever it is, the result is a value: the draft stays as it is.

mod body;
mod command;
mod console;
mod devices;
mod traps;

use defender::{Command, RunBody};

use crate::file::{self, FORMAT, Sequence};
use crate::json::{self, Fields};
use crate::share::{self, LinkError, Packed};
use crate::{Problem, ReadError, read_error::Fault};

pub use body::Reading;
pub use devices::{DeviceList, device_list};
pub use traps::Trap;

/// What a text was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Imported {
    /// A request body.
    Body(Reading),
    /// A command that sends a request body.
    Command(RunBody),
    /// Lines of the portal's console.
    Console(Vec<Command>),
    /// A file of sequences.
    Sequences(Vec<Sequence>),
    /// A link, to be inflated and opened.
    Link(Packed),
}

/// What a text is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// A request body.
    Body,
    /// A command for a shell.
    Command,
    /// Lines of the portal's console.
    Console,
    /// A file of sequences.
    File,
    /// A link.
    Link,
}

/// Why a text could not be taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("the text is empty")]
    Empty,
    /// It does not fit what it was taken for.
    #[error("read as {form:?}: {error}")]
    Unreadable {
        /// What it was taken for.
        form: Form,
        /// Where it does not fit.
        error: ReadError,
    },
    /// It is a command for a shell, and none that this page writes.
    #[error("a command of another's making")]
    Command,
    /// It is a link, and a broken one.
    #[error(transparent)]
    Link(#[from] LinkError),
}

/// Takes a text in, whichever of the forms it has.
///
/// # Errors
/// When it is empty, or does not fit the form that it looks like.
pub fn import(text: &str) -> Result<Imported, ImportError> {
    // Editors write a mark at the start of a file that is not part of its text
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let form = recognise(text).ok_or(ImportError::Empty)?;
    let unreadable = |error| ImportError::Unreadable { form, error };
    match form {
        Form::Body => body::read_body(text).map(Imported::Body).map_err(unreadable),
        Form::Command => command::read_command(text).map(Imported::Command).ok_or(ImportError::Command),
        Form::Console => console::read_console(text).map(Imported::Console).map_err(unreadable),
        Form::File => file::read(text).map(Imported::Sequences).map_err(unreadable),
        Form::Link => Ok(Imported::Link(share::unpack(text)?)),
    }
}

/// What a text looks like; `None` when it is empty.
fn recognise(text: &str) -> Option<Form> {
    let start = text.trim_start().chars().next()?;
    Some(match start {
        '{' | '[' if names_our_format(text) => Form::File,
        '{' | '[' => Form::Body,
        _ if share::is_link(text) => Form::Link,
        _ if command::is_command(text) => Form::Command,
        _ => Form::Console,
    })
}

/// Whether it has the key that begins a file; in broken JSON, whether the format's name stands anywhere.
fn names_our_format(text: &str) -> bool {
    match json::read(text).and_then(Fields::of) {
        Ok(mut fields) => fields.take("format").is_some(),
        Err(Fault { problem: Problem::WrongType(_), .. }) => false,
        Err(_) => text.contains(FORMAT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Expected;
    use defender::CommandError;

    fn body(path: &str) -> RunBody {
        RunBody { commands: vec![Command::GetFile { path: path.to_owned() }], comment: "c".to_owned() }
    }

    /// A body as somebody writes it by hand.
    fn written(path: &str) -> String {
        format!(
            "{{\n  \"Commands\": [{{ \"type\": \"GetFile\", \"params\": [\n    {{ \"key\": \"Path\", \
             \"value\": \"{path}\" }} ] }} ],\n  \"Comment\": \"c\"\n}}"
        )
    }

    #[test]
    fn a_console_line_that_ends_like_a_link_is_none() {
        for line in [
            "getfile /var/log/ll1.log",
            "run a.ps1 -parameters \"-Out=ll2.csv\"",
            "getfile C:\\a\ngetfile /tmp/ll5.txt",
        ] {
            assert_eq!(recognise(line), Some(Form::Console), "{line}");
        }
        for link in ["https://x/#/?s=ll1.abc.def", "see https://x/#/?s=ll1.abc.def", "ll9.abc"] {
            assert_eq!(recognise(link), Some(Form::Link), "{link}");
        }
    }

    #[track_caller]
    fn check_error(text: &str, form: Form, place: (usize, usize), problem: Problem) {
        match import(text) {
            Err(ImportError::Unreadable { form: taken, error }) => {
                assert_eq!((taken, (error.at.line, error.at.column), error.problem), (form, place, problem));
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_text_is_taken_for_what_it_is() {
        for (text, form) in [
            ("", None),
            (" \n", None),
            ("putfile a", Some(Form::Console)),
            ("# {", Some(Form::Console)),
            ("# a\ncurl -d '{}'", Some(Form::Command)),
            ("{\"Commands\":[],\"Comment\":\"liveline-sequences\"}", Some(Form::Body)),
            (" [1]", Some(Form::Body)),
            ("{\"version\":1,\"format\":\"x\"}", Some(Form::File)),
            ("{\"format\":\"liveline-sequences\"", Some(Form::File)),
            ("ll9.x", Some(Form::Link)),
            ("https://host/#/compose?open=ll1.0.0.", Some(Form::Link)),
        ] {
            assert_eq!(recognise(text), form, "{text}");
        }
    }

    #[test]
    fn a_body_is_read_in_one_way() {
        let text = format!("\u{FEFF}{}", written(r"C:\\Windows\\я.zip"));
        assert_eq!(import(&text), Ok(Imported::Body(Reading::Plain(body(r"C:\Windows\я.zip")))));
    }

    #[test]
    fn single_backslashes_make_two_readings() {
        for (typed, literal, found) in [
            (r"C:\temp\new", Some("C:\temp\new"), &["3:34 t", "3:39 n"][..]),
            (r"C:\Windows\Temp", None, &["3:34 W!", "3:42 T!"]),
            (r"C:\u0041\b", Some("C:A\u{8}"), &["3:34 u", "3:40 b"]),
            (r"C:\u0041", Some("C:A"), &["3:34 u"]),
            (r"C:\temp\\new", Some("C:\temp\\new"), &["3:34 t", r"3:39 \"]),
            (r"C:\users", None, &["3:34 u!"]),
            (r"\\server\share", None, &[r"3:32 \", "3:40 s!"]),
            (r"temp\file", Some("temp\u{C}ile"), &["3:36 f"]),
        ] {
            let Ok(Imported::Body(Reading::Doubtful { literal: read, repaired, traps })) =
                import(&written(typed))
            else {
                panic!("{typed} is not doubtful")
            };
            assert_eq!(read, literal.map(body), "{typed}");
            assert_eq!(repaired, body(typed));
            let named = |trap: &Trap| {
                let refused = if trap.becomes.is_none() { "!" } else { "" };
                format!("{}:{} {}{refused}", trap.at.line, trap.at.column, trap.letter)
            };
            assert_eq!(traps.iter().map(named).collect::<Vec<_>>(), found, "{typed}");
        }
    }

    #[test]
    fn escapes_that_are_meant_are_no_traps() {
        for (typed, read) in [
            (r"C:\\temp\\new", r"C:\temp\new"),
            (r"C:\\\u0442emp", r"C:\тemp"),
            (r"/var/log/\u0442", "/var/log/т"),
            (r#"C:\\a\"b\/"#, r#"C:\a"b/"#),
            (r"C:\\temp\n", "C:\\temp\n"),
        ] {
            assert_eq!(import(&written(typed)), Ok(Imported::Body(Reading::Plain(body(read)))), "{typed}");
        }
        let lines = |text: &str, comment: &str| text.replace("\"c\"", &format!("\"{comment}\""));
        let read = |comment: &str| RunBody { comment: comment.to_owned(), ..body("/a") };
        let plain = import(&lines(&written("/a"), r"one\ntwo"));
        assert_eq!(plain, Ok(Imported::Body(Reading::Plain(read("one\ntwo")))));
        let doubtful = import(&lines(&written("/a"), r"C:\temp"));
        assert!(matches!(doubtful, Ok(Imported::Body(Reading::Doubtful { .. }))), "{doubtful:?}");
    }

    #[test]
    fn what_does_not_fit_a_body_is_told_at_its_place() {
        let check = |text: &str, place, problem| check_error(text, Form::Body, place, problem);
        check("{\"Commands\": [}", (1, 15), Problem::Expected(Expected::Value));
        check("{\"commands\": []}", (1, 1), Problem::MissingKey("Commands"));
        check("{\"Commands\": [],\n \"comment\": \"\"}", (2, 2), Problem::UnknownKey("comment".into()));
        check("[1]", (1, 1), Problem::WrongType(crate::JsonType::Object));
        let command = |text: &str| format!("{{\"Commands\":[\n{text}]}}");
        check(
            &command("{\"type\":\"GetFiles\",\"params\":[]}"),
            (2, 9),
            Problem::Command(CommandError::UnknownKind("GetFiles".into())),
        );
        check(
            &command("{\"type\":\"GetFile\",\"params\":[]}"),
            (2, 1),
            Problem::Command(CommandError::MissingParameter("Path")),
        );
        check(
            &command("{\"type\":\"GetFile\",\"params\":[{\"key\":\"path\",\"value\":\"\"}]}"),
            (2, 29),
            Problem::Command(CommandError::UnknownParameter("path".into())),
        );
    }
}
