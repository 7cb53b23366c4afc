//! Sequences leave the page: as a link and as a file.

use leptos::task::spawn_local;
use sequence::file::{self, Sequence};
use sequence::share::{self, LinkError, PAYLOAD_LARGEST, Packed};
use words::{Arg, Desk};

use crate::browser::inflate::{self, InflatedEnd};
use crate::browser::{address, download};
use crate::language::{saying, t, ts};
use crate::route::Route;
use crate::ui::{copy_text, toast};

/// Copies a link that holds the sequence; `done` hears why there is none.
pub fn copy_link(sequence: Sequence, done: impl FnOnce(Result<(), String>) + 'static) {
    spawn_local(async move {
        let payload = share::payload(&sequence);
        let Some(packed) = inflate::deflate(&payload).await else {
            return done(Err(t(Desk::SaveLinkUnsupported)));
        };
        match share::link_text(&payload, &packed) {
            Ok(link) => {
                done(Ok(()));
                copy_text(address::link(&Route::Shared { link }.href()));
            }
            Err(why) => done(Err(saying(|words| words.link_error(&why)))),
        }
    });
}

/// What a link holds.
pub async fn opened(link: &Packed) -> Result<Sequence, LinkError> {
    let inflated = inflate::deflated(link.compressed(), PAYLOAD_LARGEST).await;
    match inflated.end {
        InflatedEnd::Whole => link.open(&inflated.bytes),
        InflatedEnd::Capped => Err(LinkError::TooLarge(inflated.bytes.len())),
        InflatedEnd::Broken | InflatedEnd::Unsupported => Err(LinkError::Damaged),
    }
}

/// Offers sequences as one file.
pub fn save_file(name: &str, sequences: &[Sequence]) {
    let name = if name.trim().is_empty() { t(Desk::Untitled) } else { name.trim().to_owned() };
    if download::save(&format!("{name}.liveline.json"), file::write(sequences).as_bytes()).is_err() {
        toast(ts(Desk::SaveFileRefused, &[Arg::Text(&name)]));
    }
}
