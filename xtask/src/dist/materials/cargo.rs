//! What cargo builds the page from: all that its manifest leads to on the page's target, without what runs in the
//! compiler alone. The linker may leave some of it out.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::{Material, checksums, json, licence_files, text};
use crate::failure::{Failure, Result};
use crate::setup::TARGET;
use crate::{process, project};

/// The package that is the page.
const PAGE: &str = "liveline";

/// The page, and what it is built from.
pub struct Crates {
    pub page: Material,
    pub others: Vec<Material>,
}

/// Asks cargo.
pub fn crates() -> Result<Crates> {
    let mut metadata = Command::new("cargo");
    metadata.current_dir(project::root()).args(["metadata", "--format-version", "1", "--locked"]);
    metadata.args(["--filter-platform", TARGET]);
    let metadata = json("cargo metadata", process::capture(&mut metadata)?.as_bytes())?;
    let packages = by_id(&metadata["packages"])?;
    let nodes = by_id(&metadata["resolve"]["nodes"])?;
    let page = packages.iter().find(|(_, package)| package["name"] == PAGE);
    let page = *page.ok_or_else(|| Failure::new("cargo metadata names no page"))?.0;
    let mut reached = BTreeMap::new();
    let mut waiting = vec![page];
    while let Some(id) = waiting.pop() {
        if !reached.contains_key(id) {
            let needs = needed(&packages, &nodes, id)?;
            waiting.extend(&needs);
            reached.insert(id, needs);
        }
    }
    let sums = checksums()?;
    let material = |id: &str, needs: &[&str]| -> Result<Material> {
        let package = packages[id];
        let (name, version) = (text(package, "name")?.to_owned(), text(package, "version")?.to_owned());
        let folder = Path::new(text(package, "manifest_path")?).parent().unwrap_or(Path::new(""));
        let needs = needs.iter().map(|id| address(packages[id])).collect::<Result<_>>()?;
        Ok(Material {
            // An older way to write that there is a choice.
            licence: text(package, "license")?.replace('/', " OR "),
            address: address(package)?,
            digest: sums.get(&(name.clone(), version.clone())).map(|sum| ("SHA-256", sum.clone())),
            texts: licence_files(folder)?,
            needs,
            name,
            version,
        })
    };
    let others = reached.iter().filter(|(id, _)| **id != page);
    Ok(Crates {
        page: material(page, &reached[page])?,
        others: others.map(|(id, needs)| material(id, needs)).collect::<Result<_>>()?,
    })
}

fn by_id(list: &Value) -> Result<BTreeMap<&str, &Value>> {
    let list = list.as_array().ok_or_else(|| Failure::new("cargo metadata has another form"))?;
    list.iter().map(|entry| Ok((text(entry, "id")?, entry))).collect()
}

/// The packages that one is built from, without macros and build scripts.
fn needed<'m>(
    packages: &BTreeMap<&str, &'m Value>,
    nodes: &BTreeMap<&str, &'m Value>,
    id: &str,
) -> Result<Vec<&'m str>> {
    let mut needs = Vec::new();
    for need in nodes[id]["deps"].as_array().into_iter().flatten() {
        let of_page =
            need["dep_kinds"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"].is_null()));
        let id = text(need, "pkg")?;
        if of_page && !is_macro(packages[id]) {
            needs.push(id);
        }
    }
    needs.sort_unstable();
    Ok(needs)
}

fn is_macro(package: &Value) -> bool {
    let is_macro = |target: &Value| {
        target["kind"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind == "proc-macro"))
    };
    package["targets"].as_array().is_some_and(|targets| targets.iter().any(is_macro))
}

fn address(package: &Value) -> Result<String> {
    // A plus would read as a blank.
    let version = text(package, "version")?.replace('+', "%2B");
    Ok(format!("pkg:cargo/{}@{version}", text(package, "name")?))
}
