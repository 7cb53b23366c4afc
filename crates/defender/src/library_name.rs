//! Names of library files: letters from a to z, digits, `-`, `_` and `.` (contract 3.6).

/// Whether a library name may hold this character.
pub const fn is_allowed(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')
}

/// Whether a file of this name can be put into the library and found there again. Names of dots alone are
/// refused here: the address that removes such a file would be another one.
pub fn is_name(text: &str) -> bool {
    text.chars().all(is_allowed) && text.contains(|c: char| c != '.')
}

/// The characters that keep a text from being a name, each once, in order.
pub fn not_allowed(text: &str) -> Vec<char> {
    let mut found = Vec::new();
    for c in text.chars().filter(|c| !is_allowed(*c)) {
        if !found.contains(&c) {
            found.push(c);
        }
    }
    found
}

/// A name that may stand for a text that is none: Cyrillic letters in Latin ones, `-` for what is between
/// words, its extension kept. Not longer than the text allows, never empty.
pub fn proposal(text: &str) -> String {
    let last = text.rsplit(['/', '\\']).next().unwrap_or_default();
    let (stem, extension) = last.rsplit_once('.').unwrap_or((last, ""));
    let stem = part(stem);
    let stem = if stem.is_empty() { "file" } else { &stem };
    match part(extension).as_str() {
        "" => stem.to_owned(),
        extension => format!("{stem}.{extension}"),
    }
}

/// One side of the last dot.
fn part(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let latin = latin(c);
        if is_allowed(c) {
            out.push(c);
        } else if let Some(latin) = latin {
            out.push_str(latin);
        } else if !out.is_empty() && !out.ends_with(['-', '_', '.']) {
            out.push('-');
        }
    }
    out.trim_matches(['-', '.']).to_owned()
}

/// A Cyrillic letter as passports write it (ICAO 9303); `None` for anything else. Case is kept for its
/// first letter.
fn latin(c: char) -> Option<&'static str> {
    const LOWER: [&str; 32] = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
        "f", "kh", "ts", "ch", "sh", "shch", "ie", "y", "", "e", "iu", "ia",
    ];
    const UPPER: [&str; 32] = [
        "A", "B", "V", "G", "D", "E", "Zh", "Z", "I", "I", "K", "L", "M", "N", "O", "P", "R", "S", "T", "U",
        "F", "Kh", "Ts", "Ch", "Sh", "Shch", "Ie", "Y", "", "E", "Iu", "Ia",
    ];
    let letter = |letters: &[&'static str; 32], first: char| {
        letters.get(usize::try_from(u32::from(c).checked_sub(u32::from(first))?).ok()?).copied()
    };
    match c {
        'ё' => Some("e"),
        'Ё' => Some("E"),
        'а'..='я' => letter(&LOWER, 'а'),
        _ => letter(&UPPER, 'А').filter(|_| ('А'..='Я').contains(&c)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_plain() {
        for name in ["minidump.ps1", "mini-dump_2.PS1", "a", "..a", "-"] {
            assert!(is_name(name), "{name}");
        }
        for text in ["", ".", "..", "a b", "отчёт.ps1", "a/b.ps1", "a\0", "a\u{200b}.ps1", "é"] {
            assert!(!is_name(text), "{text:?}");
        }
    }

    #[test]
    fn what_is_not_allowed_is_named_once() {
        assert_eq!(not_allowed("a b (1) b.ps1"), [' ', '(', ')']);
        assert_eq!(not_allowed("a.ps1"), [] as [char; 0]);
    }

    #[test]
    fn a_proposal_is_a_name_that_one_recognises() {
        for (text, proposed) in [
            ("collect logs (final).ps1", "collect-logs-final.ps1"),
            ("отчёт за март.ps1", "otchet-za-mart.ps1"),
            ("Щит Юга.sh", "Shchit-Iuga.sh"),
            (r"C:\My tools\proc dump.exe", "proc-dump.exe"),
            ("a_ b.ps1", "a_b.ps1"),
            ("日本.ps1", "file.ps1"),
            (" .ps1", "file.ps1"),
            ("script", "script"),
            ("a b", "a-b"),
            ("a.日", "a"),
            ("..", "file"),
            ("", "file"),
            ("fine.ps1", "fine.ps1"),
            ("archive.tar.gz", "archive.tar.gz"),
        ] {
            assert_eq!(proposal(text), proposed, "{text:?}");
            assert!(is_name(&proposal(text)), "{text:?}");
        }
    }
}
