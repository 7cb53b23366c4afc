use serde_json::Value;

use super::fields::Fields;
use super::{Config, ConfigError, Expected, Limits, Mode, RunTagSetting, guardrails, tenant};

/// Reads the text of the file.
///
/// `is_pattern` says why a text is no regular expression: the browser knows.
pub fn parse(text: &str, is_pattern: impl Fn(&str) -> Result<(), String>) -> Result<Config, ConfigError> {
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
    let top = Fields { text, from: 0, prefix: String::new(), fields };
    let tenant = if fields.contains_key("tenants") { &["tenants"] } else { tenant::FIELDS.as_slice() };
    top.no_others(&[&["mode", "runTag", "limits", "guardrails"], tenant].concat())?;
    let mode = match top
        .one_of("mode", &["demo", "tenant"])?
        .ok_or_else(|| top.wrong("mode", Expected::OneOf(&["demo", "tenant"])))?
    {
        "tenant" => Mode::Tenant(tenant::read_all(&top)?),
        _ => Mode::Demo,
    };
    let run_tag = match top.one_of("runTag", &["on", "off"])? {
        Some("off") => RunTagSetting::Off,
        _ => RunTagSetting::On,
    };
    Ok(Config { mode, run_tag, limits: limits(&top)?, guardrails: guardrails::read(&top, is_pattern)? })
}

fn limits(top: &Fields) -> Result<Limits, ConfigError> {
    let most = Limits::default();
    let Some(limits) = top.object("limits")? else { return Ok(most) };
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
