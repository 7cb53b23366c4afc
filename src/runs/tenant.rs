use crate::dom::prelude::*;
use defender::{Asked, Cause};
use words::{Arg, Message, Screens};

use super::filter::Filter;
use crate::app::use_preferences;
use crate::host::{Host, Listed, Older, Reading, Trouble, use_host};
use crate::language::{t, ts};
use crate::refusal::{Explanation, Refusal};
use crate::ui::{Button, Icon};

/// What was read of the tenant's list.
pub fn listed(host: Host) -> Memo<Listed> {
    Memo::new(move |_| host.listed().map(|listed| listed.get()).unwrap_or_default())
}

/// Reads the tenant's list once it is looked at for the first time; afterwards only when somebody asks.
pub fn read_when_looked_at(host: Host, filter: Memo<Filter>, listed: Memo<Listed>) {
    let wanted = Memo::new(move |_| {
        filter.with(|filter| filter.tenant)
            && host.leading().get()
            && host.listed().is_some()
            && listed.with(|listed| listed.standing == Reading::NotAsked)
    });
    effect(move || {
        if wanted.get() {
            host.read_actions(false);
        }
    });
}

/// How the reading of the tenant's list stands, and the ways to read on.
#[component]
pub fn TenantStanding(listed: Memo<Listed>) -> impl IntoView {
    let host = use_host();
    let busy = Memo::new(move |_| listed.with(|listed| listed.standing == Reading::Loading));
    let trouble = Memo::new(move |_| listed.with(|listed| listed.standing.trouble().cloned()));
    let leading = host.leading();
    let off = Signal::derive(move || match () {
        () if !leading.get() => Some(t(Screens::RunViewOnlyLeader)),
        () if busy.get() => Some(t(Screens::RunsTenantReading)),
        () => None,
    });
    let has_older = move || listed.with(|listed| matches!(listed.older, Older::Page(_)));
    let elsewhere = move || listed.with(|listed| listed.older == Older::Elsewhere);
    view! {
        <div class="card runs-tenant" aria-busy=move || busy.get().then_some("true")>
            {move || trouble.get().map(|trouble| view! { <Failed trouble/> })}
            <p role="status">{move || said(host, &listed.get(), leading.get())}</p>
            <div class="actions">
                <Button
                    label=Screens::LibraryRefresh
                    icon=Icon::Reset
                    disabled_because=off
                    on_press=move || host.read_actions(false)
                />
                <Show when=has_older>
                    <Button
                        label=Screens::RunsTenantOlder
                        disabled_because=off
                        on_press=move || host.read_actions(true)
                    />
                </Show>
            </div>
            <Show when=elsewhere><p class="note">{t(Screens::RunsTenantElsewhere)}</p></Show>
            <p class="note">{t(Screens::RunsTenantNote)}</p>
        </div>
    }
}

/// What was read, and when.
fn said(host: Host, listed: &Listed, leading: bool) -> String {
    let preferences = use_preferences();
    match (listed.read, &listed.standing) {
        (_, Reading::Loading) => t(Screens::RunsTenantReading),
        (Some(at), _) => {
            let (count, at) = (listed.runs.len() as u64, preferences.day_and_time(host.there(at)));
            let all =
                if listed.older == Older::None { Screens::RunsTenantAll } else { Screens::RunsTenantPart };
            ts(all, &[Arg::Count(count), Arg::Text(&at)])
        }
        (None, Reading::NotAsked) if !leading => t(Screens::RunViewOnlyLeader),
        (None, Reading::NotAsked) => t(Screens::RunsTenantReading),
        (None, _) => String::new(),
    }
}

#[component]
fn Failed(trouble: Trouble) -> impl IntoView {
    let explained = match trouble {
        Trouble::Refused(error) => view! { <Refusal error asked=Asked::Read/> },
        Trouble::FrontDoor => view! { <p>{t(Message::DoorTitle)}</p> },
        Trouble::NoToken => view! { <Explanation cause=Cause::SignInEnded said=None/> },
        _ => view! { <Explanation cause=Cause::NoAnswer said=None/> },
    };
    view! {
        <div role="alert"><h2>{t(Screens::RunsTenantFailed)}</h2></div>
        {explained}
    }
}
