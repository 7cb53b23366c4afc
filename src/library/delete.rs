use crate::dom::prelude::*;
use defender::{Asked, LibraryFile};
use words::{Arg, Message, Screens};

use super::find;
use super::form::Form;
use super::listing::Listing;
use super::row::delete_id;
use super::send::is_refusal;
use super::whose::{Users, whose};
use crate::app::use_preferences;
use crate::browser::focus::focus_after_drawing;
use crate::host::{Trouble, use_host};
use crate::language::{t, ts};
use crate::refusal::Refusal;
use crate::ui::{Button, ButtonKind, Dialog, answer, toast};

/// How far a deletion is.
#[derive(Clone, Debug, PartialEq)]
enum Deletion {
    Asked,
    Sent,
    Failed(Trouble),
    /// No address can hold its name.
    Impossible,
}

/// The question before a file is removed. It stands as long as one is asked for.
#[component]
pub fn Delete(
    asked: RwSignal<Option<LibraryFile>>,
    listing: Listing,
    draft: Callback<String, Vec<usize>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let deletion = RwSignal::new(Deletion::Asked);
    // It goes on when the question is closed.
    let under_way = RwSignal::new(Vec::<String>::new());
    effect(move || {
        if let Some(file) = asked.get() {
            let is_on_its_way = untrack(|| under_way.with(|names| names.contains(&file.name)));
            deletion.set(if is_on_its_way { Deletion::Sent } else { Deletion::Asked });
            open.set(true);
        }
    });
    effect(move || {
        if !open.get() {
            asked.set(None);
        }
    });
    let name = move || asked.with(|asked| asked.as_ref().map(|file| file.name.clone()).unwrap_or_default());
    view! {
        <Dialog title=move || ts(Screens::LibraryDeleteAsk, &[Arg::Text(&name())]) open>
            {asked.get_untracked().map(|file| view! { <Question file asked open deletion under_way listing draft/> })}
        </Dialog>
    }
}

#[component]
fn Question(
    file: LibraryFile,
    asked: RwSignal<Option<LibraryFile>>,
    open: RwSignal<bool>,
    deletion: RwSignal<Deletion>,
    under_way: RwSignal<Vec<String>>,
    listing: Listing,
    draft: Callback<String, Vec<usize>>,
) -> impl IntoView {
    let host = use_host();
    let leading = host.leading();
    let preferences = use_preferences();
    let name = StoredValue::new(file.name.clone());
    let off = move || match deletion.get() {
        _ if !leading.get() => Some(t(Screens::LibraryOnlyLeader)),
        Deletion::Sent => Some(t(Screens::LibraryDeleting)),
        Deletion::Asked | Deletion::Failed(_) | Deletion::Impossible => None,
    };
    let delete = move || {
        let name = name.get_value();
        let next = untrack(|| next_to(listing, &name));
        deletion.set(Deletion::Sent);
        under_way.update(|names| names.push(name.clone()));
        let called = name.clone();
        let left = host.delete_library_file(&name, move |ended| {
            // Meanwhile another file may be asked about, or the screen may be gone.
            let here =
                asked.try_with_untracked(|asked| asked.as_ref().is_some_and(|file| file.name == called));
            let here = here.unwrap_or_default();
            under_way.update(|names| names.retain(|name| *name != called));
            match ended {
                Ok(()) => {
                    Form::of_page().removed(&called);
                    toast(ts(Screens::LibraryDeleted, &[Arg::Text(&called)]));
                    if here {
                        open.set(false);
                        focus_after_drawing(next);
                    }
                }
                Err(trouble) => {
                    answer(refusal(&trouble));
                    if here {
                        deletion.set(Deletion::Failed(trouble));
                    }
                }
            }
        });
        if !left {
            under_way.update(|names| names.retain(|other| *other != name));
            deletion.set(Deletion::Impossible);
        }
    };
    view! {
        <p>{move || whose(&file, preferences)}</p>
        <p>{t(Screens::LibraryDeleteText)}</p>
        <Users name=name.get_value() draft/>
        {move || outcome(&deletion.get())}
        <div class="actions">
            <Button label=Message::Cancel on_press=move || open.set(false)/>
            <Button
                label=Screens::LibraryDeleteDo
                kind=ButtonKind::Danger
                disabled_because=Signal::derive(off)
                on_press=delete
            />
        </div>
    }
}

fn outcome(deletion: &Deletion) -> Option<View> {
    match deletion {
        Deletion::Asked => None,
        Deletion::Sent => Some(view! { <p class="note" role="status">{t(Screens::LibraryDeleting)}</p> }),
        Deletion::Impossible => Some(view! { <p class="field-wrong">{t(Screens::LibraryNoAddress)}</p> }),
        Deletion::Failed(trouble) => {
            let error = match trouble {
                Trouble::Refused(error) => Some(error.clone()),
                _ => None,
            };
            Some(view! {
                <p class="field-wrong">{refusal(trouble)}</p>
                {error.map(|error| view! { <Refusal error asked=Asked::Library/> })}
            })
        }
    }
}

fn refusal(trouble: &Trouble) -> String {
    t(match trouble {
        Trouble::Refused(error) if is_refusal(error) => Screens::LibraryDeleteRefused,
        Trouble::NoToken => return t(Message::AccountNoToken),
        Trouble::FrontDoor => return t(Message::DoorTitle),
        _ => Screens::LibraryDeleteUnclear,
    })
}

/// Where the keyboard goes on when a row is gone: the next one, or the one before, or the search.
fn next_to(listing: Listing, name: &str) -> String {
    listing.found.with(|found| {
        let at = found.iter().position(|known| known == name);
        let near = at.and_then(|at| found.get(at + 1).or_else(|| found.get(at.checked_sub(1)?)));
        near.map_or_else(|| find::FIELD.to_owned(), |name| delete_id(name))
    })
}
