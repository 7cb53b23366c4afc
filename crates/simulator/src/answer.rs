use std::sync::Arc;

use defender::{ActionId, ApiError, Call, CallError, ErrorCode, Request};
use serde_json::json;

use crate::library::UploadRefusal;
use crate::limits::Kind;
use crate::lists::{context, with_context};
use crate::refusal::{bad, invalid, refusal, unknown};
use crate::tenant::Tenant;
use crate::{Did, Scenario};

/// So long the tenant knows who had an address (contract 3.7).
const IP_KNOWN_MS: i64 = 30 * 86_400_000;

/// What the tenant did and says.
pub(crate) struct Answer {
    /// Set by calls that can change something.
    pub(crate) did: Option<Did>,
    pub(crate) status: u16,
    /// JSON.
    pub(crate) body: Option<String>,
}

impl Tenant {
    /// Counts the request and does what it asks. `call` is what it reads as.
    pub(crate) fn answer(
        &mut self,
        request: &Request,
        call: Result<Call, CallError>,
        requestor: &str,
    ) -> Result<Answer, ApiError> {
        let call = match call {
            Ok(call) => call,
            Err(error) => {
                if let Some(kind) = Kind::of_unread(request) {
                    self.count_call(kind)?;
                }
                return Err(error.refusal());
            }
        };
        self.count_call(Kind::of(&call))?;
        self.perform(call, requestor)
    }

    /// Does what a call asks, without counting it.
    pub(crate) fn perform(&mut self, call: Call, requestor: &str) -> Result<Answer, ApiError> {
        match call {
            Call::Library | Call::Upload(_) | Call::DeleteLibraryFile(_)
                if self.setup.scenario == Scenario::NoLibrary =>
            {
                Err(refusal(403, ErrorCode::Forbidden, "The token lacks the permission Library.Manage."))
            }
            Call::Run { device, body } => {
                let (at, did) = self.accept(&device, body, requestor)?;
                Ok(Answer { did: Some(did), status: 201, body: Some(self.entity(at)?) })
            }
            Call::Action(id) => read(self.visible(&id).and_then(|at| self.entity(at))?),
            Call::Actions(query) => read(self.list_actions(&query)),
            Call::Cancel { action, comment } => self.cancel(&action, comment, requestor),
            Call::ResultLink { action, index } => {
                let link = self.visible(&action).map(|at| self.link(at, index))?;
                // The code for a command that left nothing, or nothing yet, is not known.
                let link = link.ok_or_else(|| unknown("The result"))?;
                read(json!({ "@odata.context": context("Edm.String"), "value": link }).to_string())
            }
            Call::Library => read(self.list_library()),
            Call::Upload(upload) => {
                let (largest, now) = (self.setup.settings.library_bytes, self.now);
                let file = self.library.upload(upload, requestor, now, largest).map_err(upload_refusal)?;
                Ok(Answer {
                    did: Some(Did::Uploaded(file.name.clone())),
                    status: 200,
                    body: Some(file.to_json().to_string()),
                })
            }
            Call::DeleteLibraryFile(name) => {
                if !self.library.delete(&name) {
                    return Err(unknown(&format!("Library file {name}")));
                }
                Ok(Answer { did: Some(Did::Deleted(name)), status: 204, body: None })
            }
            Call::Devices(query) => read(self.list_devices(&query)),
            Call::Device(id_or_name) => read(self.device(&id_or_name)?),
            // What the API says then is not known; that it finds nothing older is (contract 3.7).
            Call::FindByIp { at, .. } if self.now.ms_since(at) > IP_KNOWN_MS => {
                Err(invalid("The timestamp is more than 30 days ago."))
            }
            Call::FindByIp { ip, .. } => read(self.devices_where(|device| device.ip == ip)),
            Call::FindByTag { tag, starts_with } => read(self.devices_where(|device| {
                let fits = |own: &String| *own == tag || (starts_with && own.starts_with(&tag));
                device.tags.iter().any(fits)
            })),
        }
    }

    fn cancel(&mut self, id: &ActionId, comment: String, requestor: &str) -> Result<Answer, ApiError> {
        let at = self.visible(id)?;
        let now = self.now;
        let too_late = self.runs.get(at).is_some_and(|run| self.cancels_late(run.station));
        let run = self.runs.get_mut(at).map(Arc::make_mut).ok_or_else(|| unknown("The action"))?;
        if run.status.is_final() {
            return Err(bad(format!("Action {id} is {} and cannot be cancelled.", run.status.as_str())));
        }
        run.cancel(requestor, comment, too_late, now);
        self.release();
        Ok(Answer { did: Some(Did::Cancelled(id.clone())), status: 200, body: Some(self.entity(at)?) })
    }

    /// Where that action is; a fresh one is not found (contract 1.1).
    fn visible(&self, id: &ActionId) -> Result<usize, ApiError> {
        let at = self.run_at(id);
        let found = at.filter(|at| self.runs.get(*at).is_some_and(|run| run.visible_from <= self.now));
        found.ok_or_else(|| unknown(&format!("Machine action {id}")))
    }

    fn entity(&mut self, at: usize) -> Result<String, ApiError> {
        let run = self.runs.get_mut(at).map(Arc::make_mut);
        let record = run.and_then(|run| Some(run.json(self.stations.get(run.station)?)));
        let record = record.ok_or_else(|| unknown("The action"))?;
        Ok(with_context("MachineActions/$entity", record))
    }
}

fn read(body: String) -> Result<Answer, ApiError> {
    Ok(Answer { did: None, status: 200, body: Some(body) })
}

fn upload_refusal(why: UploadRefusal) -> ApiError {
    match why {
        UploadRefusal::Name => invalid("The file name may hold letters, digits, '-', '_' and '.' only."),
        UploadRefusal::TooLarge => invalid("The file is too large."),
        UploadRefusal::Exists => bad("The file exists already."),
    }
}
