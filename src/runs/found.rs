use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use crate::dom::prelude::*;
use engine::{Run, RunId, RunState};

use super::filter::{Facts, Filter};
use crate::browser::intl::Zone;
use crate::glance;
use crate::host::{Host, ListedRun};
use crate::route::Show as Group;

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// A run of this browser, whoever sent it.
    Here(RunId),
    /// An action that only the tenant's list has.
    Listed(Arc<ListedRun>),
}

/// What a filter finds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The lines, newest first.
    pub lines: Arc<Vec<Line>>,
    /// How many there would be without regard to their group.
    pub all: usize,
    /// How many there are in each group.
    counts: [usize; Group::ALL.len()],
    /// The sequence's name, where a batch was asked for.
    pub batch_name: Option<String>,
    /// Who asked for any of them, wanted or not.
    pub people: BTreeSet<String>,
    /// The devices of all of them, wanted or not.
    pub devices: BTreeSet<String>,
}

impl Line {
    /// Another text for another line, and for one that reads otherwise.
    pub fn key(&self) -> String {
        match self {
            Self::Here(id) => id.to_string(),
            Self::Listed(run) => format!("{} {}", run.id, run.status.as_str()),
        }
    }

    /// Whether it is the same line, however it reads.
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Here(one), Self::Here(other)) => one == other,
            (Self::Listed(one), Self::Listed(other)) => one.id == other.id,
            _ => false,
        }
    }
}

impl Found {
    /// Looks through this browser's runs and, where they are wanted, those that the tenant lists. What both have is
    /// this browser's: it knows more of it.
    pub fn of(host: Host, order: &[RunId], listed: &[Arc<ListedRun>], filter: &Filter, zone: Zone) -> Self {
        let mut found = Self::default();
        let mut lines = Vec::new();
        let (mut known, mut tags) = (HashSet::new(), Vec::new());
        for id in order {
            let Some(run) = host.run(id) else { continue };
            run.with(|run| {
                if filter.tenant {
                    match run.action() {
                        Some(action) => {
                            known.insert(action.clone());
                        }
                        // Its answer is on its way, or lost; the list may have it already.
                        None => tags.push(format!("[{}]", run.id)),
                    }
                }
                if filter.batch.is_some()
                    && filter.batch.as_deref() != run.batch.as_ref().map(|batch| batch.as_str())
                {
                    return;
                }
                let (device, by) = (glance::device_name(run), requestor(run));
                let action = run.action().map_or("", |action| action.as_str());
                let facts = Facts {
                    device: &device,
                    device_id: run.device.as_ref().map_or("", |id| id.as_str()),
                    by,
                    at: glance::sent(run),
                    texts: [&run.sequence_name, &run.body.comment, run.id.as_str(), action],
                };
                if filter.batch.is_some() && found.batch_name.is_none() {
                    found.batch_name = Some(run.sequence_name.clone());
                }
                if found.add(&facts, &glance::state(host, run), filter, zone) {
                    lines.push((facts.at, Line::Here(id.clone())));
                }
            });
        }
        let ours =
            |run: &ListedRun| known.contains(&run.id) || tags.iter().any(|tag| run.comment.contains(tag));
        for run in listed.iter().filter(|run| filter.tenant && !ours(run)) {
            let facts = Facts {
                device: &run.device_name,
                device_id: run.device.as_ref().map_or("", |id| id.as_str()),
                by: &run.requestor,
                at: run.created.unwrap_or_default(),
                texts: [&run.comment, run.id.as_str(), "", ""],
            };
            if found.add(&facts, &RunState::told(&run.status), filter, zone) {
                lines.push((facts.at, Line::Listed(Arc::clone(run))));
            }
        }
        if filter.tenant {
            lines.sort_by(|(one, _), (other, _)| other.cmp(one));
        }
        found.lines = Arc::new(lines.into_iter().map(|(_, line)| line).collect());
        found
    }

    /// How many runs of a group there are; all of them without one.
    pub fn count(&self, group: Option<Group>) -> usize {
        match group {
            None => self.all,
            Some(group) => {
                Group::ALL.iter().zip(self.counts).find(|(known, _)| **known == group).map_or(0, |(_, n)| n)
            }
        }
    }

    /// Counts it; whether it is wanted.
    fn add(&mut self, facts: &Facts<'_>, state: &RunState, filter: &Filter, zone: Zone) -> bool {
        note(&mut self.people, facts.by);
        note(&mut self.devices, facts.device);
        if !filter.wants(facts, zone) {
            return false;
        }
        self.all += 1;
        for (group, count) in Group::ALL.into_iter().zip(&mut self.counts) {
            *count += usize::from(belongs(state, group));
        }
        filter.show.is_none_or(|group| belongs(state, group))
    }
}

/// Who asked for it.
pub fn requestor(run: &Run) -> &str {
    match run.requested_by.as_str() {
        "" => run.last().and_then(|action| action.requestor.as_deref()).unwrap_or_default(),
        name => name,
    }
}

fn note(names: &mut BTreeSet<String>, name: &str) {
    if !name.is_empty() && !names.contains(name) {
        names.insert(name.to_owned());
    }
}

/// Whether a run in this state belongs to a group. Whatever is not over is open.
pub fn belongs(state: &RunState, group: Group) -> bool {
    let of = match state {
        RunState::NotSent(_) | RunState::DeviceBusy { .. } => Group::NotSent,
        RunState::Sending | RunState::NoAnswer(_) | RunState::Unknown(_) | RunState::CancelAsked => {
            Group::Open
        }
        RunState::WaitingForDevice => Group::Waiting,
        RunState::Running => Group::Running,
        RunState::Completed => Group::Completed,
        RunState::Failed | RunState::TimedOut | RunState::Refused => Group::Failed,
        RunState::Canceled { .. } => Group::Canceled,
    };
    let is_open = !matches!(of, Group::Completed | Group::Failed | Group::Canceled);
    group == of || group == Group::Open && is_open
}

#[cfg(test)]
mod tests {
    use engine::{Search, Why};

    use super::*;

    #[test]
    fn every_state_belongs_somewhere() {
        for (state, groups) in [
            (RunState::NotSent(Why::NextTurn), &[Group::Open, Group::NotSent][..]),
            (RunState::Sending, &[Group::Open]),
            (RunState::NoAnswer(Search::GivenUp), &[Group::Open]),
            (RunState::WaitingForDevice, &[Group::Open, Group::Waiting]),
            (RunState::Running, &[Group::Open, Group::Running]),
            (RunState::CancelAsked, &[Group::Open]),
            (RunState::Unknown("New".to_owned()), &[Group::Open]),
            (RunState::Completed, &[Group::Completed]),
            (RunState::Failed, &[Group::Failed]),
            (RunState::TimedOut, &[Group::Failed]),
            (RunState::Refused, &[Group::Failed]),
            (RunState::Canceled { sent: false }, &[Group::Canceled]),
        ] {
            let belongs: Vec<Group> =
                Group::ALL.into_iter().filter(|group| belongs(&state, *group)).collect();
            assert_eq!(belongs, groups, "{state:?}");
        }
    }
}
