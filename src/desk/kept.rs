use crate::dom::prelude::*;
use leptos::task::spawn_local;
use sequence::file::Sequence;
use words::{Arg, Desk as Words, Message};

use super::offer::Offer;
use super::share::save_file;
use crate::app::use_preferences;
use crate::compose::Desk;
use crate::host::shelf::{Kept, Shelf};
use crate::host::use_host;
use crate::language::{not_stored, t, ts};
use crate::ui::{Button, ButtonKind, toast};

const FIND: &str = "kept-find";

/// What this browser keeps: found, opened, taken out, deleted.
#[component]
pub fn KeptList(desk: Desk) -> impl IntoView {
    let host = use_host();
    let shelf = RwSignal::new(Ok(Shelf::default()));
    let find = RwSignal::new(String::new());
    let chosen = RwSignal::new(None::<String>);
    let read = Callback::new(move |()| {
        spawn_local(async move {
            shelf.set(Shelf::read(host).await.map_err(|why| not_stored(&why)));
        });
    });
    read.run(());
    let names = Memo::new(move |_| {
        let find = find.get();
        shelf.with(|shelf| {
            let newest = shelf.as_ref().map(Shelf::newest).unwrap_or_default();
            newest
                .into_iter()
                .filter(|kept| kept.fits(&find))
                .map(|kept| kept.sequence.name.clone())
                .collect::<Vec<_>>()
        })
    });
    let any =
        Memo::new(move |_| shelf.with(|shelf| shelf.as_ref().is_ok_and(|shelf| !shelf.kept.is_empty())));
    let trouble = move || {
        shelf.with(|shelf| match shelf {
            Err(why) => Some(ts(Words::KeptFailed, &[Arg::Text(why)])),
            Ok(Shelf { unreadable: 0, .. }) => None,
            Ok(shelf) => Some(ts(Words::KeptUnreadable, &[Arg::Count(shelf.unreadable as u64)])),
        })
    };
    let download = move || {
        let all: Vec<Sequence> = shelf.with_untracked(|shelf| {
            let newest = shelf.as_ref().map(Shelf::newest).unwrap_or_default();
            newest.into_iter().map(|kept| kept.sequence.clone()).collect()
        });
        save_file("liveline", &all);
    };
    view! {
        <section class="kept" aria-labelledby="kept-title">
            <h3 id="kept-title">{t(Words::KeptTitle)}</h3>
            {move || trouble().map(|text| view! { <p class="field-wrong" role="alert">{text}</p> })}
            <Show when=move || !any.get()><p class="note">{t(Words::KeptNone)}</p></Show>
            <Show when=move || any.get()>
                <label class="unseen" for=FIND>{t(Words::KeptFind)}</label>
                <input
                    id=FIND
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=t(Words::KeptFind)
                    prop:value=move || find.get()
                    on:input=move |event| find.set(event_target_value(&event))
                />
                <Show when=move || names.with(Vec::is_empty)>
                    <p class="note" role="status">{t(Words::KeptNoneSuch)}</p>
                </Show>
            </Show>
            <ul class="kept-list">
                <For each=move || names.get() key=String::clone let:name>
                    <Entry desk shelf chosen name read/>
                </For>
            </ul>
            <Show when=move || any.get()>
                <div class="actions"><Button label=Words::KeptDownloadAll on_press=download/></div>
            </Show>
        </section>
    }
}

/// What the copy of a sequence is called: by its number, where there are copies already.
fn copy_name(shelf: &Shelf, name: &str) -> String {
    let copy = |number| ts(Words::KeptCopy, &[Arg::Text(name), Arg::Count(number)]);
    let is_free = |name: &String| shelf.versions(name).next().is_none();
    (2..).map(copy).find(is_free).unwrap_or_default()
}

/// One sequence; opened, it shows its versions and what is in them.
#[component]
fn Entry(
    desk: Desk,
    shelf: RwSignal<Result<Shelf, String>>,
    chosen: RwSignal<Option<String>>,
    name: String,
    read: Callback<()>,
) -> impl IntoView {
    let preferences = use_preferences();
    let host = use_host();
    let name = StoredValue::new(name);
    let asking = RwSignal::new(false);
    let versions = Memo::new(move |_| {
        shelf
            .with(|shelf| {
                let shelf = shelf.as_ref().ok();
                shelf.map(|shelf| shelf.versions(&name.get_value()).cloned().collect::<Vec<Kept>>())
            })
            .unwrap_or_default()
    });
    let picked = RwSignal::new(0_usize);
    let is_open = move || chosen.with(|chosen| chosen.as_deref() == Some(name.get_value().as_str()));
    let toggle = move |_| chosen.set((!is_open()).then(|| name.get_value()));
    let about = move |kept: &Kept| {
        let at = preferences.day_and_time(kept.at);
        ts(Words::KeptVersion, &[Arg::Count(u64::from(kept.version)), Arg::Text(&at)])
    };
    let newest = move || versions.with(|versions| versions.first().map(about));
    let tags = move || versions.with(|versions| versions.first().map(|kept| kept.sequence.tags.join(", ")));
    // Whoever asked may have closed the dialog before it is done.
    let delete = move || {
        let name = name.get_value();
        spawn_local(async move {
            let known = shelf.with_untracked(|shelf| shelf.clone().unwrap_or_default());
            match known.forget(host, &name).await {
                Ok(()) => {
                    toast(ts(Words::KeptDeleted, &[Arg::Text(&name)]));
                    let _ = read.try_run(());
                }
                Err(why) => toast(ts(Words::SaveFailed, &[Arg::Text(&not_stored(&why))])),
            }
        });
    };
    let duplicate = move |sequence: Sequence| {
        spawn_local(async move {
            let known = shelf.with_untracked(|shelf| shelf.clone().unwrap_or_default());
            let copy = Sequence { name: copy_name(&known, &sequence.name), ..sequence };
            match known.keep(host, &copy).await {
                Ok(version) => {
                    toast(ts(Words::SaveDone, &[Arg::Text(&copy.name), Arg::Count(u64::from(version))]));
                    let _ = chosen.try_update(|chosen| *chosen = Some(copy.name));
                    let _ = read.try_run(());
                }
                Err(why) => toast(ts(Words::SaveFailed, &[Arg::Text(&not_stored(&why))])),
            }
        });
    };
    let content = move || {
        let kept = versions.with(|versions| versions.get(picked.get()).cloned())?;
        let (sequence, copied) = (kept.sequence.clone(), kept.sequence.clone());
        Some(view! {
            <Offer desk title=about(&kept) sequence=kept.sequence/>
            <div class="actions">
                <Button label=Words::KeptDownload on_press=move || {
                    save_file(&sequence.name, std::slice::from_ref(&sequence));
                }/>
                <Button label=Words::KeptDuplicate on_press=move || duplicate(copied.clone())/>
                <Button label=Words::KeptDelete kind=ButtonKind::Danger on_press=move || asking.set(true)/>
            </div>
            <Show when=move || asking.get()>
                <div class="kept-ask" role="alert">
                    <p>{ts(Words::KeptDeleteAsk, &[Arg::Text(&name.get_value())])}</p>
                    <div class="actions">
                        <Button label=Message::Cancel on_press=move || asking.set(false)/>
                        <Button label=Words::KeptDeleteDo kind=ButtonKind::Danger on_press=delete/>
                    </div>
                </div>
            </Show>
        })
    };
    view! {
        <li class="kept-entry">
            <button type="button" class="kept-name" aria-expanded=move || is_open().to_string() on:click=toggle>
                <b>{name.get_value()}</b>
                <span class="note">{newest}</span>
                <span class="note">{tags}</span>
            </button>
            <Show when=is_open>
                <Show when=move || { versions.with(Vec::len) > 1 }>
                    <label class="choice">
                        <span>{t(Words::KeptVersions)}</span>
                        <select on:change=move |event| picked.set(event_target_value(&event).parse().unwrap_or(0))>
                            {move || versions.with(|versions| {
                                let option = |(place, kept): (usize, &Kept)| view! {
                                    <option value=place.to_string() selected=place == picked.get_untracked()>{about(kept)}</option>
                                };
                                (0..).zip(versions).map(option).collect_view()
                            })}
                        </select>
                    </label>
                </Show>
                {content}
            </Show>
        </li>
    }
}
