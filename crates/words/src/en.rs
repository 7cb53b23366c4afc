use crate::Message;

/// What a message says in English. Placeholders: `{0}` is an argument, `{0|one|many}` picks the plural form
/// that fits argument 0, in which `#` stands for the number itself.
pub(crate) const fn text(message: Message) -> &'static str {
    match message {
        Message::AppName => "Liveline",
        Message::NavCompose => "Compose",
        Message::NavRuns => "Runs",
        Message::NavSettings => "Settings",
        Message::DevicesChosen => "{0|# chosen|# chosen}",
    }
}
