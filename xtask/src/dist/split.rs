//! The page's wasm in pieces: main, which the builder needs, and chunks, which come after it (`src/chunks.rs`).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Asset, imports, packs, unasked, weights};
use crate::failure::{Failure, Result};
use crate::setup::{PageTools, TARGET};
use crate::{process, project};

/// What the code needs of the browser; every browser of the last years has it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
/// How wasm-opt makes it small: `-Os` is 0.4 % less than `-Oz` once brotli has packed it. Measured and of no use: a
/// second round, `--converge`, `--merge-similar-functions`, `--gufa-optimizing`, `--reorder-functions`, less inlining,
/// compiling without `Debug` and the places of panics, and the code's parts (operations, places, numbers) in streams of
/// their own: 7 % for a reader that puts them together. Panics without words would save 4 KB of main's 224.
/// Names of functions and of tools are dropped.
const SMALL: [&str; 4] = ["-Os", "--strip-debug", "--strip-producers", "--strip-target-features"];

/// Main and the chunks, ready to be served.
pub struct Pieces {
    /// What the builder needs.
    pub main: Asset,
    /// What comes after it, each with the name by which it is asked for.
    pub chunks: Vec<(String, Asset)>,
}

/// Where the pieces are made.
fn folder() -> PathBuf {
    project::root().join("target/page/split")
}

/// wasm-bindgen's module for main.
pub fn bindings() -> PathBuf {
    folder().join("liveline.js")
}

/// Splits what cargo linked, makes each piece small and names it by its content.
///
/// # Errors
/// When a tool fails, or when something is in a piece where it does not belong.
pub fn pieces(tools: &PageTools) -> Result<Pieces> {
    let folder = folder();
    let linked = project::root().join("target/web").join(TARGET).join("release/liveline.wasm");
    let _ = std::fs::remove_dir_all(&folder);
    process::capture(
        Command::new(&tools.wasm_split).args(["--out-name", "liveline"]).arg(&linked).arg(&folder),
    )?;
    let files = chunk_files(&folder)?;
    weights::check(&folder.join("liveline.wasm"), &files)?;
    // The chunks use main's memory, table and stack: their names have to stay.
    process::capture(
        Command::new(&tools.wasm_bindgen)
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle", "--out-dir"])
            .arg(&folder)
            .arg(folder.join("liveline.wasm")),
    )?;
    let bound = folder.join("liveline_bg.wasm");
    unasked::leave_out(&bindings(), &bound)?;
    imports::shorten(&bindings(), &bound)?;
    let main = Asset::hashed("liveline.wasm", small(tools, &bound)?);
    let link = folder.join("__wasm_split.js");
    let users = project::read_text(&link)?;
    let (mut chunks, mut calls) = (Vec::new(), Vec::new());
    let mut shared = BTreeMap::<String, Vec<(String, Vec<u8>)>>::new();
    let asset = |name: &str, bytes| (name.to_owned(), Asset::hashed(&format!("{name}.wasm"), bytes));
    for file in &files {
        let (name, module) = (name_of(file), small(tools, file)?);
        if is_shared(file) {
            let pack = packs::of(&users_of(&users, file)?)?;
            calls.push((stem(file), format!(r#"unpacked("{pack}", "{name}")"#)));
            shared.entry(pack).or_default().push((name, module));
        } else {
            calls.push((stem(file), format!(r#"fetched("{name}")"#)));
            chunks.push(asset(&name, module));
        }
    }
    relink(&link, users, &calls)?;
    chunks.extend(shared.iter().map(|(pack, modules)| asset(pack, packs::joined(modules))));
    Ok(Pieces { main, chunks })
}

fn chunk_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = project::files_below(folder)?;
    files.retain(|file| file.extension().is_some_and(|end| end == "wasm") && stem(file) != "liveline");
    Ok(files)
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// `split_tenant` is asked for as `tenant`.
fn name_of(file: &Path) -> String {
    stem(file).replace("split_", "")
}

/// What several chunks need is in one that the tool numbers, `chunk_3`.
fn is_shared(file: &Path) -> bool {
    stem(file).starts_with("chunk_")
}

/// Which chunks need it: the tool says so in a line before what fetches it.
fn users_of<'a>(module: &'a str, file: &Path) -> Result<Vec<&'a str>> {
    let fetches = format!("*/\nconst __{} = ", stem(file));
    let said = module.split_once(&fetches).and_then(|(before, _)| before.rsplit_once("/*"));
    let (_, users) = said.ok_or_else(|| {
        Failure::new(format!("wasm-split-cli no longer says which chunks need {}.", stem(file)))
    })?;
    Ok(users.trim().split(", ").collect())
}

fn small(tools: &PageTools, file: &Path) -> Result<Vec<u8>> {
    let made = file.with_extension("small.wasm");
    let mut opt = Command::new(tools.npm_bin.join("wasm-opt"));
    process::capture(opt.args(SMALL).args(FEATURES).arg(file).arg("-o").arg(&made))?;
    let bytes = project::read(&made)?;
    for place in [project::home(), project::root()] {
        let path = format!("{}/", place.display());
        if path.len() > 2 && bytes.windows(path.len()).any(|window| window == path.as_bytes()) {
            return Err(Failure::new(format!("{} contains {path}, a path of this machine.", file.display())));
        }
    }
    Ok(bytes)
}

/// The module that fetches chunks, changed so that it takes them by `boot/files.js`: from their address in this
/// release, with their digest, and with the reason kept when one is refused.
fn relink(module: &Path, mut text: String, calls: &[(String, String)]) -> Result<()> {
    for (file, ours) in calls {
        let made = format!("fetch(new URL(\"./{file}.wasm\", import.meta.url))");
        replace_one(&mut text, &made, ours)?;
    }
    replace_one(&mut text, "console.error(e)", "refused(e)")?;
    if text.contains("import.meta") {
        return Err(Failure::new(format!("{} fetches more than the chunks.", module.display())));
    }
    project::write(
        module,
        format!("import {{ fetched, refused, unpacked }} from \"files\";\n{text}").as_bytes(),
    )
}

fn replace_one(text: &mut String, made: &str, ours: &str) -> Result<()> {
    if text.matches(made).count() != 1 {
        return Err(Failure::new(format!("wasm-split-cli no longer writes `{made}` once.")));
    }
    *text = text.replace(made, ours);
    Ok(())
}
