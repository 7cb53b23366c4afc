//! Who is signed in, as the page sees it. What talks to the identity provider is a chunk of its own
//! (`account/session.rs`), fetched in tenant mode alone.

pub mod judge;
mod page;
pub mod session;
mod shown;

use std::pin::Pin;
use std::rc::Rc;

use defender::{Secret, Timestamp};

use crate::dom::{ArcRwSignal, Signal, View};

pub use page::{PageAccount, page_account};

/// The scope without which nothing can be sent (contract 4).
pub const LIVE_RESPONSE: &str = "Machine.LiveResponse";

/// Whose page it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Such as `ada@contoso.com`.
    pub user: String,
    /// The tenant's id.
    pub tenant: String,
    /// The person's id in it.
    pub id: String,
}

/// What a token allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Short names, such as `Machine.Read`.
    pub scopes: Vec<String>,
    /// Until when; it is renewed before.
    pub expires: Option<Timestamp>,
}

impl Grant {
    /// Whether it has this scope.
    pub fn has(&self, scope: &str) -> bool {
        self.scopes.iter().any(|held| held.eq_ignore_ascii_case(scope))
    }
}

/// A scope without its resource, as tokens and people call it.
pub fn short_scope(scope: &str) -> &str {
    scope.rsplit('/').next().unwrap_or_default()
}

/// How the sign-in stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountState {
    /// Under way.
    SigningIn,
    /// There is a token, or one can be had without anybody's help.
    SignedIn(Grant),
    /// There is none, and why.
    Out(SignInTrouble),
}

/// Why there is no token. Each has its own words and its own way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInTrouble {
    /// Nobody has signed in here yet.
    NoAccount,
    /// The person turned back at the sign-in page.
    Canceled,
    /// The account is another tenant's.
    WrongTenant {
        /// Who it was.
        user: String,
    },
    /// Nobody consented to what the page asks for.
    NoConsent,
    /// The registration is not one of a single-page application.
    WrongPlatform,
    /// The tenant wants more proof: another factor, a managed device.
    StepUp {
        /// What the sign-in must fulfil; may be empty.
        claims: String,
    },
    /// The session ended: after 24 h, signed out elsewhere, or revoked.
    Expired,
    /// The identity provider does not answer.
    Unreachable,
    /// The provider's answer did not come back out of its hidden frame: third-party cookies or frames are blocked.
    FrameBlocked,
    /// A sign-in is open in another window.
    Beside,
    /// The browser opened no window for the sign-in.
    PopUpBlocked,
    /// An answer without a token.
    EmptyToken,
    /// The sign-in library did not come as it was released.
    NotLoaded,
    /// Anything else, in the provider's words.
    Refused {
        /// Its code, such as `AADSTS700016` or `invalid_request`.
        code: String,
    },
}

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Runs, their states, devices.
    Runs,
    /// The library besides.
    Library,
}

/// A token, or why there is none, once that is known.
pub type TokenFuture = Pin<Box<dyn Future<Output = Result<Secret<String>, SignInTrouble>>>>;

/// The way to tokens, and what is shown of it.
pub trait Account {
    /// Whose page it is; `None` until somebody has signed in.
    fn person(&self) -> Option<Person>;
    /// How the sign-in stands.
    fn state(&self) -> ArcRwSignal<AccountState>;
    /// Calls `changed` when there is a token again, or no more.
    fn on_change(&self, changed: Box<dyn Fn(bool)>);
    /// A token, from the cache or renewed without a word.
    fn token(self: Rc<Self>, need: Need) -> TokenFuture;
    /// Another token: the tenant refused the last one, perhaps with claims that the next one must fulfil.
    fn renewed(self: Rc<Self>, need: Need, claims: Option<String>) -> TokenFuture;
    /// Leaves for the sign-in page, to have this allowed as well; the page comes back to where it is.
    fn allow(self: Rc<Self>, need: Need);
    /// What stands in the place of a screen that shows nothing before somebody has signed in.
    fn page(self: Rc<Self>) -> View;
    /// Who is signed in, and the ways out, for the header.
    fn badge(self: Rc<Self>) -> View;
    /// What is wrong with the sign-in, for the frame; nothing while all is well. While something is composed, a
    /// sign-in that does not leave the page is offered as well.
    fn banner(self: Rc<Self>, composed: Signal<bool>) -> View;
    /// What the token allows, for Settings.
    fn facts(self: Rc<Self>) -> View;
}
