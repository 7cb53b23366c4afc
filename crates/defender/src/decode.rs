//! Answers' objects to types, and back for whoever answers (contract 1.4, 3.6, 3.7).

use serde_json::{Map, Value, json};

use crate::fields::Fields;
use crate::{
    ActionId, ActionStatus, Command, CommandReport, CommandStatus, Device, DeviceId, Health, LibraryFile,
    MachineAction, Onboarding, Timestamp,
};

impl MachineAction {
    /// `None` when the object has no id.
    pub(crate) fn read(mut fields: Fields<'_>) -> Option<Self> {
        fields.rename("ID", "id");
        fields.rename("lastUpdateTimeUtc", "lastUpdateDateTimeUtc");
        fields.rename("externalID", "externalId");
        let id = ActionId::new(&fields.text("id")?)?;
        let mut commands = Vec::new();
        for (position, place, map) in fields.objects("commands") {
            commands.push(CommandReport::read(fields.inner(place, map), position));
        }
        Some(Self {
            id,
            kind: fields.text("type"),
            status: ActionStatus::parse(&fields.text("status").unwrap_or_default()),
            device: device_id(&mut fields, "machineId"),
            device_name: fields.text("computerDnsName"),
            requestor: fields.text("requestor"),
            comment: fields.text("requestorComment"),
            request_source: fields.text("requestSource"),
            created: fields.time("creationDateTimeUtc"),
            updated: fields.time("lastUpdateDateTimeUtc"),
            cancel_requestor: fields.text("cancellationRequestor"),
            cancel_comment: fields.text("cancellationComment"),
            cancelled: fields.time("cancellationDateTimeUtc"),
            error_hresult: fields.integer("errorHResult").unwrap_or_default(),
            commands,
            other: fields.rest(),
        })
    }

    /// The object as the API writes it, unknown fields included.
    pub fn to_json(&self) -> Value {
        let commands: Vec<Value> = self.commands.iter().map(CommandReport::to_json).collect();
        with_other(
            &self.other,
            json!({
                "id": self.id.as_str(),
                "type": self.kind,
                "status": self.status.as_str(),
                "machineId": self.device.as_ref().map(DeviceId::as_str),
                "computerDnsName": self.device_name,
                "requestor": self.requestor,
                "requestorComment": self.comment,
                "requestSource": self.request_source,
                "creationDateTimeUtc": moment(self.created),
                "lastUpdateDateTimeUtc": moment(self.updated),
                "cancellationRequestor": self.cancel_requestor,
                "cancellationComment": self.cancel_comment,
                "cancellationDateTimeUtc": moment(self.cancelled),
                "errorHResult": self.error_hresult,
                "commands": commands,
            }),
        )
    }
}

impl CommandReport {
    /// `position` stands in for an index that is missing.
    fn read(mut fields: Fields<'_>, position: usize) -> Self {
        let index = fields.integer("index").and_then(|index| u32::try_from(index).ok());
        let index = index.unwrap_or_else(|| u32::try_from(position).unwrap_or(u32::MAX));
        Self {
            index,
            status: CommandStatus::parse(&fields.text("commandStatus").unwrap_or_default()),
            start: fields.time("startTime"),
            end: fields.time("endTime"),
            errors: fields.texts("errors"),
            command: command(&mut fields),
            other: fields.rest(),
        }
    }

    fn to_json(&self) -> Value {
        let mut value = json!({
            "index": self.index,
            "startTime": moment(self.start),
            "endTime": moment(self.end),
            "commandStatus": self.status.as_str(),
            "errors": self.errors,
        });
        if let (Some(command), Value::Object(map)) = (&self.command, &mut value) {
            let params =
                command.params().into_iter().map(|(key, value)| json!({ "key": key, "value": value }));
            let params: Vec<Value> = params.collect();
            map.insert("command".to_owned(), json!({ "type": command.kind().as_str(), "params": params }));
        }
        with_other(&self.other, value)
    }
}

impl Device {
    /// `None` when the object has no id.
    pub(crate) fn read(mut fields: Fields<'_>) -> Option<Self> {
        fields.rename("onboardingstatus", "onboardingStatus");
        let id = DeviceId::new(&fields.text("id")?)?;
        Some(Self {
            id,
            name: fields.text("computerDnsName").unwrap_or_default(),
            os_platform: fields.text("osPlatform").unwrap_or_default(),
            version: fields.text("version").unwrap_or_default(),
            last_report: fields.time("lastSeen"),
            health: Health::parse(&fields.text("healthStatus").unwrap_or_default()),
            onboarding: Onboarding::parse(&fields.text("onboardingStatus").unwrap_or_default()),
            group: fields.text("rbacGroupName").unwrap_or_default(),
            ip: fields.text("lastIpAddress").unwrap_or_default(),
            agent_version: fields.text("agentVersion").unwrap_or_default(),
            tags: fields.texts("machineTags"),
            risk: fields.text("riskScore").unwrap_or_default(),
            value: fields.text("deviceValue").unwrap_or_default(),
            merged_into: device_id(&mut fields, "mergedIntoMachineId"),
            maybe_duplicate: fields.flag("isPotentialDuplication").unwrap_or_default(),
            other: fields.rest(),
        })
    }

    /// The object as the API writes it, unknown fields included.
    pub fn to_json(&self) -> Value {
        with_other(
            &self.other,
            json!({
                "id": self.id.as_str(),
                "computerDnsName": filled(&self.name),
                "osPlatform": filled(&self.os_platform),
                "version": filled(&self.version),
                "lastSeen": moment(self.last_report),
                "healthStatus": filled(self.health.as_str()),
                "onboardingStatus": filled(self.onboarding.as_str()),
                "rbacGroupName": filled(&self.group),
                "lastIpAddress": filled(&self.ip),
                "agentVersion": filled(&self.agent_version),
                "machineTags": self.tags,
                "riskScore": filled(&self.risk),
                "deviceValue": filled(&self.value),
                "mergedIntoMachineId": self.merged_into.as_ref().map(DeviceId::as_str),
                "isPotentialDuplication": self.maybe_duplicate,
            }),
        )
    }
}

impl LibraryFile {
    /// `None` when the object has no name.
    pub(crate) fn read(mut fields: Fields<'_>) -> Option<Self> {
        Some(Self {
            name: fields.text("fileName")?,
            sha256: fields.text("sha256").unwrap_or_default(),
            description: fields.text("description"),
            created: fields.time("creationTime"),
            updated: fields.time("lastUpdatedTime"),
            created_by: fields.text("createdBy"),
            has_parameters: fields.flag("hasParameters").unwrap_or_default(),
            parameters: fields.text("parametersDescription"),
            other: fields.rest(),
        })
    }

    /// The object as the API writes it, unknown fields included. The parameters' description is left out
    /// when there is none (contract 3.6).
    pub fn to_json(&self) -> Value {
        let mut value = json!({
            "fileName": self.name,
            "sha256": filled(&self.sha256),
            "description": self.description,
            "creationTime": moment(self.created),
            "lastUpdatedTime": moment(self.updated),
            "createdBy": self.created_by,
            "hasParameters": self.has_parameters,
        });
        if let (Some(parameters), Value::Object(map)) = (&self.parameters, &mut value) {
            map.insert("parametersDescription".to_owned(), json!(parameters));
        }
        with_other(&self.other, value)
    }
}

/// The command of a report. What is none of the three stays among the unknown fields.
fn command(fields: &mut Fields<'_>) -> Option<Command> {
    let value = fields.value("command")?;
    let known = read_command(&value);
    if known.is_none() {
        fields.keep("command", value);
    }
    known
}

fn read_command(value: &Value) -> Option<Command> {
    let params = value.get("params")?.as_array()?.iter().map(|param| {
        let text = |name: &str| param.get(name)?.as_str().map(str::to_owned);
        Some((text("key")?, text("value")?))
    });
    let params: Vec<_> = params.collect::<Option<_>>()?;
    Command::from_params(value.get("type")?.as_str()?, &params).ok()
}

fn device_id(fields: &mut Fields<'_>, name: &str) -> Option<DeviceId> {
    let id = DeviceId::new(&fields.text(name)?);
    if id.is_none() {
        return fields.wrong_type(name);
    }
    id
}

fn with_other(other: &Map<String, Value>, mut value: Value) -> Value {
    if let Value::Object(map) = &mut value {
        for (name, other) in other {
            map.entry(name.as_str()).or_insert_with(|| other.clone());
        }
    }
    value
}

fn moment(moment: Option<Timestamp>) -> Option<String> {
    moment.map(|moment| moment.to_string())
}

fn filled(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
