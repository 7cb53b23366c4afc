//! The account of this page, before its sign-in has come and after: what sign-in needs is fetched behind the page.

use std::rc::Rc;

use defender::Secret;
use leptos::prelude::{LocalStorage, StoredValue, UpdateValue, WithValue, use_context};

use super::{Account, AccountState, Need, Person, SignInTrouble};
use crate::browser::config::TenantConfig;
use crate::chunks::{self, Arrival};
use crate::dom::RwSignal;

/// Whose page it is, as soon as that is known. Copies are the same.
#[derive(Clone, Copy)]
pub struct PageAccount {
    tenants: StoredValue<(TenantConfig, Vec<TenantConfig>)>,
    session: StoredValue<Option<Rc<dyn Account>>, LocalStorage>,
    arrival: RwSignal<Arrival<()>>,
}

impl PageAccount {
    /// For this tenant; the others can be changed to.
    pub fn new(tenant: TenantConfig, others: Vec<TenantConfig>) -> Self {
        Self {
            tenants: StoredValue::new((tenant, others)),
            session: StoredValue::new_local(None),
            arrival: RwSignal::new(Arrival::Coming),
        }
    }

    /// Fetches what sign-in needs, and looks whether somebody is signed in; again when it did not come.
    pub async fn open(self) -> Option<Rc<dyn Account>> {
        self.arrival.set(Arrival::Coming);
        let (tenant, others) = self.tenants.with_value(Clone::clone);
        match chunks::sign_in(tenant, others).await {
            Ok(begun) => {
                let session = begun.await;
                self.session.update_value(|kept| *kept = Some(Rc::clone(&session)));
                self.arrival.set(Arrival::Here(()));
                Some(session)
            }
            Err(why) => {
                self.arrival.set(Arrival::Missing(why.to_string()));
                None
            }
        }
    }

    /// How far what sign-in needs is.
    pub fn arrival(self) -> RwSignal<Arrival<()>> {
        self.arrival
    }

    /// The sign-in, once it has come. Tracks its coming.
    pub fn session(self) -> Option<Rc<dyn Account>> {
        self.arrival.track();
        self.session.with_value(Clone::clone)
    }

    /// Where the tenant is.
    pub fn tenant(self) -> TenantConfig {
        self.tenants.with_value(|(tenant, _)| tenant.clone())
    }

    /// Whose page it is; `None` until somebody has signed in.
    pub fn person(self) -> Option<Person> {
        self.session.with_value(|session| session.as_ref()?.person())
    }

    /// How the sign-in stands. Tracks it.
    pub fn state(self) -> AccountState {
        match (self.session(), self.arrival.get()) {
            (Some(session), _) => session.state().get(),
            (None, Arrival::Missing(_)) => AccountState::Out(SignInTrouble::NotLoaded),
            (None, _) => AccountState::SigningIn,
        }
    }

    /// A token, from the cache or renewed without a word.
    pub async fn token(self, need: Need) -> Result<Secret<String>, SignInTrouble> {
        self.signed_in()?.token(need).await
    }

    /// Another token: the tenant refused the last one, perhaps with claims that the next one must fulfil.
    pub async fn renewed(self, need: Need, claims: Option<String>) -> Result<Secret<String>, SignInTrouble> {
        self.signed_in()?.renewed(need, claims).await
    }

    fn signed_in(self) -> Result<Rc<dyn Account>, SignInTrouble> {
        self.session.with_value(Clone::clone).ok_or(SignInTrouble::NoAccount)
    }
}

/// The account of this page; the demo has none.
pub fn page_account() -> Option<PageAccount> {
    use_context()
}
