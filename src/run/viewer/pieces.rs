use crate::dom::prelude::*;
use viewer::{Colour, Hits, Look, Piece, Shown};

/// A row whose hits are not marked.
pub fn drawn(shown: &Shown, row: usize) -> View {
    shown.pieces(row, &Hits::default()).into_iter().map(|piece| draw(piece, None)).collect_view()
}

/// A piece; `mark` gives the id of the one place that is looked at.
pub fn draw(piece: Piece<'_>, mark: Option<Signal<Option<String>>>) -> View {
    let text = piece.text.to_owned();
    let written_out = piece.written_out.then_some("true");
    let look = (!piece.look.is_usual()).then(|| words(piece.look));
    match mark {
        Some(mark) => view! {
            <mark
                id=move || mark.get()
                data-written-out=written_out
                data-look=look
                data-current=move || mark.with(Option::is_some).then_some("true")
            >
                {text}
            </mark>
        },
        None if written_out.is_some() || look.is_some() => {
            view! { <span data-written-out=written_out data-look=look>{text}</span> }
        }
        None => text.into_view(),
    }
}

/// What the style sheet knows of a look.
fn words(look: Look) -> String {
    let (fore, back) = if look.inverse { (look.back, look.fore) } else { (look.fore, look.back) };
    let mut words = Vec::new();
    let coloured =
        |layer: &str, colour: Option<Colour>| colour.map(|colour| format!("{layer}-{}", colour.number()));
    words.extend(coloured("fore", fore));
    words.extend(coloured("back", back));
    let others = [
        (look.inverse && back.is_none(), "inverse"),
        (look.bold, "bold"),
        (look.faint, "faint"),
        (look.italic, "italic"),
        (look.underlined, "underlined"),
        (look.struck, "struck"),
    ];
    words.extend(others.into_iter().filter(|(is, _)| *is).map(|(_, word)| word.to_owned()));
    words.join(" ")
}
