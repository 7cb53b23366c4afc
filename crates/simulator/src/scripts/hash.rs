use sha2::{Digest, Sha256};

use super::{Ended, Start};
use crate::dice::hex;

/// The SHA-256 of the file that the arguments name; without arguments, of every file that runs wrote.
pub(super) fn run(start: &mut Start<'_>) -> Ended {
    let device = start.device;
    let ms = start.dice.between(20_000, 44_000);
    let path = start.args.trim().trim_matches('"');
    if !path.is_empty() {
        return match device.files.read(device.system(), &device.make.name, path) {
            Ok(body) => {
                let sum = hex(&Sha256::digest(body.content()));
                Ended { ms, ..Ended::printed(format!("SHA256  {sum}  {path}\n")) }
            }
            // PowerShell goes on after such an error, so the command completes and reports 0.
            Err(_) => {
                Ended { errors: format!("Get-FileHash: cannot read '{path}'."), ms, ..Ended::default() }
            }
        };
    }
    let mut text = String::new();
    for (path, body) in device.files.written() {
        text.push_str(&format!("SHA256  {}  {path}\n", hex(&Sha256::digest(body.content()))));
    }
    if text.is_empty() {
        text.push_str("Nothing to hash\n");
    }
    Ended { ms, ..Ended::printed(text) }
}
