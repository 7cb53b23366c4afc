//! What a list shows of an action. Of 10,000 actions most is never looked at: it is passed over, not read.

use std::borrow::Cow;

use crate::action::short_name;
use crate::known::one;
use crate::over::{Over, Raw};
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

/// The same as it is usually written, nothing of it copied. What is written otherwise is read as a whole.
#[derive(Default)]
struct Wire<'t> {
    id: Option<Cow<'t, str>>,
    kind: Option<Cow<'t, str>>,
    status: Option<Cow<'t, str>>,
    machine_id: Option<Cow<'t, str>>,
    computer_dns_name: Option<Cow<'t, str>>,
    requestor: Option<Cow<'t, str>>,
    requestor_comment: Option<Cow<'t, str>>,
    creation_date_time_utc: Option<Cow<'t, str>>,
}

impl ActionHead {
    /// As [`MachineAction::device_short_name`].
    pub fn device_short_name(&self) -> String {
        short_name(self.device_name.as_deref())
    }

    /// Of the element with which a text begins, and how long that is, in bytes. The head is `None` when the element is no
    /// object or has no id.
    pub(crate) fn first(text: &str) -> Option<(Option<Self>, usize)> {
        if let Some((wire, length)) = Wire::first(text)
            && let Some(head) = wire.head()
        {
            return Some((Some(head), length));
        }
        let raw = one(text)?;
        Some((ListedAction { raw }.decode().map(|action| action.value.into()), raw.len()))
    }
}

impl<'t> Wire<'t> {
    /// Of the object with which a text begins, and how long that is, in bytes.
    fn first(text: &'t str) -> Option<(Self, usize)> {
        let mut wire = Self::default();
        let mut over = Over::new(text.strip_prefix('{')?);
        loop {
            let key = over.key().filter(|key| !key.has_escapes)?;
            match wire.field(key.text) {
                None => over.value()?,
                // A text that stands there twice is read as a whole, and so is anything but a text.
                Some(Some(_)) => return None,
                Some(empty) => {
                    if over.word("null").is_none() {
                        *empty = Some(meant(&over.string()?)?);
                    }
                }
            }
            if over.takes(b'}') {
                return Some((wire, 1 + over.at()));
            }
            if !over.takes(b',') {
                return None;
            }
        }
    }

    fn field(&mut self, key: &str) -> Option<&mut Option<Cow<'t, str>>> {
        Some(match key {
            "id" => &mut self.id,
            "type" => &mut self.kind,
            "status" => &mut self.status,
            "machineId" => &mut self.machine_id,
            "computerDnsName" => &mut self.computer_dns_name,
            "requestor" => &mut self.requestor,
            "requestorComment" => &mut self.requestor_comment,
            "creationDateTimeUtc" => &mut self.creation_date_time_utc,
            _ => return None,
        })
    }

    fn head(self) -> Option<ActionHead> {
        let some = |text: Option<Cow<'t, str>>| text.filter(|text| !text.is_empty()).map(Cow::into_owned);
        Some(ActionHead {
            id: ActionId::new(&self.id?)?,
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

/// The text that is meant by what is written.
fn meant<'t>(raw: &Raw<'t>) -> Option<Cow<'t, str>> {
    if raw.has_escapes {
        serde_json::from_str(&format!("\"{}\"", raw.text)).ok().map(Cow::Owned)
    } else {
        Some(Cow::Borrowed(raw.text))
    }
}

impl From<MachineAction> for ActionHead {
    fn from(action: MachineAction) -> Self {
        let MachineAction { id, kind, status, device, device_name, requestor, comment, created, .. } = action;
        Self { id, kind, status, device, device_name, requestor, comment, created }
    }
}
