use Presence::{Away, Online, Portal, Sleeps};

use crate::{Settings, StagedDevice};

/// When a device takes commands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Presence {
    /// Always.
    #[default]
    Online,
    /// From so many minutes after the tenant's start on.
    Sleeps(u32),
    /// Not within the days that a run waits.
    Away,
    /// Online, but somebody works on it in the portal until so many minutes after the start.
    Portal(u32),
}

/// What is fixed about a device.
#[derive(Clone, Debug)]
pub(crate) struct Make {
    pub(crate) name: String,
    pub(crate) os: &'static str,
    pub(crate) version: &'static str,
    pub(crate) agent: &'static str,
    pub(crate) group: String,
    pub(crate) ip: String,
    /// The last full report, in hours before the tenant's start.
    pub(crate) report_h: u32,
    pub(crate) presence: Presence,
    pub(crate) risk: &'static str,
    pub(crate) tags: Vec<String>,
    pub(crate) standing: Standing,
}

/// Whether the tenant takes a run for a device at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It does.
    Able,
    /// Seen on the network only.
    NotOnboarded,
    /// In a group without any automation level (contract 2).
    NoAutomation,
    /// A system without live response (contract 2).
    OldSystem,
    /// A build below the floor (contract 2).
    OldClient,
}

/// The group whose devices take no run.
const MANUAL: &str = "Servers (manual)";

/// The named devices of contoso.com, or those of a story, then the generated ones.
pub(crate) fn fleet(settings: &Settings) -> Vec<Make> {
    let (extra, asleep_every) = (settings.extra_devices, settings.extra_asleep_every);
    let addresses = (42_u32..).map(|address| format!("10.20.30.{address}"));
    let mut makes: Vec<Make> = if settings.staged.devices.is_empty() {
        let named = NAMED.iter().zip(addresses);
        named.map(|(row, ip)| make(row, format!("{}.contoso.com", row.0), ip)).collect()
    } else {
        settings.staged.devices.iter().zip(addresses).map(|(device, ip)| staged(device, ip)).collect()
    };
    for number in 1..=extra {
        let asleep = asleep_every > 0 && number % asleep_every == 0;
        let presence = if asleep { Sleeps(u32::from(number % 97) + 3) } else { Online };
        let row = ("", "Windows11", "23H2", "Lab", u32::from(number % 23), presence, "None", "lab");
        let name = format!("lab-ws-{number:04}.contoso.com");
        makes.push(make(&row, name, format!("10.40.{}.{}", number / 250, number % 250 + 1)));
    }
    makes
}

/// The short names of the named devices.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    NAMED.iter().map(|row| row.0)
}

fn staged(device: &StagedDevice, ip: String) -> Make {
    let (os, version) = device.system.wire();
    let report_h = if device.presence == Online { 3 } else { 96 };
    let row = ("", os, version, "", report_h, device.presence, "None", "");
    let name = format!("{}.contoso.com", device.name.to_ascii_lowercase());
    let (group, tags) = (device.group.clone(), device.tags.clone());
    Make { group, tags, standing: Standing::Able, ..make(&row, name, ip) }
}

fn make(row: &Row, name: String, ip: String) -> Make {
    let &(_, os, version, group, report_h, presence, risk, tags) = row;
    let agent = match os {
        "macOS" | "Ubuntu" | "RedHatEnterpriseLinux" => "101.24082.0004",
        _ => "10.8760.26100.1742",
    };
    let standing = match (os, version, group) {
        (_, _, "") => Standing::NotOnboarded,
        (_, _, MANUAL) => Standing::NoAutomation,
        ("Windows7", _, _) => Standing::OldSystem,
        ("Windows10", "1703", _) => Standing::OldClient,
        _ => Standing::Able,
    };
    let (group, tags) = (group.to_owned(), tags.split_ascii_whitespace().map(str::to_owned).collect());
    Make { name, os, version, agent, group, ip, report_h, presence, risk, tags, standing }
}

type Row =
    (&'static str, &'static str, &'static str, &'static str, u32, Presence, &'static str, &'static str);

/// Name, system, version, group, hours since the last report, presence, risk, tags.
const NAMED: &[Row] = &[
    ("fin-lt-0142", "Windows11", "23H2", "Workstations", 3, Online, "Medium", "finance"),
    ("fin-lt-0177", "Windows11", "24H2", "Workstations", 11, Online, "None", "finance"),
    ("hr-ws-0031", "Windows10", "22H2", "Workstations", 96, Sleeps(6), "Low", "hr"),
    ("hr-ws-0040", "Windows10", "22H2", "Workstations", 3, Online, "None", "hr"),
    ("ops-lt-0009", "Windows11", "23H2", "Workstations", 7, Online, "High", "operations"),
    ("srv-sql-04", "WindowsServer2019", "1809", "Servers", 5, Portal(5), "Medium", "sql"),
    ("srv-dc-02", "WindowsServer2022", "21H2", "Servers", 2, Online, "None", "tier-0"),
    ("srv-app-11", "WindowsServer2016", "1607", MANUAL, 9, Online, "Low", "legacy"),
    ("dev-mac-009", "macOS", "14", "Developers", 4, Online, "None", "dev"),
    ("lnx-web-01", "Ubuntu", "22.4", "Linux", 1, Online, "Informational", "web"),
    ("lnx-db-03", "RedHatEnterpriseLinux", "8.9", "Linux", 190, Away, "None", "db"),
    ("kiosk-07", "Windows10", "22H2", "", 30, Online, "None", ""),
    ("lab-old-01", "Windows7", "SP1", "Workstations", 20, Online, "High", "legacy"),
    ("hr-ws-0052", "Windows10", "1703", "Workstations", 14, Online, "Medium", "hr"),
];
