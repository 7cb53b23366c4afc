use engine::{Bound, Origin, Phase};
use sequence::export::{Part, markdown};

use crate::case::{Case, Left, told};
use crate::words::{NEVER, moment, moment_of, said};
use crate::{Label, Words, clean};

/// A note for a case, in Markdown: who, what, when, each command with its output's SHA-256.
pub fn case_note(case: &Case, words: &dyn Words) -> String {
    let cells = |row: Vec<String>| row.iter().map(|text| clean::text(text)).collect::<Vec<_>>();
    let facts = facts(case, words).into_iter().map(|(name, value)| cells(vec![words.say(name), value]));
    let timeline = case.timeline();
    let commands = timeline.commands.iter().enumerate().map(|(place, line)| {
        let (output, sha256) = output(case, place, words);
        let state = words.command_state(&line.state);
        let errors = line.errors.iter().map(|error| format!(": {error}")).collect::<String>();
        cells(vec![
            place.saturating_add(1).to_string(),
            told(line),
            state + &errors,
            moment_of(line, line.start, words),
            moment_of(line, line.end, words),
            output,
            sha256,
        ])
    });
    let heads = [Label::Step, Label::Command, Label::State, Label::Started, Label::Ended, Label::Output];
    let mut columns: Vec<String> = heads.into_iter().map(|head| words.say(head)).collect();
    columns.push("SHA-256".to_owned());
    markdown(&[
        Part::Heading(2, words.say(Label::Title)),
        Part::Table { columns: vec![String::new(), String::new()], rows: facts.collect() },
        Part::Heading(3, words.say(Label::Commands)),
        Part::Table { columns, rows: commands.collect() },
        Part::Text(words.say(Label::Times)),
    ])
}

/// What is known of the run as a whole.
pub(crate) fn facts(case: &Case, words: &dyn Words) -> Vec<(Label, String)> {
    let run = case.run;
    let or_unknown = |text: &str| match text {
        "" => words.say(Label::NotKnown),
        text => text.to_owned(),
    };
    let device = run.device.as_ref().map_or("", |device| device.as_str());
    let tag = if run.origin == Origin::Own { run.id.as_str() } else { "" };
    // Of what the tenant did not take nothing is unknown: there was never an action.
    let of_action = |known| match run.phase {
        Phase::Refused { .. } | Phase::Withdrawn { .. } => NEVER.to_owned(),
        _ => moment(known, words),
    };
    // What was said before the tenant took it is told where it was observed.
    let refusal = run.happened.iter().rev().find_map(|observed| observed.fact.refusal());
    let refusal = refusal.filter(|_| run.action().is_none()).map(|refusal| {
        let parts = [refusal.status.to_string(), refusal.code.clone(), said(refusal, words)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    });
    let cancel = run.last().and_then(|action| {
        let (who, why) = (action.cancel_requestor.as_deref()?, action.cancel_comment.as_deref());
        Some(why.map_or_else(|| who.to_owned(), |why| format!("{who}: {why}")))
    });
    let mut facts = vec![
        (Label::Device, or_unknown(&run.device_name)),
        (Label::DeviceId, or_unknown(device)),
        (Label::Sequence, run.sequence_name.clone()),
        (Label::State, words.run_state()),
        (Label::Refusal, refusal.unwrap_or_default()),
        (Label::Cancel, cancel.unwrap_or_default()),
        (Label::RequestedBy, or_unknown(case.requested_by())),
        (
            Label::Sent,
            of_action(run.last().and_then(|action| action.created).map_or(Bound::Unknown, Bound::Exact)),
        ),
        (Label::Ended, of_action(case.timeline().end)),
        (Label::Action, run.action().map_or_else(|| of_action(Bound::Unknown), ToString::to_string)),
        (Label::RunTag, tag.to_owned()),
        (Label::Comment, run.body.comment.clone()),
        (Label::Tenant, case.tenant.to_owned()),
        (Label::Analyst, case.analyst.to_owned()),
        (Label::Page, case.page.to_owned()),
    ];
    facts.retain(|(_, value)| !value.is_empty());
    facts
}

/// What a command left: its file's name in the bundle, or why there is none; its SHA-256.
pub(crate) fn output(case: &Case, place: usize, words: &dyn Words) -> (String, String) {
    let named = case.files().find(|(at, ..)| *at == place);
    let left = case.outputs.iter().find(|output| output.place == place).map(|output| &output.left);
    match (named, left) {
        (Some((_, name, file)), _) => (name, file.sha256.to_owned()),
        (None, Some(Left::Empty)) => (words.say(Label::EmptyOutput), String::new()),
        (None, Some(Left::Missing(missing))) => (words.missing(missing), String::new()),
        _ => (String::new(), String::new()),
    }
}
