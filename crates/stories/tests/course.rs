//! What a story has composed at each step, and what else may be there.

use sequence::StepCommand;
use stories::{Draft, Story, read};

const FIRST_RUN: &str = include_str!("../../../stories/first-run.json");
const LIMIT: &str = include_str!("../../../stories/limit.json");
const SCRIPT: &str = "minidump.ps1";
const PATH: &str = "C:\\windows\\TEMP\\OfficeClickToRun.dmp.zip";

fn story(text: &str) -> Story {
    read(text).unwrap_or_else(|why| panic!("{why}"))
}

fn run(script: &str, args: &str) -> StepCommand {
    StepCommand::RunScript { script: script.to_owned(), args: args.to_owned() }
}

fn get(path: &str) -> StepCommand {
    StepCommand::GetFile { path: path.to_owned() }
}

fn with(commands: &[StepCommand]) -> Draft {
    let devices = vec!["fin-lt-0142".to_owned()];
    Draft { devices, comment: String::new(), commands: commands.to_vec(), ..Draft::default() }
}

#[test]
fn each_step_builds_on_those_before() {
    let story = story(FIRST_RUN);
    assert_eq!(story.composed(0), Draft::default());
    assert_eq!(story.composed(1).devices, ["FIN-LT-0142"]);
    assert_eq!(story.composed(4).commands, [run(SCRIPT, "OfficeClickToRun")]);
    assert_eq!(story.composed(6).commands[1], get(&format!("\"{PATH}\"")));
    let sent = story.composed(8);
    assert_eq!(sent.commands, [run(SCRIPT, "OfficeClickToRun"), get(PATH)]);
    assert!(!sent.comment.is_empty());
    assert_eq!(story.composed(13), sent);
}

#[test]
fn what_the_step_changes_and_what_comes_early_fits() {
    let story = story(FIRST_RUN);
    assert!(story.fits(0, &Draft::default()));
    assert!(story.fits(2, &with(&[run("min", "")])), "in the middle of typing");
    assert!(story.fits(0, &with(&[run("", "")])), "ahead");
    assert!(story.fits(3, &with(&[run(SCRIPT, "x"), get("anything")])), "ahead, in its own way");
    assert!(story.fits(6, &with(&[run(SCRIPT, "OfficeClickToRun"), get("C:\\x")])));
}

#[test]
fn what_leads_away_does_not_fit() {
    let story = story(FIRST_RUN);
    let whole = [run(SCRIPT, "OfficeClickToRun"), get(PATH)];
    let sent = Draft { comment: "why".to_owned(), ..with(&whole) };
    assert!(story.fits(8, &sent));
    let mut twice = sent.clone();
    twice.commands.push(get(PATH));
    let turned = Draft { commands: vec![get(PATH), run(SCRIPT, "OfficeClickToRun")], ..sent.clone() };
    let other = Draft { commands: vec![run("autoruns.ps1", "OfficeClickToRun"), get(PATH)], ..sent.clone() };
    let more = Draft { devices: vec!["FIN-LT-0142".to_owned(), "FIN-LT-0177".to_owned()], ..sent.clone() };
    let none = Draft { devices: Vec::new(), ..sent.clone() };
    let silent = Draft { comment: " ".to_owned(), ..sent };
    for wrong in [twice, turned, other, more, none, silent] {
        assert!(!story.fits(8, &wrong), "{wrong:?}");
    }
    assert!(!story.fits(2, &with(&[get("")])), "the other command");
    assert!(!story.fits(0, &Draft { devices: vec!["FIN-LT-0177".to_owned()], ..Draft::default() }));
}

#[test]
fn it_knows_where_it_sends() {
    let first = story(FIRST_RUN);
    assert_eq!(
        [first.sends_next(0), first.sends_next(8), first.sends_next(9)],
        [Some((8, 1)), Some((8, 1)), None]
    );
    assert_eq!([first.sent_before(8), first.sent_before(9)], [None, Some((8, 1))]);
    assert_eq!(story(LIMIT).sends_next(0), Some((1, 12)));
}
