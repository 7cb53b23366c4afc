use std::sync::Arc;

use crate::dom::prelude::*;
use defender::{Device, DeviceId, Health, System};
use sequence::{DeviceFilter, Edit};
use words::{Arg, Desk as Words, system_name};

use crate::compose::{self, Desk, device_facts};
use crate::host::use_host;
use crate::language::{t, ts};
use crate::ui::Button;

/// What can be asked for: each value with its name.
type Choices<T> = Vec<(T, String)>;

/// What this tenant's devices have.
#[derive(Clone, Debug, Default, PartialEq)]
struct Offered {
    systems: Choices<Option<System>>,
    healths: Choices<Health>,
    groups: Choices<String>,
    tags: Choices<String>,
    risks: Choices<String>,
}

impl Offered {
    fn of(devices: &[Device]) -> Self {
        let mut offered = Self::default();
        for device in devices.iter().filter(|device| device.merged_into.is_none()) {
            let system = device.system();
            let name =
                system.map_or_else(|| t(Words::FilterUnknown), |system| system_name(system).to_owned());
            add(&mut offered.systems, system, name);
            add(&mut offered.healths, device.health.clone(), health(device));
            add(&mut offered.groups, device.group.clone(), named(&device.group));
            add(&mut offered.risks, device.risk.clone(), risk(&device.risk));
            match device.tags.as_slice() {
                [] => add(&mut offered.tags, String::new(), named("")),
                tags => tags.iter().for_each(|tag| add(&mut offered.tags, tag.clone(), tag.clone())),
            }
        }
        offered
    }
}

/// In the order of the names, each value once.
fn add<T: PartialEq>(choices: &mut Choices<T>, value: T, name: String) {
    if let Err(place) = choices.binary_search_by(|(_, known)| known.cmp(&name)) {
        choices.insert(place, (value, name));
    }
}

fn named(text: &str) -> String {
    if text.is_empty() { t(Words::FilterNone) } else { text.to_owned() }
}

/// A value that the API names (contract 3.7) in words, another one as it is.
fn risk(value: &str) -> String {
    t(match value {
        "" | "None" => Words::FilterNone,
        "Informational" => Words::RiskInformational,
        "Low" => Words::RiskLow,
        "Medium" => Words::RiskMedium,
        "High" => Words::RiskHigh,
        other => return other.to_owned(),
    })
}

fn health(device: &Device) -> String {
    let word = t(device_facts::health(device).1);
    match &device.health {
        // The list says the first half alone.
        Health::NoSensorDataImpairedCommunication => {
            let impaired = Device { health: Health::ImpairedCommunication, ..device.clone() };
            format!("{word}, {}", t(device_facts::health(&impaired).1))
        }
        _ => word,
    }
}

/// What devices are asked for besides their names; closed, it lets all through.
pub fn draw(desk: Desk) -> View {
    let known = use_host().devices();
    let filter = RwSignal::new(DeviceFilter::default());
    let offered = Memo::new(move |_| {
        known.with(|known| known.ready().map(|known| Offered::of(known)).unwrap_or_default())
    });
    let fitting = Memo::new(move |_| {
        let filter = filter.get();
        known.with(|known| {
            let fits = known.ready()?.iter().filter(|device| filter.fits(device));
            let mut ids: Vec<DeviceId> = fits.map(|device| device.id.clone()).collect();
            ids.sort_unstable();
            Some(Arc::new(ids))
        })
    });
    effect(move || desk.fitting().set(fitting.get()));
    on_cleanup(move || desk.fitting().set(None));
    let count =
        Memo::new(move |_| fitting.with(|fitting| fitting.as_ref().map_or(0, |ids| ids.len() as u64)));
    let asks = Memo::new(move |_| filter.with(|filter| *filter != DeviceFilter::default()));
    let choose = move || {
        if let Some(ids) = fitting.get_untracked() {
            compose::act(desk.composer(), Edit::ChooseDevices(ids.to_vec()));
        }
    };
    let selects = move || {
        let Offered { systems, healths, groups, tags, risks } = offered.get();
        view! {
            {select(filter, Words::FilterSystem, systems, |filter| filter.system, |filter, to| filter.system = to)}
            {select(filter, Words::FilterHealth, healths, |filter| filter.health.clone(), |filter, to| filter.health = to)}
            {select(filter, Words::FilterGroup, groups, |filter| filter.group.clone(), |filter, to| filter.group = to)}
            {select(filter, Words::FilterTag, tags, |filter| filter.tag.clone(), |filter, to| filter.tag = to)}
            {select(filter, Words::FilterRisk, risks, |filter| filter.risk.clone(), |filter, to| filter.risk = to)}
        }
    };
    view! {
        <div class="device-filter" role="group" aria-label=t(Words::FilterTitle)>
            {selects}
            <p class="note" role="status">{move || ts(Words::FilterFit, &[Arg::Count(count.get())])}</p>
            <Show when=move || asks.get() && { count.get() > 0 }>
                <Button label=move || ts(Words::FilterChoose, &[Arg::Count(count.get())]) on_press=move |()| choose()/>
            </Show>
        </div>
    }
}

fn select<T: Clone + PartialEq + Send + Sync + 'static>(
    filter: RwSignal<DeviceFilter>,
    label: Words,
    choices: Choices<T>,
    get: fn(&DeviceFilter) -> Option<T>,
    set: fn(&mut DeviceFilter, Option<T>),
) -> View {
    let id = format!("filter-{}", label as u16);
    let option = |(place, (value, name)): (usize, &(T, String))| {
        let value = value.clone();
        let selected = move || filter.with(get).as_ref() == Some(&value);
        view! { <option value=place.to_string() prop:selected=selected>{name.clone()}</option> }
    };
    let options = choices.iter().enumerate().map(option).collect_view();
    let choices = StoredValue::new(choices);
    let choose = move |place: String| {
        let place = place.parse::<usize>().ok();
        let value = place.and_then(|place| {
            choices.with_value(|choices| choices.get(place).map(|(value, _)| value.clone()))
        });
        filter.update(|filter| set(filter, value));
    };
    view! {
        <label for=id.clone()>{t(label)}</label>
        <select id=id on:change=move |event| choose(event_target_value(&event))>
            <option value="">{t(Words::FilterAny)}</option>
            {options}
        </select>
    }
}
