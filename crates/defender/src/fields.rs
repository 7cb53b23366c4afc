use serde_json::{Map, Value};

use crate::{Oddity, Timestamp};

/// Takes known fields out of an object of an answer. What stays is what nobody knew; what had the wrong
/// type is named and counts as missing.
pub(crate) struct Fields<'o> {
    map: Map<String, Value>,
    /// Where the object stands, with its dot: `commands[1].`; empty at the top.
    place: String,
    oddities: &'o mut Vec<Oddity>,
}

impl<'o> Fields<'o> {
    pub(crate) const fn new(map: Map<String, Value>, place: String, oddities: &'o mut Vec<Oddity>) -> Self {
        Self { map, place, oddities }
    }

    /// The fields that nobody took.
    pub(crate) fn rest(self) -> Map<String, Value> {
        self.map
    }

    /// The value as it came; `null` counts as missing.
    pub(crate) fn value(&mut self, name: &str) -> Option<Value> {
        self.map.remove(name).filter(|value| !value.is_null())
    }

    /// Puts a value back that turned out to be of no use, so that it is kept.
    pub(crate) fn keep(&mut self, name: &str, value: Value) {
        self.map.insert(name.to_owned(), value);
    }

    /// Moves a field to the name under which the API usually sends it.
    pub(crate) fn rename(&mut self, odd: &str, usual: &str) {
        if let Some(value) = self.map.remove(odd) {
            self.map.entry(usual).or_insert(value);
        }
    }

    /// A text; an empty one counts as missing.
    pub(crate) fn text(&mut self, name: &str) -> Option<String> {
        let text = match self.value(name)? {
            Value::String(text) => text,
            _ => return self.wrong_type(name),
        };
        Some(text).filter(|text| !text.is_empty())
    }

    pub(crate) fn time(&mut self, name: &str) -> Option<Timestamp> {
        let moment = self.text(name)?.parse().ok();
        if moment.is_none() {
            self.oddities.push(Oddity::BadTimestamp { field: self.at(name) });
        }
        moment
    }

    pub(crate) fn integer(&mut self, name: &str) -> Option<i64> {
        match self.value(name)?.as_i64() {
            None => self.wrong_type(name),
            number => number,
        }
    }

    pub(crate) fn flag(&mut self, name: &str) -> Option<bool> {
        match self.value(name)?.as_bool() {
            None => self.wrong_type(name),
            flag => flag,
        }
    }

    pub(crate) fn list(&mut self, name: &str) -> Vec<Value> {
        match self.value(name) {
            None => Vec::new(),
            Some(Value::Array(values)) => values,
            Some(_) => self.wrong_type(name).unwrap_or_default(),
        }
    }

    /// A list of texts, without its elements of other types.
    pub(crate) fn texts(&mut self, name: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for (index, value) in self.list(name).into_iter().enumerate() {
            match value {
                Value::String(text) => texts.push(text),
                _ => self.unusable(&format!("{name}[{index}]")),
            }
        }
        texts
    }

    /// The objects of a list, each with its position and its place, without its elements of other types.
    pub(crate) fn objects(&mut self, name: &str) -> Vec<(usize, String, Map<String, Value>)> {
        let mut objects = Vec::new();
        for (index, value) in self.list(name).into_iter().enumerate() {
            match value {
                Value::Object(map) => {
                    objects.push((index, format!("{}.", self.at(&format!("{name}[{index}]"))), map))
                }
                _ => self.unusable(&format!("{name}[{index}]")),
            }
        }
        objects
    }

    /// An object within this one, found at `place`.
    pub(crate) fn inner(&mut self, place: String, map: Map<String, Value>) -> Fields<'_> {
        Fields::new(map, place, self.oddities)
    }

    pub(crate) fn wrong_type<T>(&mut self, name: &str) -> Option<T> {
        self.oddities.push(Oddity::WrongType { field: self.at(name) });
        None
    }

    fn unusable(&mut self, name: &str) {
        self.oddities.push(Oddity::Unusable { field: self.at(name) });
    }

    fn at(&self, name: &str) -> String {
        format!("{}{name}", self.place)
    }
}
