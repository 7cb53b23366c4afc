use leptos::prelude::document;

/// Which file was refused or did not come last: `boot/files.js` leaves its name at the tag of the start script.
pub fn last() -> String {
    let script = document().get_element_by_id("boot");
    script.and_then(|script| script.get_attribute("data-refused")).unwrap_or_default()
}
