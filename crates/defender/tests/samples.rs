//! Every file of `samples/`, checked for what it means. The files are those of the contract, part 8.

#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

use std::fs;
use std::path::Path;

use defender::{
    ActionId, ActionStatus, ApiError, BodyKind, Command, CommandKind, CommandStatus, Content, DeviceId,
    ErrorCode, Health, HowRead, MachineAction, Onboarding, Response, RunBody, System, Timestamp, answers,
    calls,
};
use serde_json::{Map, Value, json};

const DEVICE: &str = "0f3c5a7e9b1d2f4061728394a5b6c7d8e9f00112";

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples")
}

fn sample(name: &str) -> Vec<u8> {
    let file = folder().join(format!("{name}.json"));
    fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn answer(status: u16, name: &str) -> Response {
    Response { status, headers: Vec::new(), body: sample(name) }
}

/// The action of a sample, without oddities, and written again without loss.
fn action(name: &str) -> MachineAction {
    let response = answer(200, name);
    let decoded = answers::action(&response).unwrap();
    assert_eq!(decoded.oddities, [], "{name}");
    assert_same_meaning(&decoded.value.to_json(), &serde_json::from_slice(&response.body).unwrap());
    decoded.value
}

/// A field that is `null` means the same as one that is not there.
fn assert_same_meaning(written: &Value, original: &Value) {
    let told = |value: &Value| -> Map<String, Value> {
        value.as_object().unwrap().clone().into_iter().filter(|(_, value)| !value.is_null()).collect()
    };
    assert_eq!(told(written), told(original));
}

fn states(action: &MachineAction) -> Vec<CommandStatus> {
    action.commands.iter().map(|report| report.status.clone()).collect()
}

fn kinds(action: &MachineAction) -> Vec<CommandKind> {
    action.commands.iter().map(|report| report.command.as_ref().unwrap().kind()).collect()
}

fn moment(text: &str) -> Option<Timestamp> {
    Some(text.parse().unwrap())
}

fn run_script(script_name: &str, args: &str) -> Command {
    Command::RunScript { script_name: script_name.to_owned(), args: args.to_owned() }
}

fn get_file(path: &str) -> Command {
    Command::GetFile { path: path.to_owned() }
}

#[test]
fn no_sample_is_left_out() {
    let tests = include_str!("samples.rs");
    let files: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files.len(), 36);
    for file in files {
        let name = file.strip_suffix(".json").unwrap();
        assert!(tests.contains(&format!("\"{name}\"")), "{file} is checked by no test");
    }
}

#[test]
fn run_requests_are_written_as_documented() {
    let logs = || run_script("collect-logs.ps1", "-Days 3");
    let zip = || get_file(r"C:\Windows\Temp\collect-logs.zip");
    for (name, comment, commands) in [
        (
            "request_documented_example",
            "Testing Live Response API",
            vec![
                run_script("minidump.ps1", "OfficeClickToRun"),
                get_file(r"C:\windows\TEMP\OfficeClickToRun.dmp.zip"),
            ],
        ),
        ("request_runscript_getfile", "CASE-1042 collect logs", vec![logs(), zip()]),
        (
            "request_putfile_runscript_getfile",
            "CASE-1042 collect logs",
            vec![
                Command::PutFile { file_name: "sigcheck.exe".to_owned() },
                logs(),
                zip(),
                get_file(r"C:\ProgramData\Example Corp\agent.log"),
            ],
        ),
        ("request_getfile_linux", "CASE-1042 collect logs", vec![get_file("/var/log/auth.log")]),
    ] {
        let body = RunBody { commands, comment: comment.to_owned() };
        let written = String::from_utf8(body.to_json()).unwrap();
        assert_eq!(written, without_blanks(&sample(name)), "{name}: same keys, order and values");
        assert_eq!(RunBody::from_json(&sample(name)), Ok(body), "{name}");
    }
}

/// The text of a JSON file without the blanks between its tokens.
fn without_blanks(json: &[u8]) -> String {
    let (mut out, mut within, mut escaped) = (String::new(), false, false);
    for c in std::str::from_utf8(json).unwrap().chars() {
        if within || !c.is_whitespace() {
            out.push(c);
        }
        if c == '"' && !escaped {
            within = !within;
        }
        escaped = c == '\\' && !escaped;
    }
    out
}

#[test]
fn a_cancel_request_holds_its_comment() {
    let id = ActionId::new("6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0007").unwrap();
    let request = calls::cancel(&id, "Cancelled by batch runner: device did not check in");
    assert_eq!(String::from_utf8(request.body).unwrap(), without_blanks(&sample("request_cancel")));
}

#[test]
fn the_documented_answer_repeats_the_documented_request() {
    let action = action("action_pending_documented_example");
    let asked = RunBody::from_json(&sample("request_documented_example")).unwrap();
    assert_eq!(action.comment.as_deref(), Some(asked.comment.as_str()));
    let repeated: Vec<Command> = action.commands.into_iter().map(|report| report.command.unwrap()).collect();
    assert_eq!(repeated, asked.commands);
    assert_eq!(action.created, moment("2021-02-04T15:36:52.7788848Z"));
    assert_eq!(action.device_name.as_deref(), Some("hostname"));
}

#[test]
fn a_pending_action_waits_for_its_device() {
    let full = action("action_pending");
    assert_eq!((full.kind.as_deref(), full.status.clone()), (Some("LiveResponse"), ActionStatus::Pending));
    assert!(!full.status.is_final());
    assert_eq!(full.device, DeviceId::new(DEVICE));
    assert_eq!(full.device_name.as_deref(), Some("host-fin-0042.corp.example"));
    assert_eq!(full.requestor.as_deref(), Some("analyst@corp.example"));
    assert_eq!(full.request_source.as_deref(), Some("PublicApi"));
    assert_eq!(
        (full.cancel_requestor.clone(), full.cancel_comment.clone(), full.cancelled),
        (None, None, None)
    );
    assert_eq!((full.created, full.error_hresult), (moment("2026-03-04T09:15:52.7788848Z"), 0));
    assert_eq!(states(&full), [CommandStatus::Created, CommandStatus::Created]);
    assert!(full.commands.iter().all(|report| report.start.is_none() && report.end.is_none()));
    for unknown in ["title", "scope", "externalId", "relatedFileInfo", "troubleshootInfo", "@odata.context"] {
        assert!(full.other.contains_key(unknown), "{unknown} is kept");
    }
}

#[test]
fn optional_fields_may_be_absent() {
    let minimal = action("action_pending_docs_minimal");
    assert_eq!(minimal.status, ActionStatus::Pending);
    assert_eq!((minimal.request_source.clone(), minimal.cancelled), (None, None));
    assert_eq!(kinds(&minimal), [CommandKind::RunScript, CommandKind::GetFile]);
    assert_eq!(minimal.other.keys().collect::<Vec<_>>(), ["@odata.context"]);
}

#[test]
fn an_application_is_named_by_its_id() {
    let action = action("action_pending_putfile_app_only");
    assert_eq!(action.requestor.as_deref(), Some("5d6e7f80-1122-4a3b-9c4d-5e6f70819203"));
    assert_eq!(action.commands[0].command, Some(Command::PutFile { file_name: "sigcheck.exe".to_owned() }));
}

#[test]
fn commands_run_one_after_the_other() {
    let first = action("action_inprogress_first_executing");
    let second = action("action_inprogress_second_executing");
    assert_eq!((first.status, second.status.clone()), (ActionStatus::InProgress, ActionStatus::InProgress));
    assert_eq!(first.commands[0].status, CommandStatus::Executing);
    assert_eq!(first.commands[0].start, moment("2026-03-04T09:16:05.186354Z"));
    assert_eq!(first.commands[1].status, CommandStatus::Created);
    assert_eq!(states(&second), [CommandStatus::Completed, CommandStatus::Executing]);
    assert_eq!(second.commands[0].end, moment("2026-03-04T09:16:28.811356Z"));
    assert_eq!((second.commands[1].start, second.commands[1].end), (moment("2026-03-04T09:16:30.02Z"), None));
    assert_eq!(first.id, second.id);
}

#[test]
fn a_succeeded_action_has_all_its_times() {
    let action = action("action_succeeded");
    assert!(action.status == ActionStatus::Succeeded && action.status.is_final());
    assert_eq!(states(&action), [CommandStatus::Completed, CommandStatus::Completed]);
    let seconds: Vec<i64> =
        action.commands.iter().map(|report| report.end.unwrap().ms_since(report.start.unwrap())).collect();
    assert_eq!(seconds, [23_625, 14_280]);
}

#[test]
fn the_first_failure_stops_the_rest() {
    let last = action("action_failed_getfile");
    assert_eq!(
        (last.status.clone(), states(&last)),
        (ActionStatus::Failed, vec![CommandStatus::Completed, CommandStatus::Failed])
    );
    assert_eq!(
        last.commands[1].errors,
        ["INVENTED-TEXT: the requested file could not be read on the device"]
    );

    let first = action("action_failed_first_of_three");
    assert_eq!(states(&first), [CommandStatus::Failed, CommandStatus::Created, CommandStatus::Created]);
    assert_eq!(first.commands[0].errors.len(), 2);
    assert_eq!(first.commands[2].index, 2);
}

#[test]
fn a_failure_may_say_nothing_but_a_number() {
    let action = action("action_failed_no_errors");
    assert_eq!((action.status.clone(), action.error_hresult), (ActionStatus::Failed, -2_147_024_894));
    let report = &action.commands[0];
    assert_eq!((report.status.clone(), report.errors.len()), (CommandStatus::Failed, 0));
    assert_eq!((report.start, report.end), (None, moment("2026-03-04T09:16:19.9Z")));
}

#[test]
fn a_cancelled_action_says_who_and_when() {
    let action = action("action_cancelled");
    assert!(action.status == ActionStatus::Cancelled && action.status.is_final());
    assert_eq!(action.cancel_requestor.as_deref(), Some("analyst@corp.example"));
    assert_eq!(action.cancel_comment.as_deref(), Some("Cancelled by batch runner: device did not check in"));
    assert_eq!(action.cancelled, moment("2026-03-04T10:01:12.48Z"));
    assert_eq!(states(&action), [CommandStatus::Created, CommandStatus::Created]);
}

#[test]
fn a_device_that_never_comes_times_out_after_three_days() {
    let action = action("action_timeout");
    assert!(action.status == ActionStatus::TimeOut && action.status.is_final());
    let waited = action.updated.unwrap().ms_since(action.created.unwrap());
    assert_eq!(waited / (24 * 60 * 60 * 1000), 3);
}

#[test]
fn a_list_holds_actions_of_all_kinds() {
    let response = answer(200, "machineactions_list");
    let list = answers::actions(&response).unwrap();
    assert_eq!((list.oddities.len(), list.value.count, list.value.next_link), (0, Some(4), None));
    let actions: Vec<_> = list.value.items.iter().map(|listed| listed.decode().unwrap()).collect();
    assert!(actions.iter().all(|decoded| decoded.oddities.is_empty()));
    for (listed, decoded) in list.value.items.iter().zip(&actions) {
        assert_eq!(listed.id(), Some(decoded.value.id.clone()));
        assert_same_meaning(&decoded.value.to_json(), &serde_json::from_str(listed.raw).unwrap());
    }
    let kinds: Vec<&str> = actions.iter().map(|decoded| decoded.value.kind.as_deref().unwrap()).collect();
    assert_eq!(kinds, ["LiveResponse", "LiveResponse", "StopAndQuarantineFile", "Isolate"]);
    assert_eq!(actions[1].value.status, ActionStatus::Cancelled);
    assert!(actions[2].value.commands.is_empty());
    assert_eq!(actions[2].value.other["relatedFileInfo"]["fileIdentifierType"], "Sha1");
    assert_eq!(actions[3].value.request_source.as_deref(), Some("Portal"));
}

#[test]
fn a_result_link_is_a_secret() {
    let link = answers::result_link(&answer(200, "download_link")).unwrap().value;
    assert!(
        link.reveal()
            .starts_with("https://automatedirstrprdweu.blob.core.windows.net/investigation-actions-data/")
    );
    assert!(link.reveal().ends_with("&sig=REDACTEDREDACTEDREDACTED%3D"));
    assert_eq!(format!("{link:?}"), "[secret]");
}

#[test]
fn script_results_are_transcripts() {
    for (name, script, exit_code, output, errors, transcript) in [
        ("script_result_ok", "collect-logs.ps1", 0, "C:\\Windows\\Temp\\collect-logs.zip\n51 MB\n", "", true),
        ("script_result_error", "collect-logs.ps1", 1, "", "Access denied", false),
        (
            "script_result_exit0_but_script_exited_4",
            "remediate.ps1",
            0, // reported so, although the script ended with 4
            "RESULT::exit=4::upgrade refused\n",
            "",
            true,
        ),
    ] {
        let Content::Script(result) = Content::of(&sample(name)) else { panic!("{name}") };
        assert_eq!((result.script_name.as_str(), result.exit_code), (script, Some(exit_code)), "{name}");
        assert_eq!((result.output.as_str(), result.errors.as_str()), (output, errors), "{name}");
        let line = result.transcript.as_deref().unwrap_or_default();
        assert_eq!(
            line.starts_with("Transcript started, output file is C:\\ProgramData\\"),
            transcript,
            "{name}"
        );
        assert_eq!(result.how_read, HowRead::Strict, "{name}");
    }
}

#[test]
fn a_refusal_says_what_it_is() {
    for (name, status, code, message) in [
        ("error_400_invalid_request_body", 400, ErrorCode::InvalidRequestBody, "Request body is incorrect"),
        (
            "error_400_missing_parameter",
            400,
            ErrorCode::MissingRequiredParameter,
            "Parameter Commands is missing.",
        ),
        (
            "error_400_os_not_supported",
            400,
            ErrorCode::OsPlatformNotSupported,
            "OS Platform Windows7 isn't supported for this action.",
        ),
        (
            "error_400_client_version",
            400,
            ErrorCode::ClientVersionNotSupported,
            "Live response is supported on client version 10.x and above.",
        ),
        ("error_401_unauthorized", 401, ErrorCode::Unauthorized, "INVENTED-TEXT: token expired"),
        ("error_403_disabled_feature", 403, ErrorCode::DisabledFeature, "Tenant feature isn't enabled."),
        (
            "error_403_forbidden",
            403,
            ErrorCode::Forbidden,
            "INVENTED-TEXT: permission missing for this action",
        ),
        (
            "error_404_machine",
            404,
            ErrorCode::ResourceNotFound,
            "Machine 0f3c5a7e9b1d2f4061728394a5b6c7d8e9f00112 was not found",
        ),
        ("error_429_too_many", 429, ErrorCode::TooManyRequests, "INVENTED-TEXT: quota reached"),
        ("error_500", 500, ErrorCode::InternalServerError, ""),
    ] {
        let error = answers::run(&answer(status, name)).unwrap_err();
        let expected = ApiError {
            status,
            code,
            message: message.to_owned(),
            target: "43f4cb08-8fac-4b65-9db1-745c2ae65f3a".to_owned(),
            retry_after: None,
            claims: false,
            body: BodyKind::Api,
        };
        assert_eq!(error, expected, "{name}");
        assert_eq!(error.blocking_action(), None, "{name}");
        assert_same_meaning(&error.to_json(), &serde_json::from_slice(&sample(name)).unwrap());
    }
}

#[test]
fn a_busy_device_names_the_action_that_keeps_it() {
    let error = answers::run(&answer(400, "error_400_active_request")).unwrap_err();
    assert_eq!(error.code, ErrorCode::ActiveRequestAlreadyExists);
    assert_eq!(error.blocking_action(), ActionId::new("6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0002"));
}

#[test]
fn a_device_says_what_it_is() {
    let response = answer(200, "machine");
    let decoded = answers::device(&response).unwrap();
    assert_eq!(decoded.oddities, []);
    let device = decoded.value;
    assert_eq!((device.id.as_str(), device.short_name()), (DEVICE, "host-fin-0042"));
    assert_eq!((device.system(), device.version.as_str()), (Some(System::Windows), "23H2"));
    assert_eq!(device.last_report, moment("2026-03-04T08:41:11.102Z"));
    assert_eq!((device.health.clone(), device.onboarding.clone()), (Health::Active, Onboarding::Onboarded));
    assert_eq!((device.group.as_str(), device.ip.as_str()), ("Workstations", "10.20.30.42"));
    assert_eq!((device.tags.as_slice(), device.risk.as_str()), (&["finance".to_owned()][..], "None"));
    assert_eq!((device.merged_into.clone(), device.maybe_duplicate), (None, false));
    assert_eq!(device.other["osBuild"], 22631);
    assert_same_meaning(&device.to_json(), &serde_json::from_slice(&response.body).unwrap());
}

#[test]
fn a_list_of_devices_has_duplicates_and_strangers() {
    let response = answer(200, "machines_list");
    let list = answers::devices(&response).unwrap();
    assert_eq!((list.oddities.len(), list.value.count), (0, Some(5)));
    let [laptop, merged, server, linux, printer] = list.value.items.as_slice() else {
        panic!("five devices")
    };
    assert_eq!(merged.name, laptop.name);
    assert_eq!((merged.merged_into.as_ref(), merged.maybe_duplicate), (Some(&laptop.id), true));
    assert_eq!(
        (server.health.clone(), server.last_report),
        (Health::ImpairedCommunication, moment("2026-02-20T01:02:03.4Z"))
    );
    assert_eq!((linux.system(), linux.version.as_str()), (Some(System::Linux), ""));
    assert_eq!((printer.system(), printer.onboarding.clone()), (None, Onboarding::CanBeOnboarded));
    let originals: Value = serde_json::from_slice(&response.body).unwrap();
    for (device, original) in list.value.items.iter().zip(originals["value"].as_array().unwrap()) {
        assert_same_meaning(&device.to_json(), original);
    }
}

#[test]
fn the_library_tells_scripts_with_parameters() {
    let response = answer(200, "libraryfiles_list");
    let list = answers::library(&response).unwrap();
    assert_eq!(list.oddities, []);
    let [script, tool] = list.value.items.as_slice() else { panic!("two files") };
    assert_eq!((script.name.as_str(), script.sha256.len()), ("collect-logs.ps1", 64));
    assert_eq!((script.has_parameters, script.parameters.as_deref()), (true, Some("-Days N")));
    assert_eq!(script.updated, moment("2026-01-10T08:00:00.5Z"));
    assert_eq!(
        (tool.has_parameters, tool.parameters.as_deref(), tool.description.as_deref()),
        (false, None, None)
    );
    let originals: Value = serde_json::from_slice(&response.body).unwrap();
    for (file, original) in list.value.items.iter().zip(originals["value"].as_array().unwrap()) {
        assert_same_meaning(&file.to_json(), original);
    }
    let uploaded =
        Response { status: 200, headers: Vec::new(), body: json!(originals["value"][1]).to_string().into() };
    assert_eq!(answers::upload(&uploaded).unwrap().value, *tool);
}
