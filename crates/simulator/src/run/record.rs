use defender::{CommandReport, MachineAction};

use super::{Run, Step};
use crate::device::Station;
use crate::work::Output;

impl Run {
    /// What a command left: nothing before it is through, nothing for PutFile.
    pub(crate) fn output(&self, index: usize) -> Option<&Output> {
        self.steps.get(index).filter(|step| step.status.is_final())?.output.as_ref()
    }

    /// The record as the API writes it.
    pub(crate) fn json(&mut self, station: &Station) -> &str {
        let text = self.written.take().unwrap_or_else(|| self.record(station).to_json().to_string());
        self.written.insert(text)
    }

    pub(crate) fn record(&self, station: &Station) -> MachineAction {
        let cancel = self.cancel.as_ref();
        MachineAction {
            id: self.id.clone(),
            kind: Some("LiveResponse".to_owned()),
            status: self.status.clone(),
            device: Some(station.id.clone()),
            device_name: Some(station.make.name.clone()),
            requestor: Some(self.requestor.clone()),
            comment: Some(self.comment.clone()),
            request_source: Some("PublicApi".to_owned()),
            created: Some(self.created),
            updated: Some(self.updated),
            cancel_requestor: cancel.map(|cancel| cancel.requestor.clone()),
            cancel_comment: cancel.map(|cancel| cancel.comment.clone()),
            cancelled: cancel.map(|cancel| cancel.asked),
            error_hresult: self.hresult,
            commands: self.steps.iter().zip(0..).map(|(step, index)| self.report(step, index)).collect(),
            other: serde_json::Map::new(),
        }
    }

    fn report(&self, step: &Step, index: u32) -> CommandReport {
        let hidden = self.oddities.null_start && step.status.is_final();
        CommandReport {
            index,
            status: step.status.clone(),
            start: step.start.filter(|_| !hidden),
            end: step.end,
            errors: step.errors.clone(),
            command: Some(step.command.clone()),
            other: serde_json::Map::new(),
        }
    }
}
