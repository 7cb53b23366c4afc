use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use defender::{Request, Response, Timestamp};
use simulator::{Reply, Setup, Simulator};

use crate::caller::Caller;
use crate::clock::Clock;
use crate::gate::Gate;
use crate::gateway::Gateway;
use crate::log::{Log, Seen};
use crate::refused::Refused;

/// What the ports share.
pub(crate) struct World {
    pub(crate) gate: Gate,
    pub(crate) cors: bool,
    /// The tenant of the start, for another one like it.
    pub(crate) first_setup: Setup,
    issuer: String,
    tenant: Mutex<Tenant>,
    door: Mutex<Door>,
    log: Mutex<Log>,
    refusals: AtomicU64,
}

/// The tenant and its time.
pub(crate) struct Tenant {
    pub(crate) simulator: Simulator,
    pub(crate) clock: Clock,
    pub(crate) setup: Setup,
}

/// What stands between a token and the tenant, as tests set it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Door {
    pub(crate) gateway: Gateway,
    /// The authentication context that a sign-in must fulfil (contract 4: conditional access).
    pub(crate) context: Option<String>,
    /// Whether pages of other origins may read content; `None`: as it was started.
    pub(crate) content_cors: Option<bool>,
    /// Bytes of content a second; `None`: as fast as it goes.
    pub(crate) content_pace: Option<usize>,
}

impl World {
    pub(crate) fn new(gate: Gate, cors: bool, issuer: String, setup: Setup, speed: u32) -> Self {
        let clock = Clock::new(setup.start, speed);
        let tenant = Tenant { simulator: Simulator::new(setup.clone()), clock, setup: setup.clone() };
        Self {
            gate,
            cors,
            first_setup: setup,
            issuer,
            tenant: Mutex::new(tenant),
            door: Mutex::default(),
            log: Mutex::default(),
            refusals: AtomicU64::new(0),
        }
    }

    /// Hands a request to the tenant; how long the answer takes in this machine's time.
    pub(crate) fn ask(&self, requestor: &str, request: &Request) -> (Reply, Duration) {
        let mut tenant = self.tenant();
        let now = tenant.clock.now();
        let reply = tenant.simulator.handle_for(requestor, request, now);
        let wait = tenant.clock.real(reply.took_ms);
        (reply, wait)
    }

    /// What stands behind a result link.
    pub(crate) fn content(&self, url: &str) -> Response {
        let mut tenant = self.tenant();
        let now = tenant.clock.now();
        tenant.simulator.content(url, now)
    }

    /// # Errors
    /// [`Refused::StepUp`] while a context is asked for that the caller's sign-in did not fulfil.
    pub(crate) fn check_step_up(&self, caller: &Caller) -> Result<(), Refused> {
        match self.door().context.clone() {
            Some(context) if !caller.stepped_up_to(&context) => {
                Err(Refused::StepUp { context, issuer: self.issuer.clone() })
            }
            _ => Ok(()),
        }
    }

    /// An id for a refusal, in the form of the API's: the how-manieth it is.
    pub(crate) fn correlation(&self) -> String {
        let number = self.refusals.fetch_add(1, Ordering::Relaxed);
        format!("00000000-0000-4000-8000-{number:012x}")
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.tenant().clock.now()
    }

    pub(crate) fn note(&self, seen: Seen) {
        self.log().note(seen);
    }

    // A panic while one is held leaves a tenant that is still consistent enough to be asked: the next request
    // meets the same lock.
    pub(crate) fn tenant(&self) -> MutexGuard<'_, Tenant> {
        self.tenant.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn door(&self) -> MutexGuard<'_, Door> {
        self.door.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
