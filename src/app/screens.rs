use crate::dom::prelude::*;
use words::Message;

use super::instead::Unknown;
use crate::compose::{Compose, use_composer};
use crate::library::LibraryScreen;
use crate::route::Route;
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
    Unknown,
}

impl Screen {
    pub const fn of(route: &Route) -> Self {
        match route {
            Route::Compose { .. } => Self::Compose,
            Route::Runs(_) => Self::Runs,
            Route::Run { .. } => Self::Run,
            Route::Batch { .. } => Self::Batch,
            Route::Library { .. } => Self::Library,
            Route::Settings => Self::Settings,
            Route::Unknown { .. } => Self::Unknown,
        }
    }

    /// For the page's title.
    pub const fn name(self) -> Message {
        match self {
            Self::Compose => Message::NavCompose,
            Self::Runs | Self::Run | Self::Batch => Message::NavRuns,
            Self::Library => Message::NavLibrary,
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
            Self::Library => "library",
            Self::Settings => "settings",
            Self::Unknown => "unknown",
        }
    }
}

/// The screen itself. Screens follow the address by its signal, so that a filter does not make them anew.
pub fn draw(screen: Screen, route: Signal<Route>) -> View {
    match screen {
        Screen::Settings => view! { <Settings/> },
        Screen::Compose => {
            let asked = Memo::new(move |_| match route.get() {
                Route::Compose { devices } => devices,
                _ => Vec::new(),
            });
            view! { <Compose asked/> }
        }
        Screen::Run => view! { <RunScreen route/> },
        Screen::Library => {
            let composer = use_composer();
            let draft = Callback::new(move |file: String| composer.steps_using(&file));
            view! { <LibraryScreen route draft/> }
        }
        Screen::Runs | Screen::Batch => view! { <RunsScreen route/> },
        Screen::Unknown => {
            let fragment = route.with_untracked(|route| route.href());
            view! { <Unknown fragment/> }
        }
    }
}
