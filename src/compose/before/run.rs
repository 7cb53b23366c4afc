use crate::dom::prelude::*;
use sequence::Place;
use words::{Arg, Message};

use crate::browser::frame::after_frame;
use crate::compose::composer::use_composer;
use crate::compose::desk::use_desk;
use crate::compose::places::go_to;
use crate::compose::send::Sender;
use crate::language::{t, ts};
use crate::ui::{Button, ButtonKind};

/// Run, and while it is off the way to each thing that is missing.
#[component]
pub fn Run(sender: Sender) -> impl IntoView {
    let (composer, desk) = (use_composer(), use_desk());
    let (summary, devices, order) = (composer.summary(), composer.devices(), composer.order());
    let label = move || match devices.with(Vec::len) {
        0 => t(Message::ComposeRunNone),
        count => ts(Message::ComposeRun, &[Arg::Count(count as u64)]),
    };
    // The button is off at once; beside a field, what is missing there is seen first.
    let listed = after_frame(move || {
        order.track(); // sentences name positions
        summary.with(|summary| {
            let told = summary.missing.iter().map(|missing| (missing.place, sender.say(missing)));
            (told.collect::<Vec<_>>(), summary.more as u64)
        })
    });
    let missing = move || {
        let (missing, more) = listed.get();
        (!missing.is_empty()).then(|| {
            let links = missing.into_iter().map(link).collect_view();
            view! {
                <ul class="missing" aria-label=t(Message::ComposeMissing)>
                    {links}
                    {(more > 0).then(|| view! { <li>{ts(Message::ComposeMissingMore, &[Arg::Count(more)])}</li> })}
                </ul>
            }
        })
    };
    view! {
        <div class="run-box">
            <Button
                label
                kind=ButtonKind::Primary
                keys="Ctrl ↵"
                aria_keys="Control+Enter"
                disabled_because=Signal::derive(move || sender.why_not())
                on_press=move |()| desk.run()
            />
            {move || sender.forbidden().map(|why| view! { <p class="missing">{why}</p> })}
            {missing}
        </div>
    }
}

fn link((place, said): (Place, String)) -> View {
    let composer = use_composer();
    view! {
        <li>
            <button type="button" class="link" on:click=move |_| go_to(composer, place)>
                {said}
            </button>
        </li>
    }
}
