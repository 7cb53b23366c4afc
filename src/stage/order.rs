//! What a presenter wants, from wherever it comes: a button, a key, the presenter's window.

use leptos::prelude::document;
use leptos::task::spawn_local;
use words::{Arg, Message, Stage};

use crate::app::{MAIN, StageDoor};
use crate::browser::focus::focus;
use crate::browser::{address, tab_store};
use crate::host::{Host, Pace};
use crate::language::{not_stored, t, ts};
use crate::ui::toast;

/// One wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The window asks how things stand.
    Hello,
    /// Time goes at this pace.
    Pace(Pace),
    /// Time stands, or goes on.
    Pause,
    /// To the next change.
    Next,
    /// To the moment before the last change.
    Back,
    /// To the moment of that number.
    BackTo(u64),
    /// The curtain falls, or rises.
    Curtain,
    /// Larger type, or not.
    Larger,
    /// Keys are shown, or not.
    Keys,
    /// The demo starts over.
    Again,
}

impl Order {
    /// For the way between windows.
    pub fn to_text(self) -> String {
        match self {
            Self::Hello => "hello".to_owned(),
            Self::Pace(pace) => format!("pace {}", pace_word(pace)),
            Self::Pause => "pause".to_owned(),
            Self::Next => "next".to_owned(),
            Self::Back => "back".to_owned(),
            Self::BackTo(number) => format!("back {number}"),
            Self::Curtain => "curtain".to_owned(),
            Self::Larger => "larger".to_owned(),
            Self::Keys => "keys".to_owned(),
            Self::Again => "again".to_owned(),
        }
    }

    /// What [`Self::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        Some(match text.split_once(' ') {
            Some(("pace", word)) => Self::Pace(pace_of(word)?),
            Some(("back", number)) => Self::BackTo(number.parse().ok()?),
            Some(_) => return None,
            None => match text {
                "hello" => Self::Hello,
                "pause" => Self::Pause,
                "next" => Self::Next,
                "back" => Self::Back,
                "curtain" => Self::Curtain,
                "larger" => Self::Larger,
                "keys" => Self::Keys,
                "again" => Self::Again,
                _ => return None,
            },
        })
    }

    /// Does it. A tab that does not lead holds no tenant: nothing of it can be moved there.
    pub fn obey(self, door: StageDoor, host: Host) {
        let demo = host.demo();
        let toggle = |switch: fn(&mut crate::app::Tools)| {
            door.tools.update(|tools| switch(tools.get_or_insert_default()));
        };
        match self {
            Self::Hello => {}
            Self::Curtain => door.curtain.update(|down| *down = !*down),
            Self::Larger => toggle(|tools| tools.larger = !tools.larger),
            Self::Keys => toggle(|tools| tools.keys = !tools.keys),
            _ if !host.leading().get_untracked() => {}
            Self::Pace(pace) => demo.set_pace(pace),
            Self::Pause => match demo.pace().get_untracked() {
                Pace::Paused => demo.set_pace(door.went.get_untracked()),
                went => {
                    door.went.set(went);
                    demo.set_pace(Pace::Paused);
                }
            },
            Self::Next => demo.to_next_change(),
            Self::Back => {
                if let Some(number) = demo.moments().with_untracked(|moments| before_last(moments)) {
                    demo.go_back(number);
                }
            }
            Self::BackTo(number) => demo.go_back(number),
            Self::Again => start_over(host),
        }
    }
}

/// The moment before the last change; the only one when there is no other.
fn before_last(moments: &[crate::host::Moment]) -> Option<u64> {
    moments.iter().rev().nth(1).or(moments.last()).map(|moment| moment.number)
}

/// Says that the demo began anew, once that is so; whoever lost the focus by it finds it at the screen's beginning.
pub fn say_begun_anew() {
    if tab_store::take(tab_store::BEGUN_ANEW).is_none() {
        return;
    }
    toast(t(Stage::BegunAnew));
    let is_lost = document().active_element().is_none_or(|holder| holder.tag_name() == "BODY");
    if is_lost {
        focus(MAIN);
    }
}

/// Begins the demo anew, at the builder.
pub fn start_over(host: Host) {
    spawn_local(async move {
        match host.demo().start_over().await {
            Ok(()) => {
                // Where nothing can be kept for this tab, it is begun anew without a word.
                let _ = tab_store::set(tab_store::BEGUN_ANEW, "yes");
                // An address of a run that is gone would be unknown.
                address::replace(&format!("{}{}", address::path(), address::search()));
                address::reload();
            }
            Err(why) => toast(ts(Message::WipeFailed, &[Arg::Text(&not_stored(&why))])),
        }
    });
}

/// All paces, slowest first.
pub const PACES: [Pace; 4] = [Pace::Paused, Pace::Times(1), Pace::Times(5), Pace::Times(20)];

/// A pace's word between windows.
pub fn pace_word(pace: Pace) -> String {
    match pace {
        Pace::Paused => "paused".to_owned(),
        Pace::Times(times) => times.to_string(),
    }
}

/// The pace of a word.
pub fn pace_of(word: &str) -> Option<Pace> {
    PACES.into_iter().find(|pace| pace_word(*pace) == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_arrives_as_it_was_given() {
        let paces = PACES.map(Order::Pace);
        let orders = [
            Order::Hello,
            Order::Pause,
            Order::Next,
            Order::Back,
            Order::BackTo(17),
            Order::Curtain,
            Order::Larger,
            Order::Keys,
            Order::Again,
        ];
        for order in paces.into_iter().chain(orders) {
            assert_eq!(Order::from_text(&order.to_text()), Some(order));
        }
        for nothing in ["", "pace", "pace 7", "back x", "back 1 2", "{}", "stored", "again "] {
            assert_eq!(Order::from_text(nothing), None, "{nothing}");
        }
    }
}
