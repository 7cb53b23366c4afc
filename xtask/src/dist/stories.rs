//! The stories of a release: each a file that is fetched when it is opened, and one list that names them.

use super::{Asset, digest};
use crate::failure::Result;
use crate::project;

/// By name, in the order in which they are offered.
const ORDER: [&str; 6] = ["first-run", "asleep", "second-fails", "too-late", "limit", "exit-zero"];

/// What is made of `stories/`.
pub struct Files {
    /// Name, file and digest of each, as JSON.
    pub list: Asset,
    /// The stories.
    pub each: Vec<Asset>,
}

/// Reads them all.
///
/// # Errors
/// When one is not there.
pub fn files() -> Result<Files> {
    let mut each = Vec::new();
    let mut lines = Vec::new();
    for name in ORDER {
        let path = project::root().join(format!("stories/{name}.json"));
        let asset = Asset::hashed(&format!("story-{name}.json"), project::read(&path)?);
        lines.push(format!(r#"["{name}","{}","{}"]"#, asset.name, digest::integrity(&asset.bytes)));
        each.push(asset);
    }
    let list = Asset::hashed("stories.json", format!("[{}]\n", lines.join(",\n")).into_bytes());
    Ok(Files { list, each })
}
