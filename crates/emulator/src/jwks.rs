use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use jsonwebtoken::DecodingKey;
use serde_json::Value;
use tokio::sync::Mutex;
use tokio_rustls::rustls::ClientConfig;

use crate::fetch;
use crate::options::KeySource;

/// A key that the issuer has withdrawn is taken for at most this long.
const FRESH: Duration = Duration::from_secs(3_600);

/// The issuer's keys: read when first needed, when a token names an unknown one, and after an hour.
pub(crate) struct Keys {
    source: KeySource,
    trust: Option<Arc<ClientConfig>>,
    known: RwLock<Known>,
    /// One reads, the others wait for what it brings.
    reading: Mutex<()>,
}

#[derive(Default)]
struct Known {
    keys: HashMap<String, Arc<DecodingKey>>,
    read: Option<Instant>,
    tried: Option<Instant>,
    failure: Option<String>,
}

/// Why there is no key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum KeyError {
    /// The issuer has none of that name.
    Unknown,
    /// The issuer does not say, and why.
    Unreadable(String),
}

impl Keys {
    /// Reads nothing yet: the issuer may start later.
    pub(crate) fn new(source: KeySource, trust: Option<Arc<ClientConfig>>) -> Self {
        Self { source, trust, known: RwLock::default(), reading: Mutex::default() }
    }

    /// The key of that name.
    pub(crate) async fn find(&self, kid: &str) -> Result<Arc<DecodingKey>, KeyError> {
        if let Some(key) = self.fresh(kid) {
            return Ok(key);
        }
        let _one = self.reading.lock().await;
        if let Some(key) = self.fresh(kid) {
            return Ok(key);
        }
        if self.may_try() {
            let read = fetch::get(&self.source.url, self.trust.clone()).await;
            self.keep(read.map_err(|error| error.to_string()).and_then(|body| keys(&body)));
        }
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        // None outlives the time for which it is trusted, whatever keeps the issuer from being read.
        let is_fresh = known.read.is_some_and(|read| read.elapsed() < FRESH);
        match (known.keys.get(kid).filter(|_| is_fresh), &known.failure) {
            (Some(key), _) => Ok(Arc::clone(key)),
            (None, Some(why)) => Err(KeyError::Unreadable(why.clone())),
            (None, None) => Err(KeyError::Unknown),
        }
    }

    fn fresh(&self, kid: &str) -> Option<Arc<DecodingKey>> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.read.filter(|read| read.elapsed() < FRESH)?;
        known.keys.get(kid).cloned()
    }

    fn may_try(&self) -> bool {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.tried.is_none_or(|tried| tried.elapsed() >= self.source.pause)
    }

    /// What was known stays when nothing could be read.
    fn keep(&self, read: Result<HashMap<String, Arc<DecodingKey>>, String>) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        let now = Some(Instant::now());
        known.tried = now;
        match read {
            Ok(keys) => *known = Known { keys, read: now, tried: now, failure: None },
            Err(why) => known.failure = Some(why),
        }
    }
}

/// The RSA keys for signatures of a JWKS (RFC 7517); others, and those that cannot be read, are left out.
fn keys(body: &[u8]) -> Result<HashMap<String, Arc<DecodingKey>>, String> {
    let set: Value = serde_json::from_slice(body).map_err(|_| "the answer is not JSON".to_owned())?;
    let list = set.get("keys").and_then(Value::as_array).ok_or("the answer has no list `keys`")?;
    let key = |key: &Value| {
        let text = |name: &str| key.get(name).and_then(Value::as_str);
        let signs = text("kty") == Some("RSA") && text("use").is_none_or(|purpose| purpose == "sig");
        let parts = (text("kid")?, text("n")?, text("e")?);
        let (kid, n, e) = signs.then_some(parts)?;
        Some((kid.to_owned(), Arc::new(DecodingKey::from_rsa_components(n, e).ok()?)))
    };
    Ok(list.iter().filter_map(key).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_keys_that_sign_are_kept() {
        let set = br#"{"keys":[
            {"kty":"RSA","kid":"a","use":"sig","n":"AQAB","e":"AQAB"},
            {"kty":"RSA","kid":"b","n":"AQAB","e":"AQAB","x5t":"z"},
            {"kty":"RSA","kid":"c","use":"enc","n":"AQAB","e":"AQAB"},
            {"kty":"EC","kid":"d","crv":"P-256","x":"","y":""},
            {"kty":"RSA","n":"AQAB","e":"AQAB"},
            {"kty":"RSA","kid":"e","n":"???","e":"AQAB"},
            7]}"#;
        let mut kids: Vec<String> = keys(set).unwrap().into_keys().collect();
        kids.sort();
        assert_eq!(kids, ["a", "b"]);
        for body in ["", "<html>", "{}", r#"{"keys":{}}"#] {
            assert!(keys(body.as_bytes()).is_err(), "{body}");
        }
    }
}
