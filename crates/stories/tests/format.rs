//! What the format takes, and where it says no.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use defender::CommandError;
use sequence::{Expected, JsonType, Position, Problem};
use simulator::{Presence, Scenario, StagedTrouble};
use stories::{Act, Condition, Control, FieldName, Screen, StoryProblem, What, Which, read};

const STEP: &str = r#"{"text":{"en":"Read","ru":"Читайте"}}"#;

/// A story with these lines: tenant and steps each on one of their own.
fn story(tenant: &str, steps: &str) -> String {
    format!(
        "{{\"format\":\"liveline-story\",\"version\":1,\"id\":\"a-1\",\n\
         \"title\":{{\"en\":\"A\",\"ru\":\"А\"}},\"learns\":{{\"en\":\"B\",\"ru\":\"Б\"}},\"minutes\":2,\n\
         \"tenant\":{tenant},\n\"steps\":[{steps}]}}"
    )
}

/// Refused at the place where this text stands last.
#[track_caller]
fn refused(text: &str, at: &str, problem: StoryProblem) {
    let error = read(text).expect_err("a story that cannot be read");
    let place = text.rfind(at).expect("the place is in the text");
    assert_eq!((error.at, error.problem), (Position::of(text, place), problem), "{text}");
}

#[track_caller]
fn unknown(text: &str, at: &str, what: What, found: &str) {
    let error = read(text).expect_err("a story that cannot be read");
    let place = text.rfind(at).expect("the place is in the text");
    assert_eq!(error.at, Position::of(text, place), "{text}");
    match error.problem {
        StoryProblem::NotOneOf { what: of, found: stands, known } => {
            assert_eq!((of, stands.as_str()), (what, found));
            assert!(!known.is_empty());
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_story_is_read_whole() {
    let tenant = r#"{"seed":7,"limits":{"runsPerMinute":5,"sessions":2},
        "devices":[{"name":"PC-1","wakesAfterMinutes":6},{"name":"PC-2","system":"Ubuntu","group":"Linux","tags":["tier-0"]}],
        "library":[{"name":"fix.ps1","runs":[{"device":"pc-1","arguments":"-x","prints":"done\n","exit":0,"fails":true,"seconds":3,
            "leaves":[{"path":"C:\\a.txt","text":"a"}]}]}],
        "troubles":[{"is":"too many","device":"PC-1","call":2,"seconds":9},{"is":"outage","fromSecond":1,"untilSecond":4}],
        "colleague":[{"second":0,"device":"PC-2","script":"uptime.sh","comment":"Weekly check"}]}"#;
    let steps = r#"{"text":{"en":"Type","ru":"Введите"},"at":{"role":"textbox","name":"path","of":2},"runOn":"PC-1",
        "done":{"field":{"of":2,"name":"path","is":"C:\\a.txt"},"run":["busy","waiting"],"flawed":false},
        "do":[{"type":"C:\\a.txt","into":{"role":"textbox","name":"path","of":2}},{"repeat":{"role":"button","name":"next change"}}],
        "astray":{"en":"Back","ru":"Назад"}}"#;
    let story = read(&story(tenant, steps)).unwrap();
    assert_eq!((story.id.as_str(), story.seed, story.scenario), ("a-1", 7, Scenario::FirstRun));
    assert_eq!((story.settings.runs_per_minute, story.settings.sessions), (5, 2));
    let staged = &story.settings.staged;
    assert_eq!(staged.devices[0].presence, Presence::Sleeps(6));
    assert_eq!((staged.files[0].endings[0].ms, staged.files[0].endings[0].fails), (3_000, true));
    assert_eq!(staged.troubles[1], StagedTrouble::Outage { from_ms: 1_000, until_ms: 4_000 });
    assert_eq!(staged.runs[0].script, "uptime.sh");
    let step = &story.steps[0];
    assert_eq!(step.at, Some(Control::Field(2, FieldName::Path)));
    assert_eq!(step.run, Which::On("PC-1".to_owned()));
    assert_eq!((step.done.len(), step.screen(), step.lasts()), (3, Some(Screen::Compose), true));
    assert!(matches!(&step.acts[1], Act::Repeat(Control::NextChange)));
    assert_eq!(step.text.in_language("ru"), "Введите");
}

#[test]
fn what_is_not_said_is_as_usual() {
    let story = read(&story("{}", STEP)).unwrap();
    assert_eq!((story.seed, story.settings.runs_per_minute), (1, 10));
    assert_eq!((story.steps[0].done.as_slice(), story.steps[0].acts.len()), (&[Condition::Read][..], 0));
}

#[test]
fn a_damaged_file_is_told_at_its_place() {
    let json = |problem| StoryProblem::Json(problem);
    refused("{\n \"format\" \"liveline-story\"}", "\"liveline", json(Problem::Expected(Expected::Colon)));
    refused("[]", "[", json(Problem::WrongType(JsonType::Object)));
    let sequences = "{\"format\":\"liveline-sequences\"}";
    refused(sequences, "\"liveline", json(Problem::OtherFormat("liveline-sequences".into())));
    // A newer one may mean something else by what looks the same: its version goes before all else.
    let newer = "{\"format\":\"liveline-story\",\"version\":2,\"new\":1}";
    refused(newer, "2", json(Problem::OtherVersion(2)));
    let whole = story("{}", STEP);
    assert!(read(&whole[..whole.len() - 1]).is_err(), "cut off");
    refused(&story("{\"moon\":1}", STEP), "\"moon", json(Problem::UnknownKey("moon".into())));
    let english = STEP.replace(",\"ru\":\"Читайте\"", "");
    refused(&story("{}", &english), "{\"en\":\"Read", json(Problem::MissingKey("ru")));
    refused(&story("{}", &STEP.replace("Читайте", " ")), "\" \"", StoryProblem::NoText);
    refused(&story("{}", ""), "[]", StoryProblem::Empty);
    refused(&whole.replace("a-1", "A 1"), "\"A 1\"", StoryProblem::Id("A 1".into()));
    let minutes = whole.replace("\"minutes\":2", "\"minutes\":0");
    refused(&minutes, "0,", StoryProblem::Outside { least: 1, most: 60 });
}

#[test]
fn an_impossible_tenant_is_told_at_its_place() {
    let check = |tenant: &str, at, problem| refused(&story(tenant, STEP), at, problem);
    let device = |name: &str| StoryProblem::NoDevice(name.to_owned());
    check(r#"{"troubles":[{"is":"late cancel","device":"PC-9"}]}"#, "\"PC-9", device("PC-9"));
    check(
        r#"{"colleague":[{"second":0,"device":"FIN-LT-0142","script":"x.ps1","comment":"c"}]}"#,
        "\"x.ps1",
        StoryProblem::NoFile("x.ps1".into()),
    );
    check(r#"{"library":[{"name":"n.ps1"}]}"#, "\"n.ps1", StoryProblem::NoOutput("n.ps1".into()));
    check(
        r#"{"library":[{"name":"n.ps1","runs":[{"exit":0}]}]}"#,
        "{\"exit",
        StoryProblem::Json(Problem::MissingKey("prints")),
    );
    check(r#"{"devices":[{"name":"A"},{"name":"a"}]}"#, "\"a\"}]", StoryProblem::Twice("a".into()));
    // Once a story has devices of its own, the day's are gone.
    check(
        r#"{"devices":[{"name":"A"}],"troubles":[{"is":"late cancel","device":"FIN-LT-0142"}]}"#,
        "\"FIN",
        device("FIN-LT-0142"),
    );
    unknown(&story(r#"{"day":"doomsday"}"#, STEP), "\"doom", What::Day, "doomsday");
    let system = r#"{"devices":[{"name":"A","system":"Windows 3"}]}"#;
    unknown(&story(system, STEP), "\"Windows 3", What::System, "Windows 3");
    unknown(&story(r#"{"troubles":[{"is":"rain"}]}"#, STEP), "\"rain", What::Trouble, "rain");
}

#[test]
fn a_draft_that_the_tenant_or_the_api_does_not_have_is_told_at_its_place() {
    let with = |draft: &str| story(&format!("{{}},\n\"draft\":{draft}"), STEP);
    let whole = read(&with(
        r#"{"name":"n","comment":"c","devices":["FIN-LT-0142"],"steps":[{"type":"RunScript","ScriptName":"a.ps1","Args":"x"}]}"#,
    ))
    .unwrap();
    assert_eq!((whole.draft.devices.len(), whole.draft.commands.len()), (1, 1));
    refused(&with(r#"{"devices":["PC-9"]}"#), "\"PC-9", StoryProblem::NoDevice("PC-9".into()));
    let kind = with(r#"{"steps":[{"type":"Reboot"}]}"#);
    unknown(&kind, "\"Reboot", What::Command, "Reboot");
    let path = with(r#"{"steps":[{"type":"GetFile"}]}"#);
    let missing = Problem::Command(CommandError::MissingParameter("Path"));
    refused(&path, "{\"type", StoryProblem::Json(missing));
}

#[test]
fn a_control_that_is_not_there_is_told_at_its_place() {
    let at = |control: &str| story("{}", &format!(r#"{{"text":{{"en":"a","ru":"а"}},"at":{control}}}"#));
    let missing = |key| StoryProblem::Json(Problem::MissingKey(key));
    unknown(&at(r#"{"role":"button","name":"explode"}"#), "{\"role", What::Control, "button explode");
    unknown(&at(r#"{"role":"menu","name":"run"}"#), "{\"role", What::Control, "menu run");
    unknown(&at(r#"{"role":"button","name":"add","of":"Reboot"}"#), "\"Reboot", What::Command, "Reboot");
    let device = at(r#"{"role":"option","name":"device","of":"PC-9"}"#);
    refused(&device, "\"PC-9", StoryProblem::NoDevice("PC-9".into()));
    refused(&at(r#"{"role":"button","name":"fix"}"#), "{\"role", missing("of"));
    let nought = at(r#"{"role":"button","name":"fix","of":0}"#);
    refused(&nought, "0}", StoryProblem::Outside { least: 1, most: 1_000 });
    let surplus = at(r#"{"role":"button","name":"run","of":1}"#);
    refused(&surplus, "\"of", StoryProblem::Json(Problem::UnknownKey("of".into())));
}

#[test]
fn what_never_ends_is_refused() {
    let done = |done: &str| story("{}", &format!(r#"{{"text":{{"en":"a","ru":"а"}},"done":{done}}}"#));
    unknown(&done(r#"{"moon":"full"}"#), "\"moon", What::Condition, "moon");
    unknown(&done(r#"{"run":"flying"}"#), "\"flying", What::RunState, "flying");
    refused(&done("{}"), "{}", StoryProblem::Empty);
    refused(&done(r#"{"run":[]}"#), "[]", StoryProblem::Empty);
    refused(&done(r#"{"pressed":false}"#), "false", StoryProblem::Empty);
    refused(&done(r#"{"runs":1}"#), "{\"text", StoryProblem::NoAct);
    refused(&done("1"), "1}", StoryProblem::Json(Problem::WrongType(JsonType::Object)));
}
