//! What npm brings into a release: the sign-in library. The other packages of `xtask/npm` are tools.

use std::path::Path;

use data_encoding::{BASE64, HEXLOWER};
use serde_json::Value;

use super::{Material, json, licence_files, text};
use crate::failure::{Failure, Result};
use crate::project;

/// The one that the build joins into a script.
const LIBRARY: &str = "@azure/msal-browser";

/// It and what it needs, as the lock file has them; `folder` is where they are.
pub fn packages(folder: &Path) -> Result<Vec<Material>> {
    let lock = project::root().join("xtask/npm/package-lock.json");
    let lock = json("package-lock.json", &project::read(&lock)?)?;
    let mut found: Vec<Material> = Vec::new();
    let mut waiting = vec![LIBRARY.to_owned()];
    while let Some(name) = waiting.pop() {
        if found.iter().any(|known| known.name == name) {
            continue;
        }
        let entry = &lock["packages"][format!("node_modules/{name}")];
        let needs: Vec<String> =
            entry["dependencies"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
        found.push(Material {
            version: text(entry, "version")?.to_owned(),
            licence: text(entry, "license")?.to_owned(),
            address: address(&lock, &name)?,
            digest: Some(("SHA-512", digest(entry)?)),
            texts: licence_files(&folder.join(&name))?,
            needs: needs.iter().map(|need| address(&lock, need)).collect::<Result<_>>()?,
            name,
        });
        waiting.extend(needs);
    }
    Ok(found)
}

fn address(lock: &Value, name: &str) -> Result<String> {
    let version = text(&lock["packages"][format!("node_modules/{name}")], "version")?;
    Ok(format!("pkg:npm/{}@{version}", name.replace('@', "%40")))
}

/// The registry's promise in hex digits.
fn digest(entry: &Value) -> Result<String> {
    let odd = || Failure::new(format!("package-lock.json promises nothing for {entry}"));
    let promised = text(entry, "integrity")?.strip_prefix("sha512-").ok_or_else(odd)?;
    Ok(HEXLOWER.encode(&BASE64.decode(promised.as_bytes()).map_err(|_| odd())?))
}
