/// Which day the tenant has. The devices are the same on all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Scenario {
    /// All goes well on the devices that are online.
    #[default]
    FirstRun,
    /// One trouble a device: FIN-LT-0142 meets a 429 first; on FIN-LT-0177 the process that
    /// `minidump.ps1` looks for does not run, so that its command fails; HR-WS-0031 sleeps and comes back;
    /// on HR-WS-0040 every cancel of a started run comes too late; on OPS-LT-0009 the first answer is
    /// lost; SRV-SQL-04 is busy with a portal session that ends. `remediate.ps1` exits 4 and reports 0.
    RoughDay,
    /// The token may not use the library: each of its calls is refused with 403 (contract 3.6). Runs that name
    /// its files work.
    NoLibrary,
    /// The library has a thousand files more.
    LargeLibrary,
}

impl Scenario {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::FirstRun, Self::RoughDay, Self::NoLibrary, Self::LargeLibrary];

    /// The name in an address: `first-run`, `rough-day`, `no-library`, `large-library`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstRun => "first-run",
            Self::RoughDay => "rough-day",
            Self::NoLibrary => "no-library",
            Self::LargeLibrary => "large-library",
        }
    }

    /// The scenario of that name; `None` for any other text.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scenario| scenario.name() == name)
    }
}
