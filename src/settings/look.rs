use crate::dom::prelude::*;
use words::{Language, Message};

use super::Part;
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
    let themes = [
        (Theme::System, Message::ThemeSystem.into()),
        (Theme::Light, Message::ThemeLight.into()),
        (Theme::Dark, Message::ThemeDark.into()),
    ];
    let zones = [(Zone::Utc, Message::ZoneUtc.into()), (Zone::Local, Message::ZoneLocal.into())];
    let switch = [(true, Message::On.into()), (false, Message::Off.into())];
    view! {
        <Part title=Message::SettingsLook>
            <Row name=Message::SettingsLanguage>
                <Segmented
                    label=Message::SettingsLanguage
                    name="language"
                    choices=languages.into()
                    value=Signal::derive(language)
                    on_choose=move |language| preferences.set_language(language)
                />
            </Row>
            <Row name=Message::SettingsTheme>
                <Segmented
                    label=Message::SettingsTheme
                    name="theme"
                    choices=themes.into()
                    value=preferences.theme()
                    on_choose=move |theme| preferences.set_theme(theme)
                />
            </Row>
            <Row name=Message::SettingsZone>
                <Segmented
                    label=Message::SettingsZone
                    name="zone"
                    choices=zones.into()
                    value=preferences.zone()
                    on_choose=move |zone| preferences.set_zone(zone)
                />
            </Row>
            <Row name=Message::SettingsShortcuts>
                <Segmented
                    label=Message::SettingsShortcuts
                    name="shortcuts"
                    choices=switch.into()
                    value=preferences.shortcuts()
                    on_choose=move |on| preferences.set_shortcuts(on)
                />
                <p class="note">{t(Message::SettingsShortcutsHint)}</p>
            </Row>
        </Part>
    }
}

#[component]
fn Row(name: Message, children: Children) -> impl IntoView {
    view! {
        <div class="settings-row">
            <span class="settings-name" aria-hidden="true">{move || t(name)}</span>
            <div>{children()}</div>
        </div>
    }
}
