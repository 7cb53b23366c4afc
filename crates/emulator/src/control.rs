//! The port for tests: weather, time and what arrived. It is on this machine only and asks for JSON, so that no page
//! in a browser can reach it: a script of another origin may not send that type unasked.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use serde_json::{Map, Value, json};
use simulator::{Faults, Scenario, Simulator};

use crate::gateway::Gateway;
use crate::settings::{SettingError, change, change_fault};
use crate::world::World;

/// What a control call answers.
type Done = Result<Value, ControlError>;

/// Why it did nothing.
#[derive(Debug, thiserror::Error)]
enum ControlError {
    #[error("the body must be a JSON object, and the content type application/json")]
    NoObject,
    #[error("{0} is expected")]
    Expected(&'static str),
    #[error(transparent)]
    Setting(#[from] SettingError),
    #[error("nothing is to come")]
    NothingToCome,
}

/// A call with a body.
type Call = fn(&World, &Map<String, Value>) -> Done;

pub(crate) fn router(world: Arc<World>) -> Router {
    let with = |call: Call| {
        post(async move |State(world): State<Arc<World>>, headers: HeaderMap, body: Bytes| {
            answer(object(&headers, &body).and_then(|given| call(&world, &given)))
        })
    };
    let read = |what: fn(&World) -> Value| {
        get(async move |State(world): State<Arc<World>>| answer(Ok(what(&world))))
    };
    Router::new()
        .route("/state", read(state))
        .route("/actions", read(actions))
        .route("/log", read(|world| world.log().json()).delete(forget))
        .route("/faults", with(faults))
        .route("/step-up", with(step_up))
        .route("/down", with(down))
        .route("/content", with(content))
        .route("/advance", with(advance))
        .route("/reset", with(reset))
        .with_state(world)
}

fn object(headers: &HeaderMap, body: &[u8]) -> Result<Map<String, Value>, ControlError> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let json = kind.is_some_and(|kind| kind.trim_start().starts_with("application/json"));
    match serde_json::from_slice(body) {
        Ok(Value::Object(given)) if json => Ok(given),
        _ => Err(ControlError::NoObject),
    }
}

async fn forget(State(world): State<Arc<World>>) -> Response {
    world.log().clear();
    answer(Ok(state(&world)))
}

/// `{"lost_answers": 500}`: these faults and no others from now on; `{}` is fair weather.
fn faults(world: &World, given: &Map<String, Value>) -> Done {
    let mut faults = Faults::none();
    for (name, value) in given {
        change_fault(&mut faults, name, &text(value))?;
    }
    let mut tenant = world.tenant();
    tenant.setup.settings.faults = faults.clone();
    tenant.simulator.set_faults(faults);
    drop(tenant);
    Ok(state(world))
}

/// `{"acrs": "c1"}`: from now on a sign-in must fulfil this context; `null`: none.
fn step_up(world: &World, given: &Map<String, Value>) -> Done {
    world.door().context = word(given, "acrs", "`acrs`, a text or null,")?;
    Ok(state(world))
}

/// `{"how": "closed"}`, or `unavailable`, `html`, `huge`; `null`: the API answers again.
fn down(world: &World, given: &Map<String, Value>) -> Done {
    const HOW: &str = "`how`, one of closed, unavailable, html, huge, or null,";
    let gateway = match word(given, "how", HOW)? {
        Some(name) => Gateway::from_name(&name).ok_or(ControlError::Expected(HOW))?,
        None => Gateway::Open,
    };
    world.door().gateway = gateway;
    Ok(state(world))
}

/// `{"cors": false, "pace": 100000}`: whether pages of other origins may read content, and how many bytes of it come a
/// second; what is missing is as at the start.
fn content(world: &World, given: &Map<String, Value>) -> Done {
    let cors = given.get("cors").filter(|cors| !cors.is_null());
    let cors = cors.map(|cors| cors.as_bool().ok_or(ControlError::Expected("`cors`, true or false,")));
    let pace = given.get("pace").filter(|pace| !pace.is_null());
    let pace = pace.map(|pace| {
        let pace = pace.as_u64().and_then(|pace| usize::try_from(pace).ok()).filter(|pace| *pace > 0);
        pace.ok_or(ControlError::Expected("`pace`, bytes a second,"))
    });
    let (cors, pace) = (cors.transpose()?, pace.transpose()?);
    let mut door = world.door();
    door.content_cors = cors;
    door.content_pace = pace;
    drop(door);
    Ok(state(world))
}

/// `{"seconds": 90}`, or `{}`: to the next moment at which something happens by itself.
fn advance(world: &World, given: &Map<String, Value>) -> Done {
    let mut tenant = world.tenant();
    let now = tenant.clock.now();
    let span = match given.get("seconds") {
        Some(seconds) => {
            let seconds = seconds.as_u64().filter(|seconds| *seconds <= 31_536_000);
            Duration::from_secs(seconds.ok_or(ControlError::Expected("`seconds`, at most a year of them,"))?)
        }
        None => {
            tenant.simulator.advance(now);
            let next = tenant.simulator.next_change().ok_or(ControlError::NothingToCome)?;
            Duration::from_millis(next.ms_since(now).max(0).unsigned_abs() + 1)
        }
    };
    tenant.clock.skip(span);
    let now = tenant.clock.now();
    tenant.simulator.advance(now);
    drop(tenant);
    Ok(state(world))
}

/// `{"scenario": "rough-day", "seed": 7, "settings": {"sessions": 3}}`, each may be missing: another tenant, whose
/// first moment is now. Its settings are those of the start with these changes. The log is emptied, step-up is off
/// and the API is up.
fn reset(world: &World, given: &Map<String, Value>) -> Done {
    let mut setup = world.first_setup.clone();
    if let Some(name) = word(given, "scenario", "`scenario`, a text,")? {
        setup.scenario = Scenario::from_name(&name)
            .ok_or(ControlError::Expected("`scenario`, first-run or rough-day,"))?;
    }
    if let Some(seed) = given.get("seed") {
        setup.seed = seed.as_u64().ok_or(ControlError::Expected("`seed`, a number,"))?;
    }
    if let Some(settings) = given.get("settings") {
        for (name, value) in settings.as_object().ok_or(ControlError::Expected("`settings`, an object,"))? {
            change(&mut setup.settings, name, &text(value))?;
        }
    }
    let mut tenant = world.tenant();
    setup.start = tenant.clock.now();
    tenant.simulator = Simulator::new(setup.clone());
    tenant.setup = setup;
    drop(tenant);
    *world.door() = Default::default();
    world.log().clear();
    Ok(state(world))
}

/// Every action as the tenant knows it.
fn actions(world: &World) -> Value {
    let mut tenant = world.tenant();
    let now = tenant.clock.now();
    tenant.simulator.advance(now);
    json!({ "value": tenant.simulator.actions().iter().map(|action| action.to_json()).collect::<Vec<_>>() })
}

fn state(world: &World) -> Value {
    let door = world.door().clone();
    let tenant = world.tenant();
    json!({
        "now": tenant.clock.now().to_string(),
        "next_change": tenant.simulator.next_change().map(|moment| moment.to_string()),
        "scenario": tenant.setup.scenario.name(),
        "seed": tenant.setup.seed,
        "gateway": door.gateway.name(),
        "acrs": door.context,
        "cors": world.cors,
    })
}

/// A text or nothing.
fn word(
    given: &Map<String, Value>,
    name: &str,
    expected: &'static str,
) -> Result<Option<String>, ControlError> {
    match given.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(ControlError::Expected(expected)),
    }
}

/// A setting's value as it stands on a command line.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(text).collect::<Vec<_>>().join("-"),
        other => other.to_string(),
    }
}

fn answer(done: Done) -> Response {
    let (status, body) = match done {
        Ok(value) => (StatusCode::OK, value),
        Err(error) => (StatusCode::BAD_REQUEST, json!({ "error": error.to_string() })),
    };
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
