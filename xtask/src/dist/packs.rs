//! What several chunks need, joined: a file for each chunk that needs something no earlier one has brought. A request
//! each would be dozens, and a front door that answers each of them hands out a cookie each time.

use super::wasm::{HEAD, write_number, write_sized};
use crate::failure::{Failure, Result};

/// In which order chunks come (`src/chunks.rs`); the last ones when they are asked for.
const ORDER: [&str; 7] = ["signin", "builder", "tenant", "stage", "screens", "desk", "stories"];
/// A section that only who knows its name reads.
const CUSTOM: u8 = 0;

/// The pack of what these chunks need: that of the first of them.
///
/// # Errors
/// When none of them is known here.
pub fn of(chunks: &[&str]) -> Result<String> {
    let first = ORDER.iter().find(|name| chunks.contains(name));
    first.map(|name| format!("shared_{name}")).ok_or_else(|| {
        Failure::new(format!("xtask/src/dist/packs.rs knows none of the chunks {}.", chunks.join(", ")))
    })
}

/// One wasm file without code that holds each module in a section of its name: browsers, servers and digests treat it
/// as any other (`boot/files.js` takes it apart).
pub fn joined(modules: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut file = HEAD.to_vec();
    for (name, module) in modules {
        let mut section = Vec::new();
        write_sized(&mut section, name.as_bytes());
        section.extend_from_slice(module);
        file.push(CUSTOM);
        write_number(&mut file, section.len());
        file.extend_from_slice(&section);
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist::wasm::Reader;

    #[test]
    fn a_pack_belongs_to_the_chunk_that_comes_first() {
        assert_eq!(of(&["desk", "screens", "tenant"]).ok().as_deref(), Some("shared_tenant"));
        assert_eq!(of(&["desk", "screens"]).ok().as_deref(), Some("shared_screens"));
        assert!(of(&["attic"]).is_err());
    }

    #[test]
    fn every_module_is_found_by_its_name() {
        let modules = [("one".to_owned(), vec![1; 200]), ("two".to_owned(), vec![])];
        let file = joined(&modules);
        let mut rest = Reader(file.strip_prefix(HEAD).expect("a wasm file"));
        for (name, module) in &modules {
            assert_eq!(rest.byte(), Some(CUSTOM));
            let mut section = rest.sized().expect("a section");
            assert_eq!(section.sized().expect("a name").0, name.as_bytes());
            assert_eq!(section.0, module);
        }
        assert!(rest.0.is_empty());
    }
}
