//! Whether a build would make anything new.

use std::fs;
use std::path::Path;

use super::digest;
use crate::failure::Result;
use crate::setup::PageTools;
use crate::{process, project};

/// Everything a release is made of. Tests and documents are not.
const SOURCES: [&str; 12] = [
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "index.html",
    ".cargo",
    "assets",
    "boot",
    "crates",
    "src",
    "stories",
    "style",
    "xtask",
];

/// One value for all sources and the compiler.
pub fn digest(tools: &PageTools) -> Result<String> {
    let mut all = process::capture(tools.web.command("rustc").arg("-vV"))?.into_bytes();
    for source in SOURCES {
        let path = project::root().join(source);
        let files = if path.is_dir() { project::files_below(&path)? } else { vec![path] };
        for file in files.iter().filter(|file| !is_test(file)) {
            all.extend(file.strip_prefix(project::root()).unwrap_or(file).to_string_lossy().bytes());
            all.extend(digest::short(&project::read(file)?).bytes());
        }
    }
    Ok(digest::short(&all))
}

fn is_test(file: &Path) -> bool {
    let below = file.strip_prefix(project::root()).unwrap_or(file);
    below.iter().any(|part| part == "tests" || part == "benches" || part == "proptest-regressions")
}

/// Whether `folder` was made of these inputs and is as it was then.
pub fn is_built(folder: &Path, inputs: &str) -> bool {
    content(folder).is_ok_and(|outputs| {
        fs::read_to_string(note()).is_ok_and(|note| note == format!("{inputs} {outputs}"))
    })
}

/// Notes that `folder` was made of these inputs.
pub fn remember(folder: &Path, inputs: &str) -> Result<()> {
    project::write(&note(), format!("{inputs} {}", content(folder)?).as_bytes())
}

fn note() -> std::path::PathBuf {
    project::root().join("target/dist-inputs")
}

/// One value for the names and bytes of a folder.
pub fn content(folder: &Path) -> Result<String> {
    let mut all = Vec::new();
    for file in project::files_below(folder)? {
        all.extend(file.to_string_lossy().bytes());
        all.extend(digest::short(&project::read(&file)?).bytes());
    }
    Ok(digest::short(&all))
}
