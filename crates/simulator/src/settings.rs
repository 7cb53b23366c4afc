use crate::{Faults, Names, Staged};

/// The limits of the tenant, and one named choice for each thing that the contract calls unknown. A number of
/// runs or calls of `u16::MAX` is no limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Run calls in any 60 s; refused ones count too (contract 2).
    pub runs_per_minute: u16,
    /// Live sessions at a time (contract 2).
    pub sessions: u16,
    /// Unknown in contract 2: whether a run that waits for its device takes one of the sessions.
    pub pending_counts: bool,
    /// Calls of one other kind in any 60 s (contract 2).
    pub calls_per_minute: u16,
    /// Calls of one other kind in any hour (contract 2).
    pub calls_per_hour: u16,
    /// How long a run waits for a sleeping device before `TimeOut`, in milliseconds (contract 2).
    pub waiting_ms: i64,
    /// How long a script may run, in milliseconds (contract 2).
    pub script_ms: i64,
    /// How long a result link works, in milliseconds (contract 3.4).
    pub link_ms: i64,
    /// A second run call for a device within this many milliseconds of the accepted one gets the same
    /// action id, and its commands are dropped (contract 1.3). 0 switches the trap off.
    pub duplicate_ms: i64,
    /// Bytes of the largest library file (contract 2 knows 20 MB and 250 MB).
    pub library_bytes: usize,
    /// Unknown in contract 1.2: whether an order other than PutFile, RunScript, GetFile is refused.
    pub order_enforced: bool,
    /// Unknown in contract 6: whether `; & | ! $ ( )` in Args is refused, as the portal does.
    pub args_checked: bool,
    /// Unknown in contract 6: whether the case of library names matters.
    pub names_case_sensitive: bool,
    /// Unknown in contract 1.2: whether a run without a comment is refused.
    pub comment_required: bool,
    /// Unknown in contract 1.3: whether a portal session that blocks a device is named by an id.
    pub portal_blocker_named: bool,
    /// Unknown in contract 3.5: as what a collected file is delivered.
    pub packing: Packing,
    /// `Retry-After` is a date instead of seconds (contract 2).
    pub retry_after_dates: bool,
    /// Contract 3.4: result links arrive with `&amp;` for `&`.
    pub links_escaped: bool,
    /// Unknown in contract 6: whether a path's surrounding quotes and doubled backslashes are forgiven.
    pub paths_forgiven: bool,
    /// Unknown in contract 1.1: whether lists, too, leave a fresh action out while asking for it gives 404.
    pub lists_lag: bool,
    /// Elements of one page of a list; 10,000 is the API's (contract 2).
    pub page_size: u32,
    /// FIN-LT-0142 has an older record besides its own, merged into it (contract 3.7).
    pub older_record: bool,
    /// Generated devices besides the named ones, all Windows 11 (`LAB-WS-0001` and on).
    pub extra_devices: u16,
    /// Every so-many-th generated device sleeps for up to 100 minutes; 0: none does.
    pub extra_asleep_every: u16,
    /// Whether live response is switched on in the tenant (contract 2). If not, a run call gets 403.
    pub live_response: bool,
    /// Scheme and host of result links (contract 3.4).
    pub links_at: String,
    /// Other names for its devices and people.
    pub names: Names,
    /// What goes wrong on the way.
    pub faults: Faults,
    /// What a story says of the tenant.
    pub staged: Staged,
}

/// As what a collected file is delivered (contract 3.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// What was seen most.
    Gzip,
    /// With one entry.
    Zip,
    /// The file as it is.
    Plain,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            runs_per_minute: 10,
            sessions: 25,
            pending_counts: true,
            calls_per_minute: 100,
            calls_per_hour: 1_500,
            waiting_ms: 3 * 24 * 60 * 60 * 1_000,
            script_ms: 10 * 60 * 1_000,
            link_ms: 30 * 60 * 1_000,
            duplicate_ms: 1_000,
            library_bytes: 20 * 1_024 * 1_024,
            order_enforced: false,
            args_checked: false,
            names_case_sensitive: false,
            comment_required: false,
            portal_blocker_named: true,
            packing: Packing::Gzip,
            retry_after_dates: false,
            links_escaped: false,
            paths_forgiven: false,
            lists_lag: false,
            page_size: 10_000,
            older_record: false,
            extra_devices: 0,
            extra_asleep_every: 0,
            live_response: true,
            links_at: "https://automatedirstrprdweu.blob.core.windows.net".to_owned(),
            names: Names::default(),
            faults: Faults::none(),
            staged: Staged::default(),
        }
    }
}
