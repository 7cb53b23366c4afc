//! An issuer with keys made at run time: none is ever written down.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use data_encoding::BASE64URL_NOPAD;
use emulator::Options;
use ring::rand::SystemRandom;
use ring::rsa::PublicKeyComponents;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use serde_json::{Value, json};

pub const ISSUER: &str = "https://login.example/11111111-2222-4333-8444-555555555555/v2.0";
pub const AUDIENCE: &str = "https://api.securitycenter.microsoft.com";

/// Signs tokens, and tells its keys on a port of its own.
pub struct Issuer {
    pub jwks: String,
    shown: Arc<Mutex<String>>,
    asked: Arc<AtomicUsize>,
}

/// Two keys for the whole test program. *ring* signs with RSA keys but makes none.
pub fn keys() -> &'static [RsaKeyPair; 2] {
    static KEYS: OnceLock<[RsaKeyPair; 2]> = OnceLock::new();
    let key = || {
        // Bare or wrapped (PKCS#8), as the version of the program likes.
        let der = openssl(&["genpkey", "-algorithm", "RSA", "-outform", "DER"]);
        RsaKeyPair::from_pkcs8(&der).or_else(|_| RsaKeyPair::from_der(&der)).unwrap()
    };
    KEYS.get_or_init(|| [key(), key()])
}

/// What `openssl` prints.
pub fn openssl(arguments: &[&str]) -> Vec<u8> {
    let output = Command::new("openssl").args(arguments).output();
    let output = output.expect("the tests make their keys with `openssl`, which is not here");
    assert!(output.status.success(), "openssl: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

impl Issuer {
    /// Tells its first key, by the name `one`.
    pub fn new() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let jwks = format!("http://{}/keys", listener.local_addr().unwrap());
        let shown = Arc::new(Mutex::new(jwks_of(&[("one", 0)])));
        let asked = Arc::new(AtomicUsize::new(0));
        let (own, count) = (Arc::clone(&shown), Arc::clone(&asked));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
                let _head = lines.by_ref().find(String::is_empty);
                count.fetch_add(1, Ordering::SeqCst);
                let body = own.lock().unwrap().clone();
                let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len());
                let _gone = (&stream).write_all((head + &body).as_bytes());
            }
        });
        Self { jwks, shown, asked }
    }

    /// Options that take its tokens and read its keys again as soon as they like.
    pub fn options(&self) -> Options {
        let mut options = Options::new(ISSUER, self.jwks.clone());
        options.keys.pause = Duration::ZERO;
        options
    }

    /// From now on it tells these keys.
    pub fn show(&self, keys: &[(&str, usize)]) {
        *self.shown.lock().unwrap() = jwks_of(keys);
    }

    /// From now on it answers with this.
    pub fn show_text(&self, text: &str) {
        *self.shown.lock().unwrap() = text.to_owned();
    }

    /// How often it was asked for its keys.
    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    /// Of a token that allows everything.
    pub fn claims(&self) -> Value {
        json!({
            "iss": ISSUER, "aud": AUDIENCE, "nbf": now() - 60, "exp": now() + 3_600,
            "scp": "Machine.LiveResponse Machine.Read Library.Manage",
            "upn": "analyst@contoso.example", "tid": "11111111-2222-4333-8444-555555555555", "ver": "1.0",
        })
    }

    /// Those claims with some changed; `null` takes one away.
    pub fn claims_but(&self, changed: Value) -> Value {
        let mut claims = self.claims();
        for (name, value) in changed.as_object().unwrap() {
            claims[name] = value.clone();
            if value.is_null() {
                claims.as_object_mut().unwrap().remove(name);
            }
        }
        claims
    }

    /// A token as it should be.
    pub fn token(&self, claims: &Value) -> String {
        signed(&json!({ "alg": "RS256", "typ": "JWT", "kid": "one" }), claims, 0)
    }

    pub fn token_with_scopes(&self, scopes: &str) -> String {
        self.token(&self.claims_but(json!({ "scp": scopes })))
    }
}

/// A token with any head, signed with that key by RS256 whatever the head says.
pub fn signed(head: &Value, claims: &Value, key: usize) -> String {
    let part = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let message = format!("{}.{}", part(head), part(claims));
    let key = &keys()[key];
    let mut signature = vec![0; key.public().modulus_len()];
    key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message.as_bytes(), &mut signature).unwrap();
    format!("{message}.{}", BASE64URL_NOPAD.encode(&signature))
}

pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

/// The list of keys that an issuer tells.
pub fn jwks_of(names: &[(&str, usize)]) -> String {
    let key = |(name, key): &(&str, usize)| {
        let parts = PublicKeyComponents::<Vec<u8>>::from(keys()[*key].public());
        let (n, e) = (BASE64URL_NOPAD.encode(&parts.n), BASE64URL_NOPAD.encode(&parts.e));
        json!({ "kty": "RSA", "use": "sig", "alg": "RS256", "kid": name, "n": n, "e": e })
    };
    json!({ "keys": names.iter().map(key).collect::<Vec<_>>() }).to_string()
}
