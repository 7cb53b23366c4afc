use defender::{Device, Onboarding, System};

use crate::WaitReason;
use crate::read_back::why_wait;

/// What stands against a run on a device, as far as its record tells. Whether another live response has it is not told
/// there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Obstacle {
    /// It takes no commands.
    NotOnboarded,
    /// The tenant cannot tell whether it takes commands.
    OnboardingUnclear,
    /// This record was merged into another one, or is thought a duplicate: the run may go to nobody.
    OldRecord,
    /// Its system is below what live response needs.
    SystemTooOld,
    /// Its system needs this update; the record does not tell whether it has it.
    NeedsUpdate(&'static str),
    /// Its agent is below this version, which live response needs.
    AgentTooOld(&'static str),
    /// The run may wait, up to three days.
    Waits(WaitReason),
}

/// What stands against a run, the worst first (contract 2, 3.7).
pub fn obstacles(device: &Device) -> Vec<Obstacle> {
    let onboarding = match device.onboarding {
        Onboarding::CanBeOnboarded | Onboarding::Unsupported => Some(Obstacle::NotOnboarded),
        Onboarding::InsufficientInfo => Some(Obstacle::OnboardingUnclear),
        Onboarding::Onboarded | Onboarding::Unknown(_) => None,
    };
    let old = (device.merged_into.is_some() || device.maybe_duplicate).then_some(Obstacle::OldRecord);
    let waits = why_wait(&device.health).map(Obstacle::Waits);
    [onboarding, old, below_floor(device), waits].into_iter().flatten().collect()
}

/// Whether a run on it will be refused since its system or its agent is too old (contract 2).
pub fn is_outdated(device: &Device) -> bool {
    matches!(below_floor(device), Some(Obstacle::SystemTooOld | Obstacle::AgentTooOld(_)))
}

/// How a device is below what the API's page asks for (contract 2).
fn below_floor(device: &Device) -> Option<Obstacle> {
    let agent = |least: &'static str| {
        let is_below = parts(&device.agent_version)? < parts(least)?;
        is_below.then_some(Obstacle::AgentTooOld(least))
    };
    match device.system()? {
        System::Windows => windows(&device.os_platform, &device.version),
        System::Linux => agent("101.45.13"),
        System::MacOs => match parts(&device.version).as_deref() {
            Some([major, ..]) if *major < 11 => Some(Obstacle::SystemTooOld),
            _ => agent("101.43.84"),
        },
    }
}

fn windows(platform: &str, version: &str) -> Option<Obstacle> {
    const TOO_OLD: [&str; 7] = ["xp", "vista", "7", "8", "server2003", "server2008", "server2012"];
    let platform = platform.to_ascii_lowercase();
    let name = platform.strip_prefix("windows").unwrap_or_default();
    // Later ones are named `20H2` and have all they need.
    let number = version.parse::<u32>().ok();
    match (name, number) {
        ("10", Some(..1709)) => Some(Obstacle::SystemTooOld),
        ("10", Some(1709)) => Some(Obstacle::NeedsUpdate("KB4537816")),
        ("10", Some(1803)) => Some(Obstacle::NeedsUpdate("KB4537795")),
        ("10", Some(1809)) | ("server2019", Some(1809) | None) => Some(Obstacle::NeedsUpdate("KB4537818")),
        ("10" | "server2019", Some(1903)) => Some(Obstacle::NeedsUpdate("KB4515384")),
        ("server2012r2" | "server2016", _) => Some(Obstacle::NeedsUpdate("KB5005292")),
        _ => TOO_OLD.iter().any(|old| is_release(name, old)).then_some(Obstacle::SystemTooOld),
    }
}

/// `8` and `8.1` are one, and so are `server2008` and `server2008r2`; `7` is not `75`.
fn is_release(name: &str, release: &str) -> bool {
    name.strip_prefix(release).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// A version's numbers; `None` when it is something else.
fn parts(version: &str) -> Option<Vec<u32>> {
    version.split('.').map(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use defender::{DeviceId, Health};

    fn device(platform: &str, version: &str, agent: &str) -> Device {
        Device {
            id: DeviceId::new(&"a1".repeat(20)).expect("40 hex characters"),
            name: "a.contoso.com".to_owned(),
            os_platform: platform.to_owned(),
            version: version.to_owned(),
            last_report: None,
            health: Health::Active,
            onboarding: Onboarding::Onboarded,
            group: String::new(),
            ip: String::new(),
            agent_version: agent.to_owned(),
            tags: Vec::new(),
            risk: String::new(),
            value: String::new(),
            merged_into: None,
            maybe_duplicate: false,
            other: serde_json::Map::new(),
        }
    }

    fn found(platform: &str, version: &str, agent: &str) -> Vec<Obstacle> {
        obstacles(&device(platform, version, agent))
    }

    #[test]
    fn floors() {
        for (platform, version, agent) in [
            ("Windows11", "23H2", ""),
            ("Windows10", "1909", ""),
            ("Windows10", "22H2", ""),
            ("Windows10", "", ""),
            ("WindowsServer2022", "21H2", ""),
            ("WindowsServer2025", "", ""),
            ("Windows75", "", ""),
            ("macOS", "13", "101.43.84"),
            ("macOS", "", ""),
            ("Ubuntu", "22.04", "101.45.13"),
            ("Ubuntu", "22.04", "102.1"),
            ("Linux", "", "unknown"),
            ("", "", ""),
        ] {
            assert_eq!(found(platform, version, agent), [], "{platform} {version} {agent}");
        }
        for (platform, version) in [
            ("Windows10", "1703"),
            ("Windows7", ""),
            ("Windows8.1", ""),
            ("WindowsServer2008R2", ""),
            ("WindowsServer2012", ""),
            ("macOS", "10.15"),
        ] {
            assert_eq!(found(platform, version, ""), [Obstacle::SystemTooOld], "{platform} {version}");
        }
        assert_eq!(found("Windows10", "1709", ""), [Obstacle::NeedsUpdate("KB4537816")]);
        assert_eq!(found("Windows10", "1803", ""), [Obstacle::NeedsUpdate("KB4537795")]);
        assert_eq!(found("Windows10", "1809", ""), [Obstacle::NeedsUpdate("KB4537818")]);
        assert_eq!(found("Windows10", "1903", ""), [Obstacle::NeedsUpdate("KB4515384")]);
        assert_eq!(found("WindowsServer2019", "1809", ""), [Obstacle::NeedsUpdate("KB4537818")]);
        assert_eq!(found("WindowsServer2012R2", "", ""), [Obstacle::NeedsUpdate("KB5005292")]);
        assert_eq!(found("WindowsServer2016", "1607", ""), [Obstacle::NeedsUpdate("KB5005292")]);
        assert_eq!(found("Ubuntu", "", "101.45.12"), [Obstacle::AgentTooOld("101.45.13")]);
        assert_eq!(found("macOS", "12", "100.99"), [Obstacle::AgentTooOld("101.43.84")]);
    }

    #[test]
    fn the_worst_comes_first() {
        let device = Device {
            health: Health::Inactive,
            onboarding: Onboarding::CanBeOnboarded,
            maybe_duplicate: true,
            ..device("Windows7", "", "")
        };
        let waits = Obstacle::Waits(WaitReason::Inactive);
        assert_eq!(
            obstacles(&device),
            [Obstacle::NotOnboarded, Obstacle::OldRecord, Obstacle::SystemTooOld, waits]
        );
    }
}
