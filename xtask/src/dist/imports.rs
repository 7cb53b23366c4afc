//! The names by which wasm and its JavaScript find each other. Each ends in a digest that no packer makes smaller, and
//! there are some hundred, twice; they only have to differ, so numbers of the same length will do.

use std::collections::HashMap;
use std::path::Path;

use crate::failure::{Failure, Result};
use crate::project;

/// Hexadecimal digits of a digest.
const DIGITS: usize = 16;

/// Numbers the imports that `module` gives to `wasm`.
///
/// # Errors
/// When a name stands in one of them alone.
pub fn number(module: &Path, wasm: &Path) -> Result<()> {
    let (mut text, mut bytes) = (project::read(module)?, project::read(wasm)?);
    let mut numbers = HashMap::new();
    for place in places(&text) {
        let next = numbers.len();
        numbers.entry(text[place..place + DIGITS].to_vec()).or_insert(format!("{next:016x}"));
    }
    let mut found = HashMap::new();
    for file in [&mut text, &mut bytes] {
        for place in places(file) {
            let digest = &mut file[place..place + DIGITS];
            if let Some(number) = numbers.get(digest) {
                *found.entry(number).or_insert(0_u32) += 1;
                digest.copy_from_slice(number.as_bytes());
            }
        }
    }
    if numbers.is_empty() || found.len() < numbers.len() || found.values().any(|times| *times < 2) {
        return Err(Failure::new(format!("{} names imports that the wasm does not have.", module.display())));
    }
    project::write(module, &text)?;
    project::write(wasm, &bytes)
}

/// Where digests stand: behind `__wbg_…_`, with nothing of a name behind them.
fn places(bytes: &[u8]) -> Vec<usize> {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let mut places = Vec::new();
    let mut from = 0;
    while let Some(start) = bytes[from..].windows(6).position(|window| window == b"__wbg_") {
        let start = from + start;
        let end = start + bytes[start..].iter().take_while(|byte| is_word(byte)).count();
        let digest = end.saturating_sub(DIGITS);
        let is_digest = digest > start + 6
            && bytes[digest - 1] == b'_'
            && bytes[digest..end].iter().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(byte));
        if is_digest {
            places.push(digest);
        }
        from = end;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_stands_at_the_end_of_a_name() {
        let text =
            b"__wbg_location_7320782274fc691b: f, __wbg_item_free, __wbg_get_imports, 7320782274fc691b";
        assert_eq!(places(text), [15]);
        assert_eq!(&text[15..31], b"7320782274fc691b");
    }
}
