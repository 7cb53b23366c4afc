use std::rc::Rc;

use words::{Arg, Message, Quick, Text};

use crate::app::{Theme, use_preferences, use_router};
use crate::browser::intl::Zone;
use crate::browser::prefers;
use crate::language::{t, ts};
use crate::route::Route;

/// Something that can be done by its name.
#[derive(Clone)]
pub struct Action {
    /// What it does.
    pub name: String,
    /// The keys that do the same.
    pub keys: Option<&'static str>,
    /// Does it.
    pub act: Rc<dyn Fn()>,
}

impl Action {
    /// By a text, without keys.
    pub fn new(name: impl Text, act: impl Fn() + 'static) -> Self {
        Self { name: t(name), keys: None, act: Rc::new(act) }
    }

    /// One that does something with what has a name of its own.
    pub fn about(action: impl Text, what: &str, act: impl Fn() + 'static) -> Self {
        Self { name: ts(action, &[Arg::Text(what)]), keys: None, act: Rc::new(act) }
    }

    /// With the keys that do the same.
    pub fn by(self, keys: &'static str) -> Self {
        Self { keys: Some(keys), ..self }
    }
}

/// What can be done on any screen; the keys are shown by what is given.
pub fn everywhere(show_keys: impl Fn() + 'static) -> Vec<Action> {
    let (router, preferences) = (use_router(), use_preferences());
    let theme = move || {
        let dark = match preferences.theme().get_untracked() {
            Theme::System => prefers::dark(),
            theme => theme == Theme::Dark,
        };
        preferences.set_theme(if dark { Theme::Light } else { Theme::Dark });
    };
    let zone = move || {
        let local = preferences.zone().get_untracked() == Zone::Local;
        preferences.set_zone(if local { Zone::Utc } else { Zone::Local });
    };
    let go = |(name, route): (Message, Route)| {
        Action::about(Quick::ActionGo, &t(name), move || router.push(route.clone()))
    };
    let screens = [
        (Message::NavCompose, Route::compose()),
        (Message::NavRuns, Route::runs()),
        (Message::NavLibrary, Route::library()),
        (Message::NavSettings, Route::Settings),
    ];
    let here = router.route().get_untracked();
    let elsewhere = screens.into_iter().filter(|(_, route)| *route != here).map(go);
    let looks = [
        Action::new(Quick::ActionTheme, theme),
        Action::new(Quick::ActionZone, zone),
        Action::new(Quick::ActionKeys, show_keys).by("?"),
    ];
    elsewhere.chain(looks).collect()
}
