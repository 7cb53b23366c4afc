use crate::{ActionId, ActionStatus, DeviceId, Health, Onboarding, Timestamp};

/// What to list of the machine actions (contract 3.2). The default asks for all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionsQuery {
    /// Only these ids; an empty list sets no condition.
    pub ids: Vec<ActionId>,
    /// Only actions of this device.
    pub device: Option<DeviceId>,
    /// Only this kind: `LiveResponse`.
    pub kind: Option<String>,
    /// Only actions in one of these states; an empty list sets no condition.
    pub statuses: Vec<ActionStatus>,
    /// Only actions of this requestor.
    pub requestor: Option<String>,
    /// Only actions created at this moment or later.
    pub created_since: Option<Timestamp>,
    /// By which moment of creation the list is sorted.
    pub order: Option<Order>,
    /// At most so many, 10,000 is the API's limit.
    pub top: Option<u32>,
    /// Leaves out so many at the start.
    pub skip: Option<u32>,
    /// Whether the answer shall count all that match.
    pub count: bool,
}

/// The order of a list of actions. Not documented by the API, though it works (contract 3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// `creationDateTimeUtc desc`.
    NewestFirst,
    /// `creationDateTimeUtc asc`.
    OldestFirst,
}

/// What to list of the devices (contract 3.7). The default asks for all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DevicesQuery {
    /// Only devices with such a name.
    pub name: Option<NameMatch>,
    /// Only devices in this state of onboarding.
    pub onboarding: Option<Onboarding>,
    /// Only devices of this health.
    pub health: Option<Health>,
    /// At most so many, 10,000 is the API's limit.
    pub top: Option<u32>,
    /// Leaves out so many at the start.
    pub skip: Option<u32>,
}

/// How a device's DNS name is compared. Names are stored in lower case, so the text is sent in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameMatch {
    /// The whole name.
    Is(String),
    /// Its beginning.
    StartsWith(String),
}

/// A file for the library (contract 3.6).
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    /// Its name in the library: letters, digits, `.`, `_`, `-`.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
    /// Free text; may be empty.
    pub description: String,
    /// What is said of its parameters; `None` when it takes none.
    pub parameters: Option<String>,
    /// Whether a file of the same name is replaced, whoever put it there.
    pub replace: bool,
}

// The content may be large and is nobody's business in a log.
impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Upload {{ name: {:?}, {} bytes }}", self.name, self.content.len())
    }
}
