//! The sign-in itself, over the library. Only `chunks::signin` may name it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use defender::Secret;
use leptos::prelude::set_timeout;
use leptos::task::spawn_local;

use super::{Account, AccountState, Grant, Need, Person, SignInTrouble, TokenFuture, short_scope, shown};
use crate::browser::config::{TenantConfig, is_id};
use crate::browser::listener::Listener;
use crate::browser::msal::{Known, Msal, Wish};
use crate::browser::{address, online, tab_store};
use crate::dom::{ArcRwSignal, Signal, View};

/// How often a provider that did not answer is tried again.
const TRY_AGAIN: Duration = Duration::from_secs(15);

/// What the tenant wants proved, while the page is away for it.
const CLAIMS: &str = "claims";

/// The account of one tab.
pub struct Session {
    pub(super) config: TenantConfig,
    /// Tenants that can be changed to.
    pub(super) others: Vec<TenantConfig>,
    msal: Option<Msal>,
    known: RefCell<Option<Known>>,
    state: ArcRwSignal<AccountState>,
    heard: RefCell<Vec<Heard>>,
    /// Whether it is set when the provider is tried again.
    tries_later: Cell<bool>,
}

/// How somebody signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The page leaves, and comes back to where it was.
    Redirect,
    /// In a window beside the page, which stays.
    PopUp,
}

/// Who wants to be told when there is a token again, or no more.
type Heard = Box<dyn Fn(bool)>;

impl Session {
    /// Brings the library, takes the answer of a sign-in, and looks whether there is a token.
    pub async fn begin(config: TenantConfig, others: Vec<TenantConfig>) -> Rc<dyn Account> {
        let asked = tab_store::take(CLAIMS);
        let (msal, known, trouble) = match Msal::load(&config).await {
            Ok(msal) => {
                // Another tenant's account in the same tab is nobody here.
                let of_tab = || msal.known().into_iter().find(|known| fits(&config, known));
                let (known, trouble) = match msal.arrived().await {
                    Ok(Some(known)) => admitted(&config, known),
                    Ok(None) => (of_tab(), None),
                    Err(why) => (of_tab(), Some(still_asked(why.meaning(), asked))),
                };
                if let Some(known) = &known {
                    msal.remember(known);
                }
                (Some(msal), known, trouble)
            }
            Err(why) => (None, None, Some(why.meaning())),
        };
        let state = match (&known, trouble) {
            (_, Some(trouble)) => AccountState::Out(trouble),
            (None, None) => AccountState::Out(SignInTrouble::NoAccount),
            (Some(_), None) => AccountState::SigningIn,
        };
        let is_open = state == AccountState::SigningIn;
        let session = Rc::new(Self {
            config,
            others,
            msal,
            known: RefCell::new(known),
            state: ArcRwSignal::new(state),
            heard: RefCell::default(),
            tries_later: Cell::default(),
        });
        if is_open {
            // What comes of it is in the state.
            let _ = Rc::clone(&session).ask(Need::Runs, String::new(), false).await;
        }
        let again = Rc::clone(&session);
        let listeners = online::on_change(move |online| {
            if online && again.is_unreachable() {
                again.try_again();
            }
        });
        listeners.into_iter().for_each(Listener::forever);
        session
    }

    /// Tries once more to have a token.
    pub(super) fn try_again(self: &Rc<Self>) {
        if self.msal.is_none() {
            return address::reload();
        }
        self.begin_again();
        let token = Rc::clone(self).token(Need::Runs);
        // What comes of it is in the state.
        spawn_local(async move { drop(token.await) });
    }

    /// Leaves for the sign-in page, or has it in a window of its own.
    pub(super) fn sign_in(self: &Rc<Self>, way: Way, need: Need) {
        let Some(msal) = self.msal.clone() else { return address::reload() };
        let session = Rc::clone(self);
        spawn_local(async move {
            let (claims, choose) = session.state.with_untracked(|state| match state {
                AccountState::Out(SignInTrouble::StepUp { claims }) => (claims.clone(), false),
                AccountState::Out(SignInTrouble::WrongTenant { .. }) => (String::new(), true),
                _ => (String::new(), false),
            });
            let scopes = session.scopes(need);
            let wish = Wish { scopes: &scopes, claims: &claims, choose, ..Wish::default() };
            let known = session.known.borrow().clone();
            let asked = (!claims.is_empty()).then(|| claims.clone());
            if let Some(claims) = asked.as_ref().filter(|_| way == Way::Redirect) {
                // Without it a sign-in goes on all the same; whoever turns back is then asked twice.
                let _ = tab_store::set(CLAIMS, claims);
            }
            let done = match way {
                Way::Redirect => msal.sign_in(known.as_ref(), wish).await.map(|()| None),
                Way::PopUp => msal.sign_in_beside(known.as_ref(), wish).await,
            };
            match done {
                Ok(Some(arrived)) => session.admit(&msal, arrived).await,
                Ok(None) => {}
                Err(why) => {
                    let trouble = why.beside(way == Way::PopUp).meaning();
                    session.show(AccountState::Out(still_asked(trouble, asked)));
                }
            }
        });
    }

    /// Somebody signed in without leaving the page.
    async fn admit(self: &Rc<Self>, msal: &Msal, arrived: Known) {
        let (known, trouble) = admitted(&self.config, arrived);
        if let Some(trouble) = trouble {
            return self.show(AccountState::Out(trouble));
        }
        let Some(known) = known else { return };
        msal.remember(&known);
        let was = self.known.replace(Some(known.clone()));
        if was.is_some_and(|was| was.id != known.id) {
            // The page, its runs and its draft are the other person's.
            return address::reload();
        }
        self.begin_again();
        // What comes of it is in the state.
        let _ = Rc::clone(self).ask(Need::Runs, String::new(), false).await;
    }

    /// Signs out, in this tab or everywhere.
    pub(super) fn sign_out(self: &Rc<Self>, everywhere: bool) {
        let Some(msal) = self.msal.clone() else { return address::reload() };
        let session = Rc::clone(self);
        spawn_local(async move {
            let known = session.known.borrow().clone();
            let ended = match known.filter(|_| everywhere) {
                Some(known) => msal.sign_out(&known).await,
                None => msal.forget().await.inspect(|()| address::reload_asking()),
            };
            if let Err(why) = ended {
                session.show(AccountState::Out(why.meaning()));
            }
        });
    }

    async fn ask(
        self: Rc<Self>,
        need: Need,
        claims: String,
        fresh: bool,
    ) -> Result<Secret<String>, SignInTrouble> {
        let known = self.known.borrow().clone();
        let (Some(msal), Some(known)) = (&self.msal, &known) else {
            return Err(SignInTrouble::NoAccount);
        };
        let mut scopes = self.scopes(need);
        self.state.with_untracked(|state| {
            // What the last token did not grant would keep it from being found in the cache.
            if let AccountState::SignedIn(grant) = state
                && self.config.scopes.iter().any(|scope| grant.has(short_scope(scope)))
            {
                scopes.retain(|scope| {
                    grant.has(short_scope(scope)) || self.config.library_scopes.contains(scope)
                });
            }
        });
        let wish = Wish { scopes: &scopes, claims: &claims, fresh, choose: false };
        match msal.token(known, wish).await {
            Ok(token) => {
                let named = token.scopes.iter().map(|scope| short_scope(scope).to_owned());
                let scopes = named.filter(|scope| scope.contains('.')).collect();
                // Whoever turned back says himself when he goes on; lists can be read meanwhile.
                if !self.was_canceled() {
                    self.show(AccountState::SignedIn(Grant { scopes, expires: token.expires }));
                }
                Ok(token.secret)
            }
            Err(why) => {
                let trouble = match why.meaning() {
                    // The library hands the claims back only when the provider repeats them.
                    SignInTrouble::StepUp { claims: said } if said.is_empty() => {
                        SignInTrouble::StepUp { claims }
                    }
                    SignInTrouble::Expired if !claims.is_empty() => SignInTrouble::StepUp { claims },
                    other => other,
                };
                // Without the library everything else goes on; who turned back is told so until he goes on.
                if need == Need::Runs && !self.was_canceled() {
                    self.show(AccountState::Out(trouble.clone()));
                }
                Err(trouble)
            }
        }
    }

    /// What is asked of the person.
    fn scopes(&self, need: Need) -> Vec<String> {
        let mut scopes = self.config.scopes.clone();
        if need == Need::Library {
            scopes.extend_from_slice(&self.config.library_scopes);
        }
        scopes
    }

    /// Shows a new state, and tells whoever waits for a token.
    fn show(self: &Rc<Self>, state: AccountState) {
        if self.state.with_untracked(|shown| *shown != state) {
            let signed_in = matches!(state, AccountState::SignedIn(_));
            let was = self.state.with_untracked(|shown| matches!(shown, AccountState::SignedIn(_)));
            self.state.set(state);
            if signed_in != was {
                self.heard.borrow().iter().for_each(|heard| heard(signed_in));
            }
        }
        // However many found it so, it is tried again once.
        if self.is_unreachable() && !self.tries_later.replace(true) {
            let session = Rc::clone(self);
            let again = move || {
                session.tries_later.set(false);
                if session.is_unreachable() {
                    session.try_again();
                }
            };
            set_timeout(again, TRY_AGAIN);
        }
    }

    fn was_canceled(&self) -> bool {
        self.state.with_untracked(|state| *state == AccountState::Out(SignInTrouble::Canceled))
    }

    /// He goes on.
    fn begin_again(self: &Rc<Self>) {
        if self.was_canceled() {
            self.show(AccountState::SigningIn);
        }
    }

    fn is_unreachable(&self) -> bool {
        self.state.with_untracked(|state| *state == AccountState::Out(SignInTrouble::Unreachable))
    }
}

/// Whoever turns back from proving more is asked for the same again.
fn still_asked(trouble: SignInTrouble, claims: Option<String>) -> SignInTrouble {
    match (trouble, claims) {
        (SignInTrouble::Canceled, Some(claims)) => SignInTrouble::StepUp { claims },
        (trouble, _) => trouble,
    }
}

/// Whether an account is of this tenant, as far as that can be compared.
fn fits(config: &TenantConfig, known: &Known) -> bool {
    !is_id(&config.tenant) || known.tenant.eq_ignore_ascii_case(&config.tenant)
}

/// Somebody who signed in just now, or why the page is not his.
fn admitted(config: &TenantConfig, known: Known) -> (Option<Known>, Option<SignInTrouble>) {
    match fits(config, &known) {
        true => (Some(known), None),
        false => (None, Some(SignInTrouble::WrongTenant { user: known.user })),
    }
}

impl Account for Session {
    fn person(&self) -> Option<Person> {
        let Known { user, tenant, id, .. } = self.known.borrow().clone()?;
        Some(Person { user, tenant, id })
    }

    fn state(&self) -> ArcRwSignal<AccountState> {
        self.state.clone()
    }

    fn on_change(&self, changed: Box<dyn Fn(bool)>) {
        self.heard.borrow_mut().push(changed);
    }

    fn token(self: Rc<Self>, need: Need) -> TokenFuture {
        Box::pin(self.ask(need, String::new(), false))
    }

    fn renewed(self: Rc<Self>, need: Need, claims: Option<String>) -> TokenFuture {
        let fresh = claims.is_none();
        Box::pin(self.ask(need, claims.unwrap_or_default(), fresh))
    }

    fn allow(self: Rc<Self>, need: Need) {
        self.sign_in(Way::Redirect, need);
    }

    fn page(self: Rc<Self>) -> View {
        shown::page(self)
    }

    fn badge(self: Rc<Self>) -> View {
        shown::badge(self)
    }

    fn banner(self: Rc<Self>, composed: Signal<bool>) -> View {
        shown::banner(self, composed)
    }

    fn facts(self: Rc<Self>) -> View {
        shown::facts(self)
    }
}
