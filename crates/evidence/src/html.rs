//! Text for a page that is opened from a disk: nothing in it is markup, nothing is hidden.

use std::fmt::Write;

use defender::content::is_unseen;

/// Text inside an element or an attribute in double quotes. Characters that nobody sees are written out.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\t' => out.push(c),
            c if is_unseen(c) => {
                let _ = write!(out, "⟨U+{:04X}⟩", u32::from(c)); // writing to a String cannot fail
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::escape;

    #[test]
    fn nothing_is_markup_and_nothing_is_hidden() {
        for (text, escaped) in [
            ("<img src=x onerror='a()'>", "&lt;img src=x onerror=&#39;a()&#39;&gt;"),
            ("a & \"b\"", "a &amp; &quot;b&quot;"),
            ("two\r\nlines\tand\n", "two\nlines\tand\n"),
            ("a\0b\u{1b}[31m", "a⟨U+0000⟩b⟨U+001B⟩[31m"),
            ("invoice\u{202e}fdp.exe", "invoice⟨U+202E⟩fdp.exe"),
            ("half\rline", "half⟨U+000D⟩line"),
        ] {
            assert_eq!(escape(text), escaped);
        }
    }

    proptest! {
        #[test]
        fn no_text_ends_where_it_stands(text in "[<>&\"'/a ]{0,8}|.*") {
            prop_assert!(!escape(&text).contains(['<', '>', '"', '\'']));
        }
    }
}
