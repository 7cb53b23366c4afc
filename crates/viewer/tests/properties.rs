//! What a device wrote may be anything.

use proptest::prelude::*;
use viewer::{Hits, Preparation, ROW_BYTES, Search, Shown};

/// Pieces that sequences, lines and marks are made of, among anything else.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\u{1b}[".to_owned()),
        Just("\u{1b}]".to_owned()),
        Just("\u{9b}38;5;".to_owned()),
        Just("31m".to_owned()),
        Just("\r\n".to_owned()),
        Just("\n".to_owned()),
        Just("\0".to_owned()),
        Just("\u{202e}".to_owned()),
        "[0-9;:?]{0,6}[a-zA-Z]",
        any::<String>(),
        (1_usize..3_000).prop_map(|count| "ж".repeat(count)),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn by_steps(text: &str, bytes: usize) -> Shown {
    let mut preparation = Preparation::of(text);
    while !preparation.step(bytes) {}
    preparation.finished()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn rows_are_the_text(text in hostile()) {
        let shown = Shown::of(&text);
        let mut joined = String::new();
        for row in 0..shown.rows() {
            if row > 0 && shown.line_of(row).1 {
                joined.push('\n');
            }
            let pieces = shown.pieces(row, &Hits::default());
            let whole: String = pieces.iter().map(|piece| piece.text).collect();
            prop_assert_eq!(&whole, &shown.text()[shown.row(row)]);
            prop_assert!(whole.len() <= ROW_BYTES);
            joined.push_str(&whole);
        }
        let text = shown.text();
        prop_assert!(text == joined || text.strip_suffix('\n') == Some(&joined));
        prop_assert_eq!(shown.rows() > 0, !text.is_empty() && text != "\n");
    }

    #[test]
    fn nothing_unseen_is_left(text in hostile()) {
        let unseen = |c: char| c != '\n' && c != '\t' && defender::content::is_unseen(c);
        prop_assert!(!Shown::of(&text).text().contains(unseen));
    }

    #[test]
    fn steps_make_no_difference(text in hostile(), bytes in 1_usize..300) {
        let (one, other) = (Shown::of(&text), by_steps(&text, bytes));
        prop_assert_eq!(one.text(), other.text());
        for row in 0..one.rows() {
            let hits = Hits::default();
            let looks = |shown: &Shown| -> Vec<_> {
                shown.pieces(row, &hits).iter().map(|piece| (piece.text.to_owned(), piece.look, piece.written_out)).collect()
            };
            prop_assert_eq!(looks(&one), looks(&other));
        }
    }

    #[test]
    fn what_is_found_is_there(text in hostile(), wanted in "[a-z0-9ж+]{1,3}") {
        let shown = Shown::of(&text);
        let mut search = Search::new(&wanted);
        while !search.step(&shown, 7) {}
        let hits = search.finished();
        prop_assert_eq!(hits.len(), shown.text().to_lowercase().matches(&wanted).count());
        // Each of them is known by its row; the first ones stand for all.
        for (number, at) in (0..hits.len().min(40)).filter_map(|number| Some((number, hits.get(number)?))) {
            let row = shown.row_at(at);
            prop_assert!(shown.pieces(row, &hits).iter().any(|piece| piece.hit == Some(number)));
        }
    }
}
