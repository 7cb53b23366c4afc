use crate::compose::Desk;
use crate::dom::prelude::*;
use crate::ui::{Dialog, Label};

/// A dialog that is open as long as its tool is.
#[component]
pub fn Window(
    desk: Desk,
    /// What it is for.
    #[prop(into)]
    title: Label,
    /// Its content.
    children: ChildrenFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    // It can be shown once it is in the document.
    once_drawn(move || {
        open.try_set(true);
    });
    watch(
        move || open.get(),
        move |open, before| {
            if *before && !*open {
                desk.close();
            }
        },
    );
    view! { <Dialog title open>{children()}</Dialog> }
}
