//! What a page starts with: which tenant, whose account, under which names this browser keeps what belongs to them.

use std::rc::Rc;

use defender::Timestamp;
use engine::Limits;
use leptos::prelude::GetUntracked;
use simulator::Scenario;

use crate::account::{Account, AccountState, Person};
use crate::browser::config::TenantConfig;
use crate::browser::{clock, settings_store};

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
    /// Who is signed in.
    pub user: String,
}

/// What a page talks to.
pub enum World {
    /// The simulated tenant.
    Demo {
        /// Which day it has.
        scenario: Scenario,
        /// What decides everything that it does.
        seed: u64,
    },
    /// A tenant on the wire.
    Tenant(Box<Link>),
}

/// A tenant, and the account under which it is asked.
pub struct Link {
    /// Where it is.
    pub config: TenantConfig,
    /// Whose page this is, for as long as it is open.
    pub person: Person,
    /// The way to tokens.
    pub account: Rc<dyn Account>,
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
            World::Tenant(link) => matches!(link.account.state().get_untracked(), AccountState::SignedIn(_)),
        }
    }

    /// One store a mode, tenant and account.
    pub(super) fn store_name(&self) -> String {
        format!("liveline.{}", self.suffix())
    }

    /// Where the demo's clock stood, or when this tenant's page last lived.
    pub(super) fn clock_key(&self) -> String {
        match &self.world {
            World::Demo { scenario, seed } => format!("clock.{}.{seed}", scenario.name()),
            World::Tenant(_) => format!("alive.{}", self.suffix()),
        }
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
        self.kept().map_or(START, |kept| kept.max(START))
    }

    /// When this tenant's page last lived in this browser.
    pub(super) fn last_alive(&self) -> Option<Timestamp> {
        self.kept()
    }

    fn kept(&self) -> Option<Timestamp> {
        let kept = settings_store::get(&self.clock_key())?;
        kept.parse().ok().map(Timestamp::from_ticks)
    }

    fn suffix(&self) -> String {
        match &self.world {
            World::Demo { scenario, seed } => format!("demo.{}.{seed}", scenario.name()),
            World::Tenant(link) => format!("tenant.{}.{}", link.person.tenant, link.person.id),
        }
    }
}
