use crate::dom::prelude::*;
use words::Message;

use super::preferences::use_preferences;
use crate::host::{Pace, use_host};
use crate::language::t;
use crate::settings::{ResetDemo, ScenarioChoice};
use crate::ui::{Button, ButtonKind, Icon, Label, Segmented};

/// The demo's time, scenario and reset.
#[component]
pub fn DemoBar() -> impl IntoView {
    let demo = use_host().demo();
    let now = use_host().now();
    let preferences = use_preferences();
    let paces = vec![
        (Pace::Paused, Label::from(Message::DemoPause)),
        (Pace::Times(1), Message::DemoNormal.into()),
        (Pace::Times(10), Message::DemoTenfold.into()),
    ];
    view! {
        <section class="demo-bar" aria-label=t(Message::DemoControls)>
            <Segmented
                label=Message::DemoPace
                name="pace"
                choices=paces
                value=demo.pace()
                on_choose=move |pace| demo.set_pace(pace)
            />
            <Button
                label=Message::DemoToNext
                icon=Icon::ToNext
                kind=ButtonKind::Quiet
                on_press=move || demo.to_next_change()
            />
            <span class="demo-time">
                {t(Message::DemoTime)}
                " "
                <b>{move || preferences.day_and_time(now.get())}</b>
            </span>
            // Narrow screens have these two in Settings alone.
            <span class="demo-more">
                <ScenarioChoice/>
                <ResetDemo/>
            </span>
        </section>
    }
}
