use crate::dom::prelude::*;
use leptos::task::spawn_local;
use sequence::file::Sequence;
use sequence::{Draft, Edit, Parameter, Said, asked_parameters};
use words::{Arg, Desk as Words};

use super::parameters::Parameters;
use super::share::{copy_link, save_file};
use super::typed::{self, Written};
use crate::browser::focus::focus;
use crate::compose::Desk;
use crate::host::shelf::Shelf;
use crate::host::use_host;
use crate::language::{not_stored, t, ts};
use crate::quick::Window;
use crate::ui::{Button, ButtonKind, toast};

const NAME: &str = "save-name";
const ABOUT: &str = "save-about";
const TAGS: &str = "save-tags";
const FILE: &str = "save-file";

/// Keeps what is composed, or takes it out as a file or a link.
#[component]
pub fn Save(desk: Desk) -> impl IntoView {
    let host = use_host();
    let composer = desk.composer();
    let mut draft = composer.with_draft(Sequence::of_draft);
    // What was not read is as it was noted before.
    if let Some(library) = host.library().get_untracked().ready() {
        draft.files = draft.files_of(library);
    }
    let asked = move |described: &[Parameter]| {
        // A step that is switched off is kept, and so is what is said of its parameters.
        let mut whole = composer.with_draft(Draft::clone);
        whole.steps.iter_mut().for_each(|step| step.enabled = true);
        asked_parameters(&whole, described)
    };
    let of = draft.name.clone();
    let kept = typed::written(&of);
    let is_new = kept.is_none();
    let is_said = draft.said() != Said::default();
    let first = kept.unwrap_or_else(|| written_of(&draft));
    let parameters = RwSignal::new(asked(&first.parameters));
    let name = RwSignal::new(first.name);
    let (about, tags) = (RwSignal::new(first.about), RwSignal::new(first.tags));
    let draft = StoredValue::new(draft);
    let shelf = RwSignal::new(None::<Shelf>);
    let failed = RwSignal::new(None::<String>);
    let written = move || Written {
        name: name.get(),
        about: about.get(),
        tags: tags.get(),
        parameters: parameters.get(),
    };
    // What stands there without anybody's typing is not kept.
    let untyped = StoredValue::new(is_new.then(|| untrack(written)));
    {
        let of = of.clone();
        watch(written, move |now, _| {
            let is_typed = untyped.with_value(|untyped| untyped.as_ref() != Some(now));
            typed::keep_written(&of, is_typed.then(|| now.clone()));
        });
    }
    // Where nothing is said of it, what was said of the last version of its name holds until it is changed.
    let take_over = move |last: &Sequence| {
        let last = Written { parameters: asked(&last.parameters), ..written_of(last) };
        let before = untyped.get_value().unwrap_or_default();
        let fill = |field: RwSignal<String>, text: &str| {
            if field.with_untracked(String::is_empty) {
                field.set(text.to_owned());
            }
        };
        fill(about, &last.about);
        fill(tags, &last.tags);
        if parameters.with_untracked(|now| *now == before.parameters) {
            parameters.set(last.parameters.clone());
        }
        untyped.update_value(|untyped| *untyped = Some(last));
    };
    spawn_local(async move {
        match Shelf::read(host).await {
            // Without it the dialog was closed meanwhile.
            Ok(read) if name.try_get_untracked().is_some() => {
                if let Some(last) = read.versions(&of).next().filter(|_| is_new && !is_said) {
                    take_over(&last.sequence);
                }
                shelf.set(Some(read));
            }
            Ok(_) => {}
            Err(why) => failed.set(Some(not_stored(&why))),
        }
    });
    let sequence = move || Sequence {
        name: name.with(|name| name.trim().to_owned()),
        description: about.with(|about| about.trim().to_owned()),
        tags: tags.with(|tags| draft.with_value(|draft| tags_of(tags, &draft.tags))),
        parameters: parameters.get(),
        ..draft.get_value()
    };
    let before = Memo::new(move |_| {
        let sequence = sequence();
        shelf.with(|shelf| {
            let kept = shelf.as_ref()?.versions(&sequence.name).next()?;
            Some((kept.version, kept.sequence == sequence))
        })
    });
    let why_not = Signal::derive(move || {
        if name.with(|name| name.trim().is_empty()) {
            return Some(t(Words::SaveNameMissing));
        }
        match before.get() {
            Some((version, true)) => Some(ts(Words::SaveUnchanged, &[Arg::Count(u64::from(version))])),
            _ => failed.get().map(|why| ts(Words::SaveFailed, &[Arg::Text(&why)])),
        }
    });
    let label = move || match before.get() {
        Some((version, _)) => ts(Words::SaveNext, &[Arg::Count(u64::from(version) + 1)]),
        None => t(Words::SaveDo),
    };
    let keeping = RwSignal::new(false);
    let save = move || {
        // Pressed again before it is stored, it would be the same version once more.
        if keeping.get_untracked() {
            return;
        }
        keeping.set(true);
        let (sequence, read) = (untrack(sequence), shelf.get_untracked());
        desk.composer().edit(Edit::SetName(sequence.name.clone()));
        desk.composer().edit(Edit::SetFiles(sequence.files.clone()));
        desk.composer().edit(Edit::Describe(sequence.said()));
        spawn_local(async move {
            let keep = async {
                let shelf = match read {
                    Some(shelf) => shelf,
                    None => Shelf::read(host).await?,
                };
                shelf.keep(host, &sequence).await
            };
            match keep.await {
                Ok(version) => {
                    let args = [Arg::Text(&sequence.name), Arg::Count(u64::from(version))];
                    toast(ts(Words::SaveDone, &args));
                    typed::forget_written();
                    desk.close();
                }
                Err(why) => {
                    keeping.set(false);
                    failed.set(Some(not_stored(&why)));
                }
            }
        });
    };
    // That it was copied is not heard behind a dialog; where there is no link, a file stands beside it.
    let unlinked = RwSignal::new(None::<String>);
    let copy = move || {
        copy_link(untrack(sequence), move |copied| match copied {
            Ok(()) => desk.close(),
            Err(why) => {
                unlinked.set(Some(why));
                focus(FILE);
            }
        });
    };
    let download = move || {
        let sequence = untrack(sequence);
        save_file(&sequence.name, std::slice::from_ref(&sequence));
    };
    view! {
        <Window on_close=move || desk.close() title=Words::SaveTitle>
            <div class="save">
                {text(NAME, Words::SaveName, name)}
                {text(ABOUT, Words::SaveDescription, about)}
                {text(TAGS, Words::SaveTags, tags)}
                <Parameters parameters/>
            </div>
            <p class="note" role="status">{move || why_not.get().unwrap_or_default()}</p>
            <p class="field-wrong" role="alert">{move || unlinked.get()}</p>
            <div class="actions">
                <Button label=Words::SaveFile id=FILE on_press=download/>
                <Button label=Words::SaveLink on_press=copy/>
                <Button label kind=ButtonKind::Primary disabled_because=why_not on_press=save/>
            </div>
            <p class="note">{t(Words::SaveLinkHint)}</p>
        </Window>
    }
}

/// The tags as they were while nobody changed them, commas and all; otherwise what stands between commas, each once.
fn tags_of(typed: &str, were: &[String]) -> Vec<String> {
    if typed == were.join(", ") {
        return were.to_vec();
    }
    let mut tags: Vec<String> = Vec::new();
    for tag in typed.split(',').map(str::trim).filter(|tag| !tag.is_empty()) {
        if !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

/// What is said of a sequence, as it is written.
fn written_of(sequence: &Sequence) -> Written {
    Written {
        name: sequence.name.clone(),
        about: sequence.description.clone(),
        tags: sequence.tags.join(", "),
        parameters: sequence.parameters.clone(),
    }
}

fn text(id: &'static str, label: Words, value: RwSignal<String>) -> View {
    view! {
        <label for=id>{t(label)}</label>
        <input
            id=id
            type="text"
            autocomplete="off"
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
        />
    }
}
