use std::str::FromStr;

use simulator::{Faults, Packing, Settings};

/// Why a setting stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingError {
    /// There is none of that name.
    #[error("there is no setting {0:?}")]
    Unknown(String),
    /// The value is none for it.
    #[error("{value:?} is no value of {name}: {expected} is expected")]
    Value {
        /// The setting.
        name: String,
        /// What was given.
        value: String,
        /// What it takes.
        expected: &'static str,
    },
}

/// Changes the setting or fault of that name: the names are those of `simulator::Settings` and
/// `simulator::Faults`. Numbers in digits, `true` or `false`, `gzip`, `zip` or `plain`, and `30-200` for
/// `latency_ms`.
///
/// # Errors
/// When there is no such setting or the value is none for it.
pub fn change(settings: &mut Settings, name: &str, value: &str) -> Result<(), SettingError> {
    let setting = Given { name, value };
    match name {
        "runs_per_minute" => setting.number(&mut settings.runs_per_minute),
        "sessions" => setting.number(&mut settings.sessions),
        "pending_counts" => setting.switch(&mut settings.pending_counts),
        "calls_per_minute" => setting.number(&mut settings.calls_per_minute),
        "calls_per_hour" => setting.number(&mut settings.calls_per_hour),
        "waiting_ms" => setting.number(&mut settings.waiting_ms),
        "script_ms" => setting.number(&mut settings.script_ms),
        "link_ms" => setting.number(&mut settings.link_ms),
        "duplicate_ms" => setting.number(&mut settings.duplicate_ms),
        "library_bytes" => setting.number(&mut settings.library_bytes),
        "order_enforced" => setting.switch(&mut settings.order_enforced),
        "args_checked" => setting.switch(&mut settings.args_checked),
        "names_case_sensitive" => setting.switch(&mut settings.names_case_sensitive),
        "comment_required" => setting.switch(&mut settings.comment_required),
        "portal_blocker_named" => setting.switch(&mut settings.portal_blocker_named),
        "packing" => setting.packing(&mut settings.packing),
        "retry_after_dates" => setting.switch(&mut settings.retry_after_dates),
        "links_escaped" => setting.switch(&mut settings.links_escaped),
        "paths_forgiven" => setting.switch(&mut settings.paths_forgiven),
        "lists_lag" => setting.switch(&mut settings.lists_lag),
        "page_size" => setting.number(&mut settings.page_size),
        "older_record" => setting.switch(&mut settings.older_record),
        "extra_devices" => setting.number(&mut settings.extra_devices),
        "extra_asleep_every" => setting.number(&mut settings.extra_asleep_every),
        "live_response" => setting.switch(&mut settings.live_response),
        _ => change_fault(&mut settings.faults, name, value),
    }
}

/// The same for faults alone.
pub(crate) fn change_fault(faults: &mut Faults, name: &str, value: &str) -> Result<(), SettingError> {
    let fault = Given { name, value };
    match name {
        "lost_requests" => fault.number(&mut faults.lost_requests),
        "lost_answers" => fault.number(&mut faults.lost_answers),
        "too_many" => fault.number(&mut faults.too_many),
        "server_errors" => fault.number(&mut faults.server_errors),
        "errors_after" => fault.number(&mut faults.errors_after),
        "bad_bodies" => fault.number(&mut faults.bad_bodies),
        "null_starts" => fault.number(&mut faults.null_starts),
        "silent_failures" => fault.number(&mut faults.silent_failures),
        "early_404_ms" => fault.number(&mut faults.early_404_ms),
        "latency_ms" => fault.span(&mut faults.latency_ms),
        "other_runs_per_minute" => fault.number(&mut faults.other_runs_per_minute),
        _ => Err(SettingError::Unknown(name.to_owned())),
    }
}

struct Given<'a> {
    name: &'a str,
    value: &'a str,
}

impl Given<'_> {
    fn number<T: FromStr>(&self, slot: &mut T) -> Result<(), SettingError> {
        self.fill(slot, self.value.parse().ok(), "a number that is not too large")
    }

    fn switch(&self, slot: &mut bool) -> Result<(), SettingError> {
        self.fill(slot, self.value.parse().ok(), "true or false")
    }

    fn packing(&self, slot: &mut Packing) -> Result<(), SettingError> {
        let packing = match self.value {
            "gzip" => Some(Packing::Gzip),
            "zip" => Some(Packing::Zip),
            "plain" => Some(Packing::Plain),
            _ => None,
        };
        self.fill(slot, packing, "gzip, zip or plain")
    }

    fn span(&self, slot: &mut (u32, u32)) -> Result<(), SettingError> {
        let span = self.value.split_once('-');
        let span = span.and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
        self.fill(slot, span.filter(|(from, to)| from <= to), "two numbers as in 30-200")
    }

    fn fill<T>(&self, slot: &mut T, value: Option<T>, expected: &'static str) -> Result<(), SettingError> {
        let (name, given) = (self.name.to_owned(), self.value.to_owned());
        *slot = value.ok_or(SettingError::Value { name, value: given, expected })?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Groups, an address that the ports decide, names that come out of a file, and what a story says.
    const NOT_OPTIONS: [&str; 9] =
        ["faults", "links_at", "names", "devices", "users", "staged", "files", "troubles", "runs"];

    /// The names of the fields, as the type itself prints them.
    fn names(printed: &str) -> Vec<String> {
        let fields = printed.lines().filter_map(|line| line.trim_start().split_once(": "));
        fields.map(|(name, _)| name.to_owned()).filter(|name| !NOT_OPTIONS.contains(&name.as_str())).collect()
    }

    #[test]
    fn every_setting_and_fault_has_its_name() {
        let names = names(&format!("{:#?}", Settings::default()));
        assert!(names.len() > 30, "{names:?}");
        for name in names {
            let changes = |value: &&str| {
                let mut settings = Settings::default();
                change(&mut settings, &name, value).is_ok() && settings != Settings::default()
            };
            assert!(["17", "false", "true", "zip", "17-18"].iter().any(changes), "{name} cannot be set");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        let mut settings = Settings::default();
        for (name, value, says) in [
            ("runs", "1", "there is no setting \"runs\""),
            (
                "sessions",
                "70000",
                "\"70000\" is no value of sessions: a number that is not too large is expected",
            ),
            ("sessions", "", "\"\" is no value of sessions: a number that is not too large is expected"),
            ("lists_lag", "yes", "\"yes\" is no value of lists_lag: true or false is expected"),
            ("packing", "7z", "\"7z\" is no value of packing: gzip, zip or plain is expected"),
            ("latency_ms", "9-1", "\"9-1\" is no value of latency_ms: two numbers as in 30-200 is expected"),
        ] {
            assert_eq!(change(&mut settings, name, value).unwrap_err().to_string(), says);
        }
        assert_eq!(settings, Settings::default());
    }
}
