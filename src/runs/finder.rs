//! Looks through all runs for those that are wanted. What an answer changed is looked at again, and no more: of a thousand
//! runs most are as they were.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use defender::{ActionId, Timestamp};
use engine::{Run, RunId, RunState};

use super::filter::{Facts, Filter};
use super::found::{Found, Groups, Line, groups, is_in, requestor};
use crate::browser::intl::Zone;
use crate::glance;
use crate::host::{Host, ListedRun};

/// What was looked for last, and what was found of each run.
#[derive(Default)]
pub struct Finder {
    sought: Option<Sought>,
    order: Vec<RunId>,
    runs: Vec<Seen>,
    found: Found,
}

/// What is looked for, and where.
#[derive(Clone, PartialEq)]
pub struct Sought {
    /// What is wanted.
    pub filter: Filter,
    /// In which zone days begin.
    pub zone: Zone,
    /// Those that the tenant lists.
    pub listed: Arc<Vec<Arc<ListedRun>>>,
}

/// One run as it was looked at.
struct Seen {
    run: Arc<Run>,
    groups: Groups,
    place: Place,
}

/// What decides where a run stands in the list, and what it tells of all of them.
#[derive(PartialEq)]
struct Place {
    /// Whether it is wanted, whatever its group.
    fits: bool,
    /// Whether it is in the list.
    shows: bool,
    at: Timestamp,
    action: Option<ActionId>,
    device: String,
    by: String,
    sequence: String,
}

impl Finder {
    /// Looks through this browser's runs and, where they are wanted, those that the tenant lists. What both have is
    /// this browser's: it knows more of it.
    pub fn find(&mut self, host: Host, order: &[RunId], sought: Sought) -> Found {
        host.run_changes().track();
        let is_same = self.sought.as_ref() == Some(&sought) && self.order == order;
        if !is_same || !self.follow(host, &sought) {
            self.order = order.to_vec();
            self.begin(host, &sought);
            self.sought = Some(sought);
        }
        self.found.clone()
    }

    /// Looks again at what changed; whether that left the list as it was, but for its counts.
    fn follow(&mut self, host: Host, sought: &Sought) -> bool {
        if self.runs.len() != self.order.len() {
            return false;
        }
        for (seen, id) in self.runs.iter_mut().zip(&self.order) {
            let Some(run) = host.run(id).map(|run| run.get_untracked()) else { return false };
            // Why a queued run is not sent depends on the others.
            if Arc::ptr_eq(&seen.run, &run) && !run.is_queued() {
                continue;
            }
            let now = Seen::of(host, run, sought);
            if now.place != seen.place {
                return false;
            }
            if now.place.fits {
                self.found.move_count(seen.groups, now.groups);
            }
            *seen = now;
        }
        true
    }

    fn begin(&mut self, host: Host, sought: &Sought) {
        let Sought { filter, zone, listed } = sought;
        let runs = self.order.iter().filter_map(|id| Some((id, host.run(id)?.get_untracked())));
        let (mut found, mut lines) = (Found::default(), Vec::new());
        let (mut people, mut devices) = (BTreeSet::new(), BTreeSet::new());
        let (mut known, mut tags) = (HashSet::new(), Vec::new());
        self.runs.clear();
        for (id, run) in runs {
            let seen = Seen::of(host, run, sought);
            match &seen.place.action {
                _ if !filter.tenant => {}
                Some(action) => drop(known.insert(action.clone())),
                // Its answer is on its way, or lost; the list may have it already.
                None => tags.push(format!("[{id}]")),
            }
            if filter.is_of_batch(&seen.run) {
                note(&mut people, &seen.place.by);
                note(&mut devices, &seen.place.device);
                if filter.batch.is_some() && found.batch_name.is_none() {
                    found.batch_name = Some(seen.place.sequence.clone());
                }
            }
            if seen.place.fits {
                found.count_in(seen.groups);
            }
            if seen.place.shows {
                lines.push((seen.place.at, Line::Here(id.clone())));
            }
            self.runs.push(seen);
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
            note(&mut people, facts.by);
            note(&mut devices, facts.device);
            if filter.wants(&facts, *zone) {
                let groups = groups(&RunState::told(&run.status));
                found.count_in(groups);
                if is_in(groups, filter.show) {
                    lines.push((facts.at, Line::Listed(Arc::clone(run))));
                }
            }
        }
        if filter.tenant {
            lines.sort_by(|(one, _), (other, _)| other.cmp(one));
        }
        found.lines = Arc::new(lines.into_iter().map(|(_, line)| line).collect());
        (found.people, found.devices) = (Arc::new(people), Arc::new(devices));
        self.found = found;
    }
}

impl Seen {
    fn of(host: Host, run: Arc<Run>, sought: &Sought) -> Self {
        let filter = &sought.filter;
        let groups = groups(&glance::state(host, &run));
        let (device, by) = (glance::device_name(&run), requestor(&run).to_owned());
        let facts = Facts {
            device: &device,
            device_id: run.device.as_ref().map_or("", |id| id.as_str()),
            by: &by,
            at: glance::sent(&run),
            texts: [
                &run.sequence_name,
                &run.body.comment,
                run.id.as_str(),
                run.action().map_or("", |action| action.as_str()),
            ],
        };
        let fits = is_listed(&run, sought) && filter.is_of_batch(&run) && filter.wants(&facts, sought.zone);
        let place = Place {
            fits,
            shows: fits && is_in(groups, filter.show),
            at: facts.at,
            action: run.action().cloned(),
            device,
            by,
            sequence: run.sequence_name.clone(),
        };
        Self { run, groups, place }
    }
}

/// What the tenant does not have is not of its list: of a run whose answer was lost the list may know all the same.
fn is_listed(run: &Run, sought: &Sought) -> bool {
    let Sought { filter, listed, .. } = sought;
    if !filter.tenant || (run.action().is_some() && run.is_known()) {
        return true;
    }
    let tag = format!("[{}]", run.id);
    listed.iter().any(|known| known.comment.contains(&tag))
}

fn note(names: &mut BTreeSet<String>, name: &str) {
    if !name.is_empty() && !names.contains(name) {
        names.insert(name.to_owned());
    }
}
