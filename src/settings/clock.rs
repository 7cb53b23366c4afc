use crate::dom::prelude::*;
use words::{Arg, Screens};

use super::Part;
use crate::host::use_host;
use crate::language::{t, ts, whole_duration};

/// Less is the way of an answer, not a clock that is wrong.
const NOTABLE_MS: i64 = 1_000;

/// Whose time the page shows, and how far this computer's is from it.
#[component]
pub fn Clock() -> impl IntoView {
    let host = use_host();
    let ahead = Memo::new(move |_| match host.tenant_now().get().ms_since(host.now().get()) {
        // What is known lies between bounds, a second apart at first: to the millisecond the same is what was never compared.
        0 => None,
        ms if ms.abs() < NOTABLE_MS => Some(0),
        // Whole seconds: the rest moves with every answer.
        ms => Some(ms / 1_000 * 1_000),
    });
    let is_demo = host.is_demo();
    let text = move || {
        let by = |text, ms: i64| ts(text, &[Arg::Text(&whole_duration(ms))]);
        match ahead.get() {
            _ if is_demo => t(Screens::TrustClockDemo),
            None => t(Screens::TrustClockUnknown),
            Some(0) => t(Screens::TrustClockSame),
            // Said of this computer's clock, as the notice above the page says it.
            Some(ms) if ms > 0 => by(Screens::TrustClockBehind, ms),
            Some(ms) => by(Screens::TrustClockAhead, -ms),
        }
    };
    view! { <Part title=Screens::TrustClock><p>{text}</p></Part> }
}
