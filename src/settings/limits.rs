use crate::dom::prelude::*;
use words::Message;

use super::Part;
use crate::app::use_config;
use crate::browser::config::RunTagSetting;
use crate::language::t;

/// The limits of the configuration.
#[component]
pub fn LimitsShown() -> impl IntoView {
    let (limits, run_tag) = use_config().with_value(|config| (config.limits, config.run_tag));
    view! {
        <Part title=Message::SettingsLimits>
            <p class="note">{t(Message::SettingsLimitsHint)}</p>
            <dl class="facts">
                <Number name=Message::LimitSends value=limits.sends_per_minute/>
                <Number name=Message::LimitSessions value=limits.sessions/>
                <Choice name=Message::LimitPending yes=limits.pending_counts/>
                <Number name=Message::LimitRequestsMinute value=limits.requests_per_minute/>
                <Number name=Message::LimitRequestsHour value=limits.requests_per_hour/>
                <Choice name=Message::LimitRunTag yes=run_tag == RunTagSetting::On/>
            </dl>
        </Part>
    }
}

#[component]
fn Number(name: Message, value: u32) -> impl IntoView {
    view! {
        <div>
            <dt>{move || t(name)}</dt>
            <dd>{value.to_string()}</dd>
        </div>
    }
}

#[component]
fn Choice(name: Message, yes: bool) -> impl IntoView {
    view! {
        <div>
            <dt>{move || t(name)}</dt>
            <dd>{move || t(if yes { Message::Yes } else { Message::No })}</dd>
        </div>
    }
}
