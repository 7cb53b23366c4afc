use std::io::Write;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::{Failure, Result};

/// The file's ending and bytes for each way of compressing. No time and no name goes in: same bytes every time.
pub fn all(bytes: &[u8]) -> Result<[(&'static str, Vec<u8>); 2]> {
    let failed = |error: std::io::Error| Failure::new(format!("compressing failed: {error}"));
    Ok([("br", brotli(bytes).map_err(failed)?), ("gz", gzip(bytes).map_err(failed)?)])
}

fn brotli(mut bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let params = BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut packed, &params)?;
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
