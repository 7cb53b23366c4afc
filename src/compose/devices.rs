//! The left column: which devices.

mod chosen;
mod facts;
mod results;
mod search;

use crate::dom::prelude::*;
use words::{Arg, Message};

use super::composer::use_composer;
use crate::language::{t, ts};
use chosen::Chosen;
pub use facts::name;
use search::Search;

/// Search and chosen devices.
#[component]
pub fn Devices() -> impl IntoView {
    let devices = use_composer().devices();
    let count = Memo::new(move |_| devices.with(Vec::len) as u64);
    view! {
        <section class="panel compose-devices" aria-labelledby="devices-title">
            <header class="panel-head">
                <h2 id="devices-title">{t(Message::ComposeDevices)}</h2>
                <span class="muted">{move || ts(Message::DevicesChosen, &[Arg::Count(count.get())])}</span>
            </header>
            <Search/>
            <Chosen/>
        </section>
    }
}
