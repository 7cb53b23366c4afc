//! What changed and what comes, in words.

use defender::CommandStatus;
use engine::{WakeReason, WakeUp};
use simulator::{Coming, Happening};
use words::{Arg, Stage};

use crate::host::{Change, Moment};
use crate::language::{saying, t, ts};

/// What had changed at a moment.
pub fn moment(moment: &Moment) -> String {
    let first = match &moment.change {
        Change::Opened => t(Stage::ChangeOpened),
        Change::Library => t(Stage::ChangeLibrary),
        Change::Run { device, state } => {
            let state = saying(|words| words.run_state(state));
            ts(Stage::ChangeRun, &[Arg::Text(device), Arg::Text(&state)])
        }
        Change::Command { device, place, status } => {
            let step = (place + 1).to_string();
            let text = match status {
                CommandStatus::Executing => Stage::ChangeStarted,
                CommandStatus::Completed => Stage::ChangeCompleted,
                CommandStatus::Failed => Stage::ChangeFailed,
                _ => Stage::ChangeCommand,
            };
            ts(text, &[Arg::Text(device), Arg::Text(&step), Arg::Text(status.as_str())])
        }
    };
    match moment.more {
        0 => first,
        more => ts(Stage::ChangeMore, &[Arg::Text(&first), Arg::Count(more as u64)]),
    }
}

/// What happens at a device.
pub fn coming(coming: &Coming) -> String {
    let (text, step) = match coming.what {
        Happening::Wakes => (Stage::ComingWakes, 0),
        Happening::PortalEnds => (Stage::ComingPortalEnds, 0),
        Happening::TakenUp => (Stage::ComingTakenUp, 0),
        Happening::TimesOut => (Stage::ComingTimesOut, 0),
        Happening::Starts(step) => (Stage::ComingStarts, step + 1),
        Happening::Ends { step, failed: false } => (Stage::ComingCompletes, step + 1),
        Happening::Ends { step, failed: true } => (Stage::ComingFails, step + 1),
        Happening::Canceled => (Stage::ComingCanceled, 0),
        Happening::Over => (Stage::ComingOver, 0),
    };
    ts(text, &[Arg::Text(&coming.device.to_ascii_uppercase()), Arg::Text(&step.to_string())])
}

/// What the page does.
pub fn wake_up(wake_up: &WakeUp) -> String {
    t(match wake_up.why {
        WakeReason::Poll => Stage::ComingLook,
        WakeReason::MinuteQuota | WakeReason::ToldToWait => Stage::ComingSend,
        _ => Stage::ComingOther,
    })
}
