//! The parts of a release, each made by its tool.

use std::process::Command;

use super::split;
use crate::failure::Result;
use crate::setup::PageTools;
use crate::{process, project};

/// Runs Trunk, for cargo's linked wasm and the page.
pub fn trunk(tools: &PageTools) -> Result<()> {
    let mut trunk = tools.web.command(&tools.trunk.to_string_lossy());
    trunk.current_dir(project::root()).args([
        "build",
        "--offline",
        "--skip-version-check",
        "--color",
        "never",
    ]);
    trunk.env("PATH", tools.path()).env_remove("NO_COLOR");
    process::capture(&mut trunk).map(drop)
}

/// `boot/`, wasm-bindgen's module and the one that fetches chunks as one module.
pub fn script(tools: &PageTools) -> Result<Vec<u8>> {
    let bindings = format!("--alias:bindings={}", split::bindings().display());
    let files = format!("--alias:files={}", project::root().join("boot/files.js").display());
    bundle(tools, "boot/boot.js", &["--format=esm", "--target=es2022", &bindings, &files])
}

/// The sign-in library without what no page of ours asks for.
pub fn library(tools: &PageTools) -> Result<Vec<u8>> {
    let mut node = Command::new("node");
    node.current_dir(project::root()).arg("boot/msal.mjs").arg(&tools.npm);
    process::capture(&mut node).map(String::into_bytes)
}

/// The script of a small page that is none of the app.
pub fn small_script(tools: &PageTools, source: &str) -> Result<Vec<u8>> {
    bundle(tools, source, &["--format=esm", "--target=es2022"])
}

/// The styles of what is there from the first moment: `style/main.css` names layers and files.
pub fn sheet(tools: &PageTools) -> Result<Vec<u8>> {
    bundle(tools, "style/main.css", &[])
}

/// The styles of what is fetched later.
pub fn later_sheet(tools: &PageTools) -> Result<Vec<u8>> {
    bundle(tools, "style/later.css", &[])
}

fn bundle(tools: &PageTools, entry: &str, options: &[&str]) -> Result<Vec<u8>> {
    let mut esbuild = Command::new(tools.npm_bin.join("esbuild"));
    esbuild.current_dir(project::root()).arg(entry);
    esbuild
        .args(["--bundle", "--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"])
        .args(options);
    process::capture(&mut esbuild).map(String::into_bytes)
}

/// The Russian texts, one message a line.
pub fn russian() -> Result<Vec<u8>> {
    let mut words = Command::new("cargo");
    words.current_dir(project::root());
    words.args([
        "run",
        "--quiet",
        "--package",
        "words",
        "--features",
        "russian",
        "--example",
        "russian_data",
    ]);
    process::capture(&mut words).map(String::into_bytes)
}
