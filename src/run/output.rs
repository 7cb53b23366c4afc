use std::sync::Arc;

use crate::dom::prelude::*;
use defender::content::{HowRead, ScriptResult};
use defender::{Asked, Cause};
use words::{Arg, Message, Screens};

use super::handed::missing_words;
use super::handing::{self, Arriving, Handing};
use super::player::Player;
use super::shown::Shown;
use super::viewer::{Source, Viewer};
use crate::browser::download;
use crate::host::{Arrived, CollectedFile, OutputState, Trouble};
use crate::language::{t, ts};
use crate::refusal::{Explanation, Refusal};
use crate::ui::{Button, ButtonKind, CopyButton, Icon, size, toast};

/// What a command left.
#[component]
pub fn Output(
    shown: Shown,
    /// The command's own index.
    index: u32,
    /// Its place, from 0.
    place: usize,
) -> impl IntoView {
    view! {
        <section class="output" id=panel(place) tabindex="-1" aria-label=move || ts(Screens::RunViewOutputOf, &[Arg::Count(place as u64 + 1)])>
            {match shown.player {
                Some(player) => view! { <Recorded shown player place/> },
                None => view! { <Fetched shown index place/> },
            }}
        </section>
    }
}

/// The part of the page that tells of a command's output.
fn panel(place: usize) -> String {
    format!("output-panel-{place}")
}

/// What a recording has of it.
#[component]
fn Recorded(shown: Shown, player: Player, place: usize) -> impl IntoView {
    match player.output(place) {
        Ok(output) => drawn(output, shown, place),
        Err(why) => {
            let why = missing_words(&why);
            view! { <p class="output-note">{ts(Screens::RecordingNoOutput, &[Arg::Text(&why)])}</p> }
        }
    }
}

/// What the tenant has of it, fetched when it is looked at.
#[component]
fn Fetched(shown: Shown, index: u32, place: usize) -> impl IntoView {
    let host = shown.host;
    let output = host.output(&shown.id(), index);
    let leading = host.leading();
    // Anew as well where the demo went back, and where this tab takes the lead.
    let asked = output.clone();
    effect(move || {
        if leading.get() && asked.with(|output| *output == OutputState::NotAsked) {
            untrack(|| host.fetch_output(&shown.id(), index));
        }
    });
    let again = move || host.fetch_output(&shown.id(), index);
    // What has come is told in place: drawn anew, the button beside it would lose the keyboard.
    let watched = output.clone();
    let phase = Memo::new(move |_| match watched.get() {
        OutputState::Coming(_) => OutputState::Coming(Arrived::default()),
        other => other,
    });
    let state = move || match phase.get() {
        OutputState::NotAsked if !leading.get() => {
            view! { <p class="output-note">{t(Screens::RunViewOnlyLeader)}</p> }
        }
        OutputState::Failed(trouble) => {
            let can_be_saved = handing::can_be_saved(&trouble);
            view! {
                <FailedOutput trouble on_again=again/>
                {can_be_saved.then(|| view! { <Handing shown index link=None panel=panel(place)/> })}
            }
        }
        OutputState::Coming(_) => view! { <Arriving shown index output=output.clone() panel=panel(place)/> },
        OutputState::Link(link) => view! { <Handing shown index link=Some(link) panel=panel(place)/> },
        output => drawn(output, shown, place),
    };
    state.into_view()
}

/// What there is of it, whoever had it.
fn drawn(output: OutputState, shown: Shown, place: usize) -> View {
    let name = shown.run.with_untracked(|run| format!("{}-{}", run.device_name, place + 1));
    let name = shown.export_name(&name);
    match output {
        OutputState::NotAsked | OutputState::Loading | OutputState::Coming(_) => {
            view! { <p class="output-note" role="status">{t(Screens::RunViewOutputLoading)}</p> }
        }
        OutputState::Empty => view! { <p class="output-note">{t(Screens::RunViewOutputEmpty)}</p> },
        OutputState::Script(script, _) => view! { <ScriptOutput script name place/> },
        OutputState::Text(_, file) => view! {
            <Viewer
                source=Source::Bytes(file)
                id=format!("output-{place}")
                file=name + ".txt"
                title=Screens::RunViewOutput
            />
        },
        OutputState::File(file) => view! { <FileOutput shown file place/> },
        // Only what is fetched can fail, and says so with a way to try again.
        OutputState::Failed(_) | OutputState::Link(_) => ().into_view(),
    }
}

#[component]
fn ScriptOutput(script: Arc<ScriptResult>, name: String, place: usize) -> impl IntoView {
    let exit_code = script.exit_code;
    let exit = move || {
        exit_code.map(|code| {
            view! {
                <span class="pill" title=t(Screens::RunViewExitHint)>
                    {move || ts(Screens::RunViewExit, &[Arg::Text(&code.to_string())])}
                </span>
            }
        })
    };
    let how_read = match script.how_read {
        HowRead::Strict => None,
        HowRead::Lenient => Some(Screens::RunViewLenient),
        HowRead::Cut => Some(Screens::RunViewCutOff),
    };
    let errors = (!script.errors.is_empty()).then(|| {
        view! {
            <Viewer
                source=Source::Printed(script.errors.as_str().into())
                id=format!("stderr-{place}")
                file=format!("{name}-stderr.txt")
                title=Screens::RunViewStderr
            />
        }
    });
    let no_errors = script.errors.is_empty();
    view! {
        <Viewer
            source=Source::Printed(script.output.as_str().into())
            id=format!("output-{place}")
            file=format!("{name}-output.txt")
            title=Screens::RunViewOutput
        >
            {exit}
            {no_errors.then(|| view! { <span class="note">{t(Screens::RunViewNoStderr)}</span> })}
        </Viewer>
        {errors}
        <div class="output-foot">
            {how_read.map(|message| view! { <p class="note" data-tone="caution">{t(message)}</p> })}
            {script.transcript.clone().map(|line| view! { <p class="note">{line}</p> })}
            {exit_code.map(|_| view! { <p class="note">{t(Screens::RunViewExitHint)}</p> })}
        </div>
    }
}

#[component]
fn FileOutput(shown: Shown, file: Arc<CollectedFile>, place: usize) -> impl IntoView {
    let source = Source::Bytes(Arc::clone(&file));
    let bytes = file.bytes.len() as u64;
    let (name, hash, copied) = (file.name.clone(), file.sha256.clone(), file.sha256.clone());
    let compressed = file.compressed;
    let save = move || {
        if download::save(&shown.export_name(&file.name), &file.bytes).is_err() {
            toast(t(Screens::SaveRefused));
        }
    };
    view! {
        <div class="output-file">
            <dl class="output-facts">
                <div><dt>{t(Screens::RunViewFile)}</dt><dd><code>{name}</code></dd></div>
                <div>
                    <dt>{t(Screens::RunViewSize)}</dt>
                    <dd title=move || ts(Screens::RunViewBytes, &[Arg::Count(bytes)])>{move || size(bytes)}</dd>
                </div>
                <div>
                    <dt>"SHA-256"</dt>
                    <dd><code class="hash">{hash}</code> <CopyButton label=Screens::RunViewCopyHash text=move |()| copied.clone()/></dd>
                </div>
            </dl>
            {compressed.then(|| view! { <p class="note" data-tone="caution">{t(Screens::RunViewCompressed)}</p> })}
            <div class="actions">
                <Button label=Screens::RunViewSave icon=Icon::Download kind=ButtonKind::Primary on_press=save/>
            </div>
        </div>
        <Viewer source id=format!("output-{place}") title=Screens::ViewerContent/>
    }
}

/// An output that is not to be had.
#[component]
pub fn FailedOutput(trouble: Trouble, #[prop(into)] on_again: Callback<()>) -> impl IntoView {
    let text = match &trouble {
        Trouble::Refused(_) | Trouble::Storage(_) => Screens::RunViewOutputRefused,
        Trouble::NoAnswer | Trouble::NoToken | Trouble::FrontDoor => Screens::RunViewOutputNoAnswer,
        Trouble::TooLarge => Screens::RunViewOutputTooLarge,
        Trouble::OddLink => Screens::RunViewOutputOddLink,
        Trouble::Stopped => Screens::OutputStopped,
        Trouble::NotReadable => Screens::OutputNotReadable,
        Trouble::Forbidden => Screens::OutputForbidden,
    };
    let explained = match trouble {
        Trouble::Refused(error) => Some(view! { <Refusal error asked=Asked::Link/> }),
        Trouble::Storage(error) => Some(view! { <Refusal error asked=Asked::Content/> }),
        Trouble::NoAnswer => Some(view! { <Explanation cause=Cause::NoAnswer said=None/> }),
        Trouble::FrontDoor => Some(view! { <p>{t(Message::DoorTitle)}</p> }),
        Trouble::NoToken
        | Trouble::TooLarge
        | Trouble::OddLink
        | Trouble::Stopped
        | Trouble::NotReadable
        | Trouble::Forbidden => None,
    };
    view! {
        <div class="output-file">
            <p role="alert">{t(text)}</p>
            {explained}
            <div class="actions">
                <Button label=Screens::RunViewTryAgain icon=Icon::Reset on_press=on_again/>
            </div>
        </div>
    }
}
