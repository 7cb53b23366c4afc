use crate::dom::prelude::*;
use words::{Arg, Message};

use crate::app::use_preferences;
use crate::compose::DEVICE_SEARCH;
use crate::host::use_host;
use crate::language::{t, ts};
use crate::ui::{Icon, IconMark};

/// The search for devices, and why there are none yet.
#[component]
pub fn Devices() -> impl IntoView {
    let host = use_host();
    let shortcuts = use_preferences().shortcuts();
    view! {
        <section class="panel compose-devices" aria-labelledby="devices-title">
            <header class="panel-head">
                <h2 id="devices-title">{t(Message::ComposeDevices)}</h2>
                <span class="muted">{ts(Message::DevicesChosen, &[Arg::Count(0)])}</span>
            </header>
            <div class="device-search">
                <div class="search-box">
                    <IconMark icon=Icon::Search/>
                    <input
                        id=DEVICE_SEARCH
                        type="text"
                        aria-label=t(Message::ComposeDeviceSearch)
                        placeholder=t(Message::ComposeDeviceSearchHint)
                        spellcheck="false"
                        autocomplete="off"
                    />
                    <Show when=move || shortcuts.get()>
                        <kbd aria-hidden="true">"/"</kbd>
                    </Show>
                </div>
                <p class="search-note" role="status">
                    {move || t(host.not_entered().unwrap_or(Message::ComposeDevicesFirst))}
                </p>
            </div>
            <div class="devices-tools">
                <button type="button" class="link">{t(Message::DeskDevices)}</button>
                <button type="button" class="link" aria-expanded="false">{t(Message::DeskFilter)}</button>
            </div>
            <ul class="devices-chosen" aria-label=t(Message::ComposeDevicesChosen)></ul>
        </section>
    }
}
