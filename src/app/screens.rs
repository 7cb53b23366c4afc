use leptos::prelude::*;
use leptos::task::spawn_local;
use words::Message;

use super::instead::{Missing, Unknown};
use crate::chunks::{self, Arrival};
use crate::compose::Compose;
use crate::host::Host;
use crate::language::t;
use crate::route::Route;
use crate::run::RunScreen;
use crate::runs::RunsScreen;
use crate::settings::Settings;
use crate::ui::part;

/// Which screen an address belongs to. A screen stays while only its filters change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Compose,
    Runs,
    Run,
    Batch,
    Settings,
    Unknown,
}

impl Screen {
    pub const fn of(route: &Route) -> Self {
        match route {
            Route::Compose { .. } => Self::Compose,
            Route::Runs(_) => Self::Runs,
            Route::Run { .. } => Self::Run,
            Route::Batch { .. } => Self::Batch,
            Route::Settings => Self::Settings,
            Route::Unknown { .. } => Self::Unknown,
        }
    }

    /// For the page's title.
    pub const fn name(self) -> Message {
        match self {
            Self::Compose => Message::NavCompose,
            Self::Runs | Self::Run | Self::Batch => Message::NavRuns,
            Self::Settings => Message::NavSettings,
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
            Self::Settings => "settings",
            Self::Unknown => "unknown",
        }
    }
}

/// How the screens of the chunk are drawn.
pub type Draw = fn(Screen, Signal<Route>) -> AnyView;

/// The screens that are fetched. Copies are the same.
#[derive(Clone, Copy)]
pub struct Screens(RwSignal<Arrival<Draw>>);

impl Screens {
    /// Fetches what comes after the builder: the tenant, then the other screens.
    pub fn begin(host: Host) -> Self {
        let screens = Self(RwSignal::new(Arrival::Coming));
        spawn_local(async move {
            host.open_tenant().await;
            screens.fetch().await;
        });
        screens
    }

    async fn fetch(self) {
        self.0.set(Arrival::Coming);
        self.0.set(match chunks::screens().await {
            Ok(draw) => Arrival::Here(draw),
            Err(why) => Arrival::Missing(why.to_string()),
        });
    }

    /// The screen itself. Screens follow the address by its signal, so that a filter does not make them anew.
    pub fn draw(self, host: Host, screen: Screen, route: Signal<Route>) -> AnyView {
        match screen {
            Screen::Compose => {
                let asked = Memo::new(move |_| match route.get() {
                    Route::Compose { devices } => devices,
                    _ => Vec::new(),
                });
                view! { <Compose asked/> }.into_any()
            }
            Screen::Unknown => {
                let fragment = route.with_untracked(|route| route.href());
                view! { <Unknown fragment/> }.into_any()
            }
            Screen::Settings => self.draw_fetched(screen, route),
            // A run that the tenant has not told of yet is not unknown.
            Screen::Runs | Screen::Run | Screen::Batch => {
                let here = Memo::new(move |_| matches!(host.tenant().get(), Arrival::Here(())));
                part(move || if here.get() { self.draw_fetched(screen, route) } else { coming() }).into_any()
            }
        }
    }

    fn draw_fetched(self, screen: Screen, route: Signal<Route>) -> AnyView {
        let again = move || spawn_local(self.fetch());
        part(move || match self.0.get() {
            Arrival::Here(draw) => draw(screen, route),
            Arrival::Coming => coming(),
            Arrival::Missing(why) => view! { <Missing why on_again=again/> }.into_any(),
        })
        .into_any()
    }
}

fn coming() -> AnyView {
    view! { <p class="opening" role="status">{part(move || t(Message::OpeningPage))}</p> }.into_any()
}

/// What the chunk draws. Only `src/chunks.rs` may name it: what it reaches is not in main.
pub fn draw_fetched(screen: Screen, route: Signal<Route>) -> AnyView {
    match screen {
        Screen::Run => view! { <RunScreen route/> }.into_any(),
        Screen::Runs | Screen::Batch => view! { <RunsScreen route/> }.into_any(),
        Screen::Settings | Screen::Compose | Screen::Unknown => view! { <Settings/> }.into_any(),
    }
}
