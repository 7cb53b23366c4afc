use std::time::{Duration, Instant};

use defender::Timestamp;

/// The tenant's time: from its first moment on it passes as this machine's does, or faster, and can be put forward.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    began: Instant,
    first: Timestamp,
    skipped: Duration,
    speed: u32,
}

impl Clock {
    pub(crate) fn new(first: Timestamp, speed: u32) -> Self {
        Self { began: Instant::now(), first, skipped: Duration::ZERO, speed: speed.max(1) }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.first + self.began.elapsed().saturating_mul(self.speed) + self.skipped
    }

    /// Puts the time forward; it never goes back.
    pub(crate) fn skip(&mut self, span: Duration) {
        self.skipped = self.skipped.saturating_add(span);
    }

    /// How long one really waits for so many milliseconds of the tenant.
    pub(crate) fn real(&self, tenant_ms: u32) -> Duration {
        Duration::from_millis(tenant_ms.into()) / self.speed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_passes_by_its_speed_and_can_be_put_forward() {
        let first = Timestamp::from_ms(1_793_000_000_000);
        let mut clock = Clock::new(first, 10);
        assert!(clock.now() >= first);
        clock.skip(Duration::from_secs(3_600));
        assert!(clock.now().ms_since(first) >= 3_600_000);
        assert_eq!(clock.real(240), Duration::from_millis(24));
        assert_eq!(Clock::new(first, 0).real(240), Duration::from_millis(240), "no speed stands still");
    }
}
