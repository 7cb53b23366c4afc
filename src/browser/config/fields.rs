use serde_json::{Map, Value};

use super::{ConfigError, Expected};

/// An object of the file and where it stands.
pub(super) struct Fields<'a> {
    pub(super) text: &'a str,
    /// Where in the text it begins, or something before it that has none of its names.
    pub(super) from: usize,
    pub(super) prefix: String,
    pub(super) fields: &'a Map<String, Value>,
}

impl<'a> Fields<'a> {
    /// An object inside of this one.
    pub(super) fn object(&self, name: &str) -> Result<Option<Self>, ConfigError> {
        match self.fields.get(name) {
            None => Ok(None),
            Some(Value::Object(fields)) => {
                Ok(Some(Self { prefix: format!("{}{name}.", self.prefix), fields, ..*self }))
            }
            Some(_) => Err(self.wrong(name, Expected::Object)),
        }
    }

    /// A list of objects inside of this one; not empty.
    pub(super) fn objects(&self, name: &str, like: &'static str) -> Result<Option<Vec<Self>>, ConfigError> {
        let Some(value) = self.fields.get(name) else { return Ok(None) };
        let wrong = || self.wrong(name, Expected::Like(like));
        let list = value.as_array().filter(|list| !list.is_empty()).ok_or_else(wrong)?;
        let mut starts = object_starts(self.text, self.place(name).unwrap_or_default()).into_iter();
        let object = |(number, value): (usize, &'a Value)| {
            let prefix = format!("{}{name}[{number}].", self.prefix);
            let fields = value.as_object().ok_or_else(wrong)?;
            Ok(Self { from: starts.next().unwrap_or_default(), prefix, fields, text: self.text })
        };
        list.iter().enumerate().map(object).collect::<Result<_, _>>().map(Some)
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

    fn line(&self, name: &str) -> Option<usize> {
        Some(self.text.get(..self.place(name)?)?.matches('\n').count() + 1)
    }

    /// Where the quoted name stands first, before its colon: some names are values as well.
    fn place(&self, name: &str) -> Option<usize> {
        let quoted = format!("\"{name}\"");
        let is_name = |at: &usize| {
            let rest = self.text.get(at + quoted.len()..).unwrap_or_default();
            rest.trim_start().starts_with(':')
        };
        let places = self.text.match_indices(&quoted).map(|(at, _)| at);
        places.filter(|at| *at >= self.from).find(is_name)
    }
}

/// Where the objects of the first list after `from` begin.
fn object_starts(text: &str, from: usize) -> Vec<usize> {
    let (mut starts, mut depth, mut in_text, mut escaped) = (Vec::new(), 0_usize, false, false);
    for (at, byte) in text.bytes().enumerate().skip(from) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' => {
                if depth == 0 {
                    starts.push(at);
                }
                depth += 1;
            }
            b'}' => depth = depth.saturating_sub(1),
            b']' if depth == 0 => break,
            _ => {}
        }
    }
    starts
}
