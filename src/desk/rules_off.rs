use crate::dom::prelude::*;
use sequence::{Edit, Place, Rule, RuleOff};
use words::{Desk as Words, Message};

use super::typed;
use crate::compose::{self, Desk};
use crate::language::{saying, t};
use crate::quick::Window;
use crate::ui::{Button, ButtonKind, Field};

const REASON: &str = "rule-off-reason";

/// Asks why a rule is to be off for this sequence.
#[component]
pub fn Asked(desk: Desk, rule: Rule, place: Place) -> impl IntoView {
    let reason = RwSignal::new(typed::reason(rule).unwrap_or_default());
    let why_not = Signal::derive(move || {
        reason.with(|reason| reason.trim().is_empty()).then(|| t(Words::RuleOffMissing))
    });
    let switch_off = move || {
        let reason = reason.get_untracked();
        typed::keep_reason(rule, None);
        desk.close();
        compose::act_at(desk.composer(), Edit::SwitchRuleOff(RuleOff { rule, reason }), place);
    };
    view! {
        <Window on_close=move || desk.close() title=Words::RuleOffTitle>
            <p><b>{saying(|words| words.rule(rule))}</b></p>
            <p>{t(Words::RuleOffIntro)}</p>
            <Field
                label=Words::RuleOffReason
                id=REASON
                value=reason
                required=true
                on_input=move |text: String| {
                    typed::keep_reason(rule, Some(text.clone()));
                    reason.set(text);
                }
            />
            <div class="actions">
                <Button
                    label=Words::RuleOffDo
                    kind=ButtonKind::Primary
                    disabled_because=why_not
                    on_press=switch_off
                />
            </div>
        </Window>
    }
}

/// The rules that are off and why, each switched on again by a press.
pub fn draw(desk: Desk) -> View {
    let said = desk.composer().read_back();
    let rules = Memo::new(move |_| {
        said.with(|said| said.as_ref().map(|said| said.rules_off.clone()).unwrap_or_default())
    });
    let row = move |off: RuleOff| {
        let name = saying(|words| words.rule(off.rule));
        let switch_on = move |_| compose::act(desk.composer(), Edit::SwitchRuleOn(off.rule));
        view! {
            <li>
                {said_off(&off)} " "
                <button type="button" class="link" aria-label=format!("{}: {name}", t(Message::RuleSwitchOn)) on:click=switch_on>
                    {t(Message::RuleSwitchOn)}
                </button>
            </li>
        }
    };
    view! {
        <div class="rules-off" role="group" aria-labelledby="rules-off-title">
            <h3 id="rules-off-title">{t(Words::RulesOffTitle)}</h3>
            <ul>{move || rules.get().into_iter().map(row).collect_view()}</ul>
        </div>
    }
}

/// Its name and the reason.
pub fn said_off(off: &RuleOff) -> View {
    let name = saying(|words| words.rule(off.rule));
    view! { <b>{name}</b> ": " {off.reason.clone()} }
}
