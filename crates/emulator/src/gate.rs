use axum::http::{HeaderMap, header};
use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{Algorithm, Validation};
use serde_json::{Map, Value};

use crate::caller::Caller;
use crate::jwks::{KeyError, Keys};
use crate::options::Options;
use crate::refused::Refused;
use crate::verify;

/// Lets in whoever brings a token of the issuer for this API that is valid now.
pub(crate) struct Gate {
    keys: Keys,
    validation: Validation,
}

/// Why a token is not taken. The texts are ours: those of the real API are not known (contract 9).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Unauthorized {
    #[error("The request has no token.")]
    NoToken,
    #[error("The request does not have one Authorization header of the form `Bearer token`.")]
    NotBearer,
    #[error("The token cannot be read.")]
    Unreadable,
    #[error("The token is not signed with RS256.")]
    Algorithm,
    #[error("The token names no key of the issuer.")]
    UnknownKey,
    #[error("The signature of the token is wrong.")]
    Signature,
    #[error("The token has expired.")]
    Expired,
    #[error("The token is not valid yet.")]
    NotYetValid,
    #[error("The token is of another issuer.")]
    Issuer,
    #[error("The token is for another audience.")]
    Audience,
    #[error("The token lacks the claim {0}.")]
    Missing(String),
}

impl Gate {
    pub(crate) fn new(options: &Options, keys: Keys) -> Self {
        verify::install();
        let mut validation = Validation::new(Algorithm::RS256);
        validation.set_issuer(&[&options.issuer]);
        validation.set_audience(&options.audiences);
        validation.set_required_spec_claims(&["exp", "iss", "aud"]);
        validation.validate_nbf = true;
        validation.leeway = options.leeway_s;
        Self { keys, validation }
    }

    /// Who calls with these headers.
    ///
    /// # Errors
    /// [`Refused::Token`], or [`Refused::NoKeys`] while the issuer's keys cannot be read.
    pub(crate) async fn check(&self, headers: &HeaderMap) -> Result<Caller, Refused> {
        let token = bearer(headers).map_err(Refused::Token)?;
        let head = jsonwebtoken::decode_header(token);
        let head = head.map_err(|_| Refused::Token(Unauthorized::Unreadable))?;
        if head.alg != Algorithm::RS256 {
            return Err(Refused::Token(Unauthorized::Algorithm));
        }
        let kid = head.kid.ok_or(Refused::Token(Unauthorized::UnknownKey))?;
        let key = self.keys.find(&kid).await.map_err(|error| match error {
            KeyError::Unknown => Refused::Token(Unauthorized::UnknownKey),
            KeyError::Unreadable(why) => Refused::NoKeys(why),
        })?;
        let token = jsonwebtoken::decode::<Map<String, Value>>(token, &key, &self.validation);
        let token = token.map_err(|error| Refused::Token(why(error.kind())))?;
        Ok(Caller::from_claims(&token.claims))
    }
}

/// The token of the only `Authorization` header.
fn bearer(headers: &HeaderMap) -> Result<&str, Unauthorized> {
    let mut all = headers.get_all(header::AUTHORIZATION).iter();
    let value = all.next().ok_or(Unauthorized::NoToken)?;
    let text = value.to_str().map_err(|_| Unauthorized::NotBearer)?;
    let (scheme, token) = text.split_once(' ').ok_or(Unauthorized::NotBearer)?;
    let fits = scheme.eq_ignore_ascii_case("bearer") && all.next().is_none();
    if fits { Ok(token.trim()) } else { Err(Unauthorized::NotBearer) }
}

fn why(kind: &ErrorKind) -> Unauthorized {
    match kind {
        ErrorKind::ExpiredSignature => Unauthorized::Expired,
        ErrorKind::ImmatureSignature => Unauthorized::NotYetValid,
        ErrorKind::InvalidIssuer => Unauthorized::Issuer,
        ErrorKind::InvalidAudience => Unauthorized::Audience,
        ErrorKind::InvalidSignature => Unauthorized::Signature,
        ErrorKind::InvalidAlgorithm => Unauthorized::Algorithm,
        ErrorKind::MissingRequiredClaim(name) => Unauthorized::Missing(name.clone()),
        _ => Unauthorized::Unreadable,
    }
}
