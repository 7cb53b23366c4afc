//! Escape sequences in text: where one ends, and whether it says how to draw (ECMA-48, 5.4 and 5.6).

/// No sequence is longer: what goes on is text.
const LONGEST: usize = 4_096;

/// A sequence at the beginning of a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Escape<'t> {
    /// How many bytes it has.
    pub length: usize,
    /// The parameters, when it says how to draw what follows.
    pub look: Option<&'t str>,
}

/// The sequence that `text` begins with; `None` when it begins with none, or with one that does not end.
pub fn at_start(text: &str) -> Option<Escape<'_>> {
    let text = text.get(..text.floor_char_boundary(LONGEST))?;
    if text.starts_with('\u{9b}') {
        return control(text, '\u{9b}'.len_utf8());
    }
    let rest = text.strip_prefix('\u{1b}')?;
    let long = |end: usize| Some(Escape { length: 1 + end, look: None });
    match rest.bytes().next()? {
        b'[' => control(text, 2),
        // Strings of the operating system, of devices and of applications, up to their terminator.
        b']' | b'P' | b'X' | b'^' | b'_' => {
            let end = rest.find(['\u{7}', '\u{1b}', '\n'])?;
            let terminator = if rest.get(end..)?.starts_with("\u{1b}\\") { 2 } else { 1 };
            let ends = terminator == 2 || rest.get(end..)?.starts_with('\u{7}');
            ends.then_some(()).and_then(|()| long(end + terminator))
        }
        0x20..=0x2f => {
            let between = rest.bytes().take_while(|byte| matches!(byte, 0x20..=0x2f)).count();
            rest.as_bytes().get(between).filter(|byte| matches!(byte, 0x30..=0x7e))?;
            long(between + 1)
        }
        0x30..=0x7e => long(1),
        _ => None,
    }
}

/// Parameters from `begin` on, intermediate bytes, one final byte.
fn control(text: &str, begin: usize) -> Option<Escape<'_>> {
    let rest = text.get(begin..)?;
    let end = rest.bytes().take_while(|byte| matches!(byte, 0x30..=0x3f)).count();
    let between = rest.bytes().skip(end).take_while(|byte| matches!(byte, 0x20..=0x2f)).count();
    let last = *rest.as_bytes().get(end + between).filter(|byte| matches!(byte, 0x40..=0x7e))?;
    let parameters = rest.get(..end)?;
    let is_look = last == b'm' && between == 0 && !parameters.contains(['<', '=', '>', '?']);
    Some(Escape { length: begin + end + between + 1, look: is_look.then_some(parameters) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequences_end_where_they_should() {
        for (text, expected) in [
            ("\u{1b}[31mred", Some((5, Some("31")))),
            ("\u{1b}[m", Some((3, Some("")))),
            ("\u{9b}1;4mx", Some((6, Some("1;4")))),
            ("\u{1b}[38:2::1:2:3mx", Some((14, Some("38:2::1:2:3")))),
            ("\u{1b}[>4;2mx", Some((7, None))),
            ("\u{1b}[2K", Some((4, None))),
            ("\u{1b}[1 q", Some((5, None))),
            ("\u{1b}]8;;http://x\u{1b}\\link", Some((15, None))),
            ("\u{1b}]0;title\u{7}x", Some((10, None))),
            ("\u{1b}(Bx", Some((3, None))),
            ("\u{1b}cx", Some((2, None))),
            ("\u{1b}]0;no end\nnext line\u{7}", None),
            ("\u{1b}]0;no end", None),
            ("\u{1b}[31", None),
            ("\u{1b}[31ж", None),
            ("\u{1b}", None),
            ("\u{1b}\u{1b}[0m", None),
            ("\u{1b}ж", None),
            ("plain", None),
            ("", None),
        ] {
            let found = at_start(text).map(|escape| (escape.length, escape.look));
            assert_eq!(found, expected, "{text:?}");
        }
        assert_eq!(at_start(&format!("\u{1b}[{}m", "1;".repeat(LONGEST))), None, "too long to be one");
    }
}
