//! Run in a browser: what only a browser can show to be true.

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use super::code_page::{CODE_PAGES, CodePage};
use super::database::{self, Database, DatabaseError, Put, Store};
use super::inflate::{self, InflatedEnd};
use super::{alarm, clock, hash, intl, lock, settings_store};

wasm_bindgen_test_configure!(run_in_browser);

fn put(store: Store, key: &str, value: &[u8]) -> Put {
    Put { store, key: key.to_owned(), value: value.to_vec() }
}

#[wasm_bindgen_test]
async fn what_was_written_is_read_after_opening_anew() {
    let name = "liveline.test.round-trip";
    database::delete(name).await.unwrap();
    let first = Database::open(name, || {}).await.unwrap();
    let changes = [
        put(Store::Runs, "run/2", b"two"),
        put(Store::Runs, "run/1", &[0, 255]),
        put(Store::Demo, "log", b""),
    ];
    first.write(&changes).await.unwrap();
    first.close();

    let second = Database::open(name, || {}).await.unwrap();
    let runs = second.all(Store::Runs, "run/").await.unwrap();
    assert_eq!(runs, [("run/1".to_owned(), vec![0, 255]), ("run/2".to_owned(), b"two".to_vec())]);
    assert_eq!(second.all(Store::Runs, "batch/").await, Ok(Vec::new()));
    assert_eq!(second.get(Store::Demo, "log").await, Ok(Some(Vec::new())));
    assert_eq!(second.get(Store::Demo, "other").await, Ok(None));

    second.write(&[put(Store::Runs, "run/2", b"newer")]).await.unwrap();
    assert_eq!(second.get(Store::Runs, "run/2").await, Ok(Some(b"newer".to_vec())));
    second.close();
    assert_eq!(second.get(Store::Runs, "run/1").await, Err(DatabaseError::Closed));
    database::delete(name).await.unwrap();
}

#[wasm_bindgen_test]
async fn all_databases_of_the_page_go_and_no_others() {
    for name in ["liveline.test.gone.a", "liveline.test.gone.b", "other.test"] {
        let database = Database::open(name, || {}).await.unwrap();
        database.write(&[put(Store::Demo, "k", b"v")]).await.unwrap();
        database.close();
    }
    database::delete_all("liveline.test.gone.").await.unwrap();
    for (name, left) in [("liveline.test.gone.a", None), ("other.test", Some(b"v".to_vec()))] {
        let database = Database::open(name, || {}).await.unwrap();
        assert_eq!(database.get(Store::Demo, "k").await, Ok(left), "{name}");
        database.close();
        database::delete(name).await.unwrap();
    }
}

#[wasm_bindgen_test]
async fn digests_of_known_texts() {
    let million = vec![b'a'; 1_000_000]; // FIPS 180-4's own example
    let longer = [million.as_slice(), million.as_slice()].concat(); // more than one slice
    for (bytes, digest) in [
        (b"".as_slice(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (b"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (&million, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
        (&longer, "bcf7f9d1b4311c3352e60502255ce09a6744df84e8f2c89f79c4b5d74933a95a"),
    ] {
        assert_eq!(hash::sha256(bytes).await, digest);
    }
}

/// `hello` by gzip.
const HELLO: [u8; 25] = [
    0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0xff, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0, 0x86, 0xa6, 0x10, 0x36,
    5, 0, 0, 0,
];

#[wasm_bindgen_test]
async fn gzip_ends_in_its_own_ways() {
    let whole = inflate::gzip(&HELLO, 100).await;
    assert_eq!((whole.bytes.as_slice(), whole.end), (b"hello".as_slice(), InflatedEnd::Whole));
    let capped = inflate::gzip(&HELLO, 3).await;
    assert_eq!((capped.bytes.as_slice(), capped.end), (b"hel".as_slice(), InflatedEnd::Capped));
    for broken in [HELLO[..20].to_vec(), [HELLO.as_slice(), b"more"].concat(), b"plain".to_vec()] {
        assert_eq!(inflate::gzip(&broken, 100).await.end, InflatedEnd::Broken);
    }
}

#[wasm_bindgen_test]
fn older_encodings_are_read_part_by_part() {
    for (name, bytes, text) in [
        ("windows-1251", &b"\xe6\xf3\xf0\xed\xe0\xeb"[..], "журнал"),
        ("ibm866", b"\xa6\xe3\xe0\xad\xa0\xab", "журнал"),
        ("windows-1252", b"caf\xe9 \x80 5", "café € 5"),
        ("shift_jis", b"\x83\x8d\x83\x4f ok", "ログ ok"),
        ("utf-8", b"caf\xe9", "caf\u{fffd}"),
    ] {
        for length in [1, 2, 3, bytes.len()] {
            let code_page = CodePage::of(name).unwrap();
            let parts = bytes.chunks(length).enumerate();
            let last = bytes.len().div_ceil(length) - 1;
            let read: String = parts.map(|(number, part)| code_page.step(part, number == last)).collect();
            assert_eq!(read, text, "{name}, {length} bytes at once");
        }
    }
    assert!(CODE_PAGES.into_iter().all(|name| CodePage::of(name).is_some()), "the browser knows them all");
    assert!(CodePage::of("windows-0").is_none());
}

#[wasm_bindgen_test]
async fn a_lock_is_held_once_until_it_is_let_go() {
    let held = lock::try_hold("liveline.test.lock").await.unwrap();
    assert!(held.is_some());
    assert!(lock::try_hold("liveline.test.lock").await.unwrap().is_none());
    drop(held);
    lock::hold("liveline.test.lock").await.unwrap();
}

#[wasm_bindgen_test]
fn settings_are_kept_and_forgotten() {
    settings_store::set("test", "ночь").unwrap();
    settings_store::set("kept.test", "день").unwrap();
    settings_store::clear(&["kept."]).unwrap();
    assert_eq!(settings_store::get("test"), None);
    assert_eq!(settings_store::get("kept.test").as_deref(), Some("день"));
    settings_store::set("test", "ночь").unwrap();
    assert_eq!(settings_store::get("test").as_deref(), Some("ночь"));
    settings_store::clear(&[]).unwrap();
    assert_eq!(settings_store::get("test"), None);
}

#[wasm_bindgen_test]
fn moments_in_both_languages() {
    let at = "2026-11-24T14:02:11.5Z".parse().unwrap();
    let say = |moment, language| intl::format(at, moment, intl::Zone::Utc, language);
    assert_eq!(say(intl::Moment::Time, words::Language::English), "14:02:11Z");
    assert_eq!(say(intl::Moment::DayAndTime, words::Language::English), "24 Nov 2026, 14:02:11Z");
    assert!(say(intl::Moment::DayAndTime, words::Language::Russian).contains("нояб"));
}

#[wasm_bindgen_test]
async fn an_alarm_rings_at_the_moment_that_was_set_last() {
    let (ring, rung) = (std::rc::Rc::new(std::cell::Cell::new(0)), clock::now());
    let count = std::rc::Rc::clone(&ring);
    let alarm = alarm::Alarm::new(move || count.set(count.get() + 1));
    alarm.set(Some(rung));
    alarm.set(None);
    alarm.set(Some(rung.plus_ms(20)));
    while ring.get() == 0 {
        super::breath::take().await;
    }
    assert_eq!(ring.get(), 1);
    assert!(clock::now() >= rung.plus_ms(20));
}
