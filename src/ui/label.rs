use std::borrow::Cow;
use std::sync::Arc;

use words::{Desk, Guided, Message, Quick, Screens, Stage};

use crate::dom::prelude::*;
use crate::dom::{Attribute, Take, Value};
use crate::language::t;

/// A text that a part shows: one that stays, or one that changes with its signals.
#[derive(Clone)]
pub enum Label {
    /// Stays as it is: in another language the page is drawn anew.
    Fixed(Cow<'static, str>),
    /// Asked again when its signals have changed.
    Changing(Arc<dyn Fn() -> String + Send + Sync>),
}

impl Label {
    /// The text now.
    pub fn text(&self) -> Cow<'static, str> {
        match self {
            Self::Fixed(text) => text.clone(),
            Self::Changing(text) => text().into(),
        }
    }
}

impl IntoView for Label {
    fn into_view(self) -> View {
        match self {
            Self::Fixed(text) => text.into_view(),
            Self::Changing(text) => (move || text()).into_view(),
        }
    }
}

impl Attribute for Label {
    fn value(self) -> Value {
        Some(self.text())
    }

    fn follow(self, put: Box<dyn Take<Value>>) {
        match self {
            Self::Fixed(text) => text.follow(put),
            Self::Changing(text) => (move || text()).follow(put),
        }
    }
}

impl From<Message> for Label {
    fn from(message: Message) -> Self {
        Self::Fixed(t(message).into())
    }
}

impl From<Screens> for Label {
    fn from(text: Screens) -> Self {
        Self::Fixed(t(text).into())
    }
}

impl From<Desk> for Label {
    fn from(text: Desk) -> Self {
        Self::Fixed(t(text).into())
    }
}

impl From<Stage> for Label {
    fn from(text: Stage) -> Self {
        Self::Fixed(t(text).into())
    }
}

impl From<Guided> for Label {
    fn from(text: Guided) -> Self {
        Self::Fixed(t(text).into())
    }
}

impl From<Quick> for Label {
    fn from(text: Quick) -> Self {
        Self::Fixed(t(text).into())
    }
}

impl From<String> for Label {
    fn from(text: String) -> Self {
        Self::Fixed(text.into())
    }
}

impl<F: Fn() -> String + Send + Sync + 'static> From<F> for Label {
    fn from(text: F) -> Self {
        Self::Changing(Arc::new(text))
    }
}
