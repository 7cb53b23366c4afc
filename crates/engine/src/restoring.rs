use defender::Timestamp;

use crate::clock::Steady;
use crate::record;
use crate::searching::FIRST_MS;
use crate::{Engine, Hold, Notice, Pause, Phase, Record, Run, Search};

/// A request that left in an earlier visit may arrive so much later than the page came back.
const UNDERWAY_MS: i64 = 30_000;
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
        same_account: bool,
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
        for mut run in runs {
            if !same_account && run.is_queued() {
                run.phase = Phase::Queued { hold: Hold::OtherAccount };
            }
            self.recount(t, &run);
            let search = match run.phase {
                Phase::Unanswered { search, .. } => Some(search),
                _ => None,
            };
            let Some(key) = self.add(run) else { continue };
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
        let away = last_alive.is_none_or(|alive| {
            let ms = self.now.ms_since(alive);
            ms > self.limits.away_ms || ms < -self.limits.away_ms
        });
        let pause = match (same_account, away) {
            (false, _) => Some(Pause::OtherAccount),
            (true, true) => Some(Pause::Left),
            (true, false) => None,
        };
        if let Some(pause) = pause
            && self.index.queued > 0
        {
            self.paused = Some(pause);
            self.notify(Notice::QueueLeft { pause, queued: self.index.queued });
        }
        self.look_now(t);
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
