use leptos::prelude::{Set, WithUntracked};

/// Sets a signal if that changes it, so that nothing is drawn again for nothing.
pub fn renew<S, T>(signal: &S, value: T)
where
    S: WithUntracked<Value = T> + Set<Value = T>,
    T: PartialEq,
{
    if signal.with_untracked(|shown| *shown != value) {
        signal.set(value);
    }
}
