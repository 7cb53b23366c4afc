use crate::dom::prelude::*;
use defender::{Device, DeviceId};
use sequence::Edit;
use sequence::import::{DeviceList, device_list};
use words::{Arg, Desk as Words};

use super::typed;
use crate::app::use_preferences;
use crate::compose::{self, Desk};
use crate::host::use_host;
use crate::language::{t, ts};
use crate::quick::Window;
use crate::ui::{Button, ButtonKind, Paste};

const TEXT: &str = "list-text";
const FOUND: &str = "list-found";

/// So many names that were not found are listed.
const LISTED: usize = 20;

/// Takes a pasted list of devices: names, ids, a table.
#[component]
pub fn List(desk: Desk) -> impl IntoView {
    let known = use_host().devices();
    let text = typed::list();
    let list = Memo::new(move |_| {
        known.with(|known| {
            let known = known.ready().map(|devices| devices.as_slice())?;
            Some(text.with(|text| device_list(text, known)))
        })
    });
    let why_not = Signal::derive(move || {
        let none = |list: &Option<DeviceList>| list.as_ref().is_none_or(|list| list.found.is_empty());
        list.with(none).then(|| t(Words::ListNone))
    });
    let label = move || {
        let count = list.with(|list| list.as_ref().map_or(0, |list| list.found.len()));
        ts(Words::ListChoose, &[Arg::Count(count as u64)])
    };
    let choose = move || {
        let found = list.with_untracked(|list| list.as_ref().map(|list| list.found.clone()));
        text.set(String::new());
        desk.close();
        compose::act(desk.composer(), Edit::ChooseDevices(found.unwrap_or_default()));
    };
    let told = move || match list.get() {
        None => view! { <p class="note">{t(Words::ListNotKnown)}</p> },
        Some(list) => tell(desk, &list),
    };
    view! {
        <Window on_close=move || desk.close() title=Words::ListTitle>
            <div class="open">
                <Paste label=Words::ListText id=TEXT described_by=FOUND value=text/>
                <div id=FOUND class="open-found" role="status">
                    {move || text.with(|text| !text.trim().is_empty()).then(told)}
                </div>
            </div>
            <div class="actions">
                <Button label kind=ButtonKind::Primary disabled_because=why_not on_press=choose/>
            </div>
        </Window>
    }
}

fn tell(desk: Desk, list: &DeviceList) -> View {
    let found = list.found.len() as u64;
    let more = list.unknown.len().saturating_sub(LISTED);
    let unknown: Vec<String> = list.unknown.iter().take(LISTED).cloned().collect();
    let ambiguous =
        list.ambiguous.iter().map(|(name, records)| records_of(desk, name, records)).collect_view();
    view! {
        <p>{ts(Words::ListFound, &[Arg::Count(found)])}</p>
        {(list.repeated > 0).then(|| view! {
            <p class="note">{ts(Words::ListRepeated, &[Arg::Count(list.repeated as u64)])}</p>
        })}
        {(!unknown.is_empty()).then(|| view! {
            <div class="list-unknown">
                <p class="field-wrong">{ts(Words::ListUnknown, &[Arg::Count((unknown.len() + more) as u64)])}</p>
                <p><code>{unknown.join(", ")}</code></p>
                {(more > 0).then(|| view! { <p class="note">{ts(Words::ListMore, &[Arg::Count(more as u64)])}</p> })}
            </div>
        })}
        {ambiguous}
    }
}

/// Several records of one name, newest report first: each can be chosen.
fn records_of(desk: Desk, name: &str, records: &[DeviceId]) -> View {
    let rows = records.iter().map(|id| record(desk, id.clone())).collect_view();
    view! {
        <div class="list-records">
            <p>{ts(Words::ListSeveral, &[Arg::Text(name), Arg::Count(records.len() as u64)])}</p>
            <ul>{rows}</ul>
        </div>
    }
}

fn record(desk: Desk, id: DeviceId) -> View {
    let preferences = use_preferences();
    let chosen = desk.composer().devices();
    let wanted = id.clone();
    let is_chosen = Memo::new(move |_| chosen.with(|chosen| chosen.contains(&wanted)));
    let device = use_host().devices().with_untracked(|known| {
        known.ready().and_then(|known| known.iter().find(|device| device.id == id).cloned())
    });
    let report = device.as_ref().and_then(|device: &Device| device.last_report);
    let report = report.map(|at| preferences.day_and_time(at)).unwrap_or_default();
    let name = id.to_string();
    view! {
        <li>
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=move || is_chosen.get()
                    on:change=move |_| {
                        let edit = match is_chosen.get_untracked() {
                            false => Edit::ChooseDevices(vec![id.clone()]),
                            true => Edit::RemoveDevices(vec![id.clone()]),
                        };
                        desk.composer().edit(edit);
                    }
                />
                <span><code>{name}</code> " " {ts(Words::ListReport, &[Arg::Text(&report)])}</span>
            </label>
        </li>
    }
}
