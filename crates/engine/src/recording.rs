use defender::{ActionId, DeviceId, RunBody, Timestamp};

use crate::observing::learn;
use crate::{
    BatchId, Cancel, Fact, Hold, Observation, Observed, Origin, Phase, RequestId, Requeued, Run, RunId,
    Search,
};

/// What somebody wrote down of a run. All moments are of the clock of the browser that observed it.
#[derive(Clone, Debug)]
#[allow(missing_docs)] // the fields are those of `Run`
pub struct Recorded {
    pub id: RunId,
    pub origin: Origin,
    /// The action, where the run was watched and not sent.
    pub action: Option<ActionId>,
    pub device: Option<DeviceId>,
    pub device_name: String,
    pub sequence_name: String,
    pub body: RunBody,
    pub batch: Option<BatchId>,
    pub requested_by: String,
    pub requested_at: Timestamp,
    /// Oldest first.
    pub happened: Vec<Observed>,
    /// Oldest first.
    pub observations: Vec<Observation>,
}

/// A recorded run, to be looked at as of any of its moments. It never enters an engine: nothing is sent, asked or stored
/// for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Recording {
    /// With all that was observed, and as if none of it had happened yet.
    run: Run,
}

impl Recording {
    /// Takes what was written down.
    pub fn new(recorded: Recorded) -> Self {
        let phase = match recorded.action {
            Some(action) => Phase::Watched { action, since: recorded.requested_at, missing: None },
            None => Phase::Queued { hold: Hold::None },
        };
        let run = Run {
            id: recorded.id,
            origin: recorded.origin,
            device: recorded.device,
            device_name: recorded.device_name,
            sequence_name: recorded.sequence_name,
            body: recorded.body,
            batch: recorded.batch,
            requested_by: recorded.requested_by,
            requested_at: recorded.requested_at,
            phase,
            turned_away: None,
            cancel: None,
            observations: recorded.observations,
            happened: recorded.happened,
            outputs: Vec::new(),
            sent: Vec::new(),
        };
        Self { run }
    }

    /// The moments at which something became known, in order, each once; the first is when the run was asked for, the last
    /// when it was seen last. Never empty.
    pub fn moments(&self) -> Vec<Timestamp> {
        let run = &self.run;
        let happened = run.happened.iter().map(|observed| observed.at);
        let seen = run.observations.iter().map(|observation| observation.first_seen);
        let last = run.last_observation().map(|observation| observation.last_seen);
        let mut moments: Vec<Timestamp> = happened.chain(seen).chain(last).collect();
        moments.retain(|at| *at > run.requested_at);
        moments.push(run.requested_at);
        moments.sort_unstable();
        moments.dedup();
        moments
    }

    /// The run as it was known at a moment.
    pub fn at(&self, at: Timestamp) -> Run {
        let mut run = self.run.clone();
        run.happened.retain(|observed| observed.at <= at);
        run.observations.retain(|observation| observation.first_seen <= at);
        for observation in &mut run.observations {
            observation.last_seen = observation.last_seen.min(at);
        }
        for observed in run.happened.clone() {
            follow(&mut run, observed);
        }
        for observation in run.observations.clone() {
            learn(&mut run, &observation.action);
        }
        if let Some(last) = run.last_observation() {
            let (action, outcome, seen) =
                (last.action.id.clone(), last.action.status.clone(), last.first_seen);
            run.phase = match run.phase {
                _ if outcome.is_final() => Phase::Finished { action, outcome },
                Phase::Watched { missing: Some(missing), since, .. } if missing >= seen => {
                    Phase::Watched { action, since, missing: Some(missing) }
                }
                _ => Phase::Watched { action, since: seen, missing: None },
            };
        }
        run
    }
}

/// What a fact makes of a run that it is told of.
fn follow(run: &mut Run, Observed { at, fact }: Observed) {
    let since = run.sent.last().copied().unwrap_or(at);
    match &fact {
        Fact::Sent => run.turned_away = None,
        Fact::UnclearAnswer(said) | Fact::Requeued(_, Some(said)) => run.turned_away = Some(said.error()),
        _ => {}
    }
    // Whoever sends it again wants no cancel of before.
    if matches!(fact, Fact::Requeued(Requeued::Asked, _)) {
        run.cancel = None;
    }
    run.phase = match fact {
        Fact::Sent => {
            run.sent.push(at);
            // A recording has no requests to number.
            Phase::Sending { request: RequestId(0), since: at }
        }
        Fact::Accepted(action) | Fact::Found(action) => Phase::Watched { action, since: at, missing: None },
        Fact::NoAnswer | Fact::UnclearAnswer(_) => Phase::Unanswered { since, search: Search::Looking },
        Fact::NotFound => Phase::Unanswered { since, search: Search::NotFound { at } },
        Fact::GivenUp if run.missing_since().is_some() => return,
        Fact::GivenUp => Phase::Unanswered { since, search: Search::GivenUp },
        Fact::Requeued(..) => Phase::Queued { hold: Hold::None },
        Fact::Refused(said) => Phase::Refused { error: said.error(), at },
        Fact::Withdrawn => Phase::Withdrawn { at },
        Fact::Missing => match run.phase.clone() {
            Phase::Watched { action, since, .. } => Phase::Watched { action, since, missing: Some(at) },
            other => other,
        },
        Fact::CancelAsked | Fact::CancelAccepted | Fact::CancelRefused(_) => {
            run.cancel = Some(match fact {
                Fact::CancelAccepted => Cancel::Accepted { asked: at, at },
                Fact::CancelRefused(said) => Cancel::Refused { asked: at, error: said.error() },
                _ => Cancel::Asked { at, comment: String::new() },
            });
            return;
        }
        Fact::Requested | Fact::Status(_) | Fact::Command { .. } | Fact::Late | Fact::Odd => return,
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RunState;

    const START: Timestamp = Timestamp::from_ms(1_795_000_000_000);
    const ACTION: &str = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0002";

    fn action() -> ActionId {
        ActionId::new(ACTION).unwrap()
    }

    fn seen(second: i64, status: &str) -> Observation {
        let raw = format!(r#"{{"id":"{ACTION}","status":"{status}","requestor":"ada","commands":[]}}"#);
        let at = START.plus_ms(second * 1_000);
        Observation::read(&raw, at, at.plus_ms(5_000), 250, false).unwrap()
    }

    fn recording(origin: Origin, happened: &[Fact], observations: Vec<Observation>) -> Recording {
        let at = |place: usize| START.plus_ms(i64::try_from(place).unwrap() * 1_000 + 1_000);
        let happened =
            happened.iter().enumerate().map(|(place, fact)| Observed { at: at(place), fact: fact.clone() });
        Recording::new(Recorded {
            id: RunId::new("LL-7Q3FKD"),
            origin,
            action: (origin == Origin::Attached).then(action),
            device: None,
            device_name: String::new(),
            sequence_name: String::new(),
            body: RunBody { commands: Vec::new(), comment: String::new() },
            batch: None,
            requested_by: String::new(),
            requested_at: START,
            happened: happened.collect(),
            observations,
        })
    }

    /// The words for the run at each of its moments, without what stands beside them.
    fn words(recording: &Recording) -> Vec<String> {
        let word = |at| format!("{:?}", RunState::of(&recording.at(at)));
        let name = |word: String| word.split(['(', ' ']).next().unwrap_or_default().to_owned();
        recording.moments().into_iter().map(word).map(name).collect()
    }

    #[test]
    fn what_happened_is_followed() {
        use Fact::*;
        let busy = Requeued(crate::Requeued::DeviceBusy(None), None);
        let said = || crate::Refusal { status: 403, code: "Forbidden".to_owned(), ..Default::default() };
        let refused = || Refused(said());
        for (happened, expected) in [
            (vec![Sent, refused()], vec!["NotSent", "Sending", "Refused"]),
            (vec![Withdrawn], vec!["NotSent", "Canceled"]),
            (vec![Sent, busy, Sent], vec!["NotSent", "Sending", "NotSent", "Sending"]),
            (
                vec![Sent, NoAnswer, NotFound, GivenUp],
                vec!["NotSent", "Sending", "NoAnswer", "NoAnswer", "NoAnswer"],
            ),
            (vec![Sent, NoAnswer, Found(action())], vec!["NotSent", "Sending", "NoAnswer", "Unknown"]),
        ] {
            assert_eq!(words(&recording(Origin::Own, &happened, Vec::new())), expected, "{happened:?}");
        }
    }

    #[test]
    fn answers_decide_and_a_wish_to_cancel_shows_until_the_end() {
        let facts = [Fact::Sent, Fact::Accepted(action()), Fact::CancelAsked, Fact::CancelAccepted];
        let observations = vec![seen(2, "InProgress"), seen(6, "Cancelled")];
        let recording = recording(Origin::Own, &facts, observations);
        let expected =
            ["NotSent", "Sending", "Running", "CancelAsked", "CancelAsked", "Canceled", "Canceled"];
        assert_eq!(words(&recording), expected);
        let last = recording.at(*recording.moments().last().unwrap());
        assert_eq!(
            last.phase,
            Phase::Finished { action: action(), outcome: defender::ActionStatus::Cancelled }
        );
        assert_eq!(recording.at(START.plus_ms(7_000)).observations[1].last_seen, START.plus_ms(7_000));
    }

    #[test]
    fn an_action_that_vanished_is_missing_until_it_is_seen_again() {
        let facts = [Fact::Missing, Fact::Missing];
        let recording = recording(Origin::Attached, &facts, vec![seen(0, "Pending"), seen(2, "InProgress")]);
        let missing = |second: i64| match recording.at(START.plus_ms(second * 1_000)).phase {
            Phase::Watched { missing, .. } => missing.is_some(),
            other => panic!("{other:?}"),
        };
        assert_eq!([0, 1].map(missing), [false, true]);
        assert_eq!(recording.at(START).requested_by, "ada", "a watched run learns from its answers");
    }
}
