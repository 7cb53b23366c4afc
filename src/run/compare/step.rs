use std::sync::Arc;

use crate::dom::prelude::*;
use defender::{Command, CommandKind};
use words::{Arg, Screens};

use super::super::output::FailedOutput;
use super::super::shown::Shown;
use super::Two;
use super::drawn::Compared;
use super::left::{Left, Printed};
use crate::host::{CollectedFile, OutputState};
use crate::language::{t, ts};
use crate::ui::{Button, exact, size};

/// What a run has of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum There {
    /// It has no such command.
    Nothing,
    /// The command, and nothing that it left.
    Command,
    /// Something that it left, under this index.
    Output(u32),
}

/// What one command left in both runs.
#[component]
pub fn Step(two: Two, place: usize) -> impl IntoView {
    let there = move |shown: Shown| {
        Memo::new(move |_| {
            shown.timeline.with(|timeline| match timeline.commands.get(place) {
                None => There::Nothing,
                Some(line) if line.may_have_output() => There::Output(line.index),
                Some(_) => There::Command,
            })
        })
    };
    let command = move |shown: Shown| {
        Memo::new(move |_| {
            shown.timeline.with(|timeline| timeline.commands.get(place).and_then(|line| line.command.clone()))
        })
    };
    let (one, other) = (there(two.first), there(two.second));
    let (named, other_named) = (command(two.first), command(two.second));
    let name = move || {
        let command = other_named.get().or_else(|| named.get());
        command
            .map(|command| view! { {command.kind().as_str()} " " <code>{exact(&command.subject())}</code> })
    };
    let another = move || match (named.get(), other_named.get()) {
        (Some(one), Some(other)) if one != other => {
            let one = format!("{} {}", one.kind().as_str(), one.subject());
            Some(
                view! { <p class="note" data-tone="caution">{ts(Screens::CompareOther, &[Arg::Text(&one)])}</p> },
            )
        }
        _ => None,
    };
    let is_file = move || {
        let is =
            |command: &Option<Command>| command.as_ref().is_some_and(|it| it.kind() == CommandKind::GetFile);
        named.with_untracked(is) || other_named.with_untracked(is)
    };
    let body = move || match (one.get(), other.get()) {
        (There::Nothing, _) => note(Screens::CompareOnlySecond),
        (_, There::Nothing) => note(Screens::CompareOnlyFirst),
        (There::Command, There::Command) => note(Screens::CompareNoOutput),
        (There::Command, _) => note(Screens::CompareNoneFirst),
        (_, There::Command) => note(Screens::CompareNoneSecond),
        (There::Output(one), There::Output(other)) => {
            let by_hand = is_file();
            view! { <Both two place indices=[one, other] by_hand/> }
        }
    };
    let id = format!("compare-step-{place}");
    view! {
        <section class="card compare-step" aria-labelledby=id.clone()>
            <h2 id=id><span class="timeline-number">{place + 1}</span> " " {name}</h2>
            {another}
            {body}
        </section>
    }
}

fn note(text: Screens) -> View {
    view! { <p class="output-note">{t(text)}</p> }
}

/// Fetches both, and compares them once they are here. Files are large: they are fetched when somebody asks.
#[component]
fn Both(two: Two, place: usize, indices: [u32; 2], by_hand: bool) -> impl IntoView {
    let host = two.first.host;
    let leading = host.leading();
    let ids = StoredValue::new([(two.first.id(), indices[0]), (two.second.id(), indices[1])]);
    let outputs = ids.with_value(|ids| ids.clone().map(|(id, index)| host.output(&id, index)));
    let wanted = outputs.clone();
    let fetch = move |again: bool| {
        for ((id, index), output) in ids.get_value().iter().zip(&wanted) {
            let missing = output.with_untracked(|state| match state {
                OutputState::NotAsked => true,
                OutputState::Failed(_) => again,
                _ => false,
            });
            if missing {
                host.fetch_output(id, *index);
            }
        }
    };
    let fetch = Callback::new(fetch);
    if leading.get_untracked() && !by_hand {
        fetch.run(false);
    }
    move || {
        let [one, other] = outputs.each_ref().map(|output| Left::of(output.get()));
        match (one, other) {
            (Left::Failed(trouble), _) => failed(
                Screens::CompareFirst,
                view! { <FailedOutput trouble on_again=move || fetch.run(true)/> },
            ),
            (_, Left::Failed(trouble)) => failed(
                Screens::CompareSecond,
                view! { <FailedOutput trouble on_again=move || fetch.run(true)/> },
            ),
            (Left::NotAsked, _) | (_, Left::NotAsked) if !leading.get() => note(Screens::RunViewOnlyLeader),
            (Left::NotAsked, _) | (_, Left::NotAsked) if by_hand => view! {
                <div class="output-file">
                    <p class="note">{t(Screens::CompareByHand)}</p>
                    <div class="actions"><Button label=Screens::CompareFetch on_press=move || fetch.run(false)/></div>
                </div>
            },
            (Left::Printed(one), Left::Printed(other)) => printed(two, place, &one, &other),
            (Left::File(one), Left::File(other)) => files(two, place, &one, &other),
            (Left::Printed(_), Left::File(_)) | (Left::File(_), Left::Printed(_)) => {
                note(Screens::CompareKinds)
            }
            _ => view! { <p class="output-note" role="status">{t(Screens::RunViewOutputLoading)}</p> },
        }
    }
}

fn failed(which: Screens, failed: View) -> View {
    view! { <p class="output-note">{t(which)}</p> {failed} }
}

fn printed(two: Two, place: usize, one: &Printed, other: &Printed) -> View {
    let has_errors = !one.errors.is_empty() || !other.errors.is_empty();
    let found = RwSignal::new([None, (!has_errors).then_some(true)]);
    let ended_alike = one.exit_code == other.exit_code;
    effect(move || {
        if let [Some(output), Some(errors)] = found.get() {
            two.note(place, output && errors && ended_alike);
        }
    });
    let set = move |part: usize| {
        move |same| {
            found.update(|found| {
                if let Some(found) = found.get_mut(part) {
                    *found = Some(same);
                }
            });
        }
    };
    let code = |code: Option<i64>| code.map_or_else(|| "–".to_owned(), |code| code.to_string());
    let exits = (!ended_alike).then(|| {
        let codes = (code(one.exit_code), code(other.exit_code));
        let said = ts(Screens::CompareExits, &[Arg::Text(&codes.0), Arg::Text(&codes.1)]);
        view! { <p class="note">{said}</p> }
    });
    let errors = has_errors.then(|| {
        let texts = (Arc::clone(&one.errors), Arc::clone(&other.errors));
        view! { <Compared texts layout=two.layout title=Screens::RunViewStderr on_found=set(1)/> }
    });
    let texts = (Arc::clone(&one.output), Arc::clone(&other.output));
    view! {
        {exits}
        <Compared texts layout=two.layout title=Screens::RunViewOutput on_found=set(0)/>
        {errors}
    }
}

fn files(two: Two, place: usize, one: &CollectedFile, other: &CollectedFile) -> View {
    let is_same = one.sha256 == other.sha256;
    two.note(place, is_same);
    let fact = |sign: &'static str, file: &CollectedFile| {
        let (length, hash) = (size(file.bytes.len() as u64), file.sha256.clone());
        view! { <p><span class="compare-sign">{sign}</span> " " {length} ", SHA-256 " <code class="hash">{hash}</code></p> }
    };
    let said = if is_same { Screens::CompareFileSame } else { Screens::CompareFileOther };
    view! {
        <div class="output-file">
            <p><b>{t(said)}</b></p>
            {fact("−", one)}
            {fact("+", other)}
        </div>
    }
}
