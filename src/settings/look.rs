use crate::dom::prelude::*;
use leptos::task::spawn_local;
use words::{Language, Message, Screens};

use super::Part;
use super::notify::Notify;
use crate::app::{Theme, use_preferences};
use crate::browser::intl::Zone;
use crate::language::{language, t};
use crate::ui::{Label, Segmented};

/// Language, theme, zone, shortcuts.
#[component]
pub fn Look() -> impl IntoView {
    let preferences = use_preferences();
    // A language names itself: whoever cannot read this one finds his own.
    let languages = Language::ALL.map(|language| (language, Label::from(language.name().to_owned())));
    // One that does not come is chosen no longer, so that it can be chosen again.
    let wished = RwSignal::new(untrack(language));
    let choose = move |chosen| {
        wished.set(chosen);
        spawn_local(async move {
            preferences.set_language(chosen).await;
            wished.set(untrack(language));
        });
    };
    let themes = [
        (Theme::System, Screens::ThemeSystem.into()),
        (Theme::Light, Screens::ThemeLight.into()),
        (Theme::Dark, Screens::ThemeDark.into()),
    ];
    let zones = [(Zone::Utc, Message::ZoneUtc.into()), (Zone::Local, Message::ZoneLocal.into())];
    let switch = [(true, Screens::On.into()), (false, Screens::Off.into())];
    view! {
        <Part title=Screens::SettingsLook>
            <Row name=Screens::SettingsLanguage>
                <Segmented
                    label=Screens::SettingsLanguage
                    name="language"
                    choices=languages.into()
                    value=wished
                    on_choose=choose
                />
            </Row>
            <Row name=Screens::SettingsTheme>
                <Segmented
                    label=Screens::SettingsTheme
                    name="theme"
                    choices=themes.into()
                    value=preferences.theme()
                    on_choose=move |theme| preferences.set_theme(theme)
                />
            </Row>
            <Row name=Screens::SettingsZone>
                <Segmented
                    label=Screens::SettingsZone
                    name="zone"
                    choices=zones.into()
                    value=preferences.zone()
                    on_choose=move |zone| preferences.set_zone(zone)
                />
            </Row>
            <Row name=Screens::SettingsShortcuts>
                <Segmented
                    label=Screens::SettingsShortcuts
                    name="shortcuts"
                    choices=switch.into()
                    value=preferences.shortcuts()
                    on_choose=move |on| preferences.set_shortcuts(on)
                />
                <p class="note">{t(Screens::SettingsShortcutsHint)}</p>
            </Row>
            <Notify/>
        </Part>
    }
}

/// A choice and what it is about.
#[component]
pub fn Row(name: Screens, children: Children) -> impl IntoView {
    view! {
        <div class="settings-row">
            <span class="settings-name" aria-hidden="true">{t(name)}</span>
            <div>{children()}</div>
        </div>
    }
}
