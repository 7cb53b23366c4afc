//! Everything the commands need, brought here when it is missing. The ordinary way first, then the way that
//! reaches package registries only. What takes minutes is made once a machine and found again by another clone.

mod browser;
mod deploy;
mod firefox;
mod packages;
mod tools;
mod web;

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use crate::failure::Result;
use crate::{process, project};
pub use browser::TestTools;
pub use deploy::{DeployTools, front_door};
pub use firefox::FirefoxTools;
pub use tools::{locked_packages, tenant_packages};
pub use web::{TARGET, WebToolchain};

/// What builds the page.
pub struct PageTools {
    /// The compiler that knows wasm32.
    pub web: WebToolchain,
    /// wasm-opt and esbuild.
    pub npm_bin: PathBuf,
    /// Where the npm packages are.
    pub npm: PathBuf,
    /// Trunk.
    pub trunk: PathBuf,
    /// wasm-bindgen.
    pub wasm_bindgen: PathBuf,
    /// wasm-split-cli.
    pub wasm_split: PathBuf,
}

impl PageTools {
    /// Finds or makes them.
    ///
    /// # Errors
    /// When one of them is missing and cannot be made here; the failure says what to do by hand.
    pub fn ready() -> Result<Self> {
        let web = WebToolchain::ready()?;
        let wasm_bindgen = tools::wasm_bindgen()?;
        let wasm_split = tools::wasm_split()?;
        let trunk = tools::trunk()?;
        let npm = tools::build_packages()?;
        let npm_bin = npm.join(".bin");
        web.fetch_crates()?;
        Ok(Self { web, npm_bin, npm, trunk, wasm_bindgen, wasm_split })
    }

    /// The folders a build finds its programs in.
    pub fn path(&self) -> std::ffi::OsString {
        process::path_with(&[self.npm_bin.clone(), project::cargo_bin()])
    }
}

/// `cargo xtask setup`: all of it.
///
/// # Errors
/// As the steps.
pub fn everything() -> Result<()> {
    let page = PageTools::ready()?;
    let tests = TestTools::ready()?;
    let deploy = DeployTools::ready()?;
    let door = front_door()?;
    println!(
        "Ready: {}, {}, {}, {}, {}.",
        page.web.name(),
        page.trunk.display(),
        tests.chromium.display(),
        deploy.nginx.display(),
        door.display()
    );
    Ok(())
}

/// Says what a step does and why, how long about, and how long it took.
fn step<T>(what: &str, why: &str, about: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("set-up: {what}: {why}. About {about}.");
    let start = Instant::now();
    let done = work()?;
    println!("set-up: {what}: done in {} s.", start.elapsed().as_secs());
    Ok(done)
}

/// The first line a program says about its version, empty when it does not run.
fn version_of(program: &std::path::Path) -> String {
    process::capture(Command::new(program).arg("--version")).unwrap_or_default().trim().to_owned()
}
