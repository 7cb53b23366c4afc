use crate::dom::prelude::*;
use sequence::{Diagnostic, Edit, Fix, Place, Rule, Severity};
use words::Message;

use crate::compose::composer::{Composer, use_composer};
use crate::compose::deeds;
use crate::compose::desk::{Tool, use_desk};
use crate::language::{saying, t};

/// The keys that do a field's first repair, for assistive technology.
pub const FIX_KEYS: &str = "Alt+Enter";

/// What was found at a place: how bad, what, and the repair.
#[component]
pub fn Findings(
    /// The place.
    place: Place,
    /// What was found there.
    found: Memo<Vec<Diagnostic>>,
    /// The list's id, for the field that it describes.
    #[prop(optional)]
    id: Option<String>,
) -> impl IntoView {
    let composer = use_composer();
    move || {
        let found = found.get();
        (!found.is_empty()).then(|| {
            let first = found.iter().position(|found| !found.fixes.is_empty());
            let lines = found.into_iter().enumerate();
            let lines =
                lines.map(|(at, found)| line(composer, place, found, Some(at) == first)).collect_view();
            view! {
                <ul class="findings" id=id.clone()>
                    {lines}
                </ul>
            }
        })
    }
}

fn line(composer: Composer, place: Place, found: Diagnostic, first: bool) -> View {
    let tone = match found.severity {
        _ if found.off.is_some() => "neutral",
        Severity::Error => "bad",
        Severity::Warning => "caution",
    };
    let said = saying(|words| (words.severity(&found), words.diagnostic(&found)));
    let keys = first && place.field().is_some();
    let fixes = found.fixes.into_iter().enumerate();
    let fixes = fixes.map(|(at, fix)| button(composer, place, fix, keys && at == 0)).collect_view();
    view! {
        <li class="finding" data-tone=tone>
            <strong>{said.0}</strong>
            <span class="finding-text">{said.1}</span>
            {found.off.clone()}
            {fixes}
            {found.rule.can_be_off().then(|| switch(composer, place, found.rule, found.off.is_some()))}
        </li>
    }
}

/// Switches its rule off, which asks for a reason, or on again.
fn switch(composer: Composer, place: Place, rule: Rule, off: bool) -> View {
    let desk = use_desk();
    let press = move |_| match off {
        true => deeds::act_at(composer, Edit::SwitchRuleOn(rule), place),
        false => desk.open(Tool::RuleOff(rule, place)),
    };
    let label = t(if off { Message::RuleSwitchOn } else { Message::RuleSwitchOff });
    view! { <button type="button" class="fix" on:click=press>{label}</button> }
}

fn button(composer: Composer, place: Place, fix: Fix, keys: bool) -> View {
    let label = saying(|words| words.fix(fix.kind));
    view! {
        <button
            type="button"
            class="fix"
            aria-keyshortcuts=keys.then_some(FIX_KEYS)
            on:click=move |_| deeds::repair(composer, &fix, place)
        >
            <span>{label}</span>
            {keys.then(|| view! { <kbd aria-hidden="true">"Alt ↵"</kbd> })}
        </button>
    }
}
