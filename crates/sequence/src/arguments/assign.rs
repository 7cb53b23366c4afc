use std::ops::Range;

use super::tokens::Token;
use super::{Declared, DeclaredKind, Shell};

/// Why arguments cannot be read as the parameters that are described.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unlike {
    /// Nothing closes a quote.
    #[error("nothing closes a quote")]
    OpenQuote,
    /// A character that the shell takes for itself, or text right behind a quote.
    #[error("{0:?} means more than it says")]
    Special(char),
    /// A name that is not described.
    #[error("{0} is not described")]
    Unknown(String),
    /// A value that no parameter is left for.
    #[error("{0} belongs to nothing")]
    Surplus(String),
    /// A name that stands twice.
    #[error("{0} stands twice")]
    Twice(String),
    /// A name without its value.
    #[error("{0} lacks its value")]
    Missing(String),
}

/// One parameter in the arguments: where it stands as a whole, and its value.
struct Given {
    whole: Range<usize>,
    value: String,
}

/// The value of each parameter in the order in which they are described; `None` for one that is not given. A switch
/// that is given has an empty one.
///
/// # Errors
/// When the arguments are something else.
pub fn read_arguments(
    shell: Shell,
    args: &str,
    declared: &[Declared],
) -> Result<Vec<Option<String>>, Unlike> {
    Ok(read(shell, args, declared)?.into_iter().map(|given| given.map(|given| given.value)).collect())
}

/// The arguments with another value for one parameter: `None` takes it out, and a switch has an empty one. All else
/// stays to the byte.
///
/// # Errors
/// When the arguments are something else than the parameters; nothing is then changed.
pub fn with_argument(
    shell: Shell,
    args: &str,
    declared: &[Declared],
    at: usize,
    value: Option<&str>,
) -> Result<String, Unlike> {
    let given = read(shell, args, declared)?;
    let Some(parameter) = declared.get(at) else { return Ok(args.to_owned()) };
    let is_placed = |place: &usize| declared.get(*place).is_some_and(|one| one.kind == DeclaredKind::Placed);
    let end_of = |place: usize| given.get(place).and_then(Option::as_ref).map(|given| given.whole.end);
    let words = value.map(|value| parameter.words(shell, value));
    let here = given.get(at).and_then(Option::as_ref).map(|given| given.whole.clone());
    // What stands behind it by its place would move up.
    let holds =
        is_placed(&at) && (at + 1..declared.len()).filter(is_placed).any(|place| end_of(place).is_some());
    Ok(match (here, words) {
        (Some(range), Some(words)) => replaced(args, range, &words),
        (Some(range), None) if holds => replaced(args, range, "\"\""),
        (Some(range), None) => without(args, range),
        (None, None) => args.to_owned(),
        (None, Some(words)) if is_placed(&at) => {
            // Those before it that are not given are given as nothing.
            let before: Vec<usize> = (0..at).filter(is_placed).collect();
            let gaps = before.iter().filter(|place| end_of(**place).is_none()).count();
            let from = before.iter().filter_map(|place| end_of(*place)).max();
            inserted(args, from.unwrap_or(0), &format!("{}{words}", "\"\" ".repeat(gaps)))
        }
        (None, Some(words)) => inserted(args, args.trim_end_matches(' ').len(), &words),
    })
}

impl Declared {
    fn words(&self, shell: Shell, value: &str) -> String {
        match self.kind {
            DeclaredKind::Placed => shell.quoted(value),
            DeclaredKind::Named => format!("{} {}", self.name, shell.quoted(value)),
            DeclaredKind::Switch => self.name.clone(),
        }
    }

    /// Whether a word of the arguments is its name. PowerShell does not mind case.
    fn is_called(&self, shell: Shell, word: &str) -> bool {
        let same = match shell {
            Shell::PowerShell => self.name.eq_ignore_ascii_case(word),
            Shell::Bash => self.name == word,
        };
        same && self.kind != DeclaredKind::Placed
    }
}

fn read(shell: Shell, args: &str, declared: &[Declared]) -> Result<Vec<Option<Given>>, Unlike> {
    let mut given: Vec<Option<Given>> = declared.iter().map(|_| None).collect();
    let mut tokens = shell.tokens(args)?.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let place = if is_name(&token) {
            let place = declared.iter().position(|one| one.is_called(shell, &token.value));
            place.ok_or_else(|| Unlike::Unknown(token.value.clone()))?
        } else {
            let free = |(place, one): &(usize, &Declared)| {
                one.kind == DeclaredKind::Placed && given.get(*place).is_some_and(Option::is_none)
            };
            let place = declared.iter().enumerate().find(free).map(|(place, _)| place);
            place.ok_or_else(|| Unlike::Surplus(token.value.clone()))?
        };
        let kind = declared.get(place).map(|one| one.kind);
        let one = match kind {
            Some(DeclaredKind::Named) => {
                let value = tokens.next_if(|next| !is_name(next));
                let value = value.ok_or_else(|| Unlike::Missing(token.value.clone()))?;
                Given { whole: token.span.start..value.span.end, value: value.value }
            }
            Some(DeclaredKind::Switch) => Given { whole: token.span, value: String::new() },
            Some(DeclaredKind::Placed) | None => Given { whole: token.span, value: token.value },
        };
        if let Some(slot) = given.get_mut(place)
            && slot.replace(one).is_some()
        {
            let name = declared.get(place).map(|one| one.name.clone());
            return Err(Unlike::Twice(name.unwrap_or_default()));
        }
    }
    Ok(given)
}

/// Looks like a parameter's name: a dash and a letter, outside of quotes.
fn is_name(token: &Token) -> bool {
    let behind = token.value.trim_start_matches('-');
    !token.quoted && behind.len() < token.value.len() && behind.starts_with(char::is_alphabetic)
}

fn replaced(args: &str, range: Range<usize>, words: &str) -> String {
    let (before, after) = (args.get(..range.start), args.get(range.end..));
    format!("{}{words}{}", before.unwrap_or_default(), after.unwrap_or_default())
}

/// Without one blank beside it.
fn without(args: &str, range: Range<usize>) -> String {
    let before = args.get(..range.start).unwrap_or_default();
    let after = args.get(range.end..).unwrap_or_default();
    match before.strip_suffix(' ') {
        Some(before) => format!("{before}{after}"),
        None => format!("{before}{}", after.strip_prefix(' ').unwrap_or(after)),
    }
}

fn inserted(args: &str, at: usize, words: &str) -> String {
    let (before, after) = (args.get(..at).unwrap_or_default(), args.get(at..).unwrap_or_default());
    let blank = |beside: Option<char>| if beside.is_none_or(|c| c == ' ') { "" } else { " " };
    let (left, right) = (blank(before.chars().next_back()), blank(after.chars().next()));
    format!("{before}{left}{words}{right}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declared_parameters;

    const PS: Shell = Shell::PowerShell;

    fn read_as(description: &str, args: &str) -> Result<Vec<String>, Unlike> {
        let values = read_arguments(PS, args, &declared_parameters(description))?;
        Ok(values.into_iter().map(|value| value.unwrap_or_else(|| "-".to_owned())).collect())
    }

    fn set(shell: Shell, description: &str, args: &str, at: usize, value: Option<&str>) -> String {
        with_argument(shell, args, &declared_parameters(description), at, value).expect("readable")
    }

    #[test]
    fn reading() {
        let many = "path, -Days N, -Full";
        assert_eq!(read_as(many, ""), Ok(vec!["-".into(), "-".into(), "-".into()]));
        assert_eq!(
            read_as(many, r#"-days 3  "C:\a b" -FULL"#),
            Ok(vec![r"C:\a b".into(), "3".into(), "".into()])
        );
        assert_eq!(read_as(many, "'it''s' -Days -3"), Ok(vec!["it's".into(), "-3".into(), "-".into()]));
        assert_eq!(read_as(many, "{{case}}"), Ok(vec!["{{case}}".into(), "-".into(), "-".into()]));
        assert_eq!(read_as(many, "\"-Full\""), Ok(vec!["-Full".into(), "-".into(), "-".into()]));
        assert_eq!(read_as(many, "a b"), Err(Unlike::Surplus("b".into())));
        assert_eq!(read_as(many, "-Other 1"), Err(Unlike::Unknown("-Other".into())));
        assert_eq!(read_as(many, "-Days -Full"), Err(Unlike::Missing("-Days".into())));
        assert_eq!(read_as(many, "-Full -full"), Err(Unlike::Twice("-Full".into())));
        assert_eq!(read_as(many, "\"a"), Err(Unlike::OpenQuote));
        assert_eq!(read_as(many, "'a"), Err(Unlike::OpenQuote));
        assert_eq!(read_as(many, "$x"), Err(Unlike::Special('$')));
        assert_eq!(read_as(many, "\"a$x\""), Err(Unlike::Special('$')));
        assert_eq!(read_as(many, "\"a\"b"), Err(Unlike::Special('b')));
        assert_eq!(read_as(many, "a,b"), Err(Unlike::Special(',')));
        assert_eq!(read_as(many, "--% a"), Err(Unlike::Special('-')));
        assert_eq!(read_as(many, "a -- 3"), Err(Unlike::Special('-')));
        assert_eq!(read_as(many, "\"--\""), Ok(vec!["--".into(), "-".into(), "-".into()]));
    }

    #[test]
    fn writing() {
        let many = "path, days, -Name n, -Full";
        assert_eq!(set(PS, many, "", 0, Some(r"C:\a b")), r#""C:\a b""#);
        assert_eq!(set(PS, many, "", 1, Some("3")), "\"\" 3");
        // PowerShell would hand on another number, or the same one written in another way.
        for number in ["007", "1kb", "0x10", "1e5", "1.10", "12d", "+5", ".5", "3000000000"] {
            assert_eq!(set(PS, many, "", 0, Some(number)), format!("\"{number}\""));
            assert_eq!(set(Shell::Bash, many, "", 0, Some(number)), number);
        }
        for word in ["0", "-", "10.txt", "a1", "v1.10"] {
            assert!(set(PS, many, "", 0, Some(word)).trim_matches('"') == word);
        }
        assert_eq!(set(PS, many, "-Full", 0, Some("a")), "a -Full");
        assert_eq!(set(PS, many, "a -Full  3", 1, Some("it's \"4\"")), "a -Full  'it''s \"4\"'");
        assert_eq!(set(Shell::Bash, many, "a", 1, Some("it's $x")), r"a 'it'\''s $x'");
        assert_eq!(set(PS, many, "a 3 ", 2, Some("-x")), "a 3 -Name \"-x\" ");
        assert_eq!(set(PS, many, "a -name x -Full 3", 2, None), "a -Full 3");
        assert_eq!(set(PS, many, "a 3 -Full", 0, None), "\"\" 3 -Full");
        assert_eq!(set(PS, many, "a 3 -Full", 1, None), "a -Full");
        assert_eq!(set(PS, many, "-Full", 3, None), "");
        assert_eq!(set(PS, many, "a", 3, Some("")), "a -Full");
        assert_eq!(set(PS, many, "a", 0, Some("{{case}}")), "\"{{case}}\"");
    }

    #[test]
    fn a_string_that_is_something_else_is_left_alone() {
        let declared = declared_parameters("path");
        assert_eq!(with_argument(PS, "a | b", &declared, 0, Some("x")), Err(Unlike::Special('|')));
    }
}
