//! The sign-in itself, over the library. Only `chunks::signin` may name it.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use defender::Secret;
use leptos::prelude::{ArcRwSignal, Set, WithUntracked, set_timeout};
use leptos::task::spawn_local;

use super::judge::AuthError;
use super::{Account, AccountState, Grant, Need, Person, SignInTrouble, TokenFuture, shown};
use crate::browser::config::TenantConfig;
use crate::browser::msal::{Known, Msal, Wish};
use crate::browser::{address, online};
use crate::dom::View;

/// How often a provider that did not answer is tried again.
const TRY_AGAIN: Duration = Duration::from_secs(15);

/// The account of one tab.
pub struct Session {
    pub(super) config: TenantConfig,
    msal: Option<Msal>,
    known: Option<Known>,
    state: ArcRwSignal<AccountState>,
    heard: RefCell<Vec<Heard>>,
}

/// Who wants to be told when there is a token again, or no more.
type Heard = Box<dyn Fn(bool)>;

impl Session {
    /// Brings the library, takes the answer of a sign-in, and looks whether there is a token.
    pub async fn begin(config: TenantConfig) -> Rc<dyn Account> {
        let (msal, known, mut trouble) = match Msal::load(&config).await {
            Ok(msal) => {
                let (known, refused) = msal.arrived().await;
                (Some(msal), known, refused.map(AuthError::meaning))
            }
            Err(why) => (None, None, Some(why.meaning())),
        };
        let known = known.filter(|known| {
            let fits = !is_id(&config.tenant) || known.tenant.eq_ignore_ascii_case(&config.tenant);
            if !fits {
                trouble = Some(SignInTrouble::WrongTenant { user: known.user.clone() });
            }
            fits
        });
        let state = match (&known, trouble) {
            (_, Some(trouble)) => AccountState::Out(trouble),
            (None, None) => AccountState::Out(SignInTrouble::NoAccount),
            (Some(_), None) => AccountState::SigningIn,
        };
        let is_open = state == AccountState::SigningIn;
        let session =
            Rc::new(Self { config, msal, known, state: ArcRwSignal::new(state), heard: RefCell::default() });
        if is_open {
            // What comes of it is in the state.
            let _ = Rc::clone(&session).ask(Need::Runs, String::new(), false).await;
        }
        let again = Rc::clone(&session);
        online::on_change(move |online| {
            if online && again.is_unreachable() {
                again.try_again();
            }
        });
        session
    }

    /// Tries once more to have a token.
    pub(super) fn try_again(self: &Rc<Self>) {
        if self.msal.is_none() {
            return address::reload();
        }
        let session = Rc::clone(self);
        spawn_local(async move { drop(session.ask(Need::Runs, String::new(), false).await) });
    }

    /// Leaves for the sign-in page.
    pub(super) fn sign_in(self: &Rc<Self>) {
        let Some(msal) = self.msal.clone() else { return address::reload() };
        let session = Rc::clone(self);
        spawn_local(async move {
            let (claims, choose) = session.state.with_untracked(|state| match state {
                AccountState::Out(SignInTrouble::StepUp { claims }) => (claims.clone(), false),
                AccountState::Out(SignInTrouble::WrongTenant { .. }) => (String::new(), true),
                _ => (String::new(), false),
            });
            let wish = Wish { scopes: &session.config.scopes, claims: &claims, choose, ..Wish::default() };
            let left = msal.sign_in(session.known.as_ref(), wish).await;
            if let Err(why) = left {
                session.show(AccountState::Out(why.meaning()));
            }
        });
    }

    /// Signs out, in this tab or everywhere.
    pub(super) fn sign_out(self: &Rc<Self>, everywhere: bool) {
        let Some(msal) = self.msal.clone() else { return address::reload() };
        let session = Rc::clone(self);
        spawn_local(async move {
            let ended = match session.known.as_ref().filter(|_| everywhere) {
                Some(known) => msal.sign_out(known).await,
                None => msal.forget().await.inspect(|()| address::reload()),
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
        let (Some(msal), Some(known)) = (&self.msal, &self.known) else {
            return Err(SignInTrouble::NoAccount);
        };
        let mut scopes = self.config.scopes.clone();
        if need == Need::Library {
            scopes.extend_from_slice(&self.config.library_scopes);
        }
        let wish = Wish { scopes: &scopes, claims: &claims, fresh, choose: false };
        match msal.token(known, wish).await {
            Ok(token) => {
                let short = |scope: &String| scope.rsplit('/').next().unwrap_or_default().to_owned();
                let scopes = token.scopes.iter().map(short).filter(|scope| scope.contains('.')).collect();
                self.show(AccountState::SignedIn(Grant { scopes, expires: token.expires }));
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
                // Without the library everything else goes on.
                if need == Need::Runs {
                    self.show(AccountState::Out(trouble.clone()));
                }
                Err(trouble)
            }
        }
    }

    /// Shows a new state, and tells whoever waits for a token.
    fn show(self: &Rc<Self>, state: AccountState) {
        if self.state.with_untracked(|shown| *shown == state)
            && !matches!(state, AccountState::Out(SignInTrouble::Unreachable))
        {
            return;
        }
        let signed_in = matches!(state, AccountState::SignedIn(_));
        let was = self.state.with_untracked(|shown| matches!(shown, AccountState::SignedIn(_)));
        self.state.set(state);
        if signed_in != was {
            self.heard.borrow().iter().for_each(|heard| heard(signed_in));
        }
        if self.is_unreachable() {
            let session = Rc::clone(self);
            let again = move || {
                if session.is_unreachable() {
                    session.try_again();
                }
            };
            set_timeout(again, TRY_AGAIN);
        }
    }

    fn is_unreachable(&self) -> bool {
        self.state.with_untracked(|state| *state == AccountState::Out(SignInTrouble::Unreachable))
    }
}

/// A tenant that is named by its id can be compared; a domain cannot.
fn is_id(tenant: &str) -> bool {
    tenant.len() == 36 && tenant.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

impl Account for Session {
    fn person(&self) -> Option<Person> {
        let Known { user, tenant, id, .. } = self.known.clone()?;
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

    fn page(self: Rc<Self>) -> View {
        shown::page(self)
    }

    fn badge(self: Rc<Self>) -> View {
        shown::badge(self)
    }

    fn banner(self: Rc<Self>) -> View {
        shown::banner(self)
    }

    fn facts(self: Rc<Self>) -> View {
        shown::facts(self)
    }
}
