use crate::dom::prelude::*;

use super::{Icon, IconMark, Label};

/// What pressing means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// One of several things to do.
    #[default]
    Plain,
    /// The thing to do here.
    Primary,
    /// Cannot be undone.
    Danger,
    /// Looks like a link.
    Quiet,
}

impl ButtonKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Primary => "primary",
            Self::Danger => "danger",
            Self::Quiet => "quiet",
        }
    }
}

/// A button with words. When it is off it stays in the order of the keyboard and says why: a button that is
/// really disabled loses the focus and is silent.
#[component]
pub fn Button(
    /// What it does.
    #[prop(into)]
    label: Label,
    /// Does it.
    #[prop(into)]
    on_press: Callback<()>,
    /// What pressing means.
    #[prop(optional, into)]
    kind: Signal<ButtonKind>,
    /// Why it is off; `None` while it is on.
    #[prop(optional, into)]
    disabled_because: Signal<Option<String>>,
    /// Drawn before the words.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// The keys that do the same, as they are shown: `Ctrl ↵`.
    #[prop(optional)]
    keys: Option<&'static str>,
    /// The keys for assistive technology: `Control+Enter`.
    #[prop(optional)]
    aria_keys: Option<&'static str>,
    /// For finding it again after a move.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button"
            id=id
            data-kind=move || kind.get().word()
            aria-disabled=move || disabled_because.with(Option::is_some).then_some("true")
            title=move || disabled_because.get()
            aria-keyshortcuts=aria_keys
            on:click=move |_| {
                if disabled_because.with_untracked(Option::is_none) {
                    on_press.run(());
                }
            }
        >
            {icon.map(|icon| view! { <IconMark icon/> })}
            <span>{label}</span>
            {keys.map(|keys| view! { <kbd aria-hidden="true">{keys}</kbd> })}
        </button>
    }
}

/// A button with a drawing alone; its words are its name and its tooltip.
#[component]
pub fn IconButton(
    /// What it does.
    #[prop(into)]
    label: Label,
    /// The drawing.
    #[prop(into)]
    icon: Signal<Icon>,
    /// Does it.
    #[prop(into)]
    on_press: Callback<()>,
    /// Whether it cannot do anything now, such as *Move up* on the first step.
    #[prop(optional, into)]
    off: Signal<bool>,
    /// For a switch: whether it is on.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// The keys for assistive technology and the tooltip: `Alt+ArrowUp`.
    #[prop(optional)]
    aria_keys: Option<&'static str>,
    /// For finding it again after a move.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let name = label.clone();
    view! {
        <button
            type="button"
            class="icon-button"
            id=id
            aria-label=name
            title=label
            aria-disabled=move || off.get().then_some("true")
            aria-pressed=move || pressed.map(|pressed| pressed.get().to_string())
            aria-keyshortcuts=aria_keys
            on:click=move |_| {
                if !off.get_untracked() {
                    on_press.run(());
                }
            }
        >
            <IconMark icon/>
        </button>
    }
}
