use crate::dom::prelude::*;
use leptos::task::spawn_local;
use words::{Arg, Message, Screens};

use super::Part;
use crate::browser::database::{self, DatabaseError};
use crate::browser::{address, settings_store};
use crate::host::{Host, use_host};
use crate::language::{t, ts};
use crate::ui::{Button, ButtonKind, Dialog, toast};

/// All databases of this page begin so.
const DATABASES: &str = "liveline.";
/// Those of demos do. From a demo nobody removes what belongs to a tenant.
const DEMOS: &str = "liveline.demo.";

/// Settings that tell of a tenant begin so: when its page last lived (`src/host/starting.rs`), which was open last.
const TENANTS: [&str; 2] = ["alive.", "tenant"];

/// What this browser keeps, and the way to be rid of it.
#[component]
pub fn Stored() -> impl IntoView {
    let host = use_host();
    let asking = RwSignal::new(false);
    let kept = [Screens::StoredRuns, Screens::StoredDrafts, Screens::StoredDemo, Screens::StoredSettings];
    view! {
        <Part title=Screens::SettingsStored>
            <ul>{kept.map(|what| view! { <li>{t(what)}</li> }).into_iter().collect_view()}</ul>
            <p class="note">{t(Screens::StoredNot)}</p>
            <div class="actions">
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

fn wipe_and_reload(host: Host) {
    spawn_local(async move {
        match wipe(host).await {
            Ok(()) => address::reload(),
            Err(why) => toast(ts(Message::WipeFailed, &[Arg::Text(&why.to_string())])),
        }
    });
}

async fn wipe(host: Host) -> Result<(), DatabaseError> {
    host.wipe().await?;
    // Demos of other scenarios and seeds.
    database::delete_all(if host.is_demo() { DEMOS } else { DATABASES }).await?;
    settings_store::clear(if host.is_demo() { &TENANTS } else { &[] }).map_err(|_| DatabaseError::Denied)
}
