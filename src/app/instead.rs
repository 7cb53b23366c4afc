//! Pages that stand where no screen can.

use crate::dom::prelude::*;
use simulator::Scenario;
use words::{Arg, Message};

use super::opening;
use crate::browser::config::ConfigError;
use crate::browser::{address, site};
use crate::language::{t, ts};
use crate::ui::{Button, ButtonKind};

/// Why the page does not open, and the ways out.
#[component]
pub fn Stopped(why: opening::Stopped, #[prop(into)] on_demo: Callback<()>) -> impl IntoView {
    let reload =
        || view! { <Button label=Message::Reload kind=ButtonKind::Primary on_press=address::reload/> };
    // The wish of the address is what is wrong.
    let other_demo = || view! { <Button label=Message::OpenDemo on_press=|| address::open_search("")/> };
    let (title, ways) = match &why {
        opening::Stopped::Scenario(_) | opening::Stopped::Seed(_) | opening::Stopped::Story(_) => {
            (Message::DemoWrong, other_demo())
        }
        opening::Stopped::Config(ConfigError::FrontDoor) => {
            // The address stays, with the place in it.
            watch(
                move || site::closed().get(),
                |closed, _| {
                    if !closed {
                        address::reload()
                    }
                },
            );
            (
                Message::DoorTitle,
                view! { <Button label=Message::DoorRenew kind=ButtonKind::Primary on_press=site::renew/> },
            )
        }
        opening::Stopped::DemoLink => (
            Message::DemoLinkTitle,
            view! {
                <Button label=Message::OpenDemo on_press=on_demo/>
                <Button
                    label=Message::DemoLinkStay
                    kind=ButtonKind::Primary
                    on_press=|| address::open_search("")
                />
            },
        ),
        opening::Stopped::Config(_) => (
            Message::ConfigTitle,
            view! {
                {reload()}
                <Button label=Message::OpenDemo on_press=on_demo/>
            },
        ),
        opening::Stopped::Tenant(_, known) => (
            Message::TenantWrong,
            known
                .iter()
                .cloned()
                .map(|tenant| {
                    let label = ts(Message::TenantOpen, &[Arg::Text(&tenant.name)]);
                    view! { <Button label on_press=move || opening::open_other_tenant(&tenant.tenant)/> }
                })
                .collect_view()
                .into_view(),
        ),
    };
    view! {
        <main>
            <div class="instead" role="alert">
                <h1>{t(title)}</h1>
                <p>{say(&why)}</p>
                <div class="actions">{ways}</div>
            </div>
        </main>
    }
}

/// A screen whose chunk did not come.
#[component]
pub fn Missing(why: String, #[prop(into)] on_again: Callback<()>) -> impl IntoView {
    view! {
        <section class="instead" role="alert">
            <h1>{t(Message::ScreenMissingTitle)}</h1>
            <p>{ts(Message::ScreenMissingText, &[Arg::Text(&why)])}</p>
            <div class="actions">
                <Button label=Message::ComposeTryAgain kind=ButtonKind::Primary on_press=on_again/>
            </div>
        </section>
    }
}

fn say(why: &opening::Stopped) -> String {
    match why {
        opening::Stopped::Config(why) => say_config(why),
        opening::Stopped::Tenant(asked, known) => {
            let names: Vec<&str> = known.iter().map(|tenant| tenant.name.as_str()).collect();
            ts(Message::TenantUnknown, &[Arg::Text(asked), Arg::Text(&names.join(", "))])
        }
        opening::Stopped::Scenario(name) => {
            let names = Scenario::ALL.map(Scenario::name).join(", ");
            ts(Message::DemoScenarioUnknown, &[Arg::Text(name), Arg::Text(&names)])
        }
        opening::Stopped::DemoLink => t(Message::DemoLinkText),
        opening::Stopped::Story(why) => why.clone(),
        opening::Stopped::Seed(seed) => ts(Message::DemoSeedWrong, &[Arg::Text(seed)]),
    }
}

fn say_config(why: &ConfigError) -> String {
    let count = |n: &usize| Arg::Count(*n as u64);
    match why {
        ConfigError::FrontDoor => t(Message::BannerDoor),
        ConfigError::Unreachable => t(Message::ConfigUnreachable),
        ConfigError::Status(status) => ts(Message::ConfigStatus, &[Arg::Count(u64::from(*status))]),
        ConfigError::Html => t(Message::ConfigHtml),
        ConfigError::Json { line, column } => ts(Message::ConfigJson, &[count(line), count(column)]),
        ConfigError::Field { field, line: Some(line), expected } => {
            ts(Message::ConfigField, &[count(line), Arg::Text(field), Arg::Text(&expected.to_string())])
        }
        ConfigError::Field { field, line: None, expected } => {
            ts(Message::ConfigMissing, &[Arg::Text(field), Arg::Text(&expected.to_string())])
        }
        ConfigError::Pattern { field, line, why } => {
            ts(Message::ConfigPattern, &[count(line), Arg::Text(field), Arg::Text(why)])
        }
        ConfigError::UnknownField { field, line } => {
            ts(Message::ConfigUnknown, &[Arg::Text(field), count(&line.unwrap_or(1))])
        }
    }
}
