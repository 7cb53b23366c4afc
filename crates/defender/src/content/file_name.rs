use super::is_unseen;

/// A name under which a file may be saved on any system, made from one that a device or a server said.
/// Only the part after the last separator is used; what is dangerous is taken out, what is not allowed
/// becomes `_`. Never empty, at most 150 bytes, its extension kept.
pub fn safe_file_name(name: &str) -> String {
    const LONGEST: usize = 150;
    const LONGEST_EXTENSION: usize = 20;
    let last =
        name.rsplit(['/', '\\']).find(|part| !part.trim_matches(['.', ' ']).is_empty()).unwrap_or_default();
    let mut safe: String = last.chars().filter(|c| !is_unseen(*c)).collect();
    safe = safe.replace(['<', '>', ':', '"', '|', '?', '*'], "_");
    safe = safe.trim_start_matches(['.', ' ']).trim_end_matches(['.', ' ']).to_owned();
    if safe.len() > LONGEST {
        let dot = safe.rfind('.').filter(|dot| safe.len() - dot <= LONGEST_EXTENSION).unwrap_or(safe.len());
        let (stem, extension) = safe.split_at(dot);
        let mut end = LONGEST - extension.len();
        while !stem.is_char_boundary(end) {
            end -= 1;
        }
        let stem = stem.split_at(end).0.trim_end_matches(['.', ' ']);
        safe = format!("{stem}{extension}");
    }
    if safe.is_empty() {
        safe.push_str("file");
    }
    if is_reserved(&safe) {
        safe.insert(0, '_');
    }
    safe
}

/// Names that Windows takes for devices, whatever their extension, or took once: another name costs nothing, so this is wider
/// than what a path is warned of.
fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end_matches(' ').to_ascii_uppercase();
    let numbered = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    let numbered = numbered.is_some_and(|rest| {
        let mut rest = rest.chars();
        matches!((rest.next(), rest.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    });
    numbered || matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$" | "CLOCK$")
}

#[cfg(test)]
mod tests {
    use super::safe_file_name;

    #[test]
    fn names_become_harmless() {
        for (name, expected) in [
            ("agent.log", "agent.log"),
            ("Отчёт за март.zip", "Отчёт за март.zip"),
            (r"C:\Windows\Temp\a.dmp.zip", "a.dmp.zip"),
            ("/var/log/auth.log", "auth.log"),
            ("../../etc/passwd", "passwd"),
            (r"..\..\evil.exe", "evil.exe"),
            ("/var/log/", "log"),
            ("..", "file"),
            ("", "file"),
            ("a/..", "a"),
            (".bashrc", "bashrc"),
            ("  spaced .txt. .", "spaced .txt"),
            ("a\0b\r\nc\u{7f}.txt", "abc.txt"),
            ("invoice\u{202e}fdp.exe", "invoicefdp.exe"),
            ("zero\u{200b}width\u{feff}.txt", "zerowidth.txt"),
            ("a<b>c:d\"e|f?g*h", "a_b_c_d_e_f_g_h"),
            ("file.txt:stream", "file.txt_stream"),
            ("CON", "_CON"),
            ("nul.txt", "_nul.txt"),
            ("com1.tar.gz", "_com1.tar.gz"),
            ("COM¹", "_COM¹"),
            ("lpt0 .log", "_lpt0 .log"),
            ("console.log", "console.log"),
            ("com10.log", "com10.log"),
        ] {
            assert_eq!(safe_file_name(name), expected, "{name:?}");
        }
    }

    #[test]
    fn long_names_keep_their_extension() {
        let name = safe_file_name(&format!("{}.evtx", "ж".repeat(300)));
        assert!(name.len() <= 150 && name.len() > 145, "{}", name.len());
        assert!(name.ends_with("ж.evtx"));
        assert_eq!(safe_file_name(&"x".repeat(400)).len(), 150);
        assert_eq!(safe_file_name(&format!("a.{}", "x".repeat(400))).len(), 150);
    }
}
