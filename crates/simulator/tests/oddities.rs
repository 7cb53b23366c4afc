//! The odd cases of contract 1 and 3.

mod world;

use std::collections::BTreeSet;

use defender::{ActionStatus, ActionsQuery, CommandStatus, ErrorCode, answers, calls};
use simulator::{Did, Faults, Settings};
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
