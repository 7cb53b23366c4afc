//! Characters that look like something else, or like nothing.

pub(crate) use defender::content::is_noncharacter;

/// A line break in any notation.
pub(crate) const fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Takes no room, or only steers the writing direction.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E007F}')
}

/// Turns the direction of what follows it, or parts that from the rest.
pub const fn turns_writing(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Looks like a blank and is another character.
pub(crate) const fn is_special_blank(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

/// A blank of any kind.
pub(crate) const fn is_blank(c: char) -> bool {
    c == ' ' || is_special_blank(c)
}

/// Cannot be seen or means nothing: nobody typed it on purpose.
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control() || is_invisible(c) || is_noncharacter(c)
}

/// A separator of path components on any system.
pub(crate) const fn is_separator(c: char) -> bool {
    matches!(c, '/' | '\\')
}

/// The straight quote that a typographic one stands for.
pub(crate) const fn straight(c: char) -> Option<char> {
    match c {
        '“' | '”' | '„' | '‟' => Some('"'),
        '‘' | '’' | '‚' | '‛' => Some('\''),
        _ => None,
    }
}

/// How a character that cannot be seen is named: `TAB`, `LF`, else `U+200B`.
pub fn name(c: char) -> String {
    match c {
        '\t' => "TAB".to_owned(),
        '\n' => "LF".to_owned(),
        '\r' => "CR".to_owned(),
        '\0' => "NUL".to_owned(),
        _ => format!("U+{:04X}", u32::from(c)),
    }
}
