//! By what a release is known: its build id, and the digests of its files.

use std::path::Path;

use data_encoding::HEXLOWER;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Asset, CONFIG, digest};
use crate::failure::{Failure, Result};
use crate::project;

/// The list of digests, as `sha256sum -c` reads it.
pub const SUMS: &str = "SHA256SUMS";

/// Sixteen hex digits of the content of a release; no time goes in. `page` is `index.html` before it has an id: it names
/// most files with their digests. The others are given.
pub fn build_id(page: &str, others: &[&Asset]) -> String {
    let mut all = page.to_owned();
    all.extend(others.iter().map(|asset| format!("{} {}\n", asset.name, digest::short(&asset.bytes))));
    digest::short(all.as_bytes())
}

/// What open pages look at now and then, to learn of a newer release.
pub fn version(build: &str, licences: &Asset) -> Result<Asset> {
    let version = json!({ "version": release()?, "build": build, "licences": licences.name });
    Ok(Asset::plain("version.json", format!("{version}\n").into_bytes()))
}

/// The version of the workspace.
fn release() -> Result<String> {
    let manifest = project::read_text(&project::root().join("Cargo.toml"))?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = \""));
    line.map(|version| version.trim_end_matches('"').to_owned())
        .ok_or_else(|| Failure::new("Cargo.toml names no version"))
}

/// Lists the digests of all files of a folder but the configuration, which is the installation's own.
pub fn sums(folder: &Path) -> Result<()> {
    let mut lines = String::new();
    for path in project::files_below(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned();
        if !name.starts_with(CONFIG) {
            lines.push_str(&format!("{}  {name}\n", HEXLOWER.encode(&Sha256::digest(project::read(&path)?))));
        }
    }
    project::write(&folder.join(SUMS), lines.as_bytes())
}
