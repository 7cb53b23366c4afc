use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::Arc;

use defender::{ActionHead, ActionId, ActionStatus, DeviceId, Request, Timestamp};

use super::Reading;

/// What was read of the tenant's own live response actions. The default is nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Those that were read, newest first.
    pub runs: Arc<Vec<Arc<ListedRun>>>,
    /// When the newest of them were read, by this page's clock.
    pub read: Option<Timestamp>,
    /// Whether there are older ones.
    pub older: Older,
    /// How the last reading stands.
    pub standing: Reading<()>,
}

/// What an answer says of the page after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Older {
    /// There is none.
    None,
    /// It is asked for so.
    Page(Request),
    /// It is named by a link that leaves the API.
    Elsewhere,
}

/// One action of the list, as far as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedRun {
    /// Its id.
    pub id: ActionId,
    /// Its state.
    pub status: ActionStatus,
    /// The device.
    pub device: Option<DeviceId>,
    /// What the device is called: without its domain, in capitals.
    pub device_name: String,
    /// Who asked.
    pub requestor: String,
    /// The comment of the request.
    pub comment: String,
    /// When the tenant took it.
    pub created: Option<Timestamp>,
}

impl Default for Listed {
    fn default() -> Self {
        Self { runs: Arc::default(), read: None, older: Older::None, standing: Reading::NotAsked }
    }
}

impl ListedRun {
    /// `None` for an action of another kind. One that does not say its kind was asked for by kind.
    pub fn of(action: ActionHead) -> Option<Self> {
        if action.kind.as_ref().is_some_and(|kind| kind != "LiveResponse") {
            return None;
        }
        Some(Self {
            device_name: action.device_short_name(),
            id: action.id,
            status: action.status,
            device: action.device,
            requestor: action.requestor.unwrap_or_default(),
            comment: action.comment.unwrap_or_default(),
            created: action.created,
        })
    }
}

/// What is known already, and a further page: newest first, each action once, as it was read last.
pub fn joined(known: &[Arc<ListedRun>], page: Vec<ListedRun>) -> Vec<Arc<ListedRun>> {
    let fresh = page.into_iter().map(Arc::new);
    let all: Vec<Arc<ListedRun>> = fresh.chain(known.iter().cloned()).collect();
    let mut seen = HashSet::with_capacity(all.len());
    let mut runs: Vec<Arc<ListedRun>> = all.iter().filter(|run| seen.insert(&run.id)).cloned().collect();
    // Not every tenant keeps the order that was asked for (contract 3.2).
    runs.sort_by_key(|run| Reverse(run.created));
    runs
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use defender::{Response, answers};

    use super::*;

    fn page(elements: &[(u8, &str, &str, &str)]) -> Vec<ListedRun> {
        let element = |(number, status, kind, created): &(u8, &str, &str, &str)| {
            format!(
                r#"{{"id":"6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f00{number:02}","status":"{status}","type":"{kind}",
                "creationDateTimeUtc":"{created}","computerDnsName":"fin-lt-0142.contoso.com"}}"#
            )
        };
        let elements: Vec<String> = elements.iter().map(element).collect();
        let body = format!(r#"{{"value":[{}]}}"#, elements.join(",")).into_bytes();
        let response = Response { status: 200, headers: Vec::new(), body };
        let items = answers::actions(&response).map(|page| page.value.items).unwrap_or_default();
        items.iter().filter_map(|item| ListedRun::of(item.head()?)).collect()
    }

    fn numbers(runs: &[Arc<ListedRun>]) -> Vec<&str> {
        runs.iter().map(|run| &run.id.as_str()[34..]).collect()
    }

    #[test]
    fn pages_are_one_list_without_doubles_newest_first() {
        let first = page(&[
            (1, "Pending", "LiveResponse", "2026-03-04T09:00:00Z"),
            (2, "Succeeded", "LiveResponse", "2026-03-04T10:00:00Z"),
            (3, "Succeeded", "Isolate", "2026-03-04T11:00:00Z"),
        ]);
        let known = joined(&[], first);
        assert_eq!(numbers(&known), ["02", "01"]);
        assert_eq!(known[0].device_name, "FIN-LT-0142");
        // A run came in between, so the next page begins with one that was there already.
        let both = joined(
            &known,
            page(&[
                (1, "Succeeded", "LiveResponse", "2026-03-04T09:00:00Z"),
                (4, "Failed", "LiveResponse", "2026-03-03T09:00:00Z"),
            ]),
        );
        assert_eq!(numbers(&both), ["02", "01", "04"]);
        assert_eq!(both[1].status, ActionStatus::Succeeded);
    }
}
