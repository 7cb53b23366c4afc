use crate::dom::prelude::*;
use words::Message;

use crate::compose::composer::use_composer;
use crate::compose::deeds;
use crate::compose::example::example;
use crate::host::use_host;
use crate::language::t;
use crate::route::Route;
use crate::ui::{Button, Empty};

/// What a sequence is, for whoever has none yet.
#[component]
pub fn NoSteps() -> impl IntoView {
    let composer = use_composer();
    let start = move |()| {
        let comment = composer.comment().get_untracked();
        deeds::act(composer, example(untrack(|| t(Message::ComposeExampleName)), comment));
        deeds::go_to_place(composer, 0);
    };
    view! {
        <div class="no-steps">
            <Empty title=Message::ComposeEmptyTitle text=Message::ComposeEmptyText>
                <Button label=Message::ComposeExample on_press=start/>
                <span class="muted">{t(Message::ComposeExampleText)}</span>
                {use_host().is_demo().then(|| view! { <a class="button" href=Route::Stories.href()>{t(Message::Stories)}</a> })}
            </Empty>
        </div>
    }
}
