/// The body goes through a pipe: an argument longer than 128 KiB is refused by Linux, and a here-document
/// would add a line break. `--globoff` keeps cURL from reading brackets in the address.
pub(super) fn command(url: &str, json: &str) -> String {
    format!(
        "printf '%s' {json} |\n  curl --globoff --data-binary @- \\\n  --header \"Authorization: Bearer $TOKEN\" \\\n  \
         --header 'Content-Type: application/json' \\\n  --url {url}\n",
        json = quoted(json),
        url = quoted(url),
    )
}

/// Between single quotes bash reads everything as it stands but the quote itself.
pub(crate) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_leaves_the_quotes_for_itself() {
        assert_eq!(quoted("a b"), "'a b'");
        assert_eq!(quoted("O'Brien'"), r"'O'\''Brien'\'''");
        assert_eq!(quoted(r"$TOKEN `id` \ !"), r"'$TOKEN `id` \ !'");
    }
}
