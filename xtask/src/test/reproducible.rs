//! The same source makes the same bytes.

use super::Counts;
use crate::dist;
use crate::failure::{Failure, Result};
use crate::setup::PageTools;

/// Builds the release once more from nothing and compares names, which are made of the content, and the page.
pub fn check(page: &PageTools) -> Result<Counts> {
    let first = dist::fingerprint()?;
    page.web.forget_page()?;
    dist::rebuild(page)?;
    let second = dist::fingerprint()?;
    if first == second {
        Ok(Counts::PASSED)
    } else {
        Err(Failure::new("Two builds of the same source differ."))
    }
}
