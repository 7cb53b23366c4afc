//! Long texts that make a rule begin again and again: links and files bring them. Each has to be looked at about once; what
//! looks at the rest of the text at every place takes hours for these.

use std::fmt::Write;
use std::time::Instant;

use defender::Command;
use sequence::{Context, Edit, Editor, check_all, declared_parameters, file, utf16_spans};

/// Far more than it takes, far less than hours.
const SECONDS: u64 = 120;

fn within<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let came = work();
    assert!(began.elapsed().as_secs() < SECONDS, "{what}: {:?}", began.elapsed());
    came
}

#[test]
fn rules_look_at_a_long_text_once() {
    for (text, in_path) in
        [("{{a}}x:", true), ("${", true), ("{{a}};", false), (";a", false), ("$(", false), ("“", true)]
    {
        let long = text.repeat(300_000);
        let command = match in_path {
            true => Command::GetFile { path: format!(r"C:\{long}\b") },
            false => Command::RunScript { script_name: "a.ps1".to_owned(), args: long },
        };
        let commands = vec![(&command).into()];
        let mut editor = Editor::new();
        let (name, comment) = (String::new(), "c".to_owned());
        editor.apply(Edit::ReplaceAll { name, commands, comment, devices: None }).unwrap();
        let found = within(text, || check_all(editor.draft(), &Context::default()));
        assert!(!found.is_empty(), "{text}");
        let field =
            editor.draft().steps[0].text(if in_path { sequence::Field::Path } else { sequence::Field::Args });
        for finding in &found {
            let spans = within(text, || utf16_spans(field.unwrap_or_default(), &finding.spans));
            assert_eq!(spans.len(), finding.spans.len());
        }
    }
}

#[test]
fn a_description_of_dashes_is_read_once() {
    within("dashes", || declared_parameters(&"a-".repeat(500_000)));
}

#[test]
fn a_file_of_many_names_is_read_once() {
    let mut names = String::new();
    for number in 0..200_000 {
        let _ = write!(names, "{}{{\"name\":\"a{number}\"}}", if number == 0 { "" } else { "," });
    }
    let text = format!(
        "{{\"format\":\"liveline-sequences\",\"version\":1,\"sequences\":[{{\"name\":\"a\",\"steps\":[],\"parameters\":[{names}]}}]}}"
    );
    let read = within("names", || file::read(&text)).unwrap();
    assert_eq!(read[0].parameters.len(), 200_000);
}
