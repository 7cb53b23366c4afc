//! Moments as an analyst reads them. The browser knows languages and zones, so nothing of them is shipped.

use std::cell::RefCell;

use defender::Timestamp;
use js_sys::{Array, Date, Function, Intl, JsString, Object, Reflect};
use wasm_bindgen::JsValue;
use words::Language;

/// The zone in which moments are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Zone {
    /// With a `Z` behind times.
    #[default]
    Utc,
    /// This machine's.
    Local,
}

/// How much of a moment is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// `14:02:11Z`
    Time,
    /// `24 Nov 2026, 14:02:11Z`
    DayAndTime,
}

type Key = (Language, Zone, Moment);

thread_local! {
    // Making a formatter costs a hundred times as much as using it.
    static FORMATS: RefCell<Vec<(Key, Function)>> = const { RefCell::new(Vec::new()) };
}

/// A moment in words.
pub fn format(at: Timestamp, moment: Moment, zone: Zone, language: Language) -> String {
    let key = (language, zone, moment);
    let format = FORMATS.with_borrow_mut(|formats| match formats.iter().find(|(known, _)| *known == key) {
        Some((_, format)) => format.clone(),
        None => {
            let format = formatter(moment, zone, language);
            formats.push((key, format.clone()));
            format
        }
    });
    let date = Date::new(&JsValue::from_f64(at.ms() as f64));
    let text = format.call1(&JsValue::NULL, &date).ok().and_then(|text| text.as_string());
    // A moment that the browser's calendar does not reach.
    let mut text = text.unwrap_or_else(|| at.to_string());
    if zone == Zone::Utc {
        text.push('Z');
    }
    text
}

/// In small letters, of any script: the browser knows them all.
pub fn lower_case(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}

/// The day on which a moment falls: `2026-03-04`.
pub fn day(at: Timestamp, zone: Zone) -> String {
    match zone {
        Zone::Utc => at.to_string().chars().take(10).collect(),
        Zone::Local => {
            let date = Date::new(&JsValue::from_f64(at.ms() as f64));
            format!("{:04}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
        }
    }
}

fn formatter(moment: Moment, zone: Zone, language: Language) -> Function {
    let options = Object::new();
    let set = |name: &str, value: &str| {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    };
    set("hourCycle", "h23");
    for part in ["hour", "minute", "second"] {
        set(part, "2-digit");
    }
    if moment == Moment::DayAndTime {
        set("day", "numeric");
        set("month", "short");
        set("year", "numeric");
    }
    if zone == Zone::Utc {
        set("timeZone", "UTC");
    }
    // Day before month, and hours to 23, also where English is meant.
    let tag = match language {
        Language::English => "en-GB",
        Language::Russian => "ru",
    };
    Intl::DateTimeFormat::new(&Array::of1(&tag.into()), &options).format()
}
