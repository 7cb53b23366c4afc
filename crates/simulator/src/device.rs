use std::sync::Arc;

use defender::{ActionId, Device, DeviceId, Health, Onboarding, System, Timestamp};
use sha2::{Digest, Sha256};

use crate::Names;
use crate::dice::hex;
use crate::files::Files;
use crate::fleet::{Make, Presence, Standing};

const HOUR_MS: i64 = 60 * 60 * 1_000;

/// One device with what runs left on it.
#[derive(Clone, Debug)]
pub(crate) struct Station {
    pub(crate) id: DeviceId,
    pub(crate) make: Make,
    /// The short name that it has when nobody gave it another one: by it the day knows its devices.
    pub(crate) role: String,
    pub(crate) files: Arc<Files>,
    /// The action that holds the device's only session, if one does.
    pub(crate) active: Option<usize>,
    /// Run calls for it that reached the tenant.
    pub(crate) run_calls: u32,
    merged_into: Option<DeviceId>,
    start: Timestamp,
}

impl Station {
    pub(crate) fn new(make: Make, start: Timestamp) -> Option<Self> {
        let id = device_id(&make.name)?;
        let role = short(&make.name).to_owned();
        let (files, active, merged_into) = (Arc::default(), None, None);
        Some(Self { id, make, role, files, active, run_calls: 0, merged_into, start })
    }

    /// Goes by another name from now on. Its id stays: it is the same device.
    pub(crate) fn rename(&mut self, names: &Names) {
        let Some(name) = names.device(&self.role) else { return };
        let domain = self.make.name.split_once('.').map_or("", |(_, domain)| domain);
        self.make.name = if name.contains('.') { name.to_owned() } else { format!("{name}.{domain}") };
        // As the tenant stores them (contract 3.7).
        self.make.name.make_ascii_lowercase();
    }

    /// An older record of the same device, merged into this one (contract 3.7).
    pub(crate) fn older(&self) -> Option<Self> {
        let id = device_id(&format!("older {}", self.make.name))?;
        let make = Make { presence: Presence::Away, report_h: 24 * 60, ..self.make.clone() };
        Some(Self { id, make, merged_into: Some(self.id.clone()), ..self.clone() })
    }

    /// Up to the first dot.
    pub(crate) fn short_name(&self) -> &str {
        short(&self.make.name)
    }

    pub(crate) fn system(&self) -> System {
        match self.make.os {
            "macOS" => System::MacOs,
            os if os.starts_with("Windows") => System::Windows,
            _ => System::Linux,
        }
    }

    /// From when on it takes commands; `None` when it does not come back in time.
    pub(crate) fn awake_from(&self) -> Option<Timestamp> {
        match self.make.presence {
            Presence::Online | Presence::Portal(_) => Some(self.start),
            Presence::Sleeps(minutes) => Some(self.start.plus_ms(i64::from(minutes) * 60_000)),
            Presence::Away => None,
        }
    }

    /// Until when a portal session holds it; such a session is in no list (contract 1.3).
    pub(crate) fn portal_until(&self) -> Option<Timestamp> {
        match self.make.presence {
            Presence::Portal(minutes) => Some(self.start.plus_ms(i64::from(minutes) * 60_000)),
            _ => None,
        }
    }

    /// A session that somebody opened by hand, and the id under which the tenant knows it.
    pub(crate) fn portal_session(&self, now: Timestamp) -> Option<ActionId> {
        self.portal_until().filter(|until| now < *until)?;
        let mut id = self.id.as_str().to_owned();
        id.truncate(32);
        for at in [20, 16, 12, 8] {
            id.insert(at, '-');
        }
        ActionId::new(&id)
    }

    /// As the tenant knows it at `now`. A device that is there reports once in 24 h (contract 3.7).
    pub(crate) fn record(&self, now: Timestamp) -> Device {
        let reported = self.start.plus_ms(-i64::from(self.make.report_h) * HOUR_MS);
        let awake = self.awake_from().filter(|from| *from <= now);
        let last_report = match (awake, self.make.presence) {
            (Some(from), Presence::Sleeps(_)) => daily(from, now),
            (Some(_), _) => daily(reported, now),
            (None, _) => reported,
        };
        let health = if awake.is_some() { Health::Active } else { Health::Inactive };
        let onboarded = self.make.standing != Standing::NotOnboarded;
        Device {
            id: self.id.clone(),
            name: self.make.name.clone(),
            os_platform: self.make.os.to_owned(),
            version: self.make.version.to_owned(),
            last_report: Some(last_report),
            health: if onboarded { health } else { Health::Unknown("Unknown".to_owned()) },
            onboarding: if onboarded { Onboarding::Onboarded } else { Onboarding::CanBeOnboarded },
            group: self.make.group.clone(),
            ip: self.make.ip.clone(),
            agent_version: if onboarded { self.make.agent.to_owned() } else { String::new() },
            tags: self.make.tags.clone(),
            risk: self.make.risk.to_owned(),
            value: if self.make.tags.iter().any(|tag| tag == "tier-0") { "High" } else { "Normal" }
                .to_owned(),
            merged_into: self.merged_into.clone(),
            maybe_duplicate: self.merged_into.is_some(),
            other: serde_json::Map::new(),
        }
    }
}

/// A name up to the first dot.
pub(crate) fn short(name: &str) -> &str {
    name.split('.').next().unwrap_or_default()
}

/// The same in every tenant, so that a saved choice of devices still fits another seed.
fn device_id(name: &str) -> Option<DeviceId> {
    let mut id = hex(&Sha256::digest(name));
    id.truncate(40);
    DeviceId::new(&id)
}

fn daily(first: Timestamp, now: Timestamp) -> Timestamp {
    let days = now.ms_since(first).max(0) / (24 * HOUR_MS);
    first.plus_ms(days * 24 * HOUR_MS)
}
