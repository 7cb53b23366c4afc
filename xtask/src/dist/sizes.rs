//! What a release weighs.

use std::path::Path;

use crate::failure::{Failure, Result};
use crate::project;

/// Bytes of brotli that the first load in demo mode may have.
const FIRST_LOAD_BUDGET: u64 = 150_000;

struct Row {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// One line a file, then the sum of the first load.
pub fn print(folder: &Path) -> Result<()> {
    let rows = rows(folder)?;
    println!("{:<34} {:>10} {:>10} {:>10}", "dist", "bytes", "gzip", "brotli");
    for row in &rows {
        println!("{:<34} {:>10} {:>10} {:>10}", row.name, row.raw, row.gzip, row.brotli);
    }
    let (english, russian) = first_load(folder)?;
    println!(
        "First load, demo mode: {english} B brotli in English, {russian} B in Russian; the budget is {FIRST_LOAD_BUDGET} B."
    );
    Ok(())
}

/// Brotli bytes of a first load in English and in Russian, which fetches its texts besides.
///
/// # Errors
/// When `folder` cannot be read.
pub fn first_load(folder: &Path) -> Result<(u64, u64)> {
    let rows = rows(folder)?;
    let sum = |russian: bool| {
        rows.iter().filter(|row| russian || !row.name.starts_with("ru-")).map(|row| row.brotli).sum()
    };
    Ok((sum(false), sum(true)))
}

fn rows(folder: &Path) -> Result<Vec<Row>> {
    let size =
        |path: &Path| path.metadata().map(|data| data.len()).map_err(|error| Failure::file(path, &error));
    let mut rows = Vec::new();
    for path in project::files_below(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned();
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let beside = |end: &str| size(&folder.join(format!("{name}.{end}")));
        rows.push(Row { raw: size(&path)?, gzip: beside("gz")?, brotli: beside("br")?, name });
    }
    Ok(rows)
}
