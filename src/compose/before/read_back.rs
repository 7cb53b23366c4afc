use crate::dom::prelude::*;
use sequence::{Diagnostic, Place, ReadBackLine, Step};
use words::{Arg, Message};

use super::TITLE;
use crate::compose::column::{Column, DrawRow, StepRows};
use crate::compose::composer::{Composer, use_composer};
use crate::compose::desk::use_desk;
use crate::compose::step_signals::StepSignals;
use crate::compose::steps::Findings;
use crate::host::use_host;
use crate::language::{saying, ts};
use crate::ui::exact;

/// The API takes so many runs a minute (contract 2).
const RUNS_A_MINUTE: u64 = 10;

/// So many lines fit, about; more have to be scrolled, by keys too.
const FIT: usize = 8;

/// A line before it was measured.
const LINE_PX: f64 = 25.0;

/// The sequence in plain words for exactly these devices.
#[component]
pub fn SaidBack() -> impl IntoView {
    let composer = use_composer();
    let (said, summary, devices) = (composer.read_back(), composer.summary(), composer.devices());
    let intro = move || {
        said.with(|said| Some(saying(|words| words.read_back(said.as_ref()?).intro.into())).flatten())
    };
    let around = Memo::new(move |_| {
        let warning = |found: &&Diagnostic| !found.is_error() && found.place == Place::Devices;
        summary.with(|summary| summary.around.iter().filter(warning).cloned().collect::<Vec<_>>())
    });
    // One run at a time on a device (contract 1.1): another one of this browser has to end first.
    let host = use_host();
    let busy = Memo::new(move |_| devices.with(|devices| host.busy(devices)));
    let notes = move || {
        let mut notes = said
            .with(|said| said.as_ref().map(|said| saying(|words| words.read_back(said).notes)))
            .unwrap_or_default();
        // The first ones leave at once; the last one after so many minutes.
        if let Some(busy) = busy.with(|busy| in_short(busy)) {
            notes.push(ts(Message::ReadBackBusy, &[Arg::Text(&busy)]));
        }
        let minutes = devices.with(|devices| (devices.len() as u64).saturating_sub(1) / RUNS_A_MINUTE);
        if minutes > 0 {
            notes.push(ts(Message::ComposeManyMinutes, &[Arg::Count(minutes)]));
        }
        notes.into_iter().map(|note| view! { <p>{note}</p> }).collect_view()
    };
    let any_off =
        Memo::new(move |_| said.with(|said| said.as_ref().is_some_and(|said| !said.rules_off.is_empty())));
    let (desk, order) = (use_desk(), composer.order());
    let column = Column::new(composer, LINE_PX);
    let column = column.beside(column.list);
    let scrolls = Memo::new(move |_| order.with(|order| order.len() > FIT));
    let row: DrawRow = Box::new(|_, signals| view! { <Said signals/> }.into_view());
    let empty = Memo::new(move |_| order.with(Vec::is_empty));
    view! {
        <Show when=move || !empty.get()>
            <p class="read-back-intro">{intro}</p>
        </Show>
        <div
            class="read-back"
            role="list"
            aria-labelledby=TITLE
            tabindex=move || scrolls.get().then_some("0")
            node_ref=column.list
        >
            <StepRows column row text=said_text/>
        </div>
        <Show when=move || any_off.get()>{desk.rules_off()}</Show>
        <Findings place=Place::Devices found=around/>
        <div class="read-back-notes muted">{notes}</div>
    }
}

/// One command. It bears its card's number; one that is switched off is left out.
#[component]
fn Said(signals: StepSignals) -> impl IntoView {
    let StepSignals { beside: step, position, .. } = signals;
    let hidden = {
        let step = step.clone();
        move || step.with(|step| !step.enabled)
    };
    let pieces = move || {
        let line = step.with(|step| ReadBackLine::of(&step.command));
        let piece = |piece: words::Piece| match piece.literal {
            true => view! { <code>{exact(&piece.text)}</code> },
            false => piece.text.into_view(),
        };
        saying(|words| words.read_back_line(&line)).into_iter().map(piece).collect_view()
    };
    view! {
        <div
            role="listitem"
            hidden=hidden
            style:counter-set=move || Some(format!("list-item {}", position.get() + 1))
        >
            {pieces}
        </div>
    }
}

/// The first of some names, and how many more there are.
fn in_short(names: &[String]) -> Option<String> {
    let (first, more) = names.split_first()?;
    Some(if more.is_empty() { first.clone() } else { format!("{first} (+{})", more.len()) })
}

fn said_text(_: Composer, place: usize, step: &Step) -> String {
    if !step.enabled {
        return String::new();
    }
    let line = ReadBackLine::of(&step.command);
    let pieces = saying(|words| words.read_back_line(&line));
    let said: String = pieces.into_iter().map(|piece| piece.text).collect();
    format!("{}. {said}", place + 1)
}
