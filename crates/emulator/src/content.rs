use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::Response;

use crate::api::to_http;
use crate::log::Seen;
use crate::pace::Paced;
use crate::range::Wanted;
use crate::world::World;
use crate::{cors, serve};

/// The port of result content: the blob store of contract 3.4, where the link is all the right one needs.
pub(crate) fn router(world: Arc<World>) -> Router {
    Router::new().fallback(answer).with_state(world)
}

async fn answer(State(world): State<Arc<World>>, request: Request) -> Response {
    let seen = Seen::content(&request, world.now());
    let cors = world.door().content_cors.unwrap_or(world.cors);
    let mut response = match *request.method() {
        Method::OPTIONS if cors => cors::preflight(),
        Method::GET | Method::HEAD => content(&world, &request),
        _ => refuse(StatusCode::METHOD_NOT_ALLOWED, "UnsupportedHttpVerb", "Only GET and HEAD."),
    };
    if cors {
        cors::allow(response.headers_mut());
    }
    world.note(seen.answered(serve::status(&response)));
    response
}

fn content(world: &World, request: &Request) -> Response {
    let headers = request.headers();
    if headers.contains_key(header::AUTHORIZATION) || headers.contains_key(header::COOKIE) {
        let why = "Credentials leaked: a result link is fetched with the link alone.";
        return refuse(StatusCode::BAD_REQUEST, "CredentialsLeaked", why);
    }
    let target = request.uri().path_and_query().map_or("/", |target| target.as_str());
    let mut response = world.content(target);
    if response.status != 200 {
        return to_http(response);
    }
    let len = response.body.len();
    let pace = world.door().content_pace;
    match wanted(headers, len) {
        Wanted::All => with(paced(response, pace), None),
        Wanted::Part(part) => {
            let place = format!("bytes {}-{}/{len}", part.start, part.end.saturating_sub(1));
            response.status = 206;
            response.body = response.body.get(part).unwrap_or_default().to_vec();
            with(paced(response, pace), Some(place))
        }
        Wanted::Beyond => {
            let refused = refuse(StatusCode::RANGE_NOT_SATISFIABLE, "InvalidRange", "No such bytes.");
            with(refused, Some(format!("bytes */{len}")))
        }
    }
}

/// With a body that comes at this pace.
fn paced(mut response: defender::Response, pace: Option<usize>) -> Response {
    let Some(pace) = pace else { return to_http(response) };
    let bytes = std::mem::take(&mut response.body);
    let mut answer = to_http(response);
    *answer.body_mut() = Body::new(Paced::new(bytes, pace));
    answer
}

/// A range that depends on a version asks for all: no version is told here.
fn wanted(headers: &HeaderMap, len: usize) -> Wanted {
    let range = headers.get(header::RANGE).filter(|_| !headers.contains_key(header::IF_RANGE));
    Wanted::read(range.and_then(|range| range.to_str().ok()), len)
}

fn with(mut response: Response, place: Option<String>) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    if let Some(place) = place.and_then(|place| HeaderValue::try_from(place).ok()) {
        headers.insert(header::CONTENT_RANGE, place);
    }
    response
}

/// In the form of the blob store.
fn refuse(status: StatusCode, code: &str, message: &str) -> Response {
    let body = format!(
        "\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code>\
         <Message>{message}</Message></Error>"
    );
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/xml"));
    response
}
