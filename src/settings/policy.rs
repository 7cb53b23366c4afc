use crate::dom::prelude::*;
use leptos::task::spawn_local;
use words::Screens;

use super::Part;
use crate::browser::fetch;
use crate::language::t;

/// Under which policy the browser runs this page: what its server said, and what the page says itself.
#[component]
pub fn Policy() -> impl IntoView {
    let served = RwSignal::new(None);
    spawn_local(async move {
        let header = fetch::header("./", "content-security-policy").await;
        // Whoever asked may be gone by then.
        served.set(Some(header));
    });
    let header = move || match served.get() {
        None => view! { <p role="status">{t(Screens::TrustLooking)}</p> },
        Some(Ok(Some(policy))) => view! { <pre class="trust-policy">{lines(&policy)}</pre> },
        Some(Ok(None)) => view! { <p class="note" data-tone="caution">{t(Screens::TrustPolicyNone)}</p> },
        Some(Err(_)) => view! { <p class="note" data-tone="caution">{t(Screens::TrustNotThere)}</p> },
    };
    let own = document().query_selector("meta[http-equiv=Content-Security-Policy]").ok().flatten();
    let own = own.and_then(|meta| meta.get_attribute("content")).map(|policy| {
        view! {
            <h3>{t(Screens::TrustPolicyOwn)}</h3>
            <pre class="trust-policy">{lines(&policy)}</pre>
        }
    });
    view! {
        <Part title=Screens::TrustPolicy>
            <h3>{t(Screens::TrustPolicyServed)}</h3>
            {header}
            {own}
        </Part>
    }
}

/// One directive a line.
fn lines(policy: &str) -> String {
    policy.split(';').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
