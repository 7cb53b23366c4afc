use crate::dom::prelude::*;
use defender::Timestamp;
use engine::Bound;
use words::{Arg, Screens};

use crate::app::use_preferences;
use crate::language::{duration, t, ts};

/// A moment in the zone chosen; the exact one, as the tenant wrote it, and both zones by pointing at it.
#[component]
pub fn Moment(
    /// The moment.
    at: Timestamp,
    /// One whose day is told nearby.
    beside: Timestamp,
) -> impl IntoView {
    let preferences = use_preferences();
    let exact = at.to_string();
    let title = format!("{exact} · {}", untrack(|| preferences.in_both_zones(at, beside)));
    view! { <time datetime=exact title=title>{move || preferences.time_beside(at, beside)}</time> }
}

/// What is known of a moment, in words.
pub fn bound(known: Bound, moment: &dyn Fn(Timestamp) -> String) -> String {
    match known {
        Bound::Exact(at) => moment(at),
        Bound::Between(from, to) => {
            let (from, to) = (moment(from), moment(to));
            if from == to { from } else { ts(Screens::RunViewBetween, &[Arg::Text(&from), Arg::Text(&to)]) }
        }
        Bound::Unknown => t(Screens::RunViewUnknownMoment),
    }
}

/// A duration of which the shortest and the longest are known.
pub fn duration_of((shortest, longest): (i64, i64)) -> String {
    let (short, long) = (duration(shortest), duration(longest));
    if short == long { short } else { ts(Screens::RunViewFromTo, &[Arg::Text(&short), Arg::Text(&long)]) }
}
