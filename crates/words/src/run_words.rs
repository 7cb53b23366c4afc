use defender::{ActionStatus, Command, Timestamp};
use engine::{
    CommandState, Fact, Notice, Observed, Pause, RecordError, Refusal, Requeued, Run, RunState, Search, Why,
};

use crate::{Arg, Catalogue, Message, Screens, Text, Told};

/// How a moment is written: the page knows zone and language.
pub type Moment<'a> = &'a dyn Fn(Timestamp) -> String;

impl Catalogue {
    /// The word for a run. A state that nobody knows is shown as the tenant wrote it.
    pub fn run_state(&self, state: &RunState) -> String {
        self.get(match state {
            RunState::NotSent(_) => Message::RunNotSent,
            RunState::Sending => Message::RunSending,
            RunState::NoAnswer(_) => Message::RunNoAnswer,
            RunState::DeviceBusy { .. } => Message::RunDeviceBusy,
            RunState::WaitingForDevice => Message::RunWaiting,
            RunState::Running => Message::RunRunning,
            RunState::Completed => Message::RunCompleted,
            RunState::Failed => Message::RunFailed,
            RunState::TimedOut => Message::RunTimedOut,
            RunState::CancelAsked => Message::RunCancelAsked,
            RunState::Canceled { .. } => Message::RunCanceled,
            RunState::Refused => Message::RunRefused,
            RunState::NotKnown { .. } => Message::RunNotKnown,
            RunState::Unknown(word) if word.is_empty() => Message::RunUnknown,
            RunState::Unknown(word) => return word.clone(),
        })
    }

    /// The sentence behind a run's word; `None` when the word says it all.
    pub fn run_reason(&self, state: &RunState, moment: Moment) -> Option<String> {
        Some(match state {
            RunState::NotSent(why) => self.why(why, moment),
            RunState::DeviceBusy { action, next } => {
                self.why(&Why::DeviceBusy { action: action.clone(), next: *next }, moment)
            }
            RunState::NoAnswer(Search::Looking) => self.get(Screens::SearchLooking),
            RunState::NoAnswer(Search::NotFound { .. }) => self.get(Screens::SearchNotFound),
            RunState::NoAnswer(Search::GivenUp) => self.get(Screens::SearchGivenUp),
            RunState::Canceled { sent: false } => self.get(Screens::CanceledUnsent),
            RunState::NotKnown { asked: true } => self.get(Screens::NotKnownAsked),
            RunState::NotKnown { asked: false } => self.get(Screens::NotKnownLetBe),
            _ => return None,
        })
    }

    /// The word for a command.
    pub fn command_state(&self, state: &CommandState) -> String {
        self.get(match state {
            CommandState::NotStarted => Screens::CommandNotStarted,
            CommandState::Running => Screens::CommandRunning,
            CommandState::Completed => Screens::CommandCompleted,
            CommandState::Failed => Screens::CommandFailed,
            CommandState::Skipped { failed } => {
                return self.say(Screens::CommandSkipped, &[Arg::Text(&step(*failed))]);
            }
            CommandState::NotRunCanceled => Screens::CommandNotRunCanceled,
            CommandState::NotRunRefused => Screens::CommandNotRunRefused,
            CommandState::NotRunEnded => Screens::CommandNotRunEnded,
            CommandState::RunningAtEnd => Screens::CommandRunningAtEnd,
            CommandState::Unknown(word) => return word.clone(),
        })
    }

    /// Why a run is not sent yet, as a sentence.
    pub fn why(&self, why: &Why, moment: Moment) -> String {
        self.get(match why {
            Why::Elsewhere => Screens::WhyElsewhere,
            Why::NextTurn => Screens::WhyNextTurn,
            Why::Storing => Screens::WhyStoring,
            Why::NotStored => Screens::WhyNotStored,
            Why::MinuteQuota { next, ahead: 0 } => {
                return self.with(Screens::WhyMinuteQuotaFirst, &moment(*next));
            }
            Why::MinuteQuota { next, ahead } => {
                let args = [Arg::Text(&moment(*next)), Arg::Count(*ahead as u64)];
                return self.say(Screens::WhyMinuteQuota, &args);
            }
            Why::ToldToWait { until } => return self.with(Screens::WhyToldToWait, &moment(*until)),
            Why::SessionsFull { taken, waiting: 0 } => {
                return self.say(Screens::WhySessionsFull, &[Arg::Count(u64::from(*taken))]);
            }
            Why::SessionsFull { taken, waiting } => {
                let args = [Arg::Count(u64::from(*taken)), Arg::Count(u64::from(*waiting))];
                return self.say(Screens::WhySessionsWaiting, &args);
            }
            Why::DeviceBusy { action: None, next } => {
                return self.with(Screens::WhyDeviceBusy, &moment(*next));
            }
            Why::DeviceBusy { action: Some(action), next } => {
                let args = [Arg::Text(action.as_str()), Arg::Text(&moment(*next))];
                return self.say(Screens::WhyDeviceBusyWith, &args);
            }
            Why::OtherRun(run) => return self.with(Screens::WhyOtherRun, run.as_str()),
            Why::Paused(Pause::Asked) => Screens::WhyPaused,
            Why::Paused(Pause::Left) => Screens::WhyLeft,
            Why::Offline => Screens::WhyOffline,
            Why::FrontDoor => Screens::WhyFrontDoor,
            Why::Unreachable => Screens::WhyUnreachable,
            Why::SignedOut => Screens::WhySignedOut,
        })
    }

    /// One line of *What was observed*.
    pub fn observed(&self, observed: &Observed, run: &Run) -> String {
        self.get(match &observed.fact {
            Fact::Requested => Screens::SeenRequested,
            Fact::Sent => Screens::SeenSent,
            Fact::Accepted(action) => return self.with(Screens::SeenAccepted, action.as_str()),
            Fact::NoAnswer => Screens::SeenNoAnswer,
            Fact::UnclearAnswer(said) => return self.with(Screens::SeenUnclear, &said.status.to_string()),
            Fact::Found(action) => return self.with(Screens::SeenFound, action.as_str()),
            Fact::NotFound => Screens::SeenNotFound,
            Fact::Requeued(because, _) => return self.requeued(because),
            Fact::Refused(said) => return self.with(Screens::SeenRefused, &refusal(said)),
            Fact::Withdrawn => Screens::SeenWithdrawn,
            Fact::GivenUp => Screens::SeenGivenUp,
            Fact::CancelAsked => Screens::SeenCancelAsked,
            Fact::CancelAccepted => Screens::SeenCancelAccepted,
            Fact::CancelRefused(said) => return self.with(Screens::SeenCancelRefused, &refusal(said)),
            Fact::Missing => Screens::SeenMissing,
            Fact::Status(ActionStatus::InProgress) => Screens::SeenPickedUp,
            Fact::Status(status) => return self.with(Screens::SeenStatus, status.as_str()),
            Fact::Command { place, status } => {
                let command = run.commands().get(*place).map(Command::kind);
                let command = command.map_or("?", |kind| kind.as_str());
                let args = [Arg::Text(&step(*place)), Arg::Text(command), Arg::Text(status.as_str())];
                return self.say(Screens::SeenCommand, &args);
            }
            Fact::Late => Screens::SeenLate,
            Fact::Odd => Screens::SeenOdd,
        })
    }

    /// What a person is told without having asked. `device` names the device of a run.
    pub fn notice(&self, notice: &Notice, run: Option<(&Run, &RunState)>, moment: Moment) -> String {
        let device = run.map_or("", |(run, _)| run.device_name.as_str());
        self.get(match notice {
            Notice::QueueLeft { queued } => {
                return self.say(Told::QueueLeft, &[Arg::Count(*queued as u64)]);
            }
            Notice::CannotStore => Told::CannotStore,
            Notice::KeptAside { key, error: RecordError::Damaged } => {
                return self.with(Told::KeptAside, key);
            }
            Notice::KeptAside { key, error: RecordError::OtherMode } => {
                return self.with(Told::KeptAsideMode, key);
            }
            Notice::KeptAside { key, error: RecordError::Newer(_) } => {
                return self.with(Told::KeptAsideNewer, key);
            }
            Notice::SignInNeeded => Told::SignIn,
            Notice::Unreachable => Told::Unreachable,
            Notice::ToldToWait { until } => return self.with(Told::ToldToWait, &moment(*until)),
            Notice::Dropped(run) => return self.with(Told::Dropped, run.as_str()),
            Notice::NotFound(run) => return self.with(Told::NotFound, run.as_str()),
            Notice::Refused(id) => {
                return self.say(Told::Refused, &[Arg::Text(id.as_str()), Arg::Text(device)]);
            }
            Notice::Ended(id) => {
                let state = run.map(|(_, state)| self.run_state(state)).unwrap_or_default();
                let args = [Arg::Text(id.as_str()), Arg::Text(device), Arg::Text(&state)];
                return self.say(Told::Ended, &args);
            }
            Notice::LookFailed(error) => return self.with(Told::LookFailed, &error.to_string()),
            Notice::Unreadable { status, .. } => {
                return self.with(Told::Unreadable, &status.to_string());
            }
            Notice::NoOutput { run, index } => {
                let place = usize::try_from(*index).unwrap_or(usize::MAX);
                let args = [Arg::Text(run.as_str()), Arg::Text(&step(place))];
                return self.say(Told::NoOutput, &args);
            }
            Notice::ClockOff { ahead_ms } => {
                let message = if *ahead_ms > 0 { Told::ClockFast } else { Told::ClockSlow };
                return self.with(message, &self.whole_duration(ahead_ms.saturating_abs()));
            }
        })
    }

    fn requeued(&self, because: &Requeued) -> String {
        self.get(match because {
            Requeued::TooMany => Screens::SeenAgainTooMany,
            Requeued::SignedOut => Screens::SeenAgainSignedOut,
            Requeued::DeviceBusy(None) => Screens::SeenAgainBusy,
            Requeued::DeviceBusy(Some(action)) => {
                return self.with(Screens::SeenAgainBusyWith, action.as_str());
            }
            Requeued::Dropped(action) => return self.with(Screens::SeenAgainDropped, action.as_str()),
            Requeued::NeverLeft => Screens::SeenAgainNeverLeft,
            Requeued::Asked => Screens::SeenAgainAsked,
        })
    }

    fn with(&self, message: impl Text, text: &str) -> String {
        self.say(message, &[Arg::Text(text)])
    }
}

/// People count steps from 1.
fn step(place: usize) -> String {
    place.saturating_add(1).to_string()
}

fn refusal(said: &Refusal) -> String {
    let Refusal { status, code, .. } = said;
    if code.is_empty() { status.to_string() } else { format!("{status} {code}") }
}

#[cfg(test)]
mod tests {
    use engine::RunId;

    use super::*;

    fn clock(_: Timestamp) -> String {
        "14:03:20".to_owned()
    }

    #[test]
    fn a_reason_is_a_sentence_with_its_figures() {
        let words = Catalogue::english();
        let at = Timestamp::from_ms(0);
        for (why, said) in [
            (
                Why::MinuteQuota { next: at, ahead: 1 },
                "The minute’s sends are used up. The next one leaves at 14:03:20, 1 run is before this one.",
            ),
            (
                Why::SessionsFull { taken: 25, waiting: 7 },
                "All live sessions are taken: 25, 7 of them by waiting devices. Canceling such runs frees sessions.",
            ),
            (Why::OtherRun(RunId::new("LL-7Q3FKD")), "It follows LL-7Q3FKD on the same device."),
        ] {
            assert_eq!(words.why(&why, &clock), said);
        }
    }

    #[test]
    fn a_clock_that_is_off_is_told_in_units_that_can_be_read() {
        let words = Catalogue::english();
        for (ahead_ms, said) in [
            (429_500, "This computer’s clock is 7 min 9 s behind the tenant’s. Times here are the tenant’s."),
            (-6_000, "This computer’s clock is 6 s ahead of the tenant’s. Times here are the tenant’s."),
        ] {
            let told = words.notice(&Notice::ClockOff { ahead_ms }, None, &clock);
            assert_eq!(told.replace('\u{a0}', " "), said);
        }
    }

    #[test]
    fn states_are_the_words_of_the_design() {
        let words = Catalogue::english();
        assert_eq!(words.command_state(&CommandState::Skipped { failed: 1 }), "Skipped: step 2 failed");
        assert_eq!(words.run_state(&RunState::Unknown("Paused".to_owned())), "Paused");
        assert_eq!(words.run_state(&RunState::Canceled { sent: true }), "Canceled");
    }

    #[cfg(feature = "russian")]
    #[test]
    fn russian_counts_its_own_way() {
        let words = Catalogue::from_data(crate::Language::Russian, &crate::russian_data()).unwrap();
        let why = Why::MinuteQuota { next: Timestamp::from_ms(0), ahead: 3 };
        assert_eq!(
            words.why(&why, &clock),
            "Лимит отправок на минуту исчерпан. Следующая — в 14:03:20, впереди 3 запуска."
        );
    }
}
