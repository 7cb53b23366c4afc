//! Regular expressions, the browser's own: an engine of ours would weigh more than the builder.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Whether a text has a match of this pattern (flag `u`). An error is the browser's reason why it is no pattern.
pub fn matches(pattern: &str, text: &str) -> Result<bool, String> {
    let made = RegExp::new(pattern, "u");
    made.map(|made| made.test(text)).map_err(|why| js_sys::Error::from(why).message().into())
}

#[wasm_bindgen]
extern "C" {
    // That of js-sys does not catch.
    type RegExp;

    #[wasm_bindgen(constructor, catch)]
    fn new(pattern: &str, flags: &str) -> Result<RegExp, JsValue>;

    #[wasm_bindgen(method)]
    fn test(this: &RegExp, text: &str) -> bool;
}
