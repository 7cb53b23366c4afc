use crate::dom::prelude::*;
use words::Screens;

use super::Part;
use crate::app::use_config;
use crate::browser::config::{Config, RunTagSetting};
use crate::language::t;

/// Limits and guardrails of the configuration.
#[component]
pub fn LimitsShown() -> impl IntoView {
    let Config { limits, run_tag, guardrails, .. } = use_config().get_value();
    let high_value = Some(guardrails.high_value_devices.join(", ")).filter(|names| !names.is_empty());
    view! {
        <Part title=Screens::SettingsLimits>
            <p class="note">{t(Screens::SettingsLimitsHint)}</p>
            <dl class="facts">
                {fact(Screens::LimitSends, limits.sends_per_minute.to_string())}
                {fact(Screens::LimitSessions, limits.sessions.to_string())}
                {fact(Screens::LimitPending, yes_or_no(limits.pending_counts))}
                {fact(Screens::LimitRequestsMinute, limits.requests_per_minute.to_string())}
                {fact(Screens::LimitRequestsHour, limits.requests_per_hour.to_string())}
                {fact(Screens::LimitRunTag, yes_or_no(run_tag == RunTagSetting::On))}
                {fact(Screens::LimitConfirmAbove, guardrails.confirm_above.to_string())}
                {guardrails.max_devices.map(|most| fact(Screens::LimitMaxDevices, most.to_string()))}
                {guardrails.comment_pattern.map(|pattern| fact(Screens::LimitComment, pattern))}
                {high_value.map(|names| fact(Screens::LimitHighValue, names))}
            </dl>
        </Part>
    }
}

fn fact(name: Screens, value: String) -> View {
    view! { <div><dt>{t(name)}</dt><dd>{value}</dd></div> }
}

fn yes_or_no(yes: bool) -> String {
    t(if yes { Screens::Yes } else { Screens::No })
}
