//! `config.json` beside the page, read at the start and changed without a rebuild. What is missing or wrong is
//! said with its place and what is expected: a production host never becomes a demo by accident.

mod cloud;
mod fields;
mod guardrails;
mod limits;
mod read;
mod tenant;

use super::{fetch, pattern, site};

pub use cloud::Cloud;
pub use guardrails::Guardrails;
pub use limits::Limits;
pub use read::parse;
pub use tenant::{TenantConfig, is_id};

/// How this installation is set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// What the page talks to.
    pub mode: Mode,
    /// `runTag`: whether comments get a run tag.
    pub run_tag: RunTagSetting,
    /// `limits`.
    pub limits: Limits,
    /// `guardrails`.
    pub guardrails: Guardrails,
}

/// What the page talks to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The simulated tenant in the page.
    Demo,
    /// Defender tenants, one at a time; at least one.
    Tenant(Vec<TenantConfig>),
}

/// Whether a run can be found again after a lost answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RunTagSetting {
    /// `[LL-…]` is appended to the comment.
    #[default]
    On,
    /// Comments are sent as they were typed.
    Off,
}

impl Config {
    /// The demo with default limits: what the button *Open the demo* starts.
    pub fn demo() -> Self {
        Self {
            mode: Mode::Demo,
            run_tag: RunTagSetting::On,
            limits: Limits::default(),
            guardrails: Guardrails::default(),
        }
    }
}

/// Why there is no configuration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// No answer.
    #[error("config.json could not be fetched")]
    Unreachable,
    /// What stands before the host answered: its session has ended.
    #[error("a front door answered instead of config.json")]
    FrontDoor,
    /// The host has no such file.
    #[error("config.json: the host answered with status {0}")]
    Status(u16),
    /// The host answered with a page: a fallback rule stands in the way.
    #[error("config.json is an HTML page")]
    Html,
    /// Not JSON.
    #[error("config.json, line {line}, column {column}: not JSON")]
    Json {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// A field is missing, or has a value that is not possible.
    #[error("config.json, {field}: {expected} expected")]
    Field {
        /// Such as `limits.sendsPerMinute`.
        field: String,
        /// The line of the file, counted from 1; `None` when the field is missing.
        line: Option<usize>,
        /// What belongs there.
        expected: Expected,
    },
    /// A text that is no regular expression.
    #[error("config.json, {field}: {why}")]
    Pattern {
        /// Such as `guardrails.commentPattern`.
        field: String,
        /// The line of the file, counted from 1.
        line: usize,
        /// The browser's reason.
        why: String,
    },
    /// A field that this page does not know: a slip of the pen would otherwise change nothing, silently.
    #[error("config.json: unknown field {field}")]
    UnknownField {
        /// Its name.
        field: String,
        /// The line of the file, counted from 1.
        line: Option<usize>,
    },
}

/// What a field of the configuration may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `{ … }`.
    Object,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A whole number from, to.
    Whole(u32, u32),
    /// `true` or `false`.
    YesOrNo,
    /// Something like this.
    Like(&'static str),
}

impl std::fmt::Display for Expected {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Object => f.write_str("{ … }"),
            Self::OneOf(words) => {
                for (index, word) in words.iter().enumerate() {
                    let gap = if index == 0 { "" } else { " | " };
                    write!(f, "{gap}\"{word}\"")?;
                }
                Ok(())
            }
            Self::Whole(from, to) => write!(f, "{from} … {to}"),
            Self::YesOrNo => f.write_str("true | false"),
            Self::Like(like) => f.write_str(like),
        }
    }
}

/// Fetches and reads it.
pub async fn load() -> Result<Config, ConfigError> {
    let fetched = fetch::settings().await.map_err(|_| ConfigError::Unreachable)?;
    if site::has_answered(fetched.status, fetched.is_page()).await {
        return Err(ConfigError::FrontDoor);
    }
    match fetched.status {
        200 => parse(&fetched.text, |text| pattern::matches(text, "").map(drop)),
        status => Err(ConfigError::Status(status)),
    }
}

#[cfg(test)]
mod tests;
