//! What a page starts with: which tenant, whose account, under which names this browser keeps what belongs to them.

use std::rc::Rc;

use defender::Timestamp;
use engine::Limits;
use leptos::prelude::untrack;
use simulator::Scenario;

use super::{Host, Told};
use crate::account::{AccountState, PageAccount};
use crate::browser::{clock, settings_store, tab_store};

/// The demo's first moment: always the same, so that a walkthrough shows the same times twice.
/// 2026-03-04 09:00 UTC.
pub(in crate::host) const START: Timestamp = Timestamp::from_ms(1_772_614_800_000);

/// What a page starts with.
pub struct Starting {
    /// What it talks to.
    pub world: World,
    /// What the engine keeps to.
    pub limits: Limits,
    /// Whether run tags are put into comments.
    pub run_tags: bool,
}

/// Who is signed in to the demo's tenant.
const DEMO_USER: &str = "m.rossi@contoso.com";

/// What a page talks to.
pub enum World {
    /// The simulated tenant.
    Demo {
        /// Which day it has.
        scenario: Scenario,
        /// What decides everything that it does.
        seed: u64,
        /// What is told in it.
        story: Option<Rc<dyn Told>>,
    },
    /// A tenant on the wire, and who asks it.
    Tenant(PageAccount),
}

impl Host {
    /// Whether there is something to go on with: this browser was here before, a story is told, somebody is signed in.
    /// Tracks the last.
    pub fn goes_on(self) -> bool {
        let front = self.front();
        let is_begun = match &front.setup.world {
            World::Demo { story, .. } => story.is_some(),
            World::Tenant(_) => front.entered.get(),
        };
        is_begun || front.setup.is_known()
    }
}

impl Starting {
    /// Whether it is the demo.
    pub const fn is_demo(&self) -> bool {
        matches!(self.world, World::Demo { .. })
    }

    /// Whether requests may leave. In the demo nobody has to sign in.
    pub(super) fn is_signed_in(&self) -> bool {
        match &self.world {
            World::Demo { .. } => true,
            World::Tenant(account) => matches!(untrack(|| account.state()), AccountState::SignedIn(_)),
        }
    }

    /// Whether this browser, or this tab, was here before.
    pub(super) fn is_known(&self) -> bool {
        kept_moment(&self.clock_key()).is_some() || tab_store::get(&self.tab_key()).is_some()
    }

    /// In whose name runs are sent.
    pub(super) fn user(&self) -> String {
        match &self.world {
            World::Demo { .. } => DEMO_USER.to_owned(),
            World::Tenant(account) => account.person().map(|person| person.user).unwrap_or_default(),
        }
    }

    /// One store a mode, tenant and account; `None` before somebody has signed in.
    pub(super) fn store_name(&self) -> Option<String> {
        Some(format!("liveline.{}", self.suffix()?))
    }

    /// Under which this tab keeps what is composed before somebody has signed in.
    pub(super) fn early_key(&self) -> Option<String> {
        match &self.world {
            World::Demo { .. } => None,
            World::Tenant(account) => Some(format!("draft.{}", account.tenant().tenant)),
        }
    }

    /// Under which this tab keeps the draft until it is stored.
    pub(super) fn tab_key(&self) -> String {
        let own = self.suffix().map(|suffix| format!("draft.{suffix}"));
        own.or_else(|| self.early_key()).unwrap_or_default()
    }

    /// Where the demo's clock stood, or when this tenant's page was left.
    pub(super) fn clock_key(&self) -> String {
        match &self.world {
            World::Demo { .. } => format!("clock.{}", self.demo_name()),
            World::Tenant(_) => format!("left.{}", self.suffix().unwrap_or_default()),
        }
    }

    /// Under which stands which runs may be further than their records.
    pub(super) fn ahead_key(&self) -> String {
        format!("ahead.{}", self.clock_key())
    }

    /// What the clock shows first.
    pub(super) fn first_moment(&self) -> Timestamp {
        match &self.world {
            World::Demo { .. } => self.last_moment(),
            World::Tenant(_) => clock::now(),
        }
    }

    /// Where the demo's clock stood when it was last seen.
    pub(super) fn last_moment(&self) -> Timestamp {
        kept_moment(&self.clock_key()).map_or(START, |kept| kept.max(START))
    }

    /// What tells one demo from another; empty for a tenant on the wire.
    fn demo_name(&self) -> String {
        match &self.world {
            World::Demo { story: Some(story), .. } => story.key().to_owned(),
            World::Demo { scenario, seed, .. } => format!("{}.{seed}", scenario.name()),
            World::Tenant(_) => String::new(),
        }
    }

    fn suffix(&self) -> Option<String> {
        match &self.world {
            World::Demo { .. } => Some(format!("demo.{}", self.demo_name())),
            World::Tenant(account) => {
                account.person().map(|person| format!("tenant.{}.{}", person.tenant, person.id))
            }
        }
    }
}

/// A moment that is kept among the settings; `None` when there is none.
pub(super) fn kept_moment(key: &str) -> Option<Timestamp> {
    settings_store::get(key)?.parse().ok().map(Timestamp::from_ticks)
}
