//! SHA-256 in slices, so that the page answers while a big file is read.

use sha2::{Digest, Sha256};

use super::breath;

const SLICE_BYTES: usize = 1 << 20;

/// The digest in lower-case hexadecimal digits.
pub async fn sha256(bytes: &[u8]) -> String {
    let mut digest = Sha256::new();
    for (index, slice) in bytes.chunks(SLICE_BYTES).enumerate() {
        if index > 0 {
            breath::take().await;
        }
        digest.update(slice);
    }
    let mut out = String::with_capacity(64);
    for byte in digest.finalize() {
        for digit in [byte >> 4, byte & 15] {
            out.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
    out
}
