//! Arguments parameter by parameter: what is set is what is read, what was there stays, and bash hands it over.
#![allow(clippy::expect_used, reason = "helpers of a test may fail it")]

#[allow(dead_code, reason = "drafts of all kinds, of which this needs texts")]
mod drafts;

use std::process::Command;

use drafts::any_text;
use proptest::prelude::*;
use sequence::{Declared, DeclaredKind, Shell, declared_parameters, read_arguments, with_argument};

const DESCRIPTIONS: [&str; 4] =
    ["-Days N", "path", "source, target -Days N [-Full]", "a; b; c, -Name <name>, --deep"];

fn any_declared() -> impl Strategy<Value = Vec<Declared>> {
    prop::sample::select(&DESCRIPTIONS[..]).prop_map(declared_parameters)
}

fn any_value() -> impl Strategy<Value = String> {
    prop_oneof![any_text(), "[ -~“”‘’„]{0,8}", any::<String>()]
}

fn any_shell() -> impl Strategy<Value = Shell> {
    prop::sample::select(vec![Shell::PowerShell, Shell::Bash])
}

/// A value by its place that stands before a given one is given as nothing.
fn text(value: Option<&String>) -> &str {
    value.map_or("", String::as_str)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_set_is_read_and_the_others_stay(
        shell in any_shell(),
        declared in any_declared(),
        edits in prop::collection::vec((0_usize..5, prop::option::of(any_value())), 1..8),
    ) {
        let mut args = String::new();
        let mut expected: Vec<Option<String>> = vec![None; declared.len()];
        for (at, value) in edits {
            let at = at % declared.len();
            let is_switch = declared[at].kind == DeclaredKind::Switch;
            let value = if is_switch { value.map(|_| String::new()) } else { value };
            args = with_argument(shell, &args, &declared, at, value.as_deref()).expect("what was written is read");
            expected[at] = value;
            let read = read_arguments(shell, &args, &declared).expect("what was written is read");
            for (place, one) in declared.iter().enumerate() {
                let (read, expected) = (read[place].as_ref(), expected[place].as_ref());
                prop_assert_eq!(text(read), text(expected), "{} in {}", &one.name, &args);
                if one.kind != DeclaredKind::Placed {
                    prop_assert_eq!(read.is_some(), expected.is_some(), "{} in {}", &one.name, &args);
                }
            }
        }
    }

    #[test]
    fn any_arguments_are_read_or_left_alone(
        shell in any_shell(),
        declared in any_declared(),
        args in prop_oneof![any_value(), "(-Days|-Full|\"|'|''|\\\\| |a|3|\\$|\\{\\{case\\}\\}){0,10}"],
        at in 0_usize..5,
        value in any_value(),
    ) {
        let before = read_arguments(shell, &args, &declared);
        let after = with_argument(shell, &args, &declared, at, Some(&value));
        prop_assert_eq!(before.as_ref().err(), after.as_ref().err());
        if let (Ok(before), Ok(after)) = (before, after) {
            let after = read_arguments(shell, &after, &declared).expect("what was written is read");
            for place in (0..declared.len()).filter(|place| *place != at) {
                prop_assert_eq!(text(before[place].as_ref()), text(after[place].as_ref()));
            }
        }
    }

    #[test]
    fn any_description_is_read(description in prop_oneof![any_value(), "([a-z]{1,4}|-|--|<|>|\\[|\\]|,|;|:| ){0,14}"]) {
        let declared = declared_parameters(&description);
        prop_assert!(declared.iter().all(|one| !one.name.is_empty()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bash_hands_the_values_over(values in prop::collection::vec("[^\0]{0,10}", 3)) {
        let declared = declared_parameters("a, b, c");
        let args = values.iter().enumerate().fold(String::new(), |args, (at, value)| {
            with_argument(Shell::Bash, &args, &declared, at, Some(value)).expect("readable")
        });
        let script = format!("printf '%s\\0' {args}");
        let output = Command::new("bash").args(["--noprofile", "--norc", "-c", &script]).output().expect("bash");
        let expected: String = values.iter().map(|value| format!("{value}\0")).collect();
        prop_assert_eq!(String::from_utf8_lossy(&output.stdout), expected);
    }
}
