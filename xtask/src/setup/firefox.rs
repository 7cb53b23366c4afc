//! What the test in Firefox needs, where everything is tried.

use std::env;
use std::path::PathBuf;

use super::{packages, tools};
use crate::failure::{Failure, Result};
use crate::{process, project};

/// Names of a Firefox that another program may drive.
const FIREFOXES: [&str; 2] = ["firefox-esr", "firefox"];

/// The browser; the library that drives it is in the test's folder.
pub struct FirefoxTools {
    /// For the test.
    pub firefox: PathBuf,
}

impl FirefoxTools {
    /// Finds or makes them.
    ///
    /// # Errors
    /// When one of them is missing and cannot be brought here.
    pub fn ready() -> Result<Self> {
        let installed = || FIREFOXES.iter().find_map(|name| process::find(name));
        let named = env::var_os("LIVELINE_FIREFOX").map(PathBuf::from);
        if named.is_none() && installed().is_none() {
            packages::install(&["firefox-esr"], "a second browser for the main job", "30 s")?;
        }
        let firefox = named
            .or_else(installed)
            .ok_or_else(|| Failure::new("The package firefox-esr brought no browser."))?;
        let folder = project::root().join("tests/firefox");
        tools::locked_packages(&folder, "Puppeteer drives Firefox", "20 s")?;
        Ok(Self { firefox })
    }
}
