use std::time::Duration;

use crate::dom::prelude::*;
use words::{Arg, Screens};

use super::{Part, fact};
use crate::account::page_account;
use crate::browser::address;
use crate::browser::config::TenantConfig;
use crate::browser::contacted::{self, Place};
use crate::language::{t, ts};

/// How often the list follows what happens.
const LOOK: Duration = Duration::from_secs(2);

/// Whom the page asked since it was opened, and why.
#[component]
pub fn Hosts() -> impl IntoView {
    let places = RwSignal::new(contacted::places());
    follow(places);
    let tenant = page_account().map(|account| account.tenant());
    let rows = move || {
        let places = places.get();
        let row = |(place, count): &(Place, u64)| {
            let why = t(why(place, tenant.as_ref()));
            fact(shown(place), format!("{why} · {}", ts(Screens::TrustRequests, &[Arg::Count(*count)])))
        };
        places.iter().map(row).collect_view()
    };
    view! {
        <Part title=Screens::TrustHosts>
            <p class="note">{t(Screens::TrustHostsHint)}</p>
            <dl class="facts">{rows}</dl>
        </Part>
    }
}

/// Until the screen is left.
fn follow(places: RwSignal<Vec<(Place, u64)>>) {
    set_timeout(
        move || {
            if places.try_get_untracked().is_some() {
                let now = contacted::places();
                if places.with_untracked(|shown| *shown != now) {
                    places.set(now);
                }
                follow(places);
            }
        },
        LOOK,
    );
}

/// The host, with the folder of the page's own.
fn shown(place: &Place) -> String {
    match place.folder.as_str() {
        "" => place.origin.clone(),
        folder => format!("{}{}{folder}/", place.origin, address::path()),
    }
}

/// What for. The page itself asks nobody but these.
fn why(place: &Place, tenant: Option<&TenantConfig>) -> Screens {
    let is = |address: &str| {
        let address = address::absolute(address);
        address == place.origin || address.starts_with(&format!("{}/", place.origin))
    };
    match (place.origin == address::origin(), place.folder.as_str(), tenant) {
        (true, "mde", Some(_)) => Screens::TrustRelay,
        (true, "blob", Some(_)) => Screens::TrustRelayResults,
        (true, ..) => Screens::TrustFiles,
        (_, _, Some(tenant)) if is(&tenant.authority) => Screens::TrustSignIn,
        (_, _, Some(tenant)) if is(&tenant.api_base) => Screens::TrustApi,
        (_, _, Some(_)) if place.origin.starts_with("https://automatedirstrprd") => Screens::TrustResults,
        _ => Screens::TrustOther,
    }
}
