use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use defender::Timestamp;
use simulator::{Scenario, Settings, Setup};

/// What the emulator is and whose tokens it takes.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where it answers, on 127.0.0.1 only.
    pub ports: Ports,
    /// The `iss` that a token must have, to the letter.
    pub issuer: String,
    /// A token's `aud` must be one of these (contract 4).
    pub audiences: Vec<String>,
    /// Where the issuer's keys are.
    pub keys: KeySource,
    /// Seconds by which a token's times may be wrong.
    pub leeway_s: u64,
    /// Certificate of the ports for API and content; `None`: plain HTTP.
    pub tls: Option<TlsFiles>,
    /// Whether scripts of other origins may read answers. The real API is believed not to allow it (contract 5).
    pub cors: bool,
    /// Scheme and host of result links; `None`: the port for content.
    pub links_at: Option<String>,
    /// Seconds of the tenant that pass in one second.
    pub speed: u32,
    /// The tenant.
    pub setup: Setup,
}

/// Ports; 0 takes a free one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ports {
    /// The API.
    pub api: u16,
    /// Result content, a host of its own as in contract 3.4.
    pub content: u16,
    /// For tests to control the emulator; `None`: nobody can.
    pub control: Option<u16>,
}

/// Where the keys are that a token may be signed with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeySource {
    /// The issuer's JWKS, `http:` or `https:`.
    pub url: String,
    /// PEM file with the certificates that `https:` is trusted by.
    pub ca: Option<PathBuf>,
    /// Between two readings because of an unknown key: a made-up `kid` must not be a way to flood the issuer.
    pub pause: Duration,
}

/// PEM files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// The certificate and those between it and its root.
    pub cert: PathBuf,
    /// Its private key.
    pub key: PathBuf,
}

impl Options {
    /// Tokens of this issuer, everything else as a real tenant on its first day: scenario `first-run`, seed 1, the
    /// time of this machine, free ports, no CORS.
    pub fn new(issuer: impl Into<String>, jwks: impl Into<String>) -> Self {
        let setup = Setup {
            scenario: Scenario::FirstRun,
            seed: 1,
            start: machine_time(),
            settings: Settings::default(),
        };
        Self {
            ports: Ports { api: 0, content: 0, control: None },
            issuer: issuer.into(),
            audiences: AUDIENCES.map(str::to_owned).to_vec(),
            keys: KeySource { url: jwks.into(), ca: None, pause: Duration::from_secs(5) },
            leeway_s: 0,
            tls: None,
            cors: false,
            links_at: None,
            speed: 1,
            setup,
        }
    }
}

/// The URIs by which tokens name the API (contract 4).
const AUDIENCES: [&str; 3] = [
    "https://api.securitycenter.microsoft.com",
    "https://securitycenter.onmicrosoft.com/windowsatpservice",
    "https://api.security.microsoft.com",
];

/// What this machine's clock says.
fn machine_time() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_ms(0) + since
}
