//! Pasted lines of the portal's live response console: `putfile x`, `run x -parameters "…"`,
//! `getfile "C:\…"`. Blank lines and lines that begin with `#` are passed over.

use defender::Command;

use crate::read_error::Fault;
use crate::{Problem, ReadError};

pub(super) fn read_console(text: &str) -> Result<Vec<Command>, ReadError> {
    let mut commands = Vec::new();
    let mut from = 0;
    for line in text.split_inclusive('\n') {
        let command =
            read_line(line).map_err(|fault| Fault { at: from + fault.at, ..fault }.in_text(text))?;
        commands.extend(command);
        from += line.len();
    }
    Ok(commands)
}

fn read_line(line: &str) -> Result<Option<Command>, Fault> {
    if line.trim_start().starts_with('#') {
        return Ok(None);
    }
    let mut words = words(line)?.into_iter();
    let Some(first) = words.next() else { return Ok(None) };
    let missing = || Fault::new(line.trim_end().len(), Problem::MissingValue);
    let mut value = || match words.next() {
        Some(word) if word.is_flag() => Err(Fault::new(word.at, Problem::UnknownFlag(word.text))),
        Some(word) if !word.text.is_empty() => Ok(word.text),
        _ => Err(missing()),
    };
    let command = match first.text.to_ascii_lowercase().as_str() {
        "putfile" => Command::PutFile { file_name: value()? },
        "getfile" => Command::GetFile { path: value()? },
        "run" => {
            let script_name = value()?;
            let args = match words.next() {
                Some(flag) if flag.is_flag() && flag.text.eq_ignore_ascii_case("-parameters") => {
                    words.next().ok_or_else(missing)?.text
                }
                Some(other) => return Err(other.surplus()),
                None => String::new(),
            };
            Command::RunScript { script_name, args }
        }
        _ => return Err(Fault::new(first.at, Problem::UnknownWord(first.text))),
    };
    words.next().map_or(Ok(Some(command)), |word| Err(word.surplus()))
}

struct Word {
    /// In bytes from the line's start.
    at: usize,
    /// Without its quotes.
    text: String,
    quoted: bool,
}

impl Word {
    fn is_flag(&self) -> bool {
        !self.quoted && self.text.starts_with('-')
    }

    fn surplus(self) -> Fault {
        let problem = if self.is_flag() { Problem::UnknownFlag } else { Problem::Surplus };
        Fault::new(self.at, problem(self.text))
    }
}

/// Words are parted by blanks; one in double quotes may hold blanks and has no escapes.
fn words(line: &str) -> Result<Vec<Word>, Fault> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(rest) = line.get(at..) {
        let trimmed = rest.trim_start();
        at += rest.len() - trimmed.len();
        if trimmed.is_empty() {
            break;
        }
        let (text, length, quoted) = match trimmed.strip_prefix('"') {
            Some(inside) => {
                let end = inside.find('"').ok_or(Fault::new(at, Problem::OpenQuote))?;
                (inside.get(..end).unwrap_or_default(), end + 2, true)
            }
            None => {
                let end = trimmed.find(|c: char| c.is_whitespace() || c == '"').unwrap_or(trimmed.len());
                (trimmed.get(..end).unwrap_or_default(), end, false)
            }
        };
        words.push(Word { at, text: text.to_owned(), quoted });
        at += length;
        if line.get(at..).and_then(|rest| rest.chars().next()).is_some_and(|next| !next.is_whitespace()) {
            return Err(Fault::new(at, Problem::QuoteInWord));
        }
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_commands() {
        let text = "# collect\r\nPUTFILE sigcheck.exe\r\n\r\n  run collect.ps1 -Parameters \"-Days 3 -x 'a'\"\n\
                    run plain.ps1\ngetfile \"C:\\Program Files\\a.zip\"\ngetfile /var/log/auth.log";
        let run = |script: &str, args: &str| Command::RunScript {
            script_name: script.to_owned(),
            args: args.to_owned(),
        };
        let get = |path: &str| Command::GetFile { path: path.to_owned() };
        let expected = [
            Command::PutFile { file_name: "sigcheck.exe".to_owned() },
            run("collect.ps1", "-Days 3 -x 'a'"),
            run("plain.ps1", ""),
            get(r"C:\Program Files\a.zip"),
            get("/var/log/auth.log"),
        ];
        assert_eq!(read_console(text).as_deref(), Ok(&expected[..]));
    }

    #[test]
    fn what_is_wrong_is_told_at_its_place() {
        for (text, line, column, problem) in [
            ("\ndir C:\\", 2, 1, Problem::UnknownWord("dir".into())),
            ("putfile", 1, 8, Problem::MissingValue),
            ("putfile \"\"", 1, 11, Problem::MissingValue),
            ("putfile a.exe -keep", 1, 15, Problem::UnknownFlag("-keep".into())),
            ("run -parameters x", 1, 5, Problem::UnknownFlag("-parameters".into())),
            ("run x -parameters", 1, 18, Problem::MissingValue),
            ("run x y", 1, 7, Problem::Surplus("y".into())),
            ("putfile a\ngetfile C:\\Program Files\\a", 2, 20, Problem::Surplus("Files\\a".into())),
            ("getfile я \"b", 1, 11, Problem::OpenQuote),
            ("getfile \"a\"b", 1, 12, Problem::QuoteInWord),
            ("getfile a\"b\"", 1, 10, Problem::QuoteInWord),
            ("getfile /a &", 1, 12, Problem::Surplus("&".into())),
        ] {
            let error = read_console(text).unwrap_err();
            assert_eq!((error.at.line, error.at.column, error.problem), (line, column, problem), "{text}");
        }
    }
}
