use crate::dom::prelude::*;
use words::Message;

use super::before::BeforeSending;
use super::composer::use_composer;
use super::desk::Desk;
use super::devices::Devices;
use super::drag::{Drag, use_drag};
use super::picked::Picked;
use super::request::Request;
use super::send::Sender;
use super::sequence::Sequence;
use super::{arrival, keys};
use crate::language::t;

/// The builder.
pub fn draw(asked: Memo<Vec<String>>, link: Memo<Option<String>>) -> View {
    view! { <Compose asked link/> }
}

/// Devices, sequence, request.
#[component]
fn Compose(
    /// Devices that the address names.
    #[prop(into)]
    asked: Signal<Vec<String>>,
    /// A sequence that the address holds.
    #[prop(into)]
    link: Signal<Option<String>>,
) -> impl IntoView {
    let composer = use_composer();
    let sender = Sender::new();
    let desk = Desk::provide(sender, Picked::new());
    Drag::provide(composer, desk);
    keys::listen(composer, desk);
    arrival::take_again(composer);
    arrival::choose_asked(composer, asked);
    arrival::open_link(desk, link);
    view! {
        <div class="compose">
            <h1 class="unseen">{t(Message::NavCompose)}</h1>
            <Devices/>
            <Sequence/>
            <div class="compose-side">
                <Request/>
                <BeforeSending sender/>
            </div>
            // Not in the list: what measures its width would hold in some browsers what stands at a place of the window.
            <div class="drag-ghost" aria-hidden="true" hidden node_ref=use_drag().ghost></div>
        </div>
    }
}
