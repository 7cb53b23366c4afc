//! What stands beside the builder: opening, saving, parameters, the request in other forms, actions by name, the keys. A chunk of its
//! own; the builder knows its door alone (`src/compose/desk.rs`).

mod actions;
mod arguments;
mod arrange;
mod device_filter;
mod dropped;
mod encode;
mod files;
mod fill;
mod forms;
mod found;
mod kept;
mod list;
mod move_step;
mod offer;
mod open;
mod parameters;
mod pick;
mod place_form;
mod plan;
mod preflight;
mod rules_off;
mod save;
mod share;
mod step_actions;
mod together;
mod typed;

use crate::compose::{Desk, Draws, Tool};
use crate::dom::prelude::*;
use crate::quick::Keys;

/// What the chunk draws. Only `src/chunks.rs` may name it: what it reaches is not in main.
pub const DRAWS: Draws = Draws {
    tool,
    form: forms::draw,
    arguments: arguments::draw,
    device_filter: device_filter::draw,
    rules_off: rules_off::draw,
    together: together::draw,
    pick: pick::pick,
    files: files::draw,
};

fn tool(tool: Tool, desk: Desk) -> View {
    match tool {
        Tool::Open => view! { <open::Open desk/> },
        Tool::Save => view! { <save::Save desk/> },
        Tool::Devices => view! { <list::List desk/> },
        Tool::Preflight => view! { <preflight::Preflight desk/> },
        Tool::Actions => view! { <actions::Actions desk/> },
        Tool::Keys => view! { <Keys on_close=move || desk.close()/> },
        Tool::Fill => view! { <fill::Fill desk/> },
        Tool::Encode(step) => view! { <encode::Encode desk step/> },
        Tool::Arrange => view! { <arrange::Asked desk/> },
        Tool::Move(step) => view! { <move_step::MoveStep desk step/> },
        Tool::MovePicked => view! { <together::MovePicked desk/> },
        Tool::Dropped => view! { <dropped::Dropped desk/> },
        Tool::RuleOff(rule, place) => view! { <rules_off::Asked desk rule place/> },
    }
}
