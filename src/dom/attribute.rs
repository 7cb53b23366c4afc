use std::borrow::Cow;

use super::{Give, Memo, Signal, Take, effect};

/// The text of an attribute; `None` where there is none.
pub type Value = Option<Cow<'static, str>>;

/// What an attribute, a property or a style may be: a text, a number, `true` and `false` for there and not there, an
/// `Option` of these, or a closure that gives one of them and is asked again when its signals change.
pub trait Attribute: Sized {
    /// The value now.
    fn value(self) -> Value;

    /// Hands the value over, now and whenever it has changed.
    fn follow(self, mut put: Box<dyn Take<Value>>) {
        let value = self.value();
        // A fresh element has no attributes.
        if value.is_some() {
            put.take_in(value);
        }
    }
}

impl Attribute for &'static str {
    fn value(self) -> Value {
        Some(Cow::Borrowed(self))
    }
}

impl Attribute for Cow<'static, str> {
    fn value(self) -> Value {
        Some(self)
    }
}

impl Attribute for String {
    fn value(self) -> Value {
        Some(Cow::Owned(self))
    }
}

impl Attribute for bool {
    fn value(self) -> Value {
        self.then_some(Cow::Borrowed(""))
    }
}

impl Attribute for usize {
    fn value(self) -> Value {
        Some(Cow::Owned(self.to_string()))
    }
}

impl<A: Attribute> Attribute for Option<A> {
    fn value(self) -> Value {
        self.and_then(Attribute::value)
    }
}

impl<F, A> Attribute for F
where
    F: FnMut() -> A + 'static,
    A: Attribute,
{
    fn value(mut self) -> Value {
        self().value()
    }

    fn follow(mut self, put: Box<dyn Take<Value>>) {
        follow(Box::new(move || self().value()), put);
    }
}

impl<A: Attribute + Clone + Send + Sync + 'static> Attribute for Signal<A> {
    fn value(self) -> Value {
        self.get().value()
    }

    fn follow(self, put: Box<dyn Take<Value>>) {
        follow(Box::new(move || self.get().value()), put);
    }
}

impl<A: Attribute + Clone + PartialEq + Send + Sync + 'static> Attribute for Memo<A> {
    fn value(self) -> Value {
        self.get().value()
    }

    fn follow(self, put: Box<dyn Take<Value>>) {
        follow(Box::new(move || self.get().value()), put);
    }
}

/// Nothing is written that stands there already.
fn follow(mut value: Box<dyn Give<Value>>, mut put: Box<dyn Take<Value>>) {
    let mut last = None;
    effect(move || {
        let now = value.give();
        if now != last {
            put.take_in(now.clone());
            last = now;
        }
    });
}
