use defender::{Request, Response, Timestamp};

use crate::clock::Steady;
use crate::index::Key;
use crate::{Effect, Engine, Failure, Purpose, RequestId};

/// A request on its way.
#[derive(Clone, Debug)]
pub(crate) struct Flight {
    pub errand: Errand,
    /// When it left, by this browser's clock.
    pub sent: Timestamp,
}

/// What a request is to bring.
#[derive(Clone, Debug)]
pub(crate) enum Errand {
    Run(Key),
    Cancel(Key),
    /// The runs that were asked for; empty when the list was asked for all that is open.
    Poll(Vec<Key>),
    /// The run, and whether it counts as not found when this look does not show it.
    Search(Key, bool),
    Link(Key, u32),
}

impl Engine {
    /// Lets a request leave.
    pub(crate) fn depart(&mut self, errand: Errand, call: Request) -> RequestId {
        self.last_request += 1;
        let request = RequestId(self.last_request);
        let id = |key: Key| self.entries.get(key).map(|entry| entry.run.id.clone());
        let purpose = match &errand {
            Errand::Run(key) => id(*key).map(Purpose::Run),
            Errand::Cancel(key) => id(*key).map(Purpose::Cancel),
            Errand::Search(key, _) => id(*key).map(Purpose::Search),
            Errand::Link(key, index) => id(*key).map(|run| Purpose::Link(run, *index)),
            Errand::Poll(_) => None,
        };
        let purpose = purpose.unwrap_or(Purpose::Poll);
        self.flights.insert(request, Flight { errand, sent: self.now });
        self.emit(Effect::Send { request, call, purpose });
        request
    }

    /// An answer to a request that is not on its way any more changes nothing.
    pub(crate) fn answered(&mut self, t: Steady, request: RequestId, response: &Response) {
        let Some(flight) = self.flights.remove(&request) else { return };
        self.reached(response.status);
        if let Some(date) = response.date() {
            self.learn_clock(date, date.plus_ms(1_000), flight.sent);
        }
        match flight.errand {
            Errand::Run(key) => self.run_answered(t, key, flight.sent, response),
            Errand::Cancel(key) => self.cancel_answered(t, key, response),
            Errand::Poll(asked) => self.poll_answered(t, &asked, flight.sent, response),
            Errand::Search(key, enough) => self.search_answered(t, key, enough, response),
            Errand::Link(key, index) => self.link_answered(t, key, index, response),
        }
    }

    pub(crate) fn not_answered(&mut self, t: Steady, request: RequestId, failure: Failure) {
        let Some(flight) = self.flights.remove(&request) else { return };
        self.lost(t);
        match flight.errand {
            Errand::Run(key) => self.run_not_answered(t, key, failure),
            Errand::Cancel(key) => self.cancel_again(t, key),
            Errand::Poll(_) => self.poll_failed(t),
            Errand::Search(key, _) => self.search_again(t, key),
            Errand::Link(key, index) => self.link_not_answered(key, index),
        }
    }

    /// The tenant's clock showed something from `least` to `most` after `sent` and before now.
    pub(crate) fn learn_clock(&mut self, least: Timestamp, most: Timestamp, sent: Timestamp) {
        self.clock.learn(least, most, sent, self.now);
        if let Some(ahead_ms) = self.clock.notable_ms()
            && !self.told_clock_off
        {
            self.told_clock_off = true;
            self.notify(crate::Notice::ClockOff { ahead_ms });
        }
    }
}
