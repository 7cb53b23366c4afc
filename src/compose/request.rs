//! The exact body that will be sent, as JSON. Each step is a block of its own, so that a key press draws only its
//! step again.

use crate::dom::prelude::*;
use defender::DeviceId;
use sequence::{
    Line, Step, StepId, body_unfilled, comment, pretty, pretty_command, pretty_head, pretty_tail, unescaped,
};
use words::Message;

use super::column::{Column, DrawRow, StepRows};
use super::composer::{Composer, use_composer};
use super::desk::{Form, use_desk};
use super::drag::use_drag;
use super::step_signals::{Drawn, StepSignals};
use super::tokens::draw;
use crate::host::{Host, use_host};
use crate::language::t;
use crate::ui::{CopyButton, exact};

const FOR: &str = "request-device";

/// A step's lines before they were measured.
const BLOCK_PX: f64 = 120.0;

/// The panel.
#[component]
pub fn Request() -> impl IntoView {
    let composer = use_composer();
    let host = use_host();
    let (devices, typed) = (composer.devices(), composer.comment());
    let picked = RwSignal::new(None::<DeviceId>);
    let frame = NodeRef::new();
    let column = Column::new(composer, BLOCK_PX).beside(frame).with_text(|signals| &signals.drawn_in_request);
    let row: DrawRow = Box::new(|id, signals| view! { <Block id signals/> }.into_view());
    let device = Memo::new(move |_| {
        devices.with(|devices| {
            picked.with(|picked| {
                devices.iter().find(|device| Some(*device) == picked.as_ref()).or(devices.first()).cloned()
            })
        })
    });
    let tag = move || device.with(|device| host.tag_for(device.as_ref()?));
    let sent = move || typed.with(|typed| comment(&unescaped(typed), tag()));
    let text = move |()| {
        let tag = untrack(tag);
        composer.with_draft(|draft| pretty(&body_unfilled(draft, tag)).text())
    };
    let desk = use_desk();
    let is_json = Memo::new(move |_| desk.form().get() == Form::Json);
    let drag = use_drag();
    watch(move || is_json.get(), move |_, _| column.ask(drag));
    view! {
        <section class="panel compose-request" aria-labelledby="request-title">
            <header class="panel-head">
                <h2 id="request-title">{t(Message::ComposeRequest)}</h2>
                <Show when=move || { devices.with(Vec::len) > 1 }>
                    <label class="request-for">
                        <span class="unseen">{t(Message::ComposeRequestFor)}</span>
                        <select
                            id=FOR
                            on:change=move |event| picked.set(DeviceId::new(&event_target_value(&event)))
                        >
                            {move || devices.get().into_iter().map(|id| choice(host, devices, device, id)).collect_view()}
                        </select>
                    </label>
                </Show>
                <select
                    aria-label=t(Message::DeskForm)
                    on:change=move |event| desk.show(form_named(&event_target_value(&event)))
                    prop:value=move || desk.form().get().word()
                >
                    {Form::ALL.map(|form| view! { <option value=form.word()>{t(form.name())}</option> }).collect_view()}
                </select>
                <Show when=move || is_json.get()>
                    <CopyButton label=Message::ComposeCopyRequest text=text/>
                </Show>
            </header>
            <Show when=move || !is_json.get()>
                {move || desk.formed(desk.form().get(), device)}
            </Show>
            <div
                class="json"
                hidden=move || !is_json.get()
                tabindex="0"
                role="group"
                aria-labelledby="request-title"
                node_ref=frame
            >
                {lines(pretty_head())}
                <div class="json-steps" node_ref=column.list>
                    <StepRows column row text=block_text/>
                </div>
                {move || lines(pretty_tail(&sent()))}
            </div>
        </section>
    }
}

fn form_named(word: &str) -> Form {
    Form::ALL.into_iter().find(|form| form.word() == word).unwrap_or_default()
}

/// One step's lines; nothing while it is switched off.
#[component]
fn Block(id: StepId, signals: StepSignals) -> impl IntoView {
    let last_sent = use_composer().last_sent();
    let last = Memo::new(move |_| last_sent.get() == Some(id));
    let StepSignals { beside: step, drawn_in_request: drawn, .. } = signals;
    view! {
        <div class="json-step">
            {move || step.with(|step| {
                let written = || pretty_command(&step.command.unfilled(), last.get());
                step.enabled.then(|| match drawn.get() {
                    Drawn::Whole => lines(written()),
                    Drawn::AsText { .. } => view! { <div class="json-line">{exact(&plain(&written()))}</div> }.into_view(),
                })
            })}
        </div>
    }
}

fn lines(lines: Vec<Line>) -> View {
    lines.into_iter().map(|line| view! { <div class="json-line">{draw(line.tokens)}</div> }).collect_view()
}

/// The same without colours.
fn plain(lines: &[Line]) -> String {
    lines.iter().map(Line::text).collect::<Vec<String>>().join("\n")
}

fn block_text(composer: Composer, _: usize, step: &Step) -> String {
    let last = composer.last_sent().get() == Some(step.id);
    if step.enabled { plain(&pretty_command(&step.command.unfilled(), last)) } else { String::new() }
}

/// Whether it is the one stands on it: options are drawn anew when devices come and go, whatever the list had selected.
fn choice(host: Host, chosen: Signal<Vec<DeviceId>>, picked: Memo<Option<DeviceId>>, id: DeviceId) -> View {
    let name = host.devices().with(|devices| {
        let known = devices.ready()?;
        let device = known.iter().find(|device| device.id == id)?;
        Some(chosen.with(|chosen| super::devices::name_among(device, known, chosen)))
    });
    let value = id.to_string();
    let name = name.unwrap_or_else(|| value.clone());
    let selected = move || picked.with(|picked| picked.as_ref() == Some(&id));
    view! { <option value=value prop:selected=selected>{name}</option> }
}
