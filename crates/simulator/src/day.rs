use defender::{ApiError, Call};

use crate::Scenario;
use crate::refusal::too_many;
use crate::tenant::Tenant;

/// What a run call meets because of the day that the tenant has.
pub(crate) enum Trouble {
    Refused(ApiError),
    AnswerLost,
}

impl Tenant {
    /// The trouble of this call, on a rough day: one for the first run call of a device.
    pub(crate) fn meet_trouble(&mut self, call: Option<&Call>) -> Option<Trouble> {
        let Some(Call::Run { device, .. }) = call else { return None };
        let rough = self.setup.scenario == Scenario::RoughDay;
        let at = self.station(device)?;
        let station = self.stations.get_mut(at)?;
        station.run_calls += 1;
        match station.role.as_str() {
            "fin-lt-0142" if rough && station.run_calls == 1 => {
                Some(Trouble::Refused(too_many("the service is busy", 12)))
            }
            "ops-lt-0009" if rough && station.run_calls == 1 => Some(Trouble::AnswerLost),
            _ => None,
        }
    }
}
