//! Tells the presenter's window how things stand, and does what it wants.

use crate::dom::prelude::*;

use super::order::Order;
use super::said;
use super::told::Told;
use crate::app::{StageDoor, use_preferences};
use crate::browser::channel::Channel;
use crate::host::use_host;
use crate::language::language;

/// So much of what comes is told.
const COMING: usize = 8;

/// Page and window of one demo speak on a channel of its own.
pub fn channel_name(demo: &str) -> String {
    format!("{demo}.stage")
}

/// Follows for as long as the bar is there. A page that does not lead is silent: another one does.
pub fn follow(door: StageDoor) {
    let host = use_host();
    let (demo, preferences) = (host.demo(), use_preferences());
    // Nobody is told before somebody asked.
    let asked = RwSignal::new(0_u32);
    let heard = move |text: String| {
        if let Some(order) = Order::from_text(&text).filter(|_| host.leading().get_untracked()) {
            order.obey(door, host);
            asked.update(|count| *count = count.wrapping_add(1));
        }
    };
    let channel = StoredValue::new_local(Channel::open(&channel_name(&demo.name()), heard));
    let (moments, now) = (demo.moments(), host.now());
    effect(move || {
        if asked.get() == 0 || !host.leading().get() {
            return;
        }
        let (coming, wake_up) = demo.coming(COMING);
        let mut coming: Vec<_> = coming.iter().map(|coming| (coming.at, said::coming(coming))).collect();
        coming.extend(wake_up.map(|wake_up| (wake_up.at, said::wake_up(&wake_up))));
        coming.sort();
        let told = Told {
            language: untrack(language).tag().to_owned(),
            now: preferences.day_and_time(now.get()),
            pace: demo.pace().get(),
            moments: moments.with(|moments| {
                let told = moments.iter();
                told.map(|one| (one.number, preferences.time(one.at), said::moment(one))).collect()
            }),
            coming: coming.into_iter().map(|(at, what)| (preferences.time(at), what)).collect(),
            tools: door.tools.get().unwrap_or_default(),
            curtain: door.curtain.get(),
            story: door.story.get(),
        };
        channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.say(&told.to_text());
            }
        });
    });
}
