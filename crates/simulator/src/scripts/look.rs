//! Scripts that only look.

use super::{Ended, Start};

pub(super) fn autoruns() -> Ended {
    Ended::printed(
        "HKLM\\...\\Run\n  SecurityHealth   %windir%\\system32\\SecurityHealthSystray.exe\n\
         HKLM\\...\\Services\n  ClickToRunSvc    C:\\Program Files\\Common Files\\Microsoft Shared\\ClickToRun\n\
         Tasks\n  \\Contoso\\Inventory   daily 03:00\n",
    )
}

pub(super) fn netstat(start: &mut Start<'_>) -> Ended {
    let mut text = String::from("Proto  Local                  Remote               State\n");
    for port in [135_u16, 445, 3_389, 49_664] {
        text.push_str(&format!("TCP    {:<22} 0.0.0.0:0            LISTENING\n", format!("0.0.0.0:{port}")));
    }
    for _ in 0..3 {
        let local = format!("{}:{}", start.device.make.ip, 50_000 + start.dice.below(9_000));
        let remote = format!("203.0.113.{}:443", start.dice.between(2, 250));
        text.push_str(&format!("TCP    {local:<22} {remote:<20} ESTABLISHED\n"));
    }
    Ended::printed(text)
}

pub(super) fn users(start: &Start<'_>) -> Ended {
    Ended::printed(format!("root\nadmin\nsvc-backup\n3 accounts on {}\n", start.device.short_name()))
}

pub(super) fn uptime(start: &mut Start<'_>) -> Ended {
    let (days, load) = (start.dice.between(1, 90), start.dice.below(90));
    Ended { ms: 2_400, ..Ended::printed(format!("up {days} days, load average 0.{load:02}\n")) }
}
