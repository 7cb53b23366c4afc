//! The stories of the release: each is whole, can be done for somebody, and its tenant does what its texts say.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;

use defender::{
    ActionStatus, ApiError, CommandStatus, DeviceId, MachineAction, RunBody, Timestamp, answers, calls,
};
use simulator::Simulator;
use stories::{Act, Condition, Story, read};

fn story(name: &str) -> Story {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../stories/{name}.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    read(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A story's tenant at a moment.
struct Told {
    tenant: Simulator,
    story: Story,
    now: Timestamp,
}

impl Told {
    fn of(name: &str) -> Self {
        let (story, now) = (story(name), "2026-03-04T09:00:00Z".parse().unwrap());
        Self { tenant: Simulator::new(story.setup(now)), story, now }
    }

    fn id(&self, name: &str) -> DeviceId {
        let is = |device: &defender::Device| device.short_name().eq_ignore_ascii_case(name);
        self.tenant.devices().into_iter().find(is).expect("a device of that name").id
    }

    /// Sends what the story begins with, with other arguments for its second command where they are given.
    fn send(&mut self, device: &str, second: Option<&str>) -> Result<MachineAction, ApiError> {
        let mut commands: Vec<defender::Command> =
            self.story.draft.commands.iter().map(sequence::StepCommand::to_command).collect();
        if let (Some(new), Some(defender::Command::RunScript { args, .. })) = (second, commands.get_mut(1)) {
            new.clone_into(args);
        }
        let body = RunBody { commands, comment: "INC-1".to_owned() };
        let reply = self.tenant.handle(&calls::run(&self.id(device), &body), self.now);
        answers::run(&reply.response.expect("an answer")).map(|decoded| decoded.value)
    }

    fn action(&self, like: &MachineAction) -> MachineAction {
        self.tenant.actions().into_iter().find(|action| action.id == like.id).unwrap()
    }

    /// Time goes on until this is so, from change to change.
    fn until(&mut self, like: &MachineAction, is: impl Fn(&MachineAction) -> bool) -> MachineAction {
        for _ in 0..100 {
            let action = self.action(like);
            if is(&action) {
                return action;
            }
            self.now = self.tenant.next_change().expect("something changes");
            self.tenant.advance(self.now);
        }
        panic!("it never comes");
    }

    fn ended(&mut self, like: &MachineAction) -> MachineAction {
        self.until(like, |action| action.status.is_final())
    }

    fn printed(&mut self, action: &MachineAction) -> String {
        let reply = self.tenant.handle(&calls::result_link(&action.id, 0), self.now);
        let link = answers::result_link(&reply.response.unwrap()).unwrap().value;
        let content = self.tenant.content(link.reveal(), self.now);
        String::from_utf8_lossy(&content.body).into_owned()
    }
}

fn states(action: &MachineAction) -> Vec<CommandStatus> {
    action.commands.iter().map(|report| report.status.clone()).collect()
}

#[test]
fn every_story_is_whole_and_can_be_done_for_somebody() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../stories");
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().trim_end_matches(".json").to_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["asleep", "exit-zero", "first-run", "limit", "second-fails", "too-late"]);
    for name in names {
        let story = story(&name);
        assert_eq!(story.id, name, "a story is called as its file is");
        for (at, step) in story.steps.iter().enumerate() {
            let step_name = format!("{name}, step {}", at + 1);
            assert!(step.at.is_some(), "{step_name} points at nothing");
            assert_eq!(step.acts.is_empty(), step.is_said(), "{step_name} cannot be done");
            let presses = step
                .acts
                .iter()
                .any(|act| matches!(act, Act::Press(control) if Some(control) == step.at.as_ref()));
            assert!(
                !step.done.contains(&Condition::Pressed) || presses,
                "{step_name} waits for another press"
            );
            // A panel is read while somebody works.
            for text in [&step.text.en, &step.text.ru] {
                assert!(text.chars().count() <= 260, "{step_name} says too much: {text}");
            }
        }
    }
}

#[test]
fn in_the_first_run_everything_goes_well() {
    let told = Told::of("first-run");
    let typed: Vec<&String> = told
        .story
        .steps
        .iter()
        .flat_map(|step| &step.acts)
        .filter_map(|act| match act {
            Act::Type { text, .. } => Some(text),
            _ => None,
        })
        .collect();
    assert!(typed.iter().any(|text| *text == "minidump.ps1"));
    assert!(told.tenant.library_files().iter().any(|file| file.name == "minidump.ps1"));
    let device =
        told.tenant.devices().into_iter().find(|device| device.short_name() == "fin-lt-0142").unwrap();
    assert_eq!(device.health, defender::Health::Active);
}

#[test]
fn the_sleeping_device_takes_the_run_after_six_minutes() {
    let mut told = Told::of("asleep");
    let sent = told.send("HR-WS-0031", None).unwrap();
    let begun = told.until(&sent, |action| action.status != ActionStatus::Pending);
    let waited = begun.updated.unwrap().ms_since(begun.created.unwrap());
    assert!((360_000..400_000).contains(&waited), "{waited} ms");
    assert_eq!(told.ended(&sent).status, ActionStatus::Succeeded);
}

#[test]
fn the_second_command_fails_until_its_word_is_right() {
    let mut told = Told::of("second-fails");
    let sent = told.send("FIN-LT-0142", None).unwrap();
    let ended = told.ended(&sent);
    assert_eq!(ended.status, ActionStatus::Failed);
    assert_eq!(states(&ended), [CommandStatus::Completed, CommandStatus::Failed, CommandStatus::Created]);
    assert!(ended.commands[1].errors[0].contains("Process not found: OfficeClick"));
    let again = told.send("FIN-LT-0142", Some("OfficeClickToRun")).unwrap();
    assert_eq!(told.ended(&again).status, ActionStatus::Succeeded);
}

#[test]
fn the_cancel_comes_too_late() {
    let mut told = Told::of("too-late");
    let sent = told.send("HR-WS-0040", None).unwrap();
    told.until(&sent, |action| states(action) == [CommandStatus::Executing]);
    let cancel = calls::cancel(&sent.id, "Wrong device");
    told.tenant.handle(&cancel, told.now);
    let ended = told.ended(&sent);
    assert_eq!(
        (ended.status.clone(), states(&ended)),
        (ActionStatus::Cancelled, vec![CommandStatus::Completed])
    );
    assert!(told.printed(&ended).contains("Share closed"));
}

#[test]
fn at_the_limit_one_is_refused_and_one_is_busy() {
    let mut told = Told::of("limit");
    // Nobody sends within the second in which the tenant opens.
    told.now = told.now.plus_ms(2_000);
    assert_eq!(told.send("OPS-02", None).unwrap_err().status, 429);
    let busy = told.send("OPS-03", None).unwrap_err();
    assert_eq!(busy.code.as_str(), "ActiveRequestAlreadyExists");
    let theirs = told.tenant.actions().into_iter().next().expect("a colleague's run");
    assert!(busy.message.contains(theirs.id.as_str()), "the blocker is named");
    told.ended(&theirs);
    let sent = told.send("OPS-03", None).unwrap();
    assert_eq!(told.ended(&sent).status, ActionStatus::Succeeded);
    assert!(told.send("OPS-02", None).is_ok(), "the refusal meets the first call alone");
}

#[test]
fn exit_0_hides_an_error() {
    let mut told = Told::of("exit-zero");
    let sent = told.send("FIN-LT-0177", None).unwrap();
    let ended = told.ended(&sent);
    assert_eq!(ended.status, ActionStatus::Succeeded);
    let printed = told.printed(&ended);
    assert!(
        printed.contains("\"exit_code\":0") && printed.contains("RESULT::exit=4::access denied"),
        "{printed}"
    );
}

#[test]
fn a_story_is_the_same_every_time() {
    for name in ["second-fails", "exit-zero"] {
        let device = story(name).draft.devices[0].clone();
        let play = || {
            let mut told = Told::of(name);
            let sent = told.send(&device, None).unwrap();
            told.ended(&sent)
        };
        assert_eq!(play(), play(), "{name}");
    }
}
