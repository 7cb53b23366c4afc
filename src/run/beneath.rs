use crate::dom::prelude::*;
use defender::{Cause, Command};
use engine::{CommandLine, CommandState, RunState};
use words::Screens;

use super::errors::CommandErrors;
use super::output::Output;
use super::shown::Shown;
use crate::app::{Router, use_router};
use crate::language::t;
use crate::route::Route;
use crate::ui::{Icon, IconMark};

/// What stands beneath a command, on the axis as in the table: what the API wrote of it, and what it left.
#[derive(Clone, Copy)]
pub struct Beneath {
    shown: Shown,
    place: usize,
    /// The command's own index.
    index: u32,
    errors: Memo<Option<(Vec<String>, Option<Cause>)>>,
    has_output: Memo<bool>,
    no_output: Memo<bool>,
    open: Opened,
}

impl Beneath {
    /// Of the command at a place, from 0.
    pub fn of(shown: Shown, route: Signal<Route>, place: usize, line: Memo<Option<CommandLine>>) -> Self {
        let with = move |read: fn(&CommandLine) -> bool| line.with(|line| line.as_ref().is_some_and(read));
        Self {
            shown,
            place,
            index: line.with_untracked(|line| line.as_ref().map_or(0, |line| line.index)),
            errors: Memo::new(move |_| line.with(|line| line.as_ref().and_then(errors))),
            has_output: Memo::new(move |_| with(CommandLine::may_have_output)),
            no_output: Memo::new(move |_| {
                with(|line| line.no_output && line.state == CommandState::Completed)
            }),
            open: Opened::new(route, place),
        }
    }

    /// Whether anything stands there.
    pub fn has_any(self) -> bool {
        self.is_open() || self.no_output.get() || self.errors.with(Option::is_some)
    }

    fn is_open(self) -> bool {
        self.has_output.get() && self.open.get()
    }

    fn panel(self) -> String {
        format!("run-output-{}", self.place)
    }
}

/// A command's name, which opens its output where it has one.
#[component]
pub fn Toggle(beneath: Beneath, children: ChildrenFn) -> impl IntoView {
    move || {
        let name = children();
        if beneath.has_output.get() {
            view! {
                <button
                    type="button"
                    class="timeline-toggle"
                    aria-expanded=move || beneath.open.get().to_string()
                    aria-controls=beneath.panel()
                    on:click=move |_| beneath.open.turn()
                >
                    <IconMark icon=Icon::Chevron/>
                    {name}
                    <span class="unseen">{t(Screens::RunViewOutput)}</span>
                </button>
            }
        } else {
            view! { <span class="timeline-toggle" data-off="true">{name}</span> }
        }
    }
}

/// Errors, the output when it is open, or that there is none.
#[component]
pub fn Panels(beneath: Beneath) -> impl IntoView {
    let Beneath { shown, place, index, .. } = beneath;
    let has_failed = Memo::new(move |_| shown.state.with(|state| *state == RunState::Failed));
    view! {
        <Show when=move || beneath.no_output.get()>
            <p class="timeline-note note">{t(Screens::CommandNoOutput)}</p>
        </Show>
        {move || {
            beneath.errors.get().map(|(errors, cause)| {
                let cause = cause.filter(|_| has_failed.get());
                view! { <div class="timeline-panel"><CommandErrors errors cause/></div> }
            })
        }}
        <div class="timeline-panel" id=beneath.panel() hidden=move || !beneath.is_open()>
            <Show when=move || beneath.is_open()>
                <Output shown index place/>
            </Show>
        </div>
    }
}

/// What the API wrote of a command, and what that means when it failed.
fn errors(line: &CommandLine) -> Option<(Vec<String>, Option<Cause>)> {
    let kind = line.command.as_ref().map(Command::kind);
    let cause = (line.state == CommandState::Failed).then(|| Cause::of_command(kind, &line.errors));
    (!line.errors.is_empty()).then(|| (line.errors.clone(), cause))
}

/// Whether a row's output is shown; the address remembers the one opened last.
#[derive(Clone, Copy)]
struct Opened {
    open: RwSignal<bool>,
    router: Router,
    route: Signal<Route>,
    step: Option<u16>,
}

impl Opened {
    fn new(route: Signal<Route>, place: usize) -> Self {
        let step = u16::try_from(place + 1).ok();
        let in_address = move |route: &Route| matches!(route, Route::Run { step: open, .. } if step.is_some() && *open == step);
        let open = RwSignal::new(route.with_untracked(in_address));
        let opened = Self { open, router: use_router(), route, step };
        watch(
            move || route.with(in_address),
            move |now, before| {
                if *now && !before {
                    opened.open.set(true);
                }
            },
        );
        opened
    }

    fn get(self) -> bool {
        self.open.get()
    }

    fn turn(self) {
        let open = !self.open.get_untracked();
        self.open.set(open);
        if let Route::Run { id, view, step, with } = self.route.get_untracked() {
            let step = if open { self.step } else { step.filter(|step| Some(*step) != self.step) };
            self.router.replace(Route::Run { id, view, step, with });
        }
    }
}
