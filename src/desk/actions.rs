use crate::dom::prelude::*;
use defender::CommandKind;
use sequence::{Edit, StepCommand};
use words::{Arg, Desk as Words, Quick};

use super::arrange::arrange;
use crate::browser::focus::focus;
use crate::compose::{self, Composer, Desk, Form, Pick, Tool};
use crate::language::{t, ts};
use crate::quick::{Action, Palette, everywhere};
use crate::ui::answer;

/// All that can be done in the builder, by its name.
#[component]
pub fn Actions(desk: Desk) -> impl IntoView {
    view! { <Palette actions=all(desk) on_close=move || desk.close()/> }
}

/// Takes back all that was done since the page was opened; redo does it again, deed by deed.
fn revert_all(composer: Composer) {
    let mut count = 0;
    while composer.undo().is_some() {
        count += 1;
    }
    answer(match count {
        0 => t(Words::ActionRevertedNone),
        count => ts(Words::ActionReverted, &[Arg::Count(count)]),
    });
}

fn all(desk: Desk) -> Vec<Action> {
    let composer = desk.composer();
    let opens = move |tool| move || desk.open(tool);
    let add = move |kind: CommandKind| {
        Action::about(Words::ActionAdd, kind.as_str(), move || {
            let end = composer.with_draft(|draft| draft.steps.len());
            compose::insert(composer, end, StepCommand::empty(kind));
        })
    };
    let show = move |form: Form| Action::about(Words::ActionShow, &t(form.name()), move || desk.show(form));
    let of_builder = [
        Action::new(Quick::ActionRun, move || desk.run()).by("Ctrl ↵"),
        Action::new(Quick::ActionFindDevice, || focus(compose::DEVICE_SEARCH)).by("/"),
        Action::new(Words::ListTitle, opens(Tool::Devices)),
        Action::new(Words::FilterTitle, move || desk.filters().set(true)),
        Action::new(Words::PreflightTitle, opens(Tool::Preflight)),
        Action::new(Words::ActionComment, || focus(compose::COMMENT)),
        Action::new(Quick::KeyUndo, move || compose::undo(composer)).by("Ctrl Z"),
        Action::new(Quick::KeyRedo, move || compose::redo(composer)).by("Ctrl Y"),
        Action::new(Words::ActionRevert, move || revert_all(composer)),
        Action::new(Words::ActionPickAll, move || desk.pick(Pick::All)),
        Action::new(Words::ActionArrange, move || arrange(desk)),
        Action::new(Words::ActionClear, move || compose::act(composer, Edit::Open(Box::default()))),
        Action::new(Words::OpenTitle, opens(Tool::Open)),
        Action::new(Words::SaveTitle, opens(Tool::Save)),
    ];
    let adding = CommandKind::ALL.into_iter().map(add).chain(of_builder);
    adding.chain(Form::ALL.into_iter().map(show)).chain(everywhere(opens(Tool::Keys))).collect()
}
