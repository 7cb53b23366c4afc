use crate::dom::prelude::*;
use words::Screens;

use super::shown::Shown;
use crate::app::use_preferences;
use crate::glance;
use crate::language::t;
use crate::route::{Route, RunsFilter};
use crate::ui::CopyButton;

/// Device, who, when, action.
#[component]
pub fn Facts(shown: Shown) -> impl IntoView {
    let preferences = use_preferences();
    let run = shown.run;
    let device = move || {
        run.with(|run| {
            let id = run.device.as_ref();
            let Some(name) = glance::known_device(&run.device_name, id) else {
                return view! { <span>{dash()}</span> };
            };
            let filter = RunsFilter { device: Some(name.clone()), ..RunsFilter::default() };
            view! { <a href=Route::Runs(filter).href() title=id.map(ToString::to_string)>{name}</a> }
        })
    };
    let who = move || {
        run.with(|run| match run.requested_by.as_str() {
            "" => run.last().and_then(|action| action.requestor.clone()).unwrap_or_else(dash),
            name => name.to_owned(),
        })
    };
    let sent = Memo::new(move |_| run.with(|run| run.last().and_then(|action| action.created)));
    let today = Memo::new(move |_| {
        let at = sent.get().unwrap_or_else(|| shown.there(run.with(|run| run.requested_at)));
        preferences.is_same_day(at, shown.host.tenant_now().get())
    });
    let when = move || {
        let (message, at) = match sent.get() {
            Some(created) => (Screens::RunViewSent, created),
            None => (Screens::RunViewAsked, shown.there(run.with(|run| run.requested_at))),
        };
        let exact = at.to_string();
        view! {
            <dt>{t(message)}</dt>
            <dd><time datetime=exact.clone() title=exact>{move || if today.get() { preferences.time(at) } else { preferences.day_and_time(at) }}</time></dd>
        }
    };
    let action = Memo::new(move |_| run.with(|run| run.action().map(ToString::to_string)));
    let action_shown = move || match action.get() {
        None => {
            let none =
                if run.with(|run| run.is_over()) { Screens::RunViewNever } else { Screens::RunViewNoAction };
            view! { <span>{t(none)}</span> }
        }
        Some(id) => {
            let copied = id.clone();
            view! {
                <code title=id.clone()>{glance::short_id(&id)}</code>
                <CopyButton label=Screens::RunViewCopyAction text=move |()| copied.clone()/>
            }
        }
    };
    view! {
        <dl class="run-facts">
            <div><dt>{t(Screens::RunViewDevice)}</dt><dd>{device}</dd></div>
            <div><dt>{t(Screens::RunViewBy)}</dt><dd>{who}</dd></div>
            <div>{when}</div>
            <div><dt>{t(Screens::RunViewAction)}</dt><dd>{action_shown}</dd></div>
        </dl>
    }
}

fn dash() -> String {
    "–".to_owned()
}
