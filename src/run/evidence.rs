use crate::dom::prelude::*;
use leptos::task::spawn_local;
use words::{Arg, Screens};

use super::handed::{Handed, wanted};
use super::shown::Shown;
use crate::browser::{breath, download};
use crate::host::OutputState;
use crate::language::{t, ts};
use crate::ui::{Button, Icon, Menu, MenuItem, copy_text, toast};

/// How far the evidence is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Stage {
    /// Nobody asked.
    Idle,
    /// What was not fetched yet is on its way.
    Fetching,
    /// It is put together.
    Making,
    /// It was saved, or not: what there is to say of it.
    Done(String),
}

/// Saves the run's evidence as one file, outputs that were not fetched yet included; copies what a case file wants.
#[component]
pub fn Evidence(shown: Shown) -> impl IntoView {
    let host = shown.host;
    let stage = RwSignal::new(Stage::Idle);
    let on_the_way = Memo::new(move |_| {
        let id = shown.id();
        let wanted = shown.timeline.with(|_| wanted(shown));
        let left = wanted.iter().filter(|(_, index)| host.output(&id, *index).get().is_coming());
        (left.count(), wanted.len())
    });
    let make = move || {
        stage.set(Stage::Making);
        // The screen may be left before it is made.
        let handed = untrack(|| Handed::of(shown));
        spawn_local(async move {
            breath::take().await; // so that it is seen
            let said = save(&handed);
            if stage.try_get_untracked().is_some() { stage.set(Stage::Done(said)) } else { toast(said) }
        });
    };
    effect(move || {
        if stage.get() == Stage::Fetching && on_the_way.get().0 == 0 {
            make();
        }
    });
    let press = move || match stage.get_untracked() {
        Stage::Fetching => make(),
        Stage::Making => {}
        Stage::Idle | Stage::Done(_) => {
            fetch_the_rest(shown);
            stage.set(Stage::Fetching);
        }
    };
    let label = move || {
        t(if stage.get() == Stage::Fetching { Screens::EvidenceWithout } else { Screens::EvidenceSave })
    };
    let said = move || match stage.get() {
        Stage::Idle => String::new(),
        Stage::Fetching => {
            let (left, all) = on_the_way.get();
            ts(Screens::EvidenceFetching, &[Arg::Count((all - left) as u64), Arg::Count(all as u64)])
        }
        Stage::Making => t(Screens::EvidenceMaking),
        Stage::Done(said) => said,
    };
    view! {
        <Button label icon=Icon::Download on_press=press/>
        <Menu label=Screens::EvidenceMore icon=Icon::More id="run-copies" items=copies(shown)/>
        <p class="run-evidence" role="status">{said}</p>
    }
}

/// Asks for every output that is not here yet. While a run is open there may be more to come; another tab's page cannot ask.
fn fetch_the_rest(shown: Shown) {
    if !shown.host.leading().get_untracked() || !shown.run.with_untracked(|run| run.is_over()) {
        return;
    }
    let id = shown.id();
    for (_, index) in wanted(shown) {
        let output = shown.host.output(&id, index);
        if output.with_untracked(|state| matches!(state, OutputState::NotAsked | OutputState::Failed(_))) {
            shown.host.fetch_output(&id, index);
        }
    }
}

/// Saves it, and says how that went.
fn save(handed: &Handed) -> String {
    let case = handed.case();
    let Ok(bundle) = evidence::bundle(&case, handed.words()) else { return t(Screens::EvidenceTooLarge) };
    if download::save(&handed.host().export_name(&evidence::file_name(case.run)), &bundle).is_err() {
        return t(Screens::SaveRefused);
    }
    match handed.missing() {
        None => t(Screens::EvidenceSaved),
        Some(missing) => ts(Screens::EvidenceSavedWithout, &[Arg::Text(&missing)]),
    }
}

fn copies(shown: Shown) -> Vec<MenuItem> {
    let item = |label: Screens, on_press: Callback<()>| MenuItem {
        label: label.into(),
        icon: Icon::Copy,
        off: Signal::derive(|| false),
        on_press,
    };
    let note = move |()| {
        let handed = Handed::of(shown);
        copy_text(evidence::case_note(&handed.case(), handed.words()));
    };
    let query_note =
        if shown.host.is_demo() { Screens::EvidenceQueryNoteDemo } else { Screens::EvidenceQueryNote };
    let query = move |()| match shown.run.with_untracked(|run| evidence::query(run, &t(query_note))) {
        Some(query) => copy_text(query),
        None => toast(t(Screens::EvidenceNoQuery)),
    };
    vec![item(Screens::EvidenceNote, Callback::new(note)), item(Screens::EvidenceQuery, Callback::new(query))]
}
