use crate::dom::prelude::*;
use words::{Arg, Message, Stage};

use super::said;
use crate::app::use_preferences;
use crate::host::{Moment, use_host};
use crate::language::{t, ts};
use crate::ui::{Button, Dialog, toast};

/// Every moment that the demo can go back to, newest first, and what going back means.
#[component]
pub fn Earlier(open: RwSignal<bool>) -> impl IntoView {
    let demo = use_host().demo();
    let preferences = use_preferences();
    let go = move |moment: &Moment| {
        open.set(false);
        demo.go_back(moment.number);
        toast(ts(Stage::BackDone, &[Arg::Text(&preferences.time(moment.at))]));
    };
    let row = move |moment: Moment| {
        let (at, what) = (preferences.time(moment.at), said::moment(&moment));
        view! {
            <li>
                <button type="button" class="moment" on:click=move |_| go(&moment)>
                    <time>{at}</time>
                    " "
                    <span>{what}</span>
                </button>
            </li>
        }
    };
    let rows = move || demo.moments().get().into_iter().rev().map(row).collect_view();
    view! {
        <Dialog title=Stage::EarlierTitle open>
            <p>{t(Stage::EarlierText)}</p>
            <ol class="moments">{rows()}</ol>
            <div class="actions">
                <Button label=Message::Cancel on_press=move || open.set(false)/>
            </div>
        </Dialog>
    }
}
