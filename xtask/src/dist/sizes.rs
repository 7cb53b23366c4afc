//! What a release weighs.

use std::path::Path;

use super::CONFIG;
use super::identity::SUMS;
use crate::failure::{Failure, Result};
use crate::project;

/// Bytes of brotli that the first load in demo mode may have.
const FIRST_LOAD_BUDGET: u64 = 150_000;

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
    for (what, Load { english, russian }) in FirstLoad::of(folder)?.rows() {
        println!("{what}: {english} B brotli in English, {russian} B in Russian.");
    }
    println!("The budget is {FIRST_LOAD_BUDGET} B.");
    Ok(())
}

/// What a first load in demo mode fetches.
pub struct FirstLoad {
    /// Until somebody can compose.
    until_usable: Load,
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
        let until_usable = load(&|name| {
            !is_sign_in(name)
                && !asked_for(name)
                && (!name.ends_with(".wasm") || name.starts_with("liveline-"))
        });
        let with_tenant = load(&|name| !is_sign_in(name) && !asked_for(name));
        Ok(Self { until_usable, with_tenant, sign_in: load(&is_sign_in) })
    }

    /// All, each with its name.
    pub const fn rows(&self) -> [(&'static str, Load); 3] {
        [
            ("first load, demo mode, until the builder is usable", self.until_usable),
            ("first load, demo mode, with tenant and time bar behind it", self.with_tenant),
            ("what sign-in adds, in tenant mode alone", self.sign_in),
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
