use leptos::prelude::document;

/// Why the last chunk was refused: `boot/files.js` leaves it at the tag of the start script.
pub fn last() -> String {
    let script = document().get_element_by_id("boot");
    script.and_then(|script| script.get_attribute("data-refused")).unwrap_or_default()
}
