use crate::dom::prelude::*;
use web_sys::HtmlElement;
use words::Told;

use crate::compose::Drag;
use crate::language::t;
use crate::ui::take_dropped;

/// The column says what dropping does.
const OVER: &str = "data-over";

/// Takes files that are dropped on the builder; while one is just above it, the column says so.
pub fn take(drag: Drag, column: HtmlElement) {
    let over = take_dropped(Box::new(move |files| drag.desk.drop_files(files)));
    effect(move || {
        let _ = match over.get() {
            true => column.set_attribute(OVER, &t(Told::DropHere)),
            false => column.remove_attribute(OVER),
        };
    });
}
