use std::collections::BTreeSet;
use std::sync::Arc;

use engine::{Run, RunId, RunState};

use crate::host::ListedRun;
use crate::route::Show as Group;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub people: Arc<BTreeSet<String>>,
    /// The devices of all of them, wanted or not.
    pub devices: Arc<BTreeSet<String>>,
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
    /// How many runs of a group there are; all of them without one.
    pub fn count(&self, group: Option<Group>) -> usize {
        match group {
            None => self.all,
            Some(group) => {
                Group::ALL.iter().zip(self.counts).find(|(known, _)| **known == group).map_or(0, |(_, n)| n)
            }
        }
    }

    /// Counts one that is wanted, whatever its group.
    pub(super) fn count_in(&mut self, groups: Groups) {
        self.all += 1;
        for (count, is) in self.counts.iter_mut().zip(groups) {
            *count += usize::from(is);
        }
    }

    /// One of those that were counted stands elsewhere now.
    pub(super) fn move_count(&mut self, from: Groups, to: Groups) {
        for ((count, was), is) in self.counts.iter_mut().zip(from).zip(to) {
            *count = (*count + usize::from(is)).saturating_sub(usize::from(was));
        }
    }
}

/// To which groups a run belongs, in the order of [`Group::ALL`].
pub type Groups = [bool; Group::ALL.len()];

/// The groups of a state.
pub fn groups(state: &RunState) -> Groups {
    Group::ALL.map(|group| belongs(state, group))
}

/// Whether a group is among some; all of them are without one.
pub fn is_in(groups: Groups, wanted: Option<Group>) -> bool {
    wanted.is_none_or(|wanted| Group::ALL.into_iter().zip(groups).any(|(group, is)| is && group == wanted))
}

/// Who asked for it.
pub fn requestor(run: &Run) -> &str {
    match run.requested_by.as_str() {
        "" => run.last().and_then(|action| action.requestor.as_deref()).unwrap_or_default(),
        name => name,
    }
}

/// Whether a run in this state belongs to a group. Whatever is not over is open; what nobody knows belongs nowhere.
pub fn belongs(state: &RunState, group: Group) -> bool {
    let of = match state {
        RunState::NotSent(_) | RunState::DeviceBusy { .. } => Group::NotSent,
        RunState::Sending | RunState::NoAnswer(_) | RunState::Unknown(_) | RunState::CancelAsked => {
            Group::Open
        }
        RunState::NotKnown { .. } => return false,
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
            (RunState::NotKnown { asked: true }, &[]),
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
