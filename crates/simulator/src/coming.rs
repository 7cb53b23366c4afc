//! What will happen by itself: a copy of the tenant is let go on, and only looked at.

use defender::Timestamp;

use crate::device::Station;
use crate::tenant::{Tenant, Whose};

/// Something that will happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// When.
    pub at: Timestamp,
    /// The device's short name.
    pub device: String,
    /// What.
    pub what: Happening,
}

/// What happens at a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// It comes back.
    Wakes,
    /// The portal session that holds it ends.
    PortalEnds,
    /// It takes a run up.
    TakenUp,
    /// A run that it did not take up ends.
    TimesOut,
    /// A command of the run starts; its place, from 0.
    Starts(usize),
    /// A command of the run ends.
    Ends {
        /// Its place, from 0.
        step: usize,
        /// Whether it fails.
        failed: bool,
    },
    /// A cancel takes effect.
    Canceled,
    /// The run ends.
    Over,
}

/// A tenant in which nothing can be seen for so many changes shows nothing.
const UNSEEN_MAX: usize = 1_000;

impl Tenant {
    /// The next `most` happenings if nobody asks for anything.
    pub(crate) fn coming(&self, most: usize) -> Vec<Coming> {
        let mut coming: Vec<Coming> =
            self.stations.iter().flat_map(|station| station.coming(self.now)).collect();
        let mut tenant = self.clone();
        let mut seen = 0;
        for _ in 0..UNSEEN_MAX {
            let Some((at, whose)) = tenant.next_event().filter(|_| seen < most) else { break };
            let run = if let Whose::Run(place) = whose { tenant.runs.get(place) } else { None };
            let shown = run.and_then(|run| Some((run.shows_next()?, tenant.stations.get(run.station)?)));
            if let Some((what, station)) = shown {
                coming.push(Coming { at, device: station.short_name().to_owned(), what });
                seen += 1;
            }
            tenant.advance(at);
        }
        coming.sort_by_key(|coming| coming.at);
        coming.truncate(most);
        coming
    }
}

impl Station {
    fn coming(&self, now: Timestamp) -> impl Iterator<Item = Coming> {
        let wakes = self.awake_from().map(|at| (at, Happening::Wakes));
        let freed = self.portal_until().map(|at| (at, Happening::PortalEnds));
        let device = self.short_name().to_owned();
        let ahead = wakes.into_iter().chain(freed).filter(move |(at, _)| *at > now);
        ahead.map(move |(at, what)| Coming { at, device: device.clone(), what })
    }
}
