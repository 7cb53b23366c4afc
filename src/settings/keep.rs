use crate::dom::prelude::*;
use leptos::task::spawn_local;
use words::{Arg, Screens};

use crate::host::{DAYS_MAX, days_kept, use_host};
use crate::language::{t, ts};
use crate::ui::{Button, toast};

const WRONG: &str = "keep-wrong";

/// For how many days runs that are over stay.
#[component]
pub fn Keep(
    /// Something may have been removed.
    #[prop(into)]
    on_changed: Callback<()>,
) -> impl IntoView {
    let host = use_host();
    let typed = RwSignal::new(days_kept().to_string());
    let days =
        move || typed.with(|typed| typed.trim().parse().ok()).filter(|days| (1..=DAYS_MAX).contains(days));
    let wrong = move || days().is_none().then(|| ts(Screens::KeepWrong, &[Arg::Count(u64::from(DAYS_MAX))]));
    let keep = move || {
        let Some(days) = days() else { return };
        spawn_local(async move {
            host.keep_for(days).await;
            toast(ts(Screens::KeepDone, &[Arg::Count(u64::from(days))]));
            // Whoever asked may have gone on.
            let _ = on_changed.try_run(());
        });
    };
    view! {
        <div class="actions">
            <label class="choice">
                <span>{t(Screens::KeepDays)}</span>
                <input
                    inputmode="numeric"
                    autocomplete="off"
                    aria-invalid=move || wrong().is_some().then_some("true")
                    aria-describedby=WRONG
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </label>
            <Button label=Screens::KeepApply disabled_because=Signal::derive(wrong) on_press=keep/>
        </div>
        <p id=WRONG class="field-wrong" role="status">{move || wrong().unwrap_or_default()}</p>
        <p class="note">{t(Screens::KeepHint)}</p>
    }
}
