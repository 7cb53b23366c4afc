//! The query options of lists (contract 3.2, 3.7): typed values to text. `filter` reads them back.

use crate::percent::encode_query;
use crate::{ActionsQuery, DevicesQuery, NameMatch, Order};

/// A text as OData writes it: in single quotes, those inside doubled.
pub(crate) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

pub(crate) fn actions_query(query: &ActionsQuery) -> String {
    let mut conditions = Vec::new();
    if !query.ids.is_empty() {
        let ids: Vec<String> = query.ids.iter().map(|id| quoted(id.as_str())).collect();
        conditions.push(format!("id in ({})", ids.join(",")));
    }
    if let Some(device) = &query.device {
        conditions.push(is("machineId", device.as_str()));
    }
    if let Some(kind) = &query.kind {
        conditions.push(is("type", kind));
    }
    let states: Vec<String> = query.statuses.iter().map(|status| is("status", status.as_str())).collect();
    match states.as_slice() {
        [] => {}
        [one] => conditions.push(one.clone()),
        several => conditions.push(format!("({})", several.join(" or "))),
    }
    if let Some(requestor) = &query.requestor {
        conditions.push(is("requestor", requestor));
    }
    if let Some(moment) = query.created_since {
        conditions.push(format!("creationDateTimeUtc ge {moment}"));
    }
    let order = query.order.map(|order| match order {
        Order::NewestFirst => "creationDateTimeUtc desc",
        Order::OldestFirst => "creationDateTimeUtc asc",
    });
    options(&conditions, order, query.top, query.skip, query.count)
}

pub(crate) fn devices_query(query: &DevicesQuery) -> String {
    let mut conditions = Vec::new();
    match &query.name {
        Some(NameMatch::Is(name)) => conditions.push(is("computerDnsName", &name.to_ascii_lowercase())),
        Some(NameMatch::StartsWith(start)) => {
            conditions.push(format!("startswith(computerDnsName,{})", quoted(&start.to_ascii_lowercase())));
        }
        None => {}
    }
    if let Some(onboarding) = &query.onboarding {
        conditions.push(is("onboardingStatus", onboarding.as_str()));
    }
    if let Some(health) = &query.health {
        conditions.push(is("healthStatus", health.as_str()));
    }
    options(&conditions, None, query.top, query.skip, false)
}

fn is(field: &str, value: &str) -> String {
    format!("{field} eq {}", quoted(value))
}

fn options(
    conditions: &[String],
    order: Option<&str>,
    top: Option<u32>,
    skip: Option<u32>,
    count: bool,
) -> String {
    let mut options = Vec::new();
    if !conditions.is_empty() {
        options.push(format!("$filter={}", encode_query(&conditions.join(" and "))));
    }
    if let Some(order) = order {
        options.push(format!("$orderby={}", encode_query(order)));
    }
    if let Some(top) = top {
        options.push(format!("$top={top}"));
    }
    if let Some(skip) = skip {
        options.push(format!("$skip={skip}"));
    }
    if count {
        options.push("$count=true".to_owned());
    }
    options.join("&")
}
