//! What is said about a draft, in both languages, for a person to read through.
#![allow(clippy::expect_used, reason = "helpers of a test may fail it")]

use std::fmt::Write;

use defender::{CommandKind, DeviceId, Health, LibraryFile, Onboarding, System};
use sequence::file::SavedFile;
use sequence::{
    Change, Context, Deed, DeviceFacts, Diagnostic, Draft, Field, FixKind, Guards, Library, LibraryNames,
    Rule, Step, StepCommand, StepId, Touched, WhyNot, check_all, read_back, ready,
};
use words::{Catalogue, Language, ReadBackSaid, russian_data};

const WINDOWS: &[System] = &[System::Windows];
const LINUX: &[System] = &[System::Linux];
const BOTH: &[System] = &[System::Windows, System::Linux];

fn catalogues() -> [Catalogue; 2] {
    let russian = Catalogue::from_data(Language::Russian, &russian_data()).expect("the data fits");
    [Catalogue::english(), russian]
}

fn device(number: u8, name: &str, system: Option<System>) -> DeviceFacts {
    DeviceFacts {
        id: DeviceId::new(&format!("{number:02x}").repeat(20)).expect("40 hex characters"),
        name: name.to_owned(),
        short: name.to_owned(),
        system,
        onboarding: Onboarding::Onboarded,
        is_outdated: false,
        health: Health::Active,
    }
}

fn context(systems: &[System]) -> Context {
    let devices = (1..).zip(systems).map(|(number, system)| device(number, "fin-lt-0142", Some(*system)));
    let library = LibraryNames::from_names([("minidump.ps1", true), ("collect.sh", false)]);
    Context::new(devices.collect(), Library::Known(library))
}

fn draft(commands: Vec<StepCommand>) -> Draft {
    let step = |(number, command)| Step { id: StepId::new(number), command, enabled: true };
    Draft {
        steps: (1..).zip(commands).map(step).collect(),
        comment: "INC-4821 dump C2R".to_owned(),
        devices: vec![device(1, "", None).id],
        ..Draft::default()
    }
}

fn put(file: &str) -> StepCommand {
    StepCommand::PutFile { file: file.to_owned() }
}

fn run(script: &str, args: &str) -> StepCommand {
    StepCommand::RunScript { script: script.to_owned(), args: args.to_owned() }
}

fn get(path: &str) -> StepCommand {
    StepCommand::GetFile { path: path.to_owned() }
}

/// A script that is not the one with which its sequence was saved.
fn changed_file() -> (Draft, Context) {
    let file = LibraryFile {
        name: "minidump.ps1".to_owned(),
        sha256: "0f".repeat(32),
        description: None,
        created: None,
        updated: None,
        created_by: None,
        has_parameters: true,
        parameters: None,
        other: Default::default(),
    };
    let saved = SavedFile { name: file.name.clone(), sha256: "5a".repeat(32) };
    let known = Library::Known(LibraryNames::of(&[file]));
    let draft = Draft { files: vec![saved], ..draft(vec![run("minidump.ps1", "-full")]) };
    (draft, Context::new(vec![device(1, "fin-lt-0142", Some(System::Windows))], known))
}

/// Drafts in which every rule speaks at least once.
fn drafts() -> Vec<(Draft, Context)> {
    let long = format!("C:\\{}", "a".repeat(32_770));
    let commands = |system: &[System], commands: Vec<StepCommand>| (draft(commands), context(system));
    let off = |mut draft: Draft| {
        draft.steps.iter_mut().for_each(|step| step.enabled = false);
        draft
    };
    let unreachable = DeviceFacts { onboarding: Onboarding::CanBeOnboarded, ..device(1, "hr-ws-0031", None) };
    let outdated = DeviceFacts { is_outdated: true, ..device(1, "lab-old-01", None) };
    let guards = Guards {
        confirm_above: 0,
        max_devices: Some(0),
        comment_misses: Some("^INC-[0-9]{6}".to_owned()),
        high_value: vec!["FIN-LT-0142.contoso.com".to_owned()],
        ..Guards::default()
    };
    vec![
        commands(WINDOWS, vec![put(""), run("", ""), get("")]),
        commands(
            WINDOWS,
            vec![get("C:\\a\t"), get("C:\\a\u{200B}\u{FEFF}"), get("C:\\a\u{202E}b"), get("C:\\a\u{FFFE}")],
        ),
        commands(WINDOWS, vec![put("\"a.exe\""), get("\"C:\\a.zip\""), put("\"a.exe"), get("\"C:\\a.zip")]),
        commands(WINDOWS, vec![get("a.zip"), get("\\a.zip"), get("C:\\a<b>"), get("C:\\Temp\\"), get(&long)]),
        commands(WINDOWS, vec![run("minidump.ps1", "a\nb"), put("a b.exe"), put("C:\\a.exe")]),
        commands(
            WINDOWS,
            vec![get("C:\\\\a"), run("minidump.ps1", "C:\\\\a"), get("C:\\O’Brien"), get("C:\\a\u{A0}b ")],
        ),
        commands(
            WINDOWS,
            vec![
                get("C:/a"),
                get("%TEMP%\\a"),
                get("C:\\$home"),
                get("C:\\*.log"),
                get("C:\\NUL"),
                get("\\\\server\\a"),
            ],
        ),
        commands(WINDOWS, vec![get("C:\\a:b"), run("minidump.ps1", "a ; b & \"c"), run("collect.sh", "x")]),
        commands(LINUX, vec![get("/var\\log"), get("/tmp/say \"hi"), get("C:\\a"), run("minidump.ps1", "")]),
        commands(BOTH, vec![get("C:\\a"), get("/var/log"), run("minidump.ps1", ""), run("collect.sh", "")]),
        commands(WINDOWS, vec![get("C:\\a"), put("unknown.exe"), run("minidump.ps1", "-Token abc")]),
        (draft(vec![put("a.exe")]), Context::new(Vec::new(), Library::NotChecked)),
        (off(draft(vec![put("a.exe")])), context(WINDOWS)),
        (Draft::default(), Context::new(vec![unreachable], Library::NotChecked)),
        (Draft::default(), Context::new(vec![outdated], Library::NotChecked)),
        (draft(vec![put("a.exe")]), context(WINDOWS).guarded(guards)),
        commands(WINDOWS, vec![get("C:\\{{ case }}.zip")]),
        (Draft { comment: "INC-1\u{202E}".to_owned(), ..draft(vec![put("a.exe")]) }, context(WINDOWS)),
        (Draft { comment: "INC-1 {{ host }}".to_owned(), ..draft(vec![put("a.exe")]) }, context(WINDOWS)),
        changed_file(),
    ]
}

/// Each thing that is said, once, in the order of the rules.
fn every_finding() -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> =
        drafts().iter().flat_map(|(draft, context)| check_all(draft, context)).collect();
    found.sort_by_key(|diagnostic| diagnostic.rule);
    let mut said = Vec::new();
    found.retain(|diagnostic| {
        let text = Catalogue::english().diagnostic(diagnostic);
        let new = !said.contains(&text);
        said.push(text);
        new
    });
    found
}

#[test]
fn every_rule_speaks() {
    let found = every_finding();
    for rule in Rule::ALL {
        assert!(found.iter().any(|diagnostic| diagnostic.rule == *rule), "{} is silent", rule.id());
    }
}

#[test]
fn only_rules_that_ask_for_a_system_find_other_things_on_another() {
    let found = |draft: &Draft, systems: &[System]| -> Vec<_> {
        let found = check_all(draft, &context(systems)).into_iter();
        found.map(|found| (found.rule, found.place, found.spans)).collect()
    };
    let mut differ: Vec<Rule> = Vec::new();
    for (draft, _) in drafts() {
        let all = [WINDOWS, LINUX, BOTH].map(|systems| found(&draft, systems));
        for finding in all.iter().flatten() {
            if all.iter().any(|found| !found.contains(finding)) {
                differ.push(finding.0);
            }
        }
    }
    let asks: Vec<Rule> = Rule::ALL.iter().copied().filter(|rule| rule.asks_system()).collect();
    differ.sort_unstable();
    differ.dedup();
    assert_eq!(differ, asks);
}

#[test]
fn findings() {
    let [english, russian] = catalogues();
    let mut out = String::new();
    for found in every_finding() {
        let severity = english.severity(&found).to_lowercase();
        let _ = writeln!(out, "{} ({severity}, contract {})", found.rule.id(), found.rule.source());
        for catalogue in [&english, &russian] {
            let _ = writeln!(out, "    {}", catalogue.diagnostic(&found));
        }
    }
    insta::assert_snapshot!(out);
}

#[test]
fn fixes() {
    let [english, russian] = catalogues();
    let said = FixKind::ALL.map(|kind| format!("{} / {}", english.fix(kind), russian.fix(kind)));
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn deeds() {
    let kind = CommandKind::RunScript;
    let deeds = [
        Deed::Inserted(kind, 1),
        Deed::Removed(kind, 1),
        Deed::Moved(kind, 1, 0),
        Deed::Duplicated(kind, 2),
        Deed::SwitchedOff(kind, 1),
        Deed::SwitchedOn(kind, 1),
        Deed::Typed(Field::Path, 1),
        Deed::Renamed,
        Deed::Commented,
        Deed::DevicesChosen(1),
        Deed::DevicesChosen(3),
        Deed::DevicesRemoved(5),
        Deed::Fixed(FixKind::RemoveQuotes),
        Deed::Replaced,
        Deed::SeveralMoved { count: 2, from: 4, to: 0 },
        Deed::SeveralDuplicated(21),
        Deed::SeveralSwitched { count: 3, on: true },
        Deed::SeveralSwitched { count: 5, on: false },
        Deed::SeveralRemoved(2),
    ];
    let [english, russian] = catalogues();
    let mut out = String::new();
    for deed in deeds {
        let change = Change { deed, touched: Touched::All, focus: None };
        let _ = writeln!(out, "{} / {}", english.undone(&change), russian.redone(&change));
    }
    insta::assert_snapshot!(out);
}

#[test]
fn why_run_is_off() {
    let quoted = draft(vec![put("a b"), run("a b", "\n"), get("\"C:\\a\"")]);
    let nothing = Draft::default();
    let mut out = String::new();
    for catalogue in catalogues() {
        for draft in [&quoted, &nothing] {
            let errors = match ready(draft, &context(WINDOWS), |_| None) {
                Err(WhyNot::Errors(errors)) => errors,
                other => panic!("{other:?} is no list of errors"),
            };
            let _ = writeln!(out, "{}\n", catalogue.blocked(&errors, draft).join("\n"));
        }
    }
    insta::assert_snapshot!(out);
}

#[test]
fn read_backs() {
    let mut composed = draft(vec![
        put("procdump64.exe"),
        run("minidump.ps1", ""),
        run("minidump.ps1", "OfficeClickToRun ; -full"),
        get("C:\\windows\\TEMP\\OfficeClickToRun.dmp.zip"),
        get(""),
        get("C:\\b"),
    ]);
    composed.steps[5].enabled = false;
    let silent = |number, name| DeviceFacts {
        health: Health::Inactive,
        ..device(number, name, Some(System::Windows))
    };
    let one = vec![device(1, "fin-lt-0142", Some(System::Windows))];
    let three = vec![
        device(1, "fin-lt-0142", Some(System::Windows)),
        silent(2, "hr-ws-0031"),
        DeviceFacts { health: Health::NoSensorData, ..device(3, "web-02", Some(System::Linux)) },
        DeviceFacts { health: Health::ImpairedCommunication, ..device(4, "kiosk", None) },
    ];
    let many = (1..=5).map(|number| silent(number, "hr-ws")).collect();
    let mut out = String::new();
    for catalogue in catalogues() {
        for devices in [Vec::new(), one.clone(), three.clone(), Vec::clone(&many)] {
            let chosen = devices.iter().map(|device| device.id.clone()).collect();
            let composed = Draft { devices: chosen, ..composed.clone() };
            let context = Context::new(devices, Library::NotChecked);
            out += &as_text(&catalogue.read_back(&read_back(&composed, &context)));
        }
        let single = Draft { devices: Vec::new(), ..draft(vec![get("/var/log/auth.log")]) };
        out += &as_text(&catalogue.read_back(&read_back(&single, &Context::default())));
    }
    insta::assert_snapshot!(out);
}

/// Names, paths and arguments in backticks.
fn as_text(said: &ReadBackSaid) -> String {
    let mut out = format!("{}\n", said.intro);
    for line in &said.lines {
        let pieces = line.iter().map(|piece| match piece.literal {
            true => format!("`{}`", piece.text),
            false => piece.text.clone(),
        });
        let _ = writeln!(out, "  - {}", pieces.collect::<String>());
    }
    for note in &said.notes {
        let _ = writeln!(out, "  {note}");
    }
    out + "\n"
}
