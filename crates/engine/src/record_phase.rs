//! The parts of a run's record that are enums. A name that is not known makes the record damaged.

use defender::{ActionId, ActionStatus, ApiError, BodyKind, ErrorCode, Timestamp};
use serde_json::{Value, json};

use crate::record::{named, text, time};
use crate::{Cancel, Fact, Hold, Observed, Phase, Refusal, Requeued, Search};

pub(crate) fn write_phase(phase: &Phase, leaving: Option<Timestamp>) -> Value {
    match phase {
        Phase::Queued { .. } if let Some(since) = leaving => named("left", json!({ "since": since.ticks() })),
        Phase::Queued { .. } => named("queued", Value::Null),
        Phase::Sending { since, .. } => named("left", json!({ "since": since.ticks() })),
        Phase::Unanswered { since, search } => {
            let not_found = match search {
                Search::NotFound { at } => Some(at.ticks()),
                Search::Looking | Search::GivenUp => None,
            };
            let given_up = *search == Search::GivenUp;
            named("left", json!({ "since": since.ticks(), "givenUp": given_up, "notFound": not_found }))
        }
        Phase::Watched { action, since, missing } => named(
            "watched",
            json!({ "action": action.as_str(), "since": since.ticks(), "missing": missing.map(Timestamp::ticks) }),
        ),
        Phase::Refused { error, at } => {
            named("refused", json!({ "error": write_error(error), "at": at.ticks() }))
        }
        Phase::Withdrawn { at } => named("withdrawn", json!({ "at": at.ticks() })),
        Phase::Finished { action, outcome } => {
            named("finished", json!({ "action": action.as_str(), "outcome": outcome.as_str() }))
        }
    }
}

pub(crate) fn read_phase(value: &Value) -> Option<Phase> {
    Some(match text(value, "is")? {
        "queued" => Phase::Queued { hold: Hold::None },
        "left" => {
            let given_up = value.get("givenUp").and_then(Value::as_bool).unwrap_or(false);
            // Earlier records do not say it: then it is searched once more.
            let search = match time(value, "notFound") {
                _ if given_up => Search::GivenUp,
                Some(at) => Search::NotFound { at },
                None => Search::Looking,
            };
            Phase::Unanswered { since: time(value, "since")?, search }
        }
        "watched" => Phase::Watched {
            action: action(value)?,
            since: time(value, "since")?,
            missing: time(value, "missing"),
        },
        "refused" => Phase::Refused { error: read_error(value.get("error")?)?, at: time(value, "at")? },
        "withdrawn" => Phase::Withdrawn { at: time(value, "at")? },
        "finished" => {
            Phase::Finished { action: action(value)?, outcome: ActionStatus::parse(text(value, "outcome")?) }
        }
        _ => return None,
    })
}

pub(crate) fn write_cancel(cancel: &Cancel) -> Value {
    match cancel {
        Cancel::Asked { at, comment } => named("asked", json!({ "at": at.ticks(), "comment": comment })),
        Cancel::Accepted { asked, at } => {
            named("accepted", json!({ "asked": asked.ticks(), "at": at.ticks() }))
        }
        Cancel::Refused { asked, error } => {
            named("refused", json!({ "asked": asked.ticks(), "error": write_error(error) }))
        }
    }
}

pub(crate) fn read_cancel(value: &Value) -> Option<Cancel> {
    Some(match text(value, "is")? {
        "asked" => Cancel::Asked { at: time(value, "at")?, comment: text(value, "comment")?.to_owned() },
        "accepted" => Cancel::Accepted { asked: time(value, "asked")?, at: time(value, "at")? },
        "refused" => {
            Cancel::Refused { asked: time(value, "asked")?, error: read_error(value.get("error")?)? }
        }
        _ => return None,
    })
}

impl Observed {
    /// Only what no observation tells is written; what an observation tells is read from it.
    pub fn to_json(&self) -> Value {
        let mut value = match &self.fact {
            Fact::Sent => named("sent", Value::Null),
            Fact::Accepted(action) => named("accepted", json!({ "action": action.as_str() })),
            Fact::NoAnswer => named("noAnswer", Value::Null),
            Fact::UnclearAnswer(_) => named("unclear", Value::Null),
            Fact::Found(action) => named("found", json!({ "action": action.as_str() })),
            Fact::NotFound => named("notFound", Value::Null),
            Fact::Requeued(because, _) => write_requeued(because),
            Fact::Refused(_) => named("refused", Value::Null),
            Fact::Withdrawn => named("withdrawn", Value::Null),
            Fact::GivenUp => named("givenUp", Value::Null),
            Fact::CancelAsked => named("cancelAsked", Value::Null),
            Fact::CancelAccepted => named("cancelAccepted", Value::Null),
            Fact::CancelRefused(_) => named("cancelRefused", Value::Null),
            Fact::Missing => named("missing", Value::Null),
            Fact::Requested | Fact::Status(_) | Fact::Command { .. } | Fact::Late | Fact::Odd => Value::Null,
        };
        if let Value::Object(map) = &mut value {
            map.insert("at".to_owned(), Value::from(self.at.ticks()));
            if let Some(refusal) = self.fact.refusal() {
                map.insert("status".to_owned(), Value::from(refusal.status));
                map.insert("code".to_owned(), Value::from(refusal.code.as_str()));
                map.insert("message".to_owned(), Value::from(refusal.message.as_str()));
                map.insert("target".to_owned(), Value::from(refusal.target.as_str()));
            }
        }
        value
    }

    /// Reads it again; `None` when it is not understood.
    pub fn from_json(value: &Value) -> Option<Self> {
        let fact = match text(value, "is")? {
            "sent" => Fact::Sent,
            "accepted" => Fact::Accepted(action(value)?),
            "noAnswer" => Fact::NoAnswer,
            "unclear" => Fact::UnclearAnswer(read_refusal(value)?),
            "found" => Fact::Found(action(value)?),
            "notFound" => Fact::NotFound,
            "refused" => Fact::Refused(read_refusal(value)?),
            "withdrawn" => Fact::Withdrawn,
            "givenUp" => Fact::GivenUp,
            "cancelAsked" => Fact::CancelAsked,
            "cancelAccepted" => Fact::CancelAccepted,
            "cancelRefused" => Fact::CancelRefused(read_refusal(value)?),
            "missing" => Fact::Missing,
            other => Fact::Requeued(read_requeued(other, value)?, read_refusal(value)),
        };
        Some(Self { at: time(value, "at")?, fact })
    }
}

fn write_requeued(because: &Requeued) -> Value {
    match because {
        Requeued::TooMany => named("tooMany", Value::Null),
        Requeued::SignedOut => named("signedOut", Value::Null),
        Requeued::DeviceBusy(action) => {
            named("busy", json!({ "action": action.as_ref().map(ActionId::as_str) }))
        }
        Requeued::Dropped(action) => named("dropped", json!({ "action": action.as_str() })),
        Requeued::NeverLeft => named("neverLeft", Value::Null),
        Requeued::Asked => named("sendAgain", Value::Null),
    }
}

fn read_requeued(name: &str, value: &Value) -> Option<Requeued> {
    Some(match name {
        "tooMany" => Requeued::TooMany,
        "signedOut" => Requeued::SignedOut,
        "busy" => Requeued::DeviceBusy(action(value)),
        "dropped" => Requeued::Dropped(action(value)?),
        "neverLeft" => Requeued::NeverLeft,
        "sendAgain" => Requeued::Asked,
        _ => return None,
    })
}

/// Earlier records have no words in it, some not even the code.
fn read_refusal(value: &Value) -> Option<Refusal> {
    let said = |name| text(value, name).unwrap_or_default().to_owned();
    Some(Refusal {
        status: u16::try_from(value.get("status")?.as_u64()?).ok()?,
        code: said("code"),
        message: said("message"),
        target: said("target"),
    })
}

fn action(value: &Value) -> Option<ActionId> {
    ActionId::new(text(value, "action")?)
}

pub(crate) fn write_error(error: &ApiError) -> Value {
    json!({
        "status": error.status,
        "code": error.code.as_str(),
        "message": error.message,
        "target": error.target,
        "page": error.body == BodyKind::Html,
    })
}

pub(crate) fn read_error(value: &Value) -> Option<ApiError> {
    Some(ApiError {
        status: u16::try_from(value.get("status")?.as_u64()?).ok()?,
        code: ErrorCode::parse(text(value, "code")?),
        message: text(value, "message")?.to_owned(),
        target: text(value, "target")?.to_owned(),
        retry_after: None,
        claims: false,
        // Earlier records do not say it.
        body: if value.get("page").and_then(Value::as_bool) == Some(true) {
            BodyKind::Html
        } else {
            BodyKind::Api
        },
    })
}
