use crate::dom::prelude::*;
use sequence::{Field, StepId};

use crate::compose::desk::use_desk;
use crate::compose::step_signals::StepSignals;
use crate::host::use_host;

/// One field a parameter, for a script whose uploader said that it takes some.
#[component]
pub fn Arguments(id: StepId, signals: StepSignals) -> impl IntoView {
    let (desk, library) = (use_desk(), use_host().library());
    let takes = Memo::new(move |_| {
        signals.step.with(|step| {
            let script = step.text(Field::Script)?.trim();
            library.with(|library| {
                let file = library.ready()?.iter().find(|file| file.name.eq_ignore_ascii_case(script))?;
                file.parameters.clone().filter(|_| file.has_parameters)
            })
        })
    });
    move || takes.get().map(|described| desk.arguments(id, described))
}
