//! Whatever bytes come: they are read, or said to be something else; nothing is lost and nothing panics.

use proptest::prelude::*;
use viewer::{
    Decoder, Encoding, Kind, ROWS_MAX, RecordsReader, TableReader, Tree, TreeReader, add_hex_lines,
    without_nuls,
};

fn decoded(bytes: &[u8], count: usize) -> Option<(Encoding, String, usize)> {
    let mut decoder = Decoder::of(bytes)?;
    while !decoder.step(bytes, count) {}
    Some(decoder.finished())
}

/// JSON and what nearly is.
fn json() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("{".to_owned()),
        Just("}".to_owned()),
        Just("[".to_owned()),
        Just("]".to_owned()),
        Just(",".to_owned()),
        Just("\"a\":".to_owned()),
        "\"[a-z\\\\\"]{0,4}\"",
        "-?[0-9]{1,3}(\\.[0-9]{0,2})?",
        Just("null".to_owned()),
        " \n",
    ];
    proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

fn nested() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        any::<i64>().prop_map(serde_json::Value::from),
        any::<String>().prop_map(serde_json::Value::from),
        Just(serde_json::Value::Null),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::from),
            proptest::collection::vec((any::<String>(), inner), 0..6)
                .prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn json_is_what_others_say_it_is(text in json()) {
        prop_assert_eq!(Tree::of(&text).is_some(), serde_json::from_str::<serde_json::Value>(&text).is_ok());
    }

    #[test]
    fn trees_have_every_value(value in nested(), bytes in 1_usize..40) {
        let text = value.to_string();
        let tree = Tree::of(&text).unwrap();
        let mut reader = TreeReader::default();
        while !reader.step(&text, bytes).unwrap() {}
        prop_assert_eq!(&reader.finished(), &tree);
        for number in 0..tree.len() {
            let one = tree.get(number).unwrap();
            prop_assert_eq!(tree.children(number).count(), one.children);
            let read: serde_json::Value = serde_json::from_str(one.text(&text)).unwrap();
            let count = read.as_array().map(Vec::len).or_else(|| read.as_object().map(serde_json::Map::len));
            prop_assert_eq!(count.unwrap_or_default(), one.children);
        }
    }

    #[test]
    fn previews_are_short_and_on_one_line(value in nested()) {
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap_or_default()] {
            let tree = Tree::of(&text).unwrap();
            for number in 0..tree.len() {
                let preview = tree.preview(&text, number);
                prop_assert!(preview.chars().count() <= 90 && !preview.contains('\n'), "{preview}");
                prop_assert_eq!(preview.is_empty(), !matches!(tree.get(number).unwrap().kind, Kind::Object | Kind::Array));
            }
        }
    }

    #[test]
    fn records_give_their_values_back(rows in proptest::collection::vec(proptest::collection::btree_map("[ab\"\\u{202e}🙂]{0,2}", any::<String>(), 1..5), 2..6)) {
        let text = serde_json::to_string(&rows).unwrap_or_default();
        let tree = Tree::of(&text).unwrap();
        let mut reader = RecordsReader::of(&tree).unwrap();
        while !reader.step(&tree, &text, 2).unwrap() {}
        let records = reader.finished();
        let names = records.row(&tree, &text, 0);
        prop_assert_eq!(names.len(), rows.iter().flat_map(|row| row.keys()).collect::<std::collections::BTreeSet<_>>().len());
        for (place, row) in rows.iter().enumerate() {
            let expected: Vec<_> = names.iter().map(|name| row.get(name).cloned().unwrap_or_default()).collect();
            prop_assert_eq!(records.row(&tree, &text, place + 1), expected);
        }
    }

    #[test]
    fn any_json_is_a_table_or_none(value in nested()) {
        let text = value.to_string();
        let tree = Tree::of(&text).unwrap();
        let is_flat = |row: &serde_json::Value| row.as_object().is_some_and(|row| row.values().all(|cell| !cell.is_object() && !cell.is_array()));
        let rows = value.as_array().filter(|rows| rows.len() >= 2 && rows.iter().all(is_flat));
        let has_names = rows.is_some_and(|rows| rows.iter().any(|row| row.as_object().is_some_and(|row| !row.is_empty())));
        let read = RecordsReader::of(&tree).and_then(|mut reader| {
            while !reader.step(&tree, &text, 3)? {}
            Some(reader.finished())
        });
        prop_assert_eq!(read.map(|records| records.rows() - 1), rows.filter(|_| has_names).map(Vec::len));
    }

    #[test]
    fn any_bytes_are_decoded_or_are_none(bytes in proptest::collection::vec(any::<u8>(), 0..300), count in 1_usize..40) {
        prop_assert_eq!(decoded(&bytes, count), decoded(&bytes, usize::MAX));
        let mut hex = String::new();
        for in_line in [4, 8, 16] {
            hex.clear();
            add_hex_lines(&mut hex, &bytes, 0, in_line);
            prop_assert_eq!(hex.lines().count(), bytes.len().div_ceil(in_line));
        }
        let text = String::from_utf8_lossy(&bytes);
        prop_assert!(without_nuls(&text).is_none_or(|clean| clean.len() < text.len()));
    }

    #[test]
    fn text_comes_back_from_every_encoding(text in "[^\u{0}\u{feff}]{1,60}", mark in any::<bool>()) {
        let marked = if mark { format!("\u{feff}{text}") } else { text.clone() };
        prop_assert_eq!(decoded(marked.as_bytes(), 9), Some((Encoding::Utf8, text.clone(), 0)));
        let marked = format!("\u{feff}{text}");
        for (encoding, unit) in [(Encoding::Utf16Le, u16::to_le_bytes as fn(u16) -> [u8; 2]), (Encoding::Utf16Be, u16::to_be_bytes)] {
            let bytes: Vec<u8> = marked.encode_utf16().flat_map(unit).collect();
            prop_assert_eq!(decoded(&bytes, 9), Some((encoding, text.clone(), 0)));
        }
    }

    #[test]
    fn tables_give_their_cells_back(rows in proptest::collection::vec(proptest::collection::vec("[a-z\"\n,;\r ]{0,6}", 3), 2..6)) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let lines: Vec<String> = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",")).collect();
        let text = lines.join("\r\n");
        let mut reader = TableReader::of(&text).unwrap();
        while !reader.step(&text, 5) {}
        let table = reader.finished();
        prop_assert_eq!((0..table.rows()).map(|row| table.row(&text, row)).collect::<Vec<_>>(), rows);
    }

    #[test]
    fn any_text_is_a_table_or_none(text in "[a-z\",;|\t\r\n]{0,80}") {
        if let Some(mut reader) = TableReader::of(&text) {
            while !reader.step(&text, 3) {}
            let table = reader.finished();
            for row in 0..table.rows() {
                prop_assert!(!table.row(&text, row).is_empty());
            }
        }
    }
}

#[test]
fn rows_that_never_end_are_looked_at_once() {
    // Each line leaves a quote open, from whatever it begins with.
    let text = "a,b\n".repeat(20) + &"\"a\",\"\n".repeat(ROWS_MAX + (64 << 10));
    let began = std::time::Instant::now();
    let mut reader = TableReader::of(&text).unwrap();
    while !reader.step(&text, 1 << 16) {}
    assert_eq!(reader.finished().rows(), ROWS_MAX);
    // Minutes, if each line were followed to the end of the longest row.
    assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
}
