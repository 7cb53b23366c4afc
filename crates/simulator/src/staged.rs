use crate::fleet::Presence;

/// What a story says of its tenant, on top of what its day has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Staged {
    /// The only devices; none given means the day's own.
    pub devices: Vec<StagedDevice>,
    /// Library files besides the day's, or in the place of those of the same name.
    pub files: Vec<StagedFile>,
    /// What goes wrong, and when.
    pub troubles: Vec<StagedTrouble>,
    /// What a colleague sends.
    pub runs: Vec<StagedRun>,
}

/// A device of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedDevice {
    /// Without domain, in any case: `FIN-LT-0142`.
    pub name: String,
    /// Its system.
    pub system: StagedSystem,
    /// Its device group.
    pub group: String,
    /// Its tags; `tier-0` makes it one of high value.
    pub tags: Vec<String>,
    /// When it takes commands.
    pub presence: Presence,
}

/// A system that a story may give to a device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StagedSystem {
    /// Windows 11.
    #[default]
    Windows11,
    /// Windows 10.
    Windows10,
    /// Windows Server 2019.
    Server2019,
    /// Windows Server 2022.
    Server2022,
    /// Ubuntu.
    Ubuntu,
    /// macOS.
    MacOs,
}

impl StagedSystem {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Windows11, Self::Windows10, Self::Server2019, Self::Server2022, Self::Ubuntu, Self::MacOs];

    /// Its name in a story.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Windows11 => "Windows 11",
            Self::Windows10 => "Windows 10",
            Self::Server2019 => "Windows Server 2019",
            Self::Server2022 => "Windows Server 2022",
            Self::Ubuntu => "Ubuntu",
            Self::MacOs => "macOS",
        }
    }

    /// As the API names it, with its version.
    pub(crate) const fn wire(self) -> (&'static str, &'static str) {
        match self {
            Self::Windows11 => ("Windows11", "23H2"),
            Self::Windows10 => ("Windows10", "22H2"),
            Self::Server2019 => ("WindowsServer2019", "1809"),
            Self::Server2022 => ("WindowsServer2022", "21H2"),
            Self::Ubuntu => ("Ubuntu", "22.4"),
            Self::MacOs => ("macOS", "14"),
        }
    }
}

/// A library file of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedFile {
    /// Its name.
    pub name: String,
    /// What the library says of it.
    pub description: String,
    /// What the library says of its parameters; empty: it takes none.
    pub parameters: String,
    /// What running it comes to: the first that fits. When none does, it runs as one of the day's own would.
    pub endings: Vec<StagedEnding>,
}

/// What one start of a script comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StagedEnding {
    /// On this device only.
    pub device: Option<String>,
    /// With exactly these arguments only.
    pub args: Option<String>,
    /// What it prints.
    pub prints: String,
    /// What it prints to the error stream.
    pub errors: String,
    /// The exit code that is reported.
    pub exit: i32,
    /// Whether the command counts as failed.
    pub fails: bool,
    /// How long it runs, in milliseconds.
    pub ms: u32,
    /// Files that it leaves on the device: path and text.
    pub leaves: Vec<(String, String)>,
}

/// One thing that goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StagedTrouble {
    /// A device's so-many-th run call, counted from 1, is refused with 429.
    TooMany {
        /// Which device.
        device: String,
        /// Which call.
        call: u32,
        /// `Retry-After`, in seconds.
        seconds: u32,
    },
    /// A device's so-many-th run call, counted from 1, is carried out, and its answer is lost.
    LostAnswer {
        /// Which device.
        device: String,
        /// Which call.
        call: u32,
    },
    /// Every cancel of a started run on this device comes too late.
    LateCancel {
        /// Which device.
        device: String,
    },
    /// Within these milliseconds after the tenant's start nothing is answered but 503.
    Outage {
        /// From then on.
        from_ms: i64,
        /// Until then.
        until_ms: i64,
    },
}

/// A run that a colleague sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedRun {
    /// When, in milliseconds after the tenant's start.
    pub at_ms: i64,
    /// On which device.
    pub device: String,
    /// Which script.
    pub script: String,
    /// Its arguments.
    pub args: String,
    /// What the audit log says of it.
    pub comment: String,
}

impl Staged {
    /// What a start of this script on this device comes to.
    pub(crate) fn ending(&self, script: &str, device: &str, args: &str) -> Option<&StagedEnding> {
        let file = self.files.iter().find(|file| file.name.eq_ignore_ascii_case(script))?;
        file.endings.iter().find(|ending| {
            ending.device.as_ref().is_none_or(|on| on.eq_ignore_ascii_case(device))
                && ending.args.as_ref().is_none_or(|with| with.trim() == args.trim())
        })
    }
}
