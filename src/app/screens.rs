use crate::dom::prelude::*;
use leptos::task::spawn_local;
use words::Message;

use super::builder_door::BuilderDoor;
use super::instead::Missing;
use super::unknown::Unknown;
use crate::account::{PageAccount, page_account};
use crate::chunks::{self, Arrival};
use crate::compose::use_composer;
use crate::first::{self, FirstLook};
use crate::host::Host;
use crate::language::t;
use crate::library::LibraryScreen;
use crate::quick;
use crate::route::{RECORDING, Route};
use crate::run::RunScreen;
use crate::runs::RunsScreen;
use crate::settings::Settings;

/// Which screen an address belongs to. A screen stays while only its filters change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Compose,
    Runs,
    Run,
    Batch,
    Library,
    Settings,
    Stories,
    Unknown,
}

impl Screen {
    pub const fn of(route: &Route) -> Self {
        match route {
            Route::Compose { .. } | Route::Shared { .. } => Self::Compose,
            Route::Runs(_) => Self::Runs,
            Route::Run { .. } => Self::Run,
            Route::Batch { .. } => Self::Batch,
            Route::Library { .. } => Self::Library,
            Route::Settings => Self::Settings,
            Route::Stories => Self::Stories,
            // In the demo it is a page of its own; in a tenant there is none.
            Route::Presenter | Route::Unknown { .. } => Self::Unknown,
        }
    }

    /// For the page's title.
    pub const fn name(self) -> Message {
        match self {
            Self::Compose => Message::NavCompose,
            Self::Runs | Self::Run | Self::Batch => Message::NavRuns,
            Self::Library => Message::NavLibrary,
            Self::Settings => Message::NavSettings,
            Self::Stories => Message::Stories,
            Self::Unknown => Message::UnknownScreen,
        }
    }

    /// For style sheets.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Compose => "compose",
            Self::Runs => "runs",
            Self::Run => "run",
            Self::Batch => "batch",
            Self::Library => "library",
            Self::Settings => "settings",
            Self::Stories => "stories",
            Self::Unknown => "unknown",
        }
    }
}

/// How the screens of the chunk are drawn.
pub type Draw = fn(Screen, Signal<Route>) -> View;

/// The screens that are fetched. Copies are the same.
#[derive(Clone, Copy)]
pub struct Screens {
    builder: BuilderDoor,
    screens: Fetched,
    stories: Fetched,
}

/// What one chunk draws, once it was asked for.
type Fetched = RwSignal<Option<Arrival<Draw>>>;

impl Screens {
    /// Nothing is fetched before it is wanted.
    pub fn new(builder: BuilderDoor) -> Self {
        Self { builder, screens: RwSignal::new(None), stories: RwSignal::new(None) }
    }

    async fn fetch(self, screen: Screen) {
        let fetched = self.of(screen);
        fetched.set(Some(Arrival::Coming));
        let drawn = match screen {
            Screen::Stories => chunks::stories().await,
            _ => chunks::screens().await,
        };
        fetched.set(Some(match drawn {
            Ok(draw) => Arrival::Here(draw),
            Err(why) => Arrival::Missing(why.to_string()),
        }));
    }

    /// Again, when it did not come.
    pub fn fetch_missing(self) {
        for screen in [Screen::Runs, Screen::Stories] {
            if self.of(screen).with_untracked(|arrival| matches!(arrival, Some(Arrival::Missing(_)))) {
                spawn_local(self.fetch(screen));
            }
        }
    }

    /// The chunk that has a screen.
    const fn of(self, screen: Screen) -> Fetched {
        match screen {
            Screen::Stories => self.stories,
            _ => self.screens,
        }
    }

    /// The screen itself. Screens follow the address by its signal, so that a filter does not make them anew.
    pub fn draw(self, host: Host, screen: Screen, route: Signal<Route>) -> View {
        match screen {
            Screen::Compose => {
                let asked = Memo::new(move |_| match route.get() {
                    Route::Compose { devices } => devices,
                    _ => Vec::new(),
                });
                let link = Memo::new(move |_| match route.get() {
                    Route::Shared { link } => Some(link),
                    _ => None,
                });
                let door = self.builder;
                // Who goes on with something is shown no empty sequence, and nothing is pressed into it.
                let is_known = untrack(|| host.goes_on());
                // The first look stays the same one until the builder is here.
                let here = Memo::new(move |_| door.is_here());
                let drawn = move || match (here.get(), untrack(|| door.arrival())) {
                    (true, Some(Arrival::Here(builder))) => {
                        first::hand_over();
                        (builder.draw)(asked, link)
                    }
                    _ if is_known => door.waiting(),
                    _ => view! { <FirstLook door/> },
                };
                drawn.into_view()
            }
            Screen::Settings | Screen::Stories | Screen::Unknown => self.draw_fetched(screen, route),
            Screen::Library => {
                let entered = host.entered();
                (move || if entered.get() { self.draw_fetched(screen, route) } else { signed_out() })
                    .into_view()
            }
            // A run that the tenant has not told of yet is not unknown. A recording is of no tenant.
            Screen::Runs | Screen::Run | Screen::Batch => {
                let recorded =
                    Memo::new(move |_| matches!(route.get(), Route::Run { id, .. } if id == RECORDING));
                let here =
                    Memo::new(move |_| recorded.get() || matches!(host.tenant().get(), Arrival::Here(())));
                let entered = host.entered();
                let drawn = move || match (entered.get(), here.get()) {
                    (_, true) => self.draw_fetched(screen, route),
                    (true, false) => coming(),
                    (false, false) => signed_out(),
                };
                drawn.into_view()
            }
        }
    }

    fn draw_fetched(self, screen: Screen, route: Signal<Route>) -> View {
        let fetched = self.of(screen);
        if fetched.with_untracked(Option::is_none) {
            spawn_local(self.fetch(screen));
        }
        let (door, again) = (self.builder, move || spawn_local(self.fetch(screen)));
        // Other screens speak of what is composed, too.
        let drawn = move || match fetched.get() {
            Some(Arrival::Missing(why)) => view! { <Missing why on_again=again/> },
            Some(Arrival::Here(draw)) if door.is_here() => draw(screen, route),
            Some(Arrival::Here(_)) => door.waiting(),
            _ => coming(),
        };
        drawn.into_view()
    }
}

/// What stands where a screen would have nothing to show.
fn signed_out() -> View {
    let session = move || match page_account().and_then(PageAccount::session) {
        Some(session) => session.page(),
        None => coming(),
    };
    session.into_view()
}

pub fn coming() -> View {
    view! { <p class="opening" role="status">{t(Message::OpeningPage)}</p> }
}

/// What the chunk draws. Only `src/chunks.rs` may name it: what it reaches is not in main.
pub fn draw_fetched(screen: Screen, route: Signal<Route>) -> View {
    let drawn = match screen {
        Screen::Run => view! { <RunScreen route/> },
        Screen::Runs | Screen::Batch => view! { <RunsScreen route/> },
        Screen::Library => {
            let composer = use_composer();
            let draft = Callback::new(move |file: String| composer.steps_using(&file));
            view! { <LibraryScreen route draft/> }
        }
        Screen::Unknown => view! { <Unknown route/> },
        Screen::Settings | Screen::Compose | Screen::Stories => view! { <Settings/> },
    };
    view! { {drawn} {quick::elsewhere()} }
}
