//! What a release is made of besides our own source: named in a bill of materials, with the licences of each.

mod cargo;
mod licences;
mod npm;
mod sbom;

use std::path::{Path, PathBuf};

use super::Asset;
use crate::failure::{Failure, Result};
use crate::project;
use crate::setup::PageTools;

/// One package of others, or the page itself.
struct Material {
    name: String,
    version: String,
    /// An SPDX expression.
    licence: String,
    /// Where it is published: its package address (`pkg:cargo/serde@1.0.0`).
    address: String,
    /// What its registry promises: the algorithm as CycloneDX calls it, and hex digits.
    digest: Option<(&'static str, String)>,
    /// Its own files of licences.
    texts: Vec<PathBuf>,
    /// Addresses of what it is built from.
    needs: Vec<String>,
}

/// The bill of materials and the licences, as files of the release.
pub struct Papers {
    /// CycloneDX in JSON.
    pub sbom: Asset,
    /// A text for people.
    pub licences: Asset,
}

/// Reads what cargo resolves for the page's target, and what the npm lock file has of the sign-in library.
///
/// # Errors
/// When cargo or a lock file says something unexpected.
pub fn papers(tools: &PageTools) -> Result<Papers> {
    let cargo::Crates { page, mut others } = cargo::crates()?;
    others.push(standard_library(tools)?);
    others.extend(npm::packages(&tools.npm)?);
    others.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    Ok(Papers {
        sbom: Asset::plain("sbom.cdx.json", sbom::write(&page, &others)?),
        licences: Asset::hashed("licences.txt", licences::write(&page, &others)?),
    })
}

/// Rust's own library is in the wasm and in no lock file.
fn standard_library(tools: &PageTools) -> Result<Material> {
    let said = crate::process::capture(tools.web.command("rustc").arg("-vV"))?;
    let version = said.lines().find_map(|line| line.strip_prefix("release: "));
    let version = version.ok_or_else(|| Failure::new("rustc does not say its release"))?.to_owned();
    Ok(Material {
        name: "rust-std".to_owned(),
        licence: "MIT OR Apache-2.0".to_owned(),
        address: format!("pkg:github/rust-lang/rust@{version}"),
        version,
        digest: None,
        texts: Vec::new(),
        needs: Vec::new(),
    })
}

/// The files of a package's folder that hold its licences, in the order of their names.
fn licence_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| Failure::file(folder, &error))?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().to_uppercase()).unwrap_or_default();
        let is_licence = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"]
            .iter()
            .any(|start| name.starts_with(start));
        if is_licence && path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// JSON of a program or a lock file.
fn json(what: &str, bytes: &[u8]) -> Result<serde_json::Value> {
    serde_json::from_slice(bytes).map_err(|error| Failure::new(format!("{what}: {error}")))
}

/// A text of JSON that has to be there.
fn text<'v>(value: &'v serde_json::Value, name: &str) -> Result<&'v str> {
    value[name].as_str().ok_or_else(|| Failure::new(format!("there is no \"{name}\" in {value}")))
}

/// The checksums of Cargo.lock: name and version, then 64 hex digits.
fn checksums() -> Result<std::collections::HashMap<(String, String), String>> {
    let lock = project::read_text(&project::root().join("Cargo.lock"))?;
    let field = |block: &str, name: &str| {
        let start = format!("{name} = \"");
        let value = block.lines().find_map(|line| line.strip_prefix(start.as_str()));
        value.map(|value| value.trim_end_matches('"').to_owned())
    };
    let entry =
        |block: &str| Some(((field(block, "name")?, field(block, "version")?), field(block, "checksum")?));
    Ok(lock.split("[[package]]").filter_map(entry).collect())
}
