//! Drafts, texts and edits of any kind, made of what hurts.

use defender::{CommandKind, DeviceId, Health, Onboarding, System};
use proptest::prelude::*;
use sequence::file::{SavedStep, Sequence};
use sequence::{
    Context, DeviceFacts, Draft, Edit, Field, Library, LibraryNames, Rule, RuleOff, Said, Step, StepCommand,
    StepId,
};

/// Pieces of paths, names and arguments that rules look for.
const PIECES: &[&str] = &[
    "C:",
    "c:",
    "\\",
    "\\\\",
    "/",
    "//",
    "Temp",
    "a.zip",
    ".",
    "..",
    "\"",
    "'",
    "“",
    "”",
    "’",
    " ",
    "\u{A0}",
    "\t",
    "\n",
    "\r\n",
    "\u{2028}",
    "\u{200B}",
    "\u{202A}",
    "\u{FFFE}",
    "%TEMP%",
    "%",
    "$HOME",
    "$MFT",
    "$env:X",
    "~",
    "*",
    "?",
    ":",
    "<",
    "|",
    ";",
    "&",
    "(",
    "NUL",
    "COM1",
    "minidump.ps1",
    ".sh",
    ".ps1",
    "я",
    "😀",
    "server",
    "`",
    "\\\\?\\",
    "-a",
    "-Token",
    "password=",
    "ghp_0123456789abcdefghijklmnopqrstuvwxyz",
    "{{case}}",
    "{",
];

pub fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 0..8).prop_map(|pieces| pieces.concat());
    let characters = prop::collection::vec(any::<char>(), 0..12).prop_map(|all| all.into_iter().collect());
    prop_oneof![4 => pieces, 1 => characters]
}

pub fn any_command() -> impl Strategy<Value = StepCommand> {
    prop_oneof![
        any_text().prop_map(|file| StepCommand::PutFile { file }),
        (any_text(), any_text()).prop_map(|(script, args)| StepCommand::RunScript { script, args }),
        any_text().prop_map(|path| StepCommand::GetFile { path }),
    ]
}

pub fn any_draft() -> impl Strategy<Value = Draft> {
    let steps = prop::collection::vec((any_command(), prop::bool::weighted(0.8)), 0..5);
    (steps, any_text(), 0_u8..3, any_rules_off()).prop_map(|(steps, comment, devices, rules_off)| Draft {
        rules_off,
        files: Vec::new(),
        said: Said { description: comment.clone(), ..Said::default() },
        name: String::new(),
        steps: (1..)
            .zip(steps)
            .map(|(number, (command, enabled))| Step { id: StepId::new(number), command, enabled })
            .collect(),
        comment,
        devices: (0..devices).map(device).collect(),
    })
}

pub fn any_rules_off() -> impl Strategy<Value = Vec<RuleOff>> {
    let rules: Vec<Rule> = Rule::ALL.iter().copied().filter(|rule| rule.can_be_off()).collect();
    let some = prop::sample::subsequence(rules, 0..4);
    (some, any_text()).prop_map(|(rules, reason)| {
        rules.into_iter().map(|rule| RuleOff { rule, reason: format!("{reason}!") }).collect()
    })
}

/// An edit before it is known what it meets: which kind, two places, a text.
pub type RawEdit = (u8, usize, usize, String);

pub fn any_edits() -> impl Strategy<Value = Vec<RawEdit>> {
    prop::collection::vec((0_u8..16, 0_usize..7, 0_usize..7, any_text()), 0..20)
}

/// The edit that it becomes for a draft; some meet a step that is not there.
pub fn edit((kind, first, second, text): RawEdit, draft: &Draft) -> Edit {
    let id = draft.steps.get(first).map_or(StepId::new(999), |step| step.id);
    let fields = [Field::File, Field::Script, Field::Args, Field::Path];
    let command = StepCommand::empty(CommandKind::ALL[second % 3]);
    let letter = u8::try_from(second).unwrap_or_default();
    match kind {
        0 => Edit::Insert { at: first, command },
        1 => Edit::Remove(id),
        2 => Edit::Move { id, to: second },
        3 => Edit::Duplicate(id),
        4 => Edit::Toggle(id),
        5 => Edit::SetName(text),
        6 => Edit::SetComment(text),
        7 => Edit::ChooseDevices(vec![device(letter), device(letter + 1)]),
        8 => Edit::RemoveDevices(vec![device(letter)]),
        9 if first == 0 => {
            Edit::ReplaceAll { name: text.clone(), commands: vec![command], comment: text, devices: None }
        }
        10 => Edit::Arrange,
        11 => Edit::Open(Box::new(Sequence {
            name: text,
            steps: vec![SavedStep { command, enabled: first % 2 == 0 }],
            ..Sequence::default()
        })),
        12 => Edit::SwitchRuleOff(RuleOff { rule: Rule::ALL[second * 7 % Rule::ALL.len()], reason: text }),
        13 => Edit::SwitchRuleOn(draft.rules_off.first().map_or(Rule::Wildcards, |off| off.rule)),
        14 => Edit::Describe(Said { description: text, ..draft.said.clone() }),
        _ => Edit::SetText { id, field: fields[second % 4], text },
    }
}

pub fn context(systems: &[System]) -> Context {
    let facts = |(number, system): (u8, &System)| DeviceFacts {
        id: device(number),
        name: format!("device-{number}"),
        short: format!("device-{number}"),
        system: Some(*system),
        onboarding: Onboarding::Onboarded,
        is_outdated: false,
        health: Health::Active,
    };
    let library = LibraryNames::from_names([("minidump.ps1", false)]);
    Context::new((0..).zip(systems).map(facts).collect(), Library::Known(library))
}

pub fn device(number: u8) -> DeviceId {
    DeviceId::new(&format!("{number:02x}").repeat(20)).expect("40 hex characters")
}
