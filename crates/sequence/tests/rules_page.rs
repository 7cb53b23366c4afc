//! `docs/rules.md` is made of the rules: each file begins with what it says about itself. `LIVELINE_WRITE=1 cargo test -p
//! sequence --test rules_page` writes it.
#![allow(clippy::expect_used, reason = "a test ends where it cannot go on")]

use std::fmt::Write;
use std::path::Path;

use sequence::{Rule, Severity};

const HEAD: &str = "# Rules

What is wrong, or may be, while a sequence is composed. An *error* keeps Run off: the API is known to refuse it, or no device could
resolve it. A *warning* does not. A warning about the sequence can be switched off for it, with a reason that is kept with the sequence
and told before Run; an error never, and neither what warns of devices: the sequence may be taken to others. The section is that of `docs/contract.md`, which has the sources.

This page is made of `crates/sequence/src/rules`; each rule is one file there, with texts that fire it and texts that do not.

";

#[test]
fn the_page_is_the_one_that_the_rules_make() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rules.md");
    if std::env::var_os("LIVELINE_WRITE").is_some() {
        std::fs::write(&file, page()).expect("docs can be written");
    }
    let kept = std::fs::read_to_string(file).expect("docs/rules.md is there");
    assert!(
        kept == page(),
        "docs/rules.md is not what the rules make: run `LIVELINE_WRITE=1 cargo test -p sequence --test rules_page`"
    );
}

fn page() -> String {
    let mut page = format!("{HEAD}| rule | severity | can be off | section |\n| --- | --- | --- | --- |\n");
    let mut texts = String::new();
    for rule in Rule::ALL {
        let (title, text) = said(*rule);
        let severity = match rule.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let can_be_off = if rule.can_be_off() { "yes" } else { "no" };
        let line =
            format!("| [{title}](#{}) | {severity} | {can_be_off} | {} |", anchor(&title), rule.source());
        writeln!(page, "{line}").expect("a string takes all");
        write!(texts, "\n## {title}\n\n`{}`, {severity}, section {}\n{text}", rule.id(), rule.source())
            .expect("a string takes all");
    }
    page + &texts
}

/// Title and text at the head of the rule's file.
fn said(rule: Rule) -> (String, String) {
    let name = format!("src/rules/{}.rs", rule.id().replace('-', "_"));
    let source = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&name)).expect(&name);
    let mut lines = source.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim_start);
    let title =
        lines.next().and_then(|line| line.strip_prefix("# ")).expect("a rule's file begins with its title");
    let text: String = lines.flat_map(|line| [line, "\n"]).collect();
    for part in ["**Why.**", "**Example.**", "**Fix.**"] {
        assert!(text.contains(part), "{name} lacks {part}");
    }
    (title.to_owned(), text)
}

/// How a heading is linked to.
fn anchor(title: &str) -> String {
    let kept = title.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
    kept.map(|c| if c == ' ' { '-' } else { c.to_ascii_lowercase() }).collect()
}
