use defender::Timestamp;

use crate::clock::Steady;
use crate::record;
use crate::searching::FIRST_MS;
use crate::{Engine, Fact, Notice, Observed, Pause, Phase, Record, Requeued, Run, RunId, Search};

/// A request that left in an earlier visit may arrive so much later than the page came back.
const UNDERWAY_MS: i64 = 30_000;
/// More sends than these do not fit into a minute.
const AHEAD_COUNTED: usize = 10;
/// What left longer ago counts no more.
const RECENT_MS: i64 = 120_000;

impl Engine {
    /// Every run is where it was. What may have left is searched, what was not sent waits to be asked for when
    /// nobody was here for long.
    pub(crate) fn restore(
        &mut self,
        t: Steady,
        records: Vec<Record>,
        last_alive: Option<Timestamp>,
        ahead: &[RunId],
    ) {
        let mut runs: Vec<Run> = Vec::with_capacity(records.len());
        for record in records {
            match record::read(&record.bytes, self.demo) {
                Ok(run) => runs.push(run),
                Err(error) => self.notify(Notice::KeptAside { key: record.key, error }),
            }
        }
        // A batch was asked for in one moment, and ids are drawn by chance.
        let place = |run: &Run| (run.requested_at, run.device_name.clone(), run.id.clone());
        runs.sort_by_cached_key(place);
        self.reads.start_low();
        self.links.start_low();
        let is_recent = |at: Timestamp| self.now.ms_since(at).abs() <= RECENT_MS;
        let asked =
            |fact: &Fact| matches!(fact, Fact::CancelAsked | Fact::CancelAccepted | Fact::CancelRefused(_));
        if runs.iter().flat_map(|run| &run.happened).any(|seen| asked(&seen.fact) && is_recent(seen.at)) {
            self.cancels.start_low();
        }
        // What left without a record may have left just now, unless nobody was here.
        let is_lately = |alive| self.now.ms_since(alive) <= RECENT_MS;
        let counted = if last_alive.is_none_or(is_lately) { AHEAD_COUNTED } else { 0 };
        for _ in ahead.iter().take(counted) {
            self.sends.count(t.saturating_add(UNDERWAY_MS));
        }
        let seen = runs.iter().filter_map(Run::last_observation).max_by_key(|seen| seen.last_seen);
        self.clock.recall(seen.map(|seen| seen.clock_offset_ms));
        for mut run in runs {
            let may_be_further =
                matches!(run.phase, Phase::Queued { .. } | Phase::Refused { .. } | Phase::Unanswered { .. });
            let is_unsure = may_be_further && ahead.contains(&run.id);
            if is_unsure {
                // Whoever sent it again after that wanted no cancel of before.
                if matches!(run.phase, Phase::Refused { .. }) {
                    run.cancel = None;
                }
                run.phase = Phase::Unanswered { since: run.requested_at, search: Search::Looking };
                if !self.shows_only {
                    run.happened.push(Observed { at: self.now, fact: Fact::NoAnswer });
                }
            } else if !self.shows_only {
                tell_doubt(&mut run, self.now);
            }
            self.recount(t, &run);
            self.wait_as_told(t, &run);
            let search = match run.phase {
                Phase::Unanswered { search, .. } => Some(search),
                _ => None,
            };
            let Some(key) = self.add(run) else { continue };
            if is_unsure && !self.shows_only {
                self.unstored.insert(key);
                self.store(key);
            }
            match search {
                Some(Search::Looking) => {
                    self.plan_search(t, key, self.limits.search_ms.saturating_add(UNDERWAY_MS));
                }
                // It stays so, and a person may decide; one look finds what the list shows meanwhile.
                Some(Search::NotFound { .. }) => self.pause_search(t, key, FIRST_MS),
                Some(Search::GivenUp) | None => {}
            }
            self.plan_cancel(t, key);
        }
        let unread = ahead.iter().filter(|id| !self.by_id.contains_key(*id));
        self.ahead_unread = unread.cloned().collect();
        let away = last_alive.is_none_or(|alive| {
            let ms = self.now.ms_since(alive);
            ms > self.limits.away_ms || ms < -self.limits.away_ms
        });
        if away && self.index.queued > 0 {
            self.paused = Some(Pause::Left);
            self.notify(Notice::QueueLeft { queued: self.index.queued });
        }
        self.look_now(t);
    }

    /// Whom the tenant told to wait waits on, and tries alone: the wait that it named is not kept, the usual one is.
    fn wait_as_told(&mut self, t: Steady, run: &Run) {
        let Some(Observed { at, fact: Fact::Requeued(Requeued::TooMany, _) }) = run.happened.last() else {
            return;
        };
        let left = self.limits.retry_after_ms.saturating_sub(self.now.ms_since(*at));
        if run.is_queued() && (1..=self.limits.retry_after_ms).contains(&left) {
            self.probing = true;
            self.weather.sends_from = self.weather.sends_from.max(t.saturating_add(left));
        }
    }

    /// What left lately still counts, and may even be under way.
    fn recount(&mut self, t: Steady, run: &Run) {
        for sent in &run.sent {
            if self.now.ms_since(*sent).abs() <= RECENT_MS {
                self.sends.count(t.saturating_add(UNDERWAY_MS));
            }
        }
    }
}

/// A request that was about to leave when the page went may have arrived: its run is in doubt from then on, whatever comes
/// of the search.
fn tell_doubt(run: &mut Run, now: Timestamp) {
    let Phase::Unanswered { since, search: Search::Looking } = run.phase else { return };
    let after = |run: &Run, wanted: fn(&Fact) -> bool| {
        run.happened.iter().any(|seen| seen.at >= since && wanted(&seen.fact))
    };
    if !after(run, |fact| *fact == Fact::Sent) {
        run.happened.push(Observed { at: since, fact: Fact::Sent });
    }
    if !after(run, |fact| matches!(fact, Fact::NoAnswer | Fact::UnclearAnswer(_))) {
        run.happened.push(Observed { at: now, fact: Fact::NoAnswer });
    }
}
