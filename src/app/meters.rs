use crate::dom::prelude::*;
use words::{Arg, Message};

use super::preferences::use_preferences;
use crate::browser::intl::Zone;
use crate::host::use_host;
use crate::language::{t, ts, whole_duration};

/// What of the limits is used, how fresh the runs are, and the zone of all times.
#[component]
pub fn Meters() -> impl IntoView {
    let host = use_host();
    let (meters, now, leading) = (host.meters(), host.now(), host.leading());
    let sends = Memo::new(move |_| meters.with(|meters| meters.sends));
    let sessions = Memo::new(move |_| meters.with(|meters| meters.sessions));
    let reads = Memo::new(move |_| meters.with(|meters| meters.reads));
    let until = move |at: defender::Timestamp| whole_duration(at.ms_since(now.get()).max(0));
    let percent = move || {
        let sends = sends.get();
        format!("{}%", (sends.used * 100).checked_div(sends.limit).unwrap_or(0).min(100))
    };
    let sent = move || {
        let next = sends.get().next;
        next.map_or_else(
            || t(Message::MeterSends),
            |next| ts(Message::MeterNextIn, &[Arg::Text(&until(next))]),
        )
    };
    let sessions_hint = move || {
        let sessions = sessions.get();
        let counts = [Arg::Count(u64::from(sessions.taken)), Arg::Count(u64::from(sessions.waiting))];
        let here = ts(Message::MeterSessionsHint, &counts);
        match sessions.in_tenant {
            None => here,
            Some(open) => here + " " + &ts(Message::MeterSessionsTenantHint, &[Arg::Count(u64::from(open))]),
        }
    };
    let polled = move || {
        if !leading.get() {
            return t(Message::PollElsewhere);
        }
        let reads = reads.get();
        let last = reads.last.map(|last| whole_duration(now.get().ms_since(last).max(0)));
        match (last, reads.next.map(until)) {
            (None, None) => t(Message::PollNever),
            (Some(last), None) => ts(Message::PolledAgo, &[Arg::Text(&last)]),
            (None, Some(next)) => ts(Message::PollFirstIn, &[Arg::Text(&next)]),
            (Some(last), Some(next)) => ts(Message::PolledAgoNextIn, &[Arg::Text(&last), Arg::Text(&next)]),
        }
    };
    let minute = whole_duration(59_000);
    let long = [Arg::Text(&minute), Arg::Text(&minute)];
    view! {
        <div class="meters" role="group" aria-label=t(Message::Meters)>
            <span class="meter" title=t(Message::MeterSendsHint)>
                {steady(sent, t(Message::MeterSends) + "\n" + &ts(Message::MeterNextIn, &long))}
                <span class="meter-bar" aria-hidden="true">
                    <span style:width=percent data-full=move || sends.with(|s| s.used >= s.limit).then_some("true")></span>
                </span>
                <b>{move || sends.with(|sends| of(sends.used, sends.limit))}</b>
            </span>
            <span class="meter" title=sessions_hint>
                {t(Message::MeterSessions)}
                <b>{move || sessions.with(|sessions| of(sessions.taken, sessions.limit))}</b>
            </span>
            <span class="meter">{steady(polled, ts(Message::PolledAgoNextIn, &long))}</span>
            <ZoneSwitch/>
        </div>
    }
}

/// A text that changes by itself, as wide as the widest that it may be: the page around it stays where it is.
fn steady(text: impl Fn() -> String + 'static, widest: String) -> View {
    view! { <span class="steady" data-widest=widest>{text}</span> }.into_view()
}

#[component]
fn ZoneSwitch() -> impl IntoView {
    let preferences = use_preferences();
    let zone = preferences.zone();
    let word = move || match zone.get() {
        Zone::Utc => t(Message::ZoneUtc),
        Zone::Local => t(Message::ZoneLocal),
    };
    let said = move || ts(Message::ZoneSwitch, &[Arg::Text(&word())]);
    let switch = move |_| {
        preferences.set_zone(match zone.get_untracked() {
            Zone::Utc => Zone::Local,
            Zone::Local => Zone::Utc,
        });
    };
    view! {
        <button type="button" class="meter" title=said aria-label=said on:click=switch>{word}</button>
    }
}

fn of(used: u32, limit: u32) -> String {
    ts(Message::MeterOf, &[Arg::Count(u64::from(used)), Arg::Count(u64::from(limit))])
}
