//! Where a story comes from: the release, an address on the page's own site, or a file that was dropped in this tab.

use leptos::prelude::document;
use serde_json::Value;
use words::{Arg, Guided};

use crate::browser::{address, fetch, tab_store};
use crate::language::ts;

/// The name of a story that was dropped: its text is kept by the tab.
pub const DROPPED: &str = "dropped";
const DROPPED_TEXT: &str = "story";

/// A story of the release.
pub struct Released {
    /// Its name in addresses.
    pub id: String,
    file: String,
    integrity: String,
}

/// The text of a story, or in words why there is none.
pub async fn text(name: &str) -> Result<String, String> {
    let missing = |what: &str| ts(Guided::Missing, &[Arg::Text(what)]);
    if name == DROPPED {
        return tab_store::get(DROPPED_TEXT).ok_or_else(|| ts(Guided::Forgotten, &[]));
    }
    if name.contains('/') || name.ends_with(".json") {
        let url = address::absolute(name);
        if !url.starts_with(&format!("{}/", address::origin())) {
            return Err(ts(Guided::Elsewhere, &[Arg::Text(&url)]));
        }
        let fetched = fetch::get(&url, None).await.map_err(|_| missing(name))?;
        return if fetched.status == 200 { Ok(fetched.text) } else { Err(missing(name)) };
    }
    let released = released().await?;
    match released.iter().find(|story| story.id == name) {
        Some(story) => story.text().await,
        None => {
            let known: Vec<&str> = released.iter().map(|story| story.id.as_str()).collect();
            Err(ts(Guided::Unknown, &[Arg::Text(name), Arg::Text(&known.join(", "))]))
        }
    }
}

/// Keeps a dropped story for this tab, so that it can be opened as `DROPPED`.
pub fn keep_dropped(text: &str) -> bool {
    tab_store::set(DROPPED_TEXT, text).is_ok()
}

/// The stories of the release, in order. The build writes where their list is into the start script's tag.
pub async fn released() -> Result<Vec<Released>, String> {
    let attribute = |name: &str| document().get_element_by_id("boot")?.get_attribute(name);
    let path = attribute("data-story-list").unwrap_or_default();
    let integrity = attribute("data-story-list-integrity");
    let missing = || ts(Guided::Missing, &[Arg::Text(&path)]);
    let fetched = fetch::get(&path, integrity.as_deref()).await.map_err(|_| missing())?;
    let list = serde_json::from_str::<Value>(&fetched.text).map_err(|_| missing())?;
    let text = |entry: &Value, at: usize| entry.get(at).and_then(Value::as_str).map(str::to_owned);
    let entries = list.as_array().map(Vec::as_slice).unwrap_or_default();
    let story = |entry: &Value| {
        Some(Released { id: text(entry, 0)?, file: text(entry, 1)?, integrity: text(entry, 2)? })
    };
    Ok(entries.iter().filter_map(story).collect())
}

impl Released {
    /// Its text, exactly as it was released.
    pub async fn text(&self) -> Result<String, String> {
        let fetched = fetch::get(&self.file, Some(&self.integrity)).await;
        fetched.map(|fetched| fetched.text).map_err(|_| ts(Guided::Missing, &[Arg::Text(&self.file)]))
    }
}
