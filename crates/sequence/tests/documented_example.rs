//! The API documentation's own example, built as an analyst builds it.
#![allow(clippy::expect_used, reason = "helpers of a test may fail it")]

use defender::{CommandKind, DeviceId, RunBody};
use sequence::{
    Context, Edit, Editor, Field, Library, LibraryNames, Rule, RunTag, StepCommand, StepId, WhyNot, body,
    pretty, ready,
};
use serde_json::Value;

const SAMPLE: &str = include_str!("../../defender/tests/samples/request_documented_example.json");

/// A draft composed by edits, with a detour or two.
fn composed() -> Editor {
    let mut editor = Editor::new();
    let get = insert(&mut editor, 0, CommandKind::GetFile);
    let run = insert(&mut editor, 1, CommandKind::RunScript);
    type_into(&mut editor, get, Field::Path, r"C:\windows\TEMP\OfficeClickToRun.dmp.zip");
    type_into(&mut editor, run, Field::Script, "minidump.ps1");
    type_into(&mut editor, run, Field::Args, "OfficeClickToRun");
    editor.apply(Edit::Move { id: run, to: 0 });
    let copy = editor.apply(Edit::Duplicate(run)).and_then(|change| change.focus).expect("the copy");
    editor.apply(Edit::Toggle(copy));
    editor.apply(Edit::SetComment("Testing Live Response API".to_owned()));
    editor.apply(Edit::ChooseDevices(vec![device()]));
    editor
}

fn insert(editor: &mut Editor, at: usize, kind: CommandKind) -> StepId {
    let edit = Edit::Insert { at, command: StepCommand::empty(kind) };
    editor.apply(edit).and_then(|change| change.focus).expect("a new step")
}

fn type_into(editor: &mut Editor, id: StepId, field: Field, text: &str) {
    for end in text.char_indices().map(|(at, c)| at + c.len_utf8()) {
        editor.apply(Edit::SetText { id, field, text: text[..end].to_owned() });
    }
}

fn device() -> DeviceId {
    DeviceId::new("1e5bc9d7e413ddd7902c2932e418702b84d0cc07").expect("40 hex characters")
}

fn context() -> Context {
    Context::new(Vec::new(), Library::Known(LibraryNames::from_names([("minidump.ps1", true)])))
}

fn json(body: &RunBody) -> String {
    String::from_utf8(body.to_json()).expect("UTF-8")
}

/// Keys in the order in which they stand, which a parsed map would not keep.
fn keys(json: &str) -> Vec<&str> {
    json.split('"').skip(1).step_by(2).collect()
}

#[test]
fn the_body_is_the_documented_one_in_keys_order_and_values() {
    let editor = composed();
    let sent = json(&body(editor.draft(), None));
    let parsed: Value = serde_json::from_str(&sent).expect("JSON");
    assert_eq!(parsed, serde_json::from_str::<Value>(SAMPLE).expect("JSON"));
    assert_eq!(keys(&sent), keys(SAMPLE));
}

#[test]
fn the_run_tag_stands_behind_the_comment_and_nowhere_else() {
    let editor = composed();
    let tag = RunTag::from_random([7, 23, 3, 15, 19, 13]);
    let sent = json(&body(editor.draft(), Some(tag)));
    assert_eq!(sent.replace(" [LL-7Q3FKD]", ""), json(&body(editor.draft(), None)));
    assert!(sent.ends_with(r#""Comment":"Testing Live Response API [LL-7Q3FKD]"}"#), "{sent}");
}

#[test]
fn what_is_shown_is_the_same_json_as_what_is_sent() {
    let sent = body(composed().draft(), None);
    let shown: Value = serde_json::from_str(&pretty(&sent).text()).expect("JSON");
    assert_eq!(shown, serde_json::from_str::<Value>(&json(&sent)).expect("JSON"));
    insta::assert_snapshot!(pretty(&sent).text());
}

#[test]
fn it_is_ready_and_makes_one_run_for_the_device() {
    let ready = ready(composed().draft(), &context(), |_| None).expect("ready");
    let [run] = ready.runs() else { panic!("one run, not {}", ready.runs().len()) };
    assert_eq!((run.device.clone(), run.body.commands.len()), (device(), 2));
}

#[test]
fn quotes_around_the_path_stop_it_and_one_fix_repairs_it() {
    let mut editor = composed();
    let get = editor.draft().steps.last().expect("GetFile").id;
    let quoted = r#""C:\windows\TEMP\OfficeClickToRun.dmp.zip""#;
    editor.apply(Edit::SetText { id: get, field: Field::Path, text: quoted.to_owned() });

    let why_not = ready(editor.draft(), &context(), |_| None).expect_err("stopped");
    let WhyNot::Errors(errors) = why_not else { panic!("errors, not {why_not:?}") };
    let [error] = errors.as_slice() else { panic!("one error, not {errors:?}") };
    assert_eq!((error.rule, &error.spans[..]), (Rule::SurroundingQuotes, &[0..1, 41..42][..]));

    editor.fix(error.fixes.first().expect("a fix"));
    assert!(ready(editor.draft(), &context(), |_| None).is_ok());
    assert_eq!(json(&body(editor.draft(), None)), json(&body(composed().draft(), None)));
}
