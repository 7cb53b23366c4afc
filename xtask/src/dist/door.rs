//! The page that a window shows when the front door of the site let it through.

use super::{Asset, digest, html, parts};
use crate::failure::Result;
use crate::project;
use crate::setup::PageTools;

/// The page and its script.
///
/// # Errors
/// When the page has no gap, or its script is none.
pub fn files(tools: &PageTools) -> Result<[Asset; 2]> {
    let script = Asset::hashed("door.js", parts::small_script(tools, "boot/door.js")?);
    let tag = format!(
        r#"<script type="module" src="{}" integrity="{}"></script>"#,
        script.name,
        digest::integrity(&script.bytes)
    );
    let page = project::read_text(&project::root().join("assets/door.html"))?;
    let page = html::filled(&page, "assets/door.html", &tag)?;
    Ok([Asset::plain("door.html", page.into_bytes()), script])
}
