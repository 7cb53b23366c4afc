use crate::dom::prelude::*;
use sequence::{character_name, turns_writing};

/// A text that stays as it is written: a character that would turn the direction of what follows is named, and turns nothing.
pub fn exact(text: &str) -> View {
    if !text.contains(turns_writing) {
        return text.to_owned().into_view();
    }
    let (mut pieces, mut from) = (Vec::new(), 0);
    for (at, c) in text.char_indices().filter(|(_, c)| turns_writing(*c)) {
        let (before, turning) = (text.get(from..at).unwrap_or_default(), c.to_string());
        from = at + turning.len();
        pieces.push(before.to_owned().into_view());
        pieces.push(view! { <bdi class="turning" data-name=character_name(c)>{turning}</bdi> }.into_view());
    }
    pieces.push(text.get(from..).unwrap_or_default().to_owned().into_view());
    pieces.collect_view()
}
