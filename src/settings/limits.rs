use crate::dom::prelude::*;
use words::Screens;

use super::Part;
use crate::app::use_config;
use crate::browser::config::RunTagSetting;
use crate::language::t;

/// The limits of the configuration.
#[component]
pub fn LimitsShown() -> impl IntoView {
    let (limits, run_tag) = use_config().with_value(|config| (config.limits, config.run_tag));
    view! {
        <Part title=Screens::SettingsLimits>
            <p class="note">{t(Screens::SettingsLimitsHint)}</p>
            <dl class="facts">
                <Number name=Screens::LimitSends value=limits.sends_per_minute/>
                <Number name=Screens::LimitSessions value=limits.sessions/>
                <Choice name=Screens::LimitPending yes=limits.pending_counts/>
                <Number name=Screens::LimitRequestsMinute value=limits.requests_per_minute/>
                <Number name=Screens::LimitRequestsHour value=limits.requests_per_hour/>
                <Choice name=Screens::LimitRunTag yes=run_tag == RunTagSetting::On/>
            </dl>
        </Part>
    }
}

#[component]
fn Number(name: Screens, value: u32) -> impl IntoView {
    view! {
        <div>
            <dt>{t(name)}</dt>
            <dd>{value.to_string()}</dd>
        </div>
    }
}

#[component]
fn Choice(name: Screens, yes: bool) -> impl IntoView {
    view! {
        <div>
            <dt>{t(name)}</dt>
            <dd>{move || t(if yes { Screens::Yes } else { Screens::No })}</dd>
        </div>
    }
}
