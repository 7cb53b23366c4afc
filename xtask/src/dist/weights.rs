//! What is in which piece, by the names of its functions: they are dropped from what is released.

use std::path::{Path, PathBuf};

use super::wasm::{HEAD, IMPORTS, Reader};
use crate::failure::{Failure, Result};
use crate::project;

/// Modules of the source that belong into a chunk alone.
const ELSEWHERE: [&[&str]; 19] = [
    &["liveline", "compose"],
    &["sequence", "rules"],
    &["liveline", "desk"],
    &["liveline", "stage"],
    &["sequence", "import"],
    &["sequence", "export"],
    &["liveline", "account", "session"],
    &["liveline", "browser", "msal"],
    &["liveline", "browser", "transport"],
    &["evidence"],
    &["engine", "engine"],
    &["simulator"],
    &["liveline", "host", "back"],
    &["liveline", "run"],
    &["liveline", "runs"],
    &["liveline", "recording"],
    &["liveline", "stories"],
    &["stories"],
    &["viewer"],
];
/// What is said later alone, one text of each area (`crates/words/src/screens/en.rs`, `explained/en.rs`, `stage/en.rs`,
/// `guided/en.rs`).
const LATER_TEXTS: [&str; 4] = [
    "The tenant named a place for the output that holds no results. It was not opened.",
    "Live response is switched off in this tenant.",
    "A short break. The demo goes on in a moment.",
    "Everything you did is still here, and goes on. Look around, or take another story.",
];
/// Functions that are equal in machine code are kept once, under any of their names: a few small ones of a chunk are
/// always in main.
const TWINS_MAX: usize = 1_000;

/// Checks that main has none of the chunks' code.
///
/// # Errors
/// When it has, with its largest functions; or when nothing has it, so that the check would prove nothing.
pub fn check(main: &Path, chunks: &[PathBuf]) -> Result<()> {
    for text in LATER_TEXTS {
        check_text(text, main, chunks)?;
    }
    let in_main = functions(main)?;
    let mut in_chunks = Vec::new();
    for chunk in chunks {
        in_chunks.extend(functions(chunk)?);
    }
    for path in ELSEWHERE {
        let said = path.join("::");
        if weight(&in_chunks, path) <= TWINS_MAX {
            return Err(Failure::new(format!(
                "No chunk has {said}: xtask/src/dist/weights.rs looks for it."
            )));
        }
        let bytes = weight(&in_main, path);
        if bytes > TWINS_MAX {
            return Err(Failure::new(format!(
                "{bytes} B of {said} are in the main module: something outside of its chunk names it \
                 (ARCHITECTURE.md, Chunks)."
            ))
            .printed(&largest(in_main, path)));
        }
    }
    Ok(())
}

/// Checks that a text is in a chunk and not in main.
fn check_text(text: &str, main: &Path, chunks: &[PathBuf]) -> Result<()> {
    let says = |piece: &Path| -> Result<bool> {
        Ok(project::read(piece)?.windows(text.len()).any(|bytes| bytes == text.as_bytes()))
    };
    if says(main)? {
        return Err(Failure::new(format!(
            "The main module says {text:?}: something outside of its chunk names a text of that area."
        )));
    }
    for chunk in chunks {
        if says(chunk)? {
            return Ok(());
        }
    }
    Err(Failure::new(format!("No chunk says {text:?}: xtask/src/dist/weights.rs looks for it.")))
}

/// A function's mangled name and the bytes of its code.
type Function = (String, usize);

fn weight(functions: &[Function], path: &[&str]) -> usize {
    functions.iter().filter(|(name, _)| is_of(name, path)).map(|(_, bytes)| bytes).sum()
}

/// `_ZN8liveline3run…` is a function of `liveline::run`.
fn is_of(name: &str, path: &[&str]) -> bool {
    let mangled: String = path.iter().map(|part| format!("{}{part}", part.len())).collect();
    name.strip_prefix("_ZN").is_some_and(|rest| rest.starts_with(&mangled))
}

fn largest(mut functions: Vec<Function>, path: &[&str]) -> String {
    functions.retain(|(name, _)| is_of(name, path));
    functions.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    functions.iter().take(10).map(|(name, bytes)| format!("{bytes:>8} {name}\n")).collect()
}

/// All functions of a wasm file that have a name.
fn functions(file: &Path) -> Result<Vec<Function>> {
    let bytes = project::read(file)?;
    read(&bytes).ok_or_else(|| Failure::new(format!("{}: no wasm with names of functions", file.display())))
}

/// The sections of <https://webassembly.github.io/spec/core/binary/modules.html> that count and name functions.
fn read(bytes: &[u8]) -> Option<Vec<Function>> {
    let mut all = Reader(bytes.strip_prefix(HEAD)?);
    let (mut imported, mut bodies, mut names) = (0, Vec::new(), Vec::new());
    while !all.0.is_empty() {
        let id = all.byte()?;
        let mut section = all.sized()?;
        match id {
            IMPORTS => imported = imported_functions(&mut section)?,
            10 => {
                for _ in 0..section.number()? {
                    bodies.push(section.sized()?.0.len());
                }
            }
            0 if section.sized()?.0 == b"name" => names = function_names(&mut section)?,
            _ => {}
        }
    }
    let own = names.into_iter().filter_map(|(index, name)| {
        let bytes: &usize = bodies.get(index.checked_sub(imported)?)?;
        Some((name, *bytes))
    });
    // A chunk may be nothing but a table; a piece with code and without names would prove nothing.
    Some(own.collect::<Vec<_>>()).filter(|own| bodies.is_empty() || !own.is_empty())
}

/// How many of a section's imports are functions.
fn imported_functions(section: &mut Reader) -> Option<usize> {
    let mut functions = 0;
    for _ in 0..section.number()? {
        let (_, _, kind) = section.import()?;
        functions += usize::from(kind.first() == Some(&0));
    }
    Some(functions)
}

fn function_names(section: &mut Reader) -> Option<Vec<(usize, String)>> {
    const FUNCTIONS: u8 = 1;
    while !section.0.is_empty() {
        let id = section.byte()?;
        let mut part = section.sized()?;
        if id == FUNCTIONS {
            let count = part.number()?;
            let named = |_| Some((part.number()?, String::from_utf8_lossy(part.sized()?.0).into_owned()));
            return (0..count).map(named).collect();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One imported function, two own ones: `liveline::run::f` of 5 bytes, `liveline::runs::f` of 2.
    const WASM: &[u8] = b"\0asm\x01\0\0\0\
        \x02\x0e\x02\x01a\x01b\x00\x00\x01a\x01m\x02\x00\x01\
        \x0a\x0a\x02\x05\x00\x01\x01\x01\x0b\x02\x00\x0b\
        \x00\x36\x04name\x01\x2f\x03\x00\x01b\x01\x13_ZN8liveline3run1fE\x02\x14_ZN8liveline4runs1fE";

    #[test]
    fn code_is_counted_by_module() {
        let functions = read(WASM).unwrap();
        assert_eq!(functions.len(), 2);
        assert_eq!(weight(&functions, &["liveline", "run"]), 5);
        assert_eq!(weight(&functions, &["liveline", "runs"]), 2);
        assert_eq!(weight(&functions, &["liveline"]), 7);
        assert_eq!(weight(&functions, &["live"]), 0);
    }

    #[test]
    fn what_is_cut_off_names_nothing() {
        for end in 0..WASM.len() {
            // Between two sections it is whole, and has no code yet.
            assert!(read(&WASM[..end]).is_none_or(|functions| functions.is_empty()), "{end}");
        }
        let without_names = WASM.len() - 56;
        assert_eq!(read(&WASM[..without_names]), None, "code without names proves nothing");
    }
}
