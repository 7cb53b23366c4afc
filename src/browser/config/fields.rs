use serde_json::{Map, Value};

use super::{ConfigError, Expected};

/// An object of the file and where it stands.
pub(super) struct Fields<'a> {
    pub(super) text: &'a str,
    pub(super) prefix: String,
    pub(super) fields: &'a Map<String, Value>,
}

impl<'a> Fields<'a> {
    /// An object inside of this one.
    pub(super) fn object(&self, name: &str) -> Result<Option<Self>, ConfigError> {
        match self.fields.get(name) {
            None => Ok(None),
            Some(Value::Object(fields)) => {
                Ok(Some(Self { text: self.text, prefix: format!("{}{name}.", self.prefix), fields }))
            }
            Some(_) => Err(self.wrong(name, Expected::Object)),
        }
    }

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

    /// A text that is no regular expression, and why.
    pub(super) fn no_pattern(&self, name: &str, why: String) -> ConfigError {
        let line = self.line(name).unwrap_or(1);
        ConfigError::Pattern { field: format!("{}{name}", self.prefix), line, why }
    }

    /// The line where the quoted name stands first, before its colon: some names are values as well.
    fn line(&self, name: &str) -> Option<usize> {
        let quoted = format!("\"{name}\"");
        let is_name = |at: &usize| {
            let rest = self.text.get(at + quoted.len()..).unwrap_or_default();
            rest.trim_start().starts_with(':')
        };
        let at = self.text.match_indices(&quoted).map(|(at, _)| at).find(is_name)?;
        Some(self.text.get(..at)?.matches('\n').count() + 1)
    }
}
