//! What tabs of one browser tell each other of the queue, beside what they store. The one that leads tells what stops it; one that
//! leads and cannot send for want of a sign-in lets a tab lead that has one.

use std::rc::Rc;

use engine::{Pause, Why};
use leptos::task::spawn_local;

use super::inner::Inner;

/// Asks the leading tab what stops its queue.
const ASKS: &str = "queue?";
/// Says that this tab, which follows, could send.
const COULD_SEND: &str = "signed in";
/// What the leading tab says of its queue.
const STOPS: [(&str, Option<Why>); 7] = [
    ("queue goes", None),
    ("queue paused", Some(Why::Paused(Pause::Asked))),
    ("queue left", Some(Why::Paused(Pause::Left))),
    ("queue offline", Some(Why::Offline)),
    ("queue at the door", Some(Why::FrontDoor)),
    ("queue signed out", Some(Why::SignedOut)),
    ("queue without answers", Some(Why::Unreachable)),
];

impl Inner {
    /// Whoever leads from now on tells what stops its queue.
    pub(super) fn begin_telling(&self) {
        self.told_stop.replace(self.engine.borrow().stopped());
        self.say_stop();
    }

    /// The tab that leads tells when what stops its queue is another thing.
    pub(super) fn tell_stop(&self) {
        if !self.front.leading.get_untracked() {
            return;
        }
        let stop = self.engine.borrow().stopped();
        if *self.told_stop.borrow() != stop {
            self.told_stop.replace(stop);
            self.say_stop();
        }
    }

    /// Asks the tab that leads.
    pub(super) fn ask_stop(&self) {
        self.front.say(ASKS);
    }

    /// Another tab spoke of the queue.
    pub(super) fn hear_stop(self: &Rc<Self>, said: &str) {
        if self.front.leading.get_untracked() {
            match said {
                ASKS => self.say_stop(),
                COULD_SEND => {
                    self.other_could_send.set(true);
                    self.hand_over();
                }
                _ => {}
            }
        } else if let Some((_, stop)) = STOPS.iter().find(|(word, _)| *word == said) {
            self.told_stop.replace(stop.clone());
            self.engine.borrow_mut().only_show(stop.clone());
            self.show_all_runs();
            self.settle();
            if stop.is_some() {
                self.offer();
            }
        }
    }

    /// A tab that follows could send.
    pub(super) fn offer(&self) {
        if !self.front.leading.get_untracked() && self.front.setup.is_signed_in() {
            self.front.say(COULD_SEND);
        }
    }

    fn say_stop(&self) {
        let told = self.told_stop.borrow();
        if let Some((word, _)) = STOPS.iter().find(|(_, stop)| *stop == *told) {
            self.front.say(word);
        }
    }

    /// Lets another tab lead which could send, where this one cannot, as soon as nothing is under way. What this one is storing is
    /// stored first; the other begins as after a reload of this one.
    pub(super) fn hand_over(self: &Rc<Self>) {
        let is_busy = || self.engine.borrow().awaits_answers() || self.writing.get() > 0;
        if !self.other_could_send.get() || is_busy() {
            return;
        }
        self.other_could_send.set(false);
        if self.front.setup.is_signed_in() || !self.front.leading.get_untracked() {
            return;
        }
        self.leave();
        self.front.leading.set(false);
        let inner = Rc::clone(self);
        spawn_local(async move {
            inner.stores_done().await;
            inner.step_down();
            inner.front.let_lead_go();
            Rc::clone(&inner).begin_anew(false).await;
            inner.forget_asked();
        });
    }
}
