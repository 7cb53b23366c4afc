use crate::dom::prelude::*;
use leptos::task::spawn_local;
use words::{Arg, Message, Screens};

use super::keep::Keep;
use super::{Part, fact};
use crate::app::{Preferences, use_preferences};
use crate::browser::database::DatabaseError;
use crate::browser::{address, download, settings_store, storage, tab_store};
use crate::host::{DATABASES, Holding, Holdings, Host, export, use_host, wipe_all};
use crate::language::{not_stored, t, ts};
use crate::ui::{Button, ButtonKind, Dialog, size, toast};

/// Those of demos do. From a demo nobody removes what belongs to a tenant.
const DEMOS: &str = "liveline.demo.";

/// Settings that tell of a tenant begin so: when its page was left and which runs are further than their records
/// (`src/host/starting.rs`), which was open last.
const TENANTS: [&str; 3] = ["left.", "ahead.left.", "tenant"];

/// Under which the tab remembers, while it loads anew, that it wiped everything.
const WIPED: &str = "wiped";

/// What the browser says of its storage.
#[derive(Clone, Copy)]
struct Browser {
    used: Option<u64>,
    lasting: Option<bool>,
}

/// What this browser keeps, how much of it and since when, for how long, and the ways to take it along and be rid of it.
#[component]
pub fn Stored() -> impl IntoView {
    let host = use_host();
    let asking = RwSignal::new(false);
    let (held, browser) = (RwSignal::new(None), RwSignal::new(None));
    let look = move || {
        spawn_local(async move {
            let holdings = host.holdings().await.map_err(|why| not_stored(&why));
            let said = Browser { used: storage::used().await, lasting: storage::is_lasting().await };
            // Whoever asked may be gone by then.
            held.set(Some(holdings));
            browser.set(Some(said));
        });
    };
    if tab_store::take(WIPED).is_some() {
        toast(t(Screens::Wiped));
    }
    let tenant = host.tenant();
    // What is there is known once the tenant has taken up its runs.
    effect(move || {
        tenant.track();
        look();
    });
    let preferences = use_preferences();
    let entered = host.entered();
    let rows = move || match held.get() {
        _ if !entered.get() => view! { <p>{t(Screens::StoredSignIn)}</p> },
        None => view! { <p role="status">{t(Screens::TrustLooking)}</p> },
        Some(Err(why)) => {
            view! { <p class="note" data-tone="caution">{ts(Message::BannerNotKept, &[Arg::Text(&why)])}</p> }
        }
        Some(Ok(holdings)) => view! {
            <dl class="facts">
                {shelves(&holdings, host.is_demo(), preferences)}
                {browser.get().map(said_by_browser)}
            </dl>
        },
    };
    view! {
        <Part title=Screens::SettingsStored>
            {rows}
            <p class="note">{t(Screens::StoredNot)}</p>
            <Keep on_changed=look/>
            <p class="note">{t(if host.is_demo() { Screens::StoredOfAllDemo } else { Screens::StoredOfAll })}</p>
            <div class="actions">
                <Button label=Screens::StoredExport on_press=save/>
                <Button label=Screens::Wipe kind=ButtonKind::Danger on_press=move || asking.set(true)/>
            </div>
            <Dialog title=Screens::WipeAsk open=asking>
                <p>{t(Screens::WipeText)}</p>
                <div class="actions">
                    <Button label=Message::Cancel on_press=move || asking.set(false)/>
                    <Button label=Screens::WipeDo kind=ButtonKind::Danger on_press=move || wipe_and_reload(host)/>
                </div>
            </Dialog>
        </Part>
    }
}

fn shelves(holdings: &Holdings, is_demo: bool, preferences: Preferences) -> View {
    let row = |name: Screens, holding: Holding| {
        let entries = ts(Screens::StoredEntries, &[Arg::Count(holding.count)]);
        let since =
            holding.since.map(|at| ts(Screens::StoredSince, &[Arg::Text(&preferences.day_and_time(at))]));
        let parts: Vec<String> =
            [Some(entries), Some(size(holding.bytes)), since].into_iter().flatten().collect();
        fact(t(name), parts.join(" · "))
    };
    view! {
        {row(Screens::StoredRuns, holdings.runs)}
        {row(Screens::StoredDrafts, holdings.drafts)}
        {is_demo.then(|| row(Screens::StoredDemo, holdings.demo))}
        {row(Screens::StoredSettings, holdings.settings)}
    }
}

fn said_by_browser(browser: Browser) -> View {
    let lasting = |lasting| t(if lasting { Screens::StoredLasting } else { Screens::StoredNotLasting });
    view! {
        {browser.used.map(|used| fact(t(Screens::StoredSite), size(used)))}
        {browser.lasting.map(|is_lasting| fact(t(Screens::StoredFullDisk), lasting(is_lasting)))}
    }
}

fn save() {
    spawn_local(async move {
        match export().await {
            Ok(text) if download::save("liveline-local-data.json", text.as_bytes()).is_ok() => {}
            Ok(_) => toast(t(Screens::SaveRefused)),
            Err(why) => toast(ts(Screens::StoredExportFailed, &[Arg::Text(&not_stored(&why))])),
        }
    });
}

fn wipe_and_reload(host: Host) {
    spawn_local(async move {
        match wipe(host).await {
            Ok(()) => {
                // Where nothing can be kept for this tab, nothing was wiped either.
                let _ = tab_store::set(WIPED, "yes");
                address::reload();
            }
            Err(why) => toast(ts(Message::WipeFailed, &[Arg::Text(&not_stored(&why))])),
        }
    });
}

async fn wipe(host: Host) -> Result<(), DatabaseError> {
    host.wipe().await?;
    // Demos of other scenarios and seeds.
    wipe_all(if host.is_demo() { DEMOS } else { DATABASES }).await?;
    settings_store::clear(if host.is_demo() { &TENANTS } else { &[] }).map_err(|_| DatabaseError::Denied)
}
