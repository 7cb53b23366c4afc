use engine::{Effect, Engine, Event, RequestId};

use super::disk::Fate;
use super::{Ahead, Night};
use crate::Fault;
use crate::person::Act;

/// What the page was about to do, or had just done, when it died.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Request,
    Write,
}

impl When {
    pub(super) const fn of(effect: &Effect) -> Option<Self> {
        match effect {
            Effect::Send { .. } => Some(Self::Request),
            Effect::Store(_) => Some(Self::Write),
            Effect::Open { .. } | Effect::Notify(_) => None,
        }
    }

    pub(super) const fn before(self) -> Fault {
        match self {
            Self::Request => Fault::DiedBeforeSend,
            Self::Write => Fault::DiedBeforeWrite,
        }
    }

    pub(super) const fn after(self) -> Fault {
        match self {
            Self::Request => Fault::DiedAfterSend,
            Self::Write => Fault::DiedAfterWrite,
        }
    }
}

/// Of a death's requests on their way, so many in a thousand arrive; of its writes, so many are done.
const ARRIVES: u32 = 700;
const IS_WRITTEN: u32 = 700;
/// A second tab reads all that is stored at so many of a thousand writes: it costs as much as all the rest.
const LOOKS: u32 = 100;

/// The page dies, and another takes over: a fresh one, or a tab that only showed until then.
impl Night {
    /// Whether the page dies here; it is dead then.
    pub(super) fn dies(&mut self, here: Option<Fault>) -> bool {
        let Some(fault) = here else { return false };
        if self.is_calm || !self.dice.hits(self.plan.deaths) {
            return false;
        }
        self.meet(fault);
        self.die();
        true
    }

    /// Answers find nobody. Requests on their way may arrive all the same, writes may be done, in their order.
    pub(super) fn die(&mut self) {
        if self.engine.take().is_none() {
            return;
        }
        let mut writes = true;
        for (at, ahead) in std::mem::take(&mut self.ahead) {
            match ahead {
                Ahead::Write(record, fate) if writes => {
                    writes = self.dice.hits(IS_WRITTEN);
                    let cut = !writes && self.dice.hits(self.plan.torn);
                    match (writes, cut) {
                        (true, _) => self.put(record, fate),
                        (false, true) => {
                            self.meet(Fault::TornAtDeath);
                            let share = self.dice.below(1_000);
                            self.put(record, Fate::Torn(share));
                        }
                        (false, false) => self.meet(Fault::UnwrittenAtDeath),
                    }
                }
                Ahead::Write(..) => self.meet(Fault::UnwrittenAtDeath),
                Ahead::Answer(..) | Ahead::NeverLeft(_) | Ahead::Person(Act::Decide(_)) => {}
                // Its answer must not find the next page, which counts its requests anew.
                Ahead::Arrive(_, call) if self.dice.hits(ARRIVES) => {
                    drop(self.ahead.insert(at, Ahead::Arrive(RequestId(u64::MAX), call)));
                }
                Ahead::Arrive(..) => self.meet(Fault::CutAtDeath),
                ahead => drop(self.ahead.insert(at, ahead)),
            }
        }
        self.store.busy_until = self.now;
        let pause_ms = if self.dice.hits(self.plan.other_tab) {
            self.meet(Fault::LeadTaken);
            self.dice.between(0, 50)
        } else {
            let down = if self.dice.hits(300) { 900_000 } else { 30_000 };
            self.dice.between(100, down)
        };
        self.plan_at(self.now + pause_ms, Ahead::Person(Act::Restart));
    }

    /// A tab that only shows reads all that is stored, and must show what the leader shows.
    pub(super) fn other_tab_looks(&mut self) {
        let on_its_way = self.ahead.values().any(|ahead| matches!(ahead, Ahead::Write(..)));
        if self.plan.other_tab == 0 || on_its_way || !self.dice.hits(LOOKS) {
            return;
        }
        let now = self.browser_now();
        let Some(leader) = &self.engine else { return };
        let mut other = Engine::new(self.limits());
        let records = self.store.read();
        other.handle(now, Event::Restored { records, last_alive: Some(now), ahead: Vec::new() });
        self.checker.shows_the_same(leader, &other, &self.unwritten);
    }
}
