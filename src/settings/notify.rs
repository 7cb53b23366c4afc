use crate::dom::prelude::*;
use leptos::task::spawn_local;
use words::Screens;

use super::look::Row;
use crate::browser::notification;
use crate::language::t;
use crate::ui::Segmented;

/// Whether a run that ends while nobody looks is told outside of the page. The browser asks once.
#[component]
pub fn Notify() -> impl IntoView {
    let on = RwSignal::new(notification::wished());
    let refused = RwSignal::new(notification::refused());
    let choose = move |wish: bool| {
        on.set(wish);
        if !wish {
            return notification::unwish();
        }
        spawn_local(async move {
            let shown = notification::wish().await;
            // The screen may be gone by then.
            on.set(shown);
            refused.set(!shown);
        });
    };
    view! {
        <Row name=Screens::SettingsNotify>
            <Segmented
                label=Screens::SettingsNotify
                name="notify"
                choices=vec![(true, Screens::On.into()), (false, Screens::Off.into())]
                value=on
                on_choose=choose
            />
            <p class="note">{t(Screens::SettingsNotifyHint)}</p>
            <p class="note" role="status">
                {move || refused.get().then(|| t(Screens::SettingsNotifyRefused))}
            </p>
        </Row>
    }
}
