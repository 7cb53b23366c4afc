use std::fmt;
use std::path::Path;

/// What every command returns.
pub type Result<T> = std::result::Result<T, Failure>;

/// A step that did not work: which tool, what it printed, what a person can do.
#[derive(Debug)]
pub struct Failure {
    what: String,
    printed: String,
    by_hand: String,
}

impl Failure {
    /// `what` completes "… failed:" or is a sentence of its own.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), printed: String::new(), by_hand: String::new() }
    }

    /// A file that could not be read or written.
    pub fn file(path: &Path, error: &std::io::Error) -> Self {
        Self::new(format!("{}: {error}", path.display()))
    }

    /// Adds what the tool said; of a long text the end, where the reason stands.
    pub fn printed(mut self, text: &str) -> Self {
        let lines: Vec<&str> = text.trim_end().lines().collect();
        self.printed = lines[lines.len().saturating_sub(40)..].join("\n");
        self
    }

    /// Adds what to do by hand.
    pub fn by_hand(mut self, advice: impl Into<String>) -> Self {
        self.by_hand = advice.into();
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.what)?;
        if !self.printed.is_empty() {
            write!(f, "\nIt printed:\n{}", self.printed)?;
        }
        if !self.by_hand.is_empty() {
            write!(f, "\nBy hand: {}", self.by_hand)?;
        }
        Ok(())
    }
}

impl std::error::Error for Failure {}
