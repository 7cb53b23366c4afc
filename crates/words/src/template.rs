use std::fmt::Write;

use crate::Language;
use crate::plural;

/// What stands in a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Text as it is: names, paths, characters.
    Text(&'a str),
    /// A whole number: chooses plural forms.
    Count(u64),
}

/// Fills a template. An argument that is missing leaves its placeholder visible, so a test or a reader sees it.
pub(crate) fn fill(language: Language, template: &str, args: &[Arg]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, from)) = rest.split_once('{') {
        out.push_str(before);
        let Some((inside, after)) = from.split_once('}') else {
            rest = from;
            out.push('{');
            break;
        };
        let mut parts = inside.split('|');
        let arg = parts.next().and_then(|index| args.get(index.parse::<usize>().ok()?));
        match arg {
            Some(Arg::Text(text)) => out.push_str(text),
            Some(Arg::Count(n)) => match parts.nth(plural::form(language, *n)) {
                Some(chosen) => out.push_str(&chosen.replace('#', &n.to_string())),
                None => {
                    let _ = write!(out, "{n}");
                }
            },
            None => {
                let _ = write!(out, "{{{inside}}}");
            }
        }
        rest = after;
    }
    out.push_str(rest);
    out
}
