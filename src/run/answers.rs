use crate::dom::prelude::*;
use engine::Observation;
use words::{Arg, Screens};

use super::shown::Shown;
use crate::app::use_preferences;
use crate::language::{t, ts};
use crate::ui::CopyButton;

/// Every answer about the run, as it came: to see and to copy. The last one, until another is chosen.
#[component]
pub fn Answers(shown: Shown) -> impl IntoView {
    let preferences = use_preferences();
    let count = Memo::new(move |_| shown.run.with(|run| run.observations.len()));
    let chosen = RwSignal::new(None::<usize>);
    let place = Memo::new(move |_| {
        let last = count.get().saturating_sub(1);
        chosen.get().filter(|place| *place <= last).unwrap_or(last)
    });
    let raw = Memo::new(move |_| {
        shown.run.with(|run| run.observations.get(place.get()).map(|seen| seen.raw.to_string()))
    });
    let options = move || {
        let one = |(at, seen): (usize, &Observation)| {
            let time = preferences.time_beside(seen.first_seen_there(), shown.start());
            let args = [Arg::Count(at as u64 + 1), Arg::Text(&time), Arg::Text(seen.action.status.as_str())];
            let said = ts(Screens::RunViewRawOne, &args);
            let selected = at == place.get_untracked();
            view! { <option value=at.to_string() selected=selected>{said}</option> }
        };
        shown.run.with(|run| run.observations.iter().enumerate().map(one).collect_view())
    };
    let choose = move |event| {
        if let Ok(place) = event_target_value(&event).parse::<usize>() {
            // Who chooses the last one follows what comes.
            chosen.set(Some(place).filter(|place| place + 1 < count.get_untracked()));
        }
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <details class="run-raw">
                <summary>{move || ts(Screens::RunViewRaw, &[Arg::Count(count.get() as u64)])}</summary>
                <div class="run-raw-body">
                    <div class="run-raw-choice">
                        <label>
                            {t(Screens::RunViewRawWhich)} " "
                            <select on:change=choose>{options}</select>
                        </label>
                        <CopyButton
                            label=Screens::RunViewCopyRaw
                            text=move |()| raw.get_untracked().unwrap_or_default()
                        />
                    </div>
                    <pre tabindex="0">{move || raw.get()}</pre>
                </div>
            </details>
        </Show>
    }
}
