use super::Desk;

/// What a text says in English. Placeholders as in `message/en.rs`.
pub(super) const fn text(text: Desk) -> &'static str {
    match text {
        // Opening.
        Desk::OfferParameters => "Asked for at Run: {0}",
        Desk::FillTitle => "Fill in and run",
        Desk::FillIntro => {
            "The sequence has parameters. Their values are put in as they are typed; below is what is then sent."
        }
        Desk::FillSent => "What is sent",
        Desk::FillMissing => "A value is required.",
        Desk::FillUnlike => "It does not match the pattern.",
        Desk::FillNotOneOf => "It is not one of the allowed values.",
        Desk::FillLike => "Like {0}: * any characters, ? one character, # one digit.",
        Desk::FindingAt => "Step {0}: {1}",
        Desk::ParametersTitle => "Parameters",
        Desk::ParametersHint => {
            "Asked for when the sequence runs. Only the name in braces is needed; the rest helps whoever fills it in."
        }
        Desk::ParameterLabel => "What is asked",
        Desk::ParameterDefault => "Filled in beforehand",
        Desk::ParameterPattern => "Pattern",
        Desk::ParameterPatternHint => {
            "* any characters, ? one character, # one digit; \\ before one of these takes it as it is"
        }
        Desk::ParameterOneOf => "Allowed values, separated by commas",
        Desk::ParameterRequired => "Required",
        Desk::EncodeTitle => "Arguments in Base64",
        Desk::EncodeIntro => {
            "Base64 has none of the characters that the portal refuses, and no quotes that could be lost on the way. The script has to decode it: these lines do."
        }
        Desk::EncodeNone => "The step has no arguments.",
        Desk::EncodeParameters => {
            "The arguments have parameters, which are filled in at Run. In Base64 they would not be found."
        }
        Desk::EncodeCommand => "As -EncodedCommand (PowerShell, UTF-16)",
        Desk::EncodePowerShell => "As the only argument (PowerShell, UTF-8)",
        Desk::EncodeBash => "As the only argument (bash, UTF-8)",
        Desk::EncodeDecoder => "In the script",
        Desk::EncodeArguments => "The arguments then",
        Desk::EncodeUse => "Use these arguments",
        Desk::EncodeCopyDecoder => "Copy the lines for the script",
        Desk::ArgumentsTitle => "Parameters of {0}",
        Desk::ArgumentsHint => "The library says: {0}",
        Desk::ArgumentsUnlike => {
            "The arguments cannot be read as these parameters: {0} They stay as typed above."
        }
        Desk::ArgumentsOpenQuote => "nothing closes a quote.",
        Desk::ArgumentsSpecial => "the shell takes {0} for itself there.",
        Desk::ArgumentsUnknown => "{0} is not one of them.",
        Desk::ArgumentsSurplus => "{0} belongs to none of them.",
        Desk::ArgumentsTwice => "{0} is given twice.",
        Desk::ArgumentsMissing => "{0} lacks its value.",
        Desk::ArgumentsQuotes => {
            "A quote in a value passes two parsers on the device and may be lost; Base64 keeps it."
        }
        Desk::FilterTitle => "Filter the devices",
        Desk::FilterSystem => "System",
        Desk::FilterHealth => "Health",
        Desk::FilterGroup => "Group",
        Desk::FilterTag => "Tag",
        Desk::FilterRisk => "Risk",
        Desk::FilterAny => "any",
        Desk::FilterNone => "none",
        Desk::RiskInformational => "informational",
        Desk::RiskLow => "low",
        Desk::RiskMedium => "medium",
        Desk::RiskHigh => "high",
        Desk::FilterUnknown => "unknown",
        Desk::FilterFit => "{0|# device fits|# devices fit}",
        Desk::FilterChoose => "{0|Choose # device|Choose # devices}",
        Desk::PreflightTitle => "Pre-flight: the chosen devices",
        Desk::PreflightNoDevice => "No device is chosen.",
        Desk::PreflightReading => "Checking whether these devices are busy…",
        Desk::PreflightFailed => "Whether these devices are busy could not be read.",
        Desk::PreflightPortal => {
            "The API does not list sessions opened by hand in the portal; one of them can hold a device all the same."
        }
        Desk::PreflightClear => {
            "{0|Nothing is known against a run on # device.|Nothing is known against a run on # devices.}"
        }
        Desk::PreflightBusy => {
            "{0} has had a live response on it since {1} ({2}). A run is refused until that is over; it is then tried again from here."
        }
        Desk::PreflightBusyLook => "Look at it or cancel it",
        Desk::PreflightNotOnboarded => "Not onboarded: it takes no commands, the run will be refused.",
        Desk::PreflightUnclear => "The tenant cannot tell whether it is onboarded: the run may be refused.",
        Desk::PreflightOldRecord => {
            "An old record or a duplicate of a device: the run may reach nobody. Look for another record of this name."
        }
        Desk::PreflightTooOld => "Its system is below what live response needs: the run will be refused.",
        Desk::PreflightNeedsUpdate => {
            "Its system needs {0} for live response; whether it has that is not told."
        }
        Desk::PreflightAgent => {
            "Its agent {1} is below {0}, which live response needs: the run will be refused."
        }
        Desk::PreflightWaits => {
            "It may not be reached: the run may wait, up to 3 days, and holds the device’s place meanwhile."
        }
        Desk::PreflightErrors => {
            "{0|# error that concerns no device prevents|# errors that concern no device prevent} the run: see the builder."
        }
        Desk::MoveTitle => "Move step {0}",
        Desk::MovePlace => "New position, 1 to {0}",
        Desk::MoveWrong => "It must be a number from 1 to {0}.",
        Desk::Move => "Move",
        Desk::TogetherCount => "{0|# step|# steps} selected",
        Desk::TogetherTitle => "Selected steps",
        Desk::TogetherUp => "Move the selected steps up",
        Desk::TogetherDown => "Move the selected steps down",
        Desk::TogetherDuplicate => "Duplicate",
        Desk::TogetherClear => "Clear the selection",
        Desk::TogetherMoveTitle => "Move the selected steps",
        Desk::TogetherPlace => "Place of the first one, 1 to {0}",
        Desk::ActionPickAll => "Select all steps",
        Desk::QueryNote => {
            "Looks for what the live response agent does on this device from now on, for as long as a run may wait. Not tried against a tenant."
        }
        Desk::QueryHint => {
            "Run it in advanced hunting after the run. Its run’s screen has one with the run’s own times."
        }
        Desk::NoteHint => {
            "What is about to be done, for a ticket. After the run its screen has a note with results."
        }
        Desk::NoteTitle => "Live response: planned",
        Desk::NoteDevices => "Devices",
        Desk::NoteComment => "Comment",
        Desk::NoteStep => "Step",
        Desk::NoteCommand => "Command",
        Desk::NoteText => "File, path, arguments",
        Desk::NoteBody => "Request body",
        Desk::ArrangeTitle => "Arranging may change what this does",
        Desk::ArrangeText => "These steps name the same file, and each two would change places:",
        Desk::ArrangePair => "Step {0}, {1}, would run before step {2}, {3}.",
        Desk::ArrangeMore => "{0|And # more pair.|And # more pairs.}",
        Desk::ArrangeDo => "Arrange all the same",
        Desk::FilesFind => "Find in the library",
        Desk::FilesFailed => "The library could not be read.",
        Desk::FilesTyped => "Names of library files can still be typed.",
        Desk::FilesNone => "No such file in the library.",
        Desk::FilesCount => "{0|# file|# files}. Drag one between two steps, or press it.",
        Desk::FilesMore => "{0|# more file|# more files}: type a part of the name.",
        Desk::FilesAdd => "{0} {1}",
        Desk::DroppedTitle => "Put a file into the library?",
        Desk::DroppedOthers => {
            "{0|# more file was|# more files were} dropped with it; one is uploaded at a time."
        }
        Desk::DroppedText => {
            "This is not a sequence. It can be uploaded to the tenant’s live response library, where everybody who may use it finds it. The sequence stays as it is."
        }
        Desk::DroppedUpload => "Upload to the library…",
        Desk::DroppedRecording => {
            "This is the evidence of a run. It can be opened as a recording; in the library everybody who may use that would find the outputs in it."
        }
        Desk::DroppedOpen => "Open the recording",
        Desk::RuleOffTitle => "Switch a rule off",
        Desk::RuleOffIntro => {
            "It is then off for this sequence, also where the sequence is saved or shared, and can be switched on again where it applied. The reason is shown before the run."
        }
        Desk::RuleOffReason => "Why it does not apply here",
        Desk::RuleOffMissing => "A reason is needed.",
        Desk::RuleOffDo => "Switch off",
        Desk::RulesOffTitle => "Rules that are off",
        Desk::RuleTurnedInPath => "Text direction characters inside a path",
        Desk::RuleQuoteInPath => "Unmatched quote inside a path",
        Desk::RuleDoubledBackslashes => "Doubled backslashes",
        Desk::RuleSmartQuotes => "Typographic quotes",
        Desk::RuleSpecialBlanks => "Special spaces",
        Desk::RuleOuterBlanks => "Spaces at the ends",
        Desk::RuleSlashesOnWindows => "Slashes in a Windows path",
        Desk::RuleBackslashesOffWindows => "Backslashes in a Linux or macOS path",
        Desk::RuleVariables => "Variables in a path",
        Desk::RuleWildcards => "Wildcards",
        Desk::RuleReservedNames => "Reserved names",
        Desk::RuleNetworkPath => "Network path",
        Desk::RuleStreamName => "Stream of a file",
        Desk::RuleLongPath => "Long path",
        Desk::RuleShellCharacters => "Shell characters",
        Desk::RuleLooksLikeSecret => "Something like a password or token",
        Desk::RuleUnbalancedQuotesInArguments => "Unmatched quotes in arguments",
        Desk::RuleMisspeltParameter => "Braces around what is not a parameter",
        Desk::RuleForeignExtension => "File type of another system",
        Desk::RuleChangedLibraryFile => "Library file changed",
        Desk::RuleUnknownLibraryFile => "Name not in the library",
        Desk::RuleUncheckedLibraryFile => "Name not checked",
        Desk::RuleUndeclaredArguments => "Undeclared arguments",
        Desk::RuleCommandOrder => "Order of commands",
        Desk::OpenTitle => "Open a sequence",
        Desk::OpenText => {
            "A request body, portal console lines, a cURL or PowerShell command, a sequence file or a share link"
        }
        Desk::OpenHint => "Paste it here, or drop a file",
        Desk::OpenFile => "Choose a file…",
        Desk::OpenUnreadableFile => "The file could not be read.",
        Desk::OpenNotText => "This is not a text file.",
        Desk::ReadBody => "Read as a request body.",
        Desk::ReadConsole => "Read as portal console lines.",
        Desk::ReadFile => "{0|Read as a file with # sequence.|Read as a file with # sequences.}",
        Desk::ReadLink => "Read as a share link. Opening it sends nothing.",
        Desk::ReadDoubtful => "The backslashes look as if nobody had doubled them. Which reading is meant?",
        Desk::ReadLiteral => "As JSON reads it",
        Desk::ReadRepaired => "Every backslash as it stands",
        Desk::ReadLiteralRefused => "JSON refuses it as it stands.",
        Desk::TrapBecomes => "Line {0}, column {1}: \\{2} becomes {3}.",
        Desk::TrapRefused => "Line {0}, column {1}: JSON has no \\{2}.",
        Desk::TrapsMore => "{0|and # more place|and # more places}",
        Desk::Untitled => "Without a name",
        Desk::Steps => "{0|# step|# steps}",
        Desk::StepsMore => "{0|and # more step|and # more steps}",
        Desk::StepOff => "(off)",
        Desk::Replace => "Replace this sequence",
        Desk::Append => "Add at the end",
        Desk::ReadCommand => "Read as a command: this is the request body in it.",
        // What cannot be read. `{0}`: line, `{1}`: column, `{2}`: what.
        Desk::ErrorAt => "Line {0}, column {1}: {2}",
        Desk::ErrorEmpty => "There is nothing in it.",
        Desk::ExpectedValue => "a value belongs here.",
        Desk::ExpectedKey => "a key in quotes belongs here.",
        Desk::ExpectedKeyOrEnd => "a key in quotes or } belongs here.",
        Desk::ExpectedColon => "a colon belongs here.",
        Desk::ExpectedCommaOrBrace => "a comma or } belongs here.",
        Desk::ExpectedCommaOrBracket => "a comma or ] belongs here.",
        Desk::ExpectedQuote => "the text in quotes has no end.",
        Desk::ExpectedEscape => {
            "a backslash must be followed by one of \" \\ / b f n r t u. To mean a backslash, double it."
        }
        Desk::ExpectedHexDigits => "four hexadecimal digits belong behind \\u.",
        Desk::ExpectedSurrogatePair => "half of a surrogate pair stands alone.",
        Desk::ExpectedEscapedControl => {
            "there is a control character or a line break inside the text; write it as \\n, \\t or \\u…."
        }
        Desk::ExpectedDigit => "a digit belongs here.",
        Desk::ExpectedEnd => "nothing more belongs here.",
        Desk::WrongObject => "an object in braces belongs here.",
        Desk::WrongList => "a list in brackets belongs here.",
        Desk::WrongText => "a text in quotes belongs here.",
        Desk::WrongFlag => "true or false belongs here.",
        Desk::WrongCount => "a whole number belongs here.",
        Desk::MissingKey => "“{0}” is missing in it.",
        Desk::UnknownKey => "“{0}” is not known here. Names are case-sensitive.",
        Desk::DoubledKey => "“{0}” is here twice.",
        Desk::TooDeep => "it is nested too deep.",
        Desk::CommandUnknown => "there is no command “{0}”: use PutFile, RunScript or GetFile.",
        Desk::CommandMissing => "the command lacks “{0}”.",
        Desk::CommandSurplus => "the command has no “{0}”.",
        Desk::CommandDoubled => "the command has “{0}” twice.",
        Desk::OtherFormat => "this is a file of the format “{0}”.",
        Desk::OtherVersion => "version {0} of the format is not known here; usually it is a newer one.",
        Desk::ParameterName => "“{0}” is not a parameter name: use Latin letters, digits, _ and -.",
        Desk::RuleName => "“{0}” is not a rule that can be off.",
        Desk::MissingReason => "rule “{0}” is off without a reason.",
        Desk::DoubledRule => "rule “{0}” is off twice.",
        Desk::NoSha256 => "“{0}” is not a SHA-256: it has 64 hexadecimal digits.",
        Desk::DoubledFile => "the library file “{0}” is there twice.",
        Desk::DoubledParameter => "the parameter “{0}” is described twice.",
        Desk::UnknownWord => "“{0}” is none of putfile, run, getfile.",
        Desk::MissingValue => "a value is missing.",
        Desk::UnknownFlag => "the API has nothing for {0}.",
        Desk::Surplus => "“{0}” belongs to nothing. A value with spaces needs quotes.",
        Desk::OpenQuote => "nothing closes this quote.",
        Desk::QuoteInWord => "there is a quote inside a word.",
        Desk::LinkNot => "This is not a link to a sequence.",
        Desk::LinkVersion => "The link is of version {0}, which is not known here.",
        Desk::LinkTooLong => {
            "{0|# character is|# characters are} too many for a link: download a file instead."
        }
        Desk::LinkTooLarge => "What the link holds is too large for a link: download a file instead.",
        Desk::LinkCutOff => {
            "{0|# character is cut off at the link’s end. Copy it again as a whole.|# characters are cut off at the link’s end. Copy it again as a whole.}"
        }
        Desk::LinkDamaged => "The link is damaged. Copy it again as a whole.",
        Desk::ErrorCommand => {
            "This is a command for a shell. Of those only the ones that this page writes are read. Paste its request body alone: the JSON from its first brace to its last."
        }
        // What is kept.
        Desk::KeptTitle => "Saved in this browser",
        Desk::KeptFind => "Find by name, description, tag, file",
        Desk::KeptNone => "Nothing is saved yet. Save keeps what is in the builder.",
        Desk::KeptNoneSuch => "Nothing saved fits.",
        Desk::KeptFailed => "What is saved cannot be read: {0}",
        Desk::KeptUnreadable => {
            "{0|# entry cannot be read by this version of the page. It stays where it is.|# entries cannot be read by this version of the page. They stay where they are.}"
        }
        Desk::KeptVersion => "version {0}, {1}",
        Desk::KeptVersions => "Version",
        Desk::KeptDuplicate => "Duplicate",
        Desk::KeptCopy => "{0} ({1})",
        Desk::KeptDeleted => "{0} is deleted.",
        Desk::KeptDelete => "Delete with all versions",
        Desk::KeptDeleteAsk => "Delete “{0}” and its versions? This cannot be undone.",
        Desk::KeptDeleteDo => "Delete",
        Desk::KeptDownload => "Download as a file",
        Desk::KeptDownloadAll => "Download all as one file",
        Desk::SaveTitle => "Save the sequence",
        Desk::SaveName => "Name",
        Desk::SaveNameMissing => "Give it a name.",
        Desk::SaveDescription => "What it is for",
        Desk::SaveTags => "Tags, separated by commas",
        Desk::SaveDo => "Save in this browser",
        Desk::SaveNext => "Save as version {0}",
        Desk::SaveUnchanged => "It is saved like this already: version {0}.",
        Desk::SaveDone => "“{0}” is saved: version {1}.",
        Desk::SaveFailed => "It could not be saved: {0}",
        Desk::SaveFile => "Download as a file",
        Desk::SaveFileRefused => "The browser refused to save the file.",
        Desk::SaveLink => "Copy a link",
        Desk::SaveLinkHint => {
            "A link holds the whole sequence and its comment, but no devices. Whoever has it can read it."
        }
        Desk::SaveLinkUnsupported => "This browser cannot make links: download a file instead.",
        // Other forms.
        Desk::FormCopy => "Copy as {0}",
        Desk::FormNoDevice => "Choose a device: the address names it.",
        Desk::FormNoDeviceToSeek => "Choose a device: the query looks at what happened on it.",
        Desk::FormUnfilled => "Not filled in: {0}. Run asks for it; a copy has the name in its place.",
        Desk::FormDemo => "DEMO: the device is one of the simulated tenant.",
        Desk::FormToken => "$TOKEN stands for an access token, which is never part of a copy.",
        Desk::FormConsoleHint => "The comment has no place in the portal’s console.",
        Desk::FormUnwritable => "Step {0}, {1}: {2}",
        Desk::ConsoleEmpty => "nothing is in it.",
        Desk::ConsoleQuote => "the console’s way to write a quote is not documented.",
        Desk::ConsoleControl => "the console takes no control characters and line breaks.",
        Desk::ConsoleShell => "the portal refuses ; & | ! $ ( ) in parameters.",
        Desk::ConsoleBackslash => "a backslash at the end may swallow the closing quote.",
        Desk::ConsoleFlag => "a hyphen at the start would be read as a flag.",
        Desk::DifferenceNone => "Nothing has been sent from this browser yet.",
        Desk::DifferenceTo => "Compared with the last run, {0}.",
        Desk::DifferenceSame => "The same as the last run, {0}.",
        Desk::DifferenceAdded => "added",
        Desk::DifferenceRemoved => "removed",
        // Actions by their names.
        Desk::ActionAdd => "Add {0}",
        Desk::ActionComment => "Write the comment",
        Desk::ActionLibrary => "Library beside the palette",
        Desk::ActionOfStep => "Step {0}: {1}",
        Desk::ActionOfSelected => "Selected steps: {0}",
        Desk::ActionRevert => "Take everything back",
        Desk::ActionRevertedNone => "There is nothing to take back.",
        Desk::ActionArrange => "Arrange: PutFile, RunScript, GetFile",
        Desk::ActionClear => "Begin a new sequence",
        Desk::ActionShow => "Show the request as {0}",
        Desk::ListTitle => "Choose devices from a list",
        Desk::ListText => "Names or ids, one a line or separated by commas, or a table (CSV)",
        Desk::ListFound => "{0|# device is found.|# devices are found.}",
        Desk::ListRepeated => "{0|# entry names one of them again.|# entries name one of them again.}",
        Desk::ListUnknown => {
            "{0|# entry names no device of this tenant:|# entries name no device of this tenant:}"
        }
        Desk::ListMore => "{0|and # more|and # more}",
        Desk::ListSeveral => "“{0}” is the name of {1|# record|# records}. Which one is meant?",
        Desk::ListReport => "last report {0}",
        Desk::ListChoose => "{0|Choose # device|Choose # devices}",
        Desk::ListNone => "No device is found yet.",
        Desk::ListNotKnown => "The tenant’s devices are not known yet.",
    }
}
