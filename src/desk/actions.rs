use std::rc::Rc;

use crate::dom::prelude::*;
use defender::CommandKind;
use sequence::{Edit, StepCommand};
use web_sys::KeyboardEvent;
use words::{Arg, Desk as Words, Message, Text};

use super::arrange::arrange;
use super::window::Window;
use crate::app::{Theme, use_preferences, use_router};
use crate::browser::focus::focus;
use crate::browser::intl::Zone;
use crate::compose::{self, Composer, Desk, Form, Pick, Tool};
use crate::language::{t, ts};
use crate::route::Route;
use crate::ui::answer;

const FIND: &str = "actions-find";
const LIST: &str = "actions-list";

/// Something that can be done by its name.
#[derive(Clone)]
struct Action {
    name: String,
    keys: Option<&'static str>,
    act: Rc<dyn Fn()>,
}

/// Finds an action by words of its name and does it.
#[component]
pub fn Actions(desk: Desk) -> impl IntoView {
    let all = StoredValue::new_local(all(desk));
    let find = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    // Places in the list of all.
    let found = Memo::new(move |_| {
        let find = find.with(|find| find.to_lowercase());
        let fits = |action: &Action| {
            let name = action.name.to_lowercase();
            find.split_whitespace().all(|word| name.contains(word))
        };
        all.with_value(|all| {
            (0..).zip(all).filter(|(_, action)| fits(action)).map(|(place, _)| place).collect::<Vec<usize>>()
        })
    });
    let take = move |place: usize| {
        if let Some(action) = all.with_value(|all| all.get(place).cloned()) {
            desk.close();
            // The dialog gives the focus back first.
            once_drawn(move || (action.act)());
        }
    };
    let pressed = move |event: KeyboardEvent| {
        let count = found.with_untracked(Vec::len);
        let now = active.get_untracked();
        match event.key().as_str() {
            _ if event.is_composing() => return,
            "ArrowDown" if count > 0 => active.set((now + 1) % count),
            "ArrowUp" if count > 0 => active.set(now.checked_sub(1).unwrap_or(count - 1)),
            "Enter" => {
                if let Some(place) = found.with_untracked(|found| found.get(now).copied()) {
                    take(place);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let option = move |(number, place): (usize, usize)| {
        let action = all.with_value(|all| all.get(place).cloned())?;
        Some(view! {
            <li
                id=option_id(place)
                class="action"
                role="option"
                aria-selected=move || (active.get() == number).to_string()
                on:click=move |_| take(place)
            >
                <span>{action.name}</span>
                {action.keys.map(|keys| view! { <kbd aria-hidden="true">{keys}</kbd> })}
            </li>
        })
    };
    let count = move || found.with(|found| ts(Words::ActionsCount, &[Arg::Count(found.len() as u64)]));
    let reached = move || found.with(|found| found.get(active.get()).copied().map(option_id));
    view! {
        <Window desk title=Words::ActionsTitle>
            <label class="unseen" for=FIND>{t(Words::ActionsFind)}</label>
            <input
                id=FIND
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-expanded="true"
                aria-controls=LIST
                aria-autocomplete="list"
                aria-activedescendant=reached
                placeholder=t(Words::ActionsFind)
                prop:value=move || find.get()
                on:input=move |event| {
                    find.set(event_target_value(&event));
                    active.set(0);
                }
                on:keydown=pressed
            />
            <ul id=LIST class="actions-list" role="listbox" aria-label=t(Words::ActionsTitle)>
                {move || found.get().into_iter().enumerate().map(option).collect_view()}
            </ul>
            <p class="note" role="status">
                {move || if found.with(Vec::is_empty) { t(Words::ActionsNone) } else { count() }}
            </p>
        </Window>
    }
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

fn option_id(place: usize) -> String {
    format!("action-{place}")
}

fn all(desk: Desk) -> Vec<Action> {
    let composer = desk.composer();
    let (router, preferences) = (use_router(), use_preferences());
    let mut actions = Vec::new();
    let mut add = |name: String, keys: Option<&'static str>, act: Rc<dyn Fn()>| {
        actions.push(Action { name, keys, act });
    };
    for kind in CommandKind::ALL {
        let name = ts(Words::ActionAdd, &[Arg::Text(kind.as_str())]);
        add(
            name,
            None,
            Rc::new(move || {
                let end = composer.with_draft(|draft| draft.steps.len());
                compose::insert(composer, end, StepCommand::empty(kind));
            }),
        );
    }
    let mut tell = |name: Words, keys: Option<&'static str>, act: Rc<dyn Fn()>| add(t(name), keys, act);
    tell(Words::ActionRun, Some("Ctrl ↵"), Rc::new(move || desk.run()));
    tell(Words::ActionFindDevice, Some("/"), Rc::new(|| focus(compose::DEVICE_SEARCH)));
    tell(Words::ListTitle, None, Rc::new(move || desk.open(Tool::Devices)));
    tell(Words::FilterTitle, None, Rc::new(move || desk.filters().set(true)));
    tell(Words::PreflightTitle, None, Rc::new(move || desk.open(Tool::Preflight)));
    tell(Words::ActionComment, None, Rc::new(|| focus(compose::COMMENT)));
    tell(Words::KeyUndo, Some("Ctrl Z"), Rc::new(move || compose::undo(composer)));
    tell(Words::KeyRedo, Some("Ctrl Y"), Rc::new(move || compose::redo(composer)));
    tell(Words::ActionRevert, None, Rc::new(move || revert_all(composer)));
    tell(Words::ActionPickAll, None, Rc::new(move || desk.pick(Pick::All)));
    tell(Words::ActionArrange, None, Rc::new(move || arrange(desk)));
    tell(Words::ActionClear, None, Rc::new(move || compose::act(composer, Edit::Open(Box::default()))));
    tell(Words::OpenTitle, None, Rc::new(move || desk.open(Tool::Open)));
    tell(Words::SaveTitle, None, Rc::new(move || desk.open(Tool::Save)));
    tell(Words::ActionKeys, Some("?"), Rc::new(move || desk.open(Tool::Keys)));
    tell(
        Words::ActionTheme,
        None,
        Rc::new(move || {
            let dark = preferences.theme().get_untracked() == Theme::Dark;
            preferences.set_theme(if dark { Theme::Light } else { Theme::Dark });
        }),
    );
    tell(
        Words::ActionZone,
        None,
        Rc::new(move || {
            let local = preferences.zone().get_untracked() == Zone::Local;
            preferences.set_zone(if local { Zone::Utc } else { Zone::Local });
        }),
    );
    for form in Form::ALL {
        add(about(Words::ActionShow, form.name()), None, Rc::new(move || desk.show(form)));
    }
    let screens = [
        (Message::NavRuns, Route::runs()),
        (Message::NavLibrary, Route::library()),
        (Message::NavSettings, Route::Settings),
    ];
    for (name, route) in screens {
        add(about(Words::ActionGo, name), None, Rc::new(move || router.push(route.clone())));
    }
    actions
}

fn about(action: Words, what: impl Text) -> String {
    ts(action, &[Arg::Text(&t(what))])
}
