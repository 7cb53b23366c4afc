use crate::dom::prelude::*;
use sequence::{Token, TokenKind};

use crate::ui::exact;

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
