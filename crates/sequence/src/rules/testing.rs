//! How the rules' tables are tried. A text is given with `^` around what is underlined; a text without `^`
//! is found as a whole.

use defender::{CommandKind, DeviceId, Health, Onboarding, System};

use crate::{
    Context, DeviceFacts, Diagnostic, Draft, Edit, Field, Library, LibraryNames, Rule, Step, StepCommand,
    StepId, check_step,
};

/// A field on devices of some systems, looked at by one rule.
pub(super) struct Bench {
    pub(super) rule: Rule,
    pub(super) field: Field,
    pub(super) context: Context,
    pub(super) script: &'static str,
}

pub(super) fn windows(rule: Rule, field: Field) -> Bench {
    on(&[System::Windows], rule, field)
}

pub(super) fn linux(rule: Rule, field: Field) -> Bench {
    on(&[System::Linux], rule, field)
}

/// Devices of several systems, or of none that is known.
pub(super) fn on(systems: &[System], rule: Rule, field: Field) -> Bench {
    let names =
        [("minidump.ps1", true), ("plain.ps1", false), ("collect.sh", true), ("procdump64.exe", false)];
    let library = Library::Known(LibraryNames::from_names(names));
    let devices = systems.iter().map(|system| device(Some(*system))).collect();
    Bench { rule, field, context: Context::new(devices, library), script: "minidump.ps1" }
}

pub(super) fn device(system: Option<System>) -> DeviceFacts {
    DeviceFacts {
        id: DeviceId::new(&"a".repeat(40)).expect("40 hex characters"),
        name: "fin-lt-0142".to_owned(),
        short: "fin-lt-0142".to_owned(),
        system,
        onboarding: Onboarding::Onboarded,
        is_outdated: false,
        health: Health::Active,
    }
}

/// A draft for so many devices.
pub(super) fn draft_on(devices: usize) -> Draft {
    let id = |number: usize| DeviceId::new(&format!("{number:040x}")).expect("40 hex characters");
    Draft { devices: (0..devices).map(id).collect(), ..Draft::default() }
}

impl Bench {
    pub(super) fn step(&self, text: &str) -> Step {
        let text = text.to_owned();
        let command = match self.field {
            Field::File => StepCommand::PutFile { file: text },
            Field::Script => StepCommand::RunScript { script: text, args: String::new() },
            Field::Args => StepCommand::RunScript { script: self.script.to_owned(), args: text },
            Field::Path => StepCommand::GetFile { path: text },
            Field::Comment | Field::Name => StepCommand::empty(CommandKind::GetFile),
        };
        Step { id: StepId::new(1), command, enabled: true }
    }

    pub(super) fn diagnose(&self, text: &str) -> Option<Diagnostic> {
        let mut found = check_step(&self.step(text), &self.context);
        found.retain(|diagnostic| diagnostic.rule == self.rule);
        assert!(found.len() <= 1, "more than one finding of a rule in a field: {found:?}");
        found.pop()
    }

    /// The rule fires and underlines what is marked.
    #[track_caller]
    pub(super) fn check_fires(&self, marked: &str) -> Diagnostic {
        let text = marked.replace('^', "");
        let found = self.diagnose(&text).unwrap_or_else(|| panic!("silent on {text:?}"));
        assert_eq!(mark(&text, &found), marked);
        found
    }

    /// The rule has nothing to say.
    #[track_caller]
    pub(super) fn check_silent(&self, text: &str) {
        if let Some(found) = self.diagnose(text) {
            panic!("fires: {}", mark(text, &found));
        }
    }

    /// The rule fires, and its first fix makes another text of it.
    #[track_caller]
    pub(super) fn check_fix(&self, marked: &str, after: &str) {
        let found = self.check_fires(marked);
        let fix = found.fixes.first().expect("no fix");
        assert_eq!(fix.edit, Edit::SetText { id: StepId::new(1), field: self.field, text: after.to_owned() });
    }

    /// The rule fires without a fix.
    #[track_caller]
    pub(super) fn check_no_fix(&self, marked: &str) {
        assert_eq!(self.check_fires(marked).fixes, []);
    }
}

fn mark(text: &str, found: &Diagnostic) -> String {
    let mut marked = String::new();
    let mut from = 0;
    for span in &found.spans {
        marked.push_str(&text[from..span.start]);
        marked.push_str(&format!("^{}^", &text[span.clone()]));
        from = span.end;
    }
    marked + &text[from..]
}
