use crate::dom::prelude::*;
use engine::{Cancel, Intent, Origin, Run};
use words::Screens;

use super::shown::Shown;
use crate::language::t;
use crate::ui::{Button, ButtonKind, CancelComment, Dialog};

/// Stops the run: a queued one is withdrawn at once, for a sent one the API asks for a comment.
#[component]
pub fn CancelButton(shown: Shown) -> impl IntoView {
    let open = RwSignal::new(false);
    // Outlives the question: a reason that was typed is there when it is asked again.
    let comment = RwSignal::new(String::new());
    let queued = Memo::new(move |_| shown.run.with(|run| run.is_queued()));
    let offered = Memo::new(move |_| shown.run.with(|run| run.is_known() && can_cancel(run)));
    let host = shown.host;
    let off = shown.only_leader();
    let press = move || {
        if queued.get_untracked() {
            host.intend(Intent::Discard(shown.id()));
        } else {
            open.set(true);
        }
    };
    let label = move || t(if queued.get() { Screens::RunViewWithdraw } else { Screens::RunViewCancel });
    let cancel = move |comment| host.intend(Intent::Cancel { run: shown.id(), comment });
    let owned = shown.run.with_untracked(|run| run.origin == Origin::Own);
    view! {
        <Show when=move || offered.get()>
            <Button label kind=ButtonKind::Danger disabled_because=off on_press=press/>
        </Show>
        <Dialog title=Screens::RunViewCancelAsk open>
            <CancelForm open comment owned over=Signal::derive(move || !offered.get()) on_cancel=cancel/>
        </Dialog>
    }
}

/// Whether a cancel is possible: the run has not ended, and no other one is under way.
pub fn can_cancel(run: &Run) -> bool {
    !run.is_over() && matches!(run.cancel, None | Some(Cancel::Refused { .. }))
}

/// Asks for the comment that the API wants.
#[component]
pub fn CancelForm(
    /// Set to `false` when it is answered.
    open: RwSignal<bool>,
    /// The comment.
    comment: RwSignal<String>,
    /// Whether the run was sent from here.
    owned: bool,
    /// Whether there is nothing left to cancel.
    over: Signal<bool>,
    /// Hears the comment.
    #[prop(into)]
    on_cancel: Callback<String>,
) -> impl IntoView {
    let missing = Signal::derive(move || {
        if over.get() {
            return Some(t(Screens::RunViewCancelOver));
        }
        comment.with(|text| text.trim().is_empty()).then(|| t(Screens::RunViewCancelMissing))
    });
    let cancel = move || {
        on_cancel.run(comment.get_untracked().trim().to_owned());
        open.set(false);
    };
    view! {
        <p>{t(Screens::RunViewCancelText)}</p>
        {(!owned).then(|| view! { <p>{t(Screens::RunViewCancelOthers)}</p> })}
        <p class="run-note" role="status">{move || over.get().then(|| t(Screens::RunViewCancelOver))}</p>
        <CancelComment label=Screens::RunViewCancelComment comment/>
        <div class="actions">
            <Button label=Screens::RunViewCancelNot on_press=move || open.set(false)/>
            <Button
                label=Screens::RunViewCancelDo
                kind=ButtonKind::Danger
                disabled_because=missing
                on_press=cancel
            />
        </div>
    }
}
