use crate::dom::prelude::*;
use words::{Arg, Message, Stage};

use crate::language::{t, ts};
use crate::ui::{Button, Dialog};

/// Covers the page for a while. What is behind it can neither be seen nor reached; Esc or its key lifts it, and the focus
/// returns to where it was.
#[component]
pub fn Curtain(down: RwSignal<bool>) -> impl IntoView {
    view! {
        <Dialog title=Message::DemoMark open=down>
            <div class="curtain">
                <p>{t(Stage::CurtainText)}</p>
                <Button
                    label=ts(Stage::CurtainLift, &[Arg::Text("C, Esc")])
                    on_press=move || down.set(false)
                />
            </div>
        </Dialog>
    }
}
