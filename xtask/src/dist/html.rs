use super::{Asset, digest};
use crate::failure::{Failure, Result};
use crate::project;
use crate::server::headers::CONTENT_SECURITY_POLICY;

/// Where Trunk leaves a gap and the release's own lines go.
const GAP: &str = "<!-- release -->";

/// What `index.html` names.
pub struct Links<'a> {
    pub script: &'a Asset,
    pub sheet: &'a Asset,
    /// The styles of what is fetched later.
    pub later_sheet: &'a Asset,
    pub main: &'a Asset,
    /// With the names by which they are asked for.
    pub chunks: &'a [(String, Asset)],
    pub russian: &'a Asset,
    /// The tab's icon: plain, while a run is not over, after one failed unseen.
    pub marks: &'a [Asset; 3],
    /// The library.
    pub sign_in: &'a Asset,
    /// The list of stories, which names the files of each.
    pub stories: &'a Asset,
}

/// `index.html` as it is served. All addresses are relative, so it works below any path; the script's tag carries
/// what the script and the page fetch later, each with its digest, and by which build id the release is known.
///
/// # Errors
/// When Trunk's page has no gap for it.
pub fn page(links: &Links, build: &str) -> Result<String> {
    let path = project::root().join("target/page/index.html");
    let built = project::read_text(&path)?;
    let Links {
        script,
        sheet,
        later_sheet,
        main,
        chunks,
        russian,
        marks: [plain, running, failed],
        sign_in,
        stories,
    } = links;
    let chunks = chunks.iter().map(|(name, asset)| (name.as_str(), asset));
    let named = [
        ("main", *main),
        ("language-ru", *russian),
        ("msal", *sign_in),
        ("style", *later_sheet),
        ("story-list", *stories),
    ];
    let later = named.into_iter().chain(chunks);
    let later: String = later.map(|(name, asset)| fetched_later(name, asset)).collect();
    let lines = [
        format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, own_policy()),
        format!(
            r#"<link rel="icon" type="image/svg+xml" href="{0}" data-plain="{0}" data-running="{1}" data-failed="{2}">"#,
            plain.name, running.name, failed.name
        ),
        // Fetched beside the script instead of behind it. The script's own request, which has the digest, takes the same bytes.
        format!(
            r#"<link rel="preload" as="fetch" type="application/wasm" crossorigin href="{}">"#,
            main.name
        ),
        format!(
            r#"<link rel="stylesheet" href="{}" integrity="{}">"#,
            sheet.name,
            digest::integrity(&sheet.bytes)
        ),
        format!(
            r#"<script id="boot" type="module" src="{}" integrity="{}" data-build="{build}"{later}></script>"#,
            script.name,
            digest::integrity(&script.bytes)
        ),
    ];
    let page = filled(&built, "index.html", &lines.join("\n"))?;
    // Trunk leaves its own line where it injects nothing.
    let kept = page.lines().map(str::trim).filter(|line| !line.is_empty() && !line.contains("data-trunk"));
    Ok(kept.map(|line| format!("{line}\n")).collect())
}

/// The policy that the page states itself, for hosts that send no headers. Whom tenant mode talks to is not known when the
/// release is made, and framing cannot be forbidden from within a page: the header is stricter in both.
fn own_policy() -> String {
    let kept = CONTENT_SECURITY_POLICY.split("; ").filter(|line| !line.starts_with("frame-ancestors"));
    let lines = kept.map(|line| match line {
        "connect-src 'self'" => "connect-src 'self' https:; frame-src 'self' https:",
        other => other,
    });
    lines.collect::<Vec<_>>().join("; ")
}

/// A page with these lines in its gap.
///
/// # Errors
/// When it has none.
pub fn filled(page: &str, name: &str, lines: &str) -> Result<String> {
    let (before, after) =
        page.split_once(GAP).ok_or_else(|| Failure::new(format!("{name} has no line {GAP}")))?;
    Ok(format!("{before}{lines}{after}"))
}

/// Two attributes of the script's tag: where the file is, and its digest.
fn fetched_later(name: &str, asset: &Asset) -> String {
    format!(r#" data-{name}="{}" data-{name}-integrity="{}""#, asset.name, digest::integrity(&asset.bytes))
}
