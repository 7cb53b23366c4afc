//! A recording: what an evidence bundle holds of a run, opened from a file. The page holds one, in memory alone: no run of
//! its own comes of it, and a reload forgets it.

use std::cell::Cell;
use std::sync::Arc;

use crate::dom::prelude::*;
use evidence::{BUNDLE_MAX, Opened, ReadError, Recording};
use leptos::task::spawn_local;
use web_sys::{Event, HtmlInputElement};
use words::{Arg, Message, Screens};

use crate::app::{Router, use_router};
use crate::browser::file::{self, LocalFile};
use crate::browser::{breath, hash};
use crate::glance;
use crate::host::use_host;
use crate::language::{t, ts};
use crate::route::{RECORDING, Route};
use crate::ui::{Button, Icon, IconButton, Tone, answer, is_asked, take_dropped, take_handed};

/// The recording that is open.
#[derive(Debug)]
pub struct Held {
    /// The name of its file.
    pub file: String,
    /// What it holds, proven.
    pub recording: Recording,
}

thread_local! {
    /// How many files were chosen: the last one counts.
    static TAKEN: Cell<u32> = const { Cell::new(0) };
    static HELD: ArcRwSignal<Option<Arc<Held>>> = ArcRwSignal::new(None);
}

/// The recording that is open on this page.
pub fn held() -> ArcRwSignal<Option<Arc<Held>>> {
    HELD.with(Clone::clone)
}

/// How far opening is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    Idle,
    Reading(String),
    /// In words why it was not opened.
    Refused(String),
}

/// Opens recordings on the screen that made it: a file that is chosen, or dropped anywhere. Copies are the same.
#[derive(Clone, Copy)]
pub struct Opener {
    standing: RwSignal<Standing>,
    hovered: Signal<bool>,
    router: Router,
}

impl Opener {
    /// Takes what is dropped from now on, while the screen is there.
    pub fn new() -> Self {
        let (standing, router) = (RwSignal::new(Standing::Idle), use_router());
        let is_demo = use_host().is_demo();
        let hovered = take_dropped(Box::new(move |files| {
            // In the demo a file of that kind is a story (`src/stage/dropped.rs`).
            let story = |file: &LocalFile| is_demo && file.name().to_lowercase().ends_with(".json");
            if !is_asked() && !files.first().is_some_and(story) {
                take(files, standing, router);
            }
        }));
        // One that was dropped where recordings are not shown.
        let handed = take_handed();
        if !handed.is_empty() {
            take(handed, standing, router);
        }
        Self { standing, hovered, router }
    }
}

/// The button that chooses a file.
#[component]
pub fn OpenButton(opener: Opener) -> impl IntoView {
    let input = NodeRef::<HtmlInputElement>::new();
    let choose = move || {
        if let Some(input) = input.get() {
            input.click();
        }
    };
    let chosen = move |event: Event| take(file::chosen(&event), opener.standing, opener.router);
    view! {
        <Button label=Screens::RecordingOpen icon=Icon::Play on_press=choose/>
        <input type="file" accept=".zip,application/zip" hidden node_ref=input on:change=chosen/>
    }
}

/// What is said of opening: what letting go does, that it goes on, why it did not work.
#[component]
pub fn Opening(opener: Opener) -> impl IntoView {
    let standing = opener.standing;
    let going_on = move || match standing.get() {
        _ if opener.hovered.get() => t(Screens::RecordingDrop),
        Standing::Reading(file) => ts(Screens::RecordingReading, &[Arg::Text(&file)]),
        Standing::Idle | Standing::Refused(_) => String::new(),
    };
    view! {
        <p class="recording-opening" role="status">{going_on}</p>
        {move || match standing.get() {
            Standing::Refused(why) => Some(view! {
                <div class="run-note" data-tone=Tone::Bad.word()>
                    <p role="alert">{why}</p>
                    <IconButton
                        label=Message::Dismiss
                        icon=Icon::Close
                        on_press=move || standing.set(Standing::Idle)
                    />
                </div>
            }),
            Standing::Idle | Standing::Reading(_) => None,
        }}
    }
}

/// Opens the first of these files, or says what is wrong with it: nothing of it is shown then.
fn take(files: Vec<LocalFile>, standing: RwSignal<Standing>, router: Router) {
    let Some(file) = files.into_iter().next() else { return };
    let number = TAKEN.get() + 1;
    TAKEN.set(number);
    standing.set(Standing::Reading(file.name()));
    spawn_local(async move {
        breath::take().await; // so that it is seen
        let read = read(&file).await;
        // Whoever left the screen meanwhile, or chose another file, wants no other one.
        if standing.try_get_untracked().is_none() || TAKEN.get() != number {
            return;
        }
        match read {
            Err(why) => standing.set(Standing::Refused(why)),
            Ok(recording) => {
                standing.set(Standing::Idle);
                let run = recording.run.at(recording.run.moments().last().copied().unwrap_or_default());
                let device = glance::device_name(&run);
                held().set(Some(Arc::new(Held { file: file.name(), recording })));
                router.push(Route::run(RECORDING));
                answer(ts(Screens::RecordingOpened, &[Arg::Text(&device)]));
            }
        }
    });
}

async fn read(file: &LocalFile) -> Result<Recording, String> {
    let name = file.name();
    if file.size() > BUNDLE_MAX as u64 {
        return Err(refused(&name, ReadError::TooLarge));
    }
    let bytes = file.read().await.map_err(|_| ts(Screens::RecordingUnreadable, &[Arg::Text(&name)]))?;
    proven(&bytes).await.map_err(|why| refused(&name, why))
}

async fn proven(bytes: &[u8]) -> Result<Recording, ReadError> {
    let opened = Opened::of(bytes)?;
    let mut hashes = Vec::new();
    for content in opened.contents() {
        hashes.push(hash::sha256(content).await);
    }
    opened.recording(&hashes)
}

/// Why a file was not opened.
fn refused(file: &str, why: ReadError) -> String {
    let (text, inside) = match why {
        ReadError::NotABundle => (Screens::RecordingNotBundle, String::new()),
        ReadError::TooLarge => (Screens::RecordingTooLarge, String::new()),
        ReadError::Broken => (Screens::RecordingBroken, String::new()),
        ReadError::Newer(_) => (Screens::RecordingNewer, String::new()),
        ReadError::NotStored(name) => (Screens::RecordingNotStored, name),
        ReadError::Damaged(name) => (Screens::RecordingDamaged, name),
        ReadError::Missing(name) => (Screens::RecordingMissing, name),
        ReadError::Unlisted(name) => (Screens::RecordingUnlisted, name),
        ReadError::Odd(name) => (Screens::RecordingOdd, name),
        ReadError::Changed(names) => (Screens::RecordingChanged, names.join(", ")),
    };
    ts(text, &[Arg::Text(file), Arg::Text(&inside)])
}
