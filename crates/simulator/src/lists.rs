use defender::{ActionsQuery, ApiError, Device, DeviceId, DevicesQuery, NameMatch, Order, calls};
use serde_json::{Value, json};

use crate::refusal::unknown;
use crate::run::Run;
use crate::tenant::Tenant;

const BASE: &str = "https://api-eu.securitycenter.microsoft.com";

/// The context of an answer. Its host is a regional one, not the one called (contract 1.1).
pub(crate) fn context(what: &str) -> String {
    format!("{BASE}/api/$metadata#{what}")
}

impl Tenant {
    pub(crate) fn list_actions(&self, query: &ActionsQuery) -> Value {
        let mut runs: Vec<&Run> = self.runs.iter().filter(|run| self.fits(run, query)).collect();
        if query.order == Some(Order::NewestFirst) {
            runs.reverse(); // they stand in the order of their creation
        }
        let page = Page::of(runs.len(), query.top, query.skip, self.setup.settings.page_size);
        let values = page
            .cut(&runs)
            .iter()
            .filter_map(|run| Some(run.record(self.stations.get(run.station)?).to_json()));
        let next = page
            .next
            .map(|(top, skip)| calls::actions(&ActionsQuery { top, skip: Some(skip), ..query.clone() }));
        let mut list = list("MachineActions", values.collect(), next);
        if query.count
            && let Value::Object(map) = &mut list
        {
            map.insert("@odata.count".to_owned(), runs.len().into());
        }
        list
    }

    pub(crate) fn list_devices(&self, query: &DevicesQuery) -> Value {
        let records = self.stations.iter().map(|station| station.record(self.now));
        let devices: Vec<Device> = records.filter(|device| device_fits(device, query)).collect();
        let page = Page::of(devices.len(), query.top, query.skip, self.setup.settings.page_size);
        let values = page.cut(&devices).iter().map(Device::to_json).collect();
        let next = page
            .next
            .map(|(top, skip)| calls::devices(&DevicesQuery { top, skip: Some(skip), ..query.clone() }));
        list("Machines", values, next)
    }

    pub(crate) fn devices_where(&self, fits: impl Fn(&Device) -> bool) -> Value {
        let records = self.stations.iter().map(|station| station.record(self.now));
        let found = records.filter(|device| fits(device)).map(|device| device.to_json());
        list("Machines", found.collect(), None)
    }

    /// By id or by the whole DNS name (contract 3.7).
    pub(crate) fn device(&self, id_or_name: &str) -> Result<Value, ApiError> {
        let id = DeviceId::new(id_or_name);
        let mut found = self.stations.iter().filter(|station| {
            id.as_ref().is_some_and(|id| *id == station.id)
                || station.make.name.eq_ignore_ascii_case(id_or_name)
        });
        let station = found.next().ok_or_else(|| unknown(&format!("Machine {id_or_name}")))?;
        let mut device = station.record(self.now).to_json();
        if let Value::Object(map) = &mut device {
            map.insert("@odata.context".to_owned(), context("Machines/$entity").into());
        }
        Ok(device)
    }

    pub(crate) fn list_library(&self) -> Value {
        list("LibraryFiles", self.library.files().map(defender::LibraryFile::to_json).collect(), None)
    }

    fn fits(&self, run: &Run, query: &ActionsQuery) -> bool {
        let device = self.stations.get(run.station).map(|station| &station.id);
        let shown = !self.setup.settings.lists_lag || run.visible_from <= self.now;
        shown
            && (query.ids.is_empty() || query.ids.contains(&run.id))
            && (query.device.is_none() || query.device.as_ref() == device)
            && query.kind.as_ref().is_none_or(|kind| kind == "LiveResponse")
            && (query.statuses.is_empty() || query.statuses.contains(&run.status))
            && query.requestor.as_ref().is_none_or(|requestor| requestor == run.requestor)
            && query.created_since.is_none_or(|since| since <= run.created)
    }
}

fn device_fits(device: &Device, query: &DevicesQuery) -> bool {
    let named = match &query.name {
        Some(NameMatch::Is(name)) => device.name == *name,
        Some(NameMatch::StartsWith(start)) => device.name.starts_with(start.as_str()),
        None => true,
    };
    named
        && query.onboarding.as_ref().is_none_or(|onboarding| *onboarding == device.onboarding)
        && query.health.as_ref().is_none_or(|health| *health == device.health)
}

/// Which part of a list is answered, and what the link to the rest asks for.
struct Page {
    from: usize,
    to: usize,
    next: Option<(Option<u32>, u32)>,
}

impl Page {
    fn of(len: usize, top: Option<u32>, skip: Option<u32>, page_size: u32) -> Self {
        let skip = skip.unwrap_or(0);
        let shown = top.unwrap_or(u32::MAX).min(page_size);
        let from = usize::try_from(skip).unwrap_or(usize::MAX).min(len);
        let to = from.saturating_add(usize::try_from(shown).unwrap_or(usize::MAX)).min(len);
        let rest = top.map(|top| top - shown);
        let next = (to < len && rest != Some(0)).then(|| (rest, skip.saturating_add(shown)));
        Self { from, to, next }
    }

    fn cut<'a, T>(&self, all: &'a [T]) -> &'a [T] {
        all.get(self.from..self.to).unwrap_or_default()
    }
}

fn list(what: &str, values: Vec<Value>, next: Option<defender::Request>) -> Value {
    let mut list = json!({ "@odata.context": context(what), "value": values });
    if let (Some(next), Value::Object(map)) = (next, &mut list) {
        map.insert("@odata.nextLink".to_owned(), format!("{BASE}{}?{}", next.path, next.query).into());
    }
    list
}
