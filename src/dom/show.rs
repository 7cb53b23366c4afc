use markup::component;

use super::{ChildrenFn, IntoView, Memo};

/// Content that is there while a condition holds. It is drawn anew when the condition changes, not when its signals
/// change.
#[component]
pub fn Show<W>(
    /// The condition.
    when: W,
    /// The content.
    children: ChildrenFn,
) -> impl IntoView
where
    W: Fn() -> bool + Send + Sync + 'static,
{
    let when = Memo::new(move |_| when());
    (move || when.get().then(|| children())).into_view()
}
