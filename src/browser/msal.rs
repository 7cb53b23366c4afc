//! The whole of `@azure/msal-browser` that the page uses: one script, one function, one object with nine methods. An
//! account is handed back to the library as it came: it holds what no copy would have.

use js_sys::{Array, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlScriptElement;

use super::fetch;
use crate::account::judge::AuthError;
use crate::browser::address;
use crate::browser::config::TenantConfig;
use defender::{Secret, Timestamp};

/// The page to which a sign-in comes back.
const REDIRECT: &str = "./redirect.html";

/// As long somebody may take to sign in in a window, with a second factor.
const WINDOW_MS: u32 = 300_000;

/// The library, set up for one registration.
#[derive(Clone)]
pub struct Msal(Client);

/// An account as the library knows it.
#[derive(Clone)]
pub struct Known {
    handle: JsValue,
    /// Such as `ada@contoso.com`.
    pub user: String,
    /// The tenant's id.
    pub tenant: String,
    /// The person's id in it.
    pub id: String,
}

/// A token and what it allows.
pub struct Token {
    /// For the API alone.
    pub secret: Secret<String>,
    /// In full, as granted.
    pub scopes: Vec<String>,
    /// Until when.
    pub expires: Option<Timestamp>,
}

/// What a token or a sign-in is asked for with.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wish<'a> {
    /// In full.
    pub scopes: &'a [String],
    /// What it must fulfil; may be empty.
    pub claims: &'a str,
    /// Not from the cache.
    pub fresh: bool,
    /// Lets the person choose another account.
    pub choose: bool,
}

impl Msal {
    /// Fetches the library as it was released and sets it up.
    pub async fn load(config: &TenantConfig) -> Result<Self, AuthError> {
        load_script().await?;
        Ok(Self(create(&options(config)?).await?.unchecked_into()))
    }

    /// Takes the answer of a sign-in that the page just came back from, if it did; must come first.
    pub async fn arrived(&self) -> Result<Option<Known>, AuthError> {
        Ok(Known::read(get(&self.0.handle_redirect().await?, "account")))
    }

    /// The accounts of this tab, the one that it used last first.
    pub fn known(&self) -> Vec<Known> {
        let all = Array::of1(&self.0.active_account()).concat(&self.0.all_accounts());
        all.iter().filter_map(Known::read).collect()
    }

    /// This account is the one that this tab uses from now on.
    pub fn remember(&self, known: &Known) {
        self.0.set_active_account(&known.handle);
    }

    /// A token without a word to anybody.
    pub async fn token(&self, account: &Known, wish: Wish<'_>) -> Result<Token, AuthError> {
        let answer = self.0.token_silent(&request(Some(account), wish)).await?;
        // An answer without a token is no error to the library.
        let token = text(&answer, "accessToken").filter(|token| is_token(token));
        let scopes = Array::from(&get(&answer, "scopes"));
        let expires = get(&answer, "expiresOn").dyn_into::<js_sys::Date>().ok();
        Ok(Token {
            secret: Secret::new(token.ok_or_else(|| AuthError::local("empty_token"))?),
            scopes: scopes.iter().filter_map(|scope| scope.as_string()).collect(),
            expires: expires.map(|date| Timestamp::from_ms(date.get_time() as i64)),
        })
    }

    /// Leaves for the sign-in page; the page comes back to where it is.
    pub async fn sign_in(&self, account: Option<&Known>, wish: Wish<'_>) -> Result<(), AuthError> {
        address::leave();
        let left = self.0.token_redirect(&request(account, wish)).await;
        left.map(drop).inspect_err(|_| address::stay()).map_err(AuthError::from)
    }

    /// Has the sign-in page in a window of its own.
    pub async fn sign_in_beside(
        &self,
        account: Option<&Known>,
        wish: Wish<'_>,
    ) -> Result<Option<Known>, AuthError> {
        let request = request(account, wish);
        // One that was closed is not noticed for long: another may take its place.
        Reflect::set(&request, &"overrideInteractionInProgress".into(), &true.into())?;
        let answer = self.0.login_popup(&request).await?;
        Ok(Known::read(get(&answer, "account")))
    }

    /// Forgets account and tokens in this tab alone.
    pub async fn forget(&self) -> Result<(), AuthError> {
        self.0.clear_cache().await?;
        Ok(())
    }

    /// Ends the session at the provider, for every page; leaves this one, unless somebody wants to stay for what is not sent
    /// yet.
    pub async fn sign_out(&self, account: &Known) -> Result<(), AuthError> {
        let hint = get(&account.handle, "idToken");
        let request = object(&[("account", account.handle.clone()), ("idTokenHint", hint)]);
        self.0.logout_redirect(&request).await?;
        Ok(())
    }
}

impl Known {
    fn read(handle: JsValue) -> Option<Self> {
        let (tenant, id) = (text(&handle, "tenantId")?, text(&handle, "localAccountId")?);
        Some(Self { user: text(&handle, "username").unwrap_or_default(), tenant, id, handle })
    }
}

/// What a header can hold; anything else is no token.
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn options(config: &TenantConfig) -> Result<JsValue, AuthError> {
    let back = super::address::absolute(REDIRECT);
    let host = config.authority.split('/').nth(2).unwrap_or_default();
    let known = Array::of1(&host.into());
    let auth = object(&[
        ("clientId", config.client_id.as_str().into()),
        ("authority", config.authority.as_str().into()),
        ("redirectUri", back.as_str().into()),
        ("postLogoutRedirectUri", back.as_str().into()),
        ("clientCapabilities", Array::of1(&"CP1".into()).into()),
    ]);
    if config.cloud == super::config::Cloud::Own {
        Reflect::set(&auth, &"knownAuthorities".into(), &known)?;
    }
    let cache = object(&[("cacheLocation", "sessionStorage".into())]);
    let system = object(&[("popupBridgeTimeout", WINDOW_MS.into())]);
    Ok(object(&[("auth", auth), ("cache", cache), ("system", system)]))
}

fn request(account: Option<&Known>, wish: Wish) -> JsValue {
    let scopes: Array = wish.scopes.iter().map(|scope| JsValue::from_str(scope)).collect();
    let mut entries = vec![("scopes", scopes.into())];
    if let Some(account) = account {
        entries.push(("account", account.handle.clone()));
    }
    if !wish.claims.is_empty() {
        entries.push(("claims", wish.claims.into()));
    }
    if wish.fresh {
        entries.push(("forceRefresh", true.into()));
    }
    if wish.choose {
        entries.push(("prompt", "select_account".into()));
    }
    object(&entries)
}

/// The build writes into the start script's tag where the library is, with its digest.
async fn load_script() -> Result<(), AuthError> {
    if Reflect::has(&window(), &"msal".into())? {
        return Ok(());
    }
    let missing = || AuthError::local("msal_not_loaded");
    let boot = document().get_element_by_id("boot").ok_or_else(missing)?;
    let source = boot.get_attribute("data-msal").ok_or_else(missing)?;
    let digest = boot.get_attribute("data-msal-integrity").ok_or_else(missing)?;
    if append(&source, &digest).await.is_err() {
        fetch::renew(&source).await.map_err(|_| missing())?;
        append(&source, &digest).await.map_err(|_| missing())?;
    }
    Ok(())
}

async fn append(source: &str, digest: &str) -> Result<(), JsValue> {
    let script: HtmlScriptElement = document().create_element("script")?.unchecked_into();
    script.set_attribute("integrity", digest)?;
    script.set_src(source);
    let came = Promise::new(&mut |resolve, reject| {
        script.set_onload(Some(&resolve));
        script.set_onerror(Some(&reject));
    });
    document().body().ok_or(JsValue::UNDEFINED)?.append_child(&script)?;
    let came = JsFuture::from(came).await;
    // It has run, or never will.
    script.remove();
    came.map(drop)
}

impl From<JsValue> for AuthError {
    fn from(error: JsValue) -> Self {
        let number = get(&error, "errorNo");
        // Never written as a float: that alone would be a third of this chunk.
        let whole = number.as_f64().map(|number| number as u32);
        Self {
            name: text(&error, "name").unwrap_or_default(),
            code: text(&error, "errorCode").unwrap_or_default(),
            sub: text(&error, "subError").unwrap_or_default(),
            claims: text(&error, "claims").unwrap_or_default(),
            number: whole.or_else(|| number.as_string()?.parse().ok()).unwrap_or_default(),
        }
    }
}

fn text(object: &JsValue, key: &str) -> Option<String> {
    get(object, key).as_string()
}

fn get(object: &JsValue, key: &str) -> JsValue {
    // Of what is no object nothing can be asked.
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        let _ = Reflect::set(&object, &(*key).into(), value); // a fresh object takes anything
    }
    object.into()
}

#[wasm_bindgen]
extern "C" {
    // `msal` is looked up at the call, so the script may come later than the wasm.
    #[wasm_bindgen(js_namespace = msal, js_name = createStandardPublicClientApplication, catch)]
    async fn create(config: &JsValue) -> Result<JsValue, JsValue>;

    #[derive(Clone)]
    type Client;

    #[wasm_bindgen(method, js_name = handleRedirectPromise, catch)]
    async fn handle_redirect(this: &Client) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, js_name = getAllAccounts)]
    fn all_accounts(this: &Client) -> Array;

    #[wasm_bindgen(method, js_name = getActiveAccount)]
    fn active_account(this: &Client) -> JsValue;

    #[wasm_bindgen(method, js_name = setActiveAccount)]
    fn set_active_account(this: &Client, account: &JsValue);

    #[wasm_bindgen(method, js_name = acquireTokenSilent, catch)]
    async fn token_silent(this: &Client, request: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, js_name = acquireTokenRedirect, catch)]
    async fn token_redirect(this: &Client, request: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, js_name = loginPopup, catch)]
    async fn login_popup(this: &Client, request: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, js_name = logoutRedirect, catch)]
    async fn logout_redirect(this: &Client, request: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, js_name = clearCache, catch)]
    async fn clear_cache(this: &Client) -> Result<JsValue, JsValue>;
}
