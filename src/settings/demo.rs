use crate::dom::prelude::*;
use leptos::task::spawn_local;
use simulator::Scenario;
use words::{Arg, Message, Screens};

use super::Part;
use crate::browser::{address, tab_store};
use crate::host::use_host;
use crate::language::{not_stored, t, ts};
use crate::route::Opening;
use crate::ui::{Button, ButtonKind, Dialog, Icon, toast};

/// Another seed, the scenario, and the way back to the beginning.
#[component]
pub fn DemoSettings() -> impl IntoView {
    let demo = use_host().demo();
    let seed = RwSignal::new(demo.seed().to_string());
    let wrong = move || seed.with(|seed| seed.parse::<u64>().is_err());
    let why_not = move || wrong().then(|| seed.with(|seed| ts(Message::DemoSeedWrong, &[Arg::Text(seed)])));
    view! {
        <Part title=Screens::SettingsDemo>
            <p class="note">{t(Screens::SettingsDemoHint)}</p>
            <div class="actions">
                <ScenarioChoice seed/>
                <label class="choice">
                    <span>{t(Screens::DemoSeed)}</span>
                    <input
                        inputmode="numeric"
                        autocomplete="off"
                        aria-invalid=move || wrong().then_some("true")
                        prop:value=move || seed.get()
                        on:input=move |event| seed.set(event_target_value(&event))
                    />
                </label>
                <Button
                    label=Screens::DemoOpenThis
                    disabled_because=Signal::derive(why_not)
                    on_press=move || {
                        address::open_search(&Opening::search(demo.scenario().name(), &seed.get_untracked()));
                    }
                />
                <ResetDemo/>
            </div>
        </Part>
    }
}

/// Another scenario is another tenant: the page opens anew.
#[component]
pub fn ScenarioChoice(
    /// The seed that somebody typed; the present one without it, and where it is none.
    #[prop(optional)]
    seed: Option<RwSignal<String>>,
) -> impl IntoView {
    let demo = use_host().demo();
    let seed = move || {
        let typed = seed.and_then(|seed| seed.get_untracked().parse::<u64>().ok());
        typed.unwrap_or(demo.seed()).to_string()
    };
    let options = Scenario::ALL
        .into_iter()
        .map(|scenario| {
            view! {
                <option value=scenario.name() selected=demo.scenario() == scenario>
                    {t(name(scenario))}
                </option>
            }
        })
        .collect_view();
    view! {
        <label class="choice">
            <span>{t(Message::DemoScenario)}</span>
            <select on:change=move |event| {
                address::open_search(&Opening::search(&event_target_value(&event), &seed()));
            }>{options}</select>
        </label>
    }
}

/// Starts this scenario and seed from the beginning, after a question.
#[component]
pub fn ResetDemo() -> impl IntoView {
    let host = use_host();
    let asking = RwSignal::new(false);
    let reset = move || {
        spawn_local(async move {
            match host.wipe().await {
                Ok(()) => {
                    // Where nothing can be kept for this tab, it is begun anew without a word.
                    let _ = tab_store::set(tab_store::BEGUN_ANEW, "yes");
                    address::reload();
                }
                Err(why) => toast(ts(Message::WipeFailed, &[Arg::Text(&not_stored(&why))])),
            }
        });
    };
    view! {
        <Button label=Message::DemoReset icon=Icon::Reset kind=ButtonKind::Quiet on_press=move || asking.set(true)/>
        <Dialog title=Message::DemoResetAsk open=asking>
            <p>{t(Message::DemoResetText)}</p>
            <div class="actions">
                <Button label=Message::Cancel on_press=move || asking.set(false)/>
                <Button label=Message::DemoReset kind=ButtonKind::Danger on_press=reset/>
            </div>
        </Dialog>
    }
}

const fn name(scenario: Scenario) -> Message {
    match scenario {
        Scenario::FirstRun => Message::ScenarioFirstRun,
        Scenario::RoughDay => Message::ScenarioRoughDay,
        Scenario::NoLibrary => Message::ScenarioNoLibrary,
        Scenario::LargeLibrary => Message::ScenarioLargeLibrary,
    }
}
