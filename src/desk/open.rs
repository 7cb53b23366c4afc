use crate::dom::prelude::*;
use defender::{Command, RunBody};
use leptos::task::spawn_local;
use sequence::file::{SavedStep, Sequence};
use sequence::import::{ImportError, Imported, Reading, Trap, import};
use sequence::share::Packed;
use sequence::{RunTag, StepCommand, without_placeholders};
use web_sys::{Event, HtmlInputElement};
use words::{Arg, Desk as Words};

use super::kept::KeptList;
use super::offer::Offer;
use super::share;
use super::typed;
use crate::browser::file::{self, LocalFile};
use crate::compose::Desk;
use crate::language::{saying, t, ts};
use crate::quick::Window;
use crate::ui::{Button, Paste, toast};

const TEXT: &str = "open-text";
const FOUND: &str = "open-found";

/// So many traps of a body are listed.
const TRAPS: usize = 5;

/// Takes a sequence in from elsewhere, or from what this browser keeps.
#[component]
pub fn Open(desk: Desk) -> impl IntoView {
    let given = desk.take_given();
    // What is given does not take the place of what somebody typed.
    let text = if given.is_empty() { typed::open() } else { RwSignal::new(given) };
    let read = Memo::new(move |_| text.with(|text| (!text.is_empty()).then(|| import(text))));
    let input = NodeRef::<HtmlInputElement>::new();
    let choose = move || {
        if let Some(input) = input.get() {
            input.click();
        }
    };
    let dropped = move |event: Event| {
        event.prevent_default();
        take_file(text, file::dropped(&event));
    };
    view! {
        <Window on_close=move || desk.close() title=Words::OpenTitle>
            <div class="open" on:dragover=|event: Event| file::welcome(&event) on:drop=dropped>
                <Paste label=Words::OpenText id=TEXT described_by=FOUND value=text hint=Words::OpenHint/>
                <div class="actions">
                    <Button label=Words::OpenFile on_press=choose/>
                    <input
                        type="file"
                        accept=".json,.txt"
                        hidden
                        node_ref=input
                        on:change=move |event: Event| take_file(text, file::chosen(&event))
                    />
                </div>
                <div id=FOUND class="open-found" role="status">
                    {move || read.get().map(|read| found(desk, text, read))}
                </div>
            </div>
            <KeptList desk/>
        </Window>
    }
}

/// The first of these files.
fn take_file(text: RwSignal<String>, files: Vec<LocalFile>) {
    let Some(file) = files.into_iter().next() else { return };
    spawn_local(async move {
        match text_of(&file).await {
            Ok(read) => text.set(read),
            Err(why) => toast(t(why)),
        }
    });
}

/// The text of a file, or why it has none; a sequence is small.
pub async fn text_of(file: &LocalFile) -> Result<String, Words> {
    const LARGEST: u64 = 32 << 20;
    let bytes = match file.size() {
        0..=LARGEST => file.read().await.map_err(|_| Words::OpenUnreadableFile)?,
        _ => return Err(Words::OpenUnreadableFile),
    };
    String::from_utf8(bytes).map_err(|_| Words::OpenNotText)
}

fn found(desk: Desk, from: RwSignal<String>, read: Result<Imported, ImportError>) -> View {
    match read {
        Err(why) => wrong(saying(|words| words.import_error(&why))),
        Ok(Imported::Body(Reading::Plain(body))) => {
            offers(desk, from, t(Words::ReadBody), vec![of_body(body)])
        }
        Ok(Imported::Body(Reading::Doubtful { literal, repaired, traps })) => {
            view! { <Doubtful desk from literal repaired traps/> }
        }
        Ok(Imported::Command(body)) => offers(desk, from, t(Words::ReadCommand), vec![of_body(body)]),
        Ok(Imported::Console(commands)) => {
            let steps = of_body(RunBody { commands, comment: String::new() }).steps;
            // What no console line says stays as it was typed.
            let Sequence { comment, parameters, .. } = desk.composer().with_draft(Sequence::of_draft);
            let sequence = Sequence { steps, comment, parameters, ..Sequence::default() };
            offers(desk, from, t(Words::ReadConsole), vec![sequence])
        }
        Ok(Imported::Sequences(sequences)) => {
            let read = ts(Words::ReadFile, &[Arg::Count(sequences.len() as u64)]);
            offers(desk, from, read, sequences)
        }
        Ok(Imported::Link(link)) => view! { <Linked desk from link/> },
    }
}

fn wrong(text: String) -> View {
    view! { <p class="field-wrong">{text}</p> }
}

fn offers(desk: Desk, from: RwSignal<String>, read: String, sequences: Vec<Sequence>) -> View {
    let offers = sequences
        .into_iter()
        .map(|sequence| {
            let title = if sequence.name.is_empty() { t(Words::Untitled) } else { sequence.name.clone() };
            view! { <Offer desk title sequence from/> }
        })
        .collect_view();
    view! { <p class="note">{read}</p> {offers} }
}

/// A body that can be read in two ways, side by side.
#[component]
fn Doubtful(
    desk: Desk,
    from: RwSignal<String>,
    literal: Option<RunBody>,
    repaired: RunBody,
    traps: Vec<Trap>,
) -> impl IntoView {
    let more = traps.len().saturating_sub(TRAPS);
    let told = traps.iter().take(TRAPS).map(|trap| {
        let said = saying(|words| words.trap(trap));
        view! { <li>{said}</li> }
    });
    let told = told.collect_view();
    view! {
        <p data-tone="caution" class="note">{t(Words::ReadDoubtful)}</p>
        <ul class="open-traps">
            {told}
            {(more > 0).then(|| view! { <li>{ts(Words::TrapsMore, &[Arg::Count(more as u64)])}</li> })}
        </ul>
        <div class="open-readings">
            {match literal {
                Some(body) => view! { <Offer desk title=Words::ReadLiteral sequence=of_body(body) from/> },
                None => wrong(t(Words::ReadLiteralRefused)),
            }}
            <Offer desk title=Words::ReadRepaired sequence=of_body(repaired) from/>
        </div>
    }
}

/// A link's content comes after a moment.
#[component]
fn Linked(desk: Desk, from: RwSignal<String>, link: Packed) -> impl IntoView {
    let opened = RwSignal::new(None);
    spawn_local(async move {
        let sequence = share::opened(&link).await;
        opened.set(Some(sequence));
    });
    let drawn = move || {
        opened.get().map(|opened| match opened {
            Ok(sequence) => offers(desk, from, t(Words::ReadLink), vec![sequence]),
            Err(why) => wrong(saying(|words| words.link_error(&why))),
        })
    };
    drawn.into_view()
}

/// The run tag of a body that was sent belongs to that run.
fn of_body(body: RunBody) -> Sequence {
    let step = |command: &Command| SavedStep { command: StepCommand::from(command).literal(), enabled: true };
    Sequence {
        steps: body.commands.iter().map(step).collect(),
        comment: without_placeholders(RunTag::split(&body.comment).0),
        ..Sequence::default()
    }
}
