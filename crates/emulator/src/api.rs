use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method as HttpMethod, StatusCode, header};
use axum::response::Response;
use defender::{Call, Method, Request as Question};
use http_body_util::BodyExt;

use crate::caller::Caller;
use crate::log::Seen;
use crate::refused::Refused;
use crate::world::World;
use crate::{cors, scope, serve};

/// Bytes of the largest body that is no upload.
const LARGEST: usize = 1_048_576;
/// What an upload has besides the file.
const AROUND_FILE: usize = 65_536;
/// A client that is still sending does not hear an answer; so much is read and dropped before it is given up.
const DRAINED: usize = 268_435_456;

/// The port of the API.
pub(crate) fn router(world: Arc<World>) -> Router {
    Router::new().fallback(answer).with_state(world)
}

async fn answer(State(world): State<Arc<World>>, request: Request) -> Response {
    let seen = Seen::api(&request, world.now());
    let mut response = if world.cors && request.method() == HttpMethod::OPTIONS {
        cors::preflight()
    } else {
        respond(&world, request).await
    };
    if world.cors {
        cors::allow(response.headers_mut());
    }
    world.note(seen.answered(serve::status(&response)));
    response
}

async fn respond(world: &World, request: Request) -> Response {
    let gateway = world.door().gateway;
    if let Some(response) = gateway.answer() {
        return response;
    }
    match ask(world, request).await {
        Ok(response) => response,
        Err(refused) => refused.response(&world.correlation(), world.now()),
    }
}

async fn ask(world: &World, request: Request) -> Result<Response, Refused> {
    let (parts, body) = request.into_parts();
    let question = question(world, &parts, body).await?;
    let caller = world.gate.check(&parts.headers).await?;
    world.check_step_up(&caller)?;
    check_scope(&caller, &question)?;
    let (reply, wait) = world.ask(&caller.name, &question);
    if !wait.is_zero() {
        tokio::time::sleep(wait).await;
    }
    Ok(reply.response.map_or_else(serve::lost, to_http))
}

/// The request as the tenant takes it: of its headers only the content type, so that no token goes on.
async fn question(world: &World, parts: &Parts, body: Body) -> Result<Question, Refused> {
    let method = match parts.method {
        HttpMethod::GET => Method::Get,
        HttpMethod::POST => Method::Post,
        HttpMethod::DELETE => Method::Delete,
        ref other => return Err(Refused::Method(other.as_str().to_owned())),
    };
    let path = parts.uri.path().to_owned();
    let upload = path.to_ascii_lowercase().ends_with("/libraryfiles");
    let library = world.tenant().setup.settings.library_bytes;
    let largest = if upload { library.saturating_add(AROUND_FILE) } else { LARGEST };
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    Ok(Question {
        method,
        path,
        query: parts.uri.query().unwrap_or_default().to_owned(),
        headers: kind.map(|kind| ("content-type".to_owned(), kind.to_owned())).into_iter().collect(),
        body: read(body, largest).await?,
    })
}

async fn read(mut body: Body, largest: usize) -> Result<Vec<u8>, Refused> {
    let (mut bytes, mut size) = (Vec::new(), 0_usize);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Refused::CutOff)?;
        let Ok(piece) = frame.into_data() else { continue };
        size = size.saturating_add(piece.len());
        if size <= largest {
            bytes.extend_from_slice(&piece);
        } else {
            bytes = Vec::new();
        }
        if size > largest && size > DRAINED {
            break;
        }
    }
    if size > largest { Err(Refused::TooLarge(largest)) } else { Ok(bytes) }
}

fn check_scope(caller: &Caller, question: &Question) -> Result<(), Refused> {
    let scopes = scope::needed(question, &Call::read(question));
    if scopes.is_empty() || scopes.iter().any(|scope| caller.may(scope)) {
        return Ok(());
    }
    let held = match &caller.scopes {
        None => "no scp claim".to_owned(),
        Some(own) if own.is_empty() => "none".to_owned(),
        Some(own) => own.join(" "),
    };
    Err(Refused::Scope { scopes, held })
}

/// The tenant's answer on the wire.
pub(crate) fn to_http(answer: defender::Response) -> Response {
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in answer.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
