use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{GetValue, StoredValue, untrack};

use super::closures::{Look, Show};
use super::rw_signal::{Slot, Written};
use super::{Callback, Memo};

/// Something that can be read and watched, wherever it comes from: a signal, a memo, a closure, a fixed value. Copies
/// are the same one. Leptos has the like; this one is of one type for the framework, so that the code around it is
/// compiled once.
pub struct Signal<T> {
    source: StoredValue<Arc<dyn Any + Send + Sync>>,
    kind: PhantomData<fn() -> T>,
}

/// Shows the value to whoever looks.
struct Source<T>(Box<dyn Show<T> + Send + Sync>);

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T: 'static> Signal<T> {
    /// What a closure gives, each time it is read.
    pub fn derive(compute: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::of(Box::new(move |look: &mut dyn Look<T>| look.look(&compute())))
    }

    fn of(show: Box<dyn Show<T> + Send + Sync>) -> Self {
        Self { source: StoredValue::new(Arc::new(Source(show))), kind: PhantomData }
    }

    /// Looks at the value; whoever does is told when it changes.
    ///
    /// # Panics
    /// When the part of the page that made it is gone.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        let source = self.source.get_value();
        let (mut look, mut seen) = (Some(look), None);
        if let Some(Source(show)) = source.downcast_ref::<Source<T>>() {
            show.show(&mut |value: &T| seen = look.take().map(|look| look(value)));
        }
        found(seen)
    }

    /// Looks at the value without being told.
    pub fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        untrack(|| self.with(look))
    }

    /// Only wants to be told.
    pub fn track(self) {
        self.with(|_| ());
    }
}

impl<T: Clone + 'static> Signal<T> {
    /// The value; whoever reads it is told when it changes.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value, without being told.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

#[expect(clippy::expect_used, reason = "a source shows its value once")]
fn found<R>(seen: Option<R>) -> R {
    seen.expect("a value was shown")
}

impl<T: Default + Send + Sync + 'static> Default for Signal<T> {
    fn default() -> Self {
        T::default().into()
    }
}

impl<T: Send + Sync + 'static> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        Self::of(Box::new(move |look: &mut dyn Look<T>| look.look(&value)))
    }
}

impl<S: Slot + Send + Sync + 'static, T: Send + Sync + 'static> From<Written<S, T>> for Signal<T> {
    fn from(signal: Written<S, T>) -> Self {
        Self::of(Box::new(move |look: &mut dyn Look<T>| signal.with(|value| look.look(value))))
    }
}

impl<T: PartialEq + Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self::of(Box::new(move |look: &mut dyn Look<T>| memo.with(|value| look.look(value))))
    }
}

/// What may be given where a component asks for something with `#[prop(into)]`: all that converts into it, and for a
/// signal or a callback a closure. `M` only tells them apart.
pub trait IntoProp<T, M> {
    /// Converts it.
    fn into_prop(self) -> T;
}

/// It converts.
pub struct Given;
/// It is a closure that computes.
pub struct Computed;
/// It is a closure that is called with something.
pub struct Called;
/// It is a closure that is called.
pub struct CalledWithNothing;

impl<T, I: Into<T>> IntoProp<T, Given> for I {
    fn into_prop(self) -> T {
        self.into()
    }
}

impl<T: 'static, F: Fn() -> T + Send + Sync + 'static> IntoProp<Signal<T>, Computed> for F {
    fn into_prop(self) -> Signal<T> {
        Signal::derive(self)
    }
}

impl<In, Out, F> IntoProp<Callback<In, Out>, Called> for F
where
    In: 'static,
    Out: 'static,
    F: Fn(In) -> Out + Send + Sync + 'static,
{
    fn into_prop(self) -> Callback<In, Out> {
        Callback::new(self)
    }
}

impl<Out, F> IntoProp<Callback<(), Out>, CalledWithNothing> for F
where
    Out: 'static,
    F: Fn() -> Out + Send + Sync + 'static,
{
    fn into_prop(self) -> Callback<(), Out> {
        Callback::new(move |()| self())
    }
}
