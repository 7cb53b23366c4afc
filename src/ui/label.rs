use std::sync::Arc;

use words::Message;

use crate::language::t;

/// A text that a part shows. It may change: a message follows the language, a closure its signals. So it is
/// read inside the view: `{move || label.text()}`.
#[derive(Clone)]
pub struct Label(Arc<dyn Fn() -> String + Send + Sync>);

impl Label {
    /// The text now.
    pub fn text(&self) -> String {
        (self.0)()
    }
}

impl From<Message> for Label {
    fn from(message: Message) -> Self {
        Self(Arc::new(move || t(message)))
    }
}

impl From<String> for Label {
    fn from(text: String) -> Self {
        Self(Arc::new(move || text.clone()))
    }
}

impl<F: Fn() -> String + Send + Sync + 'static> From<F> for Label {
    fn from(text: F) -> Self {
        Self(Arc::new(text))
    }
}
