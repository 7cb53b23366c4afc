//! A story's file that is dropped on any screen of the demo. The list of stories takes files itself.

use crate::app::use_router;
use crate::browser::file::LocalFile;
use crate::chunks;
use crate::dom::prelude::*;
use crate::route::Route;
use crate::ui::{Icon, IconButton, Tone, is_asked, is_story, take_dropped};
use leptos::task::spawn_local;
use words::Message;

/// No story is larger, in bytes.
const LARGEST: u64 = 4 << 20;

/// Opens a story that is dropped, and says what is wrong with one that cannot be told. Any other file is left alone.
#[component]
pub fn DroppedStory() -> impl IntoView {
    let router = use_router();
    let wrong = RwSignal::new(None::<String>);
    take_dropped(Box::new(move |files| {
        let is_list = matches!(router.route().get_untracked(), Route::Stories);
        if let Some(file) = files.into_iter().next().filter(|_| !is_list && !is_asked()) {
            spawn_local(take(file, wrong));
        }
    }));
    move || {
        wrong.get().map(|why| {
            view! {
                <div class="banner demo-wrong" data-tone=Tone::Caution.word()>
                    <p role="alert">{why}</p>
                    <IconButton label=Message::Dismiss icon=Icon::Close on_press=move || wrong.set(None)/>
                </div>
            }
        })
    }
}

async fn take(file: LocalFile, wrong: RwSignal<Option<String>>) {
    if file.size() > LARGEST {
        return;
    }
    let text = file.read().await.ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let Some(text) = text.filter(|text| is_story(text)) else { return };
    let opened = match chunks::dropped(file.name(), text).await {
        Ok(opened) => opened,
        Err(why) => Err(why.to_string()),
    };
    wrong.set(opened.err());
}
