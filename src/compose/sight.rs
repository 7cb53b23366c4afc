//! How much of a row is drawn: all of it in sight and as far around, elsewhere plain text of the same height, which costs
//! little when the list scrolls.

use std::ops::Range;

use crate::dom::prelude::*;
use sequence::StepId;
use web_sys::HtmlElement;

use super::column::Column;
use super::composer::Composer;
use super::rows::Rows;
use super::step_signals::{Drawn, SHORT, StepSignals};

/// While a long list scrolls, so many rows are drawn anew in a frame, those in the middle first.
const AT_ONCE: usize = 2;

/// Draws the rows at these places whole, with those that the Tab key goes to, the others as text. Whether there is more to do.
pub fn draw(
    column: Column,
    drawn: fn(&StepSignals) -> &ArcRwSignal<Drawn>,
    rows: &Rows,
    near: &Range<usize>,
) -> bool {
    let composer = column.composer;
    let order = column.order.get_untracked();
    let mut seen = order.clone();
    if order.len() > SHORT {
        seen = order.get(near.clone()).unwrap_or_default().to_vec();
        seen.extend(column.reached(&order));
    }
    let mut whole = column.whole(Vec::new());
    // A step that went and came back between two looks is a row of text again.
    whole.retain(|step| is_whole(composer, drawn, *step));
    let at_once = if order.len() <= SHORT || whole.is_empty() { usize::MAX } else { AT_ONCE };
    let coming: Vec<StepId> = from_the_middle(&seen).filter(|step| !whole.contains(step)).collect();
    // All are read before the first is drawn anew.
    let mut leaving: Vec<(StepId, Option<i32>)> = Vec::new();
    for step in whole.iter().filter(|step| !seen.contains(step)) {
        let row = order.iter().position(|known| known == step).and_then(|place| rows.get(place));
        leaving.push((*step, row.map(HtmlElement::offset_height)));
    }
    for (step, height_px) in leaving.iter().take(at_once) {
        set(composer, drawn, *step, Drawn::AsText { height_px: *height_px });
        whole.retain(|known| known != step);
    }
    for step in coming.iter().take(at_once) {
        set(composer, drawn, *step, Drawn::Whole);
        whole.push(*step);
    }
    column.whole(whole);
    leaving.len().max(coming.len()) > at_once
}

/// Draws the rows of some steps whole.
pub fn draw_whole(column: Column, drawn: fn(&StepSignals) -> &ArcRwSignal<Drawn>, steps: &[StepId]) {
    let mut whole = column.whole(Vec::new());
    for step in steps {
        if !whole.contains(step) {
            set(column.composer, drawn, *step, Drawn::Whole);
            whole.push(*step);
        }
    }
    column.whole(whole);
}

fn is_whole(composer: Composer, drawn: fn(&StepSignals) -> &ArcRwSignal<Drawn>, step: StepId) -> bool {
    let signals = composer.step(step);
    signals.is_some_and(|signals| drawn(&signals).with_untracked(|drawn| *drawn == Drawn::Whole))
}

fn set(composer: Composer, of: fn(&StepSignals) -> &ArcRwSignal<Drawn>, step: StepId, drawn: Drawn) {
    if let Some(signals) = composer.step(step) {
        of(&signals).renew(drawn);
    }
}

fn from_the_middle(steps: &[StepId]) -> impl Iterator<Item = StepId> {
    let middle = steps.len() / 2;
    let places = (0..=middle).flat_map(move |far| [middle + far, middle.wrapping_sub(far + 1)]);
    places.filter_map(|place| steps.get(place).copied())
}
