use crate::dom::prelude::*;

use super::Label;

/// A question that must be answered before anything else. Esc closes it; the focus returns to where it was.
#[component]
pub fn Dialog(
    /// What it asks.
    #[prop(into)]
    title: Label,
    /// Whether it is open. Set to `false` by Esc.
    open: RwSignal<bool>,
    /// Its content, made anew each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<web_sys::HtmlDialogElement>::new();
    effect(move || {
        let Some(dialog) = node.get() else { return };
        if open.get() && !dialog.open() {
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let name = title.clone();
    view! {
        <dialog class="dialog" node_ref=node aria-label=name on:close=move |_| open.set(false)>
            <h2>{title}</h2>
            {move || open.get().then(|| children())}
        </dialog>
    }
}
