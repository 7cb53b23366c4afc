//! Pictures that the browser draws. The functions of a canvas are called by name: bindings for each would be there from
//! the first moment, in every page.

use js_sys::{Array, ArrayBuffer, Function, Promise, Reflect, Uint8Array};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// So many points of a screen for one of the picture: it is to be read in print too.
const SCALE: f64 = 2.0;
const FONT: &str = "system-ui, 'Segoe UI', Roboto, sans-serif";

/// A picture in the making. Whatever a browser does not do gives `None`.
pub struct Canvas {
    canvas: JsValue,
    context: JsValue,
}

impl Canvas {
    /// Of that size, transparent.
    pub fn new(width: f64, height: f64) -> Option<Self> {
        let canvas: JsValue = document().create_element("canvas").ok()?.into();
        set(&canvas, "width", (width * SCALE).into())?;
        set(&canvas, "height", (height * SCALE).into())?;
        let context = call(&canvas, "getContext", &["2d".into()]).filter(JsValue::is_object)?;
        call(&context, "scale", &[SCALE.into(), SCALE.into()])?;
        Some(Self { canvas, context })
    }

    /// A filled rectangle: from the left, from the top, width, height; `opacity` from 0 to 1.
    pub fn block(&self, at: [f64; 4], colour: &str, opacity: f64) -> Option<()> {
        set(&self.context, "fillStyle", colour.into())?;
        set(&self.context, "globalAlpha", opacity.into())?;
        call(&self.context, "fillRect", &at.map(JsValue::from)).map(|_| ())
    }

    /// A line of text from its base line's beginning, or up to its end.
    pub fn text(
        &self,
        text: &str,
        at: [f64; 2],
        colour: &str,
        (size, weight): (u32, u32),
        ends: bool,
    ) -> Option<()> {
        set(&self.context, "fillStyle", colour.into())?;
        set(&self.context, "globalAlpha", 1.0.into())?;
        set(&self.context, "font", format!("{weight} {size}px {FONT}").into())?;
        set(&self.context, "textAlign", if ends { "right" } else { "left" }.into())?;
        call(&self.context, "fillText", &[text.into(), at[0].into(), at[1].into()]).map(|_| ())
    }

    /// As a file.
    pub async fn png(&self) -> Option<Vec<u8>> {
        let blob = Promise::new(&mut |resolve, _| {
            // A canvas that cannot be asked calls nobody.
            if call(&self.canvas, "toBlob", &[resolve.clone().into(), "image/png".into()]).is_none() {
                let _ = resolve.call1(&JsValue::NULL, &JsValue::NULL);
            }
        });
        let blob = JsFuture::from(blob).await.ok().filter(JsValue::is_object)?;
        let bytes: Promise = call(&blob, "arrayBuffer", &[])?.dyn_into().ok()?;
        let bytes: ArrayBuffer = JsFuture::from(bytes).await.ok()?.dyn_into().ok()?;
        Some(Uint8Array::new(&bytes).to_vec())
    }
}

fn set(target: &JsValue, name: &str, value: JsValue) -> Option<()> {
    Reflect::set(target, &name.into(), &value).ok()?.then_some(())
}

fn call(target: &JsValue, name: &str, args: &[JsValue]) -> Option<JsValue> {
    let function: Function = Reflect::get(target, &name.into()).ok()?.dyn_into().ok()?;
    function.apply(target, &args.iter().collect::<Array>()).ok()
}
