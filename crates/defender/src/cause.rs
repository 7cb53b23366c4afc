use crate::{ApiError, BodyKind, CommandKind, ErrorCode};

/// What was asked of the tenant when it refused: one code means different things (contract 3, 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To run a sequence (contract 1).
    Run,
    /// To cancel an action (contract 3.3).
    Cancel,
    /// For devices or actions (contract 3.1, 3.2, 3.7).
    Read,
    /// For the link to what a command left (contract 3.4).
    Link,
    /// For what stands behind such a link, at the storage that holds it (contract 3.5).
    Content,
    /// For the library or a change of it (contract 3.6).
    Library,
}

impl Asked {
    /// Whether it is found out what became of it, and asked again, without anybody's help.
    const fn is_looked_after(self) -> bool {
        matches!(self, Self::Run | Self::Cancel)
    }
}

/// Declares the causes once, so that [`Cause::ALL`] has each.
macro_rules! causes {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Why the tenant, or what lies before it, did not do what was asked. Each is explained to the analyst.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Cause {
            $($(#[$doc])* $name,)*
        }

        impl Cause {
            /// Every cause, in the order in which they are declared.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];
        }
    };
}

/// The relay's codes of calls that it does not pass on; its others tell of the API (`deploy/nginx/liveline/problems.conf`).
const RELAY_REFUSALS: [&str; 7] = [
    "RelayOff",
    "RelayCrossSite",
    "RelayRefused",
    "RelayNoToken",
    "RelayNotSetUp",
    "RelayNotFound",
    "RelayBadRequest",
];

causes! {
    /// Another live response has the device (contract 1.3, 2).
    DeviceBusy,
    /// The tenant does not know the device (contract 1.3).
    DeviceUnknown,
    /// Live response does not exist for the device's system (contract 2, 4).
    SystemNotSupported,
    /// The device's sensor is too old (contract 2, 4).
    ClientTooOld,
    /// A switch of the tenant is off (contract 2, 4).
    FeatureOff,
    /// Not allowed for this device: its group's automation level (contract 2, 4).
    NotAllowed,
    /// The body is not what the API expects (contract 1.2, 4).
    InvalidBody,
    /// A field is missing from the body (contract 1.2, 4).
    MissingParameter,
    /// A value is not one that the API takes (contract 4).
    InvalidValue,
    /// Too much in one request (contract 4).
    BatchTooLarge,
    /// The filter of a list is not understood (contract 3.2, 4).
    InvalidQuery,
    /// Wrong in a manner that the code does not name (contract 4).
    BadRequest,
    /// The token does not hold (contract 4).
    SignInEnded,
    /// The sign-in has to prove more: a 401 with claims (contract 4).
    SignInStepUp,
    /// No right to run commands, on this device or at all (contract 4).
    MayNotRun,
    /// No right to cancel this action (contract 3.3, 4).
    MayNotCancel,
    /// No right to read devices or actions (contract 3.1, 3.7, 4).
    MayNotRead,
    /// No right to the output (contract 3.4, 4).
    MayNotReadOutput,
    /// No right to the library (contract 3.6, 4).
    MayNotUseLibrary,
    /// The action cannot be canceled, mostly since it is over (contract 3.3).
    NotCancelable,
    /// The action is not known: too new, another tenant's, reached through another host (contract 1.1, 3.1).
    ActionUnknown,
    /// The command has no output, or not yet (contract 3.4).
    NoOutput,
    /// The result link is over, or the storage refuses it (contract 2, 3.4).
    LinkEnded,
    /// The library does not take the file (contract 3.6).
    FileRefused,
    /// The library has no such file (contract 3.6).
    FileUnknown,
    /// No device is there to be listed (contract 3.7).
    NoDevices,
    /// The body is larger than the API, or the relay, takes (contract 2).
    TooLarge,
    /// Too many requests, or no free session (contract 2).
    TooMany,
    /// The API itself failed (contract 4).
    TenantFailed,
    /// What lies before the API did not reach it: 502, 503, 504, or a time that ran out (contract 4).
    GatewayFailed,
    /// The site's own relay did not pass the call on (`deploy/nginx`): nothing left.
    RelayRefused,
    /// Something that is not the API answered: a page, a redirect (contract 4).
    NotTheApi,
    /// A success whose body cannot be read (contract 4).
    Unreadable,
    /// As [`TenantFailed`](Self::TenantFailed), for what is asked again only when somebody says so.
    TenantFailedOnce,
    /// As [`GatewayFailed`](Self::GatewayFailed), for the same.
    GatewayFailedOnce,
    /// As [`Unreadable`](Self::Unreadable), for the same.
    UnreadableOnce,
    /// Any other refusal (contract 4).
    Refused,
    /// No answer: no network, or the address refuses cross-origin calls (contract 5).
    NoAnswer,
    /// A file on the device could not be read, as far as the text tells (contract 6, 8: no source shows real ones).
    FileNotRead,
    /// A script took longer than is allowed, as far as the text tells (contract 2).
    ScriptTooLong,
    /// A script has no signature, as far as the text tells (contract 2).
    ScriptUnsigned,
    /// A command failed for a reason that is in its text alone (contract 1.5).
    CommandFailed,
    /// The run failed, and no command says why (contract 8).
    FailedSilently,
    /// The run was over before the device took it up (contract 1.5, 2).
    RunTimedOut,
}

impl Cause {
    /// What a refusal means for what was asked. A code that is not known counts by its status (contract 4).
    pub fn of(error: &ApiError, asked: Asked) -> Self {
        let cause = match asked {
            Asked::Content => Self::of_storage(error.status),
            _ => Self::of_code(error, asked),
        };
        match cause {
            Self::TenantFailed if !asked.is_looked_after() => Self::TenantFailedOnce,
            Self::GatewayFailed if !asked.is_looked_after() => Self::GatewayFailedOnce,
            Self::Unreadable if !asked.is_looked_after() => Self::UnreadableOnce,
            cause => cause,
        }
    }

    fn of_code(error: &ApiError, asked: Asked) -> Self {
        use ErrorCode as Code;
        match &error.code {
            Code::ActiveRequestAlreadyExists => Self::DeviceBusy,
            Code::OsPlatformNotSupported => Self::SystemNotSupported,
            Code::ClientVersionNotSupported => Self::ClientTooOld,
            Code::DisabledFeature => Self::FeatureOff,
            Code::DisallowedOperation => Self::NotAllowed,
            Code::InvalidRequestBody => Self::InvalidBody,
            Code::MissingRequiredParameter => Self::MissingParameter,
            Code::ODataError => Self::InvalidQuery,
            Code::Unauthorized => Self::sign_in(error),
            Code::Forbidden => Self::forbidden(asked),
            Code::ResourceNotFound | Code::NotFound => Self::not_found(asked),
            Code::TooManyRequests => Self::TooMany,
            Code::InternalServerError => Self::TenantFailed,
            Code::Other(code) if code == "MaximumBatchSizeExceeded" => Self::BatchTooLarge,
            Code::Other(code) if RELAY_REFUSALS.contains(&code.as_str()) => Self::RelayRefused,
            Code::InvalidInput => Self::invalid(asked),
            Code::Other(code) if is_about_a_value(code) => Self::invalid(asked),
            Code::BadRequest | Code::Other(_) | Code::None => Self::of_status(error, asked),
        }
    }

    /// What the texts of a command that failed mean. No source shows real ones (contract 9): this goes by words that
    /// such texts have in common, and the texts themselves stay in sight.
    pub fn of_command(kind: Option<CommandKind>, errors: &[String]) -> Self {
        let says = |words: &[&str]| {
            let mut texts = errors.iter().map(|text| text.to_lowercase());
            texts.any(|text| words.iter().any(|word| text.contains(word)))
        };
        match kind {
            Some(CommandKind::GetFile)
                if says(&[
                    "not found",
                    "no such file",
                    "does not exist",
                    "cannot find",
                    "could not be read",
                ]) =>
            {
                Self::FileNotRead
            }
            Some(CommandKind::RunScript) if says(&["time limit", "timed out", "timeout"]) => {
                Self::ScriptTooLong
            }
            Some(CommandKind::RunScript) if says(&["not signed", "unsigned", "signature"]) => {
                Self::ScriptUnsigned
            }
            _ => Self::CommandFailed,
        }
    }

    fn of_status(error: &ApiError, asked: Asked) -> Self {
        // A relay writes a page of its own, also where the API would have said the same.
        let a_page = error.body == BodyKind::Html;
        match error.status {
            413 => Self::TooLarge,
            429 => Self::TooMany,
            500 => Self::TenantFailed,
            408 | 501.. => Self::GatewayFailed,
            401 => Self::sign_in(error),
            200..300 if !a_page => Self::Unreadable,
            ..400 | 407 => Self::NotTheApi,
            _ if a_page => Self::NotTheApi,
            403 => Self::forbidden(asked),
            404 => Self::not_found(asked),
            400 => Self::bad(asked),
            _ => Self::Refused,
        }
    }

    /// The storage has errors of its own; its link alone lets in (contract 3.4).
    const fn of_storage(status: u16) -> Self {
        match status {
            429 | 503 => Self::TooMany,
            500.. => Self::GatewayFailed,
            _ => Self::LinkEnded,
        }
    }

    const fn sign_in(error: &ApiError) -> Self {
        if error.claims { Self::SignInStepUp } else { Self::SignInEnded }
    }

    const fn forbidden(asked: Asked) -> Self {
        match asked {
            Asked::Run => Self::MayNotRun,
            Asked::Cancel => Self::MayNotCancel,
            Asked::Read => Self::MayNotRead,
            Asked::Link | Asked::Content => Self::MayNotReadOutput,
            Asked::Library => Self::MayNotUseLibrary,
        }
    }

    const fn not_found(asked: Asked) -> Self {
        match asked {
            Asked::Run => Self::DeviceUnknown,
            Asked::Cancel => Self::ActionUnknown,
            Asked::Read => Self::NoDevices,
            Asked::Link | Asked::Content => Self::NoOutput,
            Asked::Library => Self::FileUnknown,
        }
    }

    const fn invalid(asked: Asked) -> Self {
        match asked {
            Asked::Library => Self::FileRefused,
            _ => Self::InvalidValue,
        }
    }

    const fn bad(asked: Asked) -> Self {
        match asked {
            Asked::Cancel => Self::NotCancelable,
            Asked::Library => Self::FileRefused,
            _ => Self::BadRequest,
        }
    }
}

/// The API's other codes for one value that it does not take (contract 4).
fn is_about_a_value(code: &str) -> bool {
    ["InvalidHashValue", "InvalidDomainName", "InvalidIpAddress", "InvalidUrl"].contains(&code)
}
