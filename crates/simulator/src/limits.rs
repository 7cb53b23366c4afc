use defender::{ApiError, Call, Method, Request};

use crate::quota::{Limit, Quota};
use crate::refusal::too_many;
use crate::tenant::Tenant;

/// Calls that are counted together (contract 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Run,
    Action,
    Actions,
    Cancel,
    Result,
    Library,
    Upload,
    Delete,
    Devices,
    Device,
    FindByIp,
    FindByTag,
}

impl Kind {
    pub(crate) const fn of(call: &Call) -> Self {
        match call {
            Call::Run { .. } => Self::Run,
            Call::Action(_) => Self::Action,
            Call::Actions(_) => Self::Actions,
            Call::Cancel { .. } => Self::Cancel,
            Call::ResultLink { .. } => Self::Result,
            Call::Library => Self::Library,
            Call::Upload(_) => Self::Upload,
            Call::DeleteLibraryFile(_) => Self::Delete,
            Call::Devices(_) => Self::Devices,
            Call::Device(_) => Self::Device,
            Call::FindByIp { .. } => Self::FindByIp,
            Call::FindByTag { .. } => Self::FindByTag,
        }
    }

    /// A request that cannot be read counts as what it was to be, where its address tells.
    pub(crate) fn of_unread(request: &Request) -> Option<Self> {
        let path = request.path.to_ascii_lowercase();
        match (request.method, path.rsplit('/').next()?) {
            (Method::Post, "runliveresponse") => Some(Self::Run),
            (Method::Post, "libraryfiles") => Some(Self::Upload),
            (Method::Post, "cancel") => Some(Self::Cancel),
            (Method::Get, "machineactions") => Some(Self::Actions),
            (Method::Get, "machines") => Some(Self::Devices),
            _ => None,
        }
    }
}

impl Tenant {
    /// Counts a call that arrives now; the refusal when it is one too many.
    pub(crate) fn count_call(&mut self, kind: Kind) -> Result<(), ApiError> {
        let settings = &self.setup.settings;
        let bound = |setting: u16| if setting == u16::MAX { usize::MAX } else { setting.into() };
        let limit = match kind {
            Kind::Run => Limit { per_minute: bound(settings.runs_per_minute), per_hour: usize::MAX },
            _ => Limit {
                per_minute: bound(settings.calls_per_minute),
                per_hour: bound(settings.calls_per_hour),
            },
        };
        let at = self.quotas.iter().position(|(known, _)| *known == kind).unwrap_or_else(|| {
            self.quotas.push((kind, Quota::default()));
            self.quotas.len() - 1
        });
        let Some((_, quota)) = self.quotas.get_mut(at) else { return Ok(()) };
        quota.take(limit, self.now).map_err(|seconds| too_many("quota reached", seconds))
    }
}
