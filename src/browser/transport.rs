//! Requests to other servers than the page's own. Every one has an end in time and in size; none follows a redirect.

use defender::{Method, Response};
use gloo_net::http::{Request, RequestBuilder, Response as Answer};
use js_sys::{Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, ReadableStream, ReadableStreamDefaultReader, RequestCache, RequestRedirect, ResponseType,
};

/// One request as it leaves.
pub struct Outgoing<'a> {
    /// The method.
    pub method: Method,
    /// The whole address.
    pub url: &'a str,
    /// Names and values, a token among them.
    pub headers: &'a [(&'a str, &'a str)],
    /// Empty when there is none.
    pub body: &'a [u8],
    /// When it is given up.
    pub timeout_ms: i32,
    /// How much of the answer is taken.
    pub cap: usize,
    /// Who follows it, if somebody does.
    pub follower: Option<Follower<'a>>,
}

/// Who follows a long answer.
pub struct Follower<'a> {
    /// By which it is stopped.
    pub stop: &'a Stop,
    /// Told the bytes so far, and of how many, where the answer says that.
    pub arrived: &'a dyn Fn(u64, Option<u64>),
}

/// Stops a request. A stopped one has no answer.
#[derive(Clone)]
pub struct Stop(AbortController);

impl Stop {
    /// `None` when the browser cannot stop requests.
    pub fn new() -> Option<Self> {
        AbortController::new().ok().map(Self)
    }

    /// Stops it.
    pub fn now(&self) {
        self.0.abort();
    }

    /// Whether it was stopped, or had taken too long.
    pub fn is_stopped(&self) -> bool {
        self.0.signal().aborted()
    }
}

/// What came.
pub struct Incoming {
    /// The answer, its body cut at the cap.
    pub response: Response,
    /// Whether the body is all there.
    pub whole: bool,
}

/// No answer: no network, no such host, refused by the policy of this page or of the other server, or too slow. A
/// browser does not say which. What was asked may have happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no answer came")]
pub struct NoAnswer;

/// What a redirect is told as: a browser says neither its status nor where it leads.
const REDIRECTED: u16 = 302;
/// The most of an answer that is not what was asked for: enough to see what it is.
const ODD_CAP: usize = 64 << 10;

/// Sends it.
pub async fn send(outgoing: &Outgoing<'_>) -> Result<Incoming, NoAnswer> {
    let end = Deadline::after(outgoing).ok_or(NoAnswer)?;
    let mut builder = RequestBuilder::new(outgoing.url)
        .method(method(outgoing.method))
        .redirect(RequestRedirect::Manual)
        .cache(RequestCache::NoStore)
        .abort_signal(Some(&end.controller.signal()));
    for (name, value) in outgoing.headers {
        builder = builder.header(name, value);
    }
    let request: Request = if outgoing.body.is_empty() {
        builder.build()
    } else {
        builder.body(Uint8Array::from(outgoing.body))
    }
    .map_err(|_| NoAnswer)?;
    let answer = request.send().await.map_err(|_| NoAnswer)?;
    if answer.type_() == ResponseType::Opaqueredirect {
        let response = Response { status: REDIRECTED, headers: Vec::new(), body: Vec::new() };
        return Ok(Incoming { response, whole: true });
    }
    read(&answer, outgoing).await
}

fn method(method: Method) -> gloo_net::http::Method {
    match method {
        Method::Get => gloo_net::http::Method::GET,
        Method::Post => gloo_net::http::Method::POST,
        Method::Delete => gloo_net::http::Method::DELETE,
    }
}

async fn read(answer: &Answer, outgoing: &Outgoing<'_>) -> Result<Incoming, NoAnswer> {
    let headers: Vec<(String, String)> = answer.headers().entries().collect();
    let kind = headers.iter().find(|(name, _)| name == "content-type").map(|(_, value)| value.as_str());
    // A page where data belongs is not worth its bytes.
    let cap = if kind.is_some_and(|kind| kind.starts_with("text/html")) {
        outgoing.cap.min(ODD_CAP)
    } else {
        outgoing.cap
    };
    let (body, whole) = match answer.body() {
        Some(stream) => {
            let of = headers.iter().find(|(name, _)| name == "content-length");
            let of = of.and_then(|(_, value)| value.parse().ok());
            let arrived = |bytes| {
                if let Some(follower) = &outgoing.follower {
                    (follower.arrived)(bytes, of);
                }
            };
            body(stream, cap, &arrived).await?
        }
        None => (Vec::new(), true),
    };
    Ok(Incoming { response: Response { status: answer.status(), headers, body }, whole })
}

async fn body(
    stream: ReadableStream,
    cap: usize,
    arrived: &dyn Fn(u64),
) -> Result<(Vec<u8>, bool), NoAnswer> {
    let reader: ReadableStreamDefaultReader = stream.get_reader().dyn_into().map_err(|_| NoAnswer)?;
    let mut out = Vec::new();
    loop {
        let part = JsFuture::from(reader.read()).await.map_err(|_| NoAnswer)?;
        if Reflect::get(&part, &"done".into()).is_ok_and(|done| done.is_truthy()) {
            return Ok((out, true));
        }
        let value = Reflect::get(&part, &"value".into()).and_then(|it| it.dyn_into::<Uint8Array>());
        let chunk = value.map_err(|_| NoAnswer)?.to_vec();
        let room = cap.saturating_sub(out.len());
        out.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
        arrived(out.len() as u64);
        if chunk.len() > room {
            // The rest is not wanted; whether the stream agrees does not matter.
            let _ = reader.cancel();
            return Ok((out, false));
        }
    }
}

/// Gives a request up after a while; dropped when it has ended.
struct Deadline {
    controller: AbortController,
    timer: Option<i32>,
    _abort: Closure<dyn Fn()>,
}

impl Deadline {
    fn after(outgoing: &Outgoing<'_>) -> Option<Self> {
        let controller = match &outgoing.follower {
            Some(follower) => follower.stop.0.clone(),
            None => AbortController::new().ok()?,
        };
        let handle = controller.clone();
        let abort = Closure::<dyn Fn()>::new(move || handle.abort());
        let ring = abort.as_ref().unchecked_ref();
        let timer =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(ring, outgoing.timeout_ms).ok();
        Some(Self { controller, timer, _abort: abort })
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        if let Some(timer) = self.timer {
            window().clear_timeout_with_handle(timer);
        }
    }
}
