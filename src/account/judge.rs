//! What the sign-in library's errors mean. Decided by name and number: its messages are links, and its codes repeat.

use super::SignInTrouble;

/// An error of the library, as far as it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuthError {
    /// Its class, such as `InteractionRequiredAuthError`.
    pub name: String,
    /// Such as `login_required`; may be empty.
    pub code: String,
    /// Such as `consent_required`.
    pub sub: String,
    /// Claims that the next sign-in must fulfil; may be empty.
    pub claims: String,
    /// Entra's number, such as 50076; 0 when there is none.
    pub number: u32,
}

impl AuthError {
    /// An error of our own.
    pub fn local(code: &str) -> Self {
        Self { name: "Local".to_owned(), code: code.to_owned(), ..Self::default() }
    }

    /// In a window of its own, no answer means that it was closed.
    pub fn beside(self, is_beside: bool) -> Self {
        let is_closed = is_beside && ["timed_out", "user_cancelled"].contains(&self.code.as_str());
        if is_closed { Self::local("access_denied") } else { self }
    }

    /// What it means for the person.
    pub fn meaning(self) -> SignInTrouble {
        let is_interaction = self.name == "InteractionRequiredAuthError";
        match (self.code.as_str(), self.sub.as_str(), self.number) {
            (_, _, 9_002_326) => SignInTrouble::WrongPlatform,
            (_, "consent_required", _) | ("consent_required", ..) | (_, _, 65_001 | 650_052 | 90_094) => {
                SignInTrouble::NoConsent
            }
            (_, _, 50_020 | 50_128 | 51_004) => SignInTrouble::WrongTenant { user: String::new() },
            (_, _, 50_072 | 50_074 | 50_076 | 50_079 | 50_158 | 53_000 | 53_003)
            | (_, "basic_action" | "additional_action", _) => SignInTrouble::StepUp { claims: self.claims },
            // The second: it was begun in a window, and the page was opened anew meanwhile.
            ("access_denied" | "no_token_request_cache_error", ..) => SignInTrouble::Canceled,
            ("no_account_error" | "no_account_in_silent_request", ..) => SignInTrouble::NoAccount,
            ("popup_window_error" | "empty_window_error", ..) => SignInTrouble::PopUpBlocked,
            ("interaction_in_progress", ..) => SignInTrouble::Beside,
            ("empty_token", ..) => SignInTrouble::EmptyToken,
            ("msal_not_loaded", ..) => SignInTrouble::NotLoaded,
            ("timed_out", ..) | ("monitor_window_timeout", ..) => SignInTrouble::FrameBlocked,
            (
                "post_request_failed"
                | "get_request_failed"
                | "no_network_connectivity"
                | "network_error"
                | "failed_to_parse_response"
                | "endpoints_resolution_error"
                | "openid_config_error"
                | "temporarily_unavailable"
                | "server_error",
                ..,
            ) => SignInTrouble::Unreachable,
            // The library refuses by itself, without a code, what the provider told to come later.
            ("", ..) if self.name == "ServerError" => SignInTrouble::Unreachable,
            _ if is_interaction && !self.claims.is_empty() => SignInTrouble::StepUp { claims: self.claims },
            _ if is_interaction => SignInTrouble::Expired,
            _ => SignInTrouble::Refused { code: self.said() },
        }
    }

    fn said(&self) -> String {
        match (self.number, self.code.as_str()) {
            (0, "") => self.name.clone(),
            (0, code) => code.to_owned(),
            (number, _) => format!("AADSTS{number}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_error_has_its_meaning() {
        const WANTED: &str = "InteractionRequiredAuthError";
        let step_up = |claims: &str| SignInTrouble::StepUp { claims: claims.into() };
        let refused = |code: &str| SignInTrouble::Refused { code: code.into() };
        for (name, code, sub, claims, number, meaning) in [
            ("BrowserAuthError", "no_account_error", "", "", 0, SignInTrouble::NoAccount),
            (WANTED, "login_required", "", "", 0, SignInTrouble::Expired),
            (WANTED, "interaction_required", "basic_action", "{}", 50_076, step_up("{}")),
            (WANTED, "interaction_required", "", "{}", 0, step_up("{}")),
            (WANTED, "invalid_grant", "consent_required", "", 65_001, SignInTrouble::NoConsent),
            (WANTED, "invalid_grant", "", "", 0, SignInTrouble::Expired),
            ("ServerError", "access_denied", "", "", 0, SignInTrouble::Canceled),
            ("ServerError", "invalid_request", "", "", 9_002_326, SignInTrouble::WrongPlatform),
            ("ServerError", "invalid_request", "", "", 700_016, refused("AADSTS700016")),
            ("ServerError", "", "", "", 0, SignInTrouble::Unreachable),
            ("BrowserAuthError", "timed_out", "redirect_bridge_timeout", "", 0, SignInTrouble::FrameBlocked),
            ("BrowserAuthError", "post_request_failed", "", "", 0, SignInTrouble::Unreachable),
            ("ClientAuthError", "endpoints_resolution_error", "", "", 0, SignInTrouble::Unreachable),
            ("BrowserAuthError", "interaction_in_progress", "", "", 0, SignInTrouble::Beside),
            ("BrowserAuthError", "popup_window_error", "", "", 0, SignInTrouble::PopUpBlocked),
            ("TypeError", "", "", "", 0, refused("TypeError")),
        ] {
            let error = AuthError {
                name: name.into(),
                code: code.into(),
                sub: sub.into(),
                claims: claims.into(),
                number,
            };
            assert_eq!(error.clone().meaning(), meaning, "{error:?}");
        }
        assert_eq!(AuthError::local("empty_token").meaning(), SignInTrouble::EmptyToken);
        assert_eq!(AuthError::local("timed_out").beside(true).meaning(), SignInTrouble::Canceled);
        assert_eq!(AuthError::local("timed_out").beside(false).meaning(), SignInTrouble::FrameBlocked);
    }
}
