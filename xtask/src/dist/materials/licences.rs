//! The licences of a release as one text: a list, then every text once, with the packages that bring it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Material;
use crate::failure::Result;
use crate::project;

/// Of the page and what it is made of.
pub fn write(page: &Material, others: &[Material]) -> Result<Vec<u8>> {
    let mut out = format!("{} {}: {}\n\nIt is made with:\n\n", page.name, page.version, page.licence);
    // Each text, with who brings it, in the order of the first of them.
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut texts: Vec<(String, Vec<String>)> = Vec::new();
    for material in others {
        let name = format!("{} {}", material.name, material.version);
        let _ = writeln!(out, "{name}: {}", material.licence);
        for path in &material.texts {
            let text =
                String::from_utf8_lossy(&project::read(path)?).replace("\r\n", "\n").trim_end().to_owned();
            let place = *places.entry(text.clone()).or_insert_with(|| {
                texts.push((text, Vec::new()));
                texts.len() - 1
            });
            texts[place].1.push(name.clone());
        }
    }
    for (text, mut names) in texts {
        names.dedup();
        let _ = write!(out, "\n\n==== {}\n\n{text}\n", names.join(", "));
    }
    Ok(out.into_bytes())
}
