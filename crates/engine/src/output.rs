use defender::{Response, answers, calls};

use crate::clock::Steady;
use crate::flight::Errand;
use crate::index::Key;
use crate::weather::Kind;
use crate::{Effect, Engine, Notice, Output, RunId};

/// A link is asked for so many times: reading twice does no harm, but a person waits.
const TRIES: u32 = 3;

impl Engine {
    /// Asks for the link to what a command left. Several wishes for one link are one.
    pub(crate) fn fetch_output(&mut self, id: &RunId, index: u32) {
        let Some(&key) = self.by_id.get(id) else { return };
        let Some(run) = self.at(key) else { return };
        if run.action().is_none() || matches!(run.output(index), Some(Output::Asked { .. })) {
            return;
        }
        self.set_output(key, index, Output::Asked { tries: 0 });
        self.link_queue.push_back((key, index));
    }

    /// When the next link may be asked for; `None` when that depends on something else than time.
    pub(crate) fn link_from(&self, t: Steady) -> Option<Steady> {
        self.link_queue.front()?;
        Some(self.weather.open_from(Kind::Link)?.max(self.links.free_at(t)))
    }

    pub(crate) fn link_due(&mut self, t: Steady) {
        while self.link_from(t).is_some_and(|at| at <= t) {
            let Some((key, index)) = self.link_queue.pop_front() else { return };
            let Some(action) = self.at(key).and_then(|run| run.action()) else { continue };
            let call = calls::result_link(action, index);
            self.links.take(t);
            self.depart(Errand::Link(key, index), call);
        }
    }

    pub(crate) fn link_answered(&mut self, t: Steady, key: Key, index: u32, response: &Response) {
        let Some(run) = self.at(key).map(|run| run.id.clone()) else { return };
        match answers::result_link(response) {
            Ok(decoded) => {
                self.set_output(key, index, Output::Linked);
                self.emit(Effect::Open { run, index, link: decoded.value });
            }
            Err(error) if error.status == 429 => {
                self.told_to_wait(t, Kind::Link, &error);
                self.link_queue.push_front((key, index));
            }
            Err(error) if error.status == 401 => {
                self.token_refused(t);
                self.link_queue.push_front((key, index));
            }
            Err(error) if error.status < 400 || error.status >= 500 => {
                if !self.ask_again(key, index) {
                    self.give_up(key, index, Output::Refused(error));
                }
            }
            Err(error) => self.give_up(key, index, Output::Refused(error)),
        }
    }

    pub(crate) fn link_not_answered(&mut self, key: Key, index: u32) {
        if !self.ask_again(key, index) {
            self.give_up(key, index, Output::Unanswered);
        }
    }

    fn ask_again(&mut self, key: Key, index: u32) -> bool {
        let tries = match self.at(key).and_then(|run| run.output(index)) {
            Some(Output::Asked { tries }) => tries + 1,
            _ => return true,
        };
        if tries >= TRIES {
            return false;
        }
        self.set_output(key, index, Output::Asked { tries });
        self.link_queue.push_back((key, index));
        true
    }

    fn give_up(&mut self, key: Key, index: u32, output: Output) {
        self.set_output(key, index, output);
        if let Some(run) = self.at(key) {
            self.notify(Notice::NoOutput { run: run.id.clone(), index });
        }
    }

    fn set_output(&mut self, key: Key, index: u32, output: Output) {
        self.change(key, |run| {
            run.outputs.retain(|(at, _)| *at != index);
            run.outputs.push((index, output));
        });
    }
}
