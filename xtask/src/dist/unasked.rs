//! What a library hands out to JavaScript and the page never asks for: as long as it is handed out, its code stays.

use std::path::Path;

use super::wasm::{EXPORTS, rewritten, write_number, write_sized};
use crate::failure::{Failure, Result};
use crate::project;

/// Streams for the server functions of Leptos; a page without a server has none.
const CLASSES: [&str; 3] = ["IntoUnderlyingByteSource", "IntoUnderlyingSink", "IntoUnderlyingSource"];

/// Takes the classes out of `module`, and what they call out of the exports of `wasm`.
///
/// # Errors
/// When one of them is not there as wasm-bindgen makes it: then this file has to follow.
pub fn leave_out(module: &Path, wasm: &Path) -> Result<()> {
    let mut text = project::read_text(module)?;
    for class in CLASSES {
        text = without_class(&text, class)
            .ok_or_else(|| Failure::new(format!("{}: no class {class} to leave out.", module.display())))?;
    }
    let called = CLASSES.map(str::to_lowercase);
    let bytes =
        without_exports(&project::read(wasm)?, |name| called.iter().any(|class| name.contains(class)))
            .ok_or_else(|| Failure::new(format!("{}: no exports to leave out.", wasm.display())))?;
    project::write(module, text.as_bytes())?;
    project::write(wasm, &bytes)
}

/// A module of wasm-bindgen without this class; `None` when it has none.
fn without_class(text: &str, class: &str) -> Option<String> {
    let free = format!("{class}.prototype.free;\n");
    let text = without(text, &format!("export class {class} {{"), &free)?;
    let text = without(&text, &format!("const {class}Finalization = "), ");\n")?;
    (!text.contains(&format!("{class}."))).then_some(text)
}

/// The text without what begins and ends so.
fn without(text: &str, begins: &str, ends: &str) -> Option<String> {
    let (before, rest) = text.split_once(begins)?;
    let (_, after) = rest.split_once(ends)?;
    Some([before, after].concat())
}

/// The wasm without these exports; `None` when it has none of them.
fn without_exports(bytes: &[u8], is_out: impl Fn(&str) -> bool) -> Option<Vec<u8>> {
    let mut found = false;
    let out = rewritten(bytes, EXPORTS, |mut section| {
        let mut kept = Vec::new();
        for _ in 0..section.number()? {
            let (name, what) = section.export()?;
            if is_out(std::str::from_utf8(name).ok()?) {
                found = true;
            } else {
                kept.push((name, what));
            }
        }
        let mut exports = Vec::new();
        write_number(&mut exports, kept.len());
        for (name, what) in kept {
            write_sized(&mut exports, name);
            exports.extend_from_slice(what);
        }
        Some(exports)
    })?;
    found.then_some(out)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]
mod tests {
    use super::*;

    #[test]
    fn a_class_goes_with_what_stands_around_it() {
        let class = "export class Sink {\n    free() {\n    }\n}\nif (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;\n";
        let registry = "const SinkFinalization = (typeof FinalizationRegistry === 'undefined')\n    ? { register: () => {} }\n    : new FinalizationRegistry(ptr => wasm.free(ptr, 1));\n";
        let module = ["let wasm;\n", class, "export function main() {}\n", registry, "// end\n"].concat();
        let left = without_class(&module, "Sink").unwrap();
        assert_eq!(left, "let wasm;\nexport function main() {}\n// end\n");
        assert_eq!(without_class(&left, "Sink"), None);
        let used = [module.as_str(), "new Sink.Other();\n"].concat();
        assert_eq!(without_class(&used, "Sink"), None, "something else needs it");
    }

    #[test]
    fn exports_go_by_their_names() {
        let wasm = b"\0asm\x01\0\0\0\x07\x0d\x02\x01a\x00\x01\x05sink_\x00\x02\x00\x01\x07";
        let left = without_exports(wasm, |name| name.contains("sink")).unwrap();
        assert_eq!(left, b"\0asm\x01\0\0\0\x07\x05\x01\x01a\x00\x01\x00\x01\x07");
        assert_eq!(without_exports(&left, |name| name.contains("sink")), None);
        for end in 0..wasm.len() - 3 {
            assert_eq!(without_exports(&wasm[..end], |name| name.contains("sink")), None, "{end}");
        }
    }
}
