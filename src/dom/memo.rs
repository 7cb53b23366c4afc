use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{Get, GetUntracked};

/// A value that is computed from signals, and again only when they have changed; whoever reads it is told only when
/// it came out different. Copies are the same one. It is Leptos' memo of one type of value, whatever is computed, so
/// that the code around it is compiled once.
pub struct Memo<T> {
    value: leptos::prelude::Memo<Value>,
    kind: PhantomData<fn() -> T>,
}

#[derive(Clone)]
struct Value {
    value: Arc<dyn Any + Send + Sync>,
    is_equal: fn(&dyn Any, &dyn Any) -> bool,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// `compute` is given the value before.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let value = erased(Box::new(move |last: Option<&Value>| Value {
            value: Arc::new(compute(last.and_then(|last| last.value.downcast_ref()))),
            is_equal: is_equal::<T>,
        }));
        Self { value, kind: PhantomData }
    }

    /// Looks at the value; whoever does is told when it changes.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(of(&self.value.get()))
    }

    /// Looks at the value without being told.
    pub fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(of(&self.value.get_untracked()))
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Memo<T> {
    /// The value; whoever reads it is told when it changes.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value, without being told.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

type Compute = Box<dyn Again + Send + Sync>;

/// Computes the next value from the last.
trait Again {
    fn again(&self, last: Option<&Value>) -> Value;
}

impl<F: Fn(Option<&Value>) -> Value> Again for F {
    fn again(&self, last: Option<&Value>) -> Value {
        self(last)
    }
}

fn erased(compute: Compute) -> leptos::prelude::Memo<Value> {
    leptos::prelude::Memo::new_with_compare(
        move |last| compute.again(last),
        |now, before| match (now, before) {
            (Some(now), Some(before)) => !(now.is_equal)(&*now.value, &*before.value),
            _ => true,
        },
    )
}

fn is_equal<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<T>() == other.downcast_ref::<T>()
}

#[expect(clippy::expect_used, reason = "a memo holds what its own closure computed")]
fn of<T: 'static>(value: &Value) -> &T {
    value.value.downcast_ref().expect("the type that was computed")
}
