//! The texts of what is there from the first moment: frame, builder, sign-in, findings, read-back.

mod en;
#[cfg(feature = "russian")]
mod ru;

crate::text::texts! {
    /// A text of the frame or the builder. What its placeholders hold stands in its line here.
    pub enum Message after 0;

    // The frame.
    AppName,
    NavCompose,
    NavRuns,
    NavLibrary,
    NavSettings,
    Stories,
    /// `{0}`: number of devices.
    DevicesChosen,
    // Diagnostics, fixes, read-back.
    FieldFile,
    FieldScript,
    FieldArgs,
    FieldPath,
    FieldComment,
    FieldName,
    SeverityError,
    SeverityWarning,
    SeverityOff,
    RuleSwitchOff,
    RuleSwitchOn,
    DiagEmptyFile,
    DiagEmptyScript,
    DiagEmptyPath,
    /// `{0}`: their names.
    DiagControlCharacters,
    /// `{0}`: their names.
    DiagInvisibleCharacters,
    /// `{0}`: their names.
    DiagTurnedInPath,
    DiagNoncharacters,
    DiagQuotedPath,
    DiagQuotedName,
    DiagUnbalancedPath,
    DiagQuoteInPath,
    DiagUnbalancedName,
    DiagRelativePath,
    /// `{0}`: systems.
    DiagRelativePathOn,
    DiagMissingDriveLetter,
    /// `{0}`: the characters.
    DiagForbiddenCharacters,
    DiagFolderPath,
    /// `{0}`: characters.
    DiagExcessiveLength,
    DiagLineBreakInArguments,
    DiagLibraryNameCharacters,
    DiagPathAsLibraryName,
    DiagDoubledBackslashes,
    DiagDoubledBackslashesInArguments,
    /// `{0}`: the quotes.
    DiagSmartQuotes,
    /// `{0}`: their names.
    DiagSpecialBlanks,
    DiagOuterBlanks,
    DiagSlashesOnWindows,
    DiagBackslashesOffWindows,
    /// `{0}`: the variables.
    DiagVariables,
    /// `{0}`: the characters.
    DiagWildcards,
    /// `{0}`: the name.
    DiagReservedNames,
    DiagNetworkPath,
    DiagStreamName,
    /// `{0}`: characters.
    DiagLongPath,
    /// `{0}`: the characters.
    DiagShellCharacters,
    /// `{0}`: the quote.
    DiagUnbalancedQuotesInArguments,
    /// `{0}`: what stands in braces, with them.
    DiagMisspeltParameter,
    /// `{0}`: the extension.
    DiagForeignExtension,
    /// `{0}`: the extension, `{1}`: systems.
    DiagForeignExtensionOn,
    /// `{0}`: the name.
    DiagUnknownLibraryFile,
    /// `{0}`: the beginnings of both hashes.
    DiagChangedLibraryFile,
    /// `{0}`: names of devices.
    DiagConcerned,
    /// `{0}`: the name.
    DiagUncheckedLibraryFile,
    /// `{0}`: the script.
    DiagUndeclaredArguments,
    DiagEmptySequence,
    /// `{0}`: a command.
    DiagCommandOrder,
    DiagMissingComment,
    DiagNoDevice,
    /// `{0}`: its name.
    DiagUnreachableDevice,
    DiagOutdatedDevice,
    /// `{0}`: what gives it away.
    DiagLooksLikeSecret,
    /// `{0}`: a regular expression.
    DiagCommentPattern,
    /// `{0}`: their names.
    DiagHighValueDevice,
    /// `{0}`: how many are allowed.
    DiagTooManyDevices,
    /// `{0}`: how many are chosen.
    DiagUnconfirmedDevices,
    FixRemoveQuotes,
    FixRemoveCharacters,
    FixRestoreBackslashes,
    FixTrimBlanks,
    FixPlainBlanks,
    FixStraightQuotes,
    FixSingleBackslashes,
    FixBackslashes,
    FixSlashes,
    FixJoinLines,
    FixNameOnly,
    FixMoveStep,
    FixAcceptFile,
    /// `{0}`: the step’s number.
    WhyNotFile,
    /// `{0}`: the step’s number.
    WhyNotScript,
    /// `{0}`: the step’s number.
    WhyNotArgs,
    /// `{0}`: the step’s number.
    WhyNotPath,
    /// `{0}`: what was done.
    Undone,
    /// `{0}`: what was done.
    Redone,
    /// `{0}`: the command, `{1}`: its position.
    DeedInserted,
    /// `{0}`: the command, `{1}`: its position.
    DeedRemoved,
    /// `{0}`: the command, `{1}`, `{2}`: positions before and after.
    DeedMoved,
    /// `{0}`: the command, `{1}`: the copy’s position.
    DeedDuplicated,
    /// `{0}`: the command, `{1}`: its position.
    DeedSwitchedOff,
    /// `{0}`: the command, `{1}`: its position.
    DeedSwitchedOn,
    /// `{0}`: the field, `{1}`: the step’s position.
    DeedTyped,
    DeedRenamed,
    DeedCommented,
    /// `{0}`: how many.
    DeedDevicesChosen,
    /// `{0}`: how many.
    DeedDevicesRemoved,
    /// `{0}`: the fix.
    DeedFixed,
    DeedReplaced,
    /// `{0}`: how many.
    DeedAppended,
    DeedArranged,
    /// `{0}`: how many, `{1}`: where the first stood, `{2}`: where it stands.
    DeedSeveralMoved,
    /// `{0}`: how many.
    DeedSeveralDuplicated,
    /// `{0}`: how many.
    DeedSeveralOn,
    /// `{0}`: how many.
    DeedSeveralOff,
    /// `{0}`: how many.
    DeedSeveralRemoved,
    DeedDescribed,
    DeedTakenBack,
    DeedFilesNoted,
    DeedRuleOff,
    DeedRuleOn,
    ReadBackNoDevice,
    /// `{0}`: the device.
    ReadBackOnOne,
    /// `{0}`: the devices.
    ReadBackOnEach,
    /// Two items of a list.
    ReadBackAnd,
    /// `{0}`: how many.
    ReadBackWindows,
    /// `{0}`: how many.
    ReadBackLinux,
    /// `{0}`: how many.
    ReadBackMacOs,
    /// `{0}`: how many.
    ReadBackUnknownSystem,
    /// `{0}`: the file.
    ReadBackPlace,
    /// `{0}`: the script.
    ReadBackRun,
    /// `{0}`: the script, `{1}`: its arguments.
    ReadBackRunWith,
    /// `{0}`: the path.
    ReadBackFetch,
    /// Stands for an empty field.
    ReadBackNothing,
    ReadBackStops,
    /// `{0}`: how many.
    ReadBackSwitchedOff,
    /// `{0}`: the device’s name.
    ReadBackBusy,
    ReadBackWaitInactive,
    /// `{0}`: the device’s name.
    ReadBackWaitImpaired,
    /// `{0}`: the device’s name.
    ReadBackWaitNoSensorData,
    /// `{0}`: how many devices.
    ReadBackWaitMany,
    // The frame: header, meters, demo.
    SkipToContent,
    MainNavigation,
    /// `{0}`: number of runs that are not finished.
    NavRunsOpen,
    /// `{0}`: what the page shows.
    Title,
    DemoMark,
    DemoMarkHint,
    Meters,
    MeterSends,
    MeterSendsHint,
    MeterSessions,
    /// `{0}`: sessions taken, `{1}`: by waiting runs.
    MeterSessionsHint,
    /// `{0}`: open actions in the tenant.
    MeterSessionsTenantHint,
    /// `{0}`: used, `{1}`: limit.
    MeterOf,
    /// `{0}`: a duration.
    MeterNextIn,
    PollNever,
    PollElsewhere,
    /// `{0}`: a duration.
    PolledAgo,
    /// `{0}` and `{1}`: durations.
    PolledAgoNextIn,
    /// `{0}`: a duration.
    PollFirstIn,
    ZoneUtc,
    ZoneLocal,
    /// `{0}`: UTC or Local.
    ZoneSwitch,
    DemoControls,
    // Units of durations, kept short.
    /// `{0}`: seconds, `{1}`: tenths.
    UnitSecondsTenths,
    UnitSeconds,
    UnitMinutes,
    UnitHours,
    UnitDays,
    // Parts that screens share.
    Copied,
    CopyRefused,
    Dismiss,
    // Pages instead of a screen.
    OpeningPage,
    UnknownScreen,
    ScreenMissingTitle,
    /// `{0}`: why its part of the page did not come.
    ScreenMissingText,
    BrokenTitle,
    BrokenText,
    ConfigTitle,
    ConfigUnreachable,
    /// `{0}`: an HTTP status.
    ConfigStatus,
    ConfigHtml,
    /// `{0}`: line, `{1}`: column.
    ConfigJson,
    /// `{0}`: line, `{1}`: field, `{2}`: what is expected, as it is written in the file.
    ConfigField,
    /// `{0}`: field, `{1}`: what is expected.
    ConfigMissing,
    /// `{0}`: field, `{1}`: line.
    ConfigUnknown,
    /// `{0}`: line, `{1}`: field, `{2}`: the browser's reason.
    ConfigPattern,
    /// `{0}`: why its part of the page did not come.
    ConfigTenant,
    DoorTitle,
    DoorRenew,
    OpenDemo,
    Reload,
    DemoLinkTitle,
    DemoLinkText,
    DemoLinkStay,
    DemoWrong,
    /// `{0}`: as in the address, `{1}`: the names.
    DemoScenarioUnknown,
    /// `{0}`: as in the address.
    DemoSeedWrong,
    // Banners.
    BannerOffline,
    BannerDoor,
    BannerLinkCut,
    BannerNewer,
    BannerFollows,
    /// `{0}`: why its part of the page did not come.
    BannerNoTenant,
    /// `{0}`: the browser's reason.
    BannerNotKept,
    StoreDenied,
    StoreFull,
    StoreBlocked,
    StoreNewer,
    StoreClosed,
    /// `{0}`: runs in the queue.
    BannerPaused,
    /// `{0}`: runs in the queue.
    BannerPausedAsked,
    QueueContinue,
    QueueDiscard,
    /// `{0}`: the reason.
    LanguageFailed,
    // Settings.
    Cancel,
    // Runs: states, reasons, what was observed.
    RunNotSent,
    RunSending,
    RunNoAnswer,
    RunDeviceBusy,
    RunWaiting,
    RunRunning,
    RunCompleted,
    RunFailed,
    RunTimedOut,
    RunCancelAsked,
    RunCanceled,
    RunRefused,
    RunUnknown,
    RunNotKnown,
    // Compose.
    ComposeDevices,
    ComposeDeviceSearch,
    ComposeDeviceSearchHint,
    ComposeDevicesFirst,
    ComposeDevicesLoading,
    ComposeDevicesFailed,
    ComposeTryAgain,
    /// `{0}`: what was searched.
    ComposeDeviceNone,
    ComposeDevicesEmpty,
    ComposeDevicesAll,
    /// `{0}`: how many.
    ComposeDevicesFound,
    /// `{0}`: how many.
    ComposeDevicesMore,
    ComposeDevicesChosen,
    /// `{0}`: a duration.
    ComposeDeviceReport,
    ComposeDeviceNoReport,
    ComposeHealthActive,
    ComposeHealthInactive,
    ComposeHealthImpaired,
    ComposeHealthNoData,
    ComposeHealthUnknown,
    ComposeDeviceInactive,
    ComposeDeviceImpaired,
    ComposeDeviceNotOnboarded,
    ComposeDeviceOutdated,
    ComposeDeviceUnlisted,
    /// `{0}`: as the address names it.
    ComposeDeviceNotFound,
    /// `{0}`: its name.
    ComposeDeviceRemove,
    ComposeUndo,
    /// `{0}`: what is undone.
    ComposeUndoDeed,
    ComposeRedo,
    /// `{0}`: what is done again.
    ComposeRedoDeed,
    ComposeUntitled,
    ComposePalette,
    ComposePaletteHint,
    ComposePutFile,
    ComposeRunScript,
    ComposeGetFile,
    ComposeEmptyTitle,
    ComposeEmptyText,
    ComposeExample,
    ComposeExampleText,
    ComposeExampleName,
    ComposeSteps,
    /// `{0}`: its number, `{1}`: its command, `{2}`: what it is about.
    ComposeStep,
    ComposeStepOff,
    ComposeOneFile,
    ComposePicked,
    ComposePick,
    ComposeUnpick,
    ComposeGrip,
    /// `{0}`: the step’s number.
    ComposeMoveUp,
    /// `{0}`: the step’s number.
    ComposeMoveDown,
    /// `{0}`: the step’s number.
    ComposeDuplicate,
    /// `{0}`: the step’s number.
    ComposeMore,
    ComposeMoveTo,
    ComposeToTop,
    ComposeToBottom,
    ComposeSwitchOff,
    ComposeSwitchOn,
    ComposeEncode,
    ComposeDelete,
    /// `{0}`: the first characters of the hash.
    ComposeInLibrary,
    ComposeLoadLibrary,
    ComposeLibraryLoading,
    ComposeLibraryFailed,
    ComposeLibraryFiles,
    /// `{0}`: how many.
    ComposeLibraryFound,
    /// `{0}`: what its uploader says of them.
    ComposeTakesArguments,
    ComposeOnDevice,
    ComposeOnWire,
    ComposeRequest,
    ComposeRequestFor,
    ComposeCopyRequest,
    ComposeBefore,
    /// `{0}`: how many.
    ComposeErrors,
    /// `{0}`: how many.
    ComposeWarnings,
    ComposeNothingWrong,
    ComposeComment,
    ComposeConfirm,
    /// `{0}`: the run tag.
    ComposeTag,
    /// `{0}`: a run tag.
    ComposeTags,
    /// `{0}`: how many minutes.
    ComposeManyMinutes,
    ComposeRunNone,
    /// `{0}`: how many devices.
    ComposeRun,
    ComposeMissing,
    /// `{0}`: how many.
    ComposeMissingMore,
    ComposeNotLeading,
    ComposeTenantComing,
    ComposeTenantMissing,
    // Run screen.
    RunViewAttached,
    /// `{0}`: the device.
    RunViewOn,
    RunViewCopyErrors,
    /// `{0}`: HTTP status, `{1}`: the API’s code.
    RunViewHttp,
    RunViewCorrelation,
    /// `{0}`: how many.
    SizeBytes,
    /// `{0}`: whole, `{1}`: tenths.
    SizeKilobytes,
    /// `{0}`: whole, `{1}`: tenths.
    SizeMegabytes,
    /// `{0}`: whole, `{1}`: tenths.
    SizeGigabytes,
    // Notices in the frame.
    Notices,
    NoticeSeeRun,
    NoticeExport,
    NoticeSendUnstored,
    // Several tenants.
    /// `{0}`: its name.
    TenantMarkHint,
    /// `{0}`: its name.
    TenantOpen,
    TenantWrong,
    /// `{0}`: as in the address, `{1}`: the names.
    TenantUnknown,
    // Sign-in.
    AccountTitle,
    AccountTroubleTitle,
    AccountSigningIn,
    AccountSignIn,
    AccountAgain,
    AccountOther,
    AccountConfirm,
    AccountConsent,
    /// `{0}`: the user.
    AccountMenu,
    AccountSignOutHere,
    AccountSignOutEverywhere,
    AccountBeside,
    AccountKept,
    AccountFirst,
    AccountRecording,
    AccountNone,
    AccountCanceled,
    /// `{0}`: the user; may be empty.
    AccountWrongTenant,
    AccountNoConsent,
    AccountWrongPlatform,
    AccountStepUp,
    AccountExpired,
    AccountUnreachable,
    AccountFrameBlocked,
    AccountOpenBeside,
    AccountPopUpBlocked,
    AccountEmptyToken,
    AccountNotLoaded,
    /// `{0}`: the provider’s code.
    AccountRefused,
    AccountLacksLiveResponse,
    AccountNoToken,
    AccountPart,
    AccountPartHint,
    AccountUser,
    AccountTenant,
    AccountScopes,
    AccountExpires,
    AccountAuthority,
    AccountApi,
    AccountNoneNow,
    DemoScenario,
    DemoReset,
    DemoResetAsk,
    DemoResetText,
    ScenarioFirstRun,
    ScenarioRoughDay,
    ScenarioNoLibrary,
    ScenarioLargeLibrary,
    /// `{0}`: the browser's reason.
    RunNoTag,
    WipeFailed,
    // The way to what stands beside the builder.
    DeskOpen,
    DeskSave,
    DeskActions,
    DeskDevices,
    DeskFilter,
    DeskPreflight,
    DeskForm,
    DeskJson,
    DeskCurl,
    DeskPowerShell,
    DeskConsole,
    DeskQuery,
    DeskNote,
    DeskDifference,
}
