use super::Screens;

/// What a message says in English. Placeholders: `{0}` is an argument, `{0|one|many}` picks the plural form
/// that fits argument 0, in which `#` stands for the number itself.
pub(super) const fn text(message: Screens) -> &'static str {
    match message {
        // The frame: header, meters, demo.
        Screens::DemoSeed => "Seed",
        // Parts that screens share.
        Screens::SaveRefused => "The browser refused to save the file.",
        Screens::Close => "Close",
        Screens::ExplainedHappened => "What happened",
        Screens::ExplainedMeans => "What it means",
        Screens::ExplainedToDo => "What to do",
        Screens::WaitLeft => "Left to wait: {0}",
        Screens::WaitOver => "The wait is over.",
        // Settings.
        Screens::SettingsLanguage => "Language",
        Screens::SettingsTheme => "Theme",
        Screens::ThemeSystem => "As the system",
        Screens::ThemeLight => "Light",
        Screens::ThemeDark => "Dark",
        Screens::SettingsZone => "Times",
        Screens::SettingsShortcuts => "Single-key shortcuts",
        Screens::SettingsShortcutsHint => {
            "Such as / for the device search. Switch them off if you dictate or use single keys elsewhere."
        }
        Screens::SettingsNotify => "Tell me when a run ends",
        Screens::SettingsNotifyHint => {
            "A notification of this computer, while the page is not seen: run, device and state, never an output. The browser asks once."
        }
        Screens::SettingsNotifyRefused => {
            "The browser shows no notifications of this page. Allow them in its settings for this site."
        }
        Screens::On => "On",
        Screens::Off => "Off",
        Screens::SettingsLook => "Look and language",
        Screens::SettingsLimits => "Limits",
        Screens::SettingsLimitsHint => "Set in config.json beside the page.",
        Screens::LimitSends => "Runs sent a minute",
        Screens::LimitSessions => "Live sessions at a time",
        Screens::LimitPending => "A waiting run takes a session",
        Screens::LimitRequestsMinute => "Requests a minute",
        Screens::LimitRequestsHour => "Requests an hour",
        Screens::LimitRunTag => "Run tag in the comment",
        Screens::LimitConfirmAbove => "From more devices than this on, their number is typed",
        Screens::LimitMaxDevices => "Devices at once",
        Screens::LimitComment => "Comments match",
        Screens::LimitHighValue => "High-value devices",
        Screens::Yes => "Yes",
        Screens::No => "No",
        Screens::SettingsStored => "Stored in this browser",
        Screens::StoredRuns => "Runs, what was observed of them, and their comments",
        Screens::StoredDrafts => "The draft and saved sequences",
        Screens::StoredDemo => "The demo tenant’s log",
        Screens::StoredSettings => "Choices such as language and theme",
        Screens::StoredSignIn => "What is stored belongs to whoever signs in: sign in to see it.",
        Screens::StoredNot => {
            "Not stored: script output and collected files. Tokens are this tab’s alone, yet a browser may keep them in its profile’s files until they end."
        }
        Screens::TrustHosts => "Hosts contacted",
        Screens::TrustHostsHint => {
            "As this browser counted since the page was opened. Going to the sign-in page itself is not counted."
        }
        Screens::TrustFiles => "the page’s own files",
        Screens::TrustRelay => "the tenant’s API, through this site",
        Screens::TrustRelayResults => "what commands left, through this site",
        Screens::TrustSignIn => "sign-in",
        Screens::TrustApi => "the tenant’s API",
        Screens::TrustResults => "what commands left",
        Screens::TrustOther => "not asked for by this page: perhaps by an extension of the browser",
        Screens::TrustRequests => "{0|# request|# requests}",
        Screens::TrustPermissions => "Permissions",
        Screens::TrustHeld => "held",
        Screens::TrustLacking => "missing",
        Screens::TrustForRuns => "run, cancel, results",
        Screens::TrustForDevices => "devices, states of runs",
        Screens::TrustForLibrary => "the library",
        Screens::TrustForConfigured => "asked for in config.json",
        Screens::TrustClock => "Clock",
        Screens::TrustClockDemo => "Times are the demo’s own.",
        Screens::TrustClockSame => {
            "Times of runs are the tenant’s. This computer’s clock agrees with the tenant’s."
        }
        Screens::TrustClockUnknown => {
            "Times of runs are the tenant’s. How far this computer’s clock is from it is not known yet: the first answer about a run tells."
        }
        Screens::TrustClockBehind => {
            "Times of runs are the tenant’s. This computer’s clock is {0} behind the tenant’s."
        }
        Screens::TrustClockAhead => {
            "Times of runs are the tenant’s. This computer’s clock is {0} ahead of the tenant’s."
        }
        Screens::TrustPolicy => "Policy in force",
        Screens::TrustPolicyServed => "Sent by the server",
        Screens::TrustPolicyNone => {
            "The server sends no Content-Security-Policy: only what the page says itself is in force."
        }
        Screens::TrustPolicyOwn => "In the page itself",
        Screens::TrustLooking => "Looking…",
        Screens::TrustNotThere => "The site did not answer.",
        Screens::TrustRelease => "This release",
        Screens::TrustVersion => "Version",
        Screens::TrustBuild => "Build of this page",
        Screens::TrustBuildThere => "Build on the site",
        Screens::TrustFilesHere => "Files and their digests",
        Screens::TrustSums => "All digests (SHA256SUMS)",
        Screens::TrustSbom => "Bill of materials (CycloneDX)",
        Screens::TrustLicences => "Show the licences",
        Screens::TrustLicencesOf => "Licences of all components",
        Screens::StoredEntries => "{0|# entry|# entries}",
        Screens::StoredSince => "since {0}",
        Screens::StoredSite => "All of this site, as the browser counts",
        Screens::StoredFullDisk => "When the disk gets full",
        Screens::StoredLasting => "is kept",
        Screens::StoredNotLasting => "the browser may clear it",
        Screens::StoredExport => "Export local data",
        Screens::StoredOfAll => {
            "Both cover every account that used this page in this browser, whoever is signed in."
        }
        Screens::StoredOfAllDemo => {
            "The export covers all that this page keeps in this browser, tenants too; Wipe removes only the data of demos."
        }
        Screens::StoredExportFailed => "The data could not be read: {0}",
        Screens::KeepDays => "Days that runs are kept after their end",
        Screens::KeepApply => "Apply",
        Screens::KeepWrong => "A whole number of days, from 1 to {0}.",
        Screens::KeepDone => "Runs are kept for {0|# day|# days} after their end.",
        Screens::KeepHint => {
            "What is older is removed now and whenever the page opens; lists show it until then. Runs that are not over stay."
        }
        Screens::Wipe => "Wipe local data…",
        Screens::WipeAsk => "Wipe everything this page stored in this browser?",
        Screens::WipeText => {
            "Runs, drafts, saved sequences and settings go, language and theme among them; then the page opens anew. Runs that are under way go on in the tenant, but this browser no longer knows them. This cannot be undone."
        }
        Screens::WipeDo => "Wipe",
        Screens::Wiped => "Local data was wiped.",
        Screens::SettingsDemo => "Demo",
        Screens::DemoOpenThis => "Open this demo",
        Screens::SettingsDemoHint => "The same scenario and seed give the same devices, times and troubles.",
        // Runs: states, reasons, what was observed.
        Screens::CommandNotStarted => "Not started",
        Screens::CommandRunning => "Running",
        Screens::CommandCompleted => "Completed",
        Screens::CommandFailed => "Failed",
        Screens::CommandSkipped => "Skipped: step {0} failed",
        Screens::CommandNotRunCanceled => "Not run: canceled",
        Screens::CommandNotRunRefused => "Not run: refused",
        Screens::CommandNotRunEnded => "Not run: the run had ended",
        Screens::CommandRunningAtEnd => "Was running when the run ended",
        Screens::CommandNoOutput => "No output by design",
        Screens::WhyElsewhere => "Another tab of Liveline sends it.",
        Screens::WhyNextTurn => "It is next.",
        Screens::WhyStoring => "What will be sent is being stored first.",
        Screens::WhyNotStored => {
            "This browser could not store it. Without that, a reload would forget that it was sent."
        }
        Screens::WhyMinuteQuota => {
            "The minute’s sends are used up. The next one leaves at {0}{1|, # run is before this one|, # runs are before this one}."
        }
        Screens::WhyMinuteQuotaFirst => "The minute’s sends are used up. This one leaves at {0}.",
        Screens::WhyToldToWait => "The tenant asked to wait until {0} (429).",
        Screens::WhySessionsFull => "All live sessions are taken: {0}.",
        Screens::WhySessionsWaiting => {
            "All live sessions are taken: {0}, {1|# of them by a waiting device|# of them by waiting devices}. Canceling such runs frees sessions."
        }
        Screens::WhyDeviceBusy => "The device is busy with another session. The next try is at {0}.",
        Screens::WhyDeviceBusyWith => "The device is busy with action {0}. The next try is at {1}.",
        Screens::WhyOtherRun => "It follows {0} on the same device.",
        Screens::WhyPaused => "The queue is paused.",
        Screens::WhyLeft => "It was left behind by an earlier visit. Continue or discard?",
        Screens::WhyOffline => "There is no network.",
        Screens::WhyFrontDoor => "The session at the front door has ended.",
        Screens::WhyUnreachable => {
            "The last requests got no answer. Sending goes on when the tenant answers again."
        }
        Screens::WhySignedOut => "Sign in to go on.",
        Screens::SearchLooking => "It may have arrived. The tenant’s list is being searched for it.",
        Screens::SearchNotFound => "It is not in the tenant’s list. Send it again, or stop watching?",
        Screens::SearchGivenUp => "Whether it arrived is not known.",
        Screens::NotKnownAsked => {
            "The tenant does not know this action. Is the id right, and is it of this tenant? It is asked for again, ever more rarely."
        }
        Screens::NotKnownLetBe => "The tenant did not know this action. It is not asked for any more.",
        Screens::NotKnownAnyMore => {
            "It is asked for again, ever more rarely. Its device stays reserved for it until it is known again, or you stop watching it."
        }
        Screens::CanceledUnsent => "The tenant never took it.",
        Screens::SeenRequested => "Requested",
        Screens::SeenSent => "Sent",
        Screens::SeenAccepted => "Accepted as {0}",
        Screens::SeenNoAnswer => "No answer came",
        Screens::SeenUnclear => "The answer proves nothing (HTTP {0})",
        Screens::SeenFound => "Found in the tenant’s list as {0}",
        Screens::SeenNotFound => "Not found in the tenant’s list",
        Screens::SeenAgainTooMany => "Too many requests (429), queued again",
        Screens::SeenAgainSignedOut => "The sign-in did not hold (401), queued again",
        Screens::SeenAgainBusy => "The device was busy, queued again",
        Screens::SeenAgainBusyWith => "The device was busy with {0}, queued again",
        Screens::SeenAgainDropped => {
            "Another run’s action came back ({0}): these commands were dropped, queued again"
        }
        Screens::SeenAgainNeverLeft => "The request never left, queued again",
        Screens::SeenAgainAsked => "Sent again by hand",
        Screens::SeenRefused => "Refused ({0})",
        Screens::SeenWithdrawn => "Withdrawn before the tenant took it",
        Screens::SeenGivenUp => "The search was given up",
        Screens::SeenCancelAsked => "Cancel asked",
        Screens::SeenCancelAccepted => "Cancel accepted",
        Screens::SeenCancelRefused => "Cancel refused ({0})",
        Screens::SeenMissing => "The tenant does not list it",
        Screens::SeenPickedUp => "Picked up by the device",
        Screens::SeenStatus => "The run’s status is {0}",
        Screens::SeenCommand => "Step {0} ({1}): {2}",
        Screens::SeenLate => "An older answer arrived late",
        Screens::SeenOdd => "An answer with something unexpected in it",
        // Run screen.
        Screens::RunViewBreadcrumb => "Where this run belongs",
        Screens::RunViewBatch => "Batch",
        Screens::RunViewProgress => "{0} of {1}",
        Screens::RunViewDevice => "Device",
        Screens::RunViewBy => "Requested by",
        Screens::RunViewSent => "Sent",
        Screens::RunViewAsked => "Requested",
        Screens::RunViewAction => "Action",
        Screens::RunViewNoAction => "not known yet",
        Screens::RunViewNever => "none",
        Screens::RunViewCopyAction => "Copy the action id",
        Screens::RunViewCopyLink => "Copy link",
        Screens::RunViewAgain => "Run again",
        Screens::RunViewCancel => "Cancel run…",
        Screens::RunViewWithdraw => "Withdraw",
        Screens::RunViewOnlyLeader => "Liveline is open in another tab; only that one sends and fetches.",
        Screens::RunViewCancelAsk => "Cancel this run?",
        Screens::RunViewCancelText => {
            "Commands that have completed stay done. One that is running may still finish: whether the cancel came in time, the page will say."
        }
        Screens::RunViewCancelOthers => "This run was not sent from here. Somebody may be waiting for it.",
        Screens::RunViewCancelComment => "Comment on the cancel",
        Screens::RunViewCancelOver => {
            "It has ended meanwhile, before any cancel: there is nothing left to stop."
        }
        Screens::RunViewCancelMissing => "Write a comment: the API asks for one.",
        Screens::RunViewCancelDo => "Cancel the run",
        Screens::RunViewCancelNot => "Let it run",
        Screens::RunViewCommands => "Commands",
        Screens::RunViewNoCommands => "The tenant has not told its commands.",
        Screens::RunViewChoice => "How the commands are shown",
        Screens::RunViewTimeline => "Timeline",
        Screens::RunViewTable => "Table",
        Screens::RunViewZoom => "Stretch of time shown",
        Screens::RunViewZoomIn => "Zoom in",
        Screens::RunViewZoomOut => "Zoom out",
        Screens::RunViewZoomEarlier => "Earlier",
        Screens::RunViewZoomLater => "Later",
        Screens::RunViewZoomFit => "Fit",
        Screens::RunViewZoomWhole => "The whole run is shown.",
        Screens::RunViewStretch => "Shown: {0} to {1}.",
        Screens::RunViewZoomed => "Shown: {0}, from {1} after the start.",
        Screens::RunViewThin => "Bars too short to be seen here are drawn 4 px long.",
        Screens::RunViewBefore => "earlier",
        Screens::RunViewAfterwards => "later",
        Screens::RunViewStep => "Step",
        Screens::RunViewCommand => "Command",
        Screens::RunViewState => "State",
        Screens::RunViewStart => "Started",
        Screens::RunViewEnd => "Ended",
        Screens::RunViewDuration => "Duration",
        Screens::RunViewAfter => "+{0}",
        Screens::RunViewRowWaiting => "Waiting for the device",
        Screens::RunViewRowUnsent => "Waiting to be sent",
        Screens::RunViewRowUnanswered => "Waiting for an answer",
        Screens::RunViewNext => "next",
        Screens::RunViewOfLimit => "{0} / {1}",
        Screens::RunViewLimitScript => {
            "A script may run {0}: until {1}. Then the tenant ends it, and no later command runs."
        }
        Screens::RunViewLimitWait => {
            "A run may wait {0} for its device: until {1}. Then the tenant gives it up, and nothing has run."
        }
        Screens::RunViewUsually => "usually {0}",
        Screens::RunViewUsual => "Usual",
        Screens::RunViewUsualOf => "Usual here: {0}, the median of {1|# time|# times} that it completed.",
        Screens::RunViewSlower => "Slower than usual",
        Screens::RunViewSlowerStep => "{0}: slower than usual. {1}, usually {2}",
        Screens::RunViewLocalToo => "{0} ({1} local)",
        Screens::RunViewPicture => "Picture of the timeline",
        Screens::RunViewPictureSvg => "Save as SVG",
        Screens::RunViewPicturePng => "Save as PNG",
        Screens::RunViewPictureRefused => "The browser made no picture.",
        Screens::RunViewPictureLocal => "Times are of this computer’s zone: it began at {0}.",
        Screens::RunViewPictureSoft => "Pale ends: the moment lies between two polls.",
        Screens::RunViewPictureTitle => "Timeline: {0}",
        Screens::RunViewFromTo => "{0} to {1}",
        Screens::RunViewBetween => "between {0} and {1}",
        Screens::RunViewUnknownMoment => "not known",
        Screens::RunViewSince => "Started: {0}",
        Screens::RunViewStartEnd => "Started: {0}. Ended: {1}",
        Screens::RunViewErrors => "Error, as the API wrote it",
        Screens::RunViewOutput => "Output",
        Screens::RunViewOutputOf => "Output of step {0}",
        Screens::RunViewOutputLoading => "Fetching the output…",
        Screens::RunViewOutputEmpty => "The tenant has an output for this command, and it is empty.",
        Screens::RunViewOutputNothing => "Nothing was written.",
        Screens::RunViewOutputRefused => "The output could not be fetched.",
        Screens::RunViewOutputNoAnswer => "No answer came, several times.",
        Screens::RunViewTryAgain => "Try again",
        Screens::RunViewExit => "reported exit {0}",
        Screens::RunViewExitHint => {
            "An exit code may lie: a script that ended with 4 was seen reported as 0. Trust what the script itself wrote."
        }
        Screens::RunViewLines => "{0|# line|# lines}",
        Screens::RunViewNoStderr => "no error output",
        Screens::RunViewStderr => "Error output",
        Screens::RunViewLenient => {
            "The transcript breaks the rules of JSON and was read all the same. Nothing is missing."
        }
        Screens::RunViewCutOff => "The transcript ends too early: what comes after is missing.",
        Screens::RunViewWrap => "Wrap lines",
        Screens::RunViewSearch => "Search the output",
        Screens::RunViewCopyOutput => "Copy the output",
        Screens::RunViewDownload => "Save as a file",
        Screens::RunViewOutputCut => "Shown: the first {0} of {1}. The file has everything.",
        Screens::RunViewNoMatch => "no match",
        Screens::RunViewMatch => "{0} of {1}",
        Screens::RunViewPreviousMatch => "Previous match",
        Screens::RunViewNextMatch => "Next match",
        Screens::RunViewFile => "Collected file",
        Screens::RunViewSize => "Size",
        Screens::RunViewBytes => "{0|# byte|# bytes}",
        Screens::RunViewCopyHash => "Copy the SHA-256",
        Screens::RunViewCompressed => {
            "The compressed file could not be opened whole here. It is saved as it came."
        }
        Screens::RunViewSave => "Save file",
        Screens::RunViewObserved => "What was observed",
        Screens::RunViewSeenAt => "seen at {0}, between two polls",
        Screens::RunViewSeenBetween => "after {0}, between two polls",
        Screens::RunViewWaited => "waited {0}",
        Screens::RunViewRaw => "Answers, as they came ({0})",
        Screens::RunViewRawWhich => "Answer",
        Screens::RunViewRawOne => "{0}. {1}: {2}",
        Screens::RunViewCopyRaw => "Copy the answer",
        Screens::CompareDo => "Compare…",
        Screens::CompareShort => "Comparison",
        Screens::CompareTitle => "Outputs compared",
        Screens::CompareNone => {
            "This browser knows no other run of this sequence, batch or device. An earlier one can be attached from the list of runs."
        }
        Screens::CompareWith => "Compare with",
        Screens::CompareMost => "{0|# more run is|# more runs are} not offered here; the nearest are.",
        Screens::CompareSwap => "Swap",
        Screens::CompareFirst => "First run: its own lines are marked −",
        Screens::CompareSecond => "Second run: its own lines are marked +",
        Screens::CompareItself => "This is one run, compared with itself.",
        Screens::CompareLayout => "Layout",
        Screens::CompareUnified => "One below the other",
        Screens::CompareBeside => "Side by side",
        Screens::CompareSaid => "Commands: {2}. Compared: {1}, of these {0|# differs|# differ}.",
        Screens::CompareOther => "The first run has another command here: {0}",
        Screens::CompareOnlyFirst => "Only the first run has this command.",
        Screens::CompareOnlySecond => "Only the second run has this command.",
        Screens::CompareNoOutput => "Neither run has an output of this command.",
        Screens::CompareNoneFirst => "The first run has no output of this command.",
        Screens::CompareNoneSecond => "The second run has no output of this command.",
        Screens::CompareByHand => {
            "Files are compared by their SHA-256. They may be large, so they are fetched when you ask."
        }
        Screens::CompareFetch => "Fetch both files",
        Screens::CompareKinds => {
            "One run left a text here, the other a file: they cannot be compared line by line."
        }
        Screens::CompareFileSame => "Same content.",
        Screens::CompareFileOther => "Different content.",
        Screens::CompareExits => "Reported exit codes: {0} in the first run, {1} in the second.",
        Screens::CompareWorking => "Being compared…",
        Screens::CompareCounts => "{0|# line|# lines} added, {1|# line|# lines} removed",
        Screens::CompareEmpty => "Both are empty.",
        Screens::CompareSame => "Both are the same.",
        Screens::CompareSameEnds => "All lines are the same; only line breaks differ.",
        Screens::CompareSameSoFar => "The same as far as they were compared.",
        Screens::CompareCut => {
            "Of each output the first {0} lines or 5 MB are compared: here {1|# line|# lines} of the first and {2|# line|# lines} of the second. What comes after is not."
        }
        Screens::CompareAdded => "added:",
        Screens::CompareRemoved => "removed:",
        Screens::CompareLineCut => "(the rest of the line is not shown)",
        Screens::CompareFold => "{0|# unchanged line|# unchanged lines}",
        Screens::CompareLeft => "{0|# row is not shown|# rows are not shown}",
        Screens::UnknownTitle => "This page does not have that address",
        Screens::UnknownText => {
            "“{0}” leads nowhere. It may be cut off, mistyped or from another version of Liveline."
        }
        Screens::OpenCompose => "Compose a sequence",
        Screens::OpenRuns => "See the runs",
        Screens::RunViewUnknownTitle => "This browser does not know that run",
        Screens::RunViewUnknownAction => {
            "“{0}” looks like the id of an action. It may have been sent from another browser: attach it, and it is watched here too."
        }
        Screens::RunViewUnknownText => {
            "“{0}” is not a run of this browser. Records are kept here alone; with the action id a run can be attached from the list."
        }
        Screens::RunViewShowOther => "Show the other run",
        Screens::RunViewShowWaiting => "Show the waiting runs",
        Screens::RunViewShowBlocking => "Show the blocking action",
        Screens::RunViewCancelBlocking => "Cancel the blocking action…",
        Screens::RunViewCancelBlockingAsk => "Cancel the action that has the device?",
        Screens::RunViewSendWhenFree => "Send when free",
        Screens::RunViewBlockerWatched => "It is watched here: {0}. This run is sent as soon as it ends.",
        Screens::RunViewBlockerUnseen => {
            "The tenant’s list does not show it, usually because it is a session opened by hand in the portal. Its end is not seen from here; the page keeps trying."
        }
        Screens::RunViewSendUnstored => "Send without storing",
        Screens::RunViewSendAgain => "Send again",
        Screens::RunViewGiveUp => "Stop watching",
        Screens::RunViewRefusedText => "The tenant refused the run. Nothing was done on the device.",
        Screens::RunViewUnknownState => {
            "The tenant calls this state “{0}”. The page does not know it and goes on watching."
        }
        Screens::RunViewAskAgain => "Ask again",
        Screens::RunViewMissing => {
            "Since {0} the tenant says that it does not know this action. What was known last is shown."
        }
        Screens::RunViewCanceledPartly => {
            "Canceled, but {0|# command had completed|# commands had completed} before."
        }
        Screens::RunViewCancelTooLate => "The cancel came too late: the run had ended by itself.",
        Screens::RunViewCancelRefused => "The tenant refused to cancel.",
        Screens::RunViewCancelAskedAt => "Cancel asked at {0}. The tenant has not answered yet.",
        Screens::RunViewCancelTaken => "The tenant took the cancel at {0}. The run is not over yet.",
        Screens::RunViewCancelAskedBy => "Cancel asked by {0}: “{1}”",
        Screens::RunViewCanceledBy => "Canceled by {0}: “{1}”",
        Screens::RunViewFailedSilently => "The tenant says that it failed, and not why. Error number: {0}.",
        Screens::RunViewOdd => {
            "The last answer is not what the API describes: {0}. It is kept below as it came."
        }
        // What leaves the page about runs.
        Screens::EvidenceSave => "Evidence",
        Screens::EvidenceMore => "Copy for a case",
        Screens::EvidenceNote => "Copy case note",
        Screens::EvidenceQuery => "Copy KQL",
        Screens::EvidenceFetching => "Fetching outputs for the evidence: {0} of {1}…",
        Screens::EvidenceWithout => "Save without the rest",
        Screens::EvidenceMaking => "Putting the evidence together…",
        Screens::EvidenceSaved => "The evidence is saved.",
        Screens::EvidenceSavedWithout => "The evidence is saved. Not in it, and named there: {0}",
        Screens::EvidenceTooLarge => {
            "The evidence is larger than a zip file can be (4 GB). Save the outputs one by one."
        }
        Screens::EvidenceNoQuery => {
            "The tenant has told no times of this run yet, so there is nothing to search for."
        }
        Screens::EvidenceQueryNote => "Looks for what this run did. Not verified against a tenant.",
        Screens::EvidenceQueryNoteDemo => {
            "DEMO: the run was at a simulated tenant and left nothing to find. Not verified against a tenant."
        }
        Screens::EvidenceTitleDemo => "DEMO: live response run at a simulated tenant, evidence",
        Screens::EvidenceTitle => "Live response run: evidence",
        Screens::EvidenceTimes => "All times are UTC, by the tenant’s clock.",
        Screens::EvidenceDeviceId => "Device id",
        Screens::EvidenceRunTag => "Run tag",
        Screens::EvidenceCancel => "Cancel asked by",
        Screens::EvidenceRefusal => "The tenant’s answer",
        Screens::EvidenceComment => "Comment",
        Screens::EvidenceAnalyst => "Saved by",
        Screens::EvidenceTenant => "Tenant",
        Screens::EvidencePage => "Liveline",
        Screens::EvidenceEmptyOutput => "an empty output",
        Screens::EvidenceNotIncluded => "Not in this bundle",
        Screens::EvidenceTime => "Time",
        Screens::EvidenceOutputs => "Outputs",
        Screens::EvidenceFiles => "Files",
        Screens::EvidenceBytes => "Bytes",
        Screens::EvidenceCheck => {
            "To compare: sha256sum -c SHA256SUMS, in the folder into which the bundle was unpacked. manifest.json has the same hashes; result links and tokens were taken out of the answers."
        }
        Screens::EvidenceCut => "Shown: {0} of {1} bytes. The file has everything.",
        Screens::EvidenceNotFetched => "it was not fetched",
        Screens::EvidenceRefused => "the tenant refused it ({0})",
        Screens::EvidenceNoAnswer => "no answer came",
        Screens::EvidenceStopped => "fetching it was stopped",
        Screens::EvidenceNotReadable => "the storage lets no page read it",
        Screens::EvidenceForbidden => "this page’s security policy does not let it ask the storage",
        Screens::EvidenceFrontDoor => "the session at the front door had ended",
        Screens::EvidenceNoToken => "there was no sign-in for it",
        // A bundle that is opened again.
        Screens::RecordingOpen => "Open a recording…",
        Screens::RecordingDrop => "Drop it to open the recording. Nothing is sent.",
        Screens::RecordingReading => "Checking “{0}”…",
        Screens::RecordingOpened => "The recording is open: {0}",
        Screens::RecordingNotBundle => "“{0}” is not an evidence bundle of Liveline.",
        Screens::RecordingTooLarge => "“{0}” is larger than this page opens.",
        Screens::RecordingBroken => "“{0}” is cut off or damaged. Copy it anew from where it came.",
        Screens::RecordingNotStored => {
            "“{0}” was packed by another program: {1} is compressed or encrypted in it. Open the file as Liveline saved it."
        }
        Screens::RecordingDamaged => {
            "“{0}” is damaged: {1} does not have the bytes that were packed. Nothing of it is shown."
        }
        Screens::RecordingNewer => {
            "“{0}” was saved by a newer version of Liveline. Reload the page and open it again."
        }
        Screens::RecordingMissing => "“{0}” is not whole: {1} is missing. Nothing of it is shown.",
        Screens::RecordingUnlisted => {
            "“{0}” was changed: {1} is not in its lists, or is there twice. Nothing of it is shown."
        }
        Screens::RecordingChanged => {
            "“{0}” was changed. The SHA-256 does not match: {1}. Nothing of it is shown."
        }
        Screens::RecordingOdd => "“{0}” is not understood: {1} does not say what it should.",
        Screens::RecordingUnreadable => "“{0}” could not be read.",
        Screens::RecordingNone => "No recording is open",
        Screens::RecordingNoneText => {
            "A recording is what Evidence saves on the page of a run: a file that ends in .evidence.zip. The page keeps none: after a reload it has to be opened again. Choose the file, or drop it anywhere here."
        }
        Screens::RecordingCrumb => "Recording",
        Screens::RecordingMark => "RECORDING",
        Screens::RecordingText => {
            "What an evidence bundle holds, as it was seen then. It is no run of this page: nothing is asked, sent or kept."
        }
        Screens::RecordingOfDemo => "It comes from a demo: the tenant and its devices are simulated.",
        Screens::RecordingFile => "Bundle",
        Screens::RecordingClose => "Close the recording",
        Screens::RecordingPlayer => "Replay",
        Screens::RecordingPlay => "Play",
        Screens::RecordingPause => "Pause",
        Screens::RecordingPrevious => "Previous observation",
        Screens::RecordingNext => "Next observation",
        Screens::RecordingSpeed => "Speed",
        Screens::RecordingOnce => "1×",
        Screens::RecordingTen => "10×",
        Screens::RecordingMoment => "Moment of the recording",
        Screens::RecordingAt => "{0} of {1}, {2}",
        Screens::RecordingNoOutput => "Not in the bundle: {0}.",
        Screens::RunsCsv => "Save as CSV",
        Screens::RunsCsvCompleted => "Commands completed",
        Screens::RunsCsvCommands => "Commands in all",
        // Runs list.
        Screens::RunsAll => "All",
        Screens::RunsOpen => "Open",
        Screens::RunsNotSent => "Not sent yet",
        Screens::RunsWaiting => "Waiting for device",
        Screens::RunsRunning => "Running",
        Screens::RunsCompleted => "Completed",
        Screens::RunsFailed => "Failed",
        Screens::RunsCanceled => "Canceled",
        Screens::RunsGroups => "Filter by state",
        Screens::RunsFind => "Device, sequence, comment, person",
        Screens::RunsWhose => "Whose runs",
        Screens::RunsHere => "This browser",
        Screens::RunsTenant => "Whole tenant",
        Screens::RunsAnyone => "Anyone",
        Screens::RunsFrom => "From",
        Screens::RunsUntil => "Until",
        Screens::RunsInBrowser => "In this browser",
        Screens::RunsTenantReading => "Reading the tenant’s list…",
        Screens::RunsTenantAll => {
            "The tenant lists {0|# live response action|# live response actions}, read {1}."
        }
        Screens::RunsTenantPart => {
            "The newest {0|# live response action|# live response actions} of the tenant, read {1}. There are older ones."
        }
        Screens::RunsTenantOlder => "Read older ones",
        Screens::RunsTenantElsewhere => {
            "There are older ones, but the tenant’s link to them leads out of the API and is not followed."
        }
        Screens::RunsTenantNote => {
            "It is read when you ask, never by itself: each reading counts against the request quota. Sessions opened by hand in the portal are not in the API’s list. A run that you open is watched here too."
        }
        Screens::RunsTenantFailed => "The tenant’s list could not be read",
        Screens::RunsTenantNone => "The tenant lists no live response",
        Screens::RunsTenantNoneText => {
            "Nobody has sent one through the API that you may see, as far back as the tenant remembers."
        }
        Screens::RunsOfBatch => "Batch: {0}",
        Screens::RunsWithout => "Remove the filter “{0}”",
        Screens::RunsBatch => "Batch of {0|# run|# runs}",
        Screens::RunsBatchNamed => "{0} on {1|# device|# devices}",
        Screens::RunsPause => "Pause sending",
        Screens::RunsResume => "Resume sending",
        Screens::RunsCancelSeveral => "Cancel several…",
        Screens::RunsChooseTitle => "Choose runs to cancel",
        Screens::RunsChooseWaiting => "All that wait",
        Screens::RunsChooseAll => "All that can be canceled",
        Screens::RunsChooseNone => "None",
        Screens::RunsChosen => "{0|# run|# runs} chosen",
        Screens::RunsChosenHead => "Chosen",
        Screens::RunsChosenNone => "Choose at least one run.",
        Screens::RunsChooseEnd => "Stop choosing",
        Screens::RunsChooseOne => "Choose {0}, {1}",
        Screens::RunsCancelChosen => "Cancel chosen…",
        Screens::RunsCancelAsk => "Cancel these runs?",
        Screens::RunsCancelQueued => "{0|# run is|# runs are} not sent yet and will be withdrawn: {1}",
        Screens::RunsCancelSent => {
            "{0|# run was|# runs were} sent; the API will be asked to cancel {0|it|them}: {1}"
        }
        Screens::RunsCancelBefore => {
            "{0|# run was|# runs were} asked to stop before; nothing more is done: {1}"
        }
        Screens::RunsCancelEnded => {
            "{0|# run has|# runs have} ended in the meantime and {0|stays as it is|stay as they are}: {1}"
        }
        Screens::RunsCancelOthers => "{0|# of them was|# of them were} sent by somebody else.",
        Screens::RunsCancelText => {
            "Commands that have completed stay done. One that is running may still finish: each run will say whether the cancel came in time."
        }
        Screens::RunsCancelComment => "Comment on the cancel, the same for all",
        Screens::RunsCancelNot => "Let them run",
        Screens::RunsCancelDo => "Cancel {0|# run|# runs}",
        Screens::RunsCancelNothing => "None of them can be canceled any more.",
        Screens::RunsCancelTold => "Withdrawn: {0}. Asked to cancel: {1}. Left as they are: {2}.",
        Screens::RunsCancelMore => "{0} and {1} more",
        Screens::RunsAgainFailed => "Run again where it failed ({0|# device|# devices})",
        Screens::RunsAttach => "Attach a run…",
        Screens::RunsAttachTitle => "Attach a run",
        Screens::RunsAttachText => {
            "A run that was sent from elsewhere is watched here too. Paste its action id, or a link or a text that has it."
        }
        Screens::RunsAttachField => "Action id",
        Screens::RunsAttachWrong => {
            "There is no action id in it. It looks like 6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0002."
        }
        Screens::RunsAttachSeveral => "Several ids are in it: {0}. One is needed: the action’s.",
        Screens::RunsAttachDo => "Attach",
        Screens::RunsSequence => "Sequence",
        Screens::RunsProgress => "Commands",
        Screens::RunsElapsed => "Elapsed",
        Screens::RunsWhy => "Details",
        Screens::RunsUnnamed => "Unnamed",
        Screens::RunsStep => "Step {0}, {1}",
        Screens::RunsMore => "Show {0} more",
        Screens::RunsNone => "No runs yet",
        Screens::RunsNoneText => {
            "Compose a sequence and run it: it appears here and stays, in this browser alone, for as many days after its end as Settings say."
        }
        Screens::RunsNoneSuch => "No run fits this filter",
        Screens::RunsNoneSuchText => "There are runs, but none like that.",
        Screens::RunsNoBatch => "No run of this batch is here",
        Screens::RunsNoBatchText => {
            "This browser has none: the batch was sent elsewhere, its runs were put away, or the demo went back to before it."
        }
        Screens::RunsNoDay => "The last day is before the first.",
        Screens::RunsClear => "Show all runs",
        Screens::RunsCounts => "{0} open, {1} of them running; {2} completed, {3} failed",
        // Library.
        Screens::LibraryFind => "Name, description, person or SHA-256",
        Screens::LibraryCount => "{0|# file|# files}",
        Screens::LibraryCountOf => "{0} of {1|# file|# files}",
        Screens::LibraryRefresh => "Read again",
        Screens::LibraryNotAsked => "The library has not been read yet",
        Screens::LibraryNotAskedText => {
            "It needs a permission of its own, which is asked for when it is read."
        }
        Screens::LibraryLoading => "Reading the library…",
        Screens::LibraryFailed => "The library could not be read",
        Screens::LibraryNoToken => {
            "There is no token with Library.Manage. Sign in again to ask for it, or let an administrator consent. Names can still be typed in Compose; they are not checked."
        }
        Screens::LibraryForbidden => "There is no permission for the library",
        Screens::LibraryEmpty => "The library is empty",
        Screens::LibraryEmptyText => {
            "Upload a script or any other file: RunScript runs scripts on devices, PutFile places any file there."
        }
        Screens::LibraryNoneSuch => "No file fits this filter",
        Screens::LibraryNoneSuchText => "There are files, but none like that.",
        Screens::LibraryClear => "Show all files",
        Screens::LibraryLeft => "{0|# file is not shown|# files are not shown}",
        Screens::LibraryName => "Name",
        Screens::LibraryDescription => "Description",
        Screens::LibraryHash => "SHA-256",
        Screens::LibraryParameters => "Parameters",
        Screens::LibraryBy => "Created by",
        Screens::LibraryUpdated => "Last updated",
        Screens::LibraryChanges => "Changes",
        Screens::LibraryTakesNone => "none",
        Screens::LibraryTakesSome => "yes, not described",
        Screens::LibraryNobody => "not said",
        Screens::LibraryCopyHash => "Copy the SHA-256 of {0}",
        Screens::LibraryDelete => "Delete {0}…",
        Screens::LibraryOnlyLeader => "Liveline is open in another tab; only that one changes the library.",
        Screens::LibraryUpload => "Upload a file",
        Screens::LibraryUploadHint => {
            "The library belongs to the whole tenant. Microsoft’s page on the API says up to 20\u{a0}MB, other sources say 250\u{a0}MB."
        }
        Screens::LibraryChoose => "Choose a file…",
        Screens::LibraryChooseOther => "Choose another file…",
        Screens::LibraryDrop => "or drop one anywhere on this screen",
        Screens::LibraryDropHere => "Drop it to choose the file; nothing is sent yet.",
        Screens::LibraryOneFile => "One file at a time: {0} was taken.",
        Screens::LibraryFile => "File",
        Screens::LibrarySize => "Size",
        Screens::LibraryHashing => "computing it…",
        Screens::LibraryUnreadable => {
            "The browser could not read it: a folder, or a file that changed or is held by another program. Choose it again."
        }
        Screens::LibraryTooLarge => {
            "{0} is more than any source allows (250 MB), so it is not read and not sent."
        }
        Screens::LibraryLarge => {
            "{0} is more than the 20 MB of Microsoft’s page on the API. Other sources say 250 MB: the tenant may refuse it."
        }
        Screens::LibraryNoBytes => "The file is empty.",
        Screens::LibraryFileName => "Name in the library",
        Screens::LibraryNameEmpty => "Write a name.",
        Screens::LibraryNameDots => "A name cannot be dots alone.",
        Screens::LibraryNameWrong => {
            "Names can have only Latin letters, digits, “-”, “_” and “.”. Not allowed: {0}"
        }
        Screens::LibraryBlank => "space",
        Screens::LibraryUseName => "Use {0}",
        Screens::LibraryDescriptionField => "Description",
        Screens::LibraryTakes => "Takes parameters",
        Screens::LibraryParametersField => "Which parameters, for whoever uses it",
        Screens::LibraryExists => "{0} is in the library already",
        Screens::LibraryWhose => "Created by {0}, last updated {1}.",
        Screens::LibraryExistsText => {
            "Everybody in the tenant who uses it, people and automations, gets the new content from then on. The API does not give the old one back."
        }
        Screens::LibraryExistsSaid => {
            "Its description and parameters become what is entered above: what the library says of it, unless you typed something else."
        }
        Screens::LibrarySame => "Its content is the same as that of the chosen file.",
        Screens::LibraryReplace => "Replace it",
        Screens::LibraryNotKnown => {
            "The library was not read, so it is not known whether it has a file of this name. If it has, description and parameters are replaced as well."
        }
        Screens::LibraryReplaceIfAny => "Replace it if it is there",
        Screens::LibraryDraftUses => "The sequence in Compose uses it in {1|step|steps} {0}.",
        Screens::LibraryKeptUse => "Saved sequences that use it: {0}.",
        Screens::LibraryKeptUnread => "Saved sequences could not be looked at: {0}",
        Screens::LibraryAsk => "Sign in for the library",
        Screens::LibraryDraftUsesNot => "The sequence in Compose does not use it.",
        Screens::LibrarySend => "Upload",
        Screens::LibraryNoFile => "Choose a file first.",
        Screens::LibraryStillHashing => "The SHA-256 is being computed.",
        Screens::LibraryNotReplaced => "Tick “Replace it” or give another name.",
        Screens::LibraryBusy => "Sending {0}: {1} was not taken. Choose it again when that has ended.",
        Screens::LibrarySending => "Sending {0}, {1}…",
        Screens::LibraryTaken => {
            "{0} is in the library. The tenant reports the SHA-256 that was computed here."
        }
        Screens::LibraryTakenUnsaid => "{0} is in the library. The tenant did not say its SHA-256.",
        Screens::LibraryTakenOther => {
            "{0} is in the library, but the tenant reports another SHA-256: {2}. Computed here: {1}. Do not run it before you know why."
        }
        Screens::LibraryRefused => {
            "The tenant refused {0}. Nothing was changed, and nothing that you typed is lost."
        }
        Screens::LibraryUnclear => {
            "Whether {0} arrived is not known. The list is being read again and will tell."
        }
        Screens::LibraryUnclearUnread => {
            "Whether {0} arrived is not known, and the list that would tell could not be read. Read it again before you upload again."
        }
        Screens::LibraryUnclearMissing => {
            "{0} is not in the list, which was read again since: it did not arrive. Upload it again."
        }
        Screens::LibraryUnclearUnsaid => {
            "Whether {0} arrived is not known: the list has a file of this name, but the tenant does not say its SHA-256. Look at when it was last updated before you upload again."
        }
        Screens::LibraryUnclearOther => {
            "{0} is in the list, which was read again since, with another SHA-256: what you sent did not arrive. Upload it again."
        }
        Screens::LibraryDeleteAsk => "Delete {0}?",
        Screens::LibraryDeleteText => {
            "The library belongs to the whole tenant: for everybody who uses this file, people and automations, it is gone. The API does not give its content back."
        }
        Screens::LibraryDeleteDo => "Delete for everybody",
        Screens::LibraryDeleting => "It is being deleted…",
        Screens::LibraryDeleted => "{0} was deleted.",
        Screens::LibraryDeleteRefused => "The tenant did not delete it.",
        Screens::LibraryDeleteUnclear => {
            "Whether it was deleted is not known. The list is read again and tells: a file that is still in it was not deleted."
        }
        Screens::LibraryNoAddress => "No address can name this file, so the API cannot delete it.",
        // Sign-in.
        Screens::RunViewOutputTooLarge => "The output is larger than this page takes (256 MB).",
        Screens::RunViewOutputOddLink => {
            "The tenant named a place for the output that holds no results. It was not opened."
        }
        Screens::OutputComing => "Fetching the output: {0} of {1}",
        Screens::OutputComingSome => "Fetching the output: {0} so far",
        Screens::OutputStop => "Stop fetching",
        Screens::OutputStopped => "You stopped fetching. Nothing of it was kept.",
        Screens::OutputNotReadable => {
            "The storage answers, but lets no page read it. The browser can save the output by a link; the saved file can be looked at here."
        }
        Screens::OutputForbidden => {
            "The policy that this page is served with does not let it ask the storage (connect-src). The browser can save the output by a link; the saved file can be looked at here."
        }
        Screens::OutputMakeLink => "Make a download link",
        Screens::OutputSave => "Save the output",
        Screens::OutputSaveHint => {
            "The link works for about half an hour, for anybody who has it: do not pass it on."
        }
        Screens::OutputHand => "Choose the saved file",
        Screens::OutputHandHint => {
            "Or drop the saved file here: it is read on this computer and sent nowhere."
        }
        Screens::OutputNotItEmpty => "This file is empty.",
        Screens::OutputNotItOther => "This file is the output of another command: its name says so.",
        Screens::OutputNotItKind => "This file is not the output of a script.",
        Screens::OutputNotItError => {
            "This file holds an error of the storage: the link had ended. Make a new one."
        }
        Screens::OutputNotItLarge => "This file is larger than this page takes (256 MB).",
        // The viewer of an output.
        Screens::ViewerPreparing => "Preparing the text: {0} %",
        Screens::ViewerFollow => "Keep the end in sight",
        Screens::ViewerSight => "Lines {0} to {1} of {2} in sight",
        Screens::ViewerPart => "This part: lines {0} to {1} of {2}",
        Screens::ViewerPartBefore => "Earlier lines",
        Screens::ViewerPartAfter => "Later lines",
        Screens::ViewerNoPart => "There are none.",
        Screens::ViewerSearching => "Searching…",
        Screens::ViewerMatchOfMore => "{0} of more than {1}",
        Screens::ViewerCopiedAll => "{0|# line|# lines} copied.",
        Screens::ViewerContent => "Content",
        Screens::ViewerShownAs => "Shown as",
        Screens::ViewerEncoding => "Encoding",
        Screens::ViewerEncodingFound => "as found",
        Screens::ViewerText => "Text",
        Screens::ViewerTree => "Tree",
        Screens::ViewerTable => "Table",
        Screens::ViewerHex => "Bytes",
        Screens::ViewerRiddled => {
            "Beside each character stood a NUL: UTF-16 that a script passed on. Shown as text without them; the bytes have them."
        }
        Screens::ViewerUtf16Le => "UTF-16, low byte first, as Windows PowerShell writes with >.",
        Screens::ViewerUtf16Be => "UTF-16, high byte first.",
        Screens::ViewerWrong => {
            "{0|In # place the bytes are|In # places the bytes are} no character of this encoding; \u{fffd} is shown there."
        }
        Screens::ViewerFields => "{0|# field|# fields}",
        Screens::ViewerItems => "{0|# item|# items}",
        Screens::ViewerTableSize => "{0|# row|# rows}, {1|# column|# columns}",
        Screens::ViewerTableFirst => {
            "The first {0|# row|# rows}, {1|# column|# columns}. The text has everything."
        }
        Screens::ViewerLeft => "{0|# row is|# rows are} not drawn yet.",
        Screens::ViewerOpenAll => "Open all",
        Screens::ViewerCloseAll => "Close all",
        Screens::ViewerAllOpen => "All that has something in it is open.",
        Screens::ViewerNoneOpen => "Nothing below the first value is open.",
        Screens::ViewerOpenedSome => {
            "Not all at once: {0|# value is|# values are} open, of {1} with something in them. Pressing again opens more."
        }
        Screens::ViewerSightBytes => "Bytes {0} to {1} of {2} in sight",
        Screens::ViewerPartBytes => "This part: bytes {0} to {1} of {2}",
        Screens::ViewerPartBytesBefore => "Earlier bytes",
        Screens::ViewerPartBytesAfter => "Later bytes",
        Screens::ViewerCopiedBytes => "{0|# byte|# bytes} copied as digits.",
    }
}
