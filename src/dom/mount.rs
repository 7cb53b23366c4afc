use any_spawner::Executor;
use leptos::prelude::Owner;

use super::View;
use leptos::prelude::document;

/// Puts a view into the page, for as long as the page is open.
pub fn mount(draw: impl FnOnce() -> View) {
    // Refuses only what was done already.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let view = owner.with(draw);
    if let Some(body) = document().body() {
        let _ = body.append_child(view.node());
    }
    std::mem::forget(owner);
}
