use crate::dom::prelude::*;
use words::Desk as Words;

use super::window::Window;
use crate::compose::Desk;
use crate::language::t;
use crate::ui::Label;

/// Which keys do what.
#[component]
pub fn Keys(desk: Desk) -> impl IntoView {
    let rows = || -> Vec<(&'static str, Label)> {
        vec![
            ("Ctrl + /", Words::ActionsTitle.into()),
            ("Ctrl + Enter", Words::ActionRun.into()),
            ("Ctrl + Z", Words::KeyUndo.into()),
            ("Ctrl + Y, Ctrl + Shift + Z", Words::KeyRedo.into()),
            ("Alt + ↑, Alt + ↓", Words::KeyMove.into()),
            ("Alt + Shift + ↑, ↓", Words::KeyPick.into()),
            ("Alt + Enter", Words::KeyFix.into()),
            ("Esc", Words::KeyPutBack.into()),
            ("/", Words::ActionFindDevice.into()),
            ("?", Words::ActionKeys.into()),
            ("+, −, 0", Words::KeyZoom.into()),
            ("F2", Words::KeyGuide.into()),
        ]
    };
    let drawn = move || {
        let row = |(keys, what): (&'static str, Label)| {
            view! { <tr><td><kbd>{keys}</kbd></td><td>{what}</td></tr> }
        };
        rows().into_iter().map(row).collect_view()
    };
    view! {
        <Window desk title=Words::KeysTitle closes=true>
            // The first focus: on a small screen the button at the end would have the list open there.
            <p class="note" tabindex="-1" autofocus>{t(Words::KeysSingle)}</p>
            <table class="keys">
                <thead><tr><th scope="col">{t(Words::KeysWhich)}</th><th scope="col">{t(Words::KeysWhat)}</th></tr></thead>
                <tbody>{drawn()}</tbody>
            </table>
            <div class="actions">
                <button type="button" class="button" data-kind="primary" on:click=move |_| desk.close()>
                    {t(Words::WindowClose)}
                </button>
            </div>
        </Window>
    }
}
