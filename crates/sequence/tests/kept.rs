//! What is written down comes back: files, links, bodies, console lines, filled parameters.
#![allow(clippy::expect_used, reason = "helpers of a test may fail it")]

#[allow(dead_code, reason = "drafts of all kinds, of which this needs some")]
mod drafts;
mod schema;

const SCHEMA: &str = include_str!("../../../docs/sequence.schema.json");

use defender::RunBody;
use drafts::{any_command, any_draft, any_rules_off, any_text};
use proptest::prelude::*;
use sequence::export::console_line;
use sequence::file::{self, SavedFile, SavedStep, Sequence};
use sequence::import::{Imported, Reading, import};
use sequence::share;
use sequence::{
    Draft, Edit, Editor, Parameter, Problem, Rule, body, fill, placeholders, without_placeholders,
};

const DOCUMENT: &str = include_str!("../../../docs/sequence-format.md");

/// Texts with braces in them, beside those that hurt elsewhere.
fn any_braces() -> impl Strategy<Value = String> {
    prop_oneof![any_text(), "[{}]{0,6}[ab-]{0,3}[{}]{0,6}(\\{\\{(case|a)\\}\\}){0,2}", any::<String>()]
}

fn any_parameter() -> impl Strategy<Value = Parameter> {
    let texts = (any_text(), any_text(), any_text(), prop::collection::vec(any_text(), 0..3));
    (texts, any::<bool>()).prop_map(|((label, default, pattern, one_of), required)| Parameter {
        name: String::new(),
        label,
        default,
        required,
        pattern,
        one_of,
    })
}

fn any_sequence() -> impl Strategy<Value = Sequence> {
    let steps = prop::collection::vec((any_command(), any::<bool>()), 0..4);
    let texts = (any_braces(), any_text(), any_braces(), prop::collection::vec(any_text(), 0..3));
    let parameters = prop::collection::vec(any_parameter(), 0..3);
    let files = prop::collection::vec((any_text(), "[0-9a-fA-F]{64}"), 0..3);
    let all = (texts, steps, parameters, any_rules_off(), files);
    all.prop_map(|((name, description, comment, tags), steps, parameters, rules_off, files)| Sequence {
        rules_off,
        files: (0..)
            .zip(files)
            .map(|(number, (name, sha256))| SavedFile { name: format!("{number}{name}"), sha256 })
            .collect(),
        name,
        description,
        tags,
        steps: steps.into_iter().map(|(command, enabled)| SavedStep { command, enabled }).collect(),
        comment,
        parameters: (0..)
            .zip(parameters)
            .map(|(number, parameter)| Parameter { name: format!("p-{number}"), ..parameter })
            .collect(),
    })
}

/// The text with one character taken out, doubled or replaced.
fn broken(text: &str, at: prop::sample::Index, instead: &str) -> String {
    let mut chars: Vec<String> = text.chars().map(String::from).collect();
    let at = at.index(chars.len());
    instead.clone_into(&mut chars[at]);
    chars.concat()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_brings_its_sequences_back(sequences in prop::collection::vec(any_sequence(), 0..3)) {
        let written = file::write(&sequences);
        prop_assert_eq!(schema::check(SCHEMA, &written), Ok(()));
        prop_assert_eq!(import(&written), Ok(Imported::Sequences(sequences)));
    }

    #[test]
    fn a_draft_that_was_opened_holds_all_of_the_sequence_and_so_does_what_is_stored(sequence in any_sequence()) {
        let mut editor = Editor::new();
        editor.apply(Edit::Open(Box::new(sequence.clone())));
        prop_assert_eq!(&Sequence::of_draft(editor.draft()), &sequence);
        let stored = Draft::from_json(&editor.draft().to_json()).expect("what was written");
        prop_assert_eq!(Sequence::of_draft(&stored), sequence);
    }

    #[test]
    fn a_link_brings_its_sequence_back(sequence in any_sequence()) {
        let payload = share::payload(&sequence);
        let link = share::link_text(&payload, &payload).expect("short");
        let Ok(Imported::Link(packed)) = import(&link) else { panic!("no link") };
        prop_assert_eq!(packed.open(packed.compressed()), Ok(sequence));
    }

    #[test]
    fn a_body_brings_itself_back_in_one_of_its_readings(draft in any_draft()) {
        let body = body(&draft, None);
        let text = String::from_utf8(body.to_json()).expect("UTF-8");
        match import(&text) {
            Ok(Imported::Body(Reading::Plain(read))) => prop_assert_eq!(read, body),
            Ok(Imported::Body(Reading::Doubtful { literal, traps, .. })) => {
                prop_assert_eq!(literal, Some(body));
                prop_assert!(traps.iter().any(|trap| trap.becomes.is_some_and(char::is_control)), "{traps:?}");
            }
            other => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn a_body_without_doubled_backslashes_is_repaired(
        path in "[A-Z]:(\\\\[a-zA-Z0-9 я.-]{1,8}){1,4}",
        comment in "[a-z ]{0,8}",
    ) {
        let meant = RunBody { commands: vec![defender::Command::GetFile { path }], comment };
        let typed = String::from_utf8(meant.to_json()).expect("UTF-8").replace("\\\\", "\\");
        let Ok(Imported::Body(Reading::Doubtful { literal, repaired, .. })) = import(&typed) else {
            panic!("not doubtful: {typed}")
        };
        prop_assert_eq!(repaired, meant.clone());
        prop_assert_ne!(literal, Some(meant));
    }

    #[test]
    fn console_lines_bring_their_command_back(commands in prop::collection::vec(any_command(), 1..4)) {
        let commands: Vec<_> = commands.iter().map(sequence::StepCommand::to_command).collect();
        let (lines, carried): (Vec<String>, Vec<_>) =
            commands.into_iter().filter_map(|command| Some((console_line(&command).ok()?, command))).unzip();
        let text = format!("# pasted\r\n{}", lines.join("\r\n"));
        prop_assert_eq!(import(&text), Ok(Imported::Console(carried)));
    }

    #[test]
    fn any_text_is_taken_in_or_refused(
        text in prop_oneof![any::<String>(), any_text(), "(ll1|putfile|run|getfile|[{\\[\"]|[.a-f0-9\" -])*"],
        sequence in any_sequence(),
        at in any::<prop::sample::Index>(),
        instead in prop_oneof![Just(String::new()), any_text()],
    ) {
        let _ = import(&text);
        let payload = share::payload(&sequence);
        let link = share::link_text(&payload, &payload).expect("short");
        if let Ok(Imported::Link(packed)) = import(&broken(&link, at, &instead)) {
            let _ = packed.open(packed.compressed());
        }
        let written = broken(&file::write(&[sequence]), at, &instead);
        let read = file::read(&written);
        // what stands twice is none of a schema's
        let doubled = |problem| {
            matches!(
                problem,
                Problem::DoubledKey(_)
                    | Problem::DoubledParameter(_)
                    | Problem::DoubledRule(_)
                    | Problem::DoubledFile(_)
            )
        };
        match read {
            Ok(_) => prop_assert_eq!(schema::check(SCHEMA, &written), Ok(())),
            Err(error) => prop_assert!(schema::check(SCHEMA, &written).is_err() || doubled(error.problem), "{written}"),
        }
    }

    #[test]
    fn filling_in_changes_names_and_nothing_else(before in any_braces(), after in any_braces(), value in any_braces()) {
        let text = |case: &str| format!("{}{case}{}", without_placeholders(&before), without_placeholders(&after));
        let draft = Draft { comment: text("\n{{case}}\n"), ..Draft::default() };
        prop_assert_eq!(placeholders(&draft).len(), 1);
        let values = [("case".to_owned(), value.clone())];
        let described = [Parameter { name: "case".to_owned(), ..Parameter::default() }];
        let filled = fill(&draft, &described, &values).expect("a value");
        prop_assert_eq!(filled.comment, format!("{before}\n{value}\n{after}"));
    }
}

#[test]
fn the_documented_example_reads_and_passes_the_schema() {
    let example =
        DOCUMENT.split("```").nth(1).and_then(|block| block.strip_prefix("json\n")).expect("an example");
    assert_eq!(schema::check(SCHEMA, example), Ok(()));
    let Ok(Imported::Sequences(sequences)) = import(example) else { panic!("not read") };
    let [sequence] = &sequences[..] else { panic!("one sequence") };
    assert_eq!((sequence.parameters.len(), sequence.steps.len()), (2, 3));
    assert_eq!(sequence.rules_off.iter().map(|off| off.rule).collect::<Vec<_>>(), [Rule::ShellCharacters]);
    assert_eq!(schema::check(SCHEMA, &file::write(&sequences)), Ok(()));
}

#[test]
fn the_schema_names_the_rules_that_can_be_off() {
    let schema: serde_json::Value = serde_json::from_str(SCHEMA).expect("JSON");
    let named = schema.pointer("/$defs/ruleOff/properties/rule/enum").expect("the rules");
    let can_be_off = Rule::ALL.iter().filter(|rule| rule.can_be_off());
    assert_eq!(named, &serde_json::Value::from(can_be_off.map(|rule| rule.id()).collect::<Vec<_>>()));
}

#[test]
fn a_long_sequence_is_taken_in_at_once() {
    let step = SavedStep {
        command: sequence::StepCommand::GetFile { path: r"C:\Windows\Temp\a.zip".repeat(20) },
        enabled: true,
    };
    let long = Sequence { steps: vec![step; 2_000], ..Sequence::default() };
    assert_eq!(import(&file::write(std::slice::from_ref(&long))), Ok(Imported::Sequences(vec![long])));
}
