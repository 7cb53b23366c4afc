use crate::dom::prelude::*;
use words::Quick;

use super::window::Window;
use crate::language::t;
use crate::ui::Label;

/// Which keys do what.
#[component]
pub fn Keys(
    /// Called when it is closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let rows = || -> Vec<(&'static str, Label)> {
        vec![
            ("Ctrl + /", Quick::ActionsTitle.into()),
            ("Ctrl + Enter", Quick::ActionRun.into()),
            ("Ctrl + Z", Quick::KeyUndo.into()),
            ("Ctrl + Y, Ctrl + Shift + Z", Quick::KeyRedo.into()),
            ("Alt + ↑, Alt + ↓", Quick::KeyMove.into()),
            ("Alt + Shift + ↑, ↓", Quick::KeyPick.into()),
            ("Alt + Enter", Quick::KeyFix.into()),
            ("Esc", Quick::KeyPutBack.into()),
            ("/", Quick::ActionFindDevice.into()),
            ("?", Quick::ActionKeys.into()),
            ("+, −, 0", Quick::KeyZoom.into()),
            ("F2", Quick::KeyGuide.into()),
        ]
    };
    let drawn = move || {
        let row = |(keys, what): (&'static str, Label)| {
            let each = keys.split(", ").map(|key| view! { <kbd>{key}</kbd> " " }).collect_view();
            view! { <tr><td>{each}</td><td>{what}</td></tr> }
        };
        rows().into_iter().map(row).collect_view()
    };
    view! {
        <Window on_close title=Quick::KeysTitle closes=true>
            // The first focus: on a small screen the button at the end would have the list open there.
            <p class="note" tabindex="-1" autofocus>{t(Quick::KeysSingle)}</p>
            <table class="keys">
                <thead><tr><th scope="col">{t(Quick::KeysWhich)}</th><th scope="col">{t(Quick::KeysWhat)}</th></tr></thead>
                <tbody>{drawn()}</tbody>
            </table>
            <div class="actions">
                <button type="button" class="button" data-kind="primary" on:click=move |_| on_close.run(())>
                    {t(Quick::WindowClose)}
                </button>
            </div>
        </Window>
    }
}
