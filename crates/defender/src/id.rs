use std::fmt;

/// The id of a device: 40 hex characters (contract 1.1).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DeviceId(String);

/// The id of a machine action: a GUID (contract 1.4).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ActionId(String);

impl DeviceId {
    /// Takes 40 hex characters, kept in lower case; `None` for anything else.
    pub fn new(text: &str) -> Option<Self> {
        let fits = text.len() == 40 && text.bytes().all(|b| b.is_ascii_hexdigit());
        fits.then(|| Self(text.to_ascii_lowercase()))
    }

    /// The 40 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ActionId {
    /// Takes a GUID of 8-4-4-4-12 hex characters, kept in lower case; `None` for anything else.
    pub fn new(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let fits = bytes.len() == 36
            && bytes.iter().enumerate().all(|(at, b)| match at {
                8 | 13 | 18 | 23 => *b == b'-',
                _ => b.is_ascii_hexdigit(),
            });
        fits.then(|| Self(text.to_ascii_lowercase()))
    }

    /// The 36 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for ActionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
