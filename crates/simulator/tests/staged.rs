//! A tenant as a story has it: devices, scripts, troubles and a colleague's runs as values.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod world;

use defender::{ActionStatus, CommandStatus, Health};
use simulator::{
    Presence, Settings, Simulator, Staged, StagedDevice, StagedEnding, StagedFile, StagedRun, StagedSystem,
    StagedTrouble,
};
use world::{World, script, setup};

fn device(name: &str, presence: Presence) -> StagedDevice {
    let (system, group) = (StagedSystem::Windows11, "Workstations".to_owned());
    StagedDevice { name: name.to_owned(), system, group, tags: Vec::new(), presence }
}

fn staged() -> Staged {
    let ending = |device: Option<&str>, args: Option<&str>, prints: &str, fails| StagedEnding {
        device: device.map(str::to_owned),
        args: args.map(str::to_owned),
        prints: prints.to_owned(),
        fails,
        ms: 5_000,
        ..StagedEnding::default()
    };
    Staged {
        devices: vec![
            device("PC-1", Presence::Online),
            device("PC-2", Presence::Sleeps(3)),
            device("PC-3", Presence::Online),
        ],
        files: vec![StagedFile {
            name: "fix.ps1".to_owned(),
            description: "Repairs".to_owned(),
            parameters: "what".to_owned(),
            endings: vec![
                ending(Some("PC-2"), None, "on two\n", false),
                ending(None, Some("-x"), "", true),
                ending(None, None, "usual\n", false),
            ],
        }],
        troubles: vec![
            StagedTrouble::TooMany { device: "PC-1".to_owned(), call: 2, seconds: 7 },
            StagedTrouble::LostAnswer { device: "PC-3".to_owned(), call: 1 },
            StagedTrouble::Outage { from_ms: 600_000, until_ms: 660_000 },
        ],
        runs: vec![StagedRun {
            at_ms: 300_000,
            device: "PC-1".to_owned(),
            script: "wait.ps1".to_owned(),
            args: "60".to_owned(),
            comment: "Weekly check".to_owned(),
        }],
    }
}

fn settings() -> Settings {
    Settings { staged: staged(), ..Settings::default() }
}

#[test]
fn the_storys_devices_are_all_there_are() {
    let world = World::with(settings());
    let names: Vec<String> = world.tenant.devices().iter().map(|device| device.name.clone()).collect();
    assert_eq!(names, ["pc-1.contoso.com", "pc-2.contoso.com", "pc-3.contoso.com"]);
    assert_eq!(world.tenant.devices()[1].health, Health::Inactive);
    assert!(world.tenant.library_files().iter().any(|file| file.name == "fix.ps1" && file.has_parameters));
}

#[test]
fn a_script_ends_as_the_first_line_that_fits_says() {
    for (name, args, ends) in [
        ("PC-1", "-x", CommandStatus::Failed),
        ("PC-1", "-y", CommandStatus::Completed),
        ("PC-2", "-x", CommandStatus::Completed),
    ] {
        let mut world = World::with(settings());
        let sent = world.try_run(name, vec![script("fix.ps1", args)]).unwrap();
        // The colleague's run and the outage come later.
        for _ in 0..40 {
            world.pass(7);
            world.tenant.advance(world.now);
        }
        let run = world.tenant.actions().into_iter().find(|action| action.id == sent.id).unwrap();
        assert_eq!(run.commands[0].status, ends, "{name} {args}");
    }
}

#[test]
fn troubles_meet_the_call_that_they_name() {
    let mut world = World::with(settings());
    let first = world.try_run("PC-1", vec![script("fix.ps1", "")]).unwrap();
    world.pass(120);
    let refused = world.try_run("PC-1", vec![script("fix.ps1", "")]).unwrap_err();
    assert_eq!((refused.status, refused.retry_after), (429, Some(defender::RetryAfter::Seconds(7))));
    let body = world::body(vec![script("fix.ps1", "")]);
    let lost = world.ask(&defender::calls::run(&world.id("PC-3"), &body));
    assert!(lost.response.is_none() && lost.reached);
    let ended = world.tenant.actions().into_iter().find(|action| action.id == first.id).unwrap();
    assert_eq!(ended.status, ActionStatus::Succeeded);
    world.pass(490);
    assert_eq!(world.answer(&defender::calls::library()).status, 503);
    world.pass(60);
    assert_eq!(world.answer(&defender::calls::library()).status, 200);
}

#[test]
fn the_colleague_sends_what_the_story_says_and_a_replay_knows_it() {
    let mut world = World::with(settings());
    world.pass(310);
    world.tenant.advance(world.now);
    let theirs = world.tenant.actions();
    assert_eq!(theirs.len(), 1);
    assert_eq!(theirs[0].comment.as_deref(), Some("Weekly check"));
    let busy = world.try_run("PC-1", vec![script("fix.ps1", "")]).unwrap_err();
    assert!(busy.message.contains(theirs[0].id.as_str()));
    let log = world.tenant.log().to_vec();
    let mut again = Simulator::replay(setup(simulator::Scenario::FirstRun, settings()), log);
    again.advance(world.now);
    assert_eq!(again.actions(), world.tenant.actions());
}
