//! What a device printed or gave, in every way in which it can be looked at. How long the steps are changes nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use viewer::{Decoder, Preparation, Records, RecordsReader, Search, TableReader, Tree, TreeReader};

fuzz_target!(|data: &[u8]| {
    let Some((step, bytes)) = data.split_first() else { return };
    let step = usize::from(*step) + 1;
    let text = match Decoder::of(bytes) {
        Some(mut decoder) => {
            while !decoder.step(bytes, step) {}
            decoder.finished().1
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    };
    let shown = |step| {
        let mut preparation = Preparation::of(text.as_str());
        while !preparation.step(step) {}
        preparation.finished()
    };
    let (by_steps, at_once) = (shown(step), shown(usize::MAX));
    assert_eq!(by_steps.text(), at_once.text());
    let mut search = Search::new("a");
    while !search.step(&by_steps, step) {}
    let hits = search.finished();
    for row in 0..by_steps.rows().min(50) {
        let _ = by_steps.pieces(row, &hits);
    }
    if let Some(tree) = read(&text, step) {
        for number in 0..tree.len().min(50) {
            let _ = tree.preview(&text, number);
        }
        if let Some(records) = records(&tree, &text, step) {
            for row in 0..records.rows().min(50) {
                let _ = records.row(&tree, &text, row);
            }
        }
    }
    if let Some(mut table) = TableReader::of(&text) {
        while !table.step(&text, step) {}
        let table = table.finished();
        for row in 0..table.rows().min(50) {
            let _ = table.row(&text, row);
        }
    }
});

fn read(text: &str, step: usize) -> Option<Tree> {
    let mut reader = TreeReader::default();
    while !reader.step(text, step).ok()? {}
    Some(reader.finished())
}

fn records(tree: &Tree, text: &str, step: usize) -> Option<Records> {
    let mut reader = RecordsReader::of(tree)?;
    while !reader.step(tree, text, step)? {}
    Some(reader.finished())
}
