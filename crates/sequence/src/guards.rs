/// What an installation asks of its analysts beyond what the API asks, and how this draft meets it. The rules decide by
/// these values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guards {
    /// Above so many devices their number is typed before anything is sent.
    pub confirm_above: usize,
    /// The most devices of one sending; `None` when there is no limit.
    pub max_devices: Option<usize>,
    /// What the comment does not match: a regular expression. `None` when it matches, or need not.
    pub comment_misses: Option<String>,
    /// Names or ids of devices that a mistake would hurt most.
    pub high_value: Vec<String>,
    /// What was typed as the number of devices.
    pub typed_count: String,
}

impl Default for Guards {
    fn default() -> Self {
        Self {
            confirm_above: 10,
            max_devices: None,
            comment_misses: None,
            high_value: Vec::new(),
            typed_count: String::new(),
        }
    }
}
