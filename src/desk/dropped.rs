//! A file that was dropped on the builder: a sequence is shown as *Open* shows it; anything else may go to the library, and
//! nowhere else.

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use sequence::import::import;
use words::{Arg, Desk as Words, Message};

use super::open::{self, Open};
use crate::app::use_router;
use crate::browser::file::LocalFile;
use crate::compose::Desk;
use crate::host::use_host;
use crate::language::{t, ts};
use crate::quick::Window;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, hand_over, is_story, size};

/// How the name of an evidence file ends.
const RECORDING: &str = ".evidence.zip";

/// What the file turned out to be.
enum Found {
    Sequence,
    Other(Vec<LocalFile>),
}

/// Looks at what was dropped.
#[component]
pub fn Dropped(desk: Desk) -> impl IntoView {
    let found = ArcRwSignal::new(None);
    let (files, demo) = (desk.take_dropped(), use_host().is_demo());
    {
        let found = found.clone();
        spawn_local(async move {
            let text = match files.first() {
                Some(first) => open::text_of(first).await.ok(),
                None => None,
            };
            if demo && text.as_deref().is_some_and(is_story) {
                return desk.close();
            }
            let text = text.filter(|text| import(text).is_ok());
            found.set(Some(match text {
                Some(text) => {
                    desk.give(text);
                    Found::Sequence
                }
                None => Found::Other(files),
            }));
        });
    }
    let drawn = move || {
        found.with(|found| match found {
            None => ().into_view(),
            Some(Found::Sequence) => view! { <Open desk/> },
            Some(Found::Other(files)) => offered(desk, files.clone()),
        })
    };
    drawn.into_view()
}

fn offered(desk: Desk, files: Vec<LocalFile>) -> View {
    let router = use_router();
    let Some(first) = files.first() else { return ().into_view() };
    let (name, bytes) = (first.name(), first.size());
    let others = (files.len() - 1) as u64;
    let is_recording = name.to_ascii_lowercase().ends_with(RECORDING);
    let files = StoredValue::new_local(files);
    let hand = move |to: Route| {
        hand_over(files.get_value());
        desk.close();
        router.push(to);
    };
    let text = if is_recording { Words::DroppedRecording } else { Words::DroppedText };
    let kind = if is_recording { ButtonKind::Plain } else { ButtonKind::Primary };
    view! {
        <Window on_close=move || desk.close() title=Words::DroppedTitle closes=true>
            <p><code>{name.clone()}</code> " " {size(bytes)}</p>
            {(others > 0).then(|| view! { <p class="note">{ts(Words::DroppedOthers, &[Arg::Count(others)])}</p> })}
            <p>{t(text)}</p>
            <div class="actions">
                <Button label=Message::Cancel on_press=move |()| desk.close()/>
                <Button label=Words::DroppedUpload kind on_press=move || hand(Route::library())/>
                {is_recording.then(|| view! {
                    <Button label=Words::DroppedOpen kind=ButtonKind::Primary on_press=move || hand(Route::runs())/>
                })}
            </div>
        </Window>
    }
}
