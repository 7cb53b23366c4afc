//! Files that leave the page.

use std::time::Duration;

use defender::content::safe_file_name;
use js_sys::{Array, Uint8Array};
use leptos::prelude::{document, set_timeout};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The browser did not take the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the browser refused to save the file")]
pub struct SaveRefused;

/// Long enough for any browser to have begun reading.
const REVOKE_AFTER: Duration = Duration::from_secs(60);

/// Offers the bytes for saving under a name made safe.
pub fn save(name: &str, bytes: &[u8]) -> Result<(), SaveRefused> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    // Never a type that a browser would open as a page.
    options.set_type("application/octet-stream");
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).map_err(|_| SaveRefused)?;
    let url = Url::create_object_url_with_blob(&blob).map_err(|_| SaveRefused)?;
    let link: HtmlAnchorElement = document()
        .create_element("a")
        .and_then(|link| link.dyn_into().map_err(JsValue::from))
        .map_err(|_| SaveRefused)?;
    link.set_href(&url);
    link.set_download(&safe_file_name(name));
    link.click();
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        REVOKE_AFTER,
    );
    Ok(())
}
