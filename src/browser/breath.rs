use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

/// Lets the browser handle what waits.
pub async fn take() {
    pause(0).await;
}

/// Lets so many milliseconds pass.
pub async fn pause(ms: i32) {
    let turn = Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
    });
    let _ = JsFuture::from(turn).await;
}
