//! The words of the page in the language that the analyst reads. There is one page and so one language. When it
//! changes, the page is drawn anew: no text has to watch for that.

mod duration;

use crate::browser::database::DatabaseError;
use crate::dom::prelude::*;
use words::{Arg, Catalogue, Language, Message, Text};

pub use duration::{duration, whole_duration};

thread_local! {
    static CATALOGUE: ArcRwSignal<Catalogue> = ArcRwSignal::new(Catalogue::english());
}

fn catalogue() -> ArcRwSignal<Catalogue> {
    CATALOGUE.with(Clone::clone)
}

/// A text without placeholders.
pub fn t(text: impl Text) -> String {
    ts(text, &[])
}

/// A text with its placeholders filled.
pub fn ts(text: impl Text, args: &[Arg]) -> String {
    catalogue().with_untracked(|catalogue| catalogue.say(text, args))
}

/// What the catalogue makes of a value: a finding, a deed, a read-back.
pub fn saying<T>(say: impl FnOnce(&Catalogue) -> T) -> T {
    catalogue().with_untracked(say)
}

/// Why this browser does not store, in words.
pub fn not_stored(why: &DatabaseError) -> String {
    t(match why {
        DatabaseError::Denied => Message::StoreDenied,
        DatabaseError::Full => Message::StoreFull,
        DatabaseError::Blocked => Message::StoreBlocked,
        DatabaseError::Newer => Message::StoreNewer,
        DatabaseError::Closed => Message::StoreClosed,
        DatabaseError::Other { .. } => return why.to_string(),
    })
}

/// The language of the page now. Whoever reads it inside a view is drawn anew when it changes.
pub fn language() -> Language {
    catalogue().with(Catalogue::language)
}

/// Says everything in another language from now on.
pub fn speak(words: Catalogue) {
    catalogue().set(words);
}
