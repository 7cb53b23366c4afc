use crate::dom::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;
use words::Screens;

use super::{Part, fact};
use crate::browser::focus::keep_focus_while_drawing;
use crate::browser::{fetch, site};
use crate::language::t;
use crate::ui::Button;

/// What the site says about its release (`version.json`).
#[derive(Clone, PartialEq)]
struct Release {
    version: String,
    build: String,
    licences: String,
}

/// Which release runs here, which the site has, the digests of its files, and what it is made of.
#[component]
pub fn ReleaseShown() -> impl IntoView {
    let there = RwSignal::new(None);
    spawn_local(async move {
        let read = read().await;
        there.set(Some(read));
    });
    let here = site::build().unwrap_or_default();
    let facts = move || match there.get() {
        None => view! { <p role="status">{t(Screens::TrustLooking)}</p> },
        Some(None) => view! { <p class="note" data-tone="caution">{t(Screens::TrustNotThere)}</p> },
        Some(Some(release)) => view! {
            <dl class="facts">
                {fact(t(Screens::TrustVersion), release.version)}
                {fact(t(Screens::TrustBuildThere), release.build)}
            </dl>
        },
    };
    view! {
        <Part title=Screens::TrustRelease>
            <dl class="facts">{fact(t(Screens::TrustBuild), here)}</dl>
            {facts}
            <details>
                <summary>{t(Screens::TrustFilesHere)}</summary>
                <dl class="facts trust-digests">
                    {digests().into_iter().map(|(name, digest)| fact(name, digest)).collect_view()}
                </dl>
            </details>
            <p class="actions">
                <a class="button" href="./SHA256SUMS" download="SHA256SUMS">{t(Screens::TrustSums)}</a>
                <a class="button" href="./sbom.cdx.json" download="sbom.cdx.json">{t(Screens::TrustSbom)}</a>
            </p>
            {move || there.get().flatten().map(|release| view! { <Licences name=release.licences/> })}
        </Part>
    }
}

/// The id of the button that fetches the licences, and of their text, which takes its place and its focus.
const LICENCES: &str = "licences";

/// Fetched when somebody wants to read them.
#[component]
fn Licences(name: String) -> impl IntoView {
    let text = RwSignal::new(None);
    let show = move || {
        let name = name.clone();
        spawn_local(async move {
            let fetched = fetch::get(&format!("./{name}"), None).await;
            let read = fetched.ok().filter(|fetched| fetched.status == 200 && !fetched.is_page());
            keep_focus_while_drawing();
            text.set(Some(read.map_or_else(|| t(Screens::TrustNotThere), |fetched| fetched.text)));
        });
    };
    move || match text.get() {
        None => view! {
            <p class="actions"><Button label=Screens::TrustLicences id=LICENCES on_press=show.clone()/></p>
        },
        Some(text) => view! {
            <h3>{t(Screens::TrustLicencesOf)}</h3>
            <pre id=LICENCES class="trust-licences" role="region" tabindex="0" aria-label=t(Screens::TrustLicencesOf)>{text}</pre>
        },
    }
}

async fn read() -> Option<Release> {
    let fetched = fetch::get(site::VERSION, None).await.ok().filter(|fetched| fetched.status == 200)?;
    let value: Value = serde_json::from_str(&fetched.text).ok()?;
    let text = |name: &str| Some(value.get(name)?.as_str()?.to_owned());
    let release = Release { version: text("version")?, build: text("build")?, licences: text("licences")? };
    // A name beside the page, nothing else.
    let is_name = release.licences.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
    is_name.then_some(release)
}

/// The files that the start of the page names, with the digests that the browser holds them to.
fn digests() -> Vec<(String, String)> {
    let attribute = |element: &web_sys::Element, name: &str| element.get_attribute(name).unwrap_or_default();
    let mut found = Vec::new();
    if let Some(sheet) = document().query_selector("link[rel=stylesheet][integrity]").ok().flatten() {
        found.push((attribute(&sheet, "href"), attribute(&sheet, "integrity")));
    }
    if let Some(script) = document().get_element_by_id("boot") {
        found.push((attribute(&script, "src"), attribute(&script, "integrity")));
        for name in script.get_attribute_names().iter().filter_map(|name| name.as_string()) {
            if let Some(file) = name.strip_suffix("-integrity").filter(|name| name.starts_with("data-")) {
                found.push((attribute(&script, file), attribute(&script, &name)));
            }
        }
    }
    found
}
