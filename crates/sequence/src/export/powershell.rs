/// The body is handed over as bytes: 5.1 sends a string as ISO-8859-1. It is no here-string, which would end
/// at an indented paste.
pub(super) fn command(url: &str, json: &str) -> String {
    format!(
        "$body = {json}\nInvoke-RestMethod -Method Post -Uri {url} `\n  -Headers @{{ Authorization = \"Bearer $TOKEN\" }} `\n  \
         -ContentType 'application/json' -Body ([Text.Encoding]::UTF8.GetBytes($body))\n",
        json = quoted(json),
        url = quoted(url),
    )
}

/// Between single quotes PowerShell reads everything as it stands but the quotes, which are doubled.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("'");
    for c in text.chars() {
        quoted.push(c);
        if is_single_quote(c) {
            quoted.push(c);
        }
    }
    quoted + "'"
}

/// PowerShell takes the typographic ones for single quotes as well.
pub(crate) const fn is_single_quote(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}'..='\u{201B}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Reads a single-quoted string as PowerShell's tokenizer does: its text and what follows.
    fn read(code: &str) -> Option<(String, &str)> {
        let mut text = String::new();
        let mut chars = code.strip_prefix('\'')?.chars();
        loop {
            let mut c = chars.next()?;
            if is_single_quote(c) {
                match chars.clone().next().filter(|next| is_single_quote(*next)) {
                    Some(_) => c = chars.next()?,
                    None => return Some((text, chars.as_str())),
                }
            }
            text.push(c);
        }
    }

    #[test]
    fn every_kind_of_single_quote_is_doubled() {
        assert_eq!(quoted("a’b 'c' ‚‛ $x `n"), "'a’’b ''c'' ‚‚‛‛ $x `n'");
        assert_eq!(read("'a’’' b"), Some(("a’".to_owned(), " b")));
        assert_eq!(read("'a’'"), None);
    }

    #[test]
    fn the_token_is_a_variable_and_the_body_goes_as_utf_8() {
        let shown = command("https://api.example/api/machines/a/runliveresponse", "{\"Comment\":\"Я’s\"}");
        insta::assert_snapshot!(shown, @r#"
        $body = '{"Comment":"Я’’s"}'
        Invoke-RestMethod -Method Post -Uri 'https://api.example/api/machines/a/runliveresponse' `
          -Headers @{ Authorization = "Bearer $TOKEN" } `
          -ContentType 'application/json' -Body ([Text.Encoding]::UTF8.GetBytes($body))
        "#);
    }

    proptest! {
        #[test]
        fn powershell_reads_what_was_meant(text in "[\u{2018}-\u{201B}'\"`$a-c\\n@]{0,12}|\\PC*") {
            let code = command(&text, &text);
            let rest = code.strip_prefix("$body = ").unwrap();
            let (body, rest) = read(rest).unwrap();
            prop_assert_eq!(&body, &text);
            let rest = rest.strip_prefix("\nInvoke-RestMethod -Method Post -Uri ").unwrap();
            let (url, rest) = read(rest).unwrap();
            prop_assert_eq!(url, text);
            let headers = " `\n  -Headers @{ Authorization = \"Bearer $TOKEN\" } `\n";
            prop_assert!(rest.starts_with(headers));
        }
    }
}
