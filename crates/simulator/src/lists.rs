use std::sync::Arc;

use defender::{
    ActionsQuery, ApiError, Device, DeviceId, DevicesQuery, NameMatch, Order, Request, calls, json_string,
};

use crate::refusal::unknown;
use crate::run::Run;
use crate::tenant::Tenant;

const BASE: &str = "https://api-eu.securitycenter.microsoft.com";

/// The context of an answer. Its host is a regional one, not the one called (contract 1.1).
pub(crate) fn context(what: &str) -> String {
    format!("{BASE}/api/$metadata#{what}")
}

/// A single object's JSON with its context in front.
pub(crate) fn with_context(what: &str, object: &str) -> String {
    let fields = object.strip_prefix('{').unwrap_or_default();
    format!("{{\"@odata.context\":{},{fields}", json_string(&context(what)))
}

impl Tenant {
    pub(crate) fn list_actions(&mut self, query: &ActionsQuery) -> String {
        let fits = |at: &usize| self.runs.get(*at).is_some_and(|run| self.fits(run, query));
        let mut found: Vec<usize> = (0..self.runs.len()).filter(fits).collect();
        if query.order == Some(Order::NewestFirst) {
            found.reverse(); // they stand in the order of their creation
        }
        let page = Page::of(found.len(), query.top, query.skip, self.setup.settings.page_size);
        let next = page
            .next
            .map(|(top, skip)| calls::actions(&ActionsQuery { top, skip: Some(skip), ..query.clone() }));
        let mut list = List::new("MachineActions", query.count.then_some(found.len()), next);
        for at in page.cut(&found) {
            if let Some(run) = self.runs.get_mut(*at)
                && let Some(station) = self.stations.get(run.station)
            {
                list.push(Arc::make_mut(run).json(station));
            }
        }
        list.end()
    }

    pub(crate) fn list_devices(&self, query: &DevicesQuery) -> String {
        let records = self.stations.iter().map(|station| station.record(self.now));
        let devices: Vec<Device> = records.filter(|device| device_fits(device, query)).collect();
        let page = Page::of(devices.len(), query.top, query.skip, self.setup.settings.page_size);
        let next = page
            .next
            .map(|(top, skip)| calls::devices(&DevicesQuery { top, skip: Some(skip), ..query.clone() }));
        let mut list = List::new("Machines", None, next);
        page.cut(&devices).iter().for_each(|device| list.push(&device.to_json().to_string()));
        list.end()
    }

    pub(crate) fn devices_where(&self, fits: impl Fn(&Device) -> bool) -> String {
        let mut list = List::new("Machines", None, None);
        let records = self.stations.iter().map(|station| station.record(self.now));
        records.filter(|device| fits(device)).for_each(|device| list.push(&device.to_json().to_string()));
        list.end()
    }

    /// By id or by the whole DNS name (contract 3.7).
    pub(crate) fn device(&self, id_or_name: &str) -> Result<String, ApiError> {
        let id = DeviceId::new(id_or_name);
        let mut found = self.stations.iter().filter(|station| {
            id.as_ref().is_some_and(|id| *id == station.id)
                || station.make.name.eq_ignore_ascii_case(id_or_name)
        });
        let station = found.next().ok_or_else(|| unknown(&format!("Machine {id_or_name}")))?;
        Ok(with_context("Machines/$entity", &station.record(self.now).to_json().to_string()))
    }

    pub(crate) fn list_library(&self) -> String {
        let mut list = List::new("LibraryFiles", None, None);
        self.library.files().for_each(|file| list.push(&file.to_json().to_string()));
        list.end()
    }

    fn fits(&self, run: &Run, query: &ActionsQuery) -> bool {
        let device = self.stations.get(run.station).map(|station| &station.id);
        let shown = !self.setup.settings.lists_lag || run.visible_from <= self.now;
        shown
            && (query.ids.is_empty() || query.ids.contains(&run.id))
            && (query.device.is_none() || query.device.as_ref() == device)
            && query.kind.as_ref().is_none_or(|kind| kind == "LiveResponse")
            && (query.statuses.is_empty() || query.statuses.contains(&run.status))
            && query.requestor.as_ref().is_none_or(|requestor| *requestor == run.requestor)
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

/// The envelope of a list, written as it grows.
struct List {
    text: String,
    empty: bool,
}

impl List {
    fn new(what: &str, count: Option<usize>, next: Option<Request>) -> Self {
        let mut text = format!("{{\"@odata.context\":{},", json_string(&context(what)));
        if let Some(count) = count {
            text.push_str(&format!("\"@odata.count\":{count},"));
        }
        if let Some(next) = next {
            let link = format!("{BASE}{}?{}", next.path, next.query);
            text.push_str(&format!("\"@odata.nextLink\":{},", json_string(&link)));
        }
        text.push_str("\"value\":[");
        Self { text, empty: true }
    }

    fn push(&mut self, element: &str) {
        if !self.empty {
            self.text.push(',');
        }
        self.empty = false;
        self.text.push_str(element);
    }

    fn end(mut self) -> String {
        self.text.push_str("]}");
        self.text
    }
}
