//! The scenario *rough day*: each trouble where it is promised, and to its end.

mod world;

use defender::{ActionStatus, CommandStatus, RetryAfter, answers, calls};
use simulator::{Did, Scenario};
use world::{World, body, get, put, script, states, wait};

const ZIP: &str = r"C:\windows\TEMP\OfficeClickToRun.dmp.zip";

#[test]
fn scenarios_have_names() {
    for scenario in Scenario::ALL {
        assert_eq!(Scenario::from_name(scenario.name()), Some(scenario));
    }
    assert_eq!(Scenario::from_name("rough-day"), Some(Scenario::RoughDay));
    assert_eq!(Scenario::from_name("Rough day"), None);
}

#[test]
fn the_second_of_four_commands_fails() {
    let mut world = World::rough();
    let run = world.run(
        "FIN-LT-0177",
        vec![
            put("procdump64.exe"),
            script("minidump.ps1", "OfficeClickToRun"),
            script("hash.ps1", ZIP),
            get(ZIP),
        ],
    );
    use CommandStatus::{Completed, Created, Failed};
    let ended = world.end(&run);
    assert_eq!(states(&ended), (ActionStatus::Failed, vec![Completed, Failed, Created, Created]));
    assert_eq!(ended.commands[1].errors, ["The script failed: Process not found: OfficeClickToRun"]);
}

#[test]
fn the_first_call_meets_a_429_and_runs_when_asked_again() {
    let mut world = World::rough();
    let error = world.try_run("FIN-LT-0142", vec![wait(1)]).unwrap_err();
    assert_eq!((error.status, error.retry_after), (429, Some(RetryAfter::Seconds(12))));
    assert_eq!(world.tenant.actions(), []);
    world.pass(12);
    let run = world.run("FIN-LT-0142", vec![wait(1)]);
    assert_eq!(world.end(&run).status, ActionStatus::Succeeded);
}

#[test]
fn an_answer_is_lost_and_the_run_is_there() {
    let mut world = World::rough();
    let request = calls::run(&world.id("OPS-LT-0009"), &body(vec![wait(1)]));
    let reply = world.ask(&request);
    assert_eq!((reply.response, reply.reached), (None, true));
    let found = world.tenant.actions();
    assert_eq!(found.len(), 1);
    let entry = &world.tenant.log()[0];
    assert_eq!((&entry.did, entry.spoiled), (&Did::Ran(found[0].id.clone()), true));
    assert_eq!(world.end(&found[0].id).status, ActionStatus::Succeeded);
}

#[test]
fn a_cancel_comes_too_late() {
    let mut world = World::rough();
    let run = world.run("HR-WS-0040", vec![wait(20), wait(20)]);
    world.until(&run, |action| action.commands[0].status == CommandStatus::Executing);
    let answer = answers::cancel(&world.answer(&calls::cancel(&run, "stop"))).unwrap().value;
    assert_eq!(answer.status, ActionStatus::InProgress);
    let ended = world.end(&run);
    assert_eq!(states(&ended), (ActionStatus::Cancelled, vec![CommandStatus::Completed; 2]));
}

#[test]
fn a_script_exits_4_and_reports_0() {
    let mut world = World::rough();
    let run = world.run("SRV-DC-02", vec![script("remediate.ps1", "")]);
    assert_eq!(world.end(&run).status, ActionStatus::Succeeded);
    let result: serde_json::Value = serde_json::from_slice(&world.output(&run, 0)).unwrap();
    assert_eq!(result["exit_code"], 0);
    assert!(result["script_output"].as_str().unwrap().contains("RESULT::exit=4::"));
}

#[test]
fn a_device_sleeps_and_another_is_busy_and_both_come_back() {
    let mut world = World::rough();
    let waiting = world.run("HR-WS-0031", vec![wait(1)]);
    assert_eq!(world.refused("SRV-SQL-04", vec![wait(1)]).0, 400);
    let ended = world.end(&waiting);
    assert_eq!(ended.status, ActionStatus::Succeeded);
    assert!(ended.commands[0].start.unwrap().ms_since(ended.created.unwrap()) > 6 * 60_000);
    let run = world.run("SRV-SQL-04", vec![wait(1)]);
    assert_eq!(world.end(&run).status, ActionStatus::Succeeded);
}
