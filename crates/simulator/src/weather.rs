use defender::{ApiError, ErrorCode, Request, Response, Timestamp};

use crate::Faults;
use crate::dice::{Dice, fingerprint};
use crate::refusal::{refusal, too_many};
use crate::respond::{header, refuse};

/// What the way does to one request.
#[derive(Clone, Debug)]
pub(crate) struct Fate {
    /// Lost before it reaches the tenant.
    pub(crate) lost: bool,
    /// Refused before anything is done.
    pub(crate) refused: Option<ApiError>,
    /// What becomes of the answer.
    pub(crate) spoil: Option<Spoil>,
    pub(crate) took_ms: u32,
    /// The correlation id.
    pub(crate) correlation: String,
    /// For what is drawn later.
    dice: Dice,
}

/// What becomes of an answer on its way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spoil {
    Lost,
    /// 500 although it was done.
    Error,
    /// A body that is not what it should be.
    Body,
}

/// How long a client waits before it takes a lost answer for lost.
const BROKEN_AFTER_MS: u32 = 30_000;

impl Fate {
    /// Decided by the seed, the request and its time alone.
    pub(crate) fn of(request: &Request, now: Timestamp, seed: u64, faults: &Faults) -> Self {
        let method = request.method.as_str().as_bytes();
        let time = now.ticks().to_le_bytes();
        let what = [method, request.path.as_bytes(), request.query.as_bytes(), &request.body, &time];
        let mut dice = Dice::new(seed, "fate", fingerprint(&what));
        let lost = dice.hits(faults.lost_requests);
        let refused = if dice.hits(faults.too_many) {
            Some(too_many("the service is busy", dice.between(1, 40)))
        } else if dice.hits(faults.server_errors) {
            let status = if dice.hits(500) { 500 } else { 503 };
            Some(refusal(status, ErrorCode::InternalServerError, ""))
        } else {
            None
        };
        let spoil = if dice.hits(faults.lost_answers) {
            Some(Spoil::Lost)
        } else if dice.hits(faults.errors_after) {
            Some(Spoil::Error)
        } else if dice.hits(faults.bad_bodies) {
            Some(Spoil::Body)
        } else {
            None
        };
        let broken = lost || spoil == Some(Spoil::Lost);
        let took_ms = dice.between(faults.latency_ms.0, faults.latency_ms.1);
        let took_ms = if broken { took_ms.max(dice.between(2_000, BROKEN_AFTER_MS)) } else { took_ms };
        let correlation = dice.guid();
        Self { lost, refused, spoil, took_ms, correlation, dice }
    }

    /// The tenant does it, and nobody hears of it.
    pub(crate) fn lose_answer(&mut self) {
        self.spoil = Some(Spoil::Lost);
        self.took_ms = self.took_ms.max(8_000);
    }

    /// The answer as it arrives. Only a success is spoiled by a body.
    pub(crate) fn arrives(mut self, response: Response, now: Timestamp) -> Option<Response> {
        match self.spoil {
            Some(Spoil::Lost) => None,
            Some(Spoil::Error) => {
                let error = refusal(500, ErrorCode::InternalServerError, "");
                Some(refuse(&error, &self.correlation, now))
            }
            Some(Spoil::Body) if (200..300).contains(&response.status) => Some(self.garble(response)),
            Some(Spoil::Body) | None => Some(response),
        }
    }

    fn garble(&mut self, mut response: Response) -> Response {
        match self.dice.below(4) {
            0 => {
                response.headers.retain(|(name, _)| name != "content-type");
                response.headers.push(header("content-type", "text/html"));
                response.body = b"<!DOCTYPE html><title>Sign in</title>".to_vec();
            }
            1 => response.body.truncate(response.body.len() / 2),
            2 => response.body = b"{\"answer\":42}".to_vec(),
            _ => response.body.clear(),
        }
        response
    }
}
