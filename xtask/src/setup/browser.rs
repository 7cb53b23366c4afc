//! What the browser tests and checks need beyond the build.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{packages, step, tools};
use crate::failure::{Failure, Result};
use crate::{process, project};

/// Names and places of a browser that Playwright can drive.
const CHROMIUMS: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// Browser and driver.
pub struct TestTools {
    /// For Playwright.
    pub chromium: PathBuf,
    /// For the wasm tests; without it `wasm-bindgen-test-runner` says how to get one.
    pub chromedriver: Option<PathBuf>,
    /// Licences and doubles.
    pub cargo_deny: PathBuf,
}

impl TestTools {
    /// Finds or makes them.
    ///
    /// # Errors
    /// When one of them is missing and cannot be brought here.
    pub fn ready() -> Result<Self> {
        tools::test_packages()?;
        let chromium = chromium()?;
        let chromedriver = process::find("chromedriver").or_else(driver);
        Ok(Self { chromium, chromedriver, cargo_deny: tools::cargo_deny()? })
    }
}

fn chromium() -> Result<PathBuf> {
    if let Some(named) = env::var_os("LIVELINE_CHROMIUM") {
        return Ok(PathBuf::from(named));
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    let packages =
        packages::install(&["chromium", "chromium-driver"], "a browser for the browser tests", "30 s");
    match (installed(), packages) {
        (Some(found), _) => Ok(found),
        (None, Err(refused)) => downloaded().map_err(|_| refused),
        (None, Ok(())) => Err(Failure::new("The package chromium brought no browser.")),
    }
}

/// The driver of a browser that was there without it. Where it cannot be installed the wasm tests say what to do.
fn driver() -> Option<PathBuf> {
    packages::install(&["chromium-driver"], "drives the browser in the wasm tests", "10 s").ok()?;
    process::find("chromedriver")
}

fn installed() -> Option<PathBuf> {
    CHROMIUMS.iter().find_map(|name| {
        if name.starts_with('/') {
            Some(PathBuf::from(name)).filter(|file| file.exists())
        } else {
            process::find(name)
        }
    })
}

/// Playwright's own download, where its server can be reached.
fn downloaded() -> Result<PathBuf> {
    let folder = project::root().join("tests/browser");
    step("Chromium", "a browser for the browser tests", "1 min", || {
        process::capture(Command::new("npx").current_dir(&folder).args([
            "playwright",
            "install",
            "chromium",
        ]))?;
        let script = "console.log(require('@playwright/test').chromium.executablePath())";
        let printed = process::capture(Command::new("node").current_dir(&folder).args(["-e", script]))?;
        Ok(Path::new(printed.trim()).to_path_buf())
    })
}
