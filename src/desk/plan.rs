use defender::{Device, RunBody};
use sequence::export::{Part, markdown};
use sequence::{Pretty, StepCommand, pretty};
use words::{Desk as Words, Message};

use crate::compose::{Desk, device_name};
use crate::host::use_host;
use crate::language::t;

/// What is about to be done, in Markdown for a ticket.
pub fn note(desk: Desk, body: &RunBody) -> String {
    let name = desk.composer().name().get_untracked();
    let title =
        if name.trim().is_empty() { t(Words::NoteTitle) } else { format!("{}: {name}", t(Words::NoteTitle)) };
    // Whoever reads it in a ticket has nothing else that says so.
    let title = if use_host().is_demo() { format!("{}: {title}", t(Message::DemoMark)) } else { title };
    let facts =
        vec![vec![t(Words::NoteDevices), devices(desk)], vec![t(Words::NoteComment), body.comment.clone()]];
    let rows = (1..).zip(&body.commands).map(|(step, command): (usize, _)| {
        let texts = StepCommand::from(command);
        let texts: Vec<&str> = texts.texts().filter(|text| !text.is_empty()).collect();
        vec![step.to_string(), command.kind().as_str().to_owned(), texts.join(" ")]
    });
    let Pretty { head, commands, tail } = pretty(body);
    let lines = head.into_iter().chain(commands.into_iter().flatten()).chain(tail);
    let json: Vec<String> =
        lines.map(|line| line.tokens.iter().map(|token| token.text.as_str()).collect()).collect();
    markdown(&[
        Part::Heading(2, title),
        Part::Table { columns: vec![String::new(), String::new()], rows: facts },
        Part::Table {
            columns: [Words::NoteStep, Words::NoteCommand, Words::NoteText].map(t).to_vec(),
            rows: rows.collect(),
        },
        Part::Text(t(Words::NoteBody)),
        Part::Code { language: "json", text: json.join("\n") },
    ])
}

/// Their names, with ids: names repeat.
fn devices(desk: Desk) -> String {
    let chosen = desk.composer().devices().get_untracked();
    use_host().devices().with_untracked(|known| {
        let known: &[Device] = known.ready().map(|known| known.as_slice()).unwrap_or_default();
        let named = chosen.iter().map(|id| match known.iter().find(|device| device.id == *id) {
            Some(device) => format!("{} ({id})", device_name(device)),
            None => id.to_string(),
        });
        named.collect::<Vec<_>>().join(", ")
    })
}
