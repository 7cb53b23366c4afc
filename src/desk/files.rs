//! The library beside the palette: its files are dragged to their place among the steps, or pressed to their end.

use crate::dom::prelude::*;
use defender::{Asked, CommandKind, LibraryFile};
use sequence::StepCommand;
use web_sys::MouseEvent;
use words::{Arg, Desk as Words, Message};

use crate::compose::{self, Desk, is_script};
use crate::host::{Reading, use_host};
use crate::language::{t, ts};
use crate::refusal::FetchedTrouble;
use crate::route::Route;
use crate::ui::{Button, FindField, Icon, IconMark};

/// So many files are listed; the field above finds the others.
const LISTED: usize = 24;

/// The files, in each state of the library.
pub fn draw(desk: Desk) -> View {
    view! { <Files desk/> }
}

#[component]
fn Files(desk: Desk) -> impl IntoView {
    let host = use_host();
    let library = host.library();
    if matches!(library.get_untracked(), Reading::NotAsked) {
        host.load_library();
    }
    let find = RwSignal::new(String::new());
    let again = move |label: Message| view! { <Button label on_press=move || host.load_library()/> };
    let content = move || {
        library.with(|library| match library {
            Reading::NotAsked => again(Message::ComposeLoadLibrary).into_view(),
            Reading::Loading => {
                view! { <p class="note" role="status">{t(Message::ComposeLibraryLoading)}</p> }
            }
            Reading::Failed(trouble) => view! {
                <p class="field-wrong" role="alert">{t(Words::FilesFailed)}</p>
                <FetchedTrouble trouble=trouble.clone() asked=Asked::Library/>
                <p class="note">{t(Words::FilesTyped)}</p>
                <div class="actions">
                    {again(Message::ComposeTryAgain)}
                    // What the library needs is asked for there.
                    <a class="button" data-kind="plain" href=Route::library().href()>{t(Message::NavLibrary)}</a>
                </div>
            },
            Reading::Ready(files) => listed(desk, files, &find.get()),
        })
    };
    view! {
        <section class="palette-files" data-own-undo="true" aria-label=t(Message::NavLibrary)>
            <FindField
                label=Words::FilesFind
                value=find
                on_input=Callback::new(move |text| find.set(text))
            />
            {content}
        </section>
    }
}

fn listed(desk: Desk, files: &[LibraryFile], find: &str) -> View {
    let find = find.trim().to_lowercase();
    let about = |file: &LibraryFile| file.description.as_deref().unwrap_or_default().to_lowercase();
    let fits = |file: &&LibraryFile| file.name.to_lowercase().contains(&find) || about(file).contains(&find);
    let mut found: Vec<&LibraryFile> = files.iter().filter(fits).collect();
    found.sort_by_key(|file| file.name.to_lowercase());
    let count = found.len();
    let rows = found.into_iter().take(LISTED).map(|file| row(desk, file)).collect_view();
    let said = match count {
        0 => t(Words::FilesNone),
        _ if count > LISTED => ts(Words::FilesMore, &[Arg::Count((count - LISTED) as u64)]),
        _ => ts(Words::FilesCount, &[Arg::Count(count as u64)]),
    };
    view! {
        <ul class="palette-list">{rows}</ul>
        <p class="note" role="status">{said}</p>
    }
}

/// A script is run, or put on the device; any other file is put there.
fn row(desk: Desk, file: &LibraryFile) -> View {
    let kinds: &[CommandKind] = match is_script(&file.name.to_ascii_lowercase()) {
        true => &[CommandKind::RunScript, CommandKind::PutFile],
        false => &[CommandKind::PutFile],
    };
    let about = file.description.clone().unwrap_or_default();
    let buttons = kinds.iter().map(|kind| button(desk, *kind, file.name.clone())).collect_view();
    view! {
        <li>
            <span class="palette-file"><code>{file.name.clone()}</code> <span class="palette-about">{about}</span></span>
            <span class="palette-kinds">{buttons}</span>
        </li>
    }
}

fn button(desk: Desk, kind: CommandKind, file: String) -> View {
    let composer = desk.composer();
    let drag = compose::use_drag();
    let label = ts(Words::FilesAdd, &[Arg::Text(kind.as_str()), Arg::Text(&file)]);
    let name = file.clone();
    let append = move |click: MouseEvent| {
        if !drag.is_echo(&click) {
            let end = composer.with_draft(|draft| draft.steps.len());
            compose::insert(composer, end, StepCommand::with_file(kind, name.clone()));
        }
    };
    view! {
        <button
            type="button"
            class="palette-item"
            aria-label=label
            title=t(Message::ComposePaletteHint)
            data-palette=kind.as_str()
            data-file=file
            on:click=append
        >
            <span class="palette-grip"><IconMark icon=Icon::Grip/></span>
            <span class="palette-kind">{kind.as_str()}</span>
        </button>
    }
}
