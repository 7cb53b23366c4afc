use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use defender::{ApiError, BodyKind, ErrorCode, Timestamp};

use crate::challenge;
use crate::gate::Unauthorized;

/// What is refused before the tenant hears of it, each in the API's error form (contract 4).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Refused {
    /// 401 with `WWW-Authenticate`.
    #[error("{0}")]
    Token(Unauthorized),
    /// 401 that says which authentication context the sign-in must fulfil.
    #[error("The sign-in does not fulfil the authentication context {context}.")]
    StepUp {
        /// `c1`.
        context: String,
        /// Where the challenge sends to.
        issuer: String,
    },
    /// 403.
    #[error("The token does not hold the scope {}: it holds {held}.", scopes.join(" or "))]
    Scope {
        /// One of them would do.
        scopes: &'static [&'static str],
        /// What the token holds, in words.
        held: String,
    },
    /// 413.
    #[error("The body is larger than {0} bytes.")]
    TooLarge(usize),
    /// 400.
    #[error("The body did not arrive whole.")]
    CutOff,
    /// The real API's answer is not known; a sister API answers an OPTIONS so (contract 5).
    #[error("No resource answers to the method {0}.")]
    Method(String),
    /// 503: nobody can be let in while the issuer's keys cannot be read.
    #[error("The keys of the issuer cannot be read: {0}.")]
    NoKeys(String),
}

impl Refused {
    /// The answer. `correlation` is the id that support would ask for.
    pub(crate) fn response(&self, correlation: &str, now: Timestamp) -> Response {
        let (status, code) = match self {
            Self::Token(_) | Self::StepUp { .. } => (StatusCode::UNAUTHORIZED, ErrorCode::Unauthorized),
            Self::Scope { .. } => (StatusCode::FORBIDDEN, ErrorCode::Forbidden),
            // No code of contract 4 fits; this one is ours.
            Self::TooLarge(_) => {
                (StatusCode::PAYLOAD_TOO_LARGE, ErrorCode::Other("RequestEntityTooLarge".to_owned()))
            }
            Self::CutOff => (StatusCode::BAD_REQUEST, ErrorCode::BadRequest),
            Self::Method(_) => (StatusCode::NOT_FOUND, ErrorCode::NotFound),
            Self::NoKeys(_) => (StatusCode::SERVICE_UNAVAILABLE, ErrorCode::InternalServerError),
        };
        let error = ApiError {
            status: status.as_u16(),
            code,
            message: self.to_string(),
            target: correlation.to_owned(),
            retry_after: None,
            claims: matches!(self, Self::StepUp { .. }),
            body: BodyKind::Api,
        };
        let mut response = Response::new(Body::from(error.to_json().to_string()));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let challenge = match self {
            Self::Token(why) => Some(challenge::for_token(why)),
            Self::StepUp { context, issuer } => Some(challenge::for_context(context, issuer)),
            _ => None,
        };
        let texts = [
            (header::WWW_AUTHENTICATE, challenge),
            (header::DATE, now.to_http_date()),
            (header::HeaderName::from_static("request-id"), Some(correlation.to_owned())),
        ];
        for (name, text) in texts {
            if let Some(value) = text.and_then(|text| HeaderValue::try_from(text).ok()) {
                headers.insert(name, value);
            }
        }
        response
    }
}
