//! Which lines two outputs have in common. However long they are, no step of it is long: between two of them the page
//! may handle what waits.

use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::text::Text;

/// A stretch in which nothing is found once in each output is compared in pieces of so many lines: what a comparison
/// costs at worst grows with their square.
const PIECE: usize = 400;
/// So many lines are told apart in one step.
const STEP: usize = 2_000;

/// Lines that stand in the place of others. Either may be none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hunk {
    /// The first output's.
    pub before: Range<usize>,
    /// The second one's.
    pub after: Range<usize>,
}

/// What two outputs have in common, and what not.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The first output.
    pub before: Text,
    /// The second one.
    pub after: Text,
    /// Where they differ, in order; between two of these both have the same lines.
    pub hunks: Vec<Hunk>,
}

impl Difference {
    /// How many lines only the second one has, and how many only the first.
    pub fn counts(&self) -> (usize, usize) {
        let sum = |side: fn(&Hunk) -> usize| self.hunks.iter().map(side).sum();
        (sum(|hunk| hunk.after.len()), sum(|hunk| hunk.before.len()))
    }

    /// Whether there is more that was not compared.
    pub const fn is_cut(&self) -> bool {
        self.before.is_cut() || self.after.is_cut()
    }
}

/// Compares two outputs, waiting for `pause` between short steps.
pub async fn compare(before: Text, after: Text, mut pause: impl AsyncFnMut()) -> Difference {
    let hunks = {
        let shorter = before.len().min(after.len());
        let top = alike(shorter, |line| before.line(line) == after.line(line), &mut pause).await;
        let at_end = |line| before.line(before.len() - line - 1) == after.line(after.len() - line - 1);
        let below = alike(shorter - top, at_end, &mut pause).await;
        let middle = Hunk { before: top..before.len() - below, after: top..after.len() - below };
        let mut named = Named::new(&middle);
        named.tell_apart(&before, &after, &middle, &mut pause).await;
        named.hunks(&middle, &mut pause).await
    };
    Difference { before, after, hunks }
}

/// How many of at most so many lines are alike, from the first on.
async fn alike(most: usize, is_alike: impl Fn(usize) -> bool, pause: &mut impl AsyncFnMut()) -> usize {
    let mut count = 0;
    while count < most && is_alike(count) {
        count += 1;
        if count % STEP == 0 {
            pause().await;
        }
    }
    pause().await;
    count
}

/// Lines by numbers: the same number is the same text.
struct Named {
    before: Vec<u32>,
    after: Vec<u32>,
    /// By the number: how often each output has it, and where last.
    seen: Vec<[(u32, u32); 2]>,
}

impl Named {
    fn new(middle: &Hunk) -> Self {
        Self {
            before: Vec::with_capacity(middle.before.len()),
            after: Vec::with_capacity(middle.after.len()),
            seen: Vec::new(),
        }
    }

    async fn tell_apart(
        &mut self,
        before: &Text,
        after: &Text,
        middle: &Hunk,
        pause: &mut impl AsyncFnMut(),
    ) {
        // It does not grow in the middle of a step.
        let mut numbers = HashMap::with_capacity(middle.before.len() + middle.after.len());
        for (side, text, lines) in [(0, before, &middle.before), (1, after, &middle.after)] {
            for (place, line) in lines.clone().enumerate() {
                let next = numbers.len() as u32;
                let number = *numbers.entry(text.line(line)).or_insert(next);
                if number == next {
                    self.seen.push([(0, 0); 2]);
                }
                if let Some((count, last)) =
                    self.seen.get_mut(number as usize).and_then(|seen| seen.get_mut(side))
                {
                    (*count, *last) = (*count + 1, place as u32);
                }
                if side == 0 { &mut self.before } else { &mut self.after }.push(number);
                if place % STEP == 0 {
                    pause().await;
                }
            }
        }
    }

    async fn hunks(&self, middle: &Hunk, pause: &mut impl AsyncFnMut()) -> Vec<Hunk> {
        let mut hunks = Hunks { from: (middle.before.start, middle.after.start), found: Vec::new() };
        let (mut before, mut after) = (0, 0);
        let end = (self.before.len(), self.after.len());
        pause().await;
        let anchors = self.anchors();
        pause().await;
        for (one, other) in anchors.into_iter().chain([end]) {
            self.stretch(before..one, after..other, &mut hunks, pause).await;
            (before, after) = (one + 1, other + 1);
            pause().await;
        }
        hunks.found
    }

    /// Lines that each output has once, as many as stand in the same order in both: they belong to each other.
    fn anchors(&self) -> Vec<(usize, usize)> {
        let once = self.before.iter().enumerate().filter_map(|(place, number)| {
            match self.seen.get(*number as usize)? {
                [(1, _), (1, other)] => Some((place, *other as usize)),
                _ => None,
            }
        });
        longest_rise(&once.collect::<Vec<_>>())
    }

    /// Compares what lies between two anchors.
    async fn stretch(
        &self,
        before: Range<usize>,
        after: Range<usize>,
        hunks: &mut Hunks,
        pause: &mut impl AsyncFnMut(),
    ) {
        let (mut one, mut other) = (before.start, after.start);
        while one < before.end || other < after.end {
            let (to, other_to) = ((one + PIECE).min(before.end), (other + PIECE).min(after.end));
            self.piece(one..to, other..other_to, hunks);
            (one, other) = (to, other_to);
            pause().await;
        }
    }

    fn piece(&self, before: Range<usize>, after: Range<usize>, hunks: &mut Hunks) {
        let shared = |number: &u32| {
            self.seen.get(*number as usize).is_some_and(|[(one, _), (other, _)]| *one > 0 && *other > 0)
        };
        let old = self.before.get(before.clone()).unwrap_or_default();
        let new = self.after.get(after.clone()).unwrap_or_default();
        if !old.iter().any(shared) || !new.iter().any(shared) {
            hunks.add(before, after);
            return;
        }
        // Only what it says of common lines is sure: where other lines belong it says falsely at times.
        let (mut one, mut other) = (before.start, after.start);
        for operation in capture_diff_slices(Algorithm::Myers, old, new) {
            if let DiffOp::Equal { old_index, new_index, len } = operation {
                let (to, other_to) = (before.start + old_index, after.start + new_index);
                hunks.add(one..to, other..other_to);
                (one, other) = (to + len, other_to + len);
            }
        }
        hunks.add(one..before.end, other..after.end);
    }
}

/// Hunks while they are found.
struct Hunks {
    /// Where the middle begins in each output.
    from: (usize, usize),
    found: Vec<Hunk>,
}

impl Hunks {
    /// One more, behind all others. Those that touch are one.
    fn add(&mut self, before: Range<usize>, after: Range<usize>) {
        if before.is_empty() && after.is_empty() {
            return;
        }
        let moved = |range: Range<usize>, by: usize| range.start + by..range.end + by;
        let hunk = Hunk { before: moved(before, self.from.0), after: moved(after, self.from.1) };
        match self.found.last_mut() {
            Some(last) if last.before.end == hunk.before.start && last.after.end == hunk.after.start => {
                last.before.end = hunk.before.end;
                last.after.end = hunk.after.end;
            }
            _ => self.found.push(hunk),
        }
    }
}

/// The most of these pairs, which rise in their first part, that rise in their second as well.
fn longest_rise(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // By length less one: the pair with the least second part in which a rise of that length ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    let second = |at: &usize| pairs.get(*at).map_or(0, |pair| pair.1);
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| second(end) < pair.1);
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut rise: Vec<(usize, usize)> = Vec::with_capacity(ends.len());
    let mut at = ends.last().copied();
    while let Some(here) = at {
        rise.extend(pairs.get(here));
        at = before.get(here).copied().flatten();
    }
    rise.reverse();
    rise
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[path = "difference_tests.rs"]
pub mod tests;
