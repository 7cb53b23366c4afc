//! A tenant on the wire. The token goes to the API base and nowhere else.

use defender::{Request, Response, Secret};

use super::links;
use crate::account::{Need, PageAccount};
use crate::browser::policy::Policy;
use crate::browser::transport::{self, Follower, Outgoing};
use crate::browser::{address, breath, clock, fetch, site, visibility};
use crate::host::{OutputState, Trouble};

/// An API call: longer than the relay waits, so that its word is heard.
const CALL_MS: i32 = 110_000;
/// A result may be big and the line slow.
const RESULT_MS: i32 = 600_000;
/// The most of an answer of the API; ten thousand actions are 10 MB.
const CALL_CAP: usize = 32 << 20;
/// An answer of so many bytes takes long to receive.
const LONG: usize = 64 << 10;
/// The most of a result.
const RESULT_CAP: usize = 256 << 20;

/// Why a call has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unanswered {
    /// There was no token: not one byte left.
    NoToken,
    /// What stands before the relay did not let it through: it did not reach the tenant.
    FrontDoor,
    /// It left, and nothing came back.
    Lost,
}

/// The way to the tenant.
pub(super) struct Wire {
    account: PageAccount,
    base: String,
    relay: Option<String>,
    token_header: String,
}

impl Wire {
    /// To the tenant of this account.
    pub(super) fn new(account: PageAccount) -> Self {
        let config = account.tenant();
        let base = address::absolute(&config.api_base);
        let base = base.trim_end_matches('/').to_owned();
        let relay = links::relay(&base, &address::origin()).map(str::to_owned);
        Self { account, base, relay, token_header: config.token_header }
    }

    /// Asks the API. A token that it refuses is renewed once: a 401 says that nothing was done.
    pub(super) async fn ask(&self, call: &Request) -> Result<Response, Unanswered> {
        let need = if call.path.starts_with("/api/libraryfiles") { Need::Library } else { Need::Runs };
        let token = self.account.token(need).await.map_err(|_| Unanswered::NoToken)?;
        let answer = self.send(call, &token).await?;
        if answer.status != 401 {
            return Ok(answer);
        }
        let claims = answer.header("www-authenticate").and_then(claims);
        match self.account.renewed(need, claims).await {
            Ok(token) => self.send(call, &token).await,
            // The engine is told what the tenant said, and waits for a sign-in.
            Err(_) => Ok(answer),
        }
    }

    async fn send(&self, call: &Request, token: &Secret<String>) -> Result<Response, Unanswered> {
        let bearer = format!("Bearer {}", token.reveal());
        let mut headers = vec![("accept", "application/json"), (self.token_header.as_str(), bearer.as_str())];
        headers.extend(call.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let url = format!("{}{}", self.base, call.target());
        let outgoing = Outgoing {
            method: call.method,
            url: &url,
            headers: &headers,
            body: &call.body,
            timeout_ms: CALL_MS,
            cap: CALL_CAP,
            follower: None,
        };
        // An answer that is cut reads as cut: it is refused where it is decoded.
        let response = transport::send(&outgoing).await.map_err(|_| Unanswered::Lost)?.response;
        // Receiving a long answer took its time: what it changes comes in a task of its own.
        if response.body.len() > LONG && !visibility::hidden() {
            breath::take().await;
        }
        if is_of_door(&response).await { Err(Unanswered::FrontDoor) } else { Ok(response) }
    }

    /// What stands behind a result link, asked for with the link alone.
    pub(super) async fn content(
        &self,
        link: &Secret<String>,
        follower: Follower<'_>,
    ) -> Result<Response, OutputState> {
        let failed = |trouble| OutputState::Failed(trouble);
        let url = links::address(link.reveal(), self.relay.as_deref()).ok_or(failed(Trouble::OddLink))?;
        let outgoing = Outgoing {
            method: defender::Method::Get,
            url: &url,
            headers: &[],
            body: &[],
            timeout_ms: RESULT_MS,
            cap: RESULT_CAP,
            follower: Some(follower),
        };
        let began = clock::monotonic_ms();
        let policy = Policy::watch(&url);
        let Ok(incoming) = transport::send(&outgoing).await else {
            let stopped = outgoing.follower.is_some_and(|follower| follower.stop.is_stopped());
            let late = clock::monotonic_ms() - began >= RESULT_MS.into();
            if stopped && !late {
                return Err(failed(Trouble::Stopped));
            }
            if late || self.relay.is_some() {
                return Err(failed(Trouble::NoAnswer));
            }
            // Whether our own site answers is asked first: a browser tells of what its policy refused after the refusal.
            let has_network = fetch::is_there(site::VERSION).await;
            return Err(failed(match (policy.refused(), has_network) {
                (true, _) => Trouble::Forbidden,
                // There is a network: a browser says no more than this.
                (false, true) => Trouble::NotReadable,
                (false, false) => Trouble::NoAnswer,
            }));
        };
        if is_of_door(&incoming.response).await {
            return Err(failed(Trouble::FrontDoor));
        }
        if incoming.whole { Ok(incoming.response) } else { Err(failed(Trouble::TooLarge)) }
    }
}

/// Whether what stands before the relay answered. The relay itself sends neither a redirect nor a page on.
async fn is_of_door(response: &Response) -> bool {
    let start = response.body.trim_ascii_start();
    site::has_answered(response.status, start.starts_with(b"<")).await
}

/// What a claims challenge asks for, decoded.
fn claims(header: &str) -> Option<String> {
    let text = header.split("claims=\"").nth(1)?.split('"').next()?;
    let bytes = base64(text)?;
    String::from_utf8(bytes).ok().filter(|claims| claims.trim_start().starts_with('{'))
}

/// Base64 in either alphabet, padded or not.
fn base64(text: &str) -> Option<Vec<u8>> {
    let (mut bits, mut count, mut out) = (0_u32, 0, Vec::new());
    for byte in text.trim_end_matches('=').bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::claims;

    #[test]
    fn a_challenge_is_read_from_its_header() {
        let header =
            |claims: &str| format!("Bearer realm=\"\", error=\"insufficient_claims\", claims=\"{claims}\"");
        let asked = Some(r#"{"access_token":{}}"#.to_owned());
        assert_eq!(claims(&header("eyJhY2Nlc3NfdG9rZW4iOnt9fQ==")), asked);
        assert_eq!(claims(&header("eyJhY2Nlc3NfdG9rZW4iOnt9fQ")), asked);
        for nothing in
            ["Bearer", "Bearer error=\"invalid_token\"", &header("%%"), &header("AAAA"), &header("")]
        {
            assert_eq!(claims(nothing), None, "{nothing}");
        }
    }
}
