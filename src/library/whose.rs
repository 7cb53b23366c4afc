//! What is said of a file that is about to change: whose it is, and who here uses it.

use crate::dom::prelude::*;
use defender::LibraryFile;
use leptos::task::spawn_local;
use words::{Arg, Screens};

use crate::app::Preferences;
use crate::host::shelf::{Kept, Shelf};
use crate::host::use_host;
use crate::language::{not_stored, t, ts};

/// Who put it there, and since when it is as it is.
pub fn whose(file: &LibraryFile, preferences: Preferences) -> String {
    let nobody = t(Screens::LibraryNobody);
    let by = file.created_by.as_deref().unwrap_or(&nobody);
    let at = file.updated.or(file.created).map_or_else(|| "–".to_owned(), |at| preferences.day_and_time(at));
    ts(Screens::LibraryWhose, &[Arg::Text(by), Arg::Text(&at)])
}

/// Who uses it here: the sequence in the builder, and those that this browser keeps.
#[component]
pub fn Users(
    /// The file's name.
    name: String,
    /// The steps in the builder that name a file.
    draft: Callback<String, Vec<usize>>,
) -> impl IntoView {
    let host = use_host();
    let kept = RwSignal::new(Ok(Vec::new()));
    let wanted = name.clone();
    spawn_local(async move {
        let shelf = Shelf::read(host).await;
        kept.set(shelf.map(|shelf| kept_users(&shelf, &wanted)).map_err(|why| not_stored(&why)));
    });
    let in_builder = move || {
        let steps = draft.run(name.clone());
        if steps.is_empty() {
            return t(Screens::LibraryDraftUsesNot);
        }
        let numbers = steps.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
        ts(Screens::LibraryDraftUses, &[Arg::Text(&numbers), Arg::Count(steps.len() as u64)])
    };
    let elsewhere = move || match kept.get() {
        Ok(names) if names.is_empty() => None,
        Ok(names) => Some(ts(Screens::LibraryKeptUse, &[Arg::Text(&names.join(", "))])),
        Err(why) => Some(ts(Screens::LibraryKeptUnread, &[Arg::Text(&why)])),
    };
    view! {
        <p>{in_builder}</p>
        {move || elsewhere().map(|said| view! { <p>{said}</p> })}
    }
}

/// The names of the kept sequences whose newest version uses a file. What this page cannot read it cannot judge.
fn kept_users(shelf: &Shelf, name: &str) -> Vec<String> {
    let uses = |kept: &&Kept| kept.sequence.steps.iter().any(|step| step.command.uses(name));
    shelf.newest().into_iter().filter(uses).map(|kept| kept.sequence.name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use sequence::StepCommand;
    use sequence::file::{self, SavedStep, Sequence};

    #[test]
    fn the_newest_version_of_each_counts() {
        let kept = |key: &str, name: &str, script: &str| {
            let command = StepCommand::RunScript { script: script.into(), args: String::new() };
            let steps = vec![SavedStep { command, enabled: false }];
            let sequence = Sequence { name: name.into(), steps, ..Sequence::default() };
            (key.to_owned(), file::write(&[sequence]).into_bytes())
        };
        let all = vec![
            kept("000000000000001.1", "a", "old.ps1"),
            kept("000000000000003.2", "a", "new.ps1"),
            kept("000000000000002.1", "b", "OLD.ps1 "),
            ("000000000000004.1".to_owned(), b"{".to_vec()),
        ];
        let shelf = Shelf::of(all);
        assert_eq!(kept_users(&shelf, "old.ps1"), ["b"]);
        assert_eq!(kept_users(&shelf, "new.ps1"), ["a"]);
        assert_eq!(shelf.unreadable, 1);
    }
}
