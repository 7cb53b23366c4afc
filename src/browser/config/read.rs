use serde_json::{Map, Value};

use super::{Config, ConfigError, Expected, Limits, Mode, RunTagSetting, TenantConfig};

const DEFAULT_API_BASE: &str = "./relay";

/// Reads the text of the file.
pub fn parse(text: &str) -> Result<Config, ConfigError> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('<') {
        return Err(ConfigError::Html);
    }
    let value: Value = serde_json::from_str(text)
        .map_err(|why| ConfigError::Json { line: why.line(), column: why.column() })?;
    let Value::Object(fields) = &value else {
        return Err(ConfigError::Field {
            field: "config.json".to_owned(),
            line: Some(1),
            expected: Expected::Object,
        });
    };
    let top = Fields { text, prefix: "", fields };
    top.no_others(&["mode", "runTag", "limits", "tenant", "clientId", "apiBase"])?;
    let mode = match top
        .one_of("mode", &["demo", "tenant"])?
        .ok_or_else(|| top.wrong("mode", Expected::OneOf(&["demo", "tenant"])))?
    {
        "tenant" => Mode::Tenant(TenantConfig {
            tenant: top.text("tenant")?.ok_or_else(|| top.wrong("tenant", Expected::Text))?,
            client_id: top.text("clientId")?.ok_or_else(|| top.wrong("clientId", Expected::Text))?,
            api_base: top
                .text("apiBase")?
                .map_or_else(|| DEFAULT_API_BASE.to_owned(), |base| base.trim_end_matches('/').to_owned()),
        }),
        _ => Mode::Demo,
    };
    let run_tag = match top.one_of("runTag", &["on", "off"])? {
        Some("off") => RunTagSetting::Off,
        _ => RunTagSetting::On,
    };
    Ok(Config { mode, run_tag, limits: limits(&top)? })
}

fn limits(top: &Fields) -> Result<Limits, ConfigError> {
    let most = Limits::default();
    let fields = match top.fields.get("limits") {
        None => return Ok(most),
        Some(Value::Object(fields)) => fields,
        Some(_) => return Err(top.wrong("limits", Expected::Object)),
    };
    let limits = Fields { text: top.text, prefix: "limits.", fields };
    limits.no_others(&[
        "sendsPerMinute",
        "sessions",
        "requestsPerMinute",
        "requestsPerHour",
        "pendingCounts",
    ])?;
    Ok(Limits {
        sends_per_minute: limits.whole("sendsPerMinute", 1, 10)?.unwrap_or(most.sends_per_minute),
        sessions: limits.whole("sessions", 1, 25)?.unwrap_or(most.sessions),
        requests_per_minute: limits.whole("requestsPerMinute", 10, 100)?.unwrap_or(most.requests_per_minute),
        requests_per_hour: limits.whole("requestsPerHour", 60, 1500)?.unwrap_or(most.requests_per_hour),
        pending_counts: limits.yes_or_no("pendingCounts")?.unwrap_or(most.pending_counts),
    })
}

/// An object of the file and where it stands.
struct Fields<'a> {
    text: &'a str,
    prefix: &'static str,
    fields: &'a Map<String, Value>,
}

impl<'a> Fields<'a> {
    fn text(&self, name: &str) -> Result<Option<String>, ConfigError> {
        match self.fields.get(name) {
            None => Ok(None),
            Some(Value::String(text)) if !text.trim().is_empty() => Ok(Some(text.clone())),
            Some(_) => Err(self.wrong(name, Expected::Text)),
        }
    }

    fn one_of(
        &self,
        name: &str,
        words: &'static [&'static str],
    ) -> Result<Option<&'static str>, ConfigError> {
        let Some(value) = self.fields.get(name) else { return Ok(None) };
        let found = words.iter().find(|word| value.as_str() == Some(word));
        found.map(|word| Some(*word)).ok_or_else(|| self.wrong(name, Expected::OneOf(words)))
    }

    fn whole(&self, name: &str, from: u32, to: u32) -> Result<Option<u32>, ConfigError> {
        let Some(value) = self.fields.get(name) else { return Ok(None) };
        let number = value.as_u64().and_then(|n| u32::try_from(n).ok()).filter(|n| (from..=to).contains(n));
        number.map(Some).ok_or_else(|| self.wrong(name, Expected::Whole(from, to)))
    }

    fn yes_or_no(&self, name: &str) -> Result<Option<bool>, ConfigError> {
        let Some(value) = self.fields.get(name) else { return Ok(None) };
        value.as_bool().map(Some).ok_or_else(|| self.wrong(name, Expected::YesOrNo))
    }

    fn no_others(&self, known: &[&str]) -> Result<(), ConfigError> {
        match self.fields.keys().find(|name| !known.contains(&name.as_str())) {
            None => Ok(()),
            Some(name) => Err(ConfigError::UnknownField {
                field: format!("{}{name}", self.prefix),
                line: self.line(name),
            }),
        }
    }

    fn wrong(&self, name: &str, expected: Expected) -> ConfigError {
        let line = self.fields.contains_key(name).then(|| self.line(name)).flatten();
        ConfigError::Field { field: format!("{}{name}", self.prefix), line, expected }
    }

    /// The line where the quoted name stands first: no name of ours is also a value.
    fn line(&self, name: &str) -> Option<usize> {
        let at = self.text.find(&format!("\"{name}\""))?;
        Some(self.text.get(..at)?.matches('\n').count() + 1)
    }
}
