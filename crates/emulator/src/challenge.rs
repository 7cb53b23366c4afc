//! `WWW-Authenticate`: what a client must do about a 401.

use data_encoding::BASE64;
use serde_json::json;

use crate::gate::Unauthorized;

/// Why the token is not taken. Without a token there is nothing to say of it.
pub(crate) fn for_token(why: &Unauthorized) -> String {
    match why {
        Unauthorized::NoToken => "Bearer".to_owned(),
        _ => format!("Bearer error=\"invalid_token\", error_description=\"{}\"", quotable(&why.to_string())),
    }
}

/// That the sign-in must fulfil an authentication context first. A client hands `claims` on to the issuer.
pub(crate) fn for_context(context: &str, issuer: &str) -> String {
    let claims = json!({ "access_token": { "acrs": { "essential": true, "value": context } } }).to_string();
    let authority = issuer.trim_end_matches('/').trim_end_matches("/v2.0");
    format!(
        "Bearer realm=\"\", authorization_uri=\"{}/oauth2/v2.0/authorize\", error=\"insufficient_claims\", \
         claims=\"{}\"",
        quotable(authority),
        BASE64.encode(claims.as_bytes())
    )
}

/// What a quoted string of a header can hold.
fn quotable(text: &str) -> String {
    text.chars().map(|c| if c == '"' || c == '\\' || !(' '..='~').contains(&c) { '\'' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_claims_are_those_that_the_issuer_understands() {
        let header = for_context("c1", "https://login/t/v2.0");
        assert!(header.contains("authorization_uri=\"https://login/t/oauth2/v2.0/authorize\""), "{header}");
        let claims = header.split("claims=\"").nth(1).unwrap().trim_end_matches('"');
        let claims = String::from_utf8(BASE64.decode(claims.as_bytes()).unwrap()).unwrap();
        assert_eq!(claims, r#"{"access_token":{"acrs":{"essential":true,"value":"c1"}}}"#);
    }

    #[test]
    fn a_header_cannot_be_broken_out_of() {
        assert_eq!(quotable("a\"b\r\nc\\é"), "a'b''c''");
        assert_eq!(for_token(&Unauthorized::NoToken), "Bearer");
    }
}
