use crate::dom::prelude::*;

use super::{Icon, IconMark, Label};

/// The feeling of a state. Never the only thing that tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Neutral,
    /// Going on.
    Active,
    /// As it should be.
    Good,
    /// Not as it should be.
    Bad,
    /// Worth a look.
    Caution,
}

impl Tone {
    /// For `data-tone` attributes.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Active => "active",
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Caution => "caution",
        }
    }
}

/// A state: drawing and word in a tinted oval.
#[component]
pub fn Pill(
    /// Its colour.
    #[prop(into)]
    tone: Signal<Tone>,
    /// Its drawing.
    #[prop(into)]
    icon: Signal<Icon>,
    /// Its word.
    #[prop(into)]
    label: Label,
    /// The API's own word, shown by pointing at it.
    #[prop(optional, into)]
    wire: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <span class="pill" data-tone=move || tone.get().word() title=move || wire.get()>
            <IconMark icon/>
            {label}
        </span>
    }
}
