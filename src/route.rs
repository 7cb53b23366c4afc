//! Every address of the page. Addresses live in the fragment, so that any static host and any sub-path work
//! without a rewrite rule and no server's log learns a device's name.

mod opening;
mod percent;

pub use opening::Opening;

/// A place in the page that has an address. The words `code`, `state`, `error`, `ear_jwe` and `client_info`
/// are never parameters: the sign-in library looks for them in fragments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`, `#/?device=…`, `#/?devices=…,…`: the builder, opened with devices chosen.
    Compose {
        /// Device names or ids, in the order of the address.
        devices: Vec<String>,
    },
    /// `#/shared/ll1.…`: the builder, with a sequence that the address holds and that is shown before anything is done
    /// with it.
    Shared {
        /// The link's text (`sequence::share`).
        link: String,
    },
    /// `#/runs`, `#/runs?show=failed&device=…`: the list of runs.
    Runs(RunsFilter),
    /// `#/runs/7Q3F…`: one run; `#/runs/7Q3F…?with=9KZT…`: what it printed, beside what another one did;
    /// `#/runs/recording`: the recording that is open.
    Run {
        /// Its action id once it has one, else its run tag, or [`RECORDING`].
        id: String,
        /// Which picture of it.
        view: RunView,
        /// The command whose output is open, counted from 1.
        step: Option<u16>,
        /// The run that it is compared with.
        with: Option<String>,
    },
    /// `#/batches/{id}`: the runs of one batch.
    Batch {
        /// The batch's id.
        id: String,
        /// Only these.
        show: Option<Show>,
    },
    /// `#/library`, `#/library?find=dump`: the tenant's library.
    Library {
        /// Files whose name, description, author or hash holds this text.
        find: Option<String>,
    },
    /// `#/settings`.
    Settings,
    /// `#/presenter`: the presenter's window of the demo, in place of the page.
    Presenter,
    /// `#/stories`: the stories that the demo can tell.
    Stories,
    /// An address that this page does not have, as it was.
    Unknown {
        /// The fragment without its `#`.
        fragment: String,
    },
}

/// What narrows the list of runs. The default shows all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunsFilter {
    /// Runs of this group only.
    pub show: Option<Show>,
    /// Runs of this device only: name or id.
    pub device: Option<String>,
    /// Runs whose device, sequence or comment holds this text.
    pub find: Option<String>,
    /// Whether the tenant's own list is looked through as well.
    pub tenant: bool,
    /// Runs that this person or application asked for.
    pub by: Option<String>,
    /// Runs of this day and later: `2026-03-04`.
    pub from: Option<String>,
    /// Runs of this day and earlier.
    pub until: Option<String>,
}

/// A group of runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// Not finished.
    Open,
    /// Not sent yet, whatever the reason.
    NotSent,
    /// Waiting for the device.
    Waiting,
    /// A command is running.
    Running,
    /// All commands completed.
    Completed,
    /// Failed, timed out or refused.
    Failed,
    /// Canceled.
    Canceled,
}

/// How one run is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RunView {
    /// Rows on one time axis.
    #[default]
    Timeline,
    /// The same facts as a table.
    Table,
}

/// In place of a run's id: neither an action id nor a run tag is like it.
pub const RECORDING: &str = "recording";

impl Show {
    /// All groups, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Open,
        Self::NotSent,
        Self::Waiting,
        Self::Running,
        Self::Completed,
        Self::Failed,
        Self::Canceled,
    ];

    /// Its word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::NotSent => "not-sent",
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Completed => "completed",
            Self::Failed => "failed",
            Self::Canceled => "canceled",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|show| show.word() == word)
    }
}

impl Route {
    /// The builder without devices.
    pub const fn compose() -> Self {
        Self::Compose { devices: Vec::new() }
    }

    /// The whole library.
    pub const fn library() -> Self {
        Self::Library { find: None }
    }

    /// All runs.
    pub fn runs() -> Self {
        Self::Runs(RunsFilter::default())
    }

    /// One run on its time axis.
    pub fn run(id: impl Into<String>) -> Self {
        Self::Run { id: id.into(), view: RunView::default(), step: None, with: None }
    }

    /// Reads the fragment of an address, with or without its `#`. Never fails: what is not known or is
    /// broken is [`Route::Unknown`]. Parameters that are not ours are passed over.
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        read(fragment).unwrap_or_else(|| Self::Unknown { fragment: fragment.to_owned() })
    }

    /// For `href`: the fragment with its `#`.
    pub fn href(&self) -> String {
        let mut out = Out::new();
        match self {
            Self::Compose { devices } => {
                devices.iter().for_each(|device| out.parameter("device", Some(device)));
            }
            Self::Shared { link } => {
                out.segment("shared");
                out.segment(link);
            }
            Self::Runs(filter) => {
                out.segment("runs");
                out.parameter("of", filter.tenant.then_some(TENANT));
                out.parameter("show", filter.show.map(Show::word));
                for (name, value) in [
                    ("device", &filter.device),
                    ("by", &filter.by),
                    ("from", &filter.from),
                    ("until", &filter.until),
                    ("find", &filter.find),
                ] {
                    out.parameter(name, value.as_deref());
                }
            }
            Self::Run { id, view, step, with } => {
                out.segment("runs");
                out.segment(id);
                out.parameter("view", (*view == RunView::Table).then_some("table"));
                out.parameter("step", step.map(|step| step.to_string()).as_deref());
                out.parameter("with", with.as_deref());
            }
            Self::Batch { id, show } => {
                out.segment("batches");
                out.segment(id);
                out.parameter("show", show.map(Show::word));
            }
            Self::Library { find } => {
                out.segment("library");
                out.parameter("find", find.as_deref());
            }
            Self::Settings => out.segment("settings"),
            Self::Presenter => out.segment("presenter"),
            Self::Stories => out.segment("stories"),
            Self::Unknown { fragment } => return format!("#{fragment}"),
        }
        out.finish()
    }
}

/// The word for the tenant's own list of runs.
const TENANT: &str = "tenant";

/// The devices of `?devices=a,b`.
fn in_list(list: &str) -> impl Iterator<Item = String> {
    list.split(',').map(str::trim).filter(|device| !device.is_empty()).map(str::to_owned)
}

/// `None` when the address is not one of ours.
fn read(fragment: &str) -> Option<Route> {
    let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
    let segments: Vec<String> =
        path.split('/').filter(|part| !part.is_empty()).map(percent::decode).collect::<Option<_>>()?;
    let parameters = percent::parameters(query)?;
    let all = |name: &str| -> Vec<String> {
        parameters.iter().filter(|(n, v)| n == name && !v.is_empty()).map(|(_, v)| v.clone()).collect()
    };
    let one =
        |name: &str| parameters.iter().find(|(n, v)| n == name && !v.is_empty()).map(|(_, v)| v.as_str());
    let text = |name: &str| one(name).map(str::to_owned);
    let show = match one("show") {
        Some(word) => Some(Show::from_word(word)?),
        None => None,
    };
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    Some(match segments.as_slice() {
        [] => {
            let mut devices = all("device");
            all("devices").iter().for_each(|list| devices.extend(in_list(list)));
            Route::Compose { devices }
        }
        ["shared", link] => Route::Shared { link: (*link).to_owned() },
        ["runs"] => Route::Runs(RunsFilter {
            show,
            device: text("device"),
            find: text("find"),
            tenant: one("of") == Some(TENANT),
            by: text("by"),
            from: text("from"),
            until: text("until"),
        }),
        ["runs", id] => Route::Run {
            id: (*id).to_owned(),
            view: match one("view") {
                None => RunView::Timeline,
                Some("table") => RunView::Table,
                Some(_) => return None,
            },
            step: match one("step") {
                None => None,
                Some(step) => Some(step.parse().ok()?),
            },
            with: text("with"),
        },
        ["batches", id] => Route::Batch { id: (*id).to_owned(), show },
        ["library"] => Route::Library { find: text("find") },
        ["settings"] => Route::Settings,
        ["presenter"] => Route::Presenter,
        ["stories"] => Route::Stories,
        _ => return None,
    })
}

/// A fragment while it is written.
struct Out {
    path: String,
    query: String,
}

impl Out {
    fn new() -> Self {
        Self { path: "#".to_owned(), query: String::new() }
    }

    fn segment(&mut self, text: &str) {
        self.path.push('/');
        percent::encode(text, &mut self.path);
    }

    fn parameter(&mut self, name: &str, value: Option<&str>) {
        let Some(value) = value.filter(|value| !value.is_empty()) else { return };
        self.query.push(if self.query.is_empty() { '?' } else { '&' });
        self.query.push_str(name);
        self.query.push('=');
        percent::encode(value, &mut self.query);
    }

    fn finish(mut self) -> String {
        if self.path == "#" {
            self.path.push('/');
        }
        self.path + &self.query
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
