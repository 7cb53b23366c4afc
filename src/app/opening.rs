use std::cell::Cell;
use std::rc::Rc;

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use simulator::Scenario;
use words::Language;

use super::preferences::{change_language, stored_language};
use crate::account::PageAccount;
use crate::browser::config::{self, Config, ConfigError, Mode, RunTagSetting, TenantConfig};
use crate::browser::{address, settings_store, tab_store};
use crate::chunks;
use crate::host::{Front, Host, Starting, World};
use crate::route::{Opening, Route};

/// How far the page is.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// On its way.
    Opening,
    /// It cannot go on by itself.
    Stopped(Stopped),
    /// Host and configuration are there; whose page it is may still be open.
    Ready,
}

/// Why the page does not open.
#[derive(Clone, Debug, PartialEq)]
pub enum Stopped {
    /// The configuration is missing or wrong.
    Config(ConfigError),
    /// The address asks for a tenant that the configuration does not have. With those that it has.
    Tenant(String, Vec<TenantConfig>),
    /// The address asks for a scenario that there is not.
    Scenario(String),
    /// The address asks for a seed that is no number.
    Seed(String),
    /// The address asks for a demo where the page works with a tenant.
    DemoLink,
    /// The address asks for a story that cannot be told. Why, in words.
    Story(String),
}

/// Under which this tab keeps that its analyst wants the demo of an address.
const DEMO_WANTED: &str = "demo-wanted";
/// The seed of a demo that names none.
const SEED: u64 = 1;
/// Under which the tenant that was opened last is kept.
const LAST_TENANT: &str = "tenant";

thread_local! {
    static CUT: Cell<bool> = const { Cell::new(false) };
}

/// Whether the page was opened by a link whose place was cut off on the way, by a sign-in before the site.
pub fn link_was_cut() -> bool {
    CUT.get()
}

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
        if opening.link && address::fragment().len() < 2 {
            CUT.set(true);
        }
        tidy(&opening);
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

    /// Opens the demo, whatever the configuration says: the analyst asked for it. This tab does not ask again.
    pub fn open_demo(&self) {
        // A tab that keeps nothing asks again after a reload.
        let _ = tab_store::set(DEMO_WANTED, "yes");
        let opener = self.clone();
        spawn_local(async move { opener.open(Config::demo()).await });
    }

    async fn open(self, config: Config) {
        let opening = Opening::parse(&address::search());
        let reached = match &config.mode {
            Mode::Tenant(_) if opening.demo && tab_store::get(DEMO_WANTED).is_none() => {
                Stage::Stopped(Stopped::DemoLink)
            }
            Mode::Tenant(_) if opening.demo => return Box::pin(self.open(Config::demo())).await,
            Mode::Tenant(tenants) => match chosen(tenants, &opening) {
                Ok((tenant, others)) => self.open_tenant(tenant, others, config),
                Err(why) => Stage::Stopped(why),
            },
            Mode::Demo => match demo(&opening).await {
                Ok(world) => {
                    let front = self.provide(world, config);
                    // The presenter's window holds no tenant and takes no lead.
                    if !presents() {
                        front.enter().await;
                    }
                    self.begin_demo();
                    Stage::Ready
                }
                Err(why) => Stage::Stopped(why),
            },
        };
        self.stage.set(reached);
    }

    /// The page is there at once; whose it is turns out behind it.
    fn open_tenant(&self, tenant: TenantConfig, others: Vec<TenantConfig>, config: Config) -> Stage {
        let account = self.owner.with(|| PageAccount::new(tenant, others));
        let front = self.provide(World::Tenant(account), config);
        self.owner.with(|| provide_context(account));
        spawn_local(front.open_account());
        Stage::Ready
    }

    /// A page is the presenter's window from its start or never: on the way from one to the other it opens anew.
    fn begin_demo(&self) {
        let presenting = presents();
        address::on_change(move || {
            if presents() != presenting {
                address::reload();
            }
        });
    }

    fn provide(&self, world: World, config: Config) -> Rc<Front> {
        let front = Front::new(starting(&config, world));
        self.owner.with(|| {
            Host::provide(Rc::clone(&front));
            provide_context(StoredValue::new(config));
        });
        front
    }
}

/// Whether the address is that of the presenter's window.
pub fn presents() -> bool {
    Route::parse(&address::fragment()) == Route::Presenter
}

/// The tenant that the address or the last visit names, or the first, and the others.
fn chosen(tenants: &[TenantConfig], opening: &Opening) -> Result<(TenantConfig, Vec<TenantConfig>), Stopped> {
    let find = |id: &String| tenants.iter().position(|known| known.tenant.eq_ignore_ascii_case(id));
    let place = match &opening.tenant {
        Some(asked) => find(asked).ok_or_else(|| Stopped::Tenant(asked.clone(), tenants.to_vec()))?,
        None => settings_store::get(LAST_TENANT).as_ref().and_then(find).unwrap_or_default(),
    };
    let mut others = tenants.to_vec();
    let tenant = others.remove(place);
    if !others.is_empty() {
        // A choice that cannot be kept holds for this visit. A copied address and a reload name the tenant themselves.
        let _ = settings_store::set(LAST_TENANT, &tenant.tenant);
        if opening.tenant.is_none() {
            let search = Opening::search_tenant(&tenant.tenant);
            address::replace(&format!("{}{search}{}", address::path(), address::fragment()));
        }
    }
    Ok((tenant, others))
}

/// Opens the page anew for another of its tenants.
pub fn open_other_tenant(id: &str) {
    address::open_search(&Opening::search_tenant(id));
}

async fn demo(opening: &Opening) -> Result<World, Stopped> {
    if let Some(name) = &opening.story {
        let story = chunks::story(name.clone()).await.map_err(|why| Stopped::Story(why.to_string()))?;
        return story.await.map_err(Stopped::Story);
    }
    let scenario = match &opening.scenario {
        None => Scenario::default(),
        Some(name) => Scenario::from_name(name).ok_or_else(|| Stopped::Scenario(name.clone()))?,
    };
    let seed = match &opening.seed {
        None => SEED,
        Some(seed) => seed.parse().map_err(|_| Stopped::Seed(seed.clone()))?,
    };
    Ok(World::Demo { scenario, seed, story: None })
}

fn starting(config: &Config, world: World) -> Starting {
    let limits = engine::Limits {
        sends_a_minute: config.limits.sends_per_minute,
        sessions: config.limits.sessions,
        pending_counts: config.limits.pending_counts,
        reads_a_minute: config.limits.requests_per_minute,
        reads_an_hour: config.limits.requests_per_hour,
        ..engine::Limits::default()
    };
    let run_tags = config.run_tag == RunTagSetting::On;
    Starting { world, limits, run_tags }
}

/// Devices that came in the document's query go where no server sees them; the mark of a link has done its work.
fn tidy(opening: &Opening) {
    if opening.devices.is_empty() && !opening.link {
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
