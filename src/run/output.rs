use std::sync::Arc;

use crate::dom::prelude::*;
use defender::content::{HowRead, ScriptResult};
use words::{Arg, Message};

use super::shown::Shown;
use super::transcript::Transcript;
use crate::browser::download;
use crate::host::{CollectedFile, OutputState, Trouble};
use crate::language::{t, ts};
use crate::refusal::ServerError;
use crate::ui::{Button, ButtonKind, CopyButton, Icon, size, toast};

/// What a command left, fetched when it is looked at.
#[component]
pub fn Output(
    shown: Shown,
    /// The command's own index.
    index: u32,
    /// Its place, from 0.
    place: usize,
) -> impl IntoView {
    let host = shown.host;
    let output = host.output(&shown.id(), index);
    let leading = host.leading();
    if leading.get_untracked() && output.with_untracked(|output| *output == OutputState::NotAsked) {
        host.fetch_output(&shown.id(), index);
    }
    let again = move || host.fetch_output(&shown.id(), index);
    let name = StoredValue::new(shown.run.with_untracked(|run| format!("{}-{}", run.device_name, place + 1)));
    view! {
        <section class="output" aria-label=move || ts(Message::RunViewOutputOf, &[Arg::Count(place as u64 + 1)])>
            {move || match output.get() {
                OutputState::NotAsked if !leading.get() => {
                    view! { <p class="output-note">{t(Message::RunViewOnlyLeader)}</p> }
                }
                OutputState::NotAsked | OutputState::Loading => {
                    view! { <p class="output-note" role="status">{t(Message::RunViewOutputLoading)}</p> }
                }
                OutputState::Empty => view! { <p class="output-note">{t(Message::RunViewOutputEmpty)}</p> },
                OutputState::Script(script) => {
                    view! { <ScriptOutput script name=name.get_value() place/> }
                }
                OutputState::Text(text) => view! {
                    <Transcript text id=format!("output-{place}") file=name.get_value() + ".txt" title=Message::RunViewOutput/>
                },
                OutputState::File(file) => view! { <FileOutput file/> },
                OutputState::Failed(trouble) => view! { <FailedOutput trouble on_again=again/> },
            }}
        </section>
    }
}

#[component]
fn ScriptOutput(script: Arc<ScriptResult>, name: String, place: usize) -> impl IntoView {
    let exit_code = script.exit_code;
    let exit = move || {
        exit_code.map(|code| {
            view! {
                <span class="pill" title=t(Message::RunViewExitHint)>
                    {move || ts(Message::RunViewExit, &[Arg::Text(&code.to_string())])}
                </span>
            }
        })
    };
    let how_read = match script.how_read {
        HowRead::Strict => None,
        HowRead::Lenient => Some(Message::RunViewLenient),
        HowRead::Cut => Some(Message::RunViewCutOff),
    };
    let errors = (!script.errors.is_empty()).then(|| {
        view! {
            <Transcript
                text=Arc::from(script.errors.as_str())
                id=format!("stderr-{place}")
                file=format!("{name}-stderr.txt")
                title=Message::RunViewStderr
            />
        }
    });
    let no_errors = script.errors.is_empty();
    view! {
        <Transcript
            text=Arc::from(script.output.as_str())
            id=format!("output-{place}")
            file=format!("{name}-output.txt")
            title=Message::RunViewOutput
        >
            {exit}
            {no_errors.then(|| view! { <span class="note">{t(Message::RunViewNoStderr)}</span> })}
        </Transcript>
        {errors}
        <div class="output-foot">
            {how_read.map(|message| view! { <p class="note" data-tone="caution">{move || t(message)}</p> })}
            {script.transcript.clone().map(|line| view! { <p class="note">{line}</p> })}
            {exit_code.map(|_| view! { <p class="note">{t(Message::RunViewExitHint)}</p> })}
        </div>
    }
}

#[component]
fn FileOutput(file: Arc<CollectedFile>) -> impl IntoView {
    let bytes = file.bytes.len() as u64;
    let (name, hash, copied) = (file.name.clone(), file.sha256.clone(), file.sha256.clone());
    let compressed = file.compressed;
    let save = move || {
        if download::save(&file.name, &file.bytes).is_err() {
            toast(t(Message::SaveRefused));
        }
    };
    view! {
        <div class="output-file">
            <dl class="output-facts">
                <div><dt>{t(Message::RunViewFile)}</dt><dd><code>{name}</code></dd></div>
                <div>
                    <dt>{t(Message::RunViewSize)}</dt>
                    <dd title=move || ts(Message::RunViewBytes, &[Arg::Count(bytes)])>{move || size(bytes)}</dd>
                </div>
                <div>
                    <dt>"SHA-256"</dt>
                    <dd><code class="hash">{hash}</code> <CopyButton label=Message::RunViewCopyHash text=move |()| copied.clone()/></dd>
                </div>
            </dl>
            {compressed.then(|| view! { <p class="note" data-tone="caution">{t(Message::RunViewCompressed)}</p> })}
            <div class="actions">
                <Button label=Message::RunViewSave icon=Icon::Download kind=ButtonKind::Primary on_press=save/>
            </div>
        </div>
    }
}

#[component]
fn FailedOutput(trouble: Trouble, #[prop(into)] on_again: Callback<()>) -> impl IntoView {
    let text = match &trouble {
        Trouble::Refused(_) => Message::RunViewOutputRefused,
        Trouble::NoAnswer | Trouble::NoToken => Message::RunViewOutputNoAnswer,
        Trouble::TooLarge => Message::RunViewOutputTooLarge,
        Trouble::OddLink => Message::RunViewOutputOddLink,
    };
    let error = match trouble {
        Trouble::Refused(error) => Some(view! { <ServerError error/> }),
        _ => None,
    };
    view! {
        <div class="output-file" role="alert">
            <p>{move || t(text)}</p>
            {error}
            <div class="actions">
                <Button label=Message::RunViewTryAgain icon=Icon::Reset on_press=on_again/>
            </div>
        </div>
    }
}
