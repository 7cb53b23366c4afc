//! One history for everything: what is one entry, what comes back, what is told.
#![allow(clippy::expect_used, reason = "helpers of a test may fail it")]

use defender::{CommandKind, DeviceId};
use sequence::file::{SavedStep, Sequence};
use sequence::{Change, Deed, Draft, Edit, Editor, Field, Parameter, Said, StepCommand, StepId, Touched};

fn insert(editor: &mut Editor, kind: CommandKind) -> StepId {
    let edit = Edit::Insert { at: usize::MAX, command: StepCommand::empty(kind) };
    editor.apply(edit).and_then(|change| change.focus).expect("a new step")
}

fn type_into(editor: &mut Editor, id: StepId, field: Field, text: &str) {
    for end in text.char_indices().map(|(at, c)| at + c.len_utf8()) {
        editor.apply(Edit::SetText { id, field, text: text[..end].to_owned() });
    }
}

fn device(letter: &str) -> DeviceId {
    DeviceId::new(&letter.repeat(40)).expect("40 hex characters")
}

fn path(editor: &Editor, id: StepId) -> &str {
    editor.draft().step(id).and_then(|step| step.text(Field::Path)).unwrap_or("gone")
}

fn order(editor: &Editor) -> Vec<u64> {
    editor.draft().steps.iter().map(|step| step.id.number()).collect()
}

#[test]
fn typing_in_one_field_is_one_entry() {
    let mut editor = Editor::new();
    let get = insert(&mut editor, CommandKind::GetFile);
    type_into(&mut editor, get, Field::Path, r"C:\a.zip");
    editor.undo();
    assert_eq!(path(&editor, get), "");
    editor.redo();
    assert_eq!(path(&editor, get), r"C:\a.zip");
}

#[test]
fn what_is_typed_and_deleted_again_leaves_nothing_to_undo() {
    let mut editor = Editor::new();
    let get = insert(&mut editor, CommandKind::GetFile);
    type_into(&mut editor, get, Field::Path, r"C:\a");
    editor.pause();
    let typed = |text: &str| Edit::SetText { id: get, field: Field::Path, text: text.to_owned() };
    editor.apply(typed(r"C:\ab"));
    assert!(editor.apply(typed(r"C:\a")).is_some(), "the draft changed");
    // What is typed next is an entry of its own, not part of the group before the pause.
    editor.apply(typed(r"C:\ac"));
    editor.undo();
    assert_eq!(path(&editor, get), r"C:\a");
    editor.undo();
    assert_eq!(path(&editor, get), "");
}

#[test]
fn a_pause_another_field_and_another_edit_end_a_group_of_typing() {
    let mut editor = Editor::new();
    let run = insert(&mut editor, CommandKind::RunScript);
    type_into(&mut editor, run, Field::Script, "a");
    type_into(&mut editor, run, Field::Args, "b");
    editor.apply(Edit::SetText { id: run, field: Field::Script, text: "ac".to_owned() });
    editor.pause();
    editor.apply(Edit::SetText { id: run, field: Field::Script, text: "acd".to_owned() });
    editor.apply(Edit::Toggle(run));
    editor.apply(Edit::SetText { id: run, field: Field::Script, text: "acde".to_owned() });

    let mut seen = Vec::new();
    while let Some(change) = editor.undo() {
        seen.push(change.deed);
    }
    let typed = |field| Deed::Typed(field, 0);
    assert_eq!(
        seen,
        [
            typed(Field::Script),
            Deed::SwitchedOff(CommandKind::RunScript, 0),
            typed(Field::Script),
            typed(Field::Script),
            typed(Field::Args),
            typed(Field::Script),
            Deed::Inserted(CommandKind::RunScript, 0),
        ]
    );
}

#[test]
fn undo_ends_a_group_so_that_typing_on_does_not_rewrite_history() {
    let mut editor = Editor::new();
    let get = insert(&mut editor, CommandKind::GetFile);
    type_into(&mut editor, get, Field::Path, "ab");
    editor.apply(Edit::Toggle(get));
    editor.undo();
    type_into(&mut editor, get, Field::Path, "c");
    editor.undo();
    assert_eq!(path(&editor, get), "ab");
}

#[test]
fn a_step_keeps_its_identity_when_it_is_moved_deleted_and_brought_back() {
    let mut editor = Editor::new();
    let steps = [CommandKind::PutFile, CommandKind::RunScript, CommandKind::GetFile]
        .map(|kind| insert(&mut editor, kind));
    let [put, run, get] = steps;
    type_into(&mut editor, get, Field::Path, "/a");
    editor.apply(Edit::Move { id: get, to: 0 });
    assert_eq!(order(&editor), [3, 1, 2]);
    editor.apply(Edit::Move { id: get, to: 99 });
    assert_eq!(order(&editor), [1, 2, 3]);
    editor.apply(Edit::Remove(get));
    assert_eq!(editor.undo().and_then(|change| change.focus), Some(get));
    assert_eq!((path(&editor, get), order(&editor)), ("/a", vec![1, 2, 3]));
    assert_eq!([put, run, get].map(StepId::number), [1, 2, 3]);
}

#[test]
fn an_identity_is_never_given_twice() {
    let mut editor = Editor::new();
    let first = insert(&mut editor, CommandKind::GetFile);
    editor.undo();
    let second = insert(&mut editor, CommandKind::GetFile);
    assert_ne!(first, second);
    let copy = editor.apply(Edit::Duplicate(second)).and_then(|change| change.focus);
    assert_eq!(copy, Some(StepId::new(3)));
    let resumed = Editor::resume(editor.draft().clone());
    let mut resumed = resumed;
    assert_eq!(insert(&mut resumed, CommandKind::GetFile), StepId::new(4));
}

#[test]
fn devices_lie_under_the_same_history() {
    let mut editor = Editor::new();
    editor.apply(Edit::ChooseDevices(vec![device("a"), device("b"), device("a")]));
    editor.apply(Edit::SetComment("INC-4821".to_owned()));
    let gone = editor.apply(Edit::RemoveDevices(vec![device("a")]));
    assert_eq!(gone, Some(Change { deed: Deed::DevicesRemoved(1), touched: Touched::Devices, focus: None }));
    assert_eq!(editor.draft().devices, [device("b")]);
    editor.undo();
    assert_eq!(editor.draft().devices, [device("a"), device("b")]);
    editor.undo();
    editor.undo();
    assert_eq!(editor.draft(), &Draft::default());
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_trace() {
    let mut editor = Editor::new();
    let get = insert(&mut editor, CommandKind::GetFile);
    let nothing = [
        Edit::Move { id: get, to: 0 },
        Edit::Move { id: StepId::new(9), to: 0 },
        Edit::SetText { id: get, field: Field::Path, text: String::new() },
        Edit::SetText { id: get, field: Field::Args, text: "no such field".to_owned() },
        Edit::Remove(StepId::new(9)),
        Edit::Duplicate(StepId::new(9)),
        Edit::Toggle(StepId::new(9)),
        Edit::SetName(String::new()),
        Edit::ChooseDevices(Vec::new()),
        Edit::RemoveDevices(vec![device("a")]),
    ];
    for edit in nothing {
        assert_eq!(editor.apply(edit), None);
    }
    assert_eq!(editor.can_undo(), Some(Deed::Inserted(CommandKind::GetFile, 0)));
}

#[test]
fn opening_other_work_can_be_undone_and_keeps_the_devices_if_it_names_none() {
    let mut editor = Editor::new();
    let get = insert(&mut editor, CommandKind::GetFile);
    editor.apply(Edit::ChooseDevices(vec![device("a")]));
    let before = editor.draft().clone();
    let commands = vec![StepCommand::GetFile { path: "/b".to_owned() }];
    let edit = Edit::ReplaceAll { name: "b".into(), commands, comment: "c".into(), devices: None };
    editor.apply(edit);
    assert_eq!(editor.draft().devices, [device("a")]);
    assert_eq!(editor.draft().step(get), None);
    editor.undo();
    assert_eq!(editor.draft(), &before);
}

#[test]
fn a_kept_sequence_comes_with_its_switches_and_leaves_the_devices() {
    let mut editor = Editor::new();
    let run = insert(&mut editor, CommandKind::RunScript);
    editor.apply(Edit::Toggle(run));
    editor.apply(Edit::SetComment("INC-4821".to_owned()));
    let kept = Sequence::of_draft(editor.draft());
    let mut other = Editor::new();
    other.apply(Edit::ChooseDevices(vec![device("a")]));
    other.apply(Edit::Open(Box::new(kept.clone())));
    assert_eq!(Sequence::of_draft(other.draft()), kept);
    assert_eq!(other.draft().devices, [device("a")]);
    assert!(!other.draft().steps[0].enabled);
}

#[test]
fn everything_is_taken_back_in_one_entry_and_comes_again_by_one_undo() {
    let mut editor = Editor::new();
    assert_eq!(editor.take_back(), None);
    let get = insert(&mut editor, CommandKind::GetFile);
    type_into(&mut editor, get, Field::Path, "/tmp/a");
    editor.apply(Edit::ChooseDevices(vec![device("a")]));
    let composed = editor.draft().clone();
    let change = editor.take_back().expect("three entries");
    assert_eq!((change.deed, change.touched), (Deed::TakenBack(3), Touched::All));
    assert_eq!(editor.draft(), &Draft::default());
    assert_eq!(editor.take_back(), None);
    editor.undo();
    assert_eq!(editor.draft(), &composed);
    editor.redo();
    insert(&mut editor, CommandKind::PutFile);
    editor.undo();
    editor.undo();
    assert_eq!(editor.draft(), &composed);
}

#[test]
fn steps_that_are_added_bring_what_is_said_of_their_parameters() {
    let said = |name: &str, label: &str| Parameter {
        name: name.to_owned(),
        label: label.to_owned(),
        ..Parameter::default()
    };
    let mut editor = Editor::new();
    editor.apply(Edit::Describe(Said { parameters: vec![said("case", "Ours")], ..Said::default() }));
    let step = SavedStep { command: StepCommand::empty(CommandKind::GetFile), enabled: true };
    let parameters = vec![said("case", "Theirs"), said("days", "Days")];
    editor.apply(Edit::Append { steps: vec![step], files: Vec::new(), parameters });
    assert_eq!(editor.draft().said.parameters, [said("case", "Ours"), said("days", "Days")]);
}

#[test]
fn an_earlier_draft_lies_beneath_what_was_composed_meanwhile() {
    let mut earlier = Editor::new();
    for _ in 0..3 {
        insert(&mut earlier, CommandKind::PutFile);
    }
    let earlier = earlier.draft().clone();
    let mut editor = Editor::new();
    let get = insert(&mut editor, CommandKind::GetFile);
    type_into(&mut editor, get, Field::Path, r"C:\a.zip");
    let composed = editor.draft().clone();
    editor.put_beneath(earlier.clone());
    assert_eq!(*editor.draft(), composed);
    assert!(insert(&mut editor, CommandKind::GetFile).number() > 3);
    let deeds: Vec<Deed> = std::iter::from_fn(|| editor.undo()).map(|change| change.deed).collect();
    assert_eq!(deeds.last(), Some(&Deed::Replaced));
    assert_eq!(*editor.draft(), earlier);
    while editor.redo().is_some() {}
    assert_eq!(editor.draft().steps.first(), composed.steps.first());

    // The one that is beneath already adds nothing to go back to.
    let mut editor = Editor::resume(earlier.clone());
    editor.put_beneath(earlier);
    assert_eq!(editor.undo(), None);
    let cleared = || Edit::ReplaceAll {
        name: String::new(),
        commands: Vec::new(),
        comment: String::new(),
        devices: None,
    };
    assert!(editor.apply(cleared()).is_some());
    assert_eq!(editor.apply(cleared()), None);
}
