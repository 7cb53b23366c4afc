//! The builder's first look: what stands in its place from the first moment until it is here. It knows nothing of sequences;
//! what somebody does to it is kept and done again in the builder (`first/left.rs`).

mod devices;
mod left;
mod sequence;
mod side;

use crate::dom::prelude::*;
use words::Message;

use crate::app::{BuilderDoor, Missing};
use crate::chunks::Arrival;
use crate::language::t;
use devices::Devices;
pub use left::hand_over;
use sequence::Sequence;
use side::Side;

/// Devices, an empty sequence, the request of nothing.
#[component]
pub fn FirstLook(door: BuilderDoor) -> impl IntoView {
    left::begin();
    view! {
        <div class="compose" data-first="true">
            <h1 class="unseen">{t(Message::NavCompose)}</h1>
            <p class="unseen" role="status">
                {move || matches!(door.arrival(), Some(Arrival::Coming)).then(|| t(Message::OpeningPage))}
            </p>
            <Devices/>
            <Sequence>
                {move || match door.arrival() {
                    Some(Arrival::Missing(why)) => view! { <Missing why on_again=move || door.fetch_missing()/> },
                    _ => ().into_view(),
                }}
            </Sequence>
            <Side/>
        </div>
    }
}
