use defender::{ApiError, RetryAfter};

use crate::clock::Steady;
use crate::{Engine, Notice, Pause, Why};

/// What lies between this page and the tenant.
#[derive(Clone, Debug)]
pub(crate) struct Weather {
    pub online: bool,
    pub front_door: bool,
    pub signed_in: bool,
    /// Until when no call leaves, as the tenant did not take the token although there is one.
    pub token_from: Option<Steady>,
    /// How often in a row that was so.
    pub tokens_refused: u32,
    pub visible: bool,
    /// Requests in a row without an answer.
    pub lost: u32,
    /// When the next request may try the way.
    pub try_at: Steady,
    /// Until when the tenant wants no calls of a kind (429).
    pub sends_from: Steady,
    pub reads_from: Steady,
    pub cancels_from: Steady,
    pub links_from: Steady,
}

/// The kinds of calls; each has a limit of its own (contract 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Send,
    Read,
    Cancel,
    Link,
}

/// How long until a token that was not taken is tried again; it doubles up to the longest.
const TOKEN_MS: i64 = 30_000;
const TOKEN_MS_MAX: i64 = 600_000;
/// The longest wait that is believed.
const WAIT_MS_MAX: i64 = 3_600_000;
/// So many requests in a row without an answer are worth a word.
const LOST_TOLD: u32 = 3;

impl Default for Weather {
    fn default() -> Self {
        Self {
            online: true,
            front_door: true,
            signed_in: false,
            token_from: None,
            tokens_refused: 0,
            visible: true,
            lost: 0,
            try_at: Steady::MIN,
            sends_from: Steady::MIN,
            reads_from: Steady::MIN,
            cancels_from: Steady::MIN,
            links_from: Steady::MIN,
        }
    }
}

impl Weather {
    /// From when on a call of this kind may leave; `None` while none may.
    pub(crate) fn open_from(&self, kind: Kind) -> Option<Steady> {
        let from = match kind {
            Kind::Send => self.sends_from,
            Kind::Read => self.reads_from,
            Kind::Cancel => self.cancels_from,
            Kind::Link => self.links_from,
        };
        let tries = if self.lost > 0 { self.try_at } else { Steady::MIN };
        (self.online && self.front_door && self.has_token()).then_some(from.max(tries))
    }
}

impl Weather {
    /// Whether there is a token that the tenant takes, as far as is known.
    pub(crate) const fn has_token(&self) -> bool {
        self.signed_in && self.token_from.is_none()
    }
}

/// A pause that doubles: 5 s, 10, 20, 40, 60.
pub(crate) fn pause_ms(tries: u32) -> i64 {
    (5_000 << tries.saturating_sub(1).min(4)).min(60_000)
}

impl Engine {
    /// What keeps all queued runs from being sent, whatever the quota says.
    pub(crate) fn queue_stopped(&self) -> Option<Why> {
        if let Some(pause) = self.paused {
            Some(Why::Paused(pause))
        } else if !self.weather.online {
            Some(Why::Offline)
        } else if !self.weather.front_door {
            Some(Why::FrontDoor)
        } else if !self.weather.has_token() {
            Some(Why::SignedOut)
        } else if self.weather.lost > 0 {
            Some(Why::Unreachable)
        } else {
            None
        }
    }

    pub(crate) const fn pause(&mut self, pause: Option<Pause>) {
        self.paused = pause;
    }

    pub(crate) fn signed_in(&mut self, t: Steady, signed_in: bool) {
        if signed_in && !self.weather.has_token() {
            self.look_now(t);
        }
        self.weather.signed_in = signed_in;
        self.weather.token_from = None;
    }

    /// A token that was not taken is tried again: what refused it may have been what was ill.
    pub(crate) fn token_due(&mut self, t: Steady) {
        if self.weather.token_from.is_some_and(|at| at <= t) {
            self.weather.token_from = None;
            self.look_now(t);
        }
    }

    pub(crate) fn online(&mut self, t: Steady, online: bool) {
        if online && !self.weather.online {
            self.weather.lost = 0;
            self.look_now(t);
        }
        self.weather.online = online;
    }

    pub(crate) fn front_door(&mut self, t: Steady, open: bool) {
        if open && !self.weather.front_door {
            self.look_now(t);
        }
        self.weather.front_door = open;
    }

    pub(crate) fn visible(&mut self, t: Steady, visible: bool) {
        if visible && !self.weather.visible {
            self.look_now(t);
        }
        self.weather.visible = visible;
    }

    /// An answer came, whatever it says.
    pub(crate) const fn reached(&mut self, status: u16) {
        self.weather.lost = 0;
        if status != 401 {
            self.weather.tokens_refused = 0;
        }
    }

    /// A request got no answer. The next one that leaves is one that only reads.
    pub(crate) fn lost(&mut self, t: Steady) {
        self.weather.lost = self.weather.lost.saturating_add(1);
        self.weather.try_at = t.saturating_add(pause_ms(self.weather.lost));
        if self.weather.lost == LOST_TOLD {
            self.notify(Notice::Unreachable);
        }
    }

    /// The tenant did not take the token, which is as fresh as it can be. Somebody's signing in ends the pause.
    pub(crate) fn token_refused(&mut self, t: Steady) {
        if self.weather.has_token() {
            let pause = TOKEN_MS << self.weather.tokens_refused.min(5);
            self.weather.token_from = Some(t.saturating_add(pause.min(TOKEN_MS_MAX)));
            self.weather.tokens_refused = self.weather.tokens_refused.saturating_add(1);
            if self.weather.tokens_refused == 1 {
                self.notify(Notice::SignInNeeded);
            }
        }
    }

    /// The tenant said 429 to a call of this kind.
    pub(crate) fn told_to_wait(&mut self, t: Steady, kind: Kind, error: &ApiError) {
        let wait = match error.retry_after {
            Some(RetryAfter::Seconds(seconds)) => i64::from(seconds).saturating_mul(1_000),
            Some(RetryAfter::At(moment)) => moment.ms_since(self.tenant_time(self.now)),
            None => self.limits.retry_after_ms,
        };
        let until = t.saturating_add(wait.clamp(1_000, WAIT_MS_MAX));
        let from = match kind {
            Kind::Send => &mut self.weather.sends_from,
            Kind::Read => &mut self.weather.reads_from,
            Kind::Cancel => &mut self.weather.cancels_from,
            Kind::Link => &mut self.weather.links_from,
        };
        *from = until.max(*from);
        let until = self.clock.outside(*from);
        self.notify(Notice::ToldToWait { until });
    }
}
