use crate::dom::prelude::*;
use engine::{Intent, Pause};
use leptos::task::spawn_local;
use words::{Arg, Message};

use super::builder_door::BuilderDoor;
use super::opening::link_was_cut;
use crate::account::{PageAccount, page_account};
use crate::browser::{address, online, site};
use crate::chunks::Arrival;
use crate::host::{Host, use_host};
use crate::language::{not_stored, t, ts};
use crate::ui::{Button, Tone};

/// What concerns the whole page: read-only tab, no network, nothing kept, a queue that stands.
#[component]
pub fn Banners() -> impl IntoView {
    let host = use_host();
    let is_online = RwSignal::new(online::online());
    StoredValue::new_local(online::on_change(move |online| is_online.set(online)));
    let paused = Memo::new(move |_| host.meters().with(|meters| meters.paused.zip(Some(meters.queued))));
    let leading = host.leading();
    let tenant = host.tenant();
    view! {
        <div class="banners">
            {move || (!leading.get()).then(|| banner(Tone::Caution, t(Message::BannerFollows)))}
            {page_account().map(|account| view! { <SignIn account/> })}
            {move || (!is_online.get()).then(|| banner(Tone::Caution, t(Message::BannerOffline)))}
            // Nothing is lost: the builder works on without its tenant.
            {move || match tenant.get() {
                Arrival::Missing(why) => Some(with_way(
                    Tone::Bad,
                    ts(Message::BannerNoTenant, &[Arg::Text(&why)]),
                    Message::ComposeTryAgain,
                    Callback::new(move |()| spawn_local(host.open_tenant())),
                )),
                _ => None,
            }}
            {move || site::closed().get().then(|| {
                with_way(Tone::Caution, t(Message::BannerDoor), Message::DoorRenew, Callback::new(|()| site::renew()))
            })}
            {link_was_cut().then(|| banner(Tone::Caution, t(Message::BannerLinkCut)))}
            {move || site::newer().get().then(|| {
                with_way(Tone::Active, t(Message::BannerNewer), Message::Reload, Callback::new(|()| address::reload()))
            })}
            {move || host.not_kept().get().map(|why| {
                banner(Tone::Caution, ts(Message::BannerNotKept, &[Arg::Text(&not_stored(&why))]))
            })}
            {move || paused.get().filter(|_| leading.get()).map(|(pause, queued)| view! { <Paused pause queued/> })}
        </div>
    }
}

/// How the sign-in stands, once what it needs has come.
#[component]
fn SignIn(account: PageAccount) -> impl IntoView {
    let host = use_host();
    let builder = use_context::<BuilderDoor>();
    let composed = Memo::new(move |_| builder.is_some_and(BuilderDoor::is_begun));
    move || match account.arrival().get() {
        Arrival::Coming => ().into_view(),
        Arrival::Here(()) => account.session().map(|session| session.banner(composed.into())).into_view(),
        Arrival::Missing(why) => with_way(
            Tone::Bad,
            ts(Message::ConfigTenant, &[Arg::Text(&why)]),
            Message::ComposeTryAgain,
            Callback::new(move |()| spawn_local(host.open_account())),
        ),
    }
}

fn banner(tone: Tone, text: String) -> View {
    view! { <p class="banner" role="status" data-tone=tone.word()>{text}</p> }
}

/// With a way out; what is bad is told at once.
fn with_way(tone: Tone, text: String, way: Message, on_press: Callback<()>) -> View {
    let role = if tone == Tone::Active { "status" } else { "alert" };
    view! {
        <div class="banner" role=role data-tone=tone.word()>
            <p>{text}</p>
            <Button label=way on_press=on_press/>
        </div>
    }
}

#[component]
fn Paused(pause: Pause, queued: usize) -> impl IntoView {
    let host = use_host();
    let message = match pause {
        Pause::Asked => Message::BannerPausedAsked,
        Pause::Left => Message::BannerPaused,
    };
    view! {
        <div class="banner" role="status" data-tone=Tone::Caution.word()>
            <p>{move || ts(message, &[Arg::Count(queued as u64)])}</p>
            <Button label=Message::QueueContinue on_press=move || host.intend(Intent::Resume)/>
            <Button label=Message::QueueDiscard on_press=move || discard_queue(host)/>
        </div>
    }
}

fn discard_queue(host: Host) {
    let queued = host.order().get_untracked().into_iter().filter(|id| untrack(|| host.why(id)).is_some());
    for id in queued.collect::<Vec<_>>() {
        host.intend(Intent::Discard(id));
    }
}
