use defender::CommandStatus;
use engine::{Origin, Run, RunState, Timeline};
use words::Screens;

use super::found::{Found, Line, requestor};
use super::row::details;
use crate::app::{Preferences, use_preferences};
use crate::browser::download;
use crate::dom::prelude::*;
use crate::glance;
use crate::host::{Host, ListedRun, use_host};
use crate::language::{saying, t};
use crate::ui::{Button, Icon, toast};

const FILE: &str = "liveline-runs.csv";

const HEADS: [Screens; 15] = [
    Screens::RunViewDevice,
    Screens::EvidenceDeviceId,
    Screens::RunViewState,
    Screens::RunsSequence,
    Screens::RunViewBy,
    Screens::RunViewAsked,
    Screens::RunViewSent,
    Screens::RunViewEnd,
    Screens::RunsCsvCompleted,
    Screens::RunsCsvCommands,
    Screens::RunViewAction,
    Screens::EvidenceRunTag,
    Screens::EvidenceComment,
    Screens::RunsWhy,
    Screens::EvidenceTenant,
];

/// Saves the listed runs as a table, those of further pages too. Moments are UTC.
#[component]
pub fn SaveCsv(found: Memo<Found>) -> impl IntoView {
    let (host, preferences) = (use_host(), use_preferences());
    let save = move || {
        let rows = found.with_untracked(|found| rows(host, found, preferences));
        if download::save(&host.export_name(FILE), evidence::csv(&rows).as_bytes()).is_err() {
            toast(t(Screens::SaveRefused));
        }
    };
    view! {
        <Show when=move || found.with(|found| !found.lines.is_empty())>
            <Button label=Screens::RunsCsv icon=Icon::Download on_press=save/>
        </Show>
    }
}

fn rows(host: Host, found: &Found, preferences: Preferences) -> Vec<Vec<String>> {
    let runs = found.lines.iter().filter_map(|line| match line {
        Line::Here(id) => {
            let run = host.run(id)?.get_untracked();
            let state = untrack(|| glance::state(host, &run));
            Some(row(&run, &state, host, preferences))
        }
        Line::Listed(run) => Some(listed(run, host)),
    });
    [HEADS.map(t).to_vec()].into_iter().chain(runs).collect()
}

fn row(run: &Run, state: &RunState, host: Host, preferences: Preferences) -> Vec<String> {
    let timeline = Timeline::of(run, host.tenant_now().get_untracked(), host.ahead_ms());
    let last = run.last();
    let reports = last.map_or(&[][..], |action| &action.commands);
    let completed = reports.iter().filter(|report| report.status == CommandStatus::Completed).count();
    vec![
        run.device_name.clone(),
        run.device.as_ref().map(ToString::to_string).unwrap_or_default(),
        saying(|words| words.run_state(state)),
        run.sequence_name.clone(),
        requestor(run).to_owned(),
        // When somebody elsewhere asked for it nobody tells.
        if run.origin == Origin::Own { host.there(run.requested_at).to_string() } else { String::new() },
        last.and_then(|action| action.created).map(|at| at.to_string()).unwrap_or_default(),
        timeline.end.latest().map(|at| at.to_string()).unwrap_or_default(),
        completed.to_string(),
        timeline.commands.len().to_string(),
        run.action().map(ToString::to_string).unwrap_or_default(),
        if run.origin == Origin::Own { run.id.to_string() } else { String::new() },
        run.body.comment.clone(),
        details(host, run, state, &timeline, preferences),
        host.whose().1,
    ]
}

/// What the tenant's list says of a run that this browser does not watch.
fn listed(run: &ListedRun, host: Host) -> Vec<String> {
    let none = String::new;
    vec![
        run.device_name.clone(),
        run.device.as_ref().map(ToString::to_string).unwrap_or_default(),
        saying(|words| words.run_state(&RunState::told(&run.status))),
        none(),
        run.requestor.clone(),
        none(),
        run.created.map(|at| at.to_string()).unwrap_or_default(),
        none(),
        none(),
        none(),
        run.id.to_string(),
        none(),
        run.comment.clone(),
        none(),
        host.whose().1,
    ]
}
