use std::ops::Range;

use super::Parameter;
use super::parameter::is_name_character;
use crate::{Draft, Place};

/// A parameter's name in a text that is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// Where it stands.
    pub place: Place,
    /// The name.
    pub name: String,
    /// Its characters with the braces: a UTF-8 byte range of the text.
    pub span: Range<usize>,
}

/// The placeholders of all that is sent: enabled steps in order, then the comment.
pub fn placeholders(draft: &Draft) -> Vec<Placeholder> {
    let mut found = Vec::new();
    let mut look = |place, text: &str| {
        for piece in pieces(text) {
            if let Piece::Placeholder { name, at } = piece {
                found.push(Placeholder { place, name: name.to_owned(), span: span(name, at) });
            }
        }
    };
    for step in draft.enabled() {
        for field in step.command.fields() {
            look(Place::Field(step.id, *field), step.text(*field).unwrap_or_default());
        }
    }
    look(Place::Comment, &draft.comment);
    found
}

/// Where parameters stand in a text, braces and all: UTF-8 byte ranges.
pub(crate) fn placeholder_spans(text: &str) -> Vec<Range<usize>> {
    let at = |piece: Piece<'_>| match piece {
        Piece::Placeholder { name, at } => Some(span(name, at)),
        Piece::Text(_) => None,
    };
    pieces(text).into_iter().filter_map(at).collect()
}

/// A name with its braces.
const fn span(name: &str, at: usize) -> Range<usize> {
    at..at + name.len() + 4
}

/// Whether a text is sent as it stands: nothing in it is filled in, nothing escaped.
pub(crate) fn is_plain(text: &str) -> bool {
    pieces(text).len() == 1
}

/// A text as it is sent but for its parameters, which stand where they will be filled in.
pub fn unescaped(text: &str) -> String {
    let piece = |piece| match piece {
        Piece::Text(text) => text,
        Piece::Placeholder { name, at } => text.get(span(name, at)).unwrap_or_default(),
    };
    pieces(text).into_iter().map(piece).collect()
}

/// A text that is filled in as this one stands: `{{case}}` becomes `{{{{case}}`.
pub fn without_placeholders(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("{{") {
        let length = placeholder(rest.get(at..).unwrap_or_default()).map(|name| name.len() + 4);
        let (before, after) = rest.split_at(at + length.unwrap_or(1));
        match length {
            Some(length) => {
                escaped.push_str(before.get(..before.len() - length).unwrap_or_default());
                escaped.push_str("{{");
                escaped.push_str(before.get(before.len() - length..).unwrap_or_default());
            }
            None => escaped.push_str(before),
        }
        rest = after;
    }
    escaped + rest
}

/// A piece of a text as it is filled in.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// As it stands.
    Text(&'t str),
    /// A name, and where its braces begin.
    Placeholder { name: &'t str, at: usize },
}

/// A text in pieces. `{{` without a name and `}}` behind it is text like any other.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let slice = |range: Range<usize>| text.get(range).unwrap_or_default();
    let (mut from, mut at) = (0, 0);
    while let Some(found) = slice(at..text.len()).find("{{") {
        let open = at + found;
        let rest = slice(open..text.len());
        let escaped = rest.strip_prefix("{{").and_then(placeholder);
        let Some(name) = escaped.or_else(|| placeholder(rest)) else {
            at = open + 1;
            continue;
        };
        pieces.push(Piece::Text(slice(from..open)));
        if escaped.is_some() {
            from = open + 2;
            at = from + name.len() + 4;
        } else {
            pieces.push(Piece::Placeholder { name, at: open });
            from = open + name.len() + 4;
            at = from;
        }
    }
    pieces.push(Piece::Text(slice(from..text.len())));
    pieces
}

/// The name of the placeholder with which a text begins.
pub(crate) fn placeholder(text: &str) -> Option<&str> {
    let inside = text.strip_prefix("{{")?;
    let name = inside.get(..inside.find(|c| !is_name_character(c))?)?;
    let closed = inside.get(name.len()..)?.starts_with("}}");
    (closed && Parameter::is_name(name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Field, Step, StepCommand, StepId};
    use Piece::{Placeholder as Name, Text};

    #[test]
    fn plain_texts() {
        for text in ["", "a", "{{", "{{a b}}", "{ {a}}", "}}{{"] {
            assert!(is_plain(text), "{text}");
        }
        for text in ["{{a}}", "x {{a}} y", "{{{{a}}"] {
            assert!(!is_plain(text), "{text}");
        }
    }

    #[test]
    fn pieces_of_texts() {
        for (text, expected) in [
            ("", &[Text("")][..]),
            ("a {{case}} b", &[Text("a "), Name { name: "case", at: 2 }, Text(" b")]),
            (r"C:\{{case}}", &[Text(r"C:\"), Name { name: "case", at: 3 }, Text("")]),
            (
                "{{a}}{{b}}",
                &[Text(""), Name { name: "a", at: 0 }, Text(""), Name { name: "b", at: 5 }, Text("")],
            ),
            ("{{{a}}}", &[Text("{"), Name { name: "a", at: 1 }, Text("}")]),
            ("x{{{{a}}y", &[Text("x"), Text("{{a}}y")]),
            ("{{{{}}", &[Text("{{{{}}")]),
            ("{{ a }} {{я}} {{a} ${x} {{", &[Text("{{ a }} {{я}} {{a} ${x} {{")]),
        ] {
            assert_eq!(pieces(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_escaped_is_shown_as_it_is_sent() {
        for (text, shown) in
            [("", ""), ("-c {{case}} {{{{days}} {{ x", "-c {{case}} {{days}} {{ x"), ("{{{{{{a}}", "{{{{a}}")]
        {
            assert_eq!(unescaped(text), shown, "{text}");
        }
    }

    #[test]
    fn a_literal_one_is_escaped_and_only_that() {
        assert_eq!(without_placeholders("{{a}} {{ {{{b}}"), "{{{{a}} {{ {{{{{b}}");
    }

    #[test]
    fn only_what_is_sent_is_looked_at() {
        let run =
            |script: &str, args: &str| StepCommand::RunScript { script: script.into(), args: args.into() };
        let steps = [(run("a.ps1", "-c {{case}}"), true), (run("{{off}}", ""), false)];
        let step = |(number, (command, enabled))| Step { id: StepId::new(number), command, enabled };
        let draft = Draft {
            steps: (1..).zip(steps).map(step).collect(),
            comment: "{{case}}".into(),
            ..Draft::default()
        };
        let found = placeholders(&draft);
        let places: Vec<_> = found.iter().map(|found| (found.place, found.span.clone())).collect();
        assert_eq!(places, [(Place::Field(StepId::new(1), Field::Args), 3..11), (Place::Comment, 0..8)]);
    }
}
