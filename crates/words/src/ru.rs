use crate::Message;

/// What a message says in Russian. Placeholders as in `en.rs`; three plural forms: 1 день, 2 дня, 5 дней.
pub(crate) const fn text(message: Message) -> &'static str {
    match message {
        Message::AppName => "Liveline",
        Message::NavCompose => "Сценарий",
        Message::NavRuns => "Запуски",
        Message::NavSettings => "Настройки",
        Message::DevicesChosen => "{0|выбрано #|выбрано #|выбрано #}",
    }
}
