use serde_json::{Map, Value};

use crate::{DeviceId, Timestamp};

/// A machine onboarded to Defender (contract 3.7).
#[derive(Clone, Debug, PartialEq)]
pub struct Device {
    /// Its id.
    pub id: DeviceId,
    /// DNS name, lower case as stored; empty when the API gave none.
    pub name: String,
    /// As on the wire: `Windows11`, `Ubuntu`, `macOS`.
    pub os_platform: String,
    /// `23H2`; empty when unknown.
    pub version: String,
    /// The last full report, about once in 24 h: not the portal's "last seen" (contract 3.7).
    pub last_report: Option<Timestamp>,
    /// Whether the sensor talks.
    pub health: Health,
    /// Whether commands can reach it at all.
    pub onboarding: Onboarding,
    /// The device group's name; empty when none.
    pub group: String,
    /// Last internal address; empty when unknown.
    pub ip: String,
    /// The agent's version; empty when unknown.
    pub agent_version: String,
    /// Tags given in the tenant.
    pub tags: Vec<String>,
    /// `None`, `Informational`, `Low`, `Medium`, `High`, as on the wire.
    pub risk: String,
    /// `Normal`, `Low`, `High`, as on the wire.
    pub value: String,
    /// Set when this record was merged into another one.
    pub merged_into: Option<DeviceId>,
    /// Whether the tenant thinks this record a duplicate.
    pub maybe_duplicate: bool,
    /// Fields that this page does not know, as they came.
    pub other: Map<String, Value>,
}

/// The family of operating systems; decides how a path is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum System {
    /// Backslashes and drive letters.
    Windows,
    /// Slashes.
    Linux,
    /// Slashes.
    MacOs,
}

/// `healthStatus` (contract 3.7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Health {
    /// Reports.
    Active,
    /// Silent for 7 days or more.
    Inactive,
    /// Reports badly.
    ImpairedCommunication,
    /// Sends no sensor data.
    NoSensorData,
    /// Both of these.
    NoSensorDataImpairedCommunication,
    /// Unknown to the tenant, missing, or a word that this page does not know.
    Unknown(String),
}

/// `onboardingStatus` (contract 3.7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Onboarding {
    /// Takes commands.
    Onboarded,
    /// Seen on the network only.
    CanBeOnboarded,
    /// Never.
    Unsupported,
    /// The tenant cannot tell.
    InsufficientInfo,
    /// Missing, or a word that this page does not know.
    Unknown(String),
}

impl Device {
    /// The family of its system; `None` when the platform's name says nothing. The contract knows no
    /// list of names (3.7), so Linux distributions are told by their usual names.
    pub fn system(&self) -> Option<System> {
        let platform = self.os_platform.to_ascii_lowercase();
        let linux = [
            "linux", "ubuntu", "debian", "redhat", "centos", "suse", "fedora", "oracle", "amazon", "rocky",
            "alma",
        ];
        if platform.starts_with("windows") {
            Some(System::Windows)
        } else if platform.starts_with("macos") {
            Some(System::MacOs)
        } else if linux.iter().any(|name| platform.contains(name)) {
            Some(System::Linux)
        } else {
            None
        }
    }

    /// Of several records of one name the one that is meant has the greatest: not merged into another, onboarded, no
    /// duplicate, and of these the newest report (contract 3.7).
    pub fn likelihood(&self) -> (bool, bool, bool, Option<Timestamp>) {
        let onboarded = self.onboarding == Onboarding::Onboarded;
        (self.merged_into.is_none(), onboarded, !self.maybe_duplicate, self.last_report)
    }

    /// The name up to its first dot: what people call it.
    pub fn short_name(&self) -> &str {
        self.name.split('.').next().unwrap_or_default()
    }
}

impl Health {
    /// Reads the word of the wire.
    pub fn parse(text: &str) -> Self {
        match text {
            "Active" => Self::Active,
            "Inactive" => Self::Inactive,
            "ImpairedCommunication" => Self::ImpairedCommunication,
            "NoSensorData" => Self::NoSensorData,
            "NoSensorDataImpairedCommunication" => Self::NoSensorDataImpairedCommunication,
            other => Self::Unknown(other.to_owned()),
        }
    }

    /// The word of the wire; empty when it was missing.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Active => "Active",
            Self::Inactive => "Inactive",
            Self::ImpairedCommunication => "ImpairedCommunication",
            Self::NoSensorData => "NoSensorData",
            Self::NoSensorDataImpairedCommunication => "NoSensorDataImpairedCommunication",
            Self::Unknown(text) => text,
        }
    }
}

impl Onboarding {
    /// Reads the word of the wire; the API's text also prints `onboarded` (contract 3.7).
    pub fn parse(text: &str) -> Self {
        match text {
            "Onboarded" | "onboarded" => Self::Onboarded,
            "CanBeOnboarded" => Self::CanBeOnboarded,
            "Unsupported" => Self::Unsupported,
            "InsufficientInfo" => Self::InsufficientInfo,
            other => Self::Unknown(other.to_owned()),
        }
    }

    /// The word of the wire; empty when it was missing.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Onboarded => "Onboarded",
            Self::CanBeOnboarded => "CanBeOnboarded",
            Self::Unsupported => "Unsupported",
            Self::InsufficientInfo => "InsufficientInfo",
            Self::Unknown(text) => text,
        }
    }
}
