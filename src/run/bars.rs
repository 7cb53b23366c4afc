use defender::Timestamp;
use engine::{Bound, CommandLine, CommandState, Timeline};

use super::axis::{Aside, Axis, Share, WHOLE};
use super::limit::Limited;
use super::zoom::Stretch;

/// A stretch of time on the axis. Where only bounds of a moment are known, its edge is soft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Where it begins at the earliest.
    pub from: Share,
    /// Where it ends at the latest.
    pub to: Share,
    /// How much of the bar may not belong to it, at its beginning.
    pub soft_start: Share,
    /// The same at its end.
    pub soft_end: Share,
    /// Where it lies when none of it is shown.
    pub aside: Option<Aside>,
    /// When it begins, in milliseconds after the run's start.
    pub begin_ms: i64,
}

/// A bar of less than this may be drawn longer than it is: about 4 px of the least track.
const THIN: Share = 100;

/// Everything of a run's timeline that has a place on the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The axis with everything on it.
    pub whole: Axis,
    /// The axis that is shown: the whole, or a stretch of it.
    pub axis: Axis,
    /// From the beginning until the device picked the run up.
    pub waiting: Option<Bar>,
    /// One a command; `None` when it did not start.
    pub commands: Vec<Option<Bar>>,
    /// Where the tenant ends of itself what goes on, as far as the axis reaches.
    pub limits: Vec<(Limited, Share)>,
    /// The line at *now*, while the run is open.
    pub now: Option<Share>,
}

impl Bar {
    /// `None` when nothing of it is known.
    pub fn new(axis: Axis, start: Bound, end: Bound) -> Option<Self> {
        let (earliest, latest) = match (start.earliest(), end.latest()) {
            (Some(earliest), Some(latest)) => (earliest, latest.max(earliest)),
            (Some(only), None) | (None, Some(only)) => (only, only),
            (None, None) => return None,
        };
        let surely_from = start.latest().unwrap_or(earliest).clamp(earliest, latest);
        let surely_to = end.earliest().unwrap_or(latest).clamp(surely_from, latest);
        let (from, to) = (axis.share(earliest), axis.share(latest));
        let part = |share: Share| share.saturating_mul(WHOLE).checked_div(to - from).unwrap_or(0);
        Some(Self {
            from,
            to,
            soft_start: part(axis.share(surely_from) - from),
            soft_end: part(to - axis.share(surely_to)),
            aside: axis.aside(earliest, latest),
            begin_ms: earliest.ms_since(axis.start()),
        })
    }

    /// How long it is.
    pub const fn width(self) -> Share {
        self.to - self.from
    }
}

impl Drawing {
    /// Draws a timeline. `open` while the run can still change.
    pub fn of(timeline: &Timeline, open: bool, zoom: Option<Stretch>) -> Self {
        let deadlines: Vec<_> = Limited::all(timeline)
            .filter_map(|limited| Some((limited, limited.deadline(timeline)?)))
            .collect();
        let near = deadlines.iter().filter(|(_, deadline)| open && deadline.is_near(timeline.now));
        let near = near.filter_map(|(_, deadline)| deadline.at.latest()).max();
        let last = last_moment(timeline, open);
        let whole = Axis::new(timeline.start, near.map_or(last, |near| near.max(last)), open);
        let axis = zoom.map_or(whole, |shown| whole.showing(shown));
        let begun = Bound::Exact(timeline.start);
        let picked_up = match timeline.picked_up {
            Bound::Unknown => closing(timeline, open),
            known => known,
        };
        let bar = |line: &CommandLine| Bar::new(axis, line.start, ended(line, timeline, open));
        let now = open.then_some(timeline.now).filter(|now| axis.aside(*now, *now).is_none());
        Self {
            whole,
            axis,
            waiting: Bar::new(axis, begun, picked_up),
            commands: timeline.commands.iter().map(bar).collect(),
            limits: deadlines
                .into_iter()
                .filter_map(|(limited, deadline)| Some((limited, deadline.at.latest()?)))
                .filter(|(_, at)| axis.aside(*at, *at).is_none())
                .map(|(limited, at)| (limited, axis.share(at)))
                .collect(),
            now: now.map(|now| axis.share(now)),
        }
    }

    /// Where the limit of something is marked.
    pub fn limit(&self, limited: Limited) -> Option<Share> {
        self.limits.iter().find(|(of, _)| *of == limited).map(|(_, at)| *at)
    }

    /// Whether a command's bar is drawn longer than it is, so that it can be seen.
    pub fn has_thin(&self) -> bool {
        self.commands.iter().flatten().any(|bar| bar.aside.is_none() && bar.width() < THIN)
    }
}

/// When a command ended, or until when it goes on for all that is known.
fn ended(line: &CommandLine, timeline: &Timeline, open: bool) -> Bound {
    match (&line.state, line.end) {
        (CommandState::RunningAtEnd, Bound::Unknown) => {
            let until = closing(timeline, open).latest();
            line.start
                .latest()
                .zip(until)
                .map_or(Bound::Unknown, |(from, to)| Bound::Between(from, to.max(from)))
        }
        (_, Bound::Unknown) if line.start != Bound::Unknown => closing(timeline, open),
        (_, known) => known,
    }
}

/// Now, or the end of a run that is over.
const fn closing(timeline: &Timeline, open: bool) -> Bound {
    if open { Bound::Exact(timeline.now) } else { timeline.end }
}

fn last_moment(timeline: &Timeline, open: bool) -> Timestamp {
    let ends = timeline.commands.iter().flat_map(|line| [line.start.latest(), line.end.latest()]);
    let known =
        ends.chain([timeline.picked_up.latest(), timeline.end.latest(), open.then_some(timeline.now)]);
    known.flatten().max().unwrap_or(timeline.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Timestamp = Timestamp::from_ms(1_795_000_000_000);

    fn at(seconds: i64) -> Timestamp {
        START.plus_ms(seconds * 1000)
    }

    fn line(state: CommandState, start: Bound, end: Bound) -> CommandLine {
        CommandLine {
            index: 0,
            command: None,
            state,
            raw_status: String::new(),
            start,
            end,
            errors: Vec::new(),
            no_output: false,
        }
    }

    fn timeline(now: i64, picked_up: Bound, end: Bound, commands: Vec<CommandLine>) -> Timeline {
        Timeline { now: at(now), start: START, taken: true, picked_up, end, commands }
    }

    fn exact(seconds: i64) -> Bound {
        Bound::Exact(at(seconds))
    }

    type Place = (Share, Share, Share, Share);

    fn place(bar: &Option<Bar>) -> Option<Place> {
        bar.map(|bar| (bar.from, bar.to, bar.soft_start, bar.soft_end))
    }

    fn places(drawn: &Drawing) -> Vec<Option<Place>> {
        drawn.commands.iter().map(place).collect()
    }

    const fn hard(from: Share, to: Share) -> Option<Place> {
        Some((from, to, 0, 0))
    }

    #[test]
    fn a_finished_run_fills_its_axis() {
        let drawn = Drawing::of(
            &timeline(
                999,
                exact(30),
                exact(120),
                vec![
                    line(CommandState::Completed, exact(30), exact(60)),
                    line(CommandState::Completed, exact(60), exact(120)),
                ],
            ),
            false,
            None,
        );
        assert_eq!(place(&drawn.waiting), hard(0, 2_500));
        assert_eq!(places(&drawn), [hard(2_500, 5_000), hard(5_000, 10_000)]);
        assert_eq!(drawn.now, None, "a run that is over has no now");
    }

    #[test]
    fn what_runs_reaches_now() {
        let drawn = Drawing::of(
            &timeline(
                75,
                exact(15),
                Bound::Unknown,
                vec![
                    line(CommandState::Running, exact(15), Bound::Unknown),
                    line(CommandState::NotStarted, Bound::Unknown, Bound::Unknown),
                ],
            ),
            true,
            None,
        );
        let now = drawn.now.unwrap();
        assert_eq!(places(&drawn), [hard(drawn.axis.share(at(15)), now), None]);
    }

    #[test]
    fn waiting_reaches_now_or_the_end() {
        let waits = |open, end| {
            let drawn = Drawing::of(&timeline(60, Bound::Unknown, end, Vec::new()), open, None);
            (drawn.waiting.unwrap().to, drawn.axis)
        };
        let (to, axis) = waits(true, Bound::Unknown);
        assert_eq!(to, axis.share(at(60)));
        let (to, axis) = waits(false, exact(40));
        assert_eq!(to, axis.share(at(40)));
    }

    #[test]
    fn bounds_make_edges_soft() {
        let axis = Axis::new(START, at(100), false);
        let bar = |start, end| Bar::new(axis, start, end).map(|bar| (bar.soft_start, bar.soft_end));
        assert_eq!(bar(exact(10), exact(50)), Some((0, 0)));
        assert_eq!(bar(Bound::Between(at(0), at(25)), exact(100)), Some((2_499, 0)));
        assert_eq!(bar(exact(0), Bound::Between(at(50), at(100))), Some((0, 5_000)));
        // Nothing is certain between: the whole bar is soft, once.
        assert_eq!(bar(Bound::Between(at(0), at(100)), Bound::Between(at(0), at(100))), Some((10_000, 0)));
        assert_eq!(bar(Bound::Unknown, exact(30)), Some((0, 0)));
        assert_eq!(bar(Bound::Unknown, Bound::Unknown), None);
        assert_eq!(bar(exact(50), exact(10)), Some((0, 0)), "an end before its start has no length");
    }

    #[test]
    fn what_nobody_saw_end_is_soft_up_to_the_end() {
        let drawn = Drawing::of(
            &timeline(
                0,
                exact(0),
                exact(60),
                vec![line(CommandState::RunningAtEnd, exact(0), Bound::Unknown)],
            ),
            false,
            None,
        );
        assert_eq!(places(&drawn), [Some((0, 10_000, 0, 10_000))]);
    }

    #[test]
    fn nothing_known_draws_nothing_and_does_not_fail() {
        let drawn = Drawing::of(&timeline(0, Bound::Unknown, Bound::Unknown, Vec::new()), false, None);
        assert_eq!((drawn.waiting.map(Bar::width), drawn.commands.len()), (Some(0), 0));
    }

    #[test]
    fn a_stretch_shows_what_lies_in_it() {
        let lines = vec![
            line(CommandState::Completed, exact(10), exact(12)),
            line(CommandState::Completed, exact(500), exact(505)),
            line(CommandState::Completed, exact(880), exact(900)),
        ];
        let timeline = timeline(999, exact(10), exact(900), lines);
        assert!(Drawing::of(&timeline, false, None).has_thin(), "two seconds of fifteen minutes");
        let near = Drawing::of(&timeline, false, Some(Stretch { from_ms: 490_000, length_ms: 20_000 }));
        let asides: Vec<_> = near.commands.iter().map(|bar| bar.unwrap().aside).collect();
        assert_eq!(asides, [Some(Aside::Before), None, Some(Aside::After)]);
        assert_eq!(place(&near.commands[1]), hard(5_000, 7_500));
        assert_eq!(near.commands[2].unwrap().begin_ms, 880_000);
        assert!(!near.has_thin());
        assert_eq!(Drawing::of(&timeline, false, Some(near.whole.shown())).axis, near.whole);
    }

    #[test]
    fn a_limit_is_marked_once_half_of_the_time_has_gone() {
        let script = defender::Command::RunScript { script_name: "a.ps1".to_owned(), args: String::new() };
        let of = |now, state, open| {
            let line =
                CommandLine { command: Some(script.clone()), ..line(state, exact(60), Bound::Unknown) };
            Drawing::of(&timeline(now, exact(60), Bound::Unknown, vec![line]), open, None)
        };
        let limit = Limited::Command(0);
        assert_eq!(of(200, CommandState::Running, true).limit(limit), None);
        let near = of(400, CommandState::Running, true);
        assert_eq!(near.limit(limit), Some(near.axis.share(at(660))));
        assert!(near.now < near.limit(limit), "the axis reaches up to the limit");
        assert_eq!(of(900, CommandState::Completed, true).limit(limit), None);
        let waits =
            Drawing::of(&timeline(2 * 86_400, Bound::Unknown, Bound::Unknown, Vec::new()), true, None);
        assert_eq!(waits.limit(Limited::Wait), Some(waits.axis.share(at(3 * 86_400))));
    }
}
