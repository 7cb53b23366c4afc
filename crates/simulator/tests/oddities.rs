//! The odd cases of contract 1 and 3.

mod world;

use std::collections::BTreeSet;

use defender::{
    ActionStatus, ActionsQuery, CommandStatus, DevicesQuery, ErrorCode, NameMatch, Order, answers, calls,
};
use simulator::{Did, Faults, Packing, Settings};
use world::{World, body, get, put, script, start, states, wait};

fn with_faults(faults: Faults) -> World {
    World::with(Settings { faults, ..Settings::default() })
}

#[test]
fn a_second_run_within_a_second_gets_the_first_ones_id_and_is_dropped() {
    let mut world = World::well();
    let first = world.run("FIN-LT-0142", vec![wait(1)]);
    world.now = world.now.plus_ms(900);
    let request = calls::run(&world.id("FIN-LT-0142"), &body(vec![get(r"C:\pagefile.sys")]));
    let second = answers::run(&world.answer(&request)).unwrap().value;
    assert_eq!(second.id, first);
    assert_eq!(second.commands[0].command, Some(wait(1)), "the commands are those of the first");
    assert_eq!(world.tenant.actions().len(), 1);
    let did: Vec<&Did> = world.tenant.log().iter().map(|entry| &entry.did).collect();
    assert_eq!(did, [&Did::Ran(first.clone()), &Did::Dropped(first)]);
    world.pass(1);
    assert_eq!(world.refused("FIN-LT-0142", vec![wait(1)]).1, ErrorCode::ActiveRequestAlreadyExists);
}

#[test]
fn a_fresh_action_is_not_found_at_first_but_runs() {
    let mut world = with_faults(Faults { early_404_ms: 120_000, ..Faults::none() });
    let run = world.run("FIN-LT-0142", vec![wait(200)]);
    let error = world.try_action(&run).unwrap_err();
    assert_eq!((error.status, error.code), (404, ErrorCode::ResourceNotFound));
    let list = calls::actions(&ActionsQuery { ids: vec![run.clone()], ..Default::default() });
    assert_eq!(answers::actions(&world.answer(&list)).unwrap().value.items.len(), 1);
    world.pass(121);
    world.action(&run);
}

#[test]
fn a_run_goes_through_every_state_and_never_back() {
    let mut world = World::well();
    let run = world
        .run("FIN-LT-0142", vec![put("procdump64.exe"), wait(5), get(r"C:\Windows\System32\notepad.exe")]);
    let (mut seen, mut updated) = (Vec::new(), start());
    loop {
        let action = world.truth(&run);
        assert!(action.updated.unwrap() >= updated);
        updated = action.updated.unwrap();
        let moments = action.commands.iter().flat_map(|command| [command.start, command.end]).flatten();
        let moments: Vec<_> = action.created.into_iter().chain(moments).collect();
        assert!(moments.is_sorted(), "{moments:?}");
        if seen.last() != Some(&states(&action)) {
            seen.push(states(&action));
        }
        let Some(next) = world.tenant.next_change().filter(|_| !action.status.is_final()) else { break };
        world.now = next;
    }
    use CommandStatus::{Completed, Created, Executing, PendingResource, Submitted};
    let running = |a: &CommandStatus, b: &CommandStatus, c: &CommandStatus| {
        (ActionStatus::InProgress, vec![a.clone(), b.clone(), c.clone()])
    };
    let expected = [
        (ActionStatus::Pending, vec![Created, Created, Created]),
        running(&Submitted, &Created, &Created),
        running(&PendingResource, &Created, &Created),
        running(&Executing, &Created, &Created),
        running(&Completed, &Created, &Created),
        running(&Completed, &Submitted, &Created),
        running(&Completed, &PendingResource, &Created),
        running(&Completed, &Executing, &Created),
        running(&Completed, &Completed, &Created),
        running(&Completed, &Completed, &Submitted),
        running(&Completed, &Completed, &Executing),
        running(&Completed, &Completed, &Completed),
        (ActionStatus::Succeeded, vec![Completed, Completed, Completed]),
    ];
    assert_eq!(seen, expected);
}

#[test]
fn moments_are_written_with_any_number_of_fraction_digits() {
    let mut lengths = BTreeSet::new();
    let mut world = World::with(Settings { extra_devices: 20, runs_per_minute: 100, ..Settings::default() });
    for number in 1..=20 {
        let run = world.run(&format!("LAB-WS-{number:04}"), vec![wait(1), wait(1)]);
        let text = world.end(&run).to_json().to_string();
        let moments = text.split('"').filter(|part| part.starts_with("2026-") && part.ends_with('Z'));
        lengths.extend(moments.map(|moment| moment.len()));
    }
    assert_eq!(lengths.into_iter().collect::<Vec<_>>(), [20, 22, 23, 24, 25, 26, 27, 28]);
}

#[test]
fn the_first_failure_leaves_the_rest_created() {
    for (name, commands, failing) in [
        ("not in the library", vec![put("nothing.exe"), wait(1)], 0),
        ("no such script", vec![wait(1), script("nothing.ps1", ""), wait(1)], 1),
        ("wrong kind of script", vec![script("uptime.sh", ""), wait(1)], 0),
        ("process not running", vec![script("minidump.ps1", "nothing"), wait(1)], 0),
        ("relative path", vec![wait(1), get("a.txt"), wait(1)], 1),
        ("file in use", vec![get(r"C:\pagefile.sys"), wait(1)], 0),
        ("empty file", vec![get(r"C:\Windows\Temp\empty.log"), wait(1)], 0),
        ("quotes", vec![get("\"C:\\Windows\\System32\\notepad.exe\""), wait(1)], 0),
        ("variable", vec![get(r"%WINDIR%\System32\notepad.exe"), wait(1)], 0),
        ("wildcard", vec![get(r"C:\Windows\System32\note*.exe"), wait(1)], 0),
    ] {
        let mut world = World::well();
        let run = world.run("FIN-LT-0142", commands);
        let ended = world.end(&run);
        assert_eq!(ended.status, ActionStatus::Failed, "{name}");
        for command in &ended.commands {
            let expected = match (command.index).cmp(&failing) {
                std::cmp::Ordering::Less => CommandStatus::Completed,
                std::cmp::Ordering::Equal => CommandStatus::Failed,
                std::cmp::Ordering::Greater => CommandStatus::Created,
            };
            assert_eq!(command.status, expected, "{name}");
            assert_eq!(command.errors.is_empty(), command.index != failing, "{name}");
        }
    }
}

#[test]
fn start_time_may_be_null_and_errors_may_be_empty() {
    let mut world = with_faults(Faults { null_starts: 1_000, silent_failures: 1_000, ..Faults::none() });
    let run = world.run("FIN-LT-0142", vec![wait(1), get("nothing")]);
    let ended = world.end(&run);
    assert!(ended.commands.iter().all(|command| command.start.is_none() && command.end.is_some()));
    assert_eq!(ended.commands[1].errors, Vec::<String>::new());
    assert_ne!(ended.error_hresult, 0);
}

#[test]
fn cancel_and_its_races() {
    let cancel = |world: &mut World, id: &defender::ActionId| {
        let response = world.answer(&calls::cancel(id, "enough"));
        answers::cancel(&response).map(|decoded| decoded.value)
    };
    // While it waits: at once, nothing ran.
    let mut world = World::well();
    let run = world.run("HR-WS-0031", vec![wait(1), wait(1)]);
    world.pass(1);
    let asked = cancel(&mut world, &run).unwrap();
    assert_eq!(states(&asked), (ActionStatus::Cancelled, vec![CommandStatus::Created; 2]));
    assert_eq!((asked.cancel_comment.as_deref(), asked.cancelled), (Some("enough"), Some(world.now)));
    world.pass(2);
    world.run("HR-WS-0031", vec![wait(1)]); // the device is free again
    // A second cancel of what is final.
    let error = cancel(&mut world, &run).unwrap_err();
    assert_eq!((error.status, error.code), (400, ErrorCode::BadRequest));
    // In the middle: what is through stays, with its output.
    let run = world.run("FIN-LT-0142", vec![wait(1), wait(300), wait(1)]);
    world.until(&run, |action| action.commands[1].status == CommandStatus::Executing);
    assert_eq!(cancel(&mut world, &run).unwrap().status, ActionStatus::InProgress);
    let ended = world.end(&run);
    use CommandStatus::{Completed, Created, Failed};
    assert_eq!(states(&ended), (ActionStatus::Cancelled, vec![Completed, Failed, Created]));
    assert!(world.printed(&run, 0).contains("Waited 1 s"));
    // Too late: all is through, and it still says Cancelled.
    let run = world.run("FIN-LT-0142", vec![wait(1)]);
    world.until(&run, |action| action.commands[0].status == Completed);
    assert_eq!(cancel(&mut world, &run).unwrap().status, ActionStatus::InProgress);
    assert_eq!(states(&world.end(&run)), (ActionStatus::Cancelled, vec![Completed]));
    // A run that fails stays failed.
    let run = world.run("FIN-LT-0142", vec![get("nothing")]);
    world.until(&run, |action| action.commands[0].status == Failed);
    cancel(&mut world, &run).unwrap();
    assert_eq!(world.end(&run).status, ActionStatus::Failed);
    // Unknown.
    let unknown = defender::ActionId::new("00000000-0000-4000-a000-000000000000").unwrap();
    assert_eq!(cancel(&mut world, &unknown).unwrap_err().status, 404);
}

#[test]
fn result_links_expire_can_be_had_again_and_cannot_be_changed() {
    for links_escaped in [false, true] {
        let mut world = World::with(Settings { links_escaped, ..Settings::default() });
        let run = world.run("FIN-LT-0142", vec![put("sigcheck.exe"), wait(1)]);
        assert_eq!(world.link(&run, 1).unwrap_err().status, 404, "nothing is there yet");
        world.end(&run);
        assert_eq!(world.link(&run, 0).unwrap_err().status, 404, "PutFile leaves nothing");
        assert_eq!(world.link(&run, 2).unwrap_err().status, 404);
        let raw = world.answer(&calls::result_link(&run, 1)).body;
        assert_eq!(String::from_utf8(raw).unwrap().contains("&amp;"), links_escaped);
        let link = world.link(&run, 1).unwrap();
        assert!(
            link.starts_with(
                "https://automatedirstrprdweu.blob.core.windows.net/investigation-actions-data/"
            )
        );
        assert!(link.contains(&format!("rscd=attachment%3B%20filename%3Doutput_{run}_1.json")));
        world.pass(29 * 60);
        let content = world.tenant.content(&link, world.now);
        assert_eq!(content.status, 200);
        assert_eq!(
            content.header("content-disposition"),
            Some(format!("attachment; filename=output_{run}_1.json").as_str())
        );
        assert_eq!(world.tenant.content(&link.replace("_1.json", "_0.json"), world.now).status, 403);
        assert_eq!(world.tenant.content("https://example.invalid/", world.now).status, 404);
        world.pass(2 * 60);
        assert_eq!(world.tenant.content(&link, world.now).status, 403);
        world.output(&run, 1);
    }
}

#[test]
fn a_failed_script_usually_leaves_a_result() {
    let mut world = World::well();
    let run = world.run("FIN-LT-0142", vec![script("minidump.ps1", "nothing")]);
    world.end(&run);
    let result: serde_json::Value = serde_json::from_slice(&world.output(&run, 0)).unwrap();
    assert_eq!(result["exit_code"], 3);
    assert_eq!(result["script_errors"], "Process not found: nothing");
}

#[test]
fn odd_output_is_no_strict_json() {
    let mut world = World::well();
    let run = world.run("FIN-LT-0142", vec![script("odd-output.ps1", "")]);
    world.end(&run);
    let result = world.output(&run, 0);
    assert!(serde_json::from_slice::<serde_json::Value>(&result).is_err());
    assert!(String::from_utf8(result).unwrap().contains("<img src=x onerror=alert(1)>"));
}

#[test]
fn every_script_runs_somewhere() {
    let mut world = World::well();
    let files = answers::library(&world.answer(&calls::library())).unwrap().value.items;
    for file in files {
        let args = if file.name == "minidump.ps1" { "lsass" } else { "" };
        let (device, expected) = match file.name.rsplit('.').next().unwrap() {
            "exe" => continue,
            "sh" => ("LNX-WEB-01", ActionStatus::Succeeded),
            _ if file.name == "full-scan.ps1" => ("OPS-LT-0009", ActionStatus::Failed),
            _ => ("OPS-LT-0009", ActionStatus::Succeeded),
        };
        let run = world.run(device, vec![script(&file.name, args)]);
        assert_eq!(world.end(&run).status, expected, "{}", file.name);
        world.pass(60);
    }
}

#[test]
fn lists_are_filtered_sorted_counted_and_paged() {
    let mut world = World::with(Settings { extra_devices: 9, page_size: 4, ..Settings::default() });
    let runs: Vec<_> = (1..=9).map(|n| world.run(&format!("LAB-WS-{n:04}"), vec![wait(1)])).collect();
    let all = ActionsQuery { order: Some(Order::NewestFirst), count: true, ..Default::default() };
    let mut request = calls::actions(&all);
    let mut seen = Vec::new();
    loop {
        let response = world.answer(&request);
        let page = answers::actions(&response).unwrap().value;
        assert_eq!(page.count, Some(9));
        seen.push(page.items.iter().map(|item| item.id().unwrap()).collect::<Vec<_>>());
        let Some(next) = page.next_link else { break };
        assert!(next.starts_with("https://api-eu.securitycenter.microsoft.com/api/machineactions?"));
        request = calls::next_page(&next).unwrap();
    }
    assert_eq!(seen.iter().map(Vec::len).collect::<Vec<_>>(), [4, 4, 1]);
    assert_eq!(seen.concat(), runs.iter().rev().cloned().collect::<Vec<_>>());

    world.end(&runs[0]);
    let status = world.truth(&runs[0]).status;
    let lab = world.id("LAB-WS-0003");
    for (query, expected) in [
        (ActionsQuery { ids: vec![runs[1].clone(), runs[4].clone()], ..Default::default() }, 2),
        (ActionsQuery { device: Some(lab), ..Default::default() }, 1),
        (ActionsQuery { kind: Some("RunAntiVirusScan".to_owned()), ..Default::default() }, 0),
        (ActionsQuery { requestor: Some("j.novak@contoso.com".to_owned()), ..Default::default() }, 0),
        (ActionsQuery { created_since: Some(world.now), ..Default::default() }, 0),
        (ActionsQuery { top: Some(3), ..Default::default() }, 3),
        (ActionsQuery { top: Some(3), skip: Some(8), ..Default::default() }, 1),
    ] {
        let response = world.answer(&calls::actions(&query));
        let page = answers::actions(&response).unwrap().value;
        assert_eq!(page.items.len(), expected, "{query:?}");
        assert_eq!(page.next_link, None, "{query:?}");
    }
    let query = ActionsQuery { statuses: vec![status.clone()], ..Default::default() };
    let response = world.answer(&calls::actions(&query));
    for item in answers::actions(&response).unwrap().value.items {
        assert_eq!(item.decode().unwrap().value.status, status);
    }
}

#[test]
fn devices_are_found_by_name_id_address_and_tag() {
    let mut world = World::well();
    let id = world.id("FIN-LT-0142");
    let ask = |world: &mut World, request| answers::devices(&world.answer(&request)).unwrap().value.items;
    let query = |name| DevicesQuery { name: Some(name), ..Default::default() };
    for (request, expected) in [
        (calls::devices(&query(NameMatch::Is("FIN-LT-0142.contoso.com".to_owned()))), 1),
        (calls::devices(&query(NameMatch::StartsWith("fin-".to_owned()))), 2),
        (calls::devices(&query(NameMatch::Is("nobody".to_owned()))), 0),
        (calls::find_by_ip("10.20.30.42", start()), 1),
        (calls::find_by_tag("finance", false), 2),
        (calls::find_by_tag("fin", true), 2),
        (calls::find_by_tag("fin", false), 0),
    ] {
        assert_eq!(ask(&mut world, request.clone()).len(), expected, "{request:?}");
    }
    for name in [id.as_str(), "fin-lt-0142.contoso.com"] {
        let device = answers::device(&world.answer(&calls::device(name).unwrap())).unwrap().value;
        assert_eq!((device.id, device.version.as_str()), (id.clone(), "23H2"));
    }
    assert_eq!(world.answer(&calls::device("nobody").unwrap()).status, 404);
}

#[test]
fn a_sleeping_device_reports_again_when_it_is_back() {
    let mut world = World::well();
    let device = |world: &mut World| {
        world.tenant.advance(world.now);
        world.tenant.devices().into_iter().find(|device| device.short_name() == "hr-ws-0031").unwrap()
    };
    let before = device(&mut world);
    assert_eq!(before.health.as_str(), "Inactive");
    assert_eq!(before.last_report, Some(start().plus_ms(-96 * 3_600_000)));
    world.pass(6 * 60);
    let after = device(&mut world);
    assert_eq!((after.health.as_str(), after.last_report), ("Active", Some(world.now)));
}

#[test]
fn the_library_takes_files_and_gives_them_up() {
    let mut world = World::with(Settings { library_bytes: 64, ..Settings::default() });
    let upload = |name: &str, content: &[u8], replace| defender::Upload {
        name: name.to_owned(),
        content: content.to_vec(),
        description: String::new(),
        parameters: Some("-Quick".to_owned()),
        replace,
    };
    let file =
        answers::upload(&world.answer(&calls::upload(&upload("new.ps1", b"abc", false)))).unwrap().value;
    assert_eq!(file.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!((file.has_parameters, file.parameters.as_deref()), (true, Some("-Quick")));
    for (name, content, replace, status) in [
        ("new.ps1", b"abcd".as_slice(), false, 400),
        ("NEW.ps1", b"abcd", true, 200),
        ("a b.ps1", b"abcd", false, 400),
        ("large.ps1", &[0; 65], false, 400),
    ] {
        assert_eq!(world.answer(&calls::upload(&upload(name, content, replace))).status, status, "{name}");
    }
    let run = world.run("FIN-LT-0142", vec![script("new.ps1", "-Quick")]);
    assert_eq!(world.end(&run).status, ActionStatus::Succeeded);
    assert!(world.printed(&run, 0).contains("new.ps1 -Quick"));
    let delete = calls::delete_library_file("new.ps1").unwrap();
    assert_eq!(world.answer(&delete).status, 204);
    assert_eq!(world.answer(&delete).status, 404);
    let run = world.run("FIN-LT-0142", vec![script("new.ps1", "")]);
    assert_eq!(world.end(&run).status, ActionStatus::Failed);
}

#[test]
fn a_collected_file_may_come_as_gzip_as_zip_or_as_it_is() {
    let path = r"C:\Windows\System32\notepad.exe";
    for (packing, magic, extension) in [
        (Packing::Gzip, b"\x1f\x8b".as_slice(), "gz"),
        (Packing::Zip, b"PK", "zip"),
        (Packing::Plain, b"MZ", "bin"),
    ] {
        let mut world = World::with(Settings { packing, ..Settings::default() });
        let run = world.run("FIN-LT-0142", vec![get(path)]);
        world.end(&run);
        assert!(world.output(&run, 0).starts_with(magic));
        assert!(world.link(&run, 0).unwrap().contains(&format!("_0.{extension}&")));
    }
}

#[test]
fn a_device_may_have_an_older_record_of_the_same_name() {
    let mut world = World::with(Settings { older_record: true, ..Settings::default() });
    let name = NameMatch::Is("fin-lt-0142.contoso.com".to_owned());
    let query = DevicesQuery { name: Some(name), ..Default::default() };
    let found = answers::devices(&world.answer(&calls::devices(&query))).unwrap().value.items;
    assert_eq!(found.len(), 2);
    assert_eq!(found[1].merged_into.as_ref(), Some(&found[0].id));
    assert!(found[1].maybe_duplicate && found[1].last_report < found[0].last_report);
}
