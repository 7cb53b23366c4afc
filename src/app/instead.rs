//! Pages that stand where no screen can.

use crate::dom::prelude::*;
use simulator::Scenario;
use words::{Arg, Message};

use super::opening;
use crate::browser::address;
use crate::browser::config::ConfigError;
use crate::language::{t, ts};
use crate::route::Route;
use crate::ui::{Button, ButtonKind};

/// Why the page does not open, and the ways out.
#[component]
pub fn Stopped(why: opening::Stopped, #[prop(into)] on_demo: Callback<()>) -> impl IntoView {
    let about_demo = matches!(why, opening::Stopped::Scenario(_) | opening::Stopped::Seed(_));
    let title = if about_demo { Message::DemoWrong } else { Message::ConfigTitle };
    let open_demo = move || match about_demo {
        // The wish of the address is what is wrong.
        true => address::open_search(""),
        false => on_demo.run(()),
    };
    view! {
        <main>
            <div class="instead" role="alert">
                <h1>{t(title)}</h1>
                <p>{move || say(&why)}</p>
                <div class="actions">
                    {(!about_demo).then(|| view! {
                        <Button label=Message::Reload kind=ButtonKind::Primary on_press=address::reload/>
                    })}
                    <Button label=Message::OpenDemo on_press=open_demo/>
                </div>
            </div>
        </main>
    }
}

/// An address that the page does not have.
#[component]
pub fn Unknown(fragment: String) -> impl IntoView {
    view! {
        <section class="instead">
            <h1>{t(Message::UnknownTitle)}</h1>
            <p>{move || ts(Message::UnknownText, &[Arg::Text(&fragment)])}</p>
            <div class="actions">
                <a class="button" href=Route::compose().href()>{t(Message::OpenCompose)}</a>
                <a class="button" href=Route::runs().href()>{t(Message::OpenRuns)}</a>
            </div>
        </section>
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
        opening::Stopped::NoSignIn(why) => ts(Message::ConfigTenant, &[Arg::Text(why)]),
        opening::Stopped::Scenario(name) => {
            let names = Scenario::ALL.map(Scenario::name).join(", ");
            ts(Message::DemoScenarioUnknown, &[Arg::Text(name), Arg::Text(&names)])
        }
        opening::Stopped::Seed(seed) => ts(Message::DemoSeedWrong, &[Arg::Text(seed)]),
    }
}

fn say_config(why: &ConfigError) -> String {
    let count = |n: &usize| Arg::Count(*n as u64);
    match why {
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
