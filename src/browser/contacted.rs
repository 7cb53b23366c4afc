//! Whom this page's requests really went to, as the browser counts them: also those of the sign-in library.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{PerformanceObserver, PerformanceObserverEntryList, PerformanceObserverInit, Url};

use super::address;

/// A host, and which part of it: on the page's own host the folder beside the page, such as `mde`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Such as `https://login.microsoftonline.com`.
    pub origin: String,
    /// Empty for files beside the page and for other hosts.
    pub folder: String,
}

thread_local! {
    static CONTACTED: RefCell<BTreeMap<Place, u64>> = const { RefCell::new(BTreeMap::new()) };
}

/// Begins to count, with what the browser remembers from before. A browser that does not count shows nothing.
pub fn watch() {
    let see = Closure::<dyn Fn(PerformanceObserverEntryList)>::new(|list: PerformanceObserverEntryList| {
        let names = list.get_entries();
        let names = names.iter().filter_map(|entry| Reflect::get(&entry, &"name".into()).ok()?.as_string());
        CONTACTED.with_borrow_mut(|contacted| {
            names.filter_map(|name| place(&name)).for_each(|place| *contacted.entry(place).or_default() += 1);
        });
    });
    let Ok(observer) = PerformanceObserver::new(see.as_ref().unchecked_ref()) else { return };
    let wish = Object::new();
    for (name, value) in [("type", JsValue::from_str("resource")), ("buffered", JsValue::TRUE)] {
        let _ = Reflect::set(&wish, &name.into(), &value);
    }
    observer.observe(wish.unchecked_ref::<PerformanceObserverInit>());
    see.forget();
}

/// Every place, with how many requests went there.
pub fn places() -> Vec<(Place, u64)> {
    CONTACTED
        .with_borrow(|contacted| contacted.iter().map(|(place, count)| (place.clone(), *count)).collect())
}

/// `None` for what leaves no page: `blob:`, `data:`.
fn place(name: &str) -> Option<Place> {
    let url = Url::new(name).ok().filter(|url| url.protocol().starts_with("http"))?;
    let own = url.origin() == address::origin();
    let beside = url.pathname().strip_prefix(&address::path()).filter(|_| own).map(str::to_owned);
    let folder = beside.and_then(|beside| Some(beside.split_once('/')?.0.to_owned())).unwrap_or_default();
    Some(Place { origin: url.origin(), folder })
}
