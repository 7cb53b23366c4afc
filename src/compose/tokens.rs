use crate::dom::prelude::*;
use sequence::{Token, TokenKind, character_name, turns_writing};

/// Draws tokens: each in the colour of its role, what cannot be seen by its name.
pub fn draw(tokens: Vec<Token>) -> View {
    tokens
        .into_iter()
        .map(|token| {
            let kind = match token.kind {
                TokenKind::Plain => "plain",
                TokenKind::Hidden => "hidden",
                TokenKind::Escape => "escape",
                TokenKind::Punctuation => "punctuation",
                TokenKind::Key => "key",
                TokenKind::String => "string",
            };
            view! { <span data-token=kind>{exact(&token.label())}</span> }
        })
        .collect_view()
}

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
