//! The bytes that are sent for drafts of every kind.

use defender::{Command, RunBody};
use sequence::{Draft, RunTag, Step, StepCommand, StepId, body};

fn draft(commands: Vec<StepCommand>) -> Draft {
    let step = |(number, command)| Step { id: StepId::new(number), command, enabled: true };
    Draft {
        name: "not sent".to_owned(),
        steps: (1..).zip(commands).map(step).collect(),
        comment: "CASE-1042 collect logs".to_owned(),
        ..Draft::default()
    }
}

fn sent(draft: &Draft, tag: Option<RunTag>) -> String {
    String::from_utf8_lossy(&body(draft, tag).to_json()).into_owned()
}

/// The sample without its layout; no text in it has a line break or two blanks.
fn compact(sample: &str) -> String {
    sample.lines().map(str::trim).collect::<String>().replace("\": ", "\":")
}

#[test]
fn put_run_and_two_files_are_as_in_the_sample() {
    let draft = draft(vec![
        StepCommand::PutFile { file: "sigcheck.exe".into() },
        StepCommand::RunScript { script: "collect-logs.ps1".into(), args: "-Days 3".into() },
        StepCommand::GetFile { path: r"C:\Windows\Temp\collect-logs.zip".into() },
        StepCommand::GetFile { path: r"C:\ProgramData\Example Corp\agent.log".into() },
    ]);
    let sample = include_str!("../../defender/tests/samples/request_putfile_runscript_getfile.json");
    assert_eq!(sent(&draft, None), compact(sample));
}

#[test]
fn a_linux_path_is_as_in_the_sample() {
    let draft = draft(vec![StepCommand::GetFile { path: "/var/log/auth.log".into() }]);
    let sample = include_str!("../../defender/tests/samples/request_getfile_linux.json");
    assert_eq!(sent(&draft, None), compact(sample));
}

#[test]
fn what_is_switched_off_and_empty_arguments_are_left_out() {
    let mut draft = draft(vec![
        StepCommand::PutFile { file: "sigcheck.exe".into() },
        StepCommand::RunScript { script: "collect-logs.ps1".into(), args: String::new() },
    ]);
    draft.steps[0].enabled = false;
    insta::assert_snapshot!(sent(&draft, Some(RunTag::from_random([7, 23, 3, 15, 19, 13]))));
}

#[test]
fn nothing_typed_is_changed() {
    let texts =
        ["  blanks  ", "\"quoted\"", "a\tb\nc\u{0}\u{7F}", "Отчёт😀\u{200B}\u{FFFE}", r"C:\\a", "</script>"];
    let commands = |text: &str| StepCommand::RunScript { script: text.to_owned(), args: text.to_owned() };
    let draft = draft(texts.map(commands).to_vec());
    let same = |text: &str| Command::RunScript { script_name: text.to_owned(), args: text.to_owned() };
    let expected = RunBody { commands: texts.map(same).to_vec(), comment: draft.comment.clone() };
    assert_eq!(body(&draft, None), expected);
}
