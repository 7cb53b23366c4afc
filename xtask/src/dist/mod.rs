//! `cargo xtask dist`: the release files. Trunk builds the wasm; here it is split, and names, digests, the one script,
//! the one sheet and the page are made of what it built.

mod compress;
pub mod digest;
mod door;
mod html;
mod identity;
mod imports;
mod inputs;
mod materials;
mod packs;
mod parts;
mod sign_in;
mod sizes;
mod split;
mod stories;
mod unasked;
mod wasm;
mod weights;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::failure::{Failure, Result};
use crate::project;
use crate::setup::PageTools;
use split::Pieces;

pub use sizes::{FirstLoad, Load};

/// How this installation is set up.
const CONFIG: &str = "config.json";

/// The release folder.
pub fn folder() -> PathBuf {
    project::root().join("dist")
}

/// One file of the release.
pub struct Asset {
    /// Its name in `dist`.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Asset {
    /// A file that is named by its content.
    fn hashed(name: &str, bytes: Vec<u8>) -> Self {
        Self { name: digest::named(name, &bytes), bytes }
    }

    fn plain(name: &str, bytes: Vec<u8>) -> Self {
        Self { name: name.to_owned(), bytes }
    }
}

/// Builds `dist`, or leaves it when nothing that goes into it has changed.
///
/// # Errors
/// When a tool is missing or a part does not build.
pub fn build() -> Result<()> {
    let tools = PageTools::ready()?;
    let _alone = alone()?;
    let inputs = inputs::digest(&tools)?;
    if inputs::is_built(&folder(), &inputs) {
        println!("dist: nothing changed since the last build.");
        return Ok(());
    }
    rebuild(&tools)?;
    inputs::remember(&folder(), &inputs)
}

/// Waits until no other command builds here: two would write the same files.
fn alone() -> Result<File> {
    let path = project::root().join("target/dist.lock");
    project::write(&path, b"")?;
    let failed = |error: std::io::Error| Failure::file(&path, &error);
    let lock = File::create(&path).map_err(failed)?;
    if lock.try_lock().is_err() {
        println!("dist: another command is building; waiting for it.");
        lock.lock().map_err(failed)?;
    }
    Ok(lock)
}

/// Builds `dist` in any case.
///
/// # Errors
/// When a part does not build.
pub fn rebuild(tools: &PageTools) -> Result<()> {
    println!("dist: building the page. The first build on a machine takes about 5 min, later ones 1 to 2.");
    let start = Instant::now();
    write(&folder(), &assemble(tools)?)?;
    println!("dist: built in {} s.", start.elapsed().as_secs());
    Ok(())
}

/// Prints what `dist` weighs.
///
/// # Errors
/// When `dist` cannot be read.
pub fn report() -> Result<()> {
    sizes::print(&folder())
}

/// One value for all files of `dist`.
///
/// # Errors
/// When `dist` cannot be read.
pub fn fingerprint() -> Result<String> {
    inputs::content(&folder())
}

/// What a first load weighs.
///
/// # Errors
/// When `dist` cannot be read.
pub fn first_load() -> Result<FirstLoad> {
    FirstLoad::of(&folder())
}

fn assemble(tools: &PageTools) -> Result<Vec<Asset>> {
    parts::trunk(tools)?;
    let Pieces { main, chunks } = split::pieces(tools)?;
    let stories = stories::files()?;
    let russian = Asset::hashed("ru.txt", parts::russian()?);
    let icon =
        |name: &str| Ok(Asset::hashed(name, project::read(&project::root().join("assets").join(name))?));
    let marks = [icon("mark.svg")?, icon("mark-running.svg")?, icon("mark-failed.svg")?];
    let sign_in = sign_in::files(tools)?;
    let script = Asset::hashed("boot.js", parts::script(tools)?);
    let sheet = Asset::hashed("style.css", parts::sheet(tools)?);
    let later_sheet = Asset::hashed("later.css", parts::later_sheet(tools)?);
    let papers = materials::papers(tools)?;
    let links = html::Links {
        script: &script,
        sheet: &sheet,
        later_sheet: &later_sheet,
        main: &main,
        chunks: &chunks,
        russian: &russian,
        marks: &marks,
        sign_in: &sign_in.library,
        stories: &stories.list,
    };
    let template = html::page(&links, "")?;
    let door = door::files(tools)?;
    let others: Vec<&Asset> =
        sign_in.others.iter().chain(&door).chain([&papers.sbom, &papers.licences]).collect();
    let build = identity::build_id(&template, &others);
    let page = html::page(&links, &build)?;
    let config = Asset::plain(CONFIG, project::read(&project::root().join("assets/config.json"))?);
    let version = identity::version(&build, &papers.licences)?;
    let mut all = vec![Asset::plain("index.html", page.into_bytes()), script, sheet, main, russian, config];
    all.extend(marks);
    all.extend([later_sheet, sign_in.library, stories.list, papers.sbom, papers.licences, version]);
    all.extend(stories.each);
    all.extend(sign_in.others);
    all.extend(door);
    all.extend(chunks.into_iter().map(|(_, chunk)| chunk));
    Ok(all)
}

/// Written beside and then put in place, so that a server never sees half a release.
fn write(folder: &Path, assets: &[Asset]) -> Result<()> {
    let fresh = folder.with_extension("new");
    let _ = fs::remove_dir_all(&fresh);
    for asset in assets {
        let path = fresh.join(&asset.name);
        project::write(&path, &asset.bytes)?;
        // Edited by hand: a host that prefers a compressed copy would go on sending what it was.
        if asset.name == CONFIG {
            continue;
        }
        for (end, packed) in compress::all(&asset.bytes)? {
            project::write(&fresh.join(format!("{}.{end}", asset.name)), &packed)?;
        }
    }
    identity::sums(&fresh)?;
    let _ = fs::remove_dir_all(folder);
    fs::rename(&fresh, folder).map_err(|error| Failure::file(folder, &error))
}
