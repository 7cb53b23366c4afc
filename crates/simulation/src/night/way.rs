use defender::{Method, Request, Response};
use engine::RequestId;
use simulator::Reply;

use super::{Ahead, Night};
use crate::Fault;

/// Requests on their way, and their answers.
impl Night {
    pub(super) fn send(&mut self, request: RequestId, call: Request) {
        let bad = !self.is_calm;
        if bad && self.dice.hits(self.plan.never_left) {
            self.meet(Fault::NeverLeft);
            let at = self.now + self.dice.between(1, 300);
            return self.plan_at(at, Ahead::NeverLeft(request));
        }
        if bad && self.dice.hits(self.plan.token_expired) {
            self.meet(Fault::TokenExpired);
            let response = Response { status: 401, headers: Vec::new(), body: Vec::new() };
            let at = self.now + self.dice.between(10, 500);
            return self.plan_at(at, Ahead::Answer(request, Some(response)));
        }
        let up_ms = self.dice.between(1, i64::from(self.plan.setup.settings.faults.latency_ms.1) / 2);
        self.plan_at(self.now + up_ms, Ahead::Arrive(request, call));
    }

    pub(super) fn arrive(&mut self, request: RequestId, call: &Request) {
        let now = self.tenant_now();
        let reply = self.tenant.handle(call, now);
        if reply.reached {
            self.checker.arrived(self.now, call.method == Method::Get);
        }
        if let Some(fault) = fault_of(&reply) {
            self.meet(fault);
        }
        let at = self.now + i64::from(reply.took_ms);
        if self.dice.hits(self.plan.answered_twice) {
            self.meet(Fault::AnsweredTwice);
            let again = at + self.dice.between(0, 5_000);
            self.plan_at(again, Ahead::Answer(request, reply.response.clone()));
        }
        self.plan_at(at, Ahead::Answer(request, reply.response));
        self.checker.look(&self.tenant, self.engine.as_ref());
    }
}

fn fault_of(reply: &Reply) -> Option<Fault> {
    match &reply.response {
        None if reply.reached => Some(Fault::AnswerLost),
        None => Some(Fault::RequestLost),
        Some(response) => match response.status {
            429 => Some(Fault::TooMany),
            500.. => Some(Fault::ServerError),
            200..300 if reply.spoiled => Some(Fault::BadBody),
            _ => None,
        },
    }
}
