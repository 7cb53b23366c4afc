//! The texts of the screens that are fetched later. Whoever names one of them in what is there from the first moment
//! brings all of them into it.

mod en;
#[cfg(feature = "russian")]
mod ru;

crate::text::texts! {
    /// A text of the screens besides the builder. What its placeholders hold stands in its line here.
    pub enum Screens after crate::Message::END;

    // The frame: header, meters, demo.
    DemoSeed,
    // Parts that screens share.
    SaveRefused,
    Close,
    ExplainedHappened,
    ExplainedMeans,
    ExplainedToDo,
    /// `{0}`: how long.
    WaitLeft,
    WaitOver,
    // Settings.
    SettingsLanguage,
    SettingsTheme,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    SettingsZone,
    SettingsShortcuts,
    SettingsShortcutsHint,
    SettingsNotify,
    SettingsNotifyHint,
    SettingsNotifyRefused,
    On,
    Off,
    SettingsLook,
    SettingsLimits,
    SettingsLimitsHint,
    LimitSends,
    LimitSessions,
    LimitPending,
    LimitRequestsMinute,
    LimitRequestsHour,
    LimitRunTag,
    LimitConfirmAbove,
    LimitMaxDevices,
    LimitComment,
    LimitHighValue,
    Yes,
    No,
    SettingsStored,
    StoredRuns,
    StoredDrafts,
    StoredDemo,
    StoredSettings,
    StoredSignIn,
    StoredNot,
    TrustHosts,
    TrustHostsHint,
    TrustFiles,
    TrustRelay,
    TrustRelayResults,
    TrustSignIn,
    TrustApi,
    TrustResults,
    TrustOther,
    /// `{0}`: how many.
    TrustRequests,
    TrustPermissions,
    TrustHeld,
    TrustLacking,
    TrustForRuns,
    TrustForDevices,
    TrustForLibrary,
    TrustForConfigured,
    TrustClock,
    TrustClockDemo,
    TrustClockUnknown,
    TrustClockSame,
    /// `{0}`: a duration.
    TrustClockBehind,
    /// `{0}`: a duration.
    TrustClockAhead,
    TrustPolicy,
    TrustPolicyServed,
    TrustPolicyNone,
    TrustPolicyOwn,
    TrustLooking,
    TrustNotThere,
    TrustRelease,
    TrustVersion,
    TrustBuild,
    TrustBuildThere,
    TrustFilesHere,
    TrustSums,
    TrustSbom,
    TrustLicences,
    TrustLicencesOf,
    /// `{0}`: how many.
    StoredEntries,
    /// `{0}`: a moment.
    StoredSince,
    StoredSite,
    StoredFullDisk,
    StoredLasting,
    StoredNotLasting,
    StoredExport,
    /// `{0}`: why.
    StoredOfAll,
    StoredOfAllDemo,
    StoredExportFailed,
    KeepDays,
    KeepApply,
    /// `{0}`: the most.
    KeepWrong,
    /// `{0}`: days.
    KeepDone,
    KeepHint,
    Wipe,
    WipeAsk,
    WipeText,
    WipeDo,
    Wiped,
    SettingsDemo,
    DemoOpenThis,
    SettingsDemoHint,
    // Runs: states, reasons, what was observed.
    CommandNotStarted,
    CommandRunning,
    CommandCompleted,
    CommandFailed,
    /// `{0}`: the number of the step that failed.
    CommandSkipped,
    CommandNotRunCanceled,
    CommandNotRunRefused,
    CommandNotRunEnded,
    CommandRunningAtEnd,
    CommandNoOutput,
    WhyNextTurn,
    WhyElsewhere,
    WhyStoring,
    WhyNotStored,
    /// `{0}`: when the next one may leave; `{1}`: how many are before it.
    WhyMinuteQuota,
    /// `{0}`: when it may leave.
    WhyMinuteQuotaFirst,
    /// `{0}`: until when.
    WhyToldToWait,
    /// `{0}`: how many sessions are taken.
    WhySessionsFull,
    /// `{0}`: how many sessions are taken; `{1}`: how many by waiting devices.
    WhySessionsWaiting,
    /// `{0}`: when it is tried again.
    WhyDeviceBusy,
    /// `{0}`: the action; `{1}`: when it is tried again.
    WhyDeviceBusyWith,
    /// `{0}`: a run’s id.
    WhyOtherRun,
    WhyPaused,
    WhyLeft,
    WhyOffline,
    WhyFrontDoor,
    WhyUnreachable,
    WhySignedOut,
    SearchLooking,
    SearchNotFound,
    SearchGivenUp,
    NotKnownAsked,
    NotKnownLetBe,
    NotKnownAnyMore,
    CanceledUnsent,
    SeenRequested,
    SeenSent,
    /// `{0}`: the action.
    SeenAccepted,
    SeenNoAnswer,
    /// `{0}`: the HTTP status.
    SeenUnclear,
    /// `{0}`: the action.
    SeenFound,
    SeenNotFound,
    SeenAgainTooMany,
    SeenAgainSignedOut,
    SeenAgainBusy,
    /// `{0}`: the action.
    SeenAgainBusyWith,
    /// `{0}`: the action.
    SeenAgainDropped,
    SeenAgainNeverLeft,
    SeenAgainAsked,
    /// `{0}`: HTTP status and code.
    SeenRefused,
    SeenWithdrawn,
    SeenGivenUp,
    SeenCancelAsked,
    SeenCancelAccepted,
    /// `{0}`: HTTP status and code.
    SeenCancelRefused,
    SeenMissing,
    SeenPickedUp,
    /// `{0}`: the API’s word.
    SeenStatus,
    /// `{0}`: the step’s number; `{1}`: its command; `{2}`: the API’s word.
    SeenCommand,
    SeenLate,
    SeenOdd,
    // Run screen.
    RunViewBreadcrumb,
    RunViewBatch,
    /// `{0}`: done, `{1}`: of how many.
    RunViewProgress,
    RunViewDevice,
    RunViewBy,
    RunViewSent,
    RunViewAsked,
    RunViewAction,
    RunViewNoAction,
    RunViewNever,
    RunViewCopyAction,
    RunViewCopyLink,
    RunViewAgain,
    RunViewCancel,
    RunViewWithdraw,
    RunViewOnlyLeader,
    RunViewCancelAsk,
    RunViewCancelText,
    RunViewCancelOthers,
    RunViewCancelComment,
    RunViewCancelMissing,
    RunViewCancelOver,
    RunViewCancelDo,
    RunViewCancelNot,
    RunViewCommands,
    RunViewNoCommands,
    RunViewChoice,
    RunViewTimeline,
    RunViewTable,
    RunViewZoom,
    RunViewZoomIn,
    RunViewZoomOut,
    RunViewZoomEarlier,
    RunViewZoomLater,
    RunViewZoomFit,
    RunViewZoomWhole,
    /// `{0}`: how much of it, `{1}`: how long after the start.
    RunViewZoomed,
    /// `{0}` and `{1}`: the first and the last moment of a stretch.
    RunViewStretch,
    RunViewThin,
    RunViewBefore,
    RunViewAfterwards,
    RunViewStep,
    RunViewCommand,
    RunViewState,
    RunViewStart,
    RunViewEnd,
    RunViewDuration,
    /// `{0}`: a duration.
    RunViewAfter,
    RunViewRowWaiting,
    RunViewRowUnsent,
    RunViewRowUnanswered,
    RunViewNext,
    /// `{0}`: so far, `{1}`: at most.
    RunViewOfLimit,
    /// `{0}`: how long at most, `{1}`: until when.
    RunViewLimitScript,
    /// `{0}`: how long at most, `{1}`: until when.
    RunViewLimitWait,
    /// `{0}`: how long.
    RunViewUsually,
    RunViewUsual,
    /// `{0}`: how long, `{1}`: of how many times.
    RunViewUsualOf,
    RunViewSlower,
    /// `{0}`: the step, `{1}`: how long it has taken, `{2}`: how long it usually takes.
    RunViewSlowerStep,
    /// `{0}`: the moment in UTC, `{1}`: the same by this computer's zone.
    RunViewLocalToo,
    RunViewPicture,
    RunViewPictureSvg,
    RunViewPicturePng,
    RunViewPictureRefused,
    RunViewPictureSoft,
    RunViewPictureLocal,
    /// `{0}`: the run.
    RunViewPictureTitle,
    /// `{0}`, `{1}`: durations.
    RunViewFromTo,
    /// `{0}`, `{1}`: moments.
    RunViewBetween,
    RunViewUnknownMoment,
    /// `{0}`: a moment.
    RunViewSince,
    /// `{0}`, `{1}`: moments.
    RunViewStartEnd,
    RunViewErrors,
    RunViewOutput,
    /// `{0}`: the step’s number.
    RunViewOutputOf,
    RunViewOutputLoading,
    RunViewOutputEmpty,
    RunViewOutputNothing,
    RunViewOutputRefused,
    RunViewOutputNoAnswer,
    RunViewTryAgain,
    /// `{0}`: the code.
    RunViewExit,
    RunViewExitHint,
    /// `{0}`: how many.
    RunViewLines,
    RunViewNoStderr,
    RunViewStderr,
    RunViewLenient,
    RunViewCutOff,
    RunViewWrap,
    RunViewSearch,
    RunViewCopyOutput,
    RunViewDownload,
    /// `{0}`: how much is shown, `{1}`: of how much.
    RunViewOutputCut,
    RunViewNoMatch,
    /// `{0}`: which, `{1}`: of how many.
    RunViewMatch,
    RunViewPreviousMatch,
    RunViewNextMatch,
    RunViewFile,
    RunViewSize,
    /// `{0}`: how many.
    RunViewBytes,
    RunViewCopyHash,
    RunViewCompressed,
    RunViewSave,
    RunViewObserved,
    /// `{0}`: a moment.
    RunViewSeenAt,
    /// `{0}`: a moment.
    RunViewSeenBetween,
    /// `{0}`: a duration.
    RunViewWaited,
    /// `{0}`: how many.
    RunViewRaw,
    RunViewRawWhich,
    /// `{0}`: its number, `{1}`: when it came, `{2}`: the API's word.
    RunViewRawOne,
    RunViewCopyRaw,
    CompareDo,
    CompareShort,
    CompareTitle,
    CompareNone,
    CompareWith,
    /// `{0}`: how many.
    CompareMost,
    CompareSwap,
    CompareFirst,
    CompareSecond,
    CompareItself,
    CompareLayout,
    CompareUnified,
    CompareBeside,
    /// `{0}`: other ones, `{1}`: of how many that are compared, `{2}`: of how many.
    CompareSaid,
    /// `{0}`: the first run’s command.
    CompareOther,
    CompareOnlyFirst,
    CompareOnlySecond,
    CompareNoOutput,
    CompareNoneFirst,
    CompareNoneSecond,
    CompareByHand,
    CompareFetch,
    CompareKinds,
    CompareFileSame,
    CompareFileOther,
    /// `{0}`, `{1}`: the exit codes.
    CompareExits,
    CompareWorking,
    /// `{0}`: added, `{1}`: removed.
    CompareCounts,
    CompareEmpty,
    CompareSame,
    CompareSameEnds,
    CompareSameSoFar,
    /// `{0}`: the most lines, `{1}`, `{2}`: how many of each.
    CompareCut,
    CompareAdded,
    CompareRemoved,
    CompareLineCut,
    /// `{0}`: how many.
    CompareFold,
    /// `{0}`: how many.
    CompareLeft,
    UnknownTitle,
    /// `{0}`: the address.
    UnknownText,
    OpenCompose,
    OpenRuns,
    RunViewUnknownTitle,
    /// `{0}`: as it stands in the address.
    RunViewUnknownAction,
    /// `{0}`: as it stands in the address.
    RunViewUnknownText,
    RunViewShowOther,
    RunViewShowWaiting,
    RunViewShowBlocking,
    RunViewCancelBlocking,
    RunViewCancelBlockingAsk,
    RunViewSendWhenFree,
    /// `{0}`: the state of the blocking action.
    RunViewBlockerWatched,
    RunViewBlockerUnseen,
    RunViewSendUnstored,
    RunViewSendAgain,
    RunViewGiveUp,
    RunViewRefusedText,
    /// `{0}`: the API’s word.
    RunViewUnknownState,
    /// `{0}`: a moment.
    RunViewMissing,
    RunViewAskAgain,
    /// `{0}`: how many.
    RunViewCanceledPartly,
    RunViewCancelTooLate,
    RunViewCancelRefused,
    /// `{0}`: a moment.
    RunViewCancelAskedAt,
    /// `{0}`: a moment.
    RunViewCancelTaken,
    /// `{0}`: who, `{1}`: the comment.
    RunViewCanceledBy,
    /// `{0}`: who, `{1}`: the comment.
    RunViewCancelAskedBy,
    /// `{0}`: an error number.
    RunViewFailedSilently,
    /// `{0}`: fields.
    RunViewOdd,
    // What leaves the page about runs.
    EvidenceSave,
    EvidenceMore,
    EvidenceNote,
    EvidenceQuery,
    /// `{0}`: outputs that have come, `{1}`: of how many.
    EvidenceFetching,
    EvidenceWithout,
    EvidenceMaking,
    EvidenceSaved,
    /// `{0}`: steps with their reasons.
    EvidenceSavedWithout,
    EvidenceTooLarge,
    EvidenceNoQuery,
    EvidenceQueryNote,
    EvidenceQueryNoteDemo,
    EvidenceTitle,
    EvidenceTitleDemo,
    EvidenceTimes,
    EvidenceDeviceId,
    EvidenceRunTag,
    EvidenceRefusal,
    EvidenceCancel,
    EvidenceComment,
    EvidenceAnalyst,
    EvidenceTenant,
    EvidencePage,
    EvidenceEmptyOutput,
    EvidenceNotIncluded,
    EvidenceTime,
    EvidenceOutputs,
    EvidenceFiles,
    EvidenceBytes,
    EvidenceCheck,
    /// `{0}`: bytes shown, `{1}`: of how many.
    EvidenceCut,
    EvidenceNotFetched,
    /// `{0}`: status and code.
    EvidenceRefused,
    EvidenceNoAnswer,
    EvidenceStopped,
    EvidenceNotReadable,
    EvidenceForbidden,
    EvidenceFrontDoor,
    EvidenceNoToken,
    // A bundle that is opened again.
    RecordingOpen,
    RecordingDrop,
    /// `{0}`: the file.
    RecordingReading,
    /// `{0}`: the device.
    RecordingOpened,
    /// `{0}`: the file.
    RecordingNotBundle,
    /// `{0}`: the file.
    RecordingTooLarge,
    /// `{0}`: the file.
    RecordingBroken,
    /// `{0}`: the file, `{1}`: one in it.
    RecordingNotStored,
    /// The same.
    RecordingDamaged,
    /// `{0}`: the file.
    RecordingNewer,
    /// `{0}`: the file, `{1}`: one in it.
    RecordingMissing,
    /// The same.
    RecordingUnlisted,
    /// `{0}`: the file, `{1}`: some in it.
    RecordingChanged,
    /// `{0}`: the file, `{1}`: one in it.
    RecordingOdd,
    /// `{0}`: the file.
    RecordingUnreadable,
    RecordingNone,
    RecordingNoneText,
    RecordingCrumb,
    RecordingMark,
    RecordingText,
    RecordingOfDemo,
    RecordingFile,
    RecordingClose,
    RecordingPlayer,
    RecordingPlay,
    RecordingPause,
    RecordingPrevious,
    RecordingNext,
    RecordingSpeed,
    RecordingOnce,
    RecordingTen,
    RecordingMoment,
    /// `{0}`: the observation’s number, `{1}`: of how many, `{2}`: its moment.
    RecordingAt,
    /// `{0}`: why.
    RecordingNoOutput,
    RunsCsv,
    RunsCsvCompleted,
    RunsCsvCommands,
    // Runs list.
    RunsAll,
    RunsOpen,
    RunsNotSent,
    RunsWaiting,
    RunsRunning,
    RunsCompleted,
    RunsFailed,
    RunsCanceled,
    RunsGroups,
    RunsFind,
    /// `{0}`: the device.
    RunsWhose,
    RunsHere,
    RunsTenant,
    RunsAnyone,
    RunsFrom,
    RunsUntil,
    RunsInBrowser,
    RunsTenantReading,
    /// `{0}`: how many; `{1}`: when they were read.
    RunsTenantAll,
    /// The same where there are older ones.
    RunsTenantPart,
    RunsTenantOlder,
    RunsTenantElsewhere,
    RunsTenantNote,
    RunsTenantFailed,
    RunsTenantNone,
    RunsTenantNoneText,
    /// `{0}`: the batch.
    RunsOfBatch,
    /// `{0}`: what narrows the list.
    RunsWithout,
    /// `{0}`: how many.
    RunsBatch,
    /// `{0}`: the sequence, `{1}`: how many.
    RunsBatchNamed,
    RunsPause,
    RunsResume,
    RunsCancelSeveral,
    RunsChooseTitle,
    RunsChooseWaiting,
    RunsChooseAll,
    RunsChooseNone,
    /// `{0}`: how many.
    RunsChosen,
    RunsChosenHead,
    RunsChosenNone,
    RunsChooseEnd,
    /// `{0}`: the device, `{1}`: what the run is called.
    RunsChooseOne,
    RunsCancelChosen,
    RunsCancelAsk,
    /// `{0}`: how many, `{1}`: their devices.
    RunsCancelQueued,
    /// `{0}`: how many, `{1}`: their devices.
    RunsCancelSent,
    /// `{0}`: how many, `{1}`: their devices.
    RunsCancelBefore,
    /// `{0}`: how many, `{1}`: their devices.
    RunsCancelEnded,
    /// `{0}`: how many.
    RunsCancelOthers,
    RunsCancelText,
    RunsCancelComment,
    RunsCancelNot,
    /// `{0}`: how many.
    RunsCancelDo,
    RunsCancelNothing,
    /// `{0}`: withdrawn, `{1}`: asked, `{2}`: left alone.
    RunsCancelTold,
    /// `{0}`: names, `{1}`: how many more.
    RunsCancelMore,
    /// `{0}`: how many.
    RunsAgainFailed,
    RunsAttach,
    RunsAttachTitle,
    RunsAttachText,
    RunsAttachField,
    RunsAttachWrong,
    /// `{0}`: the ids.
    RunsAttachSeveral,
    RunsAttachDo,
    RunsSequence,
    RunsProgress,
    RunsElapsed,
    RunsWhy,
    RunsUnnamed,
    /// `{0}`: the step’s number, `{1}`: its command.
    RunsStep,
    /// `{0}`: how many.
    RunsMore,
    RunsNone,
    RunsNoneText,
    RunsNoneSuch,
    RunsNoneSuchText,
    RunsNoBatch,
    RunsNoBatchText,
    RunsNoDay,
    RunsClear,
    /// `{0}`: not over, `{1}`: of these, running, `{2}`: completed, `{3}`: failed.
    RunsCounts,
    // Library.
    LibraryFind,
    /// `{0}`: how many.
    LibraryCount,
    /// `{0}`: found, `{1}`: of how many.
    LibraryCountOf,
    LibraryRefresh,
    LibraryNotAsked,
    LibraryNotAskedText,
    LibraryLoading,
    LibraryFailed,
    LibraryForbidden,
    LibraryNoToken,
    LibraryEmpty,
    LibraryEmptyText,
    LibraryNoneSuch,
    LibraryNoneSuchText,
    LibraryClear,
    /// `{0}`: how many.
    LibraryLeft,
    LibraryName,
    LibraryDescription,
    LibraryHash,
    LibraryParameters,
    LibraryBy,
    LibraryUpdated,
    LibraryChanges,
    LibraryTakesNone,
    LibraryTakesSome,
    LibraryNobody,
    /// `{0}`: the file.
    LibraryCopyHash,
    /// `{0}`: the file.
    LibraryDelete,
    LibraryOnlyLeader,
    LibraryUpload,
    LibraryUploadHint,
    LibraryChoose,
    LibraryChooseOther,
    LibraryDrop,
    LibraryDropHere,
    /// `{0}`: the one that was taken.
    LibraryOneFile,
    LibraryFile,
    LibrarySize,
    LibraryHashing,
    LibraryUnreadable,
    /// `{0}`: its size.
    LibraryTooLarge,
    /// `{0}`: its size.
    LibraryLarge,
    LibraryNoBytes,
    LibraryFileName,
    LibraryNameEmpty,
    LibraryNameDots,
    /// `{0}`: the characters.
    LibraryNameWrong,
    LibraryBlank,
    /// `{0}`: a name.
    LibraryUseName,
    LibraryDescriptionField,
    LibraryTakes,
    LibraryParametersField,
    /// `{0}`: its name.
    LibraryExists,
    /// `{0}`: who, `{1}`: when.
    LibraryWhose,
    LibraryExistsText,
    LibraryExistsSaid,
    LibrarySame,
    LibraryReplace,
    LibraryNotKnown,
    LibraryReplaceIfAny,
    /// `{0}`: the steps’ numbers, `{1}`: how many.
    LibraryDraftUses,
    LibraryDraftUsesNot,
    /// `{0}`: names.
    LibraryKeptUse,
    /// `{0}`: why.
    LibraryKeptUnread,
    LibraryAsk,
    LibrarySend,
    LibraryNoFile,
    LibraryStillHashing,
    LibraryNotReplaced,
    /// `{0}`: the file that is being sent, `{1}`: the one that was chosen meanwhile.
    LibraryBusy,
    /// `{0}`: the file, `{1}`: its size.
    LibrarySending,
    /// `{0}`: the file.
    LibraryTaken,
    /// `{0}`: the file.
    LibraryTakenUnsaid,
    /// `{0}`: the file, `{1}`: computed here, `{2}`: reported.
    LibraryTakenOther,
    /// `{0}`: the file.
    LibraryRefused,
    /// `{0}`: the file.
    LibraryUnclear,
    /// `{0}`: the file.
    LibraryUnclearUnread,
    /// `{0}`: the file.
    LibraryUnclearMissing,
    /// `{0}`: the file.
    LibraryUnclearUnsaid,
    /// `{0}`: the file.
    LibraryUnclearOther,
    /// `{0}`: the file.
    LibraryDeleteAsk,
    LibraryDeleteText,
    LibraryDeleteDo,
    LibraryDeleting,
    /// `{0}`: the file.
    LibraryDeleted,
    LibraryDeleteRefused,
    LibraryDeleteUnclear,
    LibraryNoAddress,
    // Sign-in.
    RunViewOutputTooLarge,
    RunViewOutputOddLink,
    /// `{0}`: so much, `{1}`: of so much.
    OutputComing,
    /// `{0}`: so much.
    OutputComingSome,
    OutputStop,
    OutputStopped,
    OutputNotReadable,
    OutputForbidden,
    OutputMakeLink,
    OutputSave,
    OutputSaveHint,
    OutputHand,
    OutputHandHint,
    OutputNotItEmpty,
    OutputNotItOther,
    OutputNotItKind,
    OutputNotItError,
    OutputNotItLarge,
    // The viewer of an output.
    /// `{0}`: percent.
    ViewerPreparing,
    ViewerFollow,
    /// `{0}`, `{1}`: the first and the last line, `{2}`: of how many.
    ViewerSight,
    /// As above.
    ViewerPart,
    ViewerPartBefore,
    ViewerPartAfter,
    ViewerNoPart,
    ViewerSearching,
    /// `{0}`: which, `{1}`: how many were counted.
    ViewerMatchOfMore,
    /// `{0}`: lines.
    ViewerCopiedAll,
    // The ways in which it can be looked at.
    ViewerContent,
    ViewerShownAs,
    ViewerEncoding,
    ViewerEncodingFound,
    ViewerText,
    ViewerTree,
    ViewerTable,
    ViewerHex,
    ViewerRiddled,
    ViewerUtf16Le,
    ViewerUtf16Be,
    /// `{0}`: places.
    ViewerWrong,
    /// `{0}`: values directly in it.
    ViewerFields,
    /// `{0}`: values directly in it.
    ViewerItems,
    /// `{0}`: rows, `{1}`: columns.
    ViewerTableSize,
    /// As above.
    ViewerTableFirst,
    /// `{0}`: rows.
    ViewerLeft,
    ViewerOpenAll,
    ViewerCloseAll,
    ViewerAllOpen,
    ViewerNoneOpen,
    /// `{0}`: values that are open, `{1}`: values that open.
    ViewerOpenedSome,
    /// `{0}`, `{1}`: the first and the last byte, `{2}`: of how many.
    ViewerSightBytes,
    /// As above.
    ViewerPartBytes,
    ViewerPartBytesBefore,
    ViewerPartBytesAfter,
    /// `{0}`: bytes.
    ViewerCopiedBytes,
}
