use defender::{ApiError, Call, ErrorCode};

use crate::refusal::{refusal, too_many};
use crate::tenant::Tenant;
use crate::{Scenario, StagedTrouble};

/// What a call meets because of the day that the tenant has, or of the story that is told.
pub(crate) enum Trouble {
    Refused(ApiError),
    AnswerLost,
}

impl Tenant {
    /// The trouble of this call. Run calls of a device are counted: on a rough day its first one meets something.
    pub(crate) fn meet_trouble(&mut self, call: Option<&Call>) -> Option<Trouble> {
        if self.is_out() {
            let answer = refusal(503, ErrorCode::InternalServerError, "");
            return Some(Trouble::Refused(answer));
        }
        let Some(Call::Run { device, .. }) = call else { return None };
        let rough = self.setup.scenario == Scenario::RoughDay;
        let at = self.station(device)?;
        let station = self.stations.get_mut(at)?;
        station.run_calls += 1;
        // A story speaks of devices by the names that they have before others are given to them.
        let (name, calls) = (station.role.as_str(), station.run_calls);
        let staged = self.setup.settings.staged.troubles.iter().find_map(|trouble| match trouble {
            StagedTrouble::TooMany { device, call, seconds }
                if *call == calls && device.eq_ignore_ascii_case(name) =>
            {
                Some(Trouble::Refused(too_many("the service is busy", *seconds)))
            }
            StagedTrouble::LostAnswer { device, call }
                if *call == calls && device.eq_ignore_ascii_case(name) =>
            {
                Some(Trouble::AnswerLost)
            }
            _ => None,
        });
        staged.or_else(|| match name {
            "fin-lt-0142" if rough && calls == 1 => {
                Some(Trouble::Refused(too_many("the service is busy", 12)))
            }
            "ops-lt-0009" if rough && calls == 1 => Some(Trouble::AnswerLost),
            _ => None,
        })
    }

    /// Whether every cancel of a started run on this device comes too late.
    pub(crate) fn cancels_late(&self, station: usize) -> bool {
        let Some(name) = self.stations.get(station).map(|station| station.role.as_str()) else {
            return false;
        };
        let late = |trouble: &StagedTrouble| match trouble {
            StagedTrouble::LateCancel { device } => device.eq_ignore_ascii_case(name),
            _ => false,
        };
        self.setup.settings.staged.troubles.iter().any(late)
            || (self.setup.scenario == Scenario::RoughDay && name == "hr-ws-0040")
    }

    /// Whether the story has the service down at this moment.
    fn is_out(&self) -> bool {
        let now_ms = self.now.ms_since(self.setup.start);
        self.setup.settings.staged.troubles.iter().any(|trouble| match trouble {
            StagedTrouble::Outage { from_ms, until_ms } => (*from_ms..*until_ms).contains(&now_ms),
            _ => false,
        })
    }
}
