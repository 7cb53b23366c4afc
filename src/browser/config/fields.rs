use serde_json::{Map, Value};

use super::{ConfigError, Expected};

/// An object of the file and where it stands.
pub(super) struct Fields<'a> {
    pub(super) text: &'a str,
    pub(super) prefix: &'static str,
    pub(super) fields: &'a Map<String, Value>,
}

impl<'a> Fields<'a> {
    pub(super) fn one_of(
        &self,
        name: &str,
        words: &'static [&'static str],
    ) -> Result<Option<&'static str>, ConfigError> {
        let Some(value) = self.fields.get(name) else { return Ok(None) };
        let found = words.iter().find(|word| value.as_str() == Some(word));
        found.map(|word| Some(*word)).ok_or_else(|| self.wrong(name, Expected::OneOf(words)))
    }

    /// A text that `fits`.
    pub(super) fn text_like(
        &self,
        name: &str,
        like: &'static str,
        fits: impl Fn(&str) -> bool,
    ) -> Result<Option<String>, ConfigError> {
        match self.fields.get(name) {
            None => Ok(None),
            Some(Value::String(text)) if fits(text) => Ok(Some(text.clone())),
            Some(_) => Err(self.wrong(name, Expected::Like(like))),
        }
    }

    /// A list of texts that `fit`; not empty.
    pub(super) fn list_like(
        &self,
        name: &str,
        like: &'static str,
        fits: impl Fn(&str) -> bool,
    ) -> Result<Option<Vec<String>>, ConfigError> {
        let Some(value) = self.fields.get(name) else { return Ok(None) };
        let texts = value.as_array().filter(|texts| !texts.is_empty()).and_then(|texts| {
            let text = |text: &Value| text.as_str().filter(|text| fits(text)).map(str::to_owned);
            texts.iter().map(text).collect::<Option<Vec<_>>>()
        });
        texts.map(Some).ok_or_else(|| self.wrong(name, Expected::Like(like)))
    }

    pub(super) fn whole(&self, name: &str, from: u32, to: u32) -> Result<Option<u32>, ConfigError> {
        let Some(value) = self.fields.get(name) else { return Ok(None) };
        let number = value.as_u64().and_then(|n| u32::try_from(n).ok()).filter(|n| (from..=to).contains(n));
        number.map(Some).ok_or_else(|| self.wrong(name, Expected::Whole(from, to)))
    }

    pub(super) fn yes_or_no(&self, name: &str) -> Result<Option<bool>, ConfigError> {
        let Some(value) = self.fields.get(name) else { return Ok(None) };
        value.as_bool().map(Some).ok_or_else(|| self.wrong(name, Expected::YesOrNo))
    }

    pub(super) fn no_others(&self, known: &[&str]) -> Result<(), ConfigError> {
        match self.fields.keys().find(|name| !known.contains(&name.as_str())) {
            None => Ok(()),
            Some(name) => Err(ConfigError::UnknownField {
                field: format!("{}{name}", self.prefix),
                line: self.line(name),
            }),
        }
    }

    pub(super) fn wrong(&self, name: &str, expected: Expected) -> ConfigError {
        let line = self.fields.contains_key(name).then(|| self.line(name)).flatten();
        ConfigError::Field { field: format!("{}{name}", self.prefix), line, expected }
    }

    /// The line where the quoted name stands first: no name of ours is also a value.
    fn line(&self, name: &str) -> Option<usize> {
        let at = self.text.find(&format!("\"{name}\""))?;
        Some(self.text.get(..at)?.matches('\n').count() + 1)
    }
}
