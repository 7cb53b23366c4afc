use defender::Timestamp;
use engine::{CommandLine, Run, Timeline};

/// A run as it is handed on: what is known of it, what it left, who hands it on.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    /// The run.
    pub run: &'a Run,
    /// What its commands left, in their order; none for commands that leave nothing.
    pub outputs: Vec<Output<'a>>,
    /// Who hands it on.
    pub analyst: &'a str,
    /// Which tenant it ran in.
    pub tenant: &'a str,
    /// The page's version.
    pub page: &'a str,
    /// Whether the tenant is a simulated one.
    pub demo: bool,
}

/// What one command left.
#[derive(Clone, Debug)]
pub struct Output<'a> {
    /// The command's place in the run, from 0.
    pub place: usize,
    /// What it left.
    pub left: Left<'a>,
}

/// What a command left, as far as this browser has it.
#[derive(Clone, Debug)]
pub enum Left<'a> {
    /// These bytes.
    File(File<'a>),
    /// The tenant has an output, and there is nothing in it.
    Empty,
    /// This browser does not have it, and why.
    Missing(Missing),
}

/// An output to the byte.
#[derive(Clone, Debug)]
pub struct File<'a> {
    /// As a device or a person named it.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
    /// SHA-256 of `bytes`, 64 lower-case hex characters: handed in, since the page computes it in slices.
    pub sha256: &'a str,
    /// What can be read of it: standard output, then error output where there is one.
    pub texts: Vec<&'a str>,
    /// The exit code as it was reported; it may lie (contract 3.5).
    pub exit_code: Option<i64>,
}

/// Why an output is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// It was not fetched.
    NotFetched,
    /// The tenant said no.
    Refused {
        /// The HTTP status.
        status: u16,
        /// Its code, as it was written; may be empty.
        code: String,
    },
    /// No answer came.
    NoAnswer,
    /// A person stopped fetching it.
    Stopped,
    /// The storage lets no page read it (contract 5).
    NotReadable,
    /// The page's own policy does not let it ask the storage.
    Forbidden,
    /// What stands before the page's server did not let the request through.
    FrontDoor,
    /// There was no token for it.
    NoToken,
    /// It is larger than the page takes.
    TooLarge,
    /// Its link led to a host that holds no results.
    OddLink,
}

impl Missing {
    /// What a manifest says of it; `None` when it says something else.
    pub(crate) fn read(why: &str, status: Option<u16>, code: Option<&str>) -> Option<Self> {
        Some(match why {
            "not-fetched" => Self::NotFetched,
            "refused" => Self::Refused { status: status?, code: code?.to_owned() },
            "no-answer" => Self::NoAnswer,
            "stopped" => Self::Stopped,
            "not-readable" => Self::NotReadable,
            "forbidden" => Self::Forbidden,
            "front-door" => Self::FrontDoor,
            "no-token" => Self::NoToken,
            "too-large" => Self::TooLarge,
            "odd-link" => Self::OddLink,
            _ => return None,
        })
    }

    /// Its name in the manifest.
    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Self::NotFetched => "not-fetched",
            Self::Refused { .. } => "refused",
            Self::NoAnswer => "no-answer",
            Self::Stopped => "stopped",
            Self::NotReadable => "not-readable",
            Self::Forbidden => "forbidden",
            Self::FrontDoor => "front-door",
            Self::NoToken => "no-token",
            Self::TooLarge => "too-large",
            Self::OddLink => "odd-link",
        }
    }
}

impl Case<'_> {
    /// The timeline as it was seen last: later looks at the clock change nothing.
    pub(crate) fn timeline(&self) -> Timeline {
        let last = self.run.observations.last();
        Timeline::of(self.run, last.map_or(self.run.requested_at, |last| last.last_seen_there()), 0)
    }

    /// A moment of this browser's clock by the tenant's.
    pub(crate) fn tenant_time(&self, at: Timestamp) -> Timestamp {
        at.plus_ms(self.ahead_ms())
    }

    /// How far the tenant's clock is ahead of this browser's, as the last answer told it.
    pub(crate) fn ahead_ms(&self) -> i64 {
        self.run.observations.last().map_or(0, |last| last.clock_offset_ms)
    }

    /// Who asked for the run.
    pub(crate) fn requested_by(&self) -> &str {
        let said = || self.run.last().and_then(|action| action.requestor.as_deref());
        if self.run.requested_by.is_empty() { said().unwrap_or_default() } else { &self.run.requested_by }
    }

    /// The outputs that are there, each with the name of its file in the bundle. No two are alike, whatever devices call
    /// their files: the step's number leads, and a step has one output.
    pub(crate) fn files(&self) -> impl Iterator<Item = (usize, String, &File<'_>)> {
        self.outputs.iter().filter_map(|output| match &output.left {
            Left::File(file) => {
                let name = defender::content::safe_file_name(file.name);
                Some((output.place, format!("outputs/{:03}-{name}", output.place.saturating_add(1)), file))
            }
            _ => None,
        })
    }

    /// The outputs that are not there.
    pub(crate) fn missing(&self) -> impl Iterator<Item = (usize, &Missing)> {
        self.outputs.iter().filter_map(|output| match &output.left {
            Left::Missing(missing) => Some((output.place, missing)),
            _ => None,
        })
    }
}

/// A command as a person says it.
pub(crate) fn told(line: &CommandLine) -> String {
    line.command.as_ref().map_or_else(|| "?".to_owned(), ToString::to_string)
}

#[cfg(test)]
mod tests {
    use super::Missing;

    #[test]
    fn a_reason_is_read_as_it_was_written() {
        let all = [
            Missing::NotFetched,
            Missing::Refused { status: 404, code: "NotFound".to_owned() },
            Missing::NoAnswer,
            Missing::Stopped,
            Missing::NotReadable,
            Missing::Forbidden,
            Missing::FrontDoor,
            Missing::NoToken,
            Missing::TooLarge,
            Missing::OddLink,
        ];
        for missing in all {
            assert_eq!(Missing::read(missing.name(), Some(404), Some("NotFound")), Some(missing.clone()));
        }
        assert_eq!(Missing::read("eaten", None, None), None);
    }
}
