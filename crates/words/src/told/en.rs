use super::Told;

/// What a message says in English. Placeholders: `{0}` is an argument, `{0|one|many}` picks the plural form
/// that fits argument 0, in which `#` stands for the number itself.
pub(super) const fn text(message: Told) -> &'static str {
    match message {
        Told::QueueLeft => "{0|# run was not sent|# runs were not sent}: continue or discard?",
        Told::CannotStore => {
            "This browser cannot store runs. What happens now is forgotten when the page is closed."
        }
        Told::KeptAside => "The stored run {0} could not be read and was left as it is.",
        Told::KeptAsideMode => "The stored run {0} is not of this mode and was left as it is.",
        Told::KeptAsideNewer => {
            "The stored run {0} was written by a later version of this page and was left as it is."
        }
        Told::SignIn => "The tenant wants a new sign-in. Open runs keep their state.",
        Told::Unreachable => {
            "Requests get no answer: this browser is offline, or the API address refuses cross-origin calls from this page. If other sites load, look at the console (F12): “blocked by CORS policy” says the latter. It is asked more and more rarely until an answer comes."
        }
        Told::ToldToWait => "Too many requests: the tenant asked to wait until {0}.",
        Told::Dropped => {
            "{0}: another run on this device was first, the commands were dropped. It is queued again."
        }
        Told::NotFound => {
            "{0} got no answer and is not in the tenant’s list. Send it again, or stop watching?"
        }
        Told::Refused => "{0} was refused for {1}.",
        Told::Ended => "{0} on {1}: {2}.",
        Told::EndedMany => "{0|# run|# runs} ended, {1} failed.",
        Told::TabFailed => "{0} failed",
        Told::LookFailed => "The open runs could not be looked at: {0}",
        Told::Unreadable => {
            "The tenant’s answer (HTTP {0}) could not be read. Runs keep their last known state."
        }
        Told::NoOutput => "{0}, step {1}: there is no link to its output.",
        Told::DropHere => "Drop it to open a sequence, or to put a file into the library",
        Told::ClockFast => "This computer’s clock is {0} behind the tenant’s. Times here are the tenant’s.",
        Told::ClockSlow => "This computer’s clock is {0} ahead of the tenant’s. Times here are the tenant’s.",
    }
}
