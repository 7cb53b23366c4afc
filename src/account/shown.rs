//! What is shown of the sign-in: the page in front of everything, the banner, who it is, what the token allows.

use std::rc::Rc;

use words::{Arg, Message};

use super::session::Session;
use super::{Account, AccountState, SignInTrouble};
use crate::app::use_preferences;
use crate::dom::prelude::*;
use crate::language::{t, ts};
use crate::ui::{Button, ButtonKind, Icon, Menu, MenuItem, Tone};

/// A handle for closures of views.
type Handle = StoredValue<Rc<Session>, LocalStorage>;

/// The page that stands where nobody is signed in.
pub(super) fn page(session: Rc<Session>) -> View {
    let (state, handle) = (session.state(), StoredValue::new_local(session));
    let told = move || match state.get() {
        AccountState::Out(trouble) => {
            let first = trouble == SignInTrouble::NoAccount;
            view! {
                <div class="instead" role=if first { "status" } else { "alert" }>
                    <h1>{t(if first { Message::AccountTitle } else { Message::AccountTroubleTitle })}</h1>
                    <p>{say(&trouble)}</p>
                    <div class="actions">{ways(&trouble, handle)}</div>
                </div>
            }
        }
        _ => view! { <p class="opening" role="status">{t(Message::AccountSigningIn)}</p> },
    };
    view! { <main>{told}</main> }
}

/// What is wrong with the sign-in; nothing while all is well.
pub(super) fn banner(session: Rc<Session>) -> View {
    let (state, handle) = (session.state(), StoredValue::new_local(session));
    let told = move || match state.get() {
        AccountState::Out(trouble) => Some(view! {
            <div class="banner" role="alert" data-tone=Tone::Caution.word()>
                <p>{say(&trouble)}" "{t(Message::AccountKept)}</p>
                {ways(&trouble, handle)}
            </div>
        }),
        _ => None,
    };
    told.into_view()
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
    let items = vec![item(Message::AccountSignOutHere, false), item(Message::AccountSignOutEverywhere, true)];
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
                {fact(Message::AccountTenant, tenant)}
                <div><dt>{t(Message::AccountScopes)}</dt><dd>{scopes}</dd></div>
                <div><dt>{t(Message::AccountExpires)}</dt><dd>{expires}</dd></div>
                {fact(Message::AccountAuthority, session.config.authority.clone())}
                {fact(Message::AccountApi, crate::browser::address::absolute(&session.config.api_base))}
            </dl>
            <p class="note">{t(Message::AccountPartHint)}</p>
        </section>
    }
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
        SignInTrouble::EmptyToken => t(Message::AccountEmptyToken),
        SignInTrouble::NotLoaded => t(Message::AccountNotLoaded),
        SignInTrouble::Refused { code } => ts(Message::AccountRefused, &[Arg::Text(code)]),
    }
}

/// The ways out, the likeliest first.
fn ways(trouble: &SignInTrouble, handle: Handle) -> View {
    let sign_in = move |label: Message| {
        let leave = move || handle.with_value(|session| session.sign_in());
        view! { <Button label kind=ButtonKind::Primary on_press=leave/> }
    };
    let again = move || {
        let again = move || handle.with_value(|session| session.try_again());
        view! { <Button label=Message::ComposeTryAgain on_press=again/> }
    };
    match trouble {
        SignInTrouble::NoAccount | SignInTrouble::Canceled => sign_in(Message::AccountSignIn),
        SignInTrouble::WrongTenant { .. } => sign_in(Message::AccountOther),
        SignInTrouble::StepUp { .. } => sign_in(Message::AccountConfirm),
        SignInTrouble::Expired | SignInTrouble::FrameBlocked => sign_in(Message::AccountAgain),
        SignInTrouble::Unreachable | SignInTrouble::NotLoaded => again(),
        SignInTrouble::NoConsent => {
            let config = handle.with_value(|session| session.config.clone());
            let href = format!("{}/adminconsent?client_id={}", config.authority, config.client_id);
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
