//! What will happen is told without making it happen, and then happens so.

mod world;

use defender::{ActionStatus, CommandStatus};
use simulator::Happening;
use world::{World, get, script};

#[test]
fn what_is_told_comes_true() {
    let mut world = World::well();
    world.run("fin-lt-0142", vec![script("netstat.ps1", ""), get("C:\\missing")]);
    let untouched = format!("{:?}", world.tenant);
    let told: Vec<_> =
        world.tenant.coming(50).into_iter().filter(|coming| coming.device == "fin-lt-0142").collect();
    assert_eq!(format!("{:?}", world.tenant), untouched, "asking changes nothing");
    let whats: Vec<_> = told.iter().map(|coming| coming.what).collect();
    let ends = |step, failed| Happening::Ends { step, failed };
    assert_eq!(
        whats,
        [
            Happening::TakenUp,
            Happening::Starts(0),
            ends(0, false),
            Happening::Starts(1),
            ends(1, true),
            Happening::Over
        ]
    );
    for coming in told {
        world.tenant.advance(coming.at);
        let action = world.tenant.actions().pop().unwrap();
        let command = |step: usize| action.commands[step].status.clone();
        let true_now = match coming.what {
            Happening::TakenUp => action.status == ActionStatus::InProgress,
            Happening::Starts(step) => command(step) == CommandStatus::Executing,
            Happening::Ends { step, failed: false } => command(step) == CommandStatus::Completed,
            Happening::Ends { step, failed: true } => command(step) == CommandStatus::Failed,
            Happening::Over => action.status == ActionStatus::Failed,
            _ => false,
        };
        assert!(true_now, "{coming:?} {action:?}");
    }
}

#[test]
fn devices_that_come_back_are_told_of_too() {
    let world = World::well();
    let told = world.tenant.coming(9);
    let of = |name: &str| told.iter().find(|coming| coming.device == name).map(|coming| coming.what);
    assert_eq!(of("hr-ws-0031"), Some(Happening::Wakes));
    assert_eq!(of("srv-sql-04"), Some(Happening::PortalEnds));
    assert!(world.tenant.coming(1).len() == 1);
}
