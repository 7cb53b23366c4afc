//! The names by which wasm and its JavaScript find each other. There are some hundred, twice, each with a digest that no
//! packer makes smaller; they only have to differ, so the shortest names will do.

use std::path::Path;

use super::wasm::{IMPORTS, rewritten, write_number, write_sized};
use crate::failure::{Failure, Result};
use crate::project;

/// What wasm-bindgen calls its module.
const MODULE: &str = "./liveline_bg.js";
/// What it is called here.
const SHORT_MODULE: &str = "l";
/// How wasm-bindgen hands the module over.
const HANDED: &str = "\"./liveline_bg.js\": import0";

/// Gives the imports that `module` gives to `wasm` the shortest names.
///
/// # Errors
/// When one of them is not what wasm-bindgen makes, or a name stands in one of them alone.
pub fn shorten(module: &Path, wasm: &Path) -> Result<()> {
    let bytes = project::read(wasm)?;
    let (bytes, names) = renamed(&bytes)
        .ok_or_else(|| Failure::new(format!("{}: no wasm with imports of {MODULE}", wasm.display())))?;
    let text = String::from_utf8_lossy(&project::read(module)?).into_owned();
    let text = renamed_in_module(&text, &names).ok_or_else(|| {
        Failure::new(format!("{} does not give the imports that the wasm has.", module.display()))
    })?;
    project::write(module, text.as_bytes())?;
    project::write(wasm, &bytes)
}

/// The wasm with short names, and the names that it had, in order.
fn renamed(bytes: &[u8]) -> Option<(Vec<u8>, Vec<String>)> {
    let mut names = Vec::new();
    let out = rewritten(bytes, IMPORTS, |mut section| {
        let count = section.number()?;
        let mut imports = Vec::new();
        write_number(&mut imports, count);
        for _ in 0..count {
            let (module, name, kind) = section.import()?;
            if module == MODULE.as_bytes() {
                write_sized(&mut imports, SHORT_MODULE.as_bytes());
                write_sized(&mut imports, short(names.len()).as_bytes());
                names.push(String::from_utf8(name.to_vec()).ok()?);
            } else {
                write_sized(&mut imports, module);
                write_sized(&mut imports, name);
            }
            imports.extend_from_slice(kind);
        }
        Some(imports)
    })?;
    (!names.is_empty()).then_some((out, names))
}

/// wasm-bindgen's module with the same short names; `None` when it is not what is expected.
fn renamed_in_module(text: &str, names: &[String]) -> Option<String> {
    let (before, after) = text.split_once(HANDED)?;
    let mut text = format!("{before}\"{SHORT_MODULE}\": import0{after}");
    for (number, name) in names.iter().enumerate() {
        let (before, after) = text.split_once(&format!(" {name}: "))?;
        text = format!("{before} {}: {after}", short(number));
    }
    Some(text)
}

/// The number in letters: `a` to `z`, `aa` and so on.
fn short(number: usize) -> String {
    let last = char::from(b'a' + (number % 26) as u8);
    match number / 26 {
        0 => last.to_string(),
        rest => format!("{}{last}", short(rest - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One function of wasm-bindgen's module, a memory of another one, and a section behind them.
    const WASM: &[u8] =
        b"\0asm\x01\0\0\0\x02\x20\x02\x10./liveline_bg.js\x04name\x00\x03\x01e\x01m\x02\x00\x01\x05\x01\x00";

    #[test]
    fn both_sides_get_the_same_names() {
        let (bytes, names) = renamed(WASM).unwrap();
        assert_eq!(names, ["name"]);
        assert_eq!(bytes, b"\0asm\x01\0\0\0\x02\x0e\x02\x01l\x01a\x00\x03\x01e\x01m\x02\x00\x01\x05\x01\x00");
        let module = "{ name: function() {}, \"./liveline_bg.js\": import0 }";
        let renamed = renamed_in_module(module, &names);
        assert_eq!(renamed.as_deref(), Some("{ a: function() {}, \"l\": import0 }"));
    }

    #[test]
    fn what_does_not_fit_is_told() {
        assert_eq!(renamed_in_module("\"./liveline_bg.js\": import0", &["name".to_owned()]), None);
        assert_eq!(renamed_in_module(" name: f", &["name".to_owned()]), None);
        for end in 0..WASM.len() - 3 {
            assert_eq!(renamed(&WASM[..end]), None, "{end}");
        }
    }

    #[test]
    fn no_two_names_are_equal() {
        let names: std::collections::HashSet<String> = (0..2_000).map(short).collect();
        assert_eq!(names.len(), 2_000);
        assert_eq!([short(0), short(25), short(26), short(701)], ["a", "z", "aa", "zz"]);
    }
}
