//! What changes in a view, in a box. The framework compiles its code anew for every type of closure and no two
//! closures have the same type: in boxes they share one compiled copy, which makes the page a fraction of its size.

use leptos::prelude::*;

/// A changing part of a view: `{part(move || t(Message::Runs))}`.
pub fn part<V: IntoView + 'static>(
    mut draw: impl FnMut() -> V + Send + 'static,
) -> Box<dyn FnMut() -> AnyView + Send> {
    Box::new(move || draw().into_any())
}

/// The changing value of an attribute, a property or a style: `title=held(move || t(Message::Runs))`.
pub fn held<T>(value: impl FnMut() -> T + Send + 'static) -> Box<dyn FnMut() -> T + Send> {
    Box::new(value)
}
