//! Tokens and result links are taken out of what the API said before it is written down: whoever has a link can read an
//! output for half an hour (contract 3.4). Too much rather than too little goes.

/// What stands where a secret was.
pub(crate) const REMOVED: &str = "[removed]";

/// An encoding may stand in another one so many times.
const LAYERS: usize = 4;

/// JSON without secrets in its strings; the rest stays to the byte.
pub(crate) fn json(raw: &str) -> String {
    let mut clean = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(start) = rest.find('"') {
        let (before, from_quote) = rest.split_at(start);
        let (literal, after) = from_quote.split_at(literal_len(from_quote));
        clean.push_str(before);
        clean.push_str(&string(literal).unwrap_or_else(|| literal.to_owned()));
        rest = after;
    }
    clean + rest
}

/// Plain text without secrets.
pub(crate) fn text(text: &str) -> String {
    if !is_secret(text) {
        return text.to_owned();
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>');
    let words = text.split_inclusive(ends);
    let mut clean = String::with_capacity(text.len());
    for word in words {
        let (bare, end) = match word.chars().next_back().filter(|c| ends(*c)) {
            Some(end) => word.split_at(word.len() - end.len_utf8()),
            None => (word, ""),
        };
        clean.push_str(if is_secret(bare) { REMOVED } else { bare });
        clean.push_str(end);
    }
    // A secret that spans words, such as one with an encoded blank in it, takes the whole text with it.
    if is_secret(&clean) { REMOVED.to_owned() } else { clean }
}

/// How long a string is that begins here, with its quotes.
fn literal_len(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// A JSON string without its secrets; `None` when it has none.
fn string(literal: &str) -> Option<String> {
    let value = serde_json::from_str::<String>(literal);
    // Half of a surrogate pair is no text in Rust: such a string goes as a whole.
    let clean = match &value {
        Ok(value) if is_secret(value) => text(value),
        Err(_) if is_secret(literal) => REMOVED.to_owned(),
        _ => return None,
    };
    serde_json::to_string(&clean).ok()
}

/// Whether a text holds a token or a signed link, in whatever encoding links are written.
fn is_secret(text: &str) -> bool {
    let mut text = text.to_owned();
    for _ in 0..LAYERS {
        if text.to_ascii_lowercase().contains("sig=") || holds_token(&text) {
            return true;
        }
        let plainer = plainer(&text);
        if plainer == text {
            return false;
        }
        text = plainer;
    }
    // Deeper than anybody writes: rather gone than overlooked.
    true
}

/// Three parts in Base64 of which the first two are JSON objects: a token (RFC 7519).
fn holds_token(text: &str) -> bool {
    const OBJECT: &str = "eyJ";
    let is_part = |c: char| c.is_ascii_alphanumeric() || "-_=".contains(c);
    // Each byte is looked at a fixed number of times, however often a part may seem to begin.
    text.split(|c| c != '.' && !is_part(c)).any(|run| {
        let first = |part: &str| part.find(OBJECT).is_some_and(|at| part.len() - at > OBJECT.len());
        let second = run.split('.').skip(1);
        run.split('.').zip(second).any(|(part, next)| first(part) && next.starts_with(OBJECT))
    })
}

/// With one layer of encoding taken off: `%3D`, `\u003d`, `&#61;`, `&amp;`, `\/`.
fn plainer(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (c, len) = encoded(rest).unwrap_or((c, c.len_utf8()));
        plain.push(c);
        rest = rest.get(len..).unwrap_or_default();
    }
    plain
}

/// The character that an encoding stands for, and how many bytes the encoding has.
fn encoded(text: &str) -> Option<(char, usize)> {
    let hex = |from: usize, to: usize| u32::from_str_radix(text.get(from..to)?, 16).ok();
    match text.as_bytes() {
        [b'%', ..] => Some((char::from_u32(hex(1, 3)?)?, 3)),
        [b'\\', b'u', ..] => Some((char::from_u32(hex(2, 6)?)?, 6)),
        [b'\\', b'/' | b'"' | b'\\', ..] => Some((text.chars().nth(1)?, 2)),
        [b'&', b'#', ..] => {
            let end = text.bytes().take(11).position(|byte| byte == b';')?;
            let number = text.get(2..end)?;
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            Some((char::from_u32(number.ok()?)?, end + 1))
        }
        [b'&', b'a', b'm', b'p', b';', ..] => Some(('&', 5)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    const LINK: &str = "https://automatedirstrprdweu.blob.core.windows.net/a/b?se=2026&sp=r&sig=c2VjcmV0";

    #[test]
    fn a_link_goes_in_every_encoding() {
        let percent = LINK.replace('=', "%3D").replace('&', "%26");
        let twice = percent.replace('%', "%25");
        for link in [
            LINK.to_owned(),
            LINK.replace("sig", "SIG"),
            LINK.replace('&', "&amp;"),
            LINK.replace('=', "&#61;"),
            LINK.replace('=', "&#x3d;"),
            LINK.replace('=', r"\u003d").replace('/', r"\/"),
            percent,
            twice,
        ] {
            let said = format!("see {link} now");
            assert_eq!(text(&said), "see [removed] now", "{link}");
            let nested = serde_json::json!({ "value": said }).to_string();
            let raw = serde_json::json!({ "a": said, link.clone(): [nested], "b": 1 }).to_string();
            let clean = json(&raw);
            assert!(!clean.contains("c2VjcmV0"), "{clean}");
            assert_eq!(serde_json::from_str::<Value>(&clean).unwrap()["a"], "see [removed] now");
        }
    }

    #[test]
    fn a_token_goes() {
        let token = "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJhcGkifQ.c2lnbmF0dXJl";
        for around in ["", "x-", "a.b."] {
            let said = format!("Authorization: Bearer {around}{token}");
            assert_eq!(text(&said), "Authorization: Bearer [removed]");
        }
    }

    #[test]
    fn what_is_no_secret_stays_to_the_byte() {
        for raw in [
            r#"{"path":"C:\\windows\\TEMP\\a.zip","x":"\u0041\/","n":1.50}"#,
            r#"{"args":"-Days 3 100% &amp; eyJ eyJhbGci","half":"\ud800"}"#,
            "",
            "\"",
        ] {
            assert_eq!(json(raw), raw);
        }
    }

    #[test]
    fn half_a_surrogate_pair_hides_nothing() {
        assert_eq!(json(r#"{"a":"\ud800?sig=1"}"#), r#"{"a":"[removed]"}"#);
    }

    proptest! {
        #[test]
        fn what_was_json_is_json(said in any::<String>(), link in "(|%|\\\\|\"|')?(sig=|%73ig%3D|eyJab.eyJcd)?.{0,8}") {
            let raw = serde_json::json!({ said.clone() + &link: [link.clone() + &said, link] }).to_string();
            let clean = json(&raw);
            prop_assert!(serde_json::from_str::<Value>(&clean).is_ok(), "{}", clean);
            prop_assert!(!is_secret(&clean), "{}", clean);
        }
    }
}
