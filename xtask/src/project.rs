//! Where things are.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};

/// The folder of the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Cargo's folder for programs: another clone finds them there again.
pub fn cargo_bin() -> PathBuf {
    cargo_home().join("bin")
}

/// Cargo's folder in the user's home.
pub fn cargo_home() -> PathBuf {
    env::var_os("CARGO_HOME").map_or_else(|| home().join(".cargo"), PathBuf::from)
}

/// What is made once a machine and is no program lies here.
pub fn cache() -> PathBuf {
    env::var_os("XDG_CACHE_HOME").map_or_else(|| home().join(".cache"), PathBuf::from).join("liveline")
}

/// The user's home folder.
pub fn home() -> PathBuf {
    env::var_os("HOME").map_or_else(|| PathBuf::from("/"), PathBuf::from)
}

/// # Errors
/// When the file cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| Failure::file(path, &error))
}

/// # Errors
/// When the file cannot be read or is not UTF-8.
pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| Failure::file(path, &error))
}

/// # Errors
/// When the file or its folder cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    fs::write(path, bytes).map_err(|error| Failure::file(path, &error))
}

/// Every file below a folder, sorted, so that what is made of them is the same on every machine.
///
/// # Errors
/// When a folder cannot be read.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| Failure::file(folder, &error))?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The version of a package in Cargo.lock.
///
/// # Errors
/// When it is not there.
pub fn locked_version(package: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let lock = read_text(&path)?;
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    let version = lines.nth(1).and_then(|line| line.strip_prefix("version = \""));
    version
        .map(|version| version.trim_end_matches('"').to_owned())
        .ok_or_else(|| Failure::new(format!("Cargo.lock names no {package}")))
}

/// This program's file. The native tests build xtask anew, with the features of the whole workspace: what runs is
/// then gone from its place, and its successor stands there.
///
/// # Errors
/// When the system does not say it.
pub fn this_program() -> Result<PathBuf> {
    let file =
        env::current_exe().map_err(|error| Failure::new(format!("xtask does not find itself: {error}")))?;
    let name = file.to_string_lossy();
    Ok(name.strip_suffix(" (deleted)").map_or_else(|| file.clone(), PathBuf::from))
}
