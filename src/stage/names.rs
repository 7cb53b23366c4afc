//! Other names for the demo's devices and people, out of a file (`docs/presenting.md`).

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use simulator::{Names as Read, NamesError, NamesWrong};
use web_sys::Event;
use words::{Arg, Message, Stage};

use super::order::start_over;
use crate::browser::{file, settings_store};
use crate::host::{NAMES, use_host};
use crate::language::{t, ts};
use crate::ui::{Button, ButtonKind, Dialog, toast};

/// What came of the chosen file.
#[derive(Clone, PartialEq)]
enum Chosen {
    /// Its text: it can be taken.
    Fits(String),
    /// What is wrong with it.
    Wrong(String),
}

/// Takes a file of names, or gives it up. Either starts the demo over: what was sent bears the old names.
#[component]
pub fn Names(open: RwSignal<bool>) -> impl IntoView {
    let host = use_host();
    let chosen = RwSignal::new(None::<Chosen>);
    watch(move || open.get(), move |_, _| chosen.set(None));
    let read = move |event: Event| {
        let Some(file) = file::chosen(&event).into_iter().next() else { return };
        spawn_local(async move {
            let text = file.read().await.ok().and_then(|bytes| String::from_utf8(bytes).ok());
            chosen.set(Some(match text {
                Some(text) => judge(text),
                None => Chosen::Wrong(t(Stage::NamesUnreadable)),
            }));
        });
    };
    let take = move |text: &str| match settings_store::set(NAMES, text) {
        Ok(()) => start_over(host),
        Err(_) => toast(t(Stage::NamesNotStored)),
    };
    let drawn = move || {
        let input = NodeRef::<web_sys::HtmlInputElement>::new();
        let choose = move || {
            if let Some(input) = input.get() {
                input.click();
            }
        };
        let taken = settings_store::get(NAMES).is_some_and(|text| !text.is_empty());
        let fits = move || match chosen.get() {
            Some(Chosen::Fits(text)) => Some(text),
            _ => None,
        };
        view! {
            <p>{t(Stage::NamesText)}</p>
            {taken.then(|| view! { <p class="note">{t(Stage::NamesTaken)}</p> })}
            <input type="file" accept=".json,application/json" hidden node_ref=input on:change=read/>
            <p role="status">
                {move || match chosen.get() {
                    None => String::new(),
                    Some(Chosen::Fits(_)) => t(Stage::NamesRead),
                    Some(Chosen::Wrong(why)) => why,
                }}
            </p>
            <div class="actions">
                <Button label=Message::Cancel on_press=move || open.set(false)/>
                {taken.then(|| view! { <Button label=Stage::NamesGiveUp on_press=move || take("")/> })}
                <Button label=Stage::NamesFile on_press=choose/>
                {move || fits().map(|text| view! {
                    <Button label=Stage::NamesTake kind=ButtonKind::Primary on_press=move || take(&text)/>
                })}
            </div>
        }
    };
    view! { <Dialog title=Stage::NamesTitle open>{drawn()}</Dialog> }
}

fn judge(text: String) -> Chosen {
    let text = text.trim_start_matches('\u{feff}').to_owned();
    match Read::read(&text) {
        Ok(_) => Chosen::Fits(text),
        Err(why) => Chosen::Wrong(say(&why)),
    }
}

fn say(why: &NamesError) -> String {
    let what = match &why.wrong {
        NamesWrong::NotJson => t(Stage::NamesNotJson),
        NamesWrong::Shape => t(Stage::NamesShape),
        NamesWrong::Unknown(name) => ts(Stage::NamesUnknown, &[Arg::Text(name)]),
        NamesWrong::NoName(name) => ts(Stage::NamesNoName, &[Arg::Text(name)]),
        NamesWrong::Twice(name) => ts(Stage::NamesTwice, &[Arg::Text(name)]),
    };
    let count = |n: usize| Arg::Count(n as u64);
    ts(Stage::NamesAt, &[count(why.line), count(why.column), Arg::Text(&what)])
}
