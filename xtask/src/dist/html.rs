use super::{Asset, digest};
use crate::failure::{Failure, Result};
use crate::project;

/// Where Trunk leaves a gap and the release's own lines go.
const GAP: &str = "<!-- release -->";

/// What `index.html` names.
pub struct Links<'a> {
    pub script: &'a Asset,
    pub sheet: &'a Asset,
    pub wasm: &'a Asset,
    pub russian: &'a Asset,
    pub mark: &'a Asset,
}

/// `index.html` as it is served. All addresses are relative, so it works below any path; the script's tag carries
/// what the script and the page fetch later, each with its digest.
///
/// # Errors
/// When Trunk's page has no gap for it.
pub fn page(links: &Links) -> Result<String> {
    let path = project::root().join("target/page/index.html");
    let built = project::read_text(&path)?;
    let (before, after) =
        built.split_once(GAP).ok_or_else(|| Failure::new(format!("index.html has no line {GAP}")))?;
    let Links { script, sheet, wasm, russian, mark } = links;
    let lines = [
        format!(r#"<link rel="icon" type="image/svg+xml" href="{}">"#, mark.name),
        format!(
            r#"<link rel="stylesheet" href="{}" integrity="{}">"#,
            sheet.name,
            digest::integrity(&sheet.bytes)
        ),
        format!(
            r#"<script id="boot" type="module" src="{}" integrity="{}" data-wasm="{}" data-wasm-integrity="{}" data-language-ru="{}" data-language-ru-integrity="{}"></script>"#,
            script.name,
            digest::integrity(&script.bytes),
            wasm.name,
            digest::integrity(&wasm.bytes),
            russian.name,
            digest::integrity(&russian.bytes),
        ),
    ];
    let page = format!("{before}{}{after}", lines.join("\n"));
    // Trunk leaves its own line where it injects nothing.
    let kept = page.lines().map(str::trim).filter(|line| !line.is_empty() && !line.contains("data-trunk"));
    Ok(kept.map(|line| format!("{line}\n")).collect())
}
