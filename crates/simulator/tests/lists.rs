//! Lists, devices and the library (contract 3.2, 3.6, 3.7).

mod world;

use defender::{ActionStatus, ActionsQuery, DevicesQuery, ErrorCode, NameMatch, Order, answers, calls};
use simulator::{LogEntry, Scenario, Settings, Simulator};
use world::{World, script, setup, start, wait};

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
fn a_device_may_have_an_older_record_of_the_same_name() {
    let mut world = World::with(Settings { older_record: true, ..Settings::default() });
    let name = NameMatch::Is("fin-lt-0142.contoso.com".to_owned());
    let query = DevicesQuery { name: Some(name), ..Default::default() };
    let found = answers::devices(&world.answer(&calls::devices(&query))).unwrap().value.items;
    assert_eq!(found.len(), 2);
    assert_eq!(found[1].merged_into.as_ref(), Some(&found[0].id));
    assert!(found[1].maybe_duplicate && found[1].last_report < found[0].last_report);
}

#[test]
fn the_library_may_be_forbidden_or_large() {
    let mut world = World::new(Scenario::NoLibrary, Settings::default());
    let upload = defender::Upload {
        name: "new.ps1".to_owned(),
        content: b"abc".to_vec(),
        description: String::new(),
        parameters: None,
        replace: false,
    };
    let delete = calls::delete_library_file("wait.ps1").unwrap();
    for request in [calls::library(), calls::upload(&upload), delete] {
        let error = answers::library(&world.answer(&request)).unwrap_err();
        assert_eq!((error.status, error.code), (403, ErrorCode::Forbidden));
    }
    let run = world.run("FIN-LT-0142", vec![script("uptime.ps1", "")]);
    assert_eq!(world.end(&run).status, ActionStatus::Failed, "no such file, the run itself is taken");
    let run = world.run("FIN-LT-0142", vec![wait(1)]);
    assert_eq!(world.end(&run).status, ActionStatus::Succeeded);

    let mut world = World::new(Scenario::LargeLibrary, Settings::default());
    let files = answers::library(&world.answer(&calls::library())).unwrap().value.items;
    assert_eq!(files.len(), 1_015);
    assert!(files.is_sorted_by_key(|file| file.name.clone()));
}

#[test]
fn what_was_uploaded_and_deleted_is_there_after_a_reload() {
    let mut world = World::well();
    let upload = |name: &str, content: &[u8]| defender::Upload {
        name: name.to_owned(),
        content: content.to_vec(),
        description: "Отчёт\n\nза март".to_owned(),
        parameters: Some(String::new()),
        replace: true,
    };
    let bytes: Vec<u8> = (0..=255).collect();
    let large = vec![b'x'; Settings::default().library_bytes + 1];
    for request in [
        calls::upload(&upload("new.ps1", b"first\r\n\n")),
        calls::upload(&upload("new.ps1", &bytes)),
        calls::upload(&upload("large.ps1", &large)),
        calls::delete_library_file("wait.ps1").unwrap(),
        calls::delete_library_file("nobody's file").unwrap(),
    ] {
        world.answer(&request);
        world.pass(1);
    }
    let stored: Vec<Vec<u8>> = world.tenant.log().iter().map(LogEntry::to_bytes).collect();
    assert!(stored.iter().all(|entry| entry.len() < 1_500), "a refused file is not kept");
    let log = stored.iter().map(|entry| LogEntry::from_bytes(entry).unwrap()).collect();
    let mut again = Simulator::replay(setup(Scenario::FirstRun, Settings::default()), log);
    assert_eq!(again.log(), world.tenant.log());
    let now = world.now;
    let list = again.handle(&calls::library(), now).response.unwrap();
    assert_eq!(Some(&list), world.ask(&calls::library()).response.as_ref());
    let files = answers::library(&list).unwrap().value.items;
    let new = files.iter().find(|file| file.name == "new.ps1").unwrap();
    assert_eq!(new.sha256, "40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880");
    assert_eq!((new.created, new.updated), (Some(start()), Some(start().plus_ms(1_000))));
    assert!(files.iter().all(|file| file.name != "wait.ps1" && file.name != "large.ps1"));
}
