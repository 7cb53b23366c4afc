use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{Get, GetUntracked, Set, Track, Update};

type Value = Arc<dyn Any + Send + Sync>;

/// A value that is written and watched, for as long as the part of the page is there that made it. Copies are the same one.
pub type RwSignal<T> = Written<leptos::prelude::RwSignal<Value>, T>;

/// The same, for as long as anybody has it. Clones are the same one.
pub type ArcRwSignal<T> = Written<leptos::prelude::ArcRwSignal<Value>, T>;

/// A signal of Leptos that holds a value of any type, so that the code around it is compiled once.
pub struct Written<S, T> {
    slot: S,
    kind: PhantomData<fn() -> T>,
}

/// What Leptos does for both.
pub trait Slot {
    /// A new one.
    fn holding(value: Value) -> Self;
    /// The value; whoever takes it is told when it changes. `None` when the signal is gone.
    fn value(&self) -> Option<Value>;
    /// The value, without being told.
    fn value_untracked(&self) -> Option<Value>;
    /// Puts another value in. Nothing happens when the signal is gone.
    fn put(&self, value: Value);
    /// Changes the value where it is. Nothing happens when the signal is gone.
    fn change(&self, change: &mut dyn FnMut(&mut Value));
    /// Only wants to be told.
    fn watch(&self);
}

macro_rules! slot {
    ($signal:ident) => {
        impl Slot for leptos::prelude::$signal<Value> {
            fn holding(value: Value) -> Self {
                Self::new(value)
            }

            fn value(&self) -> Option<Value> {
                self.try_get()
            }

            fn value_untracked(&self) -> Option<Value> {
                self.try_get_untracked()
            }

            fn put(&self, value: Value) {
                self.try_set(value);
            }

            fn change(&self, change: &mut dyn FnMut(&mut Value)) {
                self.try_update(|value| change(value));
            }

            fn watch(&self) {
                self.track();
            }
        }
    };
}

slot!(RwSignal);
slot!(ArcRwSignal);

impl<S: Clone, T> Clone for Written<S, T> {
    fn clone(&self) -> Self {
        Self { slot: self.slot.clone(), kind: PhantomData }
    }
}

impl<S: Copy, T> Copy for Written<S, T> {}

impl<S: PartialEq, T> PartialEq for Written<S, T> {
    fn eq(&self, other: &Self) -> bool {
        self.slot == other.slot
    }
}

impl<S: Slot, T: Default + Send + Sync + 'static> Default for Written<S, T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> From<ArcRwSignal<T>> for RwSignal<T> {
    fn from(signal: ArcRwSignal<T>) -> Self {
        Self { slot: signal.slot.into(), kind: PhantomData }
    }
}

impl<S: Slot, T: Send + Sync + 'static> Written<S, T> {
    /// Holds this at first.
    pub fn new(value: T) -> Self {
        Self { slot: S::holding(Arc::new(value)), kind: PhantomData }
    }

    /// Puts another value in. Nothing happens when the part of the page that made it is gone.
    pub fn set(&self, value: T) {
        self.slot.put(Arc::new(value));
    }

    /// Puts another value in if it is another one, so that nothing is drawn again for nothing.
    ///
    /// # Panics
    /// When the part of the page that made it is gone.
    pub fn renew(&self, value: T)
    where
        T: PartialEq,
    {
        if self.with_untracked(|before| *before != value) {
            self.set(value);
        }
    }

    /// Changes the value. Nothing happens when the part of the page that made it is gone.
    ///
    /// # Panics
    /// When it is called by somebody who is looking at the value.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// The same with an answer.
    ///
    /// # Panics
    /// When it is called by somebody who is looking at the value.
    pub fn try_update<R>(&self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let (mut change, mut answer) = (Some(change), None);
        self.slot.change(&mut |value| answer = change.take().map(|change| change(of_mut(value))));
        answer
    }

    /// Looks at the value; whoever does is told when it changes.
    ///
    /// # Panics
    /// When the part of the page that made it is gone.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(of(&there(self.slot.value())))
    }

    /// Looks at the value without being told.
    ///
    /// # Panics
    /// When the part of the page that made it is gone.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(of(&there(self.slot.value_untracked())))
    }

    /// Looks at the value without being told; `None` when the part of the page that made it is gone.
    pub fn try_with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> Option<R> {
        self.slot.value_untracked().map(|value| look(of(&value)))
    }

    /// Only wants to be told.
    pub fn track(&self) {
        self.slot.watch();
    }
}

impl<S: Slot, T: Clone + Send + Sync + 'static> Written<S, T> {
    /// The value; whoever reads it is told when it changes.
    ///
    /// # Panics
    /// When the part of the page that made it is gone.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// The value, without being told.
    ///
    /// # Panics
    /// When the part of the page that made it is gone.
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }

    /// The value, without being told; `None` when the part of the page that made it is gone.
    pub fn try_get_untracked(&self) -> Option<T> {
        self.try_with_untracked(T::clone)
    }
}

#[expect(clippy::expect_used, reason = "as with every signal")]
fn there(value: Option<Value>) -> Value {
    value.expect("who made the signal is there")
}

#[expect(clippy::expect_used, reason = "a signal holds what was put in")]
fn of<T: 'static>(value: &Value) -> &T {
    value.downcast_ref().expect("the type that was put in")
}

#[expect(clippy::expect_used, reason = "a signal holds what was put in, and nobody looks at it meanwhile")]
fn of_mut<T: 'static>(value: &mut Value) -> &mut T {
    Arc::get_mut(value).and_then(|value| value.downcast_mut()).expect("the type that was put in")
}
