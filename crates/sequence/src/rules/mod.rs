//! One rule, one file: what it finds and why, its source in the contract, and a table of texts that fire it
//! and texts that do not. This file names them, the framework runs them.

mod backslashes_off_windows;
mod changed_library_file;
mod command_order;
mod comment_pattern;
mod control_characters;
mod doubled_backslashes;
mod empty_field;
mod empty_sequence;
mod excessive_length;
mod folder_path;
mod forbidden_characters;
mod foreign_extension;
mod hidden_in_comment;
mod high_value_device;
mod invisible_characters;
mod library_name_characters;
mod line_break_in_arguments;
mod long_path;
mod looks_like_secret;
mod missing_comment;
mod missing_drive_letter;
mod misspelt_in_comment;
mod misspelt_parameter;
mod network_path;
mod no_device;
mod noncharacters;
mod outdated_device;
mod outer_blanks;
mod path_as_library_name;
mod paths;
mod quote_in_path;
mod relative_path;
mod reserved_names;
mod run;
mod shell_characters;
mod slashes_on_windows;
mod smart_quotes;
mod special_blanks;
mod stream_name;
mod subject;
mod surrounding_quotes;
#[cfg(test)]
mod testing;
mod too_many_devices;
mod turned_in_path;
mod unbalanced_quotes;
mod unbalanced_quotes_in_arguments;
mod unchecked_library_file;
mod unconfirmed_devices;
mod undeclared_arguments;
mod unfilled;
mod unknown_library_file;
mod unreachable_device;
mod variables;
mod wildcards;

use std::ops::Range;

use crate::{Context, DeviceFacts, Draft, Field, Fix, Place, Severity};

pub(crate) use run::{check_fields, check_whole};
use subject::{Finding, Subject};
pub(crate) use unconfirmed_devices::is_asked as is_count_asked;

/// A rule about one text.
struct FieldRule {
    id: &'static str,
    source: &'static str,
    severity: Severity,
    fields: &'static [Field],
    check: fn(&Subject) -> Option<Finding>,
}

/// A rule about the draft.
struct WholeRule {
    id: &'static str,
    source: &'static str,
    severity: Severity,
    check: fn(&Draft, &Context) -> Vec<WholeFinding>,
}

/// What a rule found in the draft.
struct WholeFinding {
    place: Place,
    /// Where in its text; empty is all of it.
    spans: Vec<Range<usize>>,
    found: String,
    count: usize,
    fixes: Vec<Fix>,
}

impl WholeFinding {
    const fn at(place: Place) -> Self {
        Self { place, spans: Vec::new(), found: String::new(), count: 0, fixes: Vec::new() }
    }

    /// One for each chosen device of which this holds.
    fn of_devices(context: &Context, holds: impl Fn(&DeviceFacts) -> bool) -> Vec<Self> {
        let devices = context.devices().iter().filter(|device| holds(device));
        devices.map(|device| Self { found: device.name.clone(), ..Self::at(Place::Devices) }).collect()
    }
}

/// Names the rules, in the order in which their findings are shown.
macro_rules! rules {
    (fields { $($(#[$doc:meta])* $field:ident = $field_module:ident,)* }
     whole { $($(#[$whole_doc:meta])* $whole:ident = $whole_module:ident,)* }) => {
        /// What can be wrong. Its id completes "allow …"; its words are said elsewhere.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[$doc])* $field,)*
            $($(#[$whole_doc])* $whole,)*
        }

        impl Rule {
            /// All rules.
            pub const ALL: &'static [Self] = &[$(Self::$field,)* $(Self::$whole,)*];

            /// Its name in kebab-case.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$field => $field_module::RULE.id,)*
                    $(Self::$whole => $whole_module::RULE.id,)*
                }
            }

            /// The section of the contract that it stands on.
            pub const fn source(self) -> &'static str {
                match self {
                    $(Self::$field => $field_module::RULE.source,)*
                    $(Self::$whole => $whole_module::RULE.source,)*
                }
            }

            /// The one with this name.
            pub fn named(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|rule| rule.id() == id)
            }

            /// Whether it can be switched off for a sequence: if it only warns, and of the sequence. What warns of devices
            /// does so anew for other devices, to which the sequence may be taken; each run has a comment of its own.
            pub const fn can_be_off(self) -> bool {
                matches!(self.severity(), Severity::Warning)
                    && !matches!(
                        self,
                        Self::UnreachableDevice
                            | Self::OutdatedDevice
                            | Self::HighValueDevice
                            | Self::HiddenInComment
                            | Self::MisspeltInComment
                    )
            }

            /// Whether it asks for the systems of the chosen devices: what it finds may be otherwise for others.
            pub const fn asks_system(self) -> bool {
                matches!(
                    self,
                    Self::UnbalancedQuotes
                        | Self::RelativePath
                        | Self::MissingDriveLetter
                        | Self::ForbiddenCharacters
                        | Self::FolderPath
                        | Self::QuoteInPath
                        | Self::DoubledBackslashes
                        | Self::SlashesOnWindows
                        | Self::BackslashesOffWindows
                        | Self::Variables
                        | Self::ReservedNames
                        | Self::NetworkPath
                        | Self::StreamName
                        | Self::LongPath
                        | Self::ForeignExtension
                )
            }

            /// Whether what it finds keeps Run off.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$field => $field_module::RULE.severity,)*
                    $(Self::$whole => $whole_module::RULE.severity,)*
                }
            }
        }

        const FIELD_RULES: &[(Rule, &FieldRule)] = &[$((Rule::$field, &$field_module::RULE),)*];
        const WHOLE_RULES: &[(Rule, &WholeRule)] = &[$((Rule::$whole, &$whole_module::RULE),)*];
    };
}

rules! {
fields {
    /// A required field is empty.
    EmptyField = empty_field,
    /// Control characters in a text.
    ControlCharacters = control_characters,
    /// Characters that take no room.
    InvisibleCharacters = invisible_characters,
    /// Code points that are no characters.
    Noncharacters = noncharacters,
    /// Quotes around a path or a name.
    SurroundingQuotes = surrounding_quotes,
    /// A quote without its mate in a path or a name.
    UnbalancedQuotes = unbalanced_quotes,
    /// A path that does not start at a root.
    RelativePath = relative_path,
    /// A Windows path that starts at a root without a drive.
    MissingDriveLetter = missing_drive_letter,
    /// Characters that Windows forbids in names.
    ForbiddenCharacters = forbidden_characters,
    /// A folder where a file is needed.
    FolderPath = folder_path,
    /// A text over 32,767 characters.
    ExcessiveLength = excessive_length,
    /// A line break in arguments.
    LineBreakInArguments = line_break_in_arguments,
    /// Characters that no library name has.
    LibraryNameCharacters = library_name_characters,
    /// A path where a library name is needed.
    PathAsLibraryName = path_as_library_name,
    /// Characters that take no room, inside a path.
    TurnedInPath = turned_in_path,
    /// A quote without its mate where a name may have one.
    QuoteInPath = quote_in_path,
    /// Two backslashes where one is usual.
    DoubledBackslashes = doubled_backslashes,
    /// Typographic quotes.
    SmartQuotes = smart_quotes,
    /// Blanks that are not the ordinary one.
    SpecialBlanks = special_blanks,
    /// Blanks at the start or the end.
    OuterBlanks = outer_blanks,
    /// Slashes in a Windows path.
    SlashesOnWindows = slashes_on_windows,
    /// Backslashes in a Linux or macOS path.
    BackslashesOffWindows = backslashes_off_windows,
    /// Variables and the home folder's sign in a path.
    Variables = variables,
    /// Wildcards in a path.
    Wildcards = wildcards,
    /// Names that Windows keeps for devices.
    ReservedNames = reserved_names,
    /// A path on another computer, or one in literal form.
    NetworkPath = network_path,
    /// A stream of a file.
    StreamName = stream_name,
    /// A Windows path over 260 characters.
    LongPath = long_path,
    /// Characters in arguments that the portal refuses.
    ShellCharacters = shell_characters,
    /// Something like a password or token in arguments.
    LooksLikeSecret = looks_like_secret,
    /// A quote without its mate in arguments.
    UnbalancedQuotesInArguments = unbalanced_quotes_in_arguments,
    /// Braces around what is not a parameter.
    MisspeltParameter = misspelt_parameter,
    /// A file type that does not fit the device's system.
    ForeignExtension = foreign_extension,
    /// A name that is not in the library.
    UnknownLibraryFile = unknown_library_file,
    /// A name that could not be looked up in the library.
    UncheckedLibraryFile = unchecked_library_file,
    /// Arguments for a script that declares none.
    UndeclaredArguments = undeclared_arguments,
}
whole {
    /// No step that would be sent.
    EmptySequence = empty_sequence,
    /// Another file stands in the library under a name than when the sequence was saved.
    ChangedLibraryFile = changed_library_file,
    /// A command after one that has to come later.
    CommandOrder = command_order,
    /// No comment.
    MissingComment = missing_comment,
    /// A comment that is not as the installation asks.
    CommentPattern = comment_pattern,
    /// Characters in the comment that cannot be seen.
    HiddenInComment = hidden_in_comment,
    /// Braces around what is not a parameter, in the comment.
    MisspeltInComment = misspelt_in_comment,
    /// No device chosen.
    NoDevice = no_device,
    /// A chosen device that takes no commands.
    UnreachableDevice = unreachable_device,
    /// A device that is too old.
    OutdatedDevice = outdated_device,
    /// A chosen device that a mistake would hurt most.
    HighValueDevice = high_value_device,
    /// More devices than the installation allows.
    TooManyDevices = too_many_devices,
    /// So many devices that their number has to be typed.
    UnconfirmedDevices = unconfirmed_devices,
}
}
