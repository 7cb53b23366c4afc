use super::{Ended, Start};
use crate::dice::fingerprint;
use crate::files::FileBody;

/// `-Days N`: leaves `C:\Windows\Temp\collect-logs.zip`.
pub(super) fn windows(start: &mut Start<'_>) -> Ended {
    let mut words = start.args.split_ascii_whitespace();
    let days = match (words.next(), words.next().map(str::parse::<u32>)) {
        (None, _) => 1,
        (Some(flag), Some(Ok(days))) if flag.eq_ignore_ascii_case("-days") => days,
        _ => return Ended::failed(1, "collect-logs.ps1: expected -Days N.", 2_000),
    };
    pack(start, days, "C:\\Windows\\Temp\\collect-logs.zip", "ElfFile\0")
}

/// A number of days: leaves `/tmp/collect-logs.zip`.
pub(super) fn other(start: &mut Start<'_>) -> Ended {
    let days = start.args.trim().parse().unwrap_or(1);
    pack(start, days, "/tmp/collect-logs.zip", "")
}

fn pack(start: &mut Start<'_>, days: u32, path: &str, magic: &'static str) -> Ended {
    let key = fingerprint(&[start.device.id.as_str().as_bytes(), &days.to_le_bytes()]);
    let log = FileBody::Made { magic, bytes: 24_000 * days.clamp(1, 10), key };
    let zip = FileBody::Zip { entry: "events.log".to_owned(), body: Box::new(log) };
    let kb = zip.len() / 1_024;
    let output = format!("{days} days of logs\n{path}\n{kb} KB\n");
    let ms = start.dice.between(15_000, 40_000);
    Ended { ms, writes: vec![(path.to_owned(), zip)], ..Ended::printed(output) }
}
