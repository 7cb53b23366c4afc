//! Gzip and deflate, by the browser's own decoder. It refuses a second member, bytes after the end and a cut end; what
//! came before is kept and the end is named.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStream, ReadableStreamDefaultReader};

/// Without header and checksum.
const DEFLATE: &str = "deflate-raw";

/// What came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inflated {
    /// The bytes so far.
    pub bytes: Vec<u8>,
    /// Why there are no more.
    pub end: InflatedEnd,
}

/// How decoding ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InflatedEnd {
    /// Everything is there.
    Whole,
    /// There is more than was asked for.
    Capped,
    /// The data is broken, cut or followed by something else.
    Broken,
    /// This browser has no decoder.
    Unsupported,
}

/// Decodes gzip up to `cap` bytes.
pub async fn gzip(bytes: &[u8], cap: usize) -> Inflated {
    inflate("gzip", bytes, cap).await
}

/// Decodes bare deflate data up to `cap` bytes.
pub async fn deflated(bytes: &[u8], cap: usize) -> Inflated {
    inflate(DEFLATE, bytes, cap).await
}

/// Packs bytes as bare deflate data; `None` when this browser cannot.
pub async fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let packer = CompressionStream::new(DEFLATE).ok()?;
    let end = read(&through(bytes, packer.unchecked_ref())?, usize::MAX, &mut out).await;
    (end == InflatedEnd::Whole).then_some(out)
}

async fn inflate(format: &str, bytes: &[u8], cap: usize) -> Inflated {
    let mut out = Vec::new();
    let decoder = DecompressionStream::new(format).ok();
    let end = match decoder.and_then(|decoder| through(bytes, decoder.unchecked_ref())) {
        Some(reader) => read(&reader, cap, &mut out).await,
        None => InflatedEnd::Unsupported,
    };
    Inflated { bytes: out, end }
}

fn through(bytes: &[u8], coder: &JsValue) -> Option<ReadableStreamDefaultReader> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()?;
    let stream: PipedStream = blob.stream().unchecked_into();
    stream.pipe_through(coder).ok()?.get_reader().dyn_into().ok()
}

async fn read(reader: &ReadableStreamDefaultReader, cap: usize, out: &mut Vec<u8>) -> InflatedEnd {
    loop {
        let Ok(part) = JsFuture::from(reader.read()).await else { return InflatedEnd::Broken };
        if Reflect::get(&part, &"done".into()).is_ok_and(|done| done.is_truthy()) {
            return InflatedEnd::Whole;
        }
        let Ok(chunk) = Reflect::get(&part, &"value".into()).and_then(|it| it.dyn_into::<Uint8Array>())
        else {
            return InflatedEnd::Broken;
        };
        let room = cap.saturating_sub(out.len());
        let chunk = chunk.to_vec();
        out.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
        if chunk.len() > room {
            // The rest is not wanted; whether the decoder agrees does not matter.
            let _ = reader.cancel();
            return InflatedEnd::Capped;
        }
    }
}

#[wasm_bindgen]
extern "C" {
    /// web-sys keeps it behind an unstable flag.
    type DecompressionStream;

    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;

    /// web-sys keeps it behind an unstable flag.
    type CompressionStream;

    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;

    /// `ReadableStream` with a `pipeThrough` that takes one of the coders above.
    type PipedStream;

    #[wasm_bindgen(method, catch, js_name = pipeThrough)]
    fn pipe_through(this: &PipedStream, coder: &JsValue) -> Result<ReadableStream, JsValue>;
}
