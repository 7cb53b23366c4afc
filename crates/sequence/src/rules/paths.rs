//! How paths begin on the systems.

use defender::System;

use crate::chars::is_separator;

/// `C:` at the start.
pub(super) fn has_drive(path: &str) -> bool {
    matches!(path.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic())
}

/// `\\server` or `//server` at the start, `\\?\` and `\\.\` included.
pub(super) fn is_unc(path: &str) -> bool {
    let mut chars = path.chars();
    chars.next().is_some_and(is_separator) && chars.next().is_some_and(is_separator)
}

/// `\\?\` or `\\.\` at the start: a path that Windows takes literally.
pub(super) fn has_device_prefix(path: &str) -> bool {
    matches!(path.as_bytes(), [a, b, b'?' | b'.', c, ..]
        if [a, b, c].into_iter().all(|byte| is_separator(char::from(*byte))))
}

/// Which systems write paths in this manner.
pub(super) fn looks_like(path: &str) -> &'static [System] {
    let slashes_only = path.contains('/') && !path.contains('\\') && !has_drive(path);
    if path.starts_with('~') || slashes_only && !is_unc(path) {
        &[System::Linux, System::MacOs]
    } else {
        &[System::Windows]
    }
}
