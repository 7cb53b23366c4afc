use crate::dom::prelude::*;
use words::{Message, Screens};

use super::{Part, fact};
use crate::account::{AccountState, Grant, PageAccount, short_scope};
use crate::language::t;

/// What the page asks for of the tenant, what of it the token has, and what for. A demo asks for nothing.
#[component]
pub fn Permissions(account: PageAccount) -> impl IntoView {
    let tenant = account.tenant();
    let asked: Vec<String> = tenant
        .scopes
        .iter()
        .chain(&tenant.library_scopes)
        .map(|scope| short_scope(scope).to_owned())
        .collect();
    let rows = move || {
        let grant = match account.state() {
            AccountState::SignedIn(grant) => Some(grant),
            _ => None,
        };
        let row = |scope: &String| {
            fact(scope.clone(), format!("{} · {}", t(used_for(scope)), standing(grant.as_ref(), scope)))
        };
        asked.iter().map(row).collect_view()
    };
    view! {
        <Part title=Screens::TrustPermissions>
            <dl class="facts">{rows}</dl>
        </Part>
    }
}

fn standing(grant: Option<&Grant>, scope: &str) -> String {
    match grant {
        None => t(Message::AccountNoneNow),
        Some(grant) if grant.has(scope) => t(Screens::TrustHeld),
        Some(_) => t(Screens::TrustLacking),
    }
}

/// What it is good for (contract 4).
fn used_for(scope: &str) -> Screens {
    match scope {
        "Machine.LiveResponse" => Screens::TrustForRuns,
        "Machine.Read" => Screens::TrustForDevices,
        "Library.Manage" => Screens::TrustForLibrary,
        _ => Screens::TrustForConfigured,
    }
}
