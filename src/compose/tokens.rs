use crate::dom::prelude::*;
use sequence::{Token, TokenKind};

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
    if !text.contains(turns) {
        return text.to_owned().into_view();
    }
    let piece = |piece: &str| match piece.chars().next().filter(|c| turns(*c)) {
        Some(c) => {
            let name = format!("U+{:04X}", u32::from(c));
            view! { <bdi class="turning" data-name=name>{piece.to_owned()}</bdi> }
        }
        None => piece.to_owned().into_view(),
    };
    // Each such character is a piece of its own.
    text.split_inclusive(turns)
        .flat_map(|part| match part.char_indices().next_back() {
            Some((at, c)) if turns(c) => [part.get(..at), part.get(at..)],
            _ => [Some(part), None],
        })
        .flatten()
        .map(piece)
        .collect_view()
}

const fn turns(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
