//! What somebody pastes, drops or opens: bodies, console lines, links, device lists, sequence files, stories.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sequence::{file, import, share};

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let _ = import::import(&text);
    let _ = import::device_list(&text, &[]);
    let _ = stories::read(&text);
    let _ = sequence::declared_parameters(&text);
    if let Ok(sequences) = file::read(&text) {
        let written = file::write(&sequences);
        assert_eq!(file::read(&written).as_ref(), Ok(&sequences));
    }
    if let Ok(packed) = share::unpack(&text) {
        let _ = packed.open(packed.compressed());
    }
});
