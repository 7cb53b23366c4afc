//! A device in words.

use defender::{Device, DeviceId, Health, Onboarding, Timestamp};
use sequence::is_outdated;
use words::{Arg, Message};

use crate::browser::intl::lower_case;
use crate::language::{t, ts, whole_duration};
use crate::ui::Tone;

/// So much of an id tells two devices of one name apart.
const ID_TOLD: usize = 8;

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;

/// What people call it: short and in capitals, as the portal shows it. Its id when it has no name.
pub fn name(device: &Device) -> String {
    match device.short_name() {
        "" => device.id.to_string(),
        short => short.to_ascii_uppercase(),
    }
}

/// `Windows 11 23H2`, `Windows Server 2022`, `macOS 14`.
pub fn system(device: &Device) -> String {
    let mut words = String::new();
    let mut before = ' ';
    let windows = device.os_platform.starts_with("Windows");
    for c in device.os_platform.chars() {
        let joint = before.is_ascii_lowercase() && (c.is_ascii_uppercase() || c.is_ascii_digit());
        if windows && joint {
            words.push(' ');
        }
        words.push(c);
        before = c;
    }
    if !device.version.is_empty() {
        words.push(' ');
        words.push_str(&device.version);
    }
    words
}

/// `last report 3 h ago`, in one unit.
pub fn last_report(device: &Device, now: Timestamp) -> String {
    let Some(at) = device.last_report else { return t(Message::ComposeDeviceNoReport) };
    let ms = now.ms_since(at).max(0);
    let unit = match ms {
        0..HOUR_MS => MINUTE_MS,
        HOUR_MS..DAY_MS => HOUR_MS,
        _ => DAY_MS,
    };
    ts(Message::ComposeDeviceReport, &[Arg::Text(&whole_duration(ms / unit * unit))])
}

/// Colour and word of its health.
pub fn health(device: &Device) -> (Tone, Message) {
    match &device.health {
        Health::Active => (Tone::Good, Message::ComposeHealthActive),
        Health::Inactive => (Tone::Caution, Message::ComposeHealthInactive),
        Health::ImpairedCommunication => (Tone::Caution, Message::ComposeHealthImpaired),
        Health::NoSensorData | Health::NoSensorDataImpairedCommunication => {
            (Tone::Caution, Message::ComposeHealthNoData)
        }
        Health::Unknown(_) => (Tone::Neutral, Message::ComposeHealthUnknown),
    }
}

/// What to expect of a run on it.
pub fn warning(device: &Device) -> Option<(Tone, Message)> {
    match (&device.onboarding, &device.health) {
        (Onboarding::CanBeOnboarded | Onboarding::Unsupported, _) => {
            Some((Tone::Bad, Message::ComposeDeviceNotOnboarded))
        }
        _ if is_outdated(device) => Some((Tone::Bad, Message::ComposeDeviceOutdated)),
        (_, Health::Inactive) => Some((Tone::Caution, Message::ComposeDeviceInactive)),
        (_, Health::Active | Health::Unknown(_)) => None,
        (_, _) => Some((Tone::Caution, Message::ComposeDeviceImpaired)),
    }
}

/// The same for one of those chosen: with the beginning of its id where another of them has its name.
pub fn name_among(device: &Device, known: &[Device], chosen: &[DeviceId]) -> String {
    let mut text = name(device);
    let is_twin =
        |other: &Device| other.name == device.name && other.id != device.id && chosen.contains(&other.id);
    if known.iter().any(is_twin) {
        text.push_str(" · ");
        text.push_str(device.id.as_str().get(..ID_TOLD).unwrap_or_default());
    }
    text
}

/// Everything by which it is searched but its id, in small letters; its name is the first line.
pub fn searched(device: &Device) -> String {
    let mut text = format!("{}\n{}", device.name, device.ip);
    for tag in &device.tags {
        text.push('\n');
        text.push_str(tag);
    }
    lower_case(&text)
}
