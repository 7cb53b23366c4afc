//! A note for a case, in CommonMark with GitHub's tables. Whatever a text holds, it stays a text.

use std::fmt::Write;

/// A part of a note. The words are the caller's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A heading of level 1 to 6; others are taken for the nearest of these.
    Heading(u8, String),
    /// A paragraph of plain text.
    Text(String),
    /// A table: a cell's text for each column.
    Table {
        /// The heads of the columns; without any there is no table.
        columns: Vec<String>,
        /// The rows, with as many cells as there are columns; missing ones are empty, others left out.
        rows: Vec<Vec<String>>,
    },
    /// Text that is kept to the byte but for its last line break.
    Code {
        /// Its language, for colours: letters, digits and hyphens.
        language: &'static str,
        /// The text.
        text: String,
    },
}

/// The note.
pub fn markdown(parts: &[Part]) -> String {
    parts.iter().map(part).collect::<Vec<_>>().join("\n")
}

fn part(part: &Part) -> String {
    match part {
        Part::Heading(level, text) => {
            format!("{} {}\n", "#".repeat(usize::from(*level).clamp(1, 6)), plain(text))
        }
        Part::Text(text) => plain(text) + "\n",
        Part::Table { columns, rows } => table(columns, rows),
        Part::Code { language, text } => {
            let fence = fence(text);
            let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
            format!("{fence}{language}\n{text}{end}{fence}\n")
        }
    }
}

fn table(columns: &[String], rows: &[Vec<String>]) -> String {
    let row = |cells: &mut dyn Iterator<Item = String>| {
        cells.fold(String::from("|"), |row, cell| row + " " + &cell + " |") + "\n"
    };
    let mut table = row(&mut columns.iter().map(|column| plain(column)));
    table += &row(&mut columns.iter().map(|_| "---".to_owned()));
    for cells in rows {
        let cell = |at: usize| cells.get(at).map(|cell| plain(cell)).unwrap_or_default();
        table += &row(&mut (0..columns.len()).map(cell));
    }
    if columns.is_empty() { String::new() } else { table }
}

/// Longer than any run of backticks in the text.
fn fence(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    "`".repeat(longest.max(2) + 1)
}

/// Text in which nothing is markup. A bar or a line break would end a cell and a blank at an end be
/// dropped, so these are written by number.
fn plain(text: &str) -> String {
    let first = text.len() - text.trim_start().len();
    let last = text.trim_end().len();
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.char_indices().peekable();
    let mut only_digits = true;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let outer_blank = c.is_whitespace() && !(first..last).contains(&at);
        if c == '|' || c.is_control() || outer_blank {
            let _ = write!(plain, "&#{};", u32::from(c)); // writing to a String cannot fail
        } else {
            let begins_block = at == 0 && matches!(c, '-' | '+' | '>' | '=');
            let begins_list = only_digits && matches!(c, '.' | ')');
            if begins_block || begins_list || is_markup(c, next) {
                plain.push('\\');
            }
            plain.push(c);
        }
        only_digits &= c.is_ascii_digit();
    }
    plain
}

/// Whether Markdown reads a character as a sign wherever it stands. Others stay bare, so that paths can be
/// read in the note's source.
fn is_markup(c: char, next: Option<char>) -> bool {
    match c {
        '`' | '*' | '_' | '[' | ']' | '<' | '&' | '~' | '$' | '#' => true,
        '\\' => !next.is_some_and(char::is_alphanumeric),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    /// What a reader of Markdown sees: the texts of headings, paragraphs, cells and blocks, in order.
    fn seen(note: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for event in Parser::new_ext(note, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::TableCell | Tag::CodeBlock(_)) => {
                    texts.push(String::new())
                }
                Event::Start(Tag::Table(_) | Tag::TableHead | Tag::TableRow) => {}
                Event::Text(text) => texts.last_mut().unwrap().push_str(&text),
                Event::End(
                    TagEnd::Heading(_)
                    | TagEnd::Paragraph
                    | TagEnd::TableCell
                    | TagEnd::CodeBlock
                    | TagEnd::Table
                    | TagEnd::TableHead
                    | TagEnd::TableRow,
                ) => {}
                other => panic!("markup: {other:?} in {note:?}"),
            }
        }
        texts
    }

    fn note(text: &str) -> Vec<Part> {
        vec![
            Part::Heading(2, text.to_owned()),
            Part::Text(text.to_owned()),
            Part::Table {
                columns: vec!["#".to_owned(), text.to_owned()],
                rows: vec![vec![text.to_owned(), "1".to_owned()]],
            },
            Part::Code { language: "json", text: text.to_owned() },
        ]
    }

    #[test]
    fn a_note_is_readable_as_it_stands() {
        insta::assert_snapshot!(markdown(&note(r"C:\Temp\a_b.zip | `x`")), @r"
        ## C:\Temp\a\_b.zip &#124; \`x\`

        C:\Temp\a\_b.zip &#124; \`x\`

        | \# | C:\Temp\a\_b.zip &#124; \`x\` |
        | --- | --- |
        | C:\Temp\a\_b.zip &#124; \`x\` | 1 |

        ```json
        C:\Temp\a_b.zip | `x`
        ```
        ");
    }

    #[test]
    fn a_fence_is_longer_than_what_it_holds() {
        assert_eq!(fence("a"), "```");
        assert_eq!(fence("```\n````"), "`````");
    }

    #[test]
    fn what_begins_a_block_begins_none() {
        let texts = [
            "1. a", "12) a", "- a", "+ a", "* a", "> a", "# a", "a #", "---", "===", "    a", "\ta", "```",
            "~~~", "a\n\nb", "a\\", "[a]: b", "<b>", "&lt;", "|", "a|b",
        ];
        for text in texts {
            assert_eq!(seen(&markdown(&note(text)))[..3], [text, text, "#"], "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_becomes_markup(text in "[-\\[\\]()|`\\\\#*_<>&!~+=.:;1a \\n\"'$@{}]{1,16}|\\PC+") {
            let code = if text.ends_with('\n') { text.clone() } else { format!("{text}\n") };
            let expected = vec![text.clone(), text.clone(), "#".into(), text.clone(), text.clone(), "1".into(), code];
            prop_assert_eq!(seen(&markdown(&note(&text))), expected);
        }
    }
}
