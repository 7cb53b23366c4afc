use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use hyper::body::{Body as HttpBody, Bytes, Frame};

use crate::serve;

/// What stands before the API and answers in its place when it is down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Gateway {
    /// It lets through.
    #[default]
    Open,
    /// Every connection ends without an answer.
    Closed,
    /// 503 without a body (contract 4: gateways may have other bodies, or none).
    Unavailable,
    /// 200 with the page of a sign-in, as captive networks do.
    Html,
    /// 200 with JSON of 100 MB.
    Huge,
}

impl Gateway {
    const ALL: [Self; 5] = [Self::Open, Self::Closed, Self::Unavailable, Self::Html, Self::Huge];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Unavailable => "unavailable",
            Self::Html => "html",
            Self::Huge => "huge",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gateway| gateway.name() == name)
    }

    /// The answer in the API's place; `None` when the API itself answers.
    pub(crate) fn answer(self) -> Option<Response> {
        let (status, kind, body) = match self {
            Self::Open => return None,
            Self::Closed => return Some(serve::lost()),
            Self::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, None, Body::empty()),
            Self::Html => {
                let page = "<!DOCTYPE html><title>Sign in to the network</title><h1>Sign in</h1>";
                (StatusCode::OK, Some("text/html"), Body::from(page))
            }
            Self::Huge => (StatusCode::OK, Some("application/json"), Body::new(Huge::new())),
        };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        if let Some(kind) = kind {
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        }
        Some(response)
    }
}

/// `{"value":[` and 100 MB of blanks, made as it is read, so that it never stands in memory.
struct Huge {
    started: bool,
    left: usize,
}

/// One piece of it.
static BLANKS: [u8; 65_536] = [b' '; 65_536];

impl Huge {
    const fn new() -> Self {
        Self { started: false, left: 100_000_000 }
    }
}

impl HttpBody for Huge {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let piece = if !self.started {
            self.started = true;
            Bytes::from_static(b"{\"value\":[")
        } else if self.left > 0 {
            self.left = self.left.saturating_sub(BLANKS.len());
            Bytes::from_static(&BLANKS)
        } else {
            return Poll::Ready(None);
        };
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }
}
