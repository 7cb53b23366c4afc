use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{GetValue, StoredValue};

use super::closures::Answer;

/// What a part of the page calls when something happened in it. Copies are the same.
pub struct Callback<In, Out = ()> {
    called: StoredValue<Arc<dyn Any + Send + Sync>>,
    kind: PhantomData<fn(In) -> Out>,
}

struct Called<In, Out>(Box<dyn Answer<In, Out> + Send + Sync>);

impl<In, Out> Clone for Callback<In, Out> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<In, Out> Copy for Callback<In, Out> {}

impl<In: 'static, Out: 'static> Callback<In, Out> {
    /// Calls this closure.
    pub fn new(call: impl Fn(In) -> Out + Send + Sync + 'static) -> Self {
        Self { called: StoredValue::new(Arc::new(Called(Box::new(call)))), kind: PhantomData }
    }

    /// Calls it.
    ///
    /// # Panics
    /// When the part of the page that made it is gone.
    #[expect(clippy::expect_used, reason = "a part calls what its owner gave it")]
    pub fn run(self, given: In) -> Out {
        self.try_run(given).expect("who is called is there")
    }

    /// Calls it; `None` when the part of the page that made it is gone.
    pub fn try_run(self, given: In) -> Option<Out> {
        let called = self.called.try_get_value()?;
        let Called(call) = called.downcast_ref::<Called<In, Out>>()?;
        Some(call.answer(given))
    }
}
