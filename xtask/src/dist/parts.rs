//! The parts of a release, each made by its tool.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::setup::PageTools;
use crate::{process, project};

/// Where Trunk puts what it built.
fn built(name: &str) -> PathBuf {
    project::root().join("target/page").join(name)
}

/// Runs Trunk: cargo, wasm-bindgen, wasm-opt.
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

/// The wasm, which must not tell where it was built.
pub fn wasm() -> Result<Vec<u8>> {
    let bytes = project::read(&built("liveline_bg.wasm"))?;
    for place in [project::home(), project::root()] {
        let path = place.to_string_lossy().into_owned();
        if path.len() > 1
            && bytes.windows(path.len() + 1).any(|window| window == format!("{path}/").as_bytes())
        {
            return Err(Failure::new(format!("The wasm contains {path}/, a path of this machine.")));
        }
    }
    Ok(bytes)
}

/// `boot/` and wasm-bindgen's module as one module.
pub fn script(tools: &PageTools) -> Result<Vec<u8>> {
    let bindings = format!("--alias:bindings={}", built("liveline.js").display());
    bundle(tools, "boot/boot.js", &["--format=esm", "--target=es2022", &bindings])
}

/// `style/` as one sheet; the order of layers and files is given in `style/main.css`.
pub fn sheet(tools: &PageTools) -> Result<Vec<u8>> {
    bundle(tools, "style/main.css", &[])
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
