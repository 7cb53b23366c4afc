//! A stored run, whatever became of it: it is read or kept aside, and what was read can be written and read again.
#![no_main]

use defender::Timestamp;
use engine::{Engine, Event, Limits, Record, RecordId};
use libfuzzer_sys::fuzz_target;

const NOW: Timestamp = Timestamp::from_ms(1_795_000_000_000);

fn restored(records: Vec<Record>) -> Engine {
    let mut engine = Engine::new(Limits::default());
    engine.handle(NOW, Event::Restored { records, last_alive: None, ahead: Vec::new() });
    engine
}

fuzz_target!(|data: &[u8]| {
    let record = Record { id: RecordId(0), key: "run/LL-FUZZ00".to_owned(), bytes: data.to_vec() };
    let first = restored(vec![record]);
    let again = restored(first.records());
    assert_eq!(first.runs().collect::<Vec<_>>(), again.runs().collect::<Vec<_>>());
});
