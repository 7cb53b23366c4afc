use Presence::{Away, Online, Portal, Sleeps};

/// When a device takes commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    /// Always.
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
    pub(crate) group: &'static str,
    pub(crate) ip: String,
    /// The last full report, in hours before the tenant's start.
    pub(crate) report_h: u32,
    pub(crate) presence: Presence,
    pub(crate) risk: &'static str,
    pub(crate) tags: &'static str,
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

/// The named devices of contoso.com, then `extra` generated ones of which every `asleep_every`-th sleeps.
pub(crate) fn fleet(extra: u16, asleep_every: u16) -> Vec<Make> {
    let mut makes = Vec::with_capacity(NAMED.len() + usize::from(extra));
    for (row, address) in NAMED.iter().zip(42..) {
        makes.push(make(row, format!("{}.contoso.com", row.0), format!("10.20.30.{address}")));
    }
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
