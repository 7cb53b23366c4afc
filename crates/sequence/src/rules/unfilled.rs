//! What holds of a text whatever is filled in for its parameters. The rest is judged once they are known, as it is then sent.

use std::ops::Range;

use super::Finding;
use crate::Rule;
use crate::chars::is_separator;
use crate::parameters::placeholder_spans;

/// What these find are characters: where none of them is a parameter's, no value takes them away.
const OF_CHARACTERS: [Rule; 15] = [
    Rule::SurroundingQuotes,
    Rule::ControlCharacters,
    Rule::InvisibleCharacters,
    Rule::TurnedInPath,
    Rule::Noncharacters,
    Rule::ForbiddenCharacters,
    Rule::LineBreakInArguments,
    Rule::DoubledBackslashes,
    Rule::SmartQuotes,
    Rule::SpecialBlanks,
    Rule::OuterBlanks,
    Rule::Variables,
    Rule::Wildcards,
    Rule::ShellCharacters,
    Rule::LooksLikeSecret,
];

/// What these find is in how a path begins.
const OF_BEGINNING: [Rule; 2] = [Rule::RelativePath, Rule::MissingDriveLetter];

/// Whether a finding stays, whatever is filled in.
pub(super) fn stays(rule: Rule, text: &str, finding: &Finding) -> bool {
    let filled = placeholder_spans(text);
    let is_apart = |span: &Range<usize>| {
        let next = filled.partition_point(|at| at.end <= span.start);
        filled.get(next).is_none_or(|at| span.end <= at.start)
    };
    if rule == Rule::ForbiddenCharacters {
        // A colon right behind the first parameter may be the one behind a drive's letter.
        let drive = filled.first().filter(|first| {
            text.get(..first.start)
                .is_some_and(|before| !before.contains(|c: char| c == ':' || c.is_alphanumeric()))
        });
        let is_drive = |span: &&Range<usize>| {
            drive.is_some_and(|drive| drive.end == span.start) && text.get((*span).clone()) == Some(":")
        };
        let mut others = finding.spans.iter().filter(|span| !is_drive(span)).peekable();
        return others.peek().is_some() && others.all(is_apart);
    }
    if OF_BEGINNING.contains(&rule) {
        let before = filled.first().map_or(text.len(), |first| first.start);
        // A drive, a network path: two characters and a separator tell.
        return before > 1 && text.get(..before).is_some_and(|begins| begins.contains(is_separator));
    }
    // What is no parameter is none, whatever is filled in for the others.
    rule == Rule::MisspeltParameter
        || (OF_CHARACTERS.contains(&rule) && !finding.spans.is_empty() && finding.spans.iter().all(is_apart))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Field;
    use crate::rules::testing::{linux, windows};

    #[test]
    fn characters_count_beside_a_parameter() {
        let path = |rule| windows(rule, Field::Path);
        path(Rule::SurroundingQuotes).check_fix(r#"^"^C:\T\{{case}}.zip^"^"#, r"C:\T\{{case}}.zip");
        path(Rule::ForbiddenCharacters).check_fires(r"C:\T\{{case}}^<^.zip");
        path(Rule::ForbiddenCharacters).check_silent(r"{{drive}}:\Users\a.dat");
        path(Rule::ForbiddenCharacters).check_silent(r"\\?\{{drive}}:\Users\a.dat");
        path(Rule::ForbiddenCharacters).check_fires(r"{{drive}}^:^\a^<^b");
        path(Rule::ForbiddenCharacters).check_fires(r"C:\{{case}}-a^:^b\c");
        path(Rule::DoubledBackslashes).check_fix(r"C:^\\^T^\\^{{case}}", r"C:\T\{{case}}");
        path(Rule::Wildcards).check_fires(r"C:\T\{{case}}^*^.zip");
        path(Rule::MisspeltParameter).check_fix(r"C:\T\{{case}}-^{{ x }}^", r"C:\T\{{case}}-{{x}}");
        let args = |rule| windows(rule, Field::Args);
        args(Rule::LooksLikeSecret).check_fires("-Days {{days}} -Password ^hunter2^");
        args(Rule::LooksLikeSecret).check_silent("-Days {{days}} -Password {{secret}}");
        args(Rule::ShellCharacters).check_fires("-Days {{days}}^;^ x");
        args(Rule::SmartQuotes).check_fires("{{days}} ^“^x^”^");
    }

    #[test]
    fn a_path_is_judged_by_its_beginning_where_that_is_known() {
        let path = |rule| windows(rule, Field::Path);
        path(Rule::RelativePath).check_fires(r"T\{{case}}.zip");
        path(Rule::MissingDriveLetter).check_fires(r"^\^T\{{case}}.zip");
        linux(Rule::RelativePath, Field::Path).check_fires("var/{{case}}");
        for open in [r"{{path}}\a.zip", r"C{{rest}}", r"C:\{{case}}", r"\{{share}}"] {
            path(Rule::RelativePath).check_silent(open);
            path(Rule::MissingDriveLetter).check_silent(open);
        }
    }

    #[test]
    fn what_the_values_decide_waits_for_them() {
        windows(Rule::FolderPath, Field::Path).check_silent(r"C:\{{folder}}\");
        windows(Rule::UnknownLibraryFile, Field::Script).check_silent("{{script}}");
        windows(Rule::EmptyField, Field::Path).check_silent("{{path}}");
    }
}
