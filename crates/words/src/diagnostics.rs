use defender::System;
use sequence::{Change, Deed, Diagnostic, Draft, Field, FixKind, Place, Rule, Severity};

use crate::{Arg, Catalogue, Message};

impl Catalogue {
    /// What is wrong and what to do, in a sentence or two.
    pub fn diagnostic(&self, diagnostic: &Diagnostic) -> String {
        let found = Arg::Text(&diagnostic.values.found);
        let count = Arg::Count(diagnostic.values.count as u64);
        let systems = self.systems(&diagnostic.values.systems);
        let said = match finding(diagnostic) {
            Message::DiagRelativePath if !systems.is_empty() => {
                self.say(Message::DiagRelativePathOn, &[Arg::Text(&systems)])
            }
            Message::DiagForeignExtension if !systems.is_empty() => {
                self.say(Message::DiagForeignExtensionOn, &[found, Arg::Text(&systems)])
            }
            message @ (Message::DiagExcessiveLength
            | Message::DiagLongPath
            | Message::DiagTooManyDevices
            | Message::DiagUnconfirmedDevices) => self.say(message, &[count]),
            message => self.say(message, &[found]),
        };
        match diagnostic.values.devices.as_slice() {
            [] => said,
            devices => [said, self.concerned(devices)].join(" "),
        }
    }

    /// Which of the chosen devices it concerns, when it does not concern all.
    fn concerned(&self, devices: &[String]) -> String {
        const NAMED: usize = 3;
        let mut named = devices.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        if let more @ 1.. = devices.len().saturating_sub(NAMED) {
            named = [named, self.say(Message::ComposeMissingMore, &[Arg::Count(more as u64)])].join(" ");
        }
        self.say(Message::DiagConcerned, &[Arg::Text(&named)])
    }

    /// The word before a finding.
    pub fn severity(&self, finding: &Diagnostic) -> String {
        self.get(match finding.severity {
            _ if finding.off.is_some() => Message::SeverityOff,
            Severity::Error => Message::SeverityError,
            Severity::Warning => Message::SeverityWarning,
        })
    }

    /// A fix's label.
    pub fn fix(&self, kind: FixKind) -> String {
        self.get(match kind {
            FixKind::RemoveQuotes => Message::FixRemoveQuotes,
            FixKind::RemoveCharacters => Message::FixRemoveCharacters,
            FixKind::RestoreBackslashes => Message::FixRestoreBackslashes,
            FixKind::TrimBlanks => Message::FixTrimBlanks,
            FixKind::PlainBlanks => Message::FixPlainBlanks,
            FixKind::StraightQuotes => Message::FixStraightQuotes,
            FixKind::SingleBackslashes => Message::FixSingleBackslashes,
            FixKind::Backslashes => Message::FixBackslashes,
            FixKind::Slashes => Message::FixSlashes,
            FixKind::JoinLines => Message::FixJoinLines,
            FixKind::NameOnly => Message::FixNameOnly,
            FixKind::MoveStep => Message::FixMoveStep,
            FixKind::AcceptFile => Message::FixAcceptFile,
        })
    }

    /// A field's label.
    pub fn field(&self, field: Field) -> String {
        self.get(match field {
            Field::File => Message::FieldFile,
            Field::Script => Message::FieldScript,
            Field::Args => Message::FieldArgs,
            Field::Path => Message::FieldPath,
            Field::Comment => Message::FieldComment,
            Field::Name => Message::FieldName,
        })
    }

    /// Why Run is off: one line for each place that has an error. Warnings are passed over.
    pub fn blocked<'a>(
        &self,
        findings: impl IntoIterator<Item = &'a Diagnostic>,
        draft: &Draft,
    ) -> Vec<String> {
        let mut places: Vec<Place> = Vec::new();
        let mut lines = Vec::new();
        for error in findings.into_iter().filter(|finding| finding.is_error()) {
            if !places.contains(&error.place) {
                places.push(error.place);
                lines.push(self.place_has_error(error, draft));
            }
        }
        lines
    }

    /// What was undone.
    pub fn undone(&self, change: &Change) -> String {
        self.say(Message::Undone, &[Arg::Text(&self.deed(change.deed))])
    }

    /// What was done again.
    pub fn redone(&self, change: &Change) -> String {
        self.say(Message::Redone, &[Arg::Text(&self.deed(change.deed))])
    }

    /// What was done, for live regions and for the labels of undo and redo.
    pub fn deed(&self, deed: Deed) -> String {
        let at = |message, word: &str, position: usize| {
            self.say(message, &[Arg::Text(word), Arg::Count(position as u64 + 1)])
        };
        let counted = |message, count: usize| self.say(message, &[Arg::Count(count as u64)]);
        match deed {
            Deed::Inserted(kind, to) => at(Message::DeedInserted, kind.as_str(), to),
            Deed::Removed(kind, from) => at(Message::DeedRemoved, kind.as_str(), from),
            Deed::Duplicated(kind, to) => at(Message::DeedDuplicated, kind.as_str(), to),
            Deed::SwitchedOff(kind, place) => at(Message::DeedSwitchedOff, kind.as_str(), place),
            Deed::SwitchedOn(kind, place) => at(Message::DeedSwitchedOn, kind.as_str(), place),
            Deed::Typed(field, place) => at(Message::DeedTyped, &self.field(field), place),
            Deed::Moved(kind, from, to) => {
                let positions = [from, to].map(|position| Arg::Count(position as u64 + 1));
                let [from, to] = positions;
                self.say(Message::DeedMoved, &[Arg::Text(kind.as_str()), from, to])
            }
            Deed::SeveralMoved { count, from, to } => self.say(
                Message::DeedSeveralMoved,
                &[count, from + 1, to + 1].map(|number| Arg::Count(number as u64)),
            ),
            Deed::SeveralDuplicated(count) => counted(Message::DeedSeveralDuplicated, count),
            Deed::SeveralSwitched { count, on: true } => counted(Message::DeedSeveralOn, count),
            Deed::SeveralSwitched { count, on: false } => counted(Message::DeedSeveralOff, count),
            Deed::SeveralRemoved(count) => counted(Message::DeedSeveralRemoved, count),
            Deed::Renamed => self.get(Message::DeedRenamed),
            Deed::Commented => self.get(Message::DeedCommented),
            Deed::Replaced => self.get(Message::DeedReplaced),
            Deed::Appended(count) => counted(Message::DeedAppended, count),
            Deed::Arranged => self.get(Message::DeedArranged),
            Deed::Described => self.get(Message::DeedDescribed),
            Deed::TakenBack(count) => counted(Message::DeedTakenBack, count),
            Deed::FilesNoted => self.get(Message::DeedFilesNoted),
            Deed::RuleSwitchedOff => self.get(Message::DeedRuleOff),
            Deed::RuleSwitchedOn => self.get(Message::DeedRuleOn),
            Deed::DevicesChosen(count) => counted(Message::DeedDevicesChosen, count),
            Deed::DevicesRemoved(count) => counted(Message::DeedDevicesRemoved, count),
            Deed::Fixed(kind) => self.say(Message::DeedFixed, &[Arg::Text(&self.fix(kind))]),
        }
    }

    /// Names of things in a row: `Linux and macOS`.
    pub(crate) fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [before @ .., last] => {
                self.say(Message::ReadBackAnd, &[Arg::Text(&before.join(", ")), Arg::Text(last)])
            }
        }
    }

    fn systems(&self, systems: &[System]) -> String {
        let names: Vec<String> = systems.iter().map(|system| system_name(*system).to_owned()).collect();
        self.list(&names)
    }

    fn place_has_error(&self, error: &Diagnostic, draft: &Draft) -> String {
        let message = match error.place.field() {
            Some(Field::File) => Message::WhyNotFile,
            Some(Field::Script) => Message::WhyNotScript,
            Some(Field::Args) => Message::WhyNotArgs,
            Some(Field::Path) => Message::WhyNotPath,
            Some(Field::Comment | Field::Name) | None => return self.diagnostic(error),
        };
        let position = error.place.step().and_then(|id| draft.index_of(id)).unwrap_or_default();
        self.say(message, &[Arg::Count(position as u64 + 1)])
    }
}

/// A system's name, the same in every language.
pub const fn system_name(system: System) -> &'static str {
    match system {
        System::Windows => "Windows",
        System::Linux => "Linux",
        System::MacOs => "macOS",
    }
}

fn finding(diagnostic: &Diagnostic) -> Message {
    let field = diagnostic.place.field();
    let path = field == Some(Field::Path);
    match diagnostic.rule {
        Rule::EmptyField => match field {
            Some(Field::File) => Message::DiagEmptyFile,
            Some(Field::Script) => Message::DiagEmptyScript,
            _ => Message::DiagEmptyPath,
        },
        Rule::ControlCharacters => Message::DiagControlCharacters,
        Rule::InvisibleCharacters | Rule::HiddenInComment => Message::DiagInvisibleCharacters,
        Rule::TurnedInPath => Message::DiagTurnedInPath,
        Rule::Noncharacters => Message::DiagNoncharacters,
        Rule::SurroundingQuotes if path => Message::DiagQuotedPath,
        Rule::SurroundingQuotes => Message::DiagQuotedName,
        Rule::UnbalancedQuotes if path => Message::DiagUnbalancedPath,
        Rule::UnbalancedQuotes => Message::DiagUnbalancedName,
        Rule::QuoteInPath => Message::DiagQuoteInPath,
        Rule::RelativePath => Message::DiagRelativePath,
        Rule::MissingDriveLetter => Message::DiagMissingDriveLetter,
        Rule::ForbiddenCharacters => Message::DiagForbiddenCharacters,
        Rule::FolderPath => Message::DiagFolderPath,
        Rule::ExcessiveLength => Message::DiagExcessiveLength,
        Rule::LineBreakInArguments => Message::DiagLineBreakInArguments,
        Rule::LibraryNameCharacters => Message::DiagLibraryNameCharacters,
        Rule::PathAsLibraryName => Message::DiagPathAsLibraryName,
        Rule::DoubledBackslashes if path => Message::DiagDoubledBackslashes,
        Rule::DoubledBackslashes => Message::DiagDoubledBackslashesInArguments,
        Rule::SmartQuotes => Message::DiagSmartQuotes,
        Rule::SpecialBlanks => Message::DiagSpecialBlanks,
        Rule::OuterBlanks => Message::DiagOuterBlanks,
        Rule::SlashesOnWindows => Message::DiagSlashesOnWindows,
        Rule::BackslashesOffWindows => Message::DiagBackslashesOffWindows,
        Rule::Variables => Message::DiagVariables,
        Rule::Wildcards => Message::DiagWildcards,
        Rule::ReservedNames => Message::DiagReservedNames,
        Rule::NetworkPath => Message::DiagNetworkPath,
        Rule::StreamName => Message::DiagStreamName,
        Rule::LongPath => Message::DiagLongPath,
        Rule::ShellCharacters => Message::DiagShellCharacters,
        Rule::LooksLikeSecret => Message::DiagLooksLikeSecret,
        Rule::UnbalancedQuotesInArguments => Message::DiagUnbalancedQuotesInArguments,
        Rule::MisspeltParameter | Rule::MisspeltInComment => Message::DiagMisspeltParameter,
        Rule::ForeignExtension => Message::DiagForeignExtension,
        Rule::UnknownLibraryFile => Message::DiagUnknownLibraryFile,
        Rule::ChangedLibraryFile => Message::DiagChangedLibraryFile,
        Rule::UncheckedLibraryFile => Message::DiagUncheckedLibraryFile,
        Rule::UndeclaredArguments => Message::DiagUndeclaredArguments,
        Rule::EmptySequence => Message::DiagEmptySequence,
        Rule::CommandOrder => Message::DiagCommandOrder,
        Rule::MissingComment => Message::DiagMissingComment,
        Rule::NoDevice => Message::DiagNoDevice,
        Rule::UnreachableDevice => Message::DiagUnreachableDevice,
        Rule::OutdatedDevice => Message::DiagOutdatedDevice,
        Rule::CommentPattern => Message::DiagCommentPattern,
        Rule::HighValueDevice => Message::DiagHighValueDevice,
        Rule::TooManyDevices => Message::DiagTooManyDevices,
        Rule::UnconfirmedDevices => Message::DiagUnconfirmedDevices,
    }
}
