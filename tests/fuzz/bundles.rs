//! An evidence bundle that somebody drops onto the page. Nothing of it is proven here, so all of it has to be survived.
#![no_main]

use evidence::Opened;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(opened) = Opened::of(data) else { return };
    let hashes: Vec<String> = opened.contents().map(|_| "0".repeat(64)).collect();
    let _ = opened.recording(&hashes);
});
