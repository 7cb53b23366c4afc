use std::rc::Rc;

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use simulator::Scenario;
use words::Language;

use super::preferences::{change_language, stored_language};
use crate::account::PageAccount;
use crate::browser::address;
use crate::browser::config::{self, Config, ConfigError, Mode, RunTagSetting};
use crate::chunks;
use crate::host::{Front, Host, Link, Starting, World};
use crate::route::{Opening, Route};

/// How far the page is.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// On its way.
    Opening,
    /// It cannot go on by itself.
    Stopped(Stopped),
    /// Nobody is signed in.
    SignedOut,
    /// Host and configuration are there.
    Ready,
}

/// Why the page does not open.
#[derive(Clone, Debug, PartialEq)]
pub enum Stopped {
    /// The configuration is missing or wrong.
    Config(ConfigError),
    /// What sign-in needs did not come, and why.
    NoSignIn(String),
    /// The address asks for a scenario that there is not.
    Scenario(String),
    /// The address asks for a seed that is no number.
    Seed(String),
}

/// The seed of a demo that names none.
const SEED: u64 = 1;
/// Who is signed in to the demo's tenant.
const DEMO_USER: &str = "m.rossi@contoso.com";

/// The one who opens the page: what it provides lives as long as the page.
#[derive(Clone)]
pub struct Doorkeeper {
    owner: Owner,
    stage: RwSignal<Stage>,
}

impl Doorkeeper {
    /// Reads the address and the configuration, then opens what they say.
    pub fn begin() -> Self {
        let keeper =
            Self { owner: Owner::current().unwrap_or_default(), stage: RwSignal::new(Stage::Opening) };
        let opening = Opening::parse(&address::search());
        move_devices(&opening);
        let asked = opening.lang.as_deref().and_then(Language::from_tag);
        let language = asked.or_else(stored_language).or_else(of_browser);
        let opener = keeper.clone();
        spawn_local(async move {
            if let Some(language) = language {
                change_language(language).await;
            }
            match config::load().await {
                Ok(config) => opener.open(config).await,
                Err(why) => opener.stage.set(Stage::Stopped(Stopped::Config(why))),
            }
        });
        keeper
    }

    /// How far it is.
    pub fn stage(&self) -> Signal<Stage> {
        self.stage.into()
    }

    /// Opens the demo, whatever the configuration says: the analyst asked for it.
    pub fn open_demo(&self) {
        let opener = self.clone();
        spawn_local(async move { opener.open(Config::demo()).await });
    }

    async fn open(self, config: Config) {
        let reached = match &config.mode {
            Mode::Tenant(tenant) => match chunks::sign_in(tenant.clone()).await {
                Ok(begun) => {
                    let account = begun.await;
                    self.owner.with(|| provide_context(PageAccount::new(Rc::clone(&account))));
                    match account.person() {
                        Some(person) => {
                            let user = person.user.clone();
                            let link = Link { config: tenant.clone(), person, account };
                            let world = World::Tenant(Box::new(link));
                            self.enter(starting(&config, world, user), config).await
                        }
                        None => Stage::SignedOut,
                    }
                }
                Err(why) => Stage::Stopped(Stopped::NoSignIn(why.to_string())),
            },
            Mode::Demo => match demo(&Opening::parse(&address::search())) {
                Ok(world) => self.enter(starting(&config, world, DEMO_USER.to_owned()), config).await,
                Err(why) => Stage::Stopped(why),
            },
        };
        self.stage.set(reached);
    }

    async fn enter(&self, starting: Starting, config: Config) -> Stage {
        let front = Front::open(starting).await;
        self.owner.with(|| {
            Host::provide(front);
            provide_context(StoredValue::new(config));
        });
        Stage::Ready
    }
}

fn demo(opening: &Opening) -> Result<World, Stopped> {
    let scenario = match &opening.scenario {
        None => Scenario::default(),
        Some(name) => Scenario::from_name(name).ok_or_else(|| Stopped::Scenario(name.clone()))?,
    };
    let seed = match &opening.seed {
        None => SEED,
        Some(seed) => seed.parse().map_err(|_| Stopped::Seed(seed.clone()))?,
    };
    Ok(World::Demo { scenario, seed })
}

fn starting(config: &Config, world: World, user: String) -> Starting {
    let limits = engine::Limits {
        sends_a_minute: config.limits.sends_per_minute,
        sessions: config.limits.sessions,
        pending_counts: config.limits.pending_counts,
        reads_a_minute: config.limits.requests_per_minute,
        reads_an_hour: config.limits.requests_per_hour,
        ..engine::Limits::default()
    };
    let run_tags = config.run_tag == RunTagSetting::On;
    Starting { world, limits, run_tags, user }
}

/// Devices that came in the document's query go where no server sees them.
fn move_devices(opening: &Opening) {
    if opening.devices.is_empty() {
        return;
    }
    let fragment = match Route::parse(&address::fragment()) {
        Route::Compose { devices } => Route::Compose { devices: [devices, opening.devices.clone()].concat() },
        other => other,
    };
    // An empty query must be written as the path, or the old one stays.
    address::replace(&format!("{}{}{}", address::path(), opening.rest, fragment.href()));
}

fn of_browser() -> Option<Language> {
    Language::from_tag(&window().navigator().language()?)
}
