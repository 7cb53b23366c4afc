//! Reads the query options that [`odata`](crate::odata) writes, and the forms of `$filter` near to them.
//! What is not understood is an error with the text of it: a condition must never be left out.

use crate::condition::{Test, conditions};
use crate::percent::decode;
use crate::{
    ActionId, ActionStatus, ActionsQuery, DeviceId, DevicesQuery, Health, NameMatch, Onboarding, Order,
};

/// The query of a list of actions.
pub(crate) fn actions(query: &str) -> Result<ActionsQuery, String> {
    let options = Options::read(query)?;
    let mut out = ActionsQuery {
        top: options.top,
        skip: options.skip,
        count: options.count,
        order: options.order()?,
        ..ActionsQuery::default()
    };
    for condition in conditions(&options.filter)? {
        let name = condition.field.clone();
        let known = match (name.as_str(), condition.test) {
            ("id", Test::In(ids)) => fill_list(&mut out.ids, &ids, ActionId::new),
            ("machineid", test) => fill(&mut out.device, test, |text| DeviceId::new(&text)),
            ("type", test) => fill(&mut out.kind, test, Some),
            ("status", Test::In(states)) => {
                fill_list(&mut out.statuses, &states, |text| Some(ActionStatus::parse(text)))
            }
            ("requestor", test) => fill(&mut out.requestor, test, Some),
            ("creationdatetimeutc", Test::Since(moment)) if out.created_since.is_none() => {
                out.created_since = moment.parse().ok();
                out.created_since.is_some()
            }
            _ => false,
        };
        if !known {
            return Err(format!("$filter on {name}"));
        }
    }
    Ok(out)
}

/// The query of a list of devices.
pub(crate) fn devices(query: &str) -> Result<DevicesQuery, String> {
    let options = Options::read(query)?;
    if options.order.is_some() {
        return Err("$orderby".to_owned());
    }
    let mut out = DevicesQuery { top: options.top, skip: options.skip, ..DevicesQuery::default() };
    for condition in conditions(&options.filter)? {
        let name = condition.field.clone();
        let known = match (name.as_str(), condition.test) {
            ("computerdnsname", Test::StartsWith(start)) if out.name.is_none() => {
                out.name = Some(NameMatch::StartsWith(start));
                true
            }
            ("computerdnsname", test) => fill(&mut out.name, test, |text| Some(NameMatch::Is(text))),
            ("onboardingstatus", test) => {
                fill(&mut out.onboarding, test, |text| Some(Onboarding::parse(&text)))
            }
            ("healthstatus", test) => fill(&mut out.health, test, |text| Some(Health::parse(&text))),
            _ => false,
        };
        if !known {
            return Err(format!("$filter on {name}"));
        }
    }
    Ok(out)
}

/// The options of a query, decoded; each at most once.
pub(crate) fn pairs(query: &str) -> Result<Vec<(String, String)>, String> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let text = |part: &str| decode(&part.replace('+', " ")).ok_or_else(|| pair.to_owned());
        let (name, value) = (text(name)?, text(value)?);
        if pairs.iter().any(|(known, _)| *known == name) {
            return Err(name);
        }
        pairs.push((name, value));
    }
    Ok(pairs)
}

#[derive(Default)]
struct Options {
    filter: String,
    order: Option<String>,
    top: Option<u32>,
    skip: Option<u32>,
    count: bool,
}

impl Options {
    fn read(query: &str) -> Result<Self, String> {
        let mut options = Self::default();
        for (name, value) in pairs(query)? {
            let number = || value.parse().map_err(|_| name.clone());
            match name.as_str() {
                "$filter" => options.filter = value,
                "$orderby" => options.order = Some(value),
                "$top" => options.top = Some(number()?),
                "$skip" => options.skip = Some(number()?),
                "$count" if value == "true" || value == "false" => options.count = value == "true",
                _ => return Err(name),
            }
        }
        Ok(options)
    }

    fn order(&self) -> Result<Option<Order>, String> {
        let Some(order) = &self.order else { return Ok(None) };
        match order.to_ascii_lowercase().as_str() {
            "creationdatetimeutc desc" => Ok(Some(Order::NewestFirst)),
            "creationdatetimeutc" | "creationdatetimeutc asc" => Ok(Some(Order::OldestFirst)),
            _ => Err("$orderby".to_owned()),
        }
    }
}

fn fill<T>(slot: &mut Option<T>, test: Test, read: impl FnOnce(String) -> Option<T>) -> bool {
    let Test::In(mut values) = test else { return false };
    let value = if values.len() == 1 { values.pop() } else { None };
    let fresh = slot.is_none();
    *slot = value.and_then(read);
    fresh && slot.is_some()
}

fn fill_list<T>(slot: &mut Vec<T>, values: &[String], read: impl Fn(&str) -> Option<T>) -> bool {
    let fresh = slot.is_empty();
    slot.extend(values.iter().filter_map(|value| read(value)));
    fresh && slot.len() == values.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001";

    #[test]
    fn forms_that_other_clients_send() {
        let id = ActionId::new(ID).unwrap();
        let pending = vec![ActionStatus::Pending];
        for (query, expected) in [
            (format!("$filter=id eq '{ID}'"), ActionsQuery { ids: vec![id.clone()], ..Default::default() }),
            (format!("$filter=ID in ( '{ID}' )"), ActionsQuery { ids: vec![id], ..Default::default() }),
            (
                "%24filter=type+eq+'LiveResponse'+and+Status+eq+'Pending'".to_owned(),
                ActionsQuery {
                    kind: Some("LiveResponse".to_owned()),
                    statuses: pending.clone(),
                    ..Default::default()
                },
            ),
            (
                "$filter=(status eq 'Pending')".to_owned(),
                ActionsQuery { statuses: pending, ..Default::default() },
            ),
            (
                "$filter=CreationDateTimeUtc ge 2026-03-04T09:15:52.1Z&$orderby=creationDateTimeUtc"
                    .to_owned(),
                ActionsQuery {
                    created_since: Some("2026-03-04T09:15:52.1Z".parse().unwrap()),
                    order: Some(Order::OldestFirst),
                    ..Default::default()
                },
            ),
            ("$count=false&$top=2".to_owned(), ActionsQuery { top: Some(2), ..Default::default() }),
        ] {
            assert_eq!(actions(&query), Ok(expected), "{query}");
        }
    }

    #[test]
    fn what_is_not_understood_is_an_error() {
        for query in [
            "$filter=title eq 'x'",
            "$filter=type ne 'LiveResponse'",
            "$filter=type eq 'a' or type eq 'b'",
            "$filter=(type eq 'a' or status eq 'Pending')",
            "$filter=(type eq 'a' or type eq 'b')",
            "$filter=type eq 'a' and type eq 'a'",
            "$filter=id in ()",
            "$filter=id eq 'not-an-id'",
            "$filter=machineId eq 'short'",
            "$filter=status eq 'Pending",
            "$filter=status eq Pending",
            "$filter=status eq 'Pending' and",
            "$filter=and status eq 'Pending'",
            "$filter=creationDateTimeUtc ge yesterday",
            "$filter=%ff",
            "$orderby=requestor",
            "$top=-1",
            "$top=1&$top=2",
            "$select=id",
            "$skiptoken=abc",
        ] {
            assert!(actions(query).is_err(), "{query}");
        }
    }

    #[test]
    fn devices_by_name() {
        assert_eq!(
            devices("$filter=startswith(computerDnsName,'web')&$top=5"),
            Ok(DevicesQuery {
                name: Some(NameMatch::StartsWith("web".to_owned())),
                top: Some(5),
                ..Default::default()
            })
        );
        for query in
            ["$filter=osBuild eq '1'", "$filter=startswith(osBuild,'1')", "$orderby=lastSeen", "$count=x"]
        {
            assert!(devices(query).is_err(), "{query}");
        }
    }
}
