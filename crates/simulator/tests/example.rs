//! The documented example, end to end (contract 1).

mod world;

use defender::{ActionStatus, CommandStatus, RunBody, answers, calls};
use sha2::{Digest, Sha256};
use world::{World, get, put, script, states};

const EXAMPLE: &[u8] = include_bytes!("../../defender/tests/samples/request_documented_example.json");
const ZIP: &str = r"C:\windows\TEMP\OfficeClickToRun.dmp.zip";

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_documented_example_runs_to_its_end() {
    let mut world = World::well();
    let request = calls::run(&world.id("FIN-LT-0142"), &RunBody::from_json(EXAMPLE).unwrap());
    let response = world.answer(&request);
    assert_eq!(response.status, 201);
    assert_eq!(response.header("date"), Some("Wed, 04 Mar 2026 09:00:00 GMT"));
    assert!(response.header("request-id").is_some());
    let accepted = answers::run(&response).unwrap();
    assert_eq!(accepted.oddities, []);
    let accepted = accepted.value;
    assert_eq!(states(&accepted), (ActionStatus::Pending, vec![CommandStatus::Created; 2]));
    assert_eq!(accepted.comment.as_deref(), Some("Testing Live Response API"));
    assert_eq!(accepted.device_name.as_deref(), Some("fin-lt-0142.contoso.com"));

    let ended = world.end(&accepted.id);
    assert_eq!(states(&ended), (ActionStatus::Succeeded, vec![CommandStatus::Completed; 2]));
    assert_eq!(world.action(&accepted.id), ended);

    let printed = world.printed(&accepted.id, 0);
    assert!(printed.starts_with("Transcript started, output file is C:\\ProgramData\\"), "{printed}");
    assert!(printed.contains("PID 4312, 214 MB working set"), "{printed}");
    let zip = world.collected(&accepted.id, 1);
    assert_eq!(&zip[..4], b"PK\x03\x04");
    assert_eq!(&zip[30..50], b"OfficeClickToRun.dmp");
    assert_eq!(&zip[50..54], b"MDMP");
    assert!(printed.contains(&format!("({} KB)", zip.len() / 1024)), "the script says the true size");
}

#[test]
fn a_script_sees_what_earlier_commands_and_runs_left() {
    let mut world = World::well();
    let run = world.run(
        "FIN-LT-0142",
        vec![
            put("procdump64.exe"),
            script("minidump.ps1", "OfficeClickToRun"),
            script("hash.ps1", ZIP),
            get(&ZIP.to_ascii_uppercase()),
        ],
    );
    assert_eq!(world.end(&run).status, ActionStatus::Succeeded);
    let collected = world.collected(&run, 3);
    assert!(world.printed(&run, 2).contains(&sha256(&collected)));

    let later = world.run("FIN-LT-0142", vec![get(ZIP)]);
    assert_eq!(world.end(&later).status, ActionStatus::Succeeded);
    assert_eq!(world.collected(&later, 0), collected);
}

#[test]
fn a_file_put_on_the_device_is_the_library_file_byte_for_byte() {
    let mut world = World::well();
    let folder = r"C:\ProgramData\Microsoft\Windows Defender Advanced Threat Protection\Downloads";
    let run =
        world.run("OPS-LT-0009", vec![put("Procdump64.EXE"), get(&format!(r"{folder}\procdump64.exe"))]);
    assert_eq!(world.end(&run).status, ActionStatus::Succeeded);
    let library = answers::library(&world.answer(&calls::library())).unwrap().value.items;
    let record = library.into_iter().find(|file| file.name == "procdump64.exe").unwrap();
    assert_eq!(sha256(&world.collected(&run, 1)), record.sha256);
}

#[test]
fn without_the_script_the_file_is_not_there() {
    let mut world = World::well();
    let run = world.run("FIN-LT-0142", vec![get(ZIP)]);
    let ended = world.end(&run);
    assert_eq!(states(&ended), (ActionStatus::Failed, vec![CommandStatus::Failed]));
    assert!(ended.commands[0].errors[0].contains("was not found"));
}

#[test]
fn the_tenant_has_its_devices_and_its_library() {
    let mut world = World::well();
    let devices = answers::devices(&world.answer(&calls::devices(&Default::default()))).unwrap().value.items;
    assert!(devices.len() >= 12);
    for os in [
        "Windows10",
        "Windows11",
        "WindowsServer2016",
        "WindowsServer2019",
        "WindowsServer2022",
        "Ubuntu",
        "macOS",
    ] {
        assert!(devices.iter().any(|device| device.os_platform == os), "{os}");
    }
    for name in
        ["fin-lt-0142", "fin-lt-0177", "hr-ws-0031", "srv-sql-04", "srv-dc-02", "dev-mac-009", "ops-lt-0009"]
    {
        assert!(devices.iter().any(|device| device.name == format!("{name}.contoso.com")), "{name}");
    }
    let library = answers::library(&world.answer(&calls::library())).unwrap().value.items;
    assert!(library.len() >= 12);
    assert!(library.iter().all(|file| file.sha256.len() == 64));
    assert!(
        library.iter().any(|file| file.parameters.is_some())
            && library.iter().any(|file| !file.has_parameters)
    );
}
