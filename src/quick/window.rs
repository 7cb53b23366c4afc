use words::Quick;

use crate::dom::prelude::*;
use crate::ui::{Dialog, Icon, IconButton, Label};

/// A dialog that is open for as long as it is drawn.
#[component]
pub fn Window(
    /// Called when it is closed.
    #[prop(into)]
    on_close: Callback<()>,
    /// What it is for.
    #[prop(into)]
    title: Label,
    /// Whether a button in its content closes it; otherwise one in its corner does.
    #[prop(optional)]
    closes: bool,
    /// Its content.
    children: ChildrenFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    // It can be shown once it is in the document.
    once_drawn(move || open.set(true));
    watch(
        move || open.get(),
        move |open, before| {
            if *before && !*open {
                on_close.run(());
            }
        },
    );
    view! {
        <Dialog title open>
            {children()}
            // Behind the content: the focus goes to that first.
            {(!closes).then(|| view! {
                <div class="window-close">
                    <IconButton label=Quick::WindowClose icon=Icon::Close on_press=move || open.set(false)/>
                </div>
            })}
        </Dialog>
    }
}
