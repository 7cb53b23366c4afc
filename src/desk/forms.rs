//! The request in forms for other programs. What leaves the page this way is sent by somebody else, so it bears no run
//! tag: a tag belongs to one run of this page.

use crate::dom::prelude::*;
use defender::{DeviceId, RunBody};
use engine::Limits;
use sequence::export::{Call, Unwritable, Verification, console, kql};
use sequence::{Draft, LineChange, Placeholder, RunTag, body_unfilled, difference, placeholders};
use words::{Arg, Desk as Words};

use super::plan;
use crate::compose::{Desk, Form, draw_tokens};
use crate::host::use_host;
use crate::language::{saying, t, ts};
use crate::ui::{CopyButton, exact};

/// Draws the request in a form, anew with each change.
pub fn draw(form: Form, desk: Desk, device: Memo<Option<DeviceId>>) -> View {
    let drawn = move || {
        desk.composer().changes().track();
        let (body, open) = desk.composer().with_draft(|draft| (body_unfilled(draft, None), unfilled(draft)));
        let device = device.get();
        let told = (!open.is_empty()).then(|| note(ts(Words::FormUnfilled, &[Arg::Text(&open)])));
        let drawn = untrack(|| match form {
            Form::Json => ().into_view(),
            Form::Curl => command(form, device.as_ref(), &body, Call::bash),
            Form::PowerShell => command(form, device.as_ref(), &body, Call::powershell),
            Form::Console => lines(&body),
            Form::Query => query(device.as_ref(), &body),
            Form::Note => text(form, plan::note(desk, &body), t(Words::NoteHint)),
            Form::Difference => changes(&body),
        });
        view! { {told} {drawn} }
    };
    view! { <div class="form">{drawn}</div> }
}

/// The parameters that are not filled in, each once.
fn unfilled(draft: &Draft) -> String {
    let mut names: Vec<String> = Vec::new();
    for Placeholder { name, .. } in placeholders(draft) {
        let name = format!("{{{{{name}}}}}");
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

fn command(form: Form, device: Option<&DeviceId>, body: &RunBody, write: fn(&Call) -> String) -> View {
    match device {
        None => note(t(Words::FormNoDevice)),
        Some(device) => {
            let host = use_host();
            let written = write(&Call::new(&host.api_address(), device, body));
            // Both shells know a comment by its first character.
            let written =
                if host.is_demo() { format!("# {}\n{written}", t(Words::FormDemo)) } else { written };
            text(form, written, t(Words::FormToken))
        }
    }
}

/// A step that the console cannot carry leaves nothing to copy: the others without it are another sequence.
fn lines(body: &RunBody) -> View {
    let lines = console(body);
    let unwritable: Vec<(usize, &Unwritable)> =
        (1..).zip(&lines).filter_map(|(step, line)| Some((step, line.as_ref().err()?))).collect();
    if unwritable.is_empty() {
        let lines: Vec<String> = lines.into_iter().flatten().collect();
        return text(Form::Console, lines.join("\n"), t(Words::FormConsoleHint));
    }
    let told = unwritable.into_iter().map(|(step, why)| {
        let said = saying(|words| words.unwritable(step, why));
        view! { <li>{said}</li> }
    });
    view! { <ul class="form-wrong">{told.collect_view()}</ul> }
}

/// The run is not sent yet: the window reaches as far as one may wait.
fn query(device: Option<&DeviceId>, body: &RunBody) -> View {
    let Some(device) = device else { return note(t(Words::FormNoDeviceToSeek)) };
    let host = use_host();
    let from = host.tenant_now().get_untracked();
    let mut said = t(Words::QueryNote);
    if host.is_demo() {
        said = [t(Words::FormDemo), said].join("\n");
    }
    let looked =
        Verification { note: &said, device, from, to: from.plus_ms(Limits::default().queue_ms()), body };
    text(Form::Query, kql(&looked), t(Words::QueryHint))
}

fn text(form: Form, text: String, hint: String) -> View {
    let copied = text.clone();
    let label = ts(Words::FormCopy, &[Arg::Text(&t(form.name()))]);
    view! {
        <div class="form-head">
            <p class="note">{hint}</p>
            <CopyButton label text=move |()| copied.clone()/>
        </div>
        <pre class="json form-text" tabindex="0">{exact(&text)}</pre>
    }
}

fn note(text: String) -> View {
    view! { <p class="note">{text}</p> }
}

fn changes(body: &RunBody) -> View {
    let host = use_host();
    let runs = host.order().get_untracked().into_iter().filter_map(|id| host.run(&id));
    let last = runs.map(|run| run.get_untracked()).max_by_key(|run| run.requested_at);
    let Some(last) = last else { return note(t(Words::DifferenceNone)) };
    let sent = RunBody { comment: RunTag::split(&last.body.comment).0.to_owned(), ..last.body.clone() };
    let lines = difference(&sent, body);
    let name = last.id.to_string();
    let said = if lines.iter().all(|line| line.change == LineChange::Same) {
        Words::DifferenceSame
    } else {
        Words::DifferenceTo
    };
    let drawn = lines.into_iter().map(|line| {
        let tokens = draw_tokens(line.line.tokens);
        match line.change {
            LineChange::Same => view! { <div class="json-line">{tokens}</div> },
            LineChange::Added => {
                view! { <ins class="json-line" aria-label=t(Words::DifferenceAdded)>{tokens}</ins> }
            }
            LineChange::Removed => {
                view! { <del class="json-line" aria-label=t(Words::DifferenceRemoved)>{tokens}</del> }
            }
        }
    });
    let drawn = drawn.collect_view();
    view! {
        <p class="note">{ts(said, &[Arg::Text(&name)])}</p>
        <div class="json" tabindex="0" role="group" aria-label=ts(said, &[Arg::Text(&name)])>{drawn}</div>
    }
}
