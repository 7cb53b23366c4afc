//! The left column: which devices.

mod chosen;
pub mod facts;
mod results;
mod search;

use crate::dom::prelude::*;
use words::{Arg, Message};

use super::composer::use_composer;
use super::desk::{Tool, use_desk};
use crate::language::{t, ts};
use chosen::Chosen;
pub use facts::{name, name_among};
use search::Search;

/// Search and chosen devices.
#[component]
pub fn Devices() -> impl IntoView {
    let (devices, desk) = (use_composer().devices(), use_desk());
    let count = Memo::new(move |_| devices.with(Vec::len) as u64);
    view! {
        <section class="panel compose-devices" aria-labelledby="devices-title">
            <header class="panel-head">
                <h2 id="devices-title">{t(Message::ComposeDevices)}</h2>
                <span class="muted">{move || ts(Message::DevicesChosen, &[Arg::Count(count.get())])}</span>
            </header>
            <Search/>
            <div class="devices-tools">
                <button type="button" class="link" on:click=move |_| desk.open(Tool::Devices)>
                    {t(Message::DeskDevices)}
                </button>
                <button
                    type="button"
                    class="link"
                    aria-expanded=move || desk.filters().get().to_string()
                    on:click=move |_| desk.filters().update(|open| *open = !*open)
                >
                    {t(Message::DeskFilter)}
                </button>
                <Show when=move || { count.get() > 0 }>
                    <button type="button" class="link" on:click=move |_| desk.open(Tool::Preflight)>
                        {t(Message::DeskPreflight)}
                    </button>
                </Show>
            </div>
            <Show when=move || desk.filters().get()>{desk.device_filter()}</Show>
            <Chosen/>
        </section>
    }
}
