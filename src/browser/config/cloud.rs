/// Which Microsoft cloud a tenant is in (contract 1.1). The names are those of `deploy/nginx/liveline/clouds.conf`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cloud {
    /// `commercial`, under its current host name.
    #[default]
    Commercial,
    /// `commercial-securitycenter`: the host of the documentation's examples.
    Securitycenter,
    /// `commercial-legacy`: still answers.
    Legacy,
    /// `us`.
    Us,
    /// `eu`.
    Eu,
    /// `uk`.
    Uk,
    /// `au`.
    Au,
    /// `swa`.
    Swa,
    /// `ina`.
    Ina,
    /// `aea`.
    Aea,
    /// `gcc`.
    Gcc,
    /// `gcc-high`.
    GccHigh,
    /// `dod`.
    Dod,
    /// `own`: sign-in host and API base are named.
    Own,
}

impl Cloud {
    /// The words of the configuration.
    pub(super) const NAMES: &'static [&'static str] = &[
        "commercial",
        "commercial-securitycenter",
        "commercial-legacy",
        "us",
        "eu",
        "uk",
        "au",
        "swa",
        "ina",
        "aea",
        "gcc",
        "gcc-high",
        "dod",
        "own",
    ];

    /// Reads the word of the configuration.
    pub(super) fn from_name(name: &str) -> Self {
        match name {
            "commercial-securitycenter" => Self::Securitycenter,
            "commercial-legacy" => Self::Legacy,
            "us" => Self::Us,
            "eu" => Self::Eu,
            "uk" => Self::Uk,
            "au" => Self::Au,
            "swa" => Self::Swa,
            "ina" => Self::Ina,
            "aea" => Self::Aea,
            "gcc" => Self::Gcc,
            "gcc-high" => Self::GccHigh,
            "dod" => Self::Dod,
            "own" => Self::Own,
            _ => Self::Commercial,
        }
    }

    /// Where people sign in; `own` names it.
    pub(super) const fn sign_in(self) -> &'static str {
        match self {
            Self::GccHigh | Self::Dod => "https://login.microsoftonline.us",
            _ => "https://login.microsoftonline.com",
        }
    }

    /// The API's own host, for pages that reach it without a relay.
    pub const fn api(self) -> &'static str {
        match self {
            Self::Commercial | Self::Own => "https://api.security.microsoft.com",
            Self::Securitycenter => "https://api.securitycenter.microsoft.com",
            Self::Legacy => "https://api.securitycenter.windows.com",
            Self::Us => "https://us.api.security.microsoft.com",
            Self::Eu => "https://eu.api.security.microsoft.com",
            Self::Uk => "https://uk.api.security.microsoft.com",
            Self::Au => "https://au.api.security.microsoft.com",
            Self::Swa => "https://swa.api.security.microsoft.com",
            Self::Ina => "https://ina.api.security.microsoft.com",
            Self::Aea => "https://aea.api.security.microsoft.com",
            Self::Gcc => "https://api-gcc.securitycenter.microsoft.us",
            Self::GccHigh | Self::Dod => "https://api-gov.securitycenter.microsoft.us",
        }
    }

    /// What scopes begin with (contract 4). For the government clouds no source names it: `resource` overrides.
    pub(super) const fn resource(self) -> &'static str {
        match self {
            Self::Gcc | Self::GccHigh | Self::Dod => self.api(),
            _ => "https://api.securitycenter.microsoft.com",
        }
    }
}
