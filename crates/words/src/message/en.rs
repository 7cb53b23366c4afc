use super::Message;

/// What a message says in English. Placeholders: `{0}` is an argument, `{0|one|many}` picks the plural form
/// that fits argument 0, in which `#` stands for the number itself.
pub(super) const fn text(message: Message) -> &'static str {
    match message {
        Message::AppName => "Liveline",
        Message::NavCompose => "Compose",
        Message::NavRuns => "Runs",
        Message::NavLibrary => "Library",
        Message::NavSettings => "Settings",
        Message::Stories => "Stories: learn by doing",
        Message::DevicesChosen => "{0|# chosen|# chosen}",
        // Diagnostics, fixes, read-back.
        Message::FieldFile => "Library file",
        Message::FieldScript => "Script",
        Message::FieldArgs => "Arguments",
        Message::FieldPath => "Path on the device",
        Message::FieldComment => "Comment",
        Message::FieldName => "Name",
        Message::SeverityError => "Error",
        Message::SeverityWarning => "Warning",
        Message::SeverityOff => "Off",
        Message::RuleSwitchOff => "Switch rule off…",
        Message::RuleSwitchOn => "Switch rule on",
        Message::DiagEmptyFile => "Name the library file to place.",
        Message::DiagEmptyScript => "Name the script to run.",
        Message::DiagEmptyPath => "Give the path of the file to fetch.",
        Message::DiagControlCharacters => {
            "Control characters ({0}) would be sent as part of the text. Remove them."
        }
        Message::DiagInvisibleCharacters => {
            "Characters that cannot be seen ({0}) would be sent as part of the text. Remove them."
        }
        Message::DiagTurnedInPath => {
            "Characters that change the text direction ({0}) hide what the path really is. Remove them, unless they are part of the name."
        }
        Message::DiagNoncharacters => {
            "Code points that are no characters ({0}) would be sent as part of the text. Remove them."
        }
        Message::DiagQuotedPath => "Quotes from “Copy as path” would become part of the path.",
        Message::DiagQuotedName => "Quotes would become part of the name.",
        Message::DiagUnbalancedPath => "An unmatched quote would become part of the path.",
        Message::DiagQuoteInPath => {
            "An unmatched quote would become part of the path. Remove it, unless it is part of the name."
        }
        Message::DiagUnbalancedName => "An unmatched quote would become part of the name.",
        Message::DiagRelativePath => {
            "The path is not absolute. On Windows it starts with a drive, as in C:\\Temp; on Linux and macOS with /."
        }
        Message::DiagRelativePathOn => {
            "On {0} this path is not absolute. On Windows it starts with a drive, as in C:\\Temp; on Linux and macOS with /."
        }
        Message::DiagMissingDriveLetter => "A Windows path starts with a drive letter, as in C:\\Windows.",
        Message::DiagForbiddenCharacters => "Windows forbids {0} in names, so no file has this path.",
        Message::DiagFolderPath => {
            "This is a folder. GetFile fetches one file: add its name, or pack the folder with a script first."
        }
        Message::DiagExcessiveLength => {
            "The text has {0|# character|# characters}; Windows ends at 32767. Shorten it."
        }
        Message::DiagLineBreakInArguments => "Arguments are a single line. Remove the line breaks.",
        Message::DiagLibraryNameCharacters => {
            "Library names have only Latin letters, digits, dots, hyphens and underscores. Correct what is marked."
        }
        Message::DiagPathAsLibraryName => "Give the library file’s name alone, not a path.",
        Message::DiagDoubledBackslashes => {
            "Backslashes are escaped on sending, so one is enough. What the device makes of two is not known."
        }
        Message::DiagDoubledBackslashesInArguments => {
            "Both backslashes are sent. If they come from JSON or source code, one is enough."
        }
        Message::DiagSmartQuotes => {
            "Typographic quotes ({0}) are sent as they are. The device may expect straight ones."
        }
        Message::DiagSpecialBlanks => {
            "Special spaces ({0}) look like ordinary ones and are sent as they are."
        }
        Message::DiagOuterBlanks => "Spaces at the start or the end are sent too.",
        Message::DiagSlashesOnWindows => "Slashes in a Windows path are not known to work. Use backslashes.",
        Message::DiagBackslashesOffWindows => {
            "On Linux and macOS a backslash separates no folders. Use slashes."
        }
        Message::DiagVariables => {
            "Whether the device expands {0} is not known; the agent runs as SYSTEM or root, not as the user. Write the whole path."
        }
        Message::DiagWildcards => {
            "One path is one file; {0} is not known to work as a wildcard. To fetch several files, pack them with a script first."
        }
        Message::DiagReservedNames => "{0} is a reserved name in Windows, so it is unlikely to be a file.",
        Message::DiagNetworkPath => {
            "Whether the agent on Windows reads such a path is not known; it has none of the user’s network drives. A script can copy the file to the device’s disk first."
        }
        Message::DiagStreamName => {
            "On Windows a colon in a file’s name opens one of its streams. Whether the agent fetches it is not known."
        }
        Message::DiagLongPath => {
            "The path has {0|# character|# characters}. Over 260 it is not known to work on Windows."
        }
        Message::DiagShellCharacters => "The portal refuses {0} in arguments. The API is not known to.",
        Message::DiagUnbalancedQuotesInArguments => {
            "The quote {0} is unmatched. On the device it may swallow what follows."
        }
        Message::DiagMisspeltParameter => "{0} is not a parameter: it is sent as it is.",
        Message::DiagForeignExtension => "Files of type {0} are not made for the chosen devices’ system.",
        Message::DiagForeignExtensionOn => "Files of type {0} are not made for {1}.",
        Message::DiagChangedLibraryFile => {
            "The library holds another file under this name than when the sequence was saved: SHA-256 {0}. Look at it before you run it."
        }
        Message::DiagConcerned => "This concerns {0}.",
        Message::DiagUnknownLibraryFile => {
            "{0} is not in the library. Check the name, or upload the file first."
        }
        Message::DiagUncheckedLibraryFile => {
            "Not checked: the library is not loaded, so {0} may be missing there."
        }
        Message::DiagUndeclaredArguments => {
            "The library says that {0} takes no parameters. The arguments are sent all the same."
        }
        Message::DiagEmptySequence => "Add a step: a run needs at least one command.",
        Message::DiagCommandOrder => {
            "This step stands after {0}. The API asks for PutFile, then RunScript, then GetFile; what it makes of another order is not known."
        }
        Message::DiagMissingComment => "Write a comment: it is kept with the action in the tenant.",
        Message::DiagNoDevice => "Choose a device.",
        Message::DiagUnreachableDevice => "The tenant lists {0} as not onboarded: the run will be refused.",
        Message::DiagOutdatedDevice => {
            "The system or agent of {0} is too old for live response: the run will be refused."
        }
        Message::DiagLooksLikeSecret => {
            "This looks like a secret: {0}. Arguments can be read in the action and stand in the device’s records."
        }
        Message::DiagCommentPattern => "The comment must match {0}: a rule of this installation.",
        Message::DiagHighValueDevice => "High-value devices: {0}. Send only if you mean these.",
        Message::DiagTooManyDevices => {
            "No more than {0|# device|# devices} at once: a rule of this installation. Choose fewer."
        }
        Message::DiagUnconfirmedDevices => {
            "{0|# device is chosen|# devices are chosen}: type the number to confirm it."
        }
        Message::FixRemoveQuotes => "Remove quotes",
        Message::FixRemoveCharacters => "Remove characters",
        Message::FixRestoreBackslashes => "Restore backslashes",
        Message::FixTrimBlanks => "Remove outer spaces",
        Message::FixPlainBlanks => "Use ordinary spaces",
        Message::FixStraightQuotes => "Use straight quotes",
        Message::FixSingleBackslashes => "Use single backslashes",
        Message::FixBackslashes => "Use backslashes",
        Message::FixSlashes => "Use slashes",
        Message::FixJoinLines => "Join the lines",
        Message::FixNameOnly => "Keep the name only",
        Message::FixMoveStep => "Move into order",
        Message::FixAcceptFile => "Accept the new file",
        Message::WhyNotFile => "Step {0}: the library file has an error",
        Message::WhyNotScript => "Step {0}: the script has an error",
        Message::WhyNotArgs => "Step {0}: the arguments have an error",
        Message::WhyNotPath => "Step {0}: the path has an error",
        Message::Undone => "Undone: {0}",
        Message::Redone => "Done again: {0}",
        Message::DeedInserted => "{0} added as step {1}",
        Message::DeedRemoved => "step {1}, {0}, deleted",
        Message::DeedMoved => "{0} moved from {1} to {2}",
        Message::DeedDuplicated => "{0} duplicated as step {1}",
        Message::DeedSwitchedOff => "step {1}, {0}, switched off",
        Message::DeedSwitchedOn => "step {1}, {0}, switched on",
        Message::DeedTyped => "step {1}, {0}: text changed",
        Message::DeedRenamed => "sequence renamed",
        Message::DeedCommented => "comment changed",
        Message::DeedDevicesChosen => "{0|# device chosen|# devices chosen}",
        Message::DeedDevicesRemoved => "{0|# device taken out|# devices taken out}",
        Message::DeedFixed => "fix applied: {0}",
        Message::DeedReplaced => "sequence replaced",
        Message::DeedAppended => "{0|# step|# steps} added at the end",
        Message::DeedArranged => "steps arranged",
        Message::DeedSeveralMoved => "{0|# step|# steps} moved, the first from {1} to {2}",
        Message::DeedSeveralDuplicated => "{0|# step|# steps} duplicated",
        Message::DeedSeveralOn => "{0|# step|# steps} switched on",
        Message::DeedSeveralOff => "{0|# step|# steps} switched off",
        Message::DeedSeveralRemoved => "{0|# step|# steps} deleted",
        Message::DeedDescribed => "description changed",
        Message::DeedTakenBack => "{0|# change|# changes} taken back",
        Message::DeedFilesNoted => "library files noted",
        Message::DeedRuleOff => "rule switched off",
        Message::DeedRuleOn => "rule switched on",
        Message::ReadBackNoDevice => "No device is chosen yet. A run would:",
        Message::ReadBackOnOne => "On {0}:",
        Message::ReadBackOnEach => "On {0}, one run each:",
        Message::ReadBackAnd => "{0} and {1}",
        Message::ReadBackWindows => "{0|# Windows device|# Windows devices}",
        Message::ReadBackLinux => "{0|# Linux device|# Linux devices}",
        Message::ReadBackMacOs => "{0|# macOS device|# macOS devices}",
        Message::ReadBackUnknownSystem => "{0|# device of unknown system|# devices of unknown system}",
        Message::ReadBackPlace => "place {0}",
        Message::ReadBackRun => "run {0}",
        Message::ReadBackRunWith => "run {0} with {1}",
        Message::ReadBackFetch => "fetch {0}",
        Message::ReadBackNothing => "(nothing yet)",
        Message::ReadBackStops => "Stops at the first command that fails.",
        Message::ReadBackSwitchedOff => {
            "{0|# step is switched off and not sent.|# steps are switched off and not sent.}"
        }
        Message::ReadBackBusy => {
            "{0}: a run of this browser is still open there; the new one is sent when it has ended."
        }
        Message::ReadBackWaitInactive => "{0} is inactive: its run may wait, up to 3 days.",
        Message::ReadBackWaitImpaired => "{0} reports badly: its run may wait, up to 3 days.",
        Message::ReadBackWaitNoSensorData => "{0} sends no sensor data: its run may wait, up to 3 days.",
        Message::ReadBackWaitMany => {
            "{0|# device is silent or reports badly: its run|# devices are silent or report badly: their runs} may wait, up to 3 days."
        }
        // The frame: header, meters, demo.
        Message::SkipToContent => "Skip to the content",
        Message::MainNavigation => "Main",
        Message::NavRunsOpen => "{0|# open run|# open runs}",
        Message::Title => "{0} · Liveline",
        Message::DemoMark => "DEMO",
        Message::DemoMarkHint => "A simulated tenant inside this page. Nothing leaves the browser.",
        Message::Meters => "Limits and polling",
        Message::MeterSends => "Sends this minute",
        Message::MeterSendsHint => {
            "Runs sent from this browser in the last 60\u{a0}s. The API allows 10 a minute for all who use this application in the tenant."
        }
        Message::MeterSessions => "Live sessions",
        Message::MeterSessionsHint => {
            "{0|# session|# sessions} from this browser; {1|# of them waits|# of them wait} for a device."
        }
        Message::MeterSessionsTenantHint => "In the tenant: {0|# open action|# open actions}.",
        Message::MeterOf => "{0} / {1}",
        Message::MeterNextIn => "Next send in {0}",
        Message::PollNever => "Nothing to poll",
        Message::PollElsewhere => "Another tab polls",
        Message::PolledAgo => "Polled {0} ago",
        Message::PolledAgoNextIn => "Polled {0} ago · next in {1}",
        Message::PollFirstIn => "First poll in {0}",
        Message::ZoneUtc => "UTC",
        Message::ZoneLocal => "Local",
        Message::ZoneSwitch => "Time zone: {0}. Switch.",
        Message::DemoControls => "Demo",
        // Units of durations, kept short.
        Message::UnitSecondsTenths => "{0}.{1} s",
        Message::UnitSeconds => "{0} s",
        Message::UnitMinutes => "{0} min",
        Message::UnitHours => "{0} h",
        Message::UnitDays => "{0} d",
        // Parts that screens share.
        Message::Copied => "Copied",
        Message::CopyRefused => "The browser refused to copy. Select the text and copy it by hand.",
        Message::Dismiss => "Dismiss",
        // Pages instead of a screen.
        Message::OpeningPage => "Opening…",
        Message::UnknownScreen => "Unknown address",
        Message::ScreenMissingTitle => "This screen did not arrive",
        Message::ScreenMissingText => {
            "Its part of the page could not be fetched. What you composed is kept. ({0})"
        }
        Message::BrokenTitle => "Liveline has stopped",
        Message::BrokenText => {
            "A mistake in the page itself. Reload it: every run is stored and none is sent twice. If it happens again, report what is written below."
        }
        Message::ConfigTitle => "Liveline is not set up correctly",
        Message::ConfigUnreachable => {
            "The file config.json could not be fetched. Check the connection and reload."
        }
        Message::ConfigStatus => "The host answered {0} for config.json. The file belongs beside index.html.",
        Message::ConfigHtml => {
            "Instead of config.json the host sent an HTML page. Put the file beside index.html and exempt it from rewrite rules."
        }
        Message::ConfigJson => "config.json is not JSON: line {0}, column {1}.",
        Message::ConfigField => "config.json, line {0}: “{1}” must be {2}.",
        Message::ConfigMissing => "config.json: the field “{0}” is missing. It must be {1}.",
        Message::ConfigUnknown => {
            "config.json: this version does not know the field “{0}” (line {1}). Correct or remove it."
        }
        Message::ConfigPattern => "config.json, line {0}: “{1}” is not a regular expression. {2}",
        Message::ConfigTenant => "What sign-in needs did not come: {0}",
        Message::OpenDemo => "Open the demo",
        Message::DoorTitle => "Your session at the front door has ended",
        Message::DoorRenew => "Renew the session",
        Message::Reload => "Reload",
        Message::DemoLinkTitle => "This link opens the demo",
        Message::DemoLinkText => {
            "This page works with a tenant. The demo has a simulated one and runs of its own; it reads and changes nothing of the tenant’s."
        }
        Message::DemoLinkStay => "Stay with the tenant",
        Message::DemoWrong => "The address asks for a demo that does not exist",
        Message::DemoScenarioUnknown => "There is no scenario “{0}”. There are: {1}.",
        Message::DemoSeedWrong => "The seed “{0}” is not a whole number.",
        // Banners.
        Message::BannerDoor => {
            "The sign-in in front of this site has ended. What needs the site waits until you are let in again; runs and draft stay as they are."
        }
        Message::BannerLinkCut => "The sign-in in front of this site cut this link short. Open it again.",
        Message::BannerNewer => "A new version is available. Open runs go on after a reload.",
        Message::BannerOffline => "Offline. Nothing is sent or polled until the network is back.",
        Message::BannerFollows => {
            "Liveline is open in another tab. This one only shows; it takes over when the other is closed."
        }
        Message::BannerNoTenant => {
            "The tenant could not be opened: its part of the page did not arrive. You can go on composing; nothing can be sent until it is here. ({0})"
        }
        Message::BannerNotKept => {
            "This browser stores nothing for this page. Everything works until the tab is closed; then the list of runs is lost here. ({0})"
        }
        Message::StoreDenied => "the browser lets no page store anything",
        Message::StoreFull => "the browser’s storage is full",
        Message::StoreBlocked => "another tab holds the store; close it",
        Message::StoreNewer => "a later version of this page wrote the store; reload",
        Message::StoreClosed => {
            "another tab with a later version of this page took the store, or the browser closed it; reload"
        }
        Message::BannerPaused => "{0|# run was not sent.|# runs were not sent.}",
        Message::BannerPausedAsked => "Sending is paused. {0|# run waits.|# runs wait.}",
        Message::QueueContinue => "Continue",
        Message::QueueDiscard => "Discard",
        Message::LanguageFailed => "The language could not be loaded. The page stays in English. ({0})",
        // Settings.
        Message::Cancel => "Cancel",
        // Runs: states, reasons, what was observed.
        Message::RunNotSent => "Not sent yet",
        Message::RunSending => "Sending",
        Message::RunNoAnswer => "No answer",
        Message::RunDeviceBusy => "Device busy",
        Message::RunWaiting => "Waiting for device",
        Message::RunRunning => "Running",
        Message::RunCompleted => "Completed",
        Message::RunFailed => "Failed",
        Message::RunTimedOut => "Timed out",
        Message::RunCancelAsked => "Cancel asked",
        Message::RunCanceled => "Canceled",
        Message::RunRefused => "Refused",
        Message::RunUnknown => "Not known yet",
        Message::RunNotKnown => "Not known",
        // Compose.
        Message::ComposeDevices => "Devices",
        Message::ComposeDeviceSearch => "Find a device",
        Message::ComposeDeviceSearchHint => "Name, ID, IP or tag",
        Message::ComposeDevicesFirst => "Listed as soon as you begin.",
        Message::ComposeDevicesLoading => "Reading the tenant’s devices…",
        Message::ComposeDevicesFailed => "The devices could not be read",
        Message::ComposeTryAgain => "Try again",
        Message::ComposeDeviceNone => "No device matches “{0}”.",
        Message::ComposeDevicesEmpty => "This tenant has no devices.",
        Message::ComposeDevicesAll => "All devices",
        Message::ComposeDevicesFound => "{0|# device found|# devices found}",
        Message::ComposeDevicesMore => {
            "{0|# more: type more to narrow it down|# more: type more to narrow it down}"
        }
        Message::ComposeDevicesChosen => "Chosen",
        Message::ComposeDeviceReport => "last report {0} ago",
        Message::ComposeDeviceNoReport => "no report yet",
        Message::ComposeHealthActive => "active",
        Message::ComposeHealthInactive => "inactive",
        Message::ComposeHealthImpaired => "impaired communication",
        Message::ComposeHealthNoData => "no sensor data",
        Message::ComposeHealthUnknown => "health unknown",
        Message::ComposeDeviceInactive => "Inactive: this run may wait, up to 3 days",
        Message::ComposeDeviceImpaired => "Reports badly: this run may wait, up to 3 days",
        Message::ComposeDeviceNotOnboarded => "Not onboarded: the run will be refused",
        Message::ComposeDeviceOutdated => {
            "System or agent too old for live response: the run will be refused"
        }
        Message::ComposeDeviceUnlisted => "Not in the tenant’s list of devices",
        Message::ComposeDeviceNotFound => {
            "Not among the tenant’s devices, though the address asks for it: {0}."
        }
        Message::ComposeDeviceRemove => "Remove {0}",
        Message::ComposeUndo => "Undo",
        Message::ComposeUndoDeed => "Undo: {0}",
        Message::ComposeRedo => "Redo",
        Message::ComposeRedoDeed => "Redo: {0}",
        Message::ComposeUntitled => "Untitled sequence",
        Message::ComposePalette => "Add a command",
        Message::ComposePaletteHint => "Click to add it at the end, drag it to a place",
        Message::ComposePutFile => "library → device",
        Message::ComposeRunScript => "from library",
        Message::ComposeGetFile => "device → you",
        Message::ComposeEmptyTitle => "No steps yet",
        Message::ComposeEmptyText => {
            "A sequence is a list of commands that a device executes from top to bottom. PutFile places a library file on it, RunScript runs a library script there, GetFile fetches a file from it. Click a command above, or drag it here."
        }
        Message::ComposeExample => "Start with an example",
        Message::ComposeExampleText => {
            "It dumps the process OfficeClickToRun with a script and fetches the dump."
        }
        Message::ComposeExampleName => "Collect OfficeClickToRun dump",
        Message::ComposeSteps => "Steps",
        Message::ComposeStep => "Step {0}: {1} {2}",
        Message::ComposeStepOff => "switched off, not sent",
        Message::ComposeOneFile => "one file from the device",
        Message::ComposePicked => "selected",
        Message::ComposePick => "Select",
        Message::ComposeUnpick => "Take out of the selection",
        Message::ComposeGrip => "Drag to reorder (Alt+↑, Alt+↓)",
        Message::ComposeMoveUp => "Move step {0} up",
        Message::ComposeMoveDown => "Move step {0} down",
        Message::ComposeDuplicate => "Duplicate step {0}",
        Message::ComposeMore => "More for step {0}",
        Message::ComposeMoveTo => "Move to…",
        Message::ComposeToTop => "Move to the top",
        Message::ComposeToBottom => "Move to the bottom",
        Message::ComposeSwitchOff => "Switch off",
        Message::ComposeSwitchOn => "Switch on",
        Message::ComposeEncode => "Arguments in Base64…",
        Message::ComposeDelete => "Delete",
        Message::ComposeInLibrary => "in the library · sha256 {0}…",
        Message::ComposeLoadLibrary => "Load the library",
        Message::ComposeLibraryLoading => "reading the library…",
        Message::ComposeLibraryFailed => "the library could not be read",
        Message::ComposeLibraryFiles => "Files in the library",
        Message::ComposeLibraryFound => "{0|# library file fits|# library files fit}",
        Message::ComposeTakesArguments => "arguments: {0}",
        Message::ComposeOnDevice => "device",
        Message::ComposeOnWire => "wire",
        Message::ComposeRequest => "Request",
        Message::ComposeRequestFor => "Body for",
        Message::ComposeCopyRequest => "Copy the body",
        Message::ComposeBefore => "Before you send",
        Message::ComposeErrors => "{0|# error|# errors}",
        Message::ComposeWarnings => "{0|# warning|# warnings}",
        Message::ComposeNothingWrong => "no findings",
        Message::ComposeComment => "Comment (required, kept with the action)",
        Message::ComposeConfirm => "Number of devices, typed to confirm it",
        Message::ComposeTag => "{0} is appended, so that the run is found again.",
        Message::ComposeTags => "Each run gets a tag of its own appended, the first one {0}.",
        Message::ComposeManyMinutes => {
            "At 10 runs a minute sending takes {0|about # minute|about # minutes}."
        }
        Message::ComposeRunNone => "Run",
        Message::ComposeRun => "{0|Run on # device|Run on # devices}",
        Message::ComposeMissing => "What prevents the run",
        Message::ComposeMissingMore => "{0|and # more|and # more}",
        Message::ComposeNotLeading => "Liveline is open in another tab, and only that one can run sequences.",
        Message::ComposeTenantComing => "The tenant is still being opened.",
        Message::ComposeTenantMissing => "The tenant could not be opened; try again above.",
        // Run screen.
        Message::RunViewAttached => "Attached run",
        Message::RunViewOn => "Run on {0}",
        Message::RunViewCopyErrors => "Copy the error",
        Message::RunViewHttp => "HTTP {0} {1}",
        Message::RunViewCorrelation => "Id for Microsoft’s support:",
        Message::SizeBytes => "{0|# byte|# bytes}",
        Message::SizeKilobytes => "{0}.{1} KB",
        Message::SizeMegabytes => "{0}.{1} MB",
        Message::SizeGigabytes => "{0}.{1} GB",
        // Notices in the frame.
        Message::Notices => "What happened",
        Message::NoticeSeeRun => "See the run",
        Message::NoticeExport => "Export it in Settings",
        Message::NoticeSendUnstored => "Send anyway",
        // Several tenants.
        Message::TenantMarkHint => "Tenant {0}: what you send goes there",
        Message::TenantOpen => "Open {0}",
        Message::TenantWrong => "The address asks for a tenant that this page does not know",
        Message::TenantUnknown => "There is no tenant “{0}” in config.json. There are: {1}.",
        // Sign-in.
        Message::AccountTitle => "Sign in",
        Message::AccountTroubleTitle => "Not signed in",
        Message::AccountSigningIn => "Signing in…",
        Message::AccountSignIn => "Sign in",
        Message::AccountAgain => "Sign in again",
        Message::AccountOther => "Choose another account",
        Message::AccountConfirm => "Confirm sign-in",
        Message::AccountConsent => "Open the consent page",
        Message::AccountMenu => "Account {0}",
        Message::AccountSignOutHere => "Sign out here",
        Message::AccountSignOutEverywhere => "Sign out everywhere",
        Message::AccountBeside => "Sign in in a window",
        Message::AccountFirst => {
            "Sign in first. Until then you can compose or look at a recording, and nothing can be sent or read."
        }
        Message::AccountRecording => "Look at a recording",
        Message::AccountKept => "Draft and runs are kept.",
        Message::AccountNone => {
            "Sign in with the account that may run live response. What you send is sent under your name."
        }
        Message::AccountCanceled => "The sign-in was canceled. Nothing was sent.",
        Message::AccountWrongTenant => {
            "This account belongs to another tenant than this page. Choose an account of the right tenant. {0}"
        }
        Message::AccountNoConsent => {
            "Nobody has consented to what this page asks for. An administrator can do so on the consent page; then sign in again."
        }
        Message::AccountWrongPlatform => {
            "The app registration lists this address as a web app. It must be a single-page application (AADSTS9002326). Tell whoever runs this site."
        }
        Message::AccountStepUp => {
            "The tenant asks for more proof, such as another factor or a managed device."
        }
        Message::AccountExpired => {
            "The sign-in has ended: after 24 hours, by signing out elsewhere, or because it was revoked."
        }
        Message::AccountUnreachable => "The sign-in host does not answer. It is tried again by itself.",
        Message::AccountFrameBlocked => {
            "The sign-in could not be renewed quietly: this browser blocks cookies or frames of the sign-in host. Signing in again works all the same."
        }
        Message::AccountOpenBeside => {
            "A sign-in is open in another window. Finish it there, or reload the page and sign in here."
        }
        Message::AccountPopUpBlocked => {
            "The browser did not open a window. Allow it, or sign in on this page."
        }
        Message::AccountEmptyToken => "The sign-in host answered without a token.",
        Message::AccountNotLoaded => {
            "A file that sign-in needs did not arrive as it was released. Reload the page; if it happens again, tell whoever runs this site."
        }
        Message::AccountRefused => "The sign-in was refused ({0}). docs/sign-in.md says what the codes mean.",
        Message::AccountLacksLiveResponse => {
            "Your sign-in does not grant Machine.LiveResponse: nothing can be sent. An administrator has to consent to it."
        }
        Message::AccountNoToken => "There is no token for this. Sign in, or ask for consent.",
        Message::AccountPart => "Sign-in",
        Message::AccountPartHint => {
            "The token goes to the API address alone. It stays in this tab and is renewed by itself."
        }
        Message::AccountUser => "User",
        Message::AccountTenant => "Tenant",
        Message::AccountScopes => "Granted",
        Message::AccountExpires => "Token until",
        Message::AccountAuthority => "Sign-in host",
        Message::AccountApi => "API address",
        Message::AccountNoneNow => "none",
        Message::DemoScenario => "Scenario",
        Message::DemoReset => "Reset the demo",
        Message::DemoResetAsk => "Start the demo from the beginning?",
        Message::DemoResetText => "All demo runs of this scenario and seed are removed from this browser.",
        Message::ScenarioFirstRun => "First run",
        Message::ScenarioRoughDay => "Rough day",
        Message::ScenarioNoLibrary => "No library permission",
        Message::ScenarioLargeLibrary => "Large library",
        Message::RunNoTag => {
            "Nothing was sent: the browser gave no random number for the run tag. Reload the page and try again."
        }
        Message::WipeFailed => {
            "Not everything could be wiped: {0}. Close other tabs of this page and try again."
        }
        Message::DeskOpen => "Open…",
        Message::DeskSave => "Save…",
        Message::DeskDevices => "From a list…",
        Message::DeskFilter => "Filter",
        Message::DeskPreflight => "Pre-flight…",
        Message::DeskActions => "Actions",
        Message::DeskForm => "Show the request as",
        Message::DeskJson => "JSON",
        Message::DeskCurl => "cURL",
        Message::DeskPowerShell => "PowerShell",
        Message::DeskConsole => "Portal console",
        Message::DeskQuery => "Hunting query (KQL)",
        Message::DeskNote => "Case note (Markdown)",
        Message::DeskDifference => "Differences from the last run",
    }
}
