//! What the browser's tab tells of this page, and what it asks before it is closed.

use crate::browser::address;
use crate::browser::listener::Listener;
use crate::dom::prelude::*;
use words::{Arg, Message};

use super::screens::Screen;
use super::use_router;
use crate::glance::device_name;
use crate::host::Host;
use crate::language::{language, t, ts};
use crate::route::Route;

/// Titles the tab by screen and by how the runs stand. A tab that holds runs which are not sent yet asks before it goes: nobody
/// else sends them.
pub fn follow(host: Host, screen: Memo<Screen>) {
    let meters = host.meters();
    let mark = host.tab_mark();
    let route = use_router().route();
    let device = Memo::new(move |_| {
        host.order().track();
        let Route::Run { id, .. } = route.get() else { return None };
        let run = host.run(&host.find(&id)?)?;
        Some(run.with(|run| device_name(run)))
    });
    effect(move || {
        language();
        let mut name = t(screen.get().name());
        // Runs in tabs beside each other are told apart.
        if let Some(device) = device.get() {
            name = [device, name].join(" · ");
        }
        let title = mark.get() + &ts(Message::Title, &[Arg::Text(&name)]);
        document().set_title(&title);
    });
    let ask = move |event: web_sys::Event| {
        let unsent = meters.with_untracked(|meters| meters.queued > 0);
        if unsent && host.leading().get_untracked() && !address::is_leaving() {
            event.prevent_default();
        }
    };
    StoredValue::new_local(Listener::new(&window(), "beforeunload", ask));
}
