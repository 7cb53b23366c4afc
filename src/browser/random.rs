use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Bytes that nobody can foresee; `None` where the browser has none to give.
pub fn bytes<const N: usize>() -> Option<[u8; N]> {
    let array = Uint8Array::new_with_length(N as u32);
    fill(&array).ok()?;
    let mut bytes = [0; N];
    array.copy_to(&mut bytes);
    Some(bytes)
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues, catch)]
    fn fill(array: &Uint8Array) -> Result<JsValue, JsValue>;
}
