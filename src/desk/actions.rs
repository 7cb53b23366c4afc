use crate::dom::prelude::*;
use defender::CommandKind;
use sequence::file::Sequence;
use sequence::{Edit, StepCommand};
use words::{Desk as Words, Quick};

use super::arrange::arrange;
use super::share::{copy_link, save_file};
use super::step_actions::of_steps;
use crate::browser::focus::focus;
use crate::compose::{self, Composer, Desk, Form, Pick, Tool};
use crate::language::{saying, t};
use crate::quick::{Action, Palette, everywhere};
use crate::ui::answer;

/// All that can be done in the builder, by its name.
#[component]
pub fn Actions(desk: Desk) -> impl IntoView {
    view! { <Palette actions=all(desk) on_close=move || desk.close()/> }
}

/// Takes back all that was done since the page was opened; redo does it again, deed by deed.
fn take_back(composer: Composer) {
    answer(match composer.take_back() {
        None => t(Words::ActionRevertedNone),
        Some(change) => saying(|words| words.deed(change.deed)),
    });
}

/// Where there is no link, the dialog with its other ways says why.
fn take_link(desk: Desk) {
    copy_link(desk.composer().with_draft(Sequence::of_draft), move |copied| {
        if copied.is_err() {
            desk.open(Tool::Save);
        }
    });
}

fn take_file(composer: Composer) {
    let sequence = composer.with_draft(Sequence::of_draft);
    save_file(&sequence.name, std::slice::from_ref(&sequence));
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
        Action::new(Words::ActionRevert, move || take_back(composer)),
        Action::new(Words::ActionPickAll, move || desk.pick(Pick::All)),
        Action::new(Words::ActionArrange, move || arrange(desk)),
        Action::new(Words::ActionClear, move || compose::act(composer, Edit::Open(Box::default()))),
        Action::new(Words::OpenTitle, opens(Tool::Open)),
        Action::new(Words::SaveTitle, opens(Tool::Save)),
        Action::new(Words::SaveLink, move || take_link(desk)),
        Action::new(Words::SaveFile, move || take_file(composer)),
        Action::new(Words::ActionLibrary, move || desk.files().update(|open| *open = !*open)),
    ];
    let adding = CommandKind::ALL.into_iter().map(add).chain(of_builder);
    of_steps(desk)
        .into_iter()
        .chain(adding)
        .chain(Form::ALL.into_iter().map(show))
        .chain(everywhere(opens(Tool::Keys)))
        .collect()
}
