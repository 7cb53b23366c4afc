//! What each refusal of contract 4 means, by its code, its status and what was asked.

#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

use std::path::Path;

use defender::{ActionStatus, ApiError, Asked, Cause, CommandKind, Response, answers};

fn refusal(status: u16, headers: &[(&str, &str)], body: &str) -> ApiError {
    let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    ApiError::from_response(&Response { status, headers, body: body.as_bytes().to_vec() })
}

fn coded(status: u16, code: &str) -> ApiError {
    refusal(status, &[], &format!(r#"{{"error":{{"code":"{code}","message":"","target":""}}}}"#))
}

fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    std::fs::read(folder.join(format!("{name}.json"))).unwrap()
}

#[test]
fn every_code_of_the_contract_has_its_cause() {
    for (status, code, cause) in [
        (400, "BadRequest", Cause::BadRequest),
        (400, "ODataError", Cause::InvalidQuery),
        (400, "InvalidInput", Cause::InvalidValue),
        (400, "InvalidRequestBody", Cause::InvalidBody),
        (400, "MissingRequiredParameter", Cause::MissingParameter),
        (400, "InvalidHashValue", Cause::InvalidValue),
        (400, "InvalidDomainName", Cause::InvalidValue),
        (400, "InvalidIpAddress", Cause::InvalidValue),
        (400, "InvalidUrl", Cause::InvalidValue),
        (400, "MaximumBatchSizeExceeded", Cause::BatchTooLarge),
        (400, "OsPlatformNotSupported", Cause::SystemNotSupported),
        (400, "ClientVersionNotSupported", Cause::ClientTooOld),
        (400, "ActiveRequestAlreadyExists", Cause::DeviceBusy),
        (409, "ActiveRequestAlreadyExists", Cause::DeviceBusy),
        (401, "Unauthorized", Cause::SignInEnded),
        (403, "Forbidden", Cause::MayNotRun),
        (403, "DisabledFeature", Cause::FeatureOff),
        (403, "DisallowedOperation", Cause::NotAllowed),
        (404, "NotFound", Cause::DeviceUnknown),
        (404, "ResourceNotFound", Cause::DeviceUnknown),
        (429, "TooManyRequests", Cause::TooMany),
        (500, "InternalServerError", Cause::TenantFailed),
    ] {
        assert_eq!(Cause::of(&coded(status, code), Asked::Run), cause, "{code}");
    }
}

#[test]
fn the_samples_of_the_contract_are_told_apart() {
    for (status, name, cause) in [
        (400, "error_400_active_request", Cause::DeviceBusy),
        (400, "error_400_client_version", Cause::ClientTooOld),
        (400, "error_400_invalid_request_body", Cause::InvalidBody),
        (400, "error_400_missing_parameter", Cause::MissingParameter),
        (400, "error_400_os_not_supported", Cause::SystemNotSupported),
        (401, "error_401_unauthorized", Cause::SignInEnded),
        (403, "error_403_disabled_feature", Cause::FeatureOff),
        (403, "error_403_forbidden", Cause::MayNotRun),
        (404, "error_404_machine", Cause::DeviceUnknown),
        (429, "error_429_too_many", Cause::TooMany),
        (500, "error_500", Cause::TenantFailed),
    ] {
        let response = Response { status, headers: Vec::new(), body: sample(name) };
        assert_eq!(Cause::of(&answers::run(&response).unwrap_err(), Asked::Run), cause, "{name}");
    }
}

#[test]
fn a_code_that_nobody_knows_counts_by_its_status() {
    for (status, cause) in [
        (400, Cause::BadRequest),
        (401, Cause::SignInEnded),
        (402, Cause::Refused),
        (403, Cause::MayNotRun),
        (404, Cause::DeviceUnknown),
        (408, Cause::GatewayFailed),
        (409, Cause::Refused),
        (413, Cause::TooLarge),
        (429, Cause::TooMany),
        (500, Cause::TenantFailed),
        (502, Cause::GatewayFailed),
        (503, Cause::GatewayFailed),
        (504, Cause::GatewayFailed),
    ] {
        for body in [r#"{"error":{"code":"New"}}"#, r#"{"statusCode":1}"#, "", "plain words"] {
            assert_eq!(Cause::of(&refusal(status, &[], body), Asked::Run), cause, "{status} {body}");
        }
    }
}

#[test]
fn a_page_is_told_from_an_answer_of_the_api() {
    for (status, cause) in [
        (200, Cause::NotTheApi),
        (302, Cause::NotTheApi),
        (400, Cause::NotTheApi),
        (403, Cause::NotTheApi),
        (404, Cause::NotTheApi),
        (407, Cause::NotTheApi),
        // What the relay itself says is as clear as the API's own word.
        (401, Cause::SignInEnded),
        (413, Cause::TooLarge),
        (429, Cause::TooMany),
        (502, Cause::GatewayFailed),
        (504, Cause::GatewayFailed),
    ] {
        assert_eq!(Cause::of(&refusal(status, &[], "<html>"), Asked::Run), cause, "{status}");
    }
    for body in ["", "[1]", "{\"id\":", "words"] {
        assert_eq!(Cause::of(&refusal(200, &[], body), Asked::Run), Cause::Unreadable, "{body}");
    }
}

#[test]
fn a_401_with_claims_asks_for_more_than_a_sign_in() {
    let challenge = |text: &str| refusal(401, &[("www-authenticate", text)], "");
    for (text, cause) in [
        ("Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJ9\"", Cause::SignInStepUp),
        ("Bearer error=\"invalid_token\"", Cause::SignInEnded),
        ("Bearer", Cause::SignInEnded),
    ] {
        assert_eq!(Cause::of(&challenge(text), Asked::Run), cause, "{text}");
    }
}

#[test]
fn one_code_means_what_was_asked_for() {
    use Asked::{Cancel, Content, Library, Link, Read, Run};
    for (code, status, told) in [
        (
            "Forbidden",
            403,
            [
                (Run, Cause::MayNotRun),
                (Cancel, Cause::MayNotCancel),
                (Read, Cause::MayNotRead),
                (Link, Cause::MayNotReadOutput),
                (Content, Cause::LinkEnded),
                (Library, Cause::MayNotUseLibrary),
            ],
        ),
        (
            "ResourceNotFound",
            404,
            [
                (Run, Cause::DeviceUnknown),
                (Cancel, Cause::ActionUnknown),
                (Read, Cause::NoDevices),
                (Link, Cause::NoOutput),
                (Content, Cause::LinkEnded),
                (Library, Cause::FileUnknown),
            ],
        ),
        (
            "BadRequest",
            400,
            [
                (Run, Cause::BadRequest),
                (Cancel, Cause::NotCancelable),
                (Read, Cause::BadRequest),
                (Link, Cause::BadRequest),
                (Content, Cause::LinkEnded),
                (Library, Cause::FileRefused),
            ],
        ),
    ] {
        for (asked, cause) in told {
            assert_eq!(Cause::of(&coded(status, code), asked), cause, "{code} {asked:?}");
        }
    }
    let expired =
        refusal(403, &[], "<?xml version=\"1.0\"?><Error><Code>AuthenticationFailed</Code></Error>");
    assert_eq!(Cause::of(&expired, Content), Cause::LinkEnded, "the storage's own form");
    assert_eq!(Cause::of(&refusal(503, &[], ""), Content), Cause::TooMany, "the storage is busy");
}

#[test]
fn what_nobody_looks_after_is_not_said_to_be_looked_after() {
    use Asked::{Cancel, Content, Library, Link, Read, Run};
    for (status, body, looked_after, once) in [
        (500, r#"{"error":{"code":"InternalServerError"}}"#, Cause::TenantFailed, Cause::TenantFailedOnce),
        (502, "<html>", Cause::GatewayFailed, Cause::GatewayFailedOnce),
        (200, "[1]", Cause::Unreadable, Cause::UnreadableOnce),
    ] {
        let error = refusal(status, &[], body);
        for asked in [Run, Cancel] {
            assert_eq!(Cause::of(&error, asked), looked_after, "{status} {asked:?}");
        }
        for asked in [Read, Link, Library] {
            assert_eq!(Cause::of(&error, asked), once, "{status} {asked:?}");
        }
    }
    assert_eq!(Cause::of(&refusal(500, &[], ""), Content), Cause::GatewayFailedOnce, "the storage fails");
}

#[test]
fn texts_of_commands_are_guessed_and_never_trusted() {
    use CommandKind::{GetFile, PutFile, RunScript};
    for (kind, text, cause) in [
        (GetFile, "The file was not found.", Cause::FileNotRead),
        (GetFile, "No such file or directory", Cause::FileNotRead),
        (RunScript, "The script TIMED OUT", Cause::ScriptTooLong),
        (RunScript, "file x.ps1 is not signed", Cause::ScriptUnsigned),
        (RunScript, "The file was not found.", Cause::CommandFailed),
        (PutFile, "timeout", Cause::CommandFailed),
        (GetFile, "", Cause::CommandFailed),
    ] {
        assert_eq!(Cause::of_command(Some(kind), &[text.to_owned()]), cause, "{text}");
    }
    assert_eq!(Cause::of_command(None, &[]), Cause::CommandFailed);
}

#[test]
fn the_samples_of_failed_runs_are_told_apart() {
    for (name, cause) in [
        ("action_failed_first_of_three", Cause::ScriptTooLong),
        ("action_failed_getfile", Cause::FileNotRead),
    ] {
        let response = Response { status: 200, headers: Vec::new(), body: sample(name) };
        let action = answers::action(&response).unwrap().value;
        assert_eq!(action.status, ActionStatus::Failed);
        let failed = action.commands.iter().find(|report| !report.errors.is_empty()).unwrap();
        let kind = failed.command.as_ref().map(defender::Command::kind);
        assert_eq!(Cause::of_command(kind, &failed.errors), cause, "{name}");
    }
}
