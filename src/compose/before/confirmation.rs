use crate::dom::prelude::*;
use words::Message;

use crate::compose::composer::use_composer;
use crate::compose::places::CONFIRMATION;
use crate::ui::Field;

/// Where the number of devices is typed, when they are many.
#[component]
pub fn Confirmation() -> impl IntoView {
    let composer = use_composer();
    let said = composer.read_back();
    let is_asked = Memo::new(move |_| said.with(|said| said.as_ref().is_some_and(|said| said.asks_count)));
    view! {
        <Show when=move || is_asked.get()>
            // No part of the draft, so no part of its history.
            <div data-own-undo="true">
                <Field
                    label=Message::ComposeConfirm
                    id=CONFIRMATION
                    value=composer.typed_count()
                    required=true
                    on_input=move |text| composer.confirm(text)
                />
            </div>
        </Show>
    }
}
