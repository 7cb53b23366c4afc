//! What is shown of the sign-in: the page in front of everything, the banner, who it is, what the token allows.

use std::rc::Rc;

use words::{Arg, Message};

use super::session::{Session, Way};
use super::{Account, AccountState, Need, SignInTrouble};
use crate::app::{open_other_tenant, use_preferences};
use crate::browser::address;
use crate::browser::config::TenantConfig;
use crate::dom::prelude::*;
use crate::language::{t, ts};
use crate::route::{RECORDING, Route};
use crate::ui::{Button, ButtonKind, Icon, Menu, MenuItem, Tone};

/// A handle for closures of views.
type Handle = StoredValue<Rc<Session>, LocalStorage>;

/// What stands in the place of a screen that shows nothing before somebody has signed in.
pub(super) fn page(session: Rc<Session>) -> View {
    let state = session.state();
    let told = move || match state.get() {
        AccountState::Out(trouble) => {
            let title = match trouble {
                SignInTrouble::NoAccount => Message::AccountTitle,
                _ => Message::AccountTroubleTitle,
            };
            // The ways out stand above, in the banner.
            view! {
                <div class="instead">
                    <h1>{t(title)}</h1>
                    <p>{t(Message::AccountFirst)}</p>
                    <p><a href=Route::run(RECORDING).href()>{t(Message::AccountRecording)}</a></p>
                </div>
            }
        }
        _ => view! { <p class="opening" role="status">{t(Message::AccountSigningIn)}</p> },
    };
    told.into_view()
}

/// What is wrong with the sign-in; nothing while all is well.
pub(super) fn banner(session: Rc<Session>, composed: Signal<bool>) -> View {
    let (state, handle) = (session.state(), StoredValue::new_local(session));
    let told = move || match state.get() {
        AccountState::Out(trouble) => {
            let first = trouble == SignInTrouble::NoAccount;
            let tone = if first { Tone::Active } else { Tone::Caution };
            let has_person = handle.with_value(|session| session.person().is_some());
            let kept = has_person.then(|| [" ", &t(Message::AccountKept)].concat());
            let others = (!has_person).then(|| others(handle));
            Some(view! {
                <div class="banner" role=if first { "status" } else { "alert" } data-tone=tone.word()>
                    <p>{say(&trouble)}{kept}</p>
                    {ways(&trouble, handle, composed)}
                    {others}
                </div>
            })
        }
        _ => None,
    };
    told.into_view()
}

/// The ways to the other tenants, for whom has no menu yet.
fn others(handle: Handle) -> View {
    let others = handle.with_value(|session| session.others.clone());
    let way = |tenant: TenantConfig| {
        let label = ts(Message::TenantOpen, &[Arg::Text(&tenant.name)]);
        view! { <Button label on_press=move || open_other_tenant(&tenant.tenant)/> }
    };
    others.into_iter().map(way).collect_view().into_view()
}

/// Who is signed in, and the ways out.
pub(super) fn badge(session: Rc<Session>) -> View {
    let user = session.person().map(|person| person.user).unwrap_or_default();
    let handle = StoredValue::new_local(session);
    let item = |label: Message, everywhere: bool| MenuItem {
        label: label.into(),
        icon: Icon::Close,
        off: Signal::derive(|| false),
        on_press: Callback::new(move |()| handle.with_value(|session| session.sign_out(everywhere))),
    };
    let other = |tenant: &TenantConfig| {
        let id = tenant.tenant.clone();
        MenuItem {
            label: ts(Message::TenantOpen, &[Arg::Text(&tenant.name)]).into(),
            icon: Icon::Chevron,
            off: Signal::derive(|| false),
            on_press: Callback::new(move |()| open_other_tenant(&id)),
        }
    };
    let mut items: Vec<MenuItem> = handle.with_value(|session| session.others.iter().map(other).collect());
    items.push(item(Message::AccountSignOutHere, false));
    items.push(item(Message::AccountSignOutEverywhere, true));
    let label = ts(Message::AccountMenu, &[Arg::Text(&user)]);
    view! {
        <span class="account">
            <span class="account-user" title=user.clone()>{user}</span>
            <Menu label icon=Icon::More id="account-menu" items/>
        </span>
    }
}

/// What the token allows, and where everything is.
pub(super) fn facts(session: Rc<Session>) -> View {
    let preferences = use_preferences();
    let state = session.state();
    let person = session.person();
    let (user, tenant) = person.map(|person| (person.user, person.tenant)).unwrap_or_default();
    let expires_state = state.clone();
    let scopes = move || match state.get() {
        AccountState::SignedIn(grant) => grant.scopes.join(", "),
        _ => t(Message::AccountNoneNow),
    };
    let expires = move || match expires_state.get() {
        AccountState::SignedIn(grant) => {
            grant.expires.map(|at| preferences.day_and_time(at)).unwrap_or_default()
        }
        _ => t(Message::AccountNoneNow),
    };
    let fact = |name: Message, value: String| view! { <div><dt>{t(name)}</dt><dd>{value}</dd></div> };
    view! {
        <section class="card settings-part">
            <h2>{t(Message::AccountPart)}</h2>
            <dl class="facts">
                {fact(Message::AccountUser, user)}
                {fact(Message::AccountTenant, named(&session.config.name, tenant))}
                <div><dt>{t(Message::AccountScopes)}</dt><dd>{scopes}</dd></div>
                <div><dt>{t(Message::AccountExpires)}</dt><dd>{expires}</dd></div>
                {fact(Message::AccountAuthority, session.config.authority.clone())}
                {fact(Message::AccountApi, address::absolute(&session.config.api_base))}
            </dl>
            <p class="note">{t(Message::AccountPartHint)}</p>
        </section>
    }
}

/// A tenant by its name and id; one without a name is called by its id.
fn named(name: &str, id: String) -> String {
    if name == id { id } else { [name, " (", &id, ")"].concat() }
}

/// What happened and what it means.
fn say(trouble: &SignInTrouble) -> String {
    match trouble {
        SignInTrouble::NoAccount => t(Message::AccountNone),
        SignInTrouble::Canceled => t(Message::AccountCanceled),
        SignInTrouble::WrongTenant { user } => ts(Message::AccountWrongTenant, &[Arg::Text(user)]),
        SignInTrouble::NoConsent => t(Message::AccountNoConsent),
        SignInTrouble::WrongPlatform => t(Message::AccountWrongPlatform),
        SignInTrouble::StepUp { .. } => t(Message::AccountStepUp),
        SignInTrouble::Expired => t(Message::AccountExpired),
        SignInTrouble::Unreachable => t(Message::AccountUnreachable),
        SignInTrouble::FrameBlocked => t(Message::AccountFrameBlocked),
        SignInTrouble::Beside => t(Message::AccountOpenBeside),
        SignInTrouble::PopUpBlocked => t(Message::AccountPopUpBlocked),
        SignInTrouble::EmptyToken => t(Message::AccountEmptyToken),
        SignInTrouble::NotLoaded => t(Message::AccountNotLoaded),
        SignInTrouble::Refused { code } => ts(Message::AccountRefused, &[Arg::Text(code)]),
    }
}

/// The ways out, the likeliest first.
fn ways(trouble: &SignInTrouble, handle: Handle, composed: Signal<bool>) -> View {
    let sign_in = move |label: Message| {
        let go = move |way| move || handle.with_value(|session| session.sign_in(way, Need::Runs));
        view! {
            <Button label kind=ButtonKind::Primary on_press=go(Way::Redirect)/>
            <Show when=move || composed.get()>
                <Button label=Message::AccountBeside on_press=go(Way::PopUp)/>
            </Show>
        }
    };
    let again = move || {
        let again = move || handle.with_value(|session| session.try_again());
        view! { <Button label=Message::ComposeTryAgain on_press=again/> }
    };
    match trouble {
        SignInTrouble::NoAccount | SignInTrouble::Canceled | SignInTrouble::PopUpBlocked => {
            sign_in(Message::AccountSignIn)
        }
        SignInTrouble::WrongTenant { .. } => sign_in(Message::AccountOther),
        SignInTrouble::StepUp { .. } => sign_in(Message::AccountConfirm),
        SignInTrouble::Expired | SignInTrouble::FrameBlocked => sign_in(Message::AccountAgain),
        SignInTrouble::Beside => view! { <Button label=Message::Reload on_press=address::reload/> },
        SignInTrouble::Unreachable | SignInTrouble::NotLoaded => again(),
        SignInTrouble::NoConsent => {
            let config = handle.with_value(|session| session.config.clone());
            let href =
                [config.authority.as_str(), "/adminconsent?client_id=", config.client_id.as_str()].concat();
            view! {
                <a class="button" href=href target="_blank" rel="noopener noreferrer">{t(Message::AccountConsent)}</a>
                {sign_in(Message::AccountAgain)}
            }
        }
        SignInTrouble::WrongPlatform | SignInTrouble::EmptyToken | SignInTrouble::Refused { .. } => view! {
            {sign_in(Message::AccountAgain)}
            {again()}
        },
    }
}
