use crate::dom::prelude::*;
use words::Screens;

use super::{Part, fact};
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
                {fact(t(Screens::LimitSends), limits.sends_per_minute.to_string())}
                {fact(t(Screens::LimitSessions), limits.sessions.to_string())}
                {fact(t(Screens::LimitPending), yes_or_no(limits.pending_counts))}
                {fact(t(Screens::LimitRequestsMinute), limits.requests_per_minute.to_string())}
                {fact(t(Screens::LimitRequestsHour), limits.requests_per_hour.to_string())}
                {fact(t(Screens::LimitRunTag), yes_or_no(run_tag == RunTagSetting::On))}
                {fact(t(Screens::LimitConfirmAbove), guardrails.confirm_above.to_string())}
                {guardrails.max_devices.map(|most| fact(t(Screens::LimitMaxDevices), most.to_string()))}
                {guardrails.comment_pattern.map(|pattern| fact(t(Screens::LimitComment), pattern))}
                {high_value.map(|names| fact(t(Screens::LimitHighValue), names))}
            </dl>
        </Part>
    }
}

fn yes_or_no(yes: bool) -> String {
    t(if yes { Screens::Yes } else { Screens::No })
}
