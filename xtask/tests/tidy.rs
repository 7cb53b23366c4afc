//! What a reviewer would say twice.

use std::fs;
use std::path::{Path, PathBuf};

/// Which of our crates each may know. All arrows go one way.
const ARROWS: [(&str, &[&str]); 13] = [
    ("markup", &[]),
    ("archive", &[]),
    ("defender", &[]),
    ("sequence", &["defender"]),
    ("engine", &["defender"]),
    ("simulator", &["archive", "defender"]),
    ("evidence", &["archive", "defender", "engine", "sequence"]),
    ("stories", &["defender", "sequence", "simulator"]),
    ("viewer", &["defender"]),
    ("words", &["defender", "engine", "sequence", "stories"]),
    ("simulation", &["defender", "engine", "simulator"]),
    ("emulator", &["defender", "simulator"]),
    ("xtask", &[]),
];

/// Crates that are handed the time, the network and chance.
const CORE: [&str; 8] =
    ["archive", "defender", "sequence", "engine", "simulator", "evidence", "stories", "viewer"];

/// What a core crate may not name.
const OUTSIDE: [&str; 12] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::thread",
    "std::process",
    "Instant::now",
    "SystemTime",
    "now_utc",
    "web_sys",
    "js_sys",
    "getrandom",
    "println!",
];

/// Lines that one file may have.
const LINES: usize = 400;

/// Lists of texts, which are one thing at any length.
const LISTS: [&str; 5] = [
    "crates/words/src/message/",
    "crates/words/src/screens/",
    "crates/words/src/desk/",
    "crates/words/src/stage/",
    "crates/words/src/guided/",
];

/// Files that are longer for now. The list may only shrink.
const LONGER: [&str; 1] = ["crates/defender/tests/samples.rs"];

/// Names files of the documentation that it cites.
const CITING: &str = "docs/contract.md";

/// Folders of the top level that documents name files of.
const NAMED_FOLDERS: [&str; 10] =
    ["assets/", "boot/", "crates/", "deploy/", "docs/", "src/", "style/", "tests/", "xtask/", ".ci/"];

#[test]
fn arrows_between_crates_go_one_way() {
    for folder in children("crates") {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let allowed = ARROWS.iter().find(|(from, _)| *from == name);
        let (_, allowed) =
            allowed.unwrap_or_else(|| panic!("crates/{name} has no line in ARROWS: say what it may know"));
        for known in dependencies(&text(&folder.join("Cargo.toml"))) {
            let ours = ARROWS.iter().any(|(crate_name, _)| *crate_name == known);
            assert!(
                !ours || allowed.contains(&known.as_str()),
                "{name} may not know {known}: the arrows go one way"
            );
        }
    }
}

/// The names below `[dependencies]`.
fn dependencies(manifest: &str) -> Vec<String> {
    let section = manifest.split("[dependencies]").nth(1).unwrap_or_default();
    let lines = section.lines().take_while(|line| !line.starts_with('['));
    lines
        .filter_map(|line| line.split(['.', ' ', '=']).next())
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_core_touches_nothing_outside() {
    for name in CORE {
        for file in rust_files(&root().join("crates").join(name).join("src")) {
            let text = text(&file);
            for outside in OUTSIDE {
                let line = text
                    .lines()
                    .position(|line| !line.trim_start().starts_with("//") && line.contains(outside));
                assert!(
                    line.is_none(),
                    "{}:{}: {outside} is handed in, never asked for",
                    shown(&file),
                    line.unwrap_or(0) + 1
                );
            }
        }
    }
}

#[test]
fn no_file_grows_long() {
    let sources = ["src", "crates", "xtask", "boot", "style", "tests/browser", "tests/tenant"];
    for file in sources.iter().flat_map(|folder| files(&root().join(folder))).filter(|file| is_source(file)) {
        let lines = text(&file).lines().count();
        let name = shown(&file);
        if LONGER.contains(&name.as_str()) {
            assert!(lines > LINES, "{name} has shrunk to {lines} lines: take it off the list LONGER");
        } else if !LISTS.iter().any(|list| name.starts_with(list)) {
            assert!(lines <= LINES, "{name} has {lines} lines: does it still tell one thing?");
        }
    }
}

#[test]
fn documents_name_files_that_exist() {
    let documents = files(&root().join("docs")).into_iter().chain(children(""));
    for document in documents.filter(|file| file.extension().is_some_and(|end| end == "md")) {
        if shown(&document) == CITING {
            continue;
        }
        // Every second piece between backticks is code.
        for piece in text(&document).split('`').skip(1).step_by(2) {
            let is_path = NAMED_FOLDERS.iter().any(|folder| piece.starts_with(folder));
            if is_path && !piece.contains(['*', '{', '<', '…', ' ', '\n']) {
                let path = piece.split(['#', ':']).next().unwrap_or_default();
                assert!(root().join(path).exists(), "{} names {path}, which is not there", shown(&document));
            }
        }
    }
}

#[test]
fn every_style_sheet_is_in_the_page() {
    const JOINED: [&str; 2] = ["main.css", "later.css"];
    let named = JOINED.map(|name| text(&root().join("style").join(name))).concat();
    for file in files(&root().join("style")) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let times = named.matches(&format!("\"./{name}\"")).count();
        assert!(JOINED.contains(&name.as_str()) || times == 1, "{name} is in the page {times} times");
    }
}

#[test]
fn the_page_and_its_start_keep_to_the_policy() {
    let page = text(&root().join("index.html"));
    for forbidden in ["<script", "<style", "style=", "onclick", "<base", "http:", "https:"] {
        assert!(!page.contains(forbidden), "index.html has {forbidden}, which the policy refuses");
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn shown(file: &Path) -> String {
    file.strip_prefix(root()).unwrap_or(file).display().to_string()
}

fn text(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", shown(file)))
}

fn children(folder: &str) -> Vec<PathBuf> {
    fs::read_dir(root().join(folder)).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match path.file_name().and_then(|name| name.to_str()) {
            Some("node_modules" | "artefacts" | "samples" | "snapshots") => {}
            _ if path.is_dir() => found.extend(files(&path)),
            _ => found.push(path),
        }
    }
    found
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    files(folder).into_iter().filter(|file| file.extension().is_some_and(|end| end == "rs")).collect()
}

fn is_source(file: &Path) -> bool {
    file.extension().is_some_and(|end| matches!(end.to_str(), Some("rs" | "js" | "mjs" | "css")))
}
