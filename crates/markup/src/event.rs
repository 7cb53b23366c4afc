use proc_macro2::TokenStream;
use quote::quote;

/// The type of the events of this name.
pub fn type_of(name: &str) -> TokenStream {
    match name {
        "click" | "dblclick" | "mousedown" | "mouseup" | "mousemove" => quote!(::web_sys::MouseEvent),
        "keydown" | "keyup" => quote!(::web_sys::KeyboardEvent),
        "focusin" | "focusout" | "focus" | "blur" => quote!(::web_sys::FocusEvent),
        "pointerdown" | "pointermove" | "pointerup" | "pointercancel" | "lostpointercapture" => {
            quote!(::web_sys::PointerEvent)
        }
        "submit" => quote!(::web_sys::SubmitEvent),
        _ => quote!(::web_sys::Event),
    }
}
