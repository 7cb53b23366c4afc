//! What sign-in needs: the library, of the modules that its makers published, and the page to which a sign-in comes back.

use super::{Asset, digest, html, parts};
use crate::failure::Result;
use crate::project;
use crate::setup::PageTools;

/// The library's other half, for the page to come back to.
const BRIDGE: &str = "@azure/msal-browser/lib/redirect-bridge/msal-redirect-bridge.min.js";

/// Files that tenant mode alone fetches.
pub struct SignIn {
    /// The library.
    pub library: Asset,
    /// The page to come back to, and its two scripts.
    pub others: Vec<Asset>,
}

/// Names and joins them.
///
/// # Errors
/// When the package is not there, or the page has no gap.
pub fn files(tools: &PageTools) -> Result<SignIn> {
    let library = Asset::hashed("msal.js", parts::library(tools)?);
    let bridge = Asset::hashed("bridge.js", project::read(&tools.npm.join(BRIDGE))?);
    let script = Asset::hashed("redirect.js", parts::small_script(tools, "boot/redirect.js")?);
    let tag = |kind: &str, asset: &Asset| {
        format!(
            r#"<script{kind} src="{}" integrity="{}"></script>"#,
            asset.name,
            digest::integrity(&asset.bytes)
        )
    };
    let lines = [tag("", &bridge), tag(r#" type="module""#, &script)].join("\n");
    let page = project::read_text(&project::root().join("assets/redirect.html"))?;
    let page = html::filled(&page, "assets/redirect.html", &lines)?;
    Ok(SignIn { library, others: vec![Asset::plain("redirect.html", page.into_bytes()), bridge, script] })
}
