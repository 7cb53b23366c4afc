//! Sentences about a file that is about to change: whose it is, and who here uses it.

use crate::dom::prelude::*;
use defender::LibraryFile;
use words::{Arg, Screens};

use crate::app::Preferences;
use crate::language::{t, ts};

/// Who put it there, and since when it is as it is.
pub fn whose(file: &LibraryFile, preferences: Preferences) -> String {
    let nobody = t(Screens::LibraryNobody);
    let by = file.created_by.as_deref().unwrap_or(&nobody);
    let at = file.updated.or(file.created).map_or_else(|| "–".to_owned(), |at| preferences.day_and_time(at));
    ts(Screens::LibraryWhose, &[Arg::Text(by), Arg::Text(&at)])
}

/// Whether the sequence in the builder uses it. It is the only one that this browser keeps.
pub fn users(draft: Callback<String, Vec<usize>>, name: &str) -> String {
    let steps = draft.run(name.to_owned());
    if steps.is_empty() {
        return t(Screens::LibraryDraftUsesNot);
    }
    let numbers = steps.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    ts(Screens::LibraryDraftUses, &[Arg::Text(&numbers), Arg::Count(steps.len() as u64)])
}
