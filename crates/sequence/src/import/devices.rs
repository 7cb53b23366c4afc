//! A pasted list of devices: names and ids, one a line, separated by commas, or a table.

use std::collections::{HashMap, HashSet};

use defender::{Device, DeviceId, Onboarding};

use crate::chars::is_invisible;

/// How tables call a column of devices, in small letters and nothing else.
const TITLES: [&str; 27] = [
    "device",
    "devicename",
    "deviceid",
    "name",
    "id",
    "host",
    "hostname",
    "hostid",
    "computer",
    "computername",
    "computerid",
    "dnsname",
    "computerdnsname",
    "machine",
    "machinename",
    "machineid",
    "server",
    "servername",
    "workstation",
    "endpoint",
    "fqdn",
    "system",
    "asset",
    "устройство",
    "имяустройства",
    "компьютер",
    "имя",
];

/// What a pasted list names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeviceList {
    /// The devices, each once, in the list's order.
    pub found: Vec<DeviceId>,
    /// Names that several records bear which could take commands (contract 3.7), newest report first: which one is
    /// meant, a person says.
    pub ambiguous: Vec<(String, Vec<DeviceId>)>,
    /// What names no device of the tenant, each once.
    pub unknown: Vec<String>,
    /// How often a device was named again.
    pub repeated: usize,
}

/// Looks the devices of a list up among those that are known: by id, full name or the name's first part, without
/// case. Of several records of one name those that are onboarded and no duplicates come first (contract 3.7); one that
/// was merged into another is passed over.
pub fn device_list(text: &str, known: &[Device]) -> DeviceList {
    let names = Names::of(known);
    let rows: Vec<Vec<String>> =
        text.lines().map(cells).filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
    let cells: Vec<&str> = match column(&rows, &names) {
        Some(column) => {
            let all = rows.iter().filter_map(|row| row.get(column).map(String::as_str));
            // A table's first line may be its head; a device that is not known is none.
            let head = all.clone().next().is_some_and(|cell| names.get(cell).is_empty() && is_title(cell));
            all.skip(usize::from(head)).collect()
        }
        None => rows.iter().flatten().map(String::as_str).collect(),
    };
    let mut list = DeviceList::default();
    let mut seen = HashSet::new();
    for cell in cells.into_iter().filter(|cell| !cell.is_empty()) {
        match names.get(cell) {
            [] if seen.insert(cell.to_lowercase()) => list.unknown.push(cell.to_owned()),
            [id] if seen.insert(id.to_string()) => list.found.push(id.clone()),
            [_, _, ..] if seen.insert(cell.to_lowercase()) => {
                list.ambiguous.push((cell.to_owned(), names.get(cell).to_vec()));
            }
            _ => list.repeated += 1,
        }
    }
    list
}

/// By which names devices are found.
struct Names(HashMap<String, Vec<DeviceId>>);

impl Names {
    fn of(known: &[Device]) -> Self {
        let mut names: HashMap<String, Vec<&Device>> = HashMap::new();
        for device in known.iter().filter(|device| device.merged_into.is_none()) {
            let mut called = vec![device.id.to_string(), device.name.clone(), device.short_name().to_owned()];
            called.iter_mut().for_each(|name| *name = name.to_lowercase());
            // A record without a name is not meant by an empty cell.
            called.retain(|name| !name.is_empty());
            called.dedup();
            for name in called {
                names.entry(name).or_default().push(device);
            }
        }
        Self(names.into_iter().map(|(name, devices)| (name, preferred(devices))).collect())
    }

    fn get(&self, cell: &str) -> &[DeviceId] {
        self.0.get(&cell.to_lowercase()).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Those that could take commands; all, where none could.
fn preferred(mut devices: Vec<&Device>) -> Vec<DeviceId> {
    let could = |device: &&Device| device.onboarding == Onboarding::Onboarded && !device.maybe_duplicate;
    if devices.iter().any(could) {
        devices.retain(could);
    }
    devices.sort_by_key(|device| std::cmp::Reverse(device.last_report));
    devices.into_iter().map(|device| device.id.clone()).collect()
}

/// The column of a table that names devices; `None` when the text is no table: lines of equal width, of which one
/// column names a device in several lines, and no line names two.
fn column(rows: &[Vec<String>], names: &Names) -> Option<usize> {
    let width = rows.first()?.len();
    if rows.len() < 2 || width < 2 || rows.iter().any(|row| row.len() != width) {
        return None;
    }
    let names_one =
        |row: &Vec<String>, column: usize| row.get(column).is_some_and(|cell| !names.get(cell).is_empty());
    let different = |row: &Vec<String>| {
        let named: HashSet<&DeviceId> = row.iter().flat_map(|cell| names.get(cell)).collect();
        named.len() > 1
    };
    if rows.iter().any(different) {
        return None;
    }
    let count = |column: &usize| rows.iter().filter(|row| names_one(row, *column)).count();
    (0..width).max_by_key(|column| (count(column), width - column)).filter(|column| count(column) > 0)
}

/// Whether a column of devices may be called so, in whatever way its words are joined.
fn is_title(cell: &str) -> bool {
    let letters: String = cell.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    TITLES.contains(&letters.as_str())
}

/// The cells of a line; quotes around one are CSV's. What cannot be seen came along and names nothing.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' | ';' | '\t' if !quoted => cells.push(String::new()),
            _ if is_invisible(c) => {}
            _ => cells.last_mut().into_iter().for_each(|cell| cell.push(c)),
        }
    }
    cells.iter_mut().for_each(|cell| *cell = cell.trim().to_owned());
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    fn device(number: u8, name: &str) -> Device {
        let text = String::new;
        Device {
            id: DeviceId::new(&format!("{number:02x}").repeat(20)).expect("40 hex characters"),
            name: name.to_owned(),
            os_platform: text(),
            version: text(),
            last_report: None,
            health: defender::Health::Active,
            onboarding: Onboarding::Onboarded,
            group: text(),
            ip: text(),
            agent_version: text(),
            tags: Vec::new(),
            risk: text(),
            value: text(),
            merged_into: None,
            maybe_duplicate: false,
            other: serde_json::Map::new(),
        }
    }

    fn listed(text: &str) -> DeviceList {
        let known = [device(1, "fin-1.contoso.com"), device(2, "hr-2"), device(3, "twin"), device(4, "twin")];
        device_list(text, &known)
    }

    fn numbers(list: &DeviceList) -> Vec<u8> {
        list.found.iter().map(|id| u8::from_str_radix(&id.as_str()[..2], 16).unwrap_or_default()).collect()
    }

    #[test]
    fn names_and_ids_in_any_mixture() {
        let list = listed(&format!("FIN-1\nhr-2, {}\nnobody;FIN-1.contoso.com", "02".repeat(20)));
        assert_eq!(numbers(&list), [1, 2]);
        assert_eq!((list.unknown, list.repeated), (vec!["nobody".to_owned()], 2));
    }

    #[test]
    fn a_table_has_one_column_of_devices() {
        let list = listed("Owner,Device,Site\n\"Doe, Jane\",fin-1,Oslo\nRoe,hr-2,Rome\nPoe,gone,Paris\n");
        assert_eq!(numbers(&list), [1, 2]);
        assert_eq!(list.unknown, ["gone"]);
    }

    #[test]
    fn only_a_title_is_taken_for_a_head() {
        for title in ["Device", "DEVICE NAME", "machine_id", "\u{FEFF}hostname", "Имя устройства"]
        {
            let list = listed(&format!("{title},Owner\nfin-1,Doe\nhr-2,Roe"));
            assert_eq!((numbers(&list), list.unknown), (vec![1, 2], vec![]), "{title}");
        }
        let list = listed("gone-7,Poe\nfin-1,Doe\nhr-2,Roe");
        assert_eq!((numbers(&list), list.unknown), (vec![1, 2], vec!["gone-7".to_owned()]));
    }

    #[test]
    fn what_cannot_be_seen_is_no_part_of_a_name() {
        let list = listed("\u{FEFF}fin-1\n\u{200B}hr-2\u{200B} \n\u{FEFF}\"hr-2\"\n\u{200B}\n");
        assert_eq!((numbers(&list), list.unknown, list.repeated), (vec![1, 2], vec![], 1));
    }

    #[test]
    fn lines_of_names_are_no_table() {
        let list = listed("fin-1,hr-2\nhr-2,gone");
        assert_eq!(numbers(&list), [1, 2]);
        assert_eq!(list.unknown, ["gone"]);
    }

    #[test]
    fn one_name_of_two_records_is_for_a_person_to_tell() {
        let list = listed("twin\nTWIN");
        assert_eq!(list.found, []);
        assert_eq!(list.ambiguous.len(), 1);
        assert_eq!((list.ambiguous[0].1.len(), list.repeated), (2, 1));
    }

    #[test]
    fn a_record_that_could_take_commands_comes_before_others_of_its_name() {
        let gone = Device { onboarding: Onboarding::CanBeOnboarded, ..device(5, "srv") };
        let merged = Device { merged_into: Some(device(6, "srv").id), ..device(7, "srv") };
        let list = device_list("srv", &[gone, merged, device(6, "srv")]);
        assert_eq!(numbers(&list), [6]);
    }

    #[test]
    fn nothing_is_nothing() {
        assert_eq!(listed(" \n,,\n"), DeviceList::default());
    }
}
