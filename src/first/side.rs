use crate::dom::prelude::*;
use words::Message;

use crate::compose::{COMMENT, Form};
use crate::language::t;
use crate::ui::{Button, ButtonKind, Icon, IconButton};

/// A piece of the request: what it is, and its text.
type Token = (&'static str, &'static str);
/// The body of nothing, in lines.
const BODY: [&[Token]; 5] = [
    &[("punctuation", "{")],
    &[("punctuation", "  "), ("key", "\"Commands\""), ("punctuation", ": [")],
    &[("punctuation", "  ],")],
    &[("punctuation", "  "), ("key", "\"Comment\""), ("punctuation", ": "), ("string", "\"\"")],
    &[("punctuation", "}")],
];

/// The request of nothing, and what comes before sending.
#[component]
pub fn Side() -> impl IntoView {
    let form = |form: Form| view! { <option value=form.word()>{t(form.name())}</option> };
    let token = |(kind, text): &Token| view! { <span data-token=*kind>{*text}</span> };
    let line = |tokens: &[Token]| {
        view! { <div class="json-line">{tokens.iter().map(token).collect_view()}</div> }
    };
    view! {
        <div class="compose-side">
            <section class="panel compose-request" aria-labelledby="request-title">
                <header class="panel-head">
                    <h2 id="request-title">{t(Message::ComposeRequest)}</h2>
                    <select aria-label=t(Message::DeskForm)>{Form::ALL.map(form).collect_view()}</select>
                    <IconButton label=Message::ComposeCopyRequest icon=Icon::Copy on_press=|| ()/>
                </header>
                <div class="json" tabindex="0" role="group" aria-labelledby="request-title">
                    {BODY.into_iter().map(line).collect_view()}
                </div>
            </section>
            <section class="panel compose-before" aria-labelledby="before-title">
                <header class="panel-head">
                    <h2 id="before-title">{t(Message::ComposeBefore)}</h2>
                </header>
                <div class="panel-body">
                    <div class="step-field">
                        <div class="field">
                            <label for=COMMENT>{t(Message::ComposeComment)}</label>
                            <div class="field-box">
                                <textarea
                                    id=COMMENT
                                    rows="1"
                                    spellcheck="false"
                                    autocomplete="off"
                                    autocapitalize="off"
                                    aria-required="true"
                                    on:keydown=move |event| {
                                        // As in the builder's field.
                                        if event.key() == "Enter" && !event.is_composing() {
                                            event.prevent_default();
                                        }
                                    }
                                ></textarea>
                            </div>
                        </div>
                        <p class="muted"></p>
                    </div>
                    <div class="run-box">
                        <Button
                            label=Message::ComposeRunNone
                            kind=ButtonKind::Primary
                            keys="Ctrl ↵"
                            disabled_because=Signal::derive(|| Some(t(Message::ComposeMissing)))
                            on_press=|| ()
                        />
                    </div>
                </div>
            </section>
        </div>
    }
}
