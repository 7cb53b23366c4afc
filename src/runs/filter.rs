use crate::dom::prelude::*;
use engine::{Run, RunId, RunState};

use crate::glance;
use crate::host::Host;
use crate::route::{Route, RunsFilter, Show as Group};

/// Which runs are wanted. The default wants all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Those of this batch.
    pub batch: Option<String>,
    /// Those of this group.
    pub show: Option<Group>,
    /// Those of this device: name or id.
    pub device: Option<String>,
    /// Those whose device, sequence or comment holds this text.
    pub find: Option<String>,
}

/// What a filter finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The runs, newest first.
    pub runs: Vec<RunId>,
    /// How many there would be without regard to their group.
    pub all: usize,
    /// How many there are in each group.
    counts: [usize; Group::ALL.len()],
    /// The sequence's name, where a batch was asked for.
    pub batch_name: Option<String>,
}

impl Filter {
    /// `None` for an address of something else.
    pub fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Runs(RunsFilter { show, device, find }) => {
                Some(Self { batch: None, show: *show, device: device.clone(), find: find.clone() })
            }
            Route::Batch { id, show } => {
                Some(Self { batch: Some(id.clone()), show: *show, device: None, find: None })
            }
            _ => None,
        }
    }

    /// Its address. A batch has no further filters than its groups.
    pub fn route(&self) -> Route {
        match &self.batch {
            Some(id) => Route::Batch { id: id.clone(), show: self.show },
            None => Route::Runs(RunsFilter {
                show: self.show,
                device: self.device.clone(),
                find: self.find.clone(),
            }),
        }
    }

    /// Whether a run is wanted, whatever its group.
    fn wants(&self, run: &Run) -> bool {
        let is = |text: &str, wanted: &str| text.eq_ignore_ascii_case(wanted);
        let in_batch = self
            .batch
            .as_deref()
            .is_none_or(|id| run.batch.as_ref().is_some_and(|batch| batch.as_str() == id));
        let on_device = self.device.as_deref().is_none_or(|device| {
            is(&run.device_name, device) || run.device.as_ref().is_some_and(|id| is(id.as_str(), device))
        });
        in_batch && on_device && self.find.as_deref().is_none_or(|text| holds(run, text))
    }
}

impl Found {
    /// Looks through all runs.
    pub fn of(host: Host, order: &[RunId], filter: &Filter) -> Self {
        let mut found = Self::default();
        for id in order {
            let Some(run) = host.run(id) else { continue };
            run.with(|run| {
                if filter.wants(run) {
                    found.add(run, &glance::state(host, run), filter);
                }
            });
        }
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

    fn add(&mut self, run: &Run, state: &RunState, filter: &Filter) {
        self.all += 1;
        if filter.batch.is_some() && self.batch_name.is_none() {
            self.batch_name = Some(run.sequence_name.clone());
        }
        for (group, count) in Group::ALL.into_iter().zip(&mut self.counts) {
            *count += usize::from(belongs(state, group));
        }
        if filter.show.is_none_or(|group| belongs(state, group)) {
            self.runs.push(run.id.clone());
        }
    }
}

/// Whether a run in this state belongs to a group. Whatever is not over is open.
fn belongs(state: &RunState, group: Group) -> bool {
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

/// Whether device, sequence, comment or ids hold a text, without regard to case.
fn holds(run: &Run, text: &str) -> bool {
    let wanted = text.trim().to_ascii_lowercase();
    let ids = [run.id.as_str(), run.action().map_or("", |action| action.as_str())];
    let texts = [run.device_name.as_str(), &run.sequence_name, &run.body.comment, &run.requested_by];
    texts.into_iter().chain(ids).any(|text| text.to_ascii_lowercase().contains(&wanted))
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

    #[test]
    fn a_filter_and_its_address_are_one() {
        for address in [
            "#/runs",
            "#/runs?show=failed&device=FIN-LT-0142&find=dump",
            "#/batches/LL-7Q3FKD",
            "#/batches/LL-7Q3FKD?show=running",
        ] {
            assert_eq!(Filter::of(&Route::parse(address)).unwrap().route().href(), address);
        }
        assert_eq!(Filter::of(&Route::Settings), None);
    }
}
