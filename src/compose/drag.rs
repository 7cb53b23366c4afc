//! The door to ordering by hand (`src/hand.rs`), which comes with the tenant, behind the builder. Until then commands
//! are pressed into the sequence, and keys and buttons move steps.

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use web_sys::{HtmlElement, MouseEvent};

use super::column::Column;
use super::composer::Composer;
use super::desk::Desk;
use crate::browser::clock;
use crate::chunks::{self, Arrival};
use crate::host::use_host;

/// The click that ends a drag from the palette comes within this time.
const CLICK_MS: i64 = 300;

/// A card before one was measured.
const CARD_PX: f64 = 152.0;

/// Dragging of this screen, as its other parts see it. Copies are the same.
#[derive(Clone, Copy)]
pub struct Drag {
    /// What is composed.
    pub composer: Composer,
    /// What treats the selected steps.
    pub desk: Desk,
    /// The column in which things can be let go.
    pub column: NodeRef<HtmlElement>,
    /// The cards.
    pub cards: Column,
    /// The line where the thing would land.
    pub line: NodeRef<HtmlElement>,
    /// What follows the pointer when a command is dragged in.
    pub ghost: NodeRef<HtmlElement>,
    /// Something is dragged.
    pub going: RwSignal<bool>,
    /// When the last drag ended, in monotonic ms; 0 before the first.
    pub ended_ms: StoredValue<i64>,
}

/// The dragging of this screen.
///
/// # Panics
/// Outside of the screen.
#[expect(clippy::expect_used, reason = "a list without its screen is a mistake in the page itself")]
pub fn use_drag() -> Drag {
    use_context().expect("lists live below the screen")
}

impl Drag {
    /// Makes it the one of this screen, and fetches what does it.
    pub fn provide(composer: Composer, desk: Desk) {
        let drag = Self {
            composer,
            desk,
            column: NodeRef::new(),
            cards: Column::new(composer, CARD_PX).with_text(|signals| &signals.drawn),
            line: NodeRef::new(),
            ghost: NodeRef::new(),
            going: RwSignal::new(false),
            ended_ms: StoredValue::new(0),
        };
        provide_context(drag);
        let (owner, tenant) = (Owner::current(), use_host().tenant());
        let begun = StoredValue::new(false);
        effect(move || {
            if tenant.get() == Arrival::Here(()) && !begun.get_value() {
                begun.update_value(|begun| *begun = true);
                let owner = owner.clone();
                spawn_local(async move {
                    if let (Ok(begin), Some(owner)) = (chunks::hand().await, owner) {
                        owner.with(|| begin(drag));
                    }
                });
            }
        });
    }

    /// Whether something is dragged.
    pub fn is_going(self) -> bool {
        self.going.try_get_untracked() == Some(true)
    }

    /// Whether this click only follows a drag that ended just now, and means nothing. One by the keyboard follows none.
    pub fn is_echo(self, click: &MouseEvent) -> bool {
        let ended = self.ended_ms.get_value();
        click.detail() > 0 && ended > 0 && clock::monotonic_ms() - ended < CLICK_MS
    }
}
