//! The compiler for wasm32: the one at hand with rustup's standard library, else Debian's with one built here.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::{packages, step};
use crate::failure::{Failure, Result};
use crate::{process, project};

/// What the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_PACKAGES: [&str; 6] =
    ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22", "rust-web-clippy"];
const DEBIAN_SOURCE: &str = "/usr/lib/rustlib/src/rust/library";
const DEBIAN_LIBRARY: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";
/// The name under which rustup knows Debian's compiler.
const DEBIAN: &str = "debian";

/// A compiler that can build the page.
pub enum WebToolchain {
    /// The toolchain that builds everything else.
    AtHand,
    /// Debian's, linked into rustup under the name `debian`.
    Debian,
}

impl WebToolchain {
    /// Finds or makes one.
    ///
    /// # Errors
    /// When neither way is open here.
    pub fn ready() -> Result<Self> {
        if has_library(&library_at_hand()) {
            return Ok(Self::AtHand);
        }
        if debian_is_ready() {
            return Ok(Self::Debian);
        }
        match add_target() {
            Ok(()) if has_library(&library_at_hand()) => return Ok(Self::AtHand),
            Ok(()) => println!("set-up: rustup says that it is there, but it is not."),
            Err(refused) => {
                println!("set-up: rustup could not bring it: {}", first_line(&refused.to_string()))
            }
        }
        make_debian()?;
        Ok(Self::Debian)
    }

    /// Its name in reports.
    pub fn name(&self) -> &'static str {
        match self {
            Self::AtHand => "rustup's wasm32 library",
            Self::Debian => "Debian's wasm32 compiler",
        }
    }

    /// A command whose cargo and rustc are this toolchain's, with the flags of the page.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        if matches!(self, Self::Debian) {
            command.env("RUSTUP_TOOLCHAIN", DEBIAN);
        }
        // A folder of its own: another compiler in the native one would rebuild everything at each turn.
        command.env("CARGO_TARGET_DIR", project::root().join("target/web"));
        command.env("CARGO_ENCODED_RUSTFLAGS", flags());
        command
    }

    /// Forgets the page's own crates, so that the next build compiles them again.
    ///
    /// # Errors
    /// When cargo refuses.
    pub fn forget_page(&self) -> Result<()> {
        let mut clean = self.command("cargo");
        clean.current_dir(project::root()).args(["clean", "--release", "--target", TARGET, "--workspace"]);
        process::capture(&mut clean).map(drop)
    }

    /// Brings the page's crates, so that the build itself needs no network.
    ///
    /// # Errors
    /// When the registry cannot be reached and a crate is missing.
    pub fn fetch_crates(&self) -> Result<()> {
        if process::capture(self.fetch().arg("--offline")).is_ok() {
            return Ok(());
        }
        step("crates", "the page's libraries come from the registry", "1 min", || {
            process::capture(&mut self.fetch()).map(drop)
        })
    }

    fn fetch(&self) -> Command {
        let mut command = self.command("cargo");
        command.current_dir(project::root()).args(["fetch", "--target", TARGET]);
        command
    }
}

/// Flags of every build of the page. Paths of this machine are replaced by words, so the same source makes the same
/// bytes everywhere; the linker leaves what the wasm is split by.
fn flags() -> String {
    // rustc takes the last path that fits, so the widest stands first.
    let places = [(project::home(), "home"), (project::cargo_home(), "cargo"), (project::root(), "liveline")];
    let remapped =
        places.iter().map(|(path, word)| format!("--remap-path-prefix={}=/{word}", path.display()));
    remapped.chain(["-Clink-args=--emit-relocs".to_owned()]).collect::<Vec<_>>().join("\u{1f}")
}

fn library_at_hand() -> PathBuf {
    let printed =
        process::capture(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    printed.map(|path| PathBuf::from(path.trim())).unwrap_or_default()
}

fn has_library(folder: &Path) -> bool {
    let names = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
    names.into_iter().any(|name| {
        let name = name.to_string_lossy();
        // rustup's has a hash in its name, one that was built here has none.
        name == "libstd.rlib" || (name.starts_with("libstd-") && name.ends_with(".rlib"))
    })
}

fn debian_is_ready() -> bool {
    has_library(Path::new(DEBIAN_LIBRARY))
        && process::capture(Command::new("rustc").arg("--version").env("RUSTUP_TOOLCHAIN", DEBIAN)).is_ok()
}

fn add_target() -> Result<()> {
    step("wasm32 library", "the page runs as WebAssembly", "10 s, where rustup's server is reachable", || {
        let mut rustup = Command::new("rustup");
        rustup.args(["target", "add", TARGET]).env("RUSTUP_MAX_RETRIES", "1");
        process::capture_within(&mut rustup, Duration::from_secs(120))
    })
}

/// Debian has the compiler and the library's source, but not the library.
fn make_debian() -> Result<()> {
    if !Path::new(DEBIAN_SOURCE).exists() || process::find("lld-22").is_none() {
        packages::install(&DEBIAN_PACKAGES, "a compiler for WebAssembly without rustup's server", "1 min")
            .map_err(|failure| {
                failure.by_hand(format!(
                    "rustup target add {TARGET}, or on Debian: apt-get install -y --no-install-recommends {}",
                    DEBIAN_PACKAGES.join(" ")
                ))
            })?;
    }
    if !has_library(Path::new(DEBIAN_LIBRARY)) {
        step(
            "wasm32 standard library",
            "Debian ships its source only; built once a machine",
            "1 min",
            build_library,
        )?;
    }
    process::capture(Command::new("rustup").args(["toolchain", "link", DEBIAN, "/usr"])).map(drop)
}

fn build_library() -> Result<()> {
    let source = project::cache().join("std-src");
    let _ = fs::remove_dir_all(&source);
    fs::create_dir_all(project::cache()).map_err(|error| Failure::file(&project::cache(), &error))?;
    process::capture(Command::new("cp").args(["-rL", DEBIAN_SOURCE]).arg(&source))?;
    let places = [(project::cargo_home(), "/cargo"), (source.clone(), "/rust/library")];
    let remap = places.map(|(path, word)| format!("--remap-path-prefix={}={word}", path.display())).join(" ");
    process::capture(
        Command::new("/usr/bin/cargo")
            .current_dir(&source)
            .args(["build", "--release", "--manifest-path", "sysroot/Cargo.toml", "--target", TARGET])
            .args(["--features", "panic-unwind,compiler-builtins-mem", "--target-dir", "std-target"])
            .env("RUSTC", "/usr/bin/rustc")
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTFLAGS", format!("-Cembed-bitcode=yes -Zforce-unstable-if-unmarked {remap}"))
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1")
            .env("CARGO_PROFILE_RELEASE_PANIC", "unwind")
            // What an outer `cargo xtask` set for itself must not reach this build.
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("RUSTUP_TOOLCHAIN"),
    )?;
    install_library(&source.join("std-target").join(TARGET).join("release/deps"))?;
    let _ = fs::remove_dir_all(&source);
    Ok(())
}

fn install_library(built: &Path) -> Result<()> {
    let by_hand = || format!("sudo install -D -t {DEBIAN_LIBRARY} {}/*.rlib", built.display());
    let there = Path::new(DEBIAN_LIBRARY);
    // Two libraries side by side would be one too many for the compiler.
    let _ = fs::remove_dir_all(there);
    fs::create_dir_all(there).map_err(|error| Failure::file(there, &error).by_hand(by_hand()))?;
    for file in project::files_below(built)? {
        if let (Some("rlib"), Some(name)) = (file.extension().and_then(|end| end.to_str()), file.file_name())
        {
            fs::copy(&file, there.join(name))
                .map_err(|error| Failure::file(there, &error).by_hand(by_hand()))?;
        }
    }
    Ok(())
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
