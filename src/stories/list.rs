use crate::dom::prelude::*;
use leptos::task::spawn_local;
use stories::Story;
use words::{Arg, Guided, Message};

use super::drop;
use super::panel::in_language;
use super::progress::{self, Progress};
use super::source;
use crate::browser::{database, file, settings_store};
use crate::chunks::Arrival;
use crate::language::{not_stored, t, ts};
use crate::route::Opening;
use crate::ui::{Button, ButtonKind, toast};

/// A story of the release, and how far somebody came in it.
#[derive(Clone)]
struct Entry {
    name: String,
    story: Story,
    key: String,
    progress: Option<Progress>,
}

/// The stories of the release, and the way to one of one's own.
#[component]
pub fn List() -> impl IntoView {
    let entries = RwSignal::new(Arrival::Coming);
    spawn_local(async move {
        let arrived = entries_of_release().await.map_or_else(Arrival::Missing, Arrival::Here);
        entries.set(arrived);
    });
    let refused = RwSignal::new(None::<String>);
    let hovered = drop::listen(refused);
    let chosen = move |event: web_sys::Event| drop::take(file::chosen(&event), refused);
    let listed = move || match entries.get() {
        Arrival::Coming => view! { <p class="opening" role="status">{t(Message::OpeningPage)}</p> },
        Arrival::Missing(why) => {
            view! { <p role="alert">{ts(Guided::ListFailed, &[Arg::Text(&why)])}</p> }
        }
        Arrival::Here(entries) => {
            let rows = entries.into_iter().map(|entry: Entry| view! { <Row entry/> }).collect_view();
            view! { <ol class="stories-list">{rows}</ol> }
        }
    };
    view! {
        <section class="stories" data-dropped=move || hovered.get().then_some("true")>
            <h1>{t(Message::Stories)}</h1>
            <p>{t(Guided::ListText)}</p>
            {listed}
            <section class="panel stories-own" aria-labelledby="stories-own">
                <h2 id="stories-own">{t(Guided::ListOwn)}</h2>
                <p>{move || if hovered.get() { t(Guided::ListDrop) } else { t(Guided::ListOwnText) }}</p>
                {move || refused.get().map(|why| view! { <p class="stories-wrong" role="alert">{why}</p> })}
                <label class="button stories-file">
                    <span>{t(Guided::ListFile)}</span>
                    <input type="file" class="unseen" accept=".json,application/json" on:change=chosen/>
                </label>
            </section>
        </section>
    }
}

#[component]
fn Row(entry: Entry) -> impl IntoView {
    let Entry { name, story, key, progress } = entry;
    let all = story.steps.len();
    let (how_far, begun) = match progress {
        None | Some(Progress { step: 0, .. }) => (t(Guided::ListNew), false),
        Some(Progress { step, .. }) if step >= all => (t(Guided::ListFinished), true),
        Some(Progress { step, .. }) => {
            (ts(Guided::Step, &[Arg::Count(step as u64 + 1), Arg::Count(all as u64)]), true)
        }
    };
    let minutes = ts(Guided::Minutes, &[Arg::Count(u64::from(story.minutes))]);
    let title = in_language(&story.title);
    let href = Opening::search_story(&name);
    let label = if begun { Guided::ListResume } else { Guided::ListStart };
    let heading = format!("story-{name}");
    let resume = {
        let key = key.clone();
        move |_| {
            // Whoever goes on wants the guide back.
            if let Some(progress) = progress {
                progress::keep(&key, Progress { left: false, ..progress });
            }
        }
    };
    let again = move || spawn_local(begin_anew(name.clone(), key.clone()));
    view! {
        <li class="panel stories-entry">
            <h2 id=heading.clone()>{title}</h2>
            <p>{in_language(&story.learns)}</p>
            <p class="muted">{minutes} " · " {how_far}</p>
            <div class="actions">
                <a class="button" data-kind="primary" href=href aria-describedby=heading on:click=resume>{t(label)}</a>
                {begun.then(|| view! { <Button label=Guided::Again kind=ButtonKind::Quiet on_press=again/> })}
            </div>
        </li>
    }
}

async fn entries_of_release() -> Result<Vec<Entry>, String> {
    let mut entries = Vec::new();
    for released in source::released().await? {
        let text = released.text().await?;
        let story = stories::read(&text).map_err(|why| format!("{}: {why}", released.id))?;
        let key = progress::key(&story.id, &text);
        let progress = progress::read(&key);
        entries.push(Entry { name: released.id, story, key, progress });
    }
    Ok(entries)
}

/// Forgets what happened in a story, and tells it from its first step.
async fn begin_anew(name: String, key: String) {
    match database::delete(&format!("liveline.demo.{key}")).await {
        Ok(()) => {
            let _ = settings_store::set(&format!("clock.{key}"), "");
            progress::forget(&key);
            super::panel::open(&name);
        }
        Err(why) => toast(ts(Guided::AgainFailed, &[Arg::Text(&not_stored(&why))])),
    }
}
