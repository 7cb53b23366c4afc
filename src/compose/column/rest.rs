use std::ops::Range;

use crate::dom::prelude::*;

use super::{Column, SayRow};

/// Steps that have no rows.
#[component]
pub fn Rest(column: Column, places: Range<usize>, text: SayRow) -> impl IntoView {
    let Column { composer, order, .. } = column;
    let (first, count) = (places.start, places.len().to_string());
    let height = {
        let places = places.clone();
        Memo::new(move |_| column.heights.with(|heights| heights.of(&places) as usize))
    };
    let steps =
        Memo::new(move |_| order.with(|order| order.get(places.clone()).unwrap_or_default().to_vec()));
    let said = Memo::new(move |_| {
        steps.with(|steps| {
            let mut said = String::new();
            for (place, step) in (first..).zip(steps) {
                let Some(signals) = composer.step(*step) else { continue };
                let line = signals.beside.with(|step| text(composer, place, step));
                if !line.is_empty() {
                    said.push_str(&line);
                    said.push('\n');
                }
            }
            said
        })
    });
    let line = move || height.get() / said.with(|said| said.lines().count().max(1));
    view! {
        <div
            class="rest"
            data-steps=count
            style:height=move || format!("calc({}px - var(--row-gap))", height.get())
            style:line-height=move || format!("{}px", line())
        >
            {move || said.get()}
        </div>
    }
}
