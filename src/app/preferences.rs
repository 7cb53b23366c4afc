use std::cell::Cell;

use crate::dom::prelude::*;
use defender::Timestamp;
use words::{Arg, Catalogue, Language, Message};

use crate::browser::intl::{self, Moment, Zone};
use crate::browser::{address, language_data, panic, settings_store};
use crate::language::{language, saying, speak, t, ts};
use crate::ui::toast;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the system has.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// What the analyst chose about the page, kept in this browser. Copies are the same.
#[derive(Clone, Copy)]
pub struct Preferences {
    theme: RwSignal<Theme>,
    zone: RwSignal<Zone>,
    shortcuts: RwSignal<bool>,
}

/// The preferences of this page.
///
/// # Panics
/// When there are none: everything that is drawn lives below them.
#[expect(clippy::expect_used, reason = "a part outside of the page is a mistake in the page itself")]
pub fn use_preferences() -> Preferences {
    use_context().expect("everything lives below the preferences")
}

const LANGUAGE: &str = "language";
const THEME: &str = "theme";
const ZONE: &str = "zone";
const SHORTCUTS: &str = "shortcuts";

impl Preferences {
    pub(super) fn provide() {
        let stored = |key| settings_store::get(key).unwrap_or_default();
        let preferences = Self {
            theme: RwSignal::new(match stored(THEME).as_str() {
                "light" => Theme::Light,
                "dark" => Theme::Dark,
                _ => Theme::System,
            }),
            zone: RwSignal::new(if stored(ZONE) == "local" { Zone::Local } else { Zone::Utc }),
            shortcuts: RwSignal::new(stored(SHORTCUTS) != "off"),
        };
        provide_context(preferences);
        effect(move || {
            let theme = match preferences.theme.get() {
                Theme::System => "system",
                Theme::Light => "light",
                Theme::Dark => "dark",
            };
            set_on_root("data-theme", theme);
        });
        effect(move || {
            set_on_root("lang", language().tag());
            panic::set_words(panic::LastWords {
                title: t(Message::BrokenTitle),
                text: t(Message::BrokenText),
            });
        });
    }

    /// Light or dark.
    pub fn theme(self) -> Signal<Theme> {
        self.theme.into()
    }

    /// Chooses light or dark.
    pub fn set_theme(self, theme: Theme) {
        self.theme.set(theme);
        keep(
            THEME,
            match theme {
                Theme::System => "system",
                Theme::Light => "light",
                Theme::Dark => "dark",
            },
        );
    }

    /// The zone of all moments.
    pub fn zone(self) -> Signal<Zone> {
        self.zone.into()
    }

    /// Chooses the zone of all moments.
    pub fn set_zone(self, zone: Zone) {
        self.zone.set(zone);
        keep(ZONE, if zone == Zone::Local { "local" } else { "utc" });
    }

    /// Whether single keys do something.
    pub fn shortcuts(self) -> Signal<bool> {
        self.shortcuts.into()
    }

    /// Switches single keys on or off.
    pub fn set_shortcuts(self, on: bool) {
        self.shortcuts.set(on);
        keep(SHORTCUTS, if on { "on" } else { "off" });
    }

    /// Chooses the language; it changes once its file is there.
    pub async fn set_language(self, language: Language) {
        keep(LANGUAGE, language.tag());
        // The address would have its own again when the page is loaded anew.
        address::forget("lang");
        change_language(language).await;
    }

    /// `14:02:11Z`, in the zone and language chosen.
    pub fn time(self, at: Timestamp) -> String {
        intl::format(at, Moment::Time, self.zone.get(), saying(Catalogue::language))
    }

    /// The time alone, with the day where that is another than the one of `known`, which is told nearby.
    pub fn time_beside(self, at: Timestamp, known: Timestamp) -> String {
        beside(at, known, self.zone.get())
    }

    /// Whether both are of one day, in the zone chosen.
    pub fn is_same_day(self, one: Timestamp, other: Timestamp) -> bool {
        is_same_day(one, other, self.zone.get())
    }

    /// The same in UTC and by this computer's zone, the chosen one first; once where both are the same.
    pub fn in_both_zones(self, at: Timestamp, known: Timestamp) -> String {
        let say = |zone| beside(at, known, zone);
        let (utc, local) = (say(Zone::Utc), say(Zone::Local));
        match self.zone.get() {
            _ if utc.trim_end_matches('Z') == local => utc,
            Zone::Utc => ts(words::Screens::RunViewLocalToo, &[Arg::Text(&utc), Arg::Text(&local)]),
            Zone::Local => format!("{local} ({utc})"),
        }
    }

    /// `24 Nov 2026, 14:02:11Z`, in the zone and language chosen.
    pub fn day_and_time(self, at: Timestamp) -> String {
        intl::format(at, Moment::DayAndTime, self.zone.get(), saying(Catalogue::language))
    }
}

fn is_same_day(one: Timestamp, other: Timestamp, zone: Zone) -> bool {
    intl::day(one, zone) == intl::day(other, zone)
}

fn beside(at: Timestamp, known: Timestamp, zone: Zone) -> String {
    let moment = if is_same_day(at, known, zone) { Moment::Time } else { Moment::DayAndTime };
    intl::format(at, moment, zone, saying(Catalogue::language))
}

/// The language that was chosen here before.
pub(super) fn stored_language() -> Option<Language> {
    Language::from_tag(&settings_store::get(LANGUAGE)?)
}

thread_local! {
    static ASKED: Cell<Language> = const { Cell::new(Language::English) };
}

/// Fetches a language and speaks it from then on, unless another one is asked for meanwhile. When that fails, everything
/// stays as it was and that is said.
pub async fn change_language(language: Language) {
    ASKED.set(language);
    match language_data::load(language).await {
        _ if ASKED.get() != language => {}
        Ok(catalogue) => speak(catalogue),
        Err(why) => toast(ts(Message::LanguageFailed, &[Arg::Text(&why.to_string())])),
    }
}

/// A preference that cannot be kept holds for this visit.
fn keep(key: &str, value: &str) {
    let _ = settings_store::set(key, value);
}

fn set_on_root(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}
