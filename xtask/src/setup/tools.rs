//! Programs from the crates' and the npm registry.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::{step, version_of};
use crate::dist::digest;
use crate::failure::{Failure, Result};
use crate::{process, project};

/// A program of the crates' registry.
struct CargoTool<'a> {
    /// The package.
    package: &'a str,
    /// What it installs.
    program: &'a str,
    /// The version to install.
    version: &'a str,
    /// Whether a version that is there will do.
    fits: fn(have: &str, want: &str) -> bool,
    why: &'a str,
    about: &'a str,
    options: &'a [&'a str],
}

/// The CLI that makes the JavaScript; it must be the library's version to the digit.
pub fn wasm_bindgen() -> Result<PathBuf> {
    CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &project::locked_version("wasm-bindgen")?,
        fits: |have, want| have == want,
        why: "makes the JavaScript beside the wasm",
        about: "2 min, once a machine",
        // Its own lock file asks for versions that newer compilers refuse.
        options: &[],
    }
    .ready()
}

/// Trunk builds the page.
pub fn trunk() -> Result<PathBuf> {
    CargoTool {
        package: "trunk",
        program: "trunk",
        version: "0.21.14",
        fits: same_series,
        why: "builds the page",
        about: "5 min, once a machine",
        options: &["--locked", "--no-default-features", "--features", "rustls"],
    }
    .ready()
}

/// The CLI that splits the wasm at the functions of `src/chunks.rs`.
pub fn wasm_split() -> Result<PathBuf> {
    CargoTool {
        package: "wasm_split_cli_support",
        program: "wasm-split-cli",
        version: "0.2.4",
        fits: |have, want| have == want,
        why: "splits the wasm",
        about: "1 min, once a machine",
        options: &["--locked", "--features", "build-binary"],
    }
    .ready()
}

/// cargo-deny checks licences, doubles and sources.
pub fn cargo_deny() -> Result<PathBuf> {
    CargoTool {
        package: "cargo-deny",
        program: "cargo-deny",
        version: "0.20.2",
        fits: same_series,
        why: "checks licences and doubled crates",
        about: "2 min, once a machine",
        options: &["--locked"],
    }
    .ready()
}

impl CargoTool<'_> {
    fn ready(&self) -> Result<PathBuf> {
        let found = process::find(self.program).filter(|program| self.is_fitting(program));
        if let Some(program) = found {
            return Ok(program);
        }
        step(&format!("{} {}", self.package, self.version), self.why, self.about, || {
            if !self.fetched_ready_made() {
                self.build()?;
            }
            let program = project::cargo_bin().join(self.program);
            if self.is_fitting(&program) {
                Ok(program)
            } else {
                Err(self.failed("was installed, but does not answer with its version"))
            }
        })
    }

    fn is_fitting(&self, program: &Path) -> bool {
        let said = version_of(program);
        let said = said.split_whitespace().nth(1).map(str::to_owned);
        said.or_else(|| self.installed()).is_some_and(|have| (self.fits)(&have, self.version))
    }

    /// The version as cargo installed it, for a program that does not say its own.
    fn installed(&self) -> Option<String> {
        let listed = process::capture(Command::new("cargo").args(["install", "--list"])).ok()?;
        let start = format!("{} v", self.package);
        let line = listed.lines().find_map(|line| line.strip_prefix(&start))?;
        Some(line.trim_end_matches(':').to_owned())
    }

    /// `cargo binstall` fetches in seconds what takes minutes to build, where its servers can be reached.
    fn fetched_ready_made(&self) -> bool {
        if process::find("cargo-binstall").is_none() {
            return false;
        }
        let mut binstall = Command::new("cargo");
        binstall.args(["binstall", "--no-confirm", "--disable-strategies", "compile"]);
        binstall.arg(format!("{}@{}", self.package, self.version));
        process::capture_within(&mut binstall, Duration::from_secs(90)).is_ok()
    }

    fn build(&self) -> Result<()> {
        let mut install = Command::new("cargo");
        install.args(["install", self.package, "--version", self.version, "--force"]).args(self.options);
        // These run for seconds: built for speed of building.
        install.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env_remove("CARGO_TARGET_DIR");
        process::capture(&mut install).map(drop).map_err(|failure| failure.by_hand(self.by_hand()))
    }

    fn failed(&self, what: &str) -> Failure {
        Failure::new(format!("{} {} {what}.", self.package, self.version)).by_hand(self.by_hand())
    }

    fn by_hand(&self) -> String {
        format!("cargo install {} --version {} {}", self.package, self.version, self.options.join(" "))
            .trim_end()
            .to_owned()
    }
}

/// `0.21.4` will do for `0.21.14`.
fn same_series(have: &str, want: &str) -> bool {
    have.split('.').take(2).eq(want.split('.').take(2))
}

/// wasm-opt, esbuild and the sign-in library, in a folder of the user's cache named by their lock file. Returns the
/// folder of packages.
pub fn build_packages() -> Result<PathBuf> {
    let source = project::root().join("xtask/npm");
    let lock = project::read(&source.join("package-lock.json"))?;
    let folder = project::cache().join(format!("npm-{}", digest::short(&lock)));
    let packages = folder.join("node_modules");
    if packages.join(".bin/wasm-opt").exists() && folder.join("complete").exists() {
        return Ok(packages);
    }
    step(
        "npm packages",
        "wasm-opt makes the wasm small, esbuild joins scripts and styles, msal-browser signs in",
        "20 s, once a machine",
        || {
            for name in ["package.json", "package-lock.json", ".npmrc"] {
                project::write(&folder.join(name), &project::read(&source.join(name))?)?;
            }
            npm_ci(&folder)?;
            project::write(&folder.join("complete"), b"")
        },
    )?;
    Ok(packages)
}

/// `npm ci` in a folder.
///
/// # Errors
/// When Node is missing or too old, or a package cannot be brought.
pub fn npm_ci(folder: &Path) -> Result<()> {
    node()?;
    let mut npm = Command::new("npm");
    npm.current_dir(folder).args(["ci", "--ignore-scripts", "--loglevel=error"]);
    process::capture(&mut npm)
        .map(drop)
        .map_err(|failure| failure.by_hand(format!("cd {} && npm ci", folder.display())))
}

fn node() -> Result<()> {
    let said = process::find("node").map(|program| version_of(&program)).unwrap_or_default();
    let major = said.trim_start_matches('v').split('.').next().and_then(|number| number.parse::<u32>().ok());
    if major.is_some_and(|major| major >= 20) {
        return Ok(());
    }
    let found = if said.is_empty() { "none was found".to_owned() } else { format!("{said} was found") };
    Err(Failure::new(format!("Node 20 or later is needed; {found}."))
        .by_hand("install Node from your system's packages or nodejs.org, with npm"))
}

/// The browser tests' own packages.
pub fn test_packages() -> Result<()> {
    let folder = project::root().join("tests/browser");
    locked_packages(&folder, "Playwright drives the browser, axe looks for barriers", "20 s")
}

/// The packages of tenant mode's tests: a driver, and a provider of sign-ins.
///
/// # Errors
/// As [`npm_ci`].
pub fn tenant_packages() -> Result<()> {
    locked_packages(
        &project::root().join("tests/tenant"),
        "a provider of sign-ins for trying tenant mode",
        "20 s",
    )
}

/// `npm ci` in a folder of the project, when its lock file changed since the last time.
///
/// # Errors
/// As [`npm_ci`].
pub fn locked_packages(folder: &Path, why: &str, about: &str) -> Result<()> {
    let lock = digest::short(&project::read(&folder.join("package-lock.json"))?);
    let stamp = folder.join("node_modules/.liveline-lock");
    if fs::read_to_string(&stamp).is_ok_and(|last| last == lock) {
        return Ok(());
    }
    step("test packages", why, about, || {
        npm_ci(folder)?;
        project::write(&stamp, lock.as_bytes())
    })
}
