//! Names by content, and the digests a browser checks.

use data_encoding::{BASE64, HEXLOWER};
use sha2::{Digest, Sha256, Sha384};

/// The `integrity` attribute's value.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(&Sha384::digest(bytes)))
}

/// Sixteen hex digits that change with the content.
pub fn short(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes)[..8])
}

/// `boot.js` → `boot-0123456789abcdef.js`: may be kept for ever by any cache.
pub fn named(name: &str, bytes: &[u8]) -> String {
    let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{end}", short(bytes))
}
