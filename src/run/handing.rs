//! An output that the page fetches and a person can stop; and one that only the browser itself may fetch: a link to save
//! it by, and the way back for the saved file.

use defender::content::{Expected, NotIt};
use defender::{ActionId, CommandKind, Secret};
use engine::Run;
use leptos::task::spawn_local;
use web_sys::{Event, HtmlInputElement};
use words::{Arg, Screens};

use super::shown::Shown;
use crate::browser::file::{self, LocalFile};
use crate::browser::focus::focus;
use crate::dom::prelude::*;
use crate::host::{OutputState, Trouble};
use crate::language::{t, ts};
use crate::ui::{Button, Icon, size};

/// No more is read: as much as the page fetches.
const LARGEST: u64 = 256 << 20;

/// Whether the browser may save what this page could not fetch.
pub const fn can_be_saved(trouble: &Trouble) -> bool {
    matches!(trouble, Trouble::NotReadable | Trouble::Forbidden | Trouble::TooLarge | Trouble::Stopped)
}

/// How much has come, and the way to stop it.
#[component]
pub fn Arriving(
    shown: Shown,
    index: u32,
    output: ArcRwSignal<OutputState>,
    /// What has the keyboard once the button is gone.
    panel: String,
) -> impl IntoView {
    let arrived = Memo::new(move |_| match output.get() {
        OutputState::Coming(arrived) => arrived,
        _ => Default::default(),
    });
    let said = move || {
        let arrived = arrived.get();
        let so_far = size(arrived.bytes);
        match arrived.of {
            _ if arrived.bytes == 0 => t(Screens::RunViewOutputLoading),
            Some(of) => ts(Screens::OutputComing, &[Arg::Text(&so_far), Arg::Text(&size(of))]),
            None => ts(Screens::OutputComingSome, &[Arg::Text(&so_far)]),
        }
    };
    // Without a value it says that there is no saying how much is left.
    let value = move || {
        let arrived = arrived.get();
        arrived.of.map(|of| (arrived.bytes.saturating_mul(100) / of.max(1)).min(100).to_string())
    };
    let stop = move || {
        focus(&panel);
        shown.host.stop_output(&shown.id(), index);
    };
    view! {
        <div class="output-coming">
            <p>{said}</p>
            <progress max="100" value=value aria-label=t(Screens::RunViewOutputLoading)></progress>
            <div class="actions"><Button label=Screens::OutputStop icon=Icon::Close on_press=stop/></div>
        </div>
    }
}

/// A link by which the browser saves it, and the place where the saved file is taken back.
#[component]
pub fn Handing(
    shown: Shown,
    index: u32,
    link: Option<Secret<String>>,
    /// What has the keyboard once the button is gone.
    panel: String,
) -> impl IntoView {
    let wrong = RwSignal::new(None::<Screens>);
    let input = NodeRef::<HtmlInputElement>::new();
    let choose = move || {
        if let Some(input) = input.get() {
            input.click();
        }
    };
    let dropped = move |event: Event| {
        event.prevent_default();
        take(shown, index, wrong, file::dropped(&event));
    };
    let make = move || {
        focus(&panel);
        shown.host.link_output(&shown.id(), index);
    };
    let way = match link {
        // Where it leads was checked when it came.
        Some(link) => view! {
            <p class="note">{t(Screens::OutputSaveHint)}</p>
            <p><a class="button" href=link.reveal().clone() target="_blank" rel="noreferrer noopener">{t(Screens::OutputSave)}</a></p>
        },
        None => view! { <Button label=Screens::OutputMakeLink icon=Icon::Download on_press=make/> },
    };
    view! {
        <div class="output-hand" on:dragover=|event: Event| file::welcome(&event) on:drop=dropped>
            {way}
            <div class="actions">
                <Button label=Screens::OutputHand on_press=choose/>
                <input
                    type="file"
                    hidden
                    node_ref=input
                    on:change=move |event: Event| take(shown, index, wrong, file::chosen(&event))
                />
            </div>
            <p class="note">{t(Screens::OutputHandHint)}</p>
            <div role="alert">{move || wrong.get().map(|why| view! { <p class="field-wrong">{t(why)}</p> })}</div>
        </div>
    }
}

/// Reads the first of these files, and hands it on when it can be the output.
fn take(shown: Shown, index: u32, wrong: RwSignal<Option<Screens>>, files: Vec<LocalFile>) {
    let Some(file) = files.into_iter().next() else { return };
    // The screen may be left before the file is read.
    let (host, run) = (shown.host, shown.run.get_untracked());
    let place =
        shown.timeline.with_untracked(|line| line.commands.iter().position(|command| command.index == index));
    spawn_local(async move {
        let told = match judged(&run, place, index, &file).await {
            Ok(bytes) => {
                host.hand_output(&run.id, index, bytes);
                None
            }
            Err(why) => Some(why),
        };
        wrong.set(told);
    });
}

async fn judged(run: &Run, place: Option<usize>, index: u32, file: &LocalFile) -> Result<Vec<u8>, Screens> {
    if file.size() > LARGEST {
        return Err(Screens::OutputNotItLarge);
    }
    let bytes = file.read().await.map_err(|_| Screens::OutputNotItEmpty)?;
    let kind = place.and_then(|place| run.commands().get(place)).map(|command| command.kind());
    let action = run.action().map(ActionId::as_str).unwrap_or_default();
    let of_script = kind == Some(CommandKind::RunScript);
    let checked = Expected { action, index, of_script }.check(&file.name(), &bytes);
    checked.map(|()| bytes).map_err(|why| match why {
        NotIt::Empty => Screens::OutputNotItEmpty,
        NotIt::OfAnother => Screens::OutputNotItOther,
        NotIt::Packed => Screens::OutputNotItKind,
        NotIt::StorageError => Screens::OutputNotItError,
    })
}
