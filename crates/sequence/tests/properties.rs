//! What holds for any text and any series of edits.
#![allow(clippy::expect_used, reason = "helpers of a test may fail it")]

mod drafts;

use defender::{CommandKind, System};
use drafts::{any_draft, any_edits, any_text, context, edit};
use proptest::prelude::*;
use sequence::{
    Draft, Edit, Editor, Findings, Place, Rule, Step, WhyNot, body, check_all, check_step, crossings,
    device_tokens, fill, pretty, ready, utf16_spans, wire_tokens,
};
use serde_json::Value;

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_wire_text_is_the_text_for_any_json_parser(text in any_text()) {
        let wire: String = wire_tokens(&text).into_iter().map(|token| token.text).collect();
        let read: String = serde_json::from_str(&wire).expect("a JSON string");
        prop_assert_eq!(&read, &text);
        let device: String = device_tokens(&text).into_iter().map(|token| token.text).collect();
        prop_assert_eq!(device, read);
    }

    #[test]
    fn what_is_shown_is_what_is_sent(draft in any_draft()) {
        let body = body(&draft, None);
        let shown: Value = serde_json::from_str(&pretty(&body).text()).expect("shown JSON");
        let sent: Value = serde_json::from_slice(&body.to_json()).expect("sent JSON");
        prop_assert_eq!(shown, sent);
    }

    #[test]
    fn spans_lie_on_characters_in_order(draft in any_draft(), systems in systems()) {
        for found in check_all(&draft, &context(&systems)) {
            let Place::Field(id, field) = found.place else { continue };
            let text = draft.step(id).and_then(|step| step.text(field)).expect("a text");
            let mut from = 0;
            for span in &found.spans {
                prop_assert!(span.start >= from && span.end > span.start, "{found:?}");
                prop_assert!(text.get(span.clone()).is_some(), "{found:?} in {text:?}");
                from = span.end;
            }
            let units = text.encode_utf16().count();
            prop_assert!(utf16_spans(text, &found.spans).iter().all(|span| span.end <= units));
        }
    }

    #[test]
    fn a_fix_takes_its_finding_away_and_brings_none(draft in any_draft(), systems in systems()) {
        let context = context(&systems);
        let before = check_all(&draft, &context);
        for found in &before {
            for fix in &found.fixes {
                let mut editor = Editor::resume(draft.clone());
                editor.fix(fix);
                let after = findings(editor.draft(), &context);
                let mut expected = findings(&draft, &context);
                prop_assert!(!after.contains(&(found.rule, found.place)), "{found:?} stays after {fix:?}");
                expected.retain(|finding| *finding != (found.rule, found.place));
                prop_assert!(after.iter().all(|new| expected.contains(new)), "{fix:?} brings {after:?}");
            }
        }
    }

    #[test]
    fn fixes_come_to_rest_within_ten_rounds(draft in any_draft(), systems in systems()) {
        let context = context(&systems);
        let mut editor = Editor::resume(draft);
        let mut rounds = 0;
        while one_round(&mut editor, &context) {
            rounds += 1;
            prop_assert!(rounds <= 10, "{:?}", editor.draft());
        }
    }

    #[test]
    fn undo_is_exact_and_redo_too(start in any_draft(), edits in any_edits()) {
        let mut editor = Editor::resume(start.clone());
        for made in edits {
            let made = edit(made, editor.draft());
            let before = editor.draft().clone();
            editor.pause();
            if editor.apply(made).is_some() {
                let after = editor.draft().clone();
                editor.undo();
                prop_assert_eq!(editor.draft(), &before);
                editor.redo();
                prop_assert_eq!(editor.draft(), &after);
            }
        }
        let end = editor.draft().clone();
        while editor.undo().is_some() {}
        prop_assert_eq!(editor.draft(), &start);
        while editor.redo().is_some() {}
        prop_assert_eq!(editor.draft(), &end);
    }

    #[test]
    fn edits_keep_identities_apart_and_every_text_with_its_step(start in any_draft(), edits in any_edits()) {
        let mut editor = Editor::resume(start);
        for made in edits {
            let made = edit(made, editor.draft());
            let before = editor.draft().clone();
            let moves = matches!(made, Edit::Move { .. } | Edit::Arrange);
            editor.apply(made);
            let steps = &editor.draft().steps;
            let mut ids: Vec<_> = steps.iter().map(|step| step.id).collect();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), steps.len());
            if moves {
                prop_assert_eq!(sorted(steps), sorted(&before.steps));
            }
        }
    }

    #[test]
    fn arranging_is_stable_and_comes_to_rest(draft in any_draft()) {
        let mut editor = Editor::resume(draft.clone());
        editor.apply(Edit::Arrange);
        let kind = |step: &Step| step.command.kind();
        prop_assert!(editor.draft().steps.is_sorted_by_key(kind));
        for kept in CommandKind::ALL {
            let of_kind = |draft: &Draft| -> Vec<Step> {
                draft.steps.iter().filter(|step| kind(step) == kept).cloned().collect()
            };
            prop_assert_eq!(of_kind(editor.draft()), of_kind(&draft));
        }
        prop_assert_eq!(editor.apply(Edit::Arrange), None);
        prop_assert_eq!(crossings(editor.draft()), []);
    }

    #[test]
    fn findings_kept_are_findings_made_anew(start in any_draft(), edits in any_edits(), systems in systems()) {
        let context = context(&systems);
        let mut editor = Editor::resume(start);
        let mut kept = Findings::new(editor.draft(), &context);
        for (number, made) in edits.into_iter().enumerate() {
            let made = edit(made, editor.draft());
            let change = if number % 5 == 4 { editor.undo() } else { editor.apply(made) };
            if let Some(change) = change {
                kept.update(editor.draft(), &context, &change);
            }
            let anew = check_all(editor.draft(), &context);
            prop_assert_eq!(kept.all(editor.draft()).cloned().collect::<Vec<_>>(), anew);
        }
    }

    #[test]
    fn ready_is_what_has_no_error(draft in any_draft(), systems in systems()) {
        let context = context(&systems);
        let errors = check_all(&draft, &context).iter().filter(|found| found.is_error()).count();
        match ready(&draft, &context, |_| None) {
            Ok(ready) => {
                prop_assert_eq!(errors, 0);
                prop_assert_eq!(ready.runs().len(), draft.devices.len());
                prop_assert!(ready.runs().iter().all(|run| run.body == body(&draft, None)));
            }
            Err(WhyNot::Errors(found)) => prop_assert_eq!(found.len(), errors),
            Err(WhyNot::Unfilled) => {
                prop_assert_eq!(errors, 0);
                prop_assert!(fill(&draft, &[], &[]).as_ref() != Ok(&draft));
            }
        }
    }

    #[test]
    fn a_rule_finds_at_most_one_thing_in_a_field(draft in any_draft(), systems in systems()) {
        for step in &draft.steps {
            let mut found: Vec<_> =
                check_step(step, &context(&systems)).iter().map(|found| (found.rule, found.place)).collect();
            let all = found.len();
            found.sort_unstable();
            found.dedup();
            prop_assert_eq!(found.len(), all);
        }
    }
}

#[test]
fn ids_of_rules_are_kebab_case_and_each_is_there_once() {
    let mut ids: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    for id in &ids {
        assert!(id.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{id}");
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), Rule::ALL.len());
}

#[test]
fn every_rule_names_a_section_of_the_contract() {
    for rule in Rule::ALL {
        let section = rule.source();
        assert!(section.split('.').all(|part| part.parse::<u8>().is_ok()), "{}: {section}", rule.id());
    }
}

/// Applies the first fix of every finding whose place no other fix of this round has touched.
fn one_round(editor: &mut Editor, context: &sequence::Context) -> bool {
    let mut touched: Vec<Place> = Vec::new();
    for found in check_all(editor.draft(), context) {
        let Some(fix) = found.fixes.first().filter(|_| !touched.contains(&found.place)) else { continue };
        touched.push(found.place);
        if let Place::Step(_) = found.place {
            // Positions shift with each move: one of them a round.
            touched.extend(editor.draft().steps.iter().map(|step| Place::Step(step.id)));
        }
        editor.fix(fix);
    }
    !touched.is_empty()
}

fn findings(draft: &Draft, context: &sequence::Context) -> Vec<(Rule, Place)> {
    check_all(draft, context).iter().map(|found| (found.rule, found.place)).collect()
}

fn sorted(steps: &[Step]) -> Vec<Step> {
    let mut steps = steps.to_vec();
    steps.sort_unstable_by_key(|step| step.id);
    steps
}

fn systems() -> impl Strategy<Value = Vec<System>> {
    prop::sample::subsequence(vec![System::Windows, System::Linux, System::MacOs], 0..=3)
}
