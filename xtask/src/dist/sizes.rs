//! What a release weighs.

use std::path::Path;

use super::CONFIG;
use super::identity::SUMS;
use crate::failure::{Failure, Result};
use crate::project;

struct Row {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// One line a file, then the sum of the first load.
pub fn print(folder: &Path) -> Result<()> {
    let rows = rows(folder)?;
    println!("{:<34} {:>10} {:>10} {:>10}", "dist", "bytes", "gzip", "brotli");
    for row in &rows {
        println!("{:<34} {:>10} {:>10} {:>10}", row.name, row.raw, row.gzip, row.brotli);
    }
    for (what, budget, Load { english, russian }) in FirstLoad::of(folder)?.rows() {
        println!("{what}: {english} B brotli in English, {russian} B in Russian (budget: {budget}).");
    }
    Ok(())
}

/// What a first load in demo mode fetches.
pub struct FirstLoad {
    /// What comes by itself when the page is opened and nobody touches it.
    untouched: Load,
    /// With the builder, which comes at the first sign of somebody.
    with_builder: Load,
    /// With the tenant and the time bar, which come behind it. Other screens come when they are asked for.
    with_tenant: Load,
    /// What tenant mode fetches besides.
    sign_in: Load,
}

/// Bytes of brotli.
#[derive(Clone, Copy)]
pub struct Load {
    /// In English.
    pub english: u64,
    /// In Russian, which fetches its texts besides.
    pub russian: u64,
}

impl FirstLoad {
    /// Of a release.
    ///
    /// # Errors
    /// When `folder` cannot be read.
    pub fn of(folder: &Path) -> Result<Self> {
        let rows = rows(folder)?;
        let load = |counts: &dyn Fn(&str) -> bool| {
            let sum = |russian: bool| {
                let counted =
                    rows.iter().filter(|row| counts(&row.name) && (russian || !row.name.starts_with("ru-")));
                counted.map(|row| row.brotli).sum()
            };
            Load { english: sum(false), russian: sum(true) }
        };
        const ASKED_FOR: [&str; 11] = [
            "screens-",
            "desk-",
            "later-",
            "licences-",
            "sbom",
            "version",
            "door",
            "stories-",
            "story-",
            "mark-running",
            "mark-failed",
        ];
        let asked_for = |name: &str| {
            let chunk = name.strip_prefix("shared_").unwrap_or(name);
            ASKED_FOR.iter().any(|start| chunk.starts_with(start))
        };
        let counts = |name: &str, chunks: &[&str]| {
            let is_later = name.ends_with(".wasm") && !chunks.iter().any(|chunk| name.starts_with(chunk));
            !is_sign_in(name) && !asked_for(name) && !is_later
        };
        Ok(Self {
            untouched: load(&|name| counts(name, &["liveline-"])),
            with_builder: load(&|name| counts(name, &["liveline-", "builder-", "shared_builder-"])),
            with_tenant: load(&|name| !is_sign_in(name) && !asked_for(name)),
            sign_in: load(&is_sign_in),
        })
    }

    /// All, each with its name and its budget.
    pub const fn rows(&self) -> [(&'static str, &'static str, Load); 4] {
        [
            ("first load, demo mode, all before anybody touches the page", "<= 150 KB", self.untouched),
            ("with the builder, at the first sign of somebody", "none", self.with_builder),
            ("with tenant and time bar behind it", "none", self.with_tenant),
            ("what sign-in adds, in tenant mode alone", "<= 70 KB", self.sign_in),
        ]
    }
}

/// Whether tenant mode alone fetches it.
fn is_sign_in(name: &str) -> bool {
    ["msal-", "bridge-", "redirect", "signin-"].iter().any(|start| name.starts_with(start))
}

fn rows(folder: &Path) -> Result<Vec<Row>> {
    let size =
        |path: &Path| path.metadata().map(|data| data.len()).map_err(|error| Failure::file(path, &error));
    let mut rows = Vec::new();
    for path in project::files_below(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned();
        if name.ends_with(".br") || name.ends_with(".gz") || name == SUMS {
            continue;
        }
        let beside = |end: &str| {
            // The configuration is sent as it is.
            let packed = if name == CONFIG { path.clone() } else { folder.join(format!("{name}.{end}")) };
            size(&packed)
        };
        rows.push(Row { raw: size(&path)?, gzip: beside("gz")?, brotli: beside("br")?, name });
    }
    Ok(rows)
}
