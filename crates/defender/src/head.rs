//! What a list shows of an action. Of 10,000 actions most is never looked at: it is passed over, not read.

use serde::Deserialize;

use crate::action::short_name;
use crate::known::one;
use crate::{ActionId, ActionStatus, DeviceId, ListedAction, MachineAction, Timestamp};

/// The head of a machine action (contract 1.4). Everything but `id` may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionHead {
    /// Its id.
    pub id: ActionId,
    /// `LiveResponse`, or the name of another kind of action.
    pub kind: Option<String>,
    /// The state of the whole action.
    pub status: ActionStatus,
    /// The device.
    pub device: Option<DeviceId>,
    /// The device's DNS name.
    pub device_name: Option<String>,
    /// Who asked: a user name, or an application's id or name.
    pub requestor: Option<String>,
    /// The comment of the request.
    pub comment: Option<String>,
    /// When the API accepted it.
    pub created: Option<Timestamp>,
}

/// The same as it is usually written. What is written otherwise is read as a whole.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wire {
    id: String,
    #[serde(rename = "type")]
    kind: Option<String>,
    status: Option<String>,
    machine_id: Option<String>,
    computer_dns_name: Option<String>,
    requestor: Option<String>,
    requestor_comment: Option<String>,
    creation_date_time_utc: Option<String>,
}

impl ActionHead {
    /// As [`MachineAction::device_short_name`].
    pub fn device_short_name(&self) -> String {
        short_name(self.device_name.as_deref())
    }

    /// Of the element with which a text begins, and how long that is, in bytes. The head is `None` when the element is no
    /// object or has no id.
    pub(crate) fn first(text: &str) -> Option<(Option<Self>, usize)> {
        let mut heads = serde_json::Deserializer::from_str(text).into_iter::<Wire>();
        if let Some(Ok(wire)) = heads.next()
            && let Some(head) = wire.head()
            && text.starts_with('{')
        {
            return Some((Some(head), heads.byte_offset()));
        }
        let raw = one(text)?;
        Some((ListedAction { raw }.decode().map(|action| action.value.into()), raw.len()))
    }
}

impl Wire {
    fn head(self) -> Option<ActionHead> {
        let some = |text: Option<String>| text.filter(|text| !text.is_empty());
        Some(ActionHead {
            id: ActionId::new(&self.id)?,
            kind: some(self.kind),
            status: ActionStatus::parse(&self.status.unwrap_or_default()),
            device: self.machine_id.and_then(|id| DeviceId::new(&id)),
            device_name: some(self.computer_dns_name),
            requestor: some(self.requestor),
            comment: some(self.requestor_comment),
            created: self.creation_date_time_utc.and_then(|moment| moment.parse().ok()),
        })
    }
}

impl From<MachineAction> for ActionHead {
    fn from(action: MachineAction) -> Self {
        let MachineAction { id, kind, status, device, device_name, requestor, comment, created, .. } = action;
        Self { id, kind, status, device, device_name, requestor, comment, created }
    }
}
