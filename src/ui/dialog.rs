use std::cell::Cell;

use crate::dom::prelude::*;

use super::Label;
use super::live::answers;

thread_local! {
    static OPEN: Cell<i32> = const { Cell::new(0) };
}

fn count(open: bool, before: bool) {
    OPEN.set(OPEN.get() + i32::from(open) - i32::from(before));
}

/// Whether a question is asked: nothing behind it may change.
pub fn is_asked() -> bool {
    OPEN.get() > 0
}

/// Fails only for a dialog that is not in the document: it was left before it was shown.
fn show(dialog: &web_sys::HtmlDialogElement) {
    let _ = dialog.show_modal();
}

/// What is answered while the question is open: all behind it is silent.
#[component]
fn Answers() -> impl IntoView {
    let (answers, said) = (answers(), RwSignal::new(String::new()));
    watch(move || answers.get(), move |now, _| said.set(now.clone()));
    view! { <div class="unseen" aria-live="polite">{move || said.get()}</div> }
}

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
    let name = title.clone();
    // Esc is heard before the browser closes the dialog: what it tells afterwards comes too late for who opens it again at once.
    // A file chooser in the dialog that is left tells of it in the same way.
    let cancel = move |event: web_sys::Event| {
        let dialog = node.get().map(web_sys::EventTarget::from);
        if dialog.is_some() && event.target() == dialog {
            event.prevent_default();
            open.set(false);
        }
    };
    let closed = move |_| {
        if node.get().is_some_and(|dialog| !dialog.open()) {
            open.set(false);
        }
    };
    let drawn = view! {
        <dialog class="dialog" node_ref=node aria-label=name on:cancel=cancel on:close=closed>
            <h2>{title}</h2>
            {move || open.get().then(|| view! {
                {children()}
                <Answers/>
            })}
        </dialog>
    };
    // After its content, so that the focus goes to the first field.
    effect(move || {
        let is_open = open.get();
        let Some(dialog) = node.get().filter(|dialog| dialog.open() != is_open) else { return };
        match is_open {
            // One that is drawn open comes into the document after this.
            true if !dialog.is_connected() => once_drawn(move || {
                let is_wanted = open.try_get_untracked() == Some(true);
                if is_wanted {
                    show(&dialog)
                }
            }),
            true => show(&dialog),
            false => dialog.close(),
        }
    });
    // One may be drawn open.
    count(open.get_untracked(), false);
    watch(move || open.get(), |open, before| count(*open, *before));
    on_cleanup(move || {
        count(false, open.try_get_untracked().unwrap_or(false));
        // Removed while it is open it would leave the focus nowhere; closed it gives it back.
        if let Some(dialog) = node.get().filter(web_sys::HtmlDialogElement::open) {
            dialog.close();
        }
    });
    drawn
}
