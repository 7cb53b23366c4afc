mod segments;

use crate::dom::prelude::*;
use web_sys::KeyboardEvent;

use super::Label;
use segments::{Segment, segments};
pub use segments::{Underline, UnderlineTone};

/// A list of texts that a field offers while it is typed in.
#[derive(Clone)]
pub struct FieldSuggestions {
    /// The list's id in the document while there is one.
    pub list: Signal<Option<String>>,
    /// The id of the one that arrow keys have reached.
    pub active: Signal<Option<String>>,
}

/// A field for paths, names and arguments. Wavy lines are drawn under its characters by a layer behind it, so
/// caret, selection and undo are the browser's own. It is a text area of one line, since a one-line input
/// silently drops line breaks from what is pasted: here they stay, and a rule names them.
#[component]
pub fn Field(
    /// What it holds.
    #[prop(into)]
    label: Label,
    /// Its id in the document; unlike any other's.
    #[prop(into)]
    id: String,
    /// Its text.
    #[prop(into)]
    value: Signal<String>,
    /// The text was changed.
    #[prop(into)]
    on_input: Callback<String>,
    /// What is underlined.
    #[prop(optional, into)]
    underlines: Signal<Vec<Underline>>,
    /// The ids of texts that describe it, such as its diagnostics, separated by blanks.
    #[prop(optional, into)]
    described_by: Signal<Option<String>>,
    /// The keys that repair it, for assistive technology, while they do.
    #[prop(optional, into)]
    aria_keys: Signal<Option<&'static str>>,
    /// Whether it must be filled.
    #[prop(optional)]
    required: bool,
    /// Whether it can only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
    /// Shown while it is empty.
    #[prop(optional, into)]
    hint: Option<Label>,
    /// What it offers; who offers it handles the keys.
    #[prop(optional)]
    suggestions: Option<FieldSuggestions>,
    /// Sees keys first; may prevent what they do.
    #[prop(optional, into)]
    on_key: Option<Callback<KeyboardEvent>>,
    /// The field was left.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let area = NodeRef::<web_sys::HtmlTextAreaElement>::new();
    let ink = NodeRef::<web_sys::HtmlElement>::new();
    let follow = move || {
        if let (Some(area), Some(ink)) = (area.get(), ink.get()) {
            ink.set_scroll_left(area.scroll_left());
            ink.set_scroll_top(area.scroll_top());
        }
    };
    let offers = suggestions.is_some();
    let (offered, active) = suggestions.map(|offer| (offer.list, offer.active)).unzip();
    let worst = move || underlines.with(|list| list.iter().map(|underline| underline.tone).max());
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <div class="field-box" data-worst=move || worst().map(UnderlineTone::word)>
                <div class="field-ink" aria-hidden="true" node_ref=ink>
                    {move || {
                        let parts = value.with(|text| underlines.with(|list| segments(text, list)));
                        parts.into_iter().map(draw).collect_view()
                    }}
                </div>
                <textarea
                    id=id
                    node_ref=area
                    rows=move || value.with(|text| text.split('\n').count().min(4).to_string())
                    spellcheck="false"
                    autocomplete="off"
                    autocapitalize="off"
                    placeholder=move || hint.as_ref().map(Label::text)
                    aria-required=required.then_some("true")
                    aria-invalid=move || (worst() == Some(UnderlineTone::Error)).then_some("true")
                    aria-describedby=move || described_by.get()
                    aria-keyshortcuts=move || aria_keys.get()
                    aria-autocomplete=offers.then_some("list")
                    aria-controls=move || offered.and_then(|list| list.get())
                    aria-activedescendant=move || active.and_then(|active| active.get())
                    readonly=move || read_only.get()
                    prop:value=move || value.get()
                    on:input=move |event| {
                        on_input.run(event_target_value(&event));
                        // What is underlined is drawn by then.
                        request_animation_frame(follow);
                    }
                    on:scroll=move |_| follow()
                    on:keydown=move |event| {
                        if let Some(on_key) = on_key {
                            on_key.run(event.clone());
                        }
                        // Line breaks come by pasting only.
                        if event.key() == "Enter" && !event.is_composing() {
                            event.prevent_default();
                        }
                    }
                    on:blur=move |_| {
                        if let Some(on_leave) = on_leave {
                            // A field that goes away while it has the focus is left as well.
                            on_leave.try_run(());
                        }
                    }
                ></textarea>
            </div>
        </div>
    }
}

fn draw(segment: Segment) -> View {
    view! {
        <span data-underline=segment.tone.map(UnderlineTone::word) data-thin=segment.thin.then_some("true")>
            {segment.text}
        </span>
    }
}
