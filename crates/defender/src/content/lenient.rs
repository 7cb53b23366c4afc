//! Reads one flat JSON object that a strict parser refuses: raw line breaks and other control characters
//! in strings, backslashes that escape nothing, an end that is missing, bytes after the end.

use std::iter::Peekable;
use std::str::Chars;

/// What could be read of the object.
pub(super) struct Flat {
    /// Names and values in order; `null` and literals are kept as they were written.
    pub fields: Vec<(String, String)>,
    /// Whether the text ends within the object.
    pub cut: bool,
}

type Input<'t> = Peekable<Chars<'t>>;

/// `None` when the text is no flat object.
pub(super) fn flat_object(text: &str) -> Option<Flat> {
    let mut input = text.trim_start().chars().peekable();
    (input.next()? == '{').then_some(())?;
    let mut flat = Flat { fields: Vec::new(), cut: false };
    loop {
        match skip_blanks(&mut input) {
            Some('}') => return Some(flat),
            Some(',') if !flat.fields.is_empty() => {
                input.next();
            }
            Some('"') => match field(&mut input)? {
                Ended::Whole(name, value) => flat.fields.push((name, value)),
                Ended::Cut(pair) => {
                    flat.fields.extend(pair);
                    flat.cut = true;
                    return Some(flat);
                }
            },
            Some(_) => return None,
            None => {
                flat.cut = true;
                return Some(flat);
            }
        }
    }
}

enum Ended {
    Whole(String, String),
    /// With what there was of it, if its name was whole.
    Cut(Option<(String, String)>),
}

fn field(input: &mut Input<'_>) -> Option<Ended> {
    let (name, whole) = string(input);
    if !whole {
        return Some(Ended::Cut(None));
    }
    match skip_blanks(input) {
        Some(':') => input.next(),
        Some(_) => return None,
        None => return Some(Ended::Cut(None)),
    };
    match skip_blanks(input) {
        Some('"') => {
            let (value, whole) = string(input);
            Some(if whole { Ended::Whole(name, value) } else { Ended::Cut(Some((name, value))) })
        }
        Some('{' | '[') => None,
        Some(_) => {
            let mut value = String::new();
            while let Some(c) = input.next_if(|c| !matches!(c, ',' | '}') && !c.is_whitespace()) {
                value.push(c);
            }
            if value == "null" {
                value.clear();
            }
            // A number that the end of the text follows may have had more digits.
            Some(if input.peek().is_some() { Ended::Whole(name, value) } else { Ended::Cut(None) })
        }
        None => Some(Ended::Cut(None)),
    }
}

/// A string from its opening quote on, and whether its closing quote was there.
fn string(input: &mut Input<'_>) -> (String, bool) {
    let mut out = String::new();
    input.next();
    while let Some(c) = input.next() {
        match c {
            '"' => return (out, true),
            '\\' => escape(input, &mut out),
            c => out.push(c),
        }
    }
    (out, false)
}

fn escape(input: &mut Input<'_>, out: &mut String) {
    let Some(c) = input.peek().copied() else { return };
    let plain = match c {
        '"' | '\\' | '/' => c,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => {
            input.next();
            return unicode(input, out);
        }
        _ => return out.push('\\'), // escapes nothing: a path that nobody escaped
    };
    input.next();
    out.push(plain);
}

/// The rest of `\uXXXX`, surrogate pairs joined.
fn unicode(input: &mut Input<'_>, out: &mut String) {
    let Some(unit) = hex(input) else { return out.push_str("\\u") };
    let mut units = vec![unit];
    if (0xd800..0xdc00).contains(&unit) {
        let mut ahead = input.clone();
        let escaped = ahead.next() == Some('\\') && ahead.next() == Some('u');
        let low = if escaped { hex(&mut ahead) } else { None };
        if let Some(low) = low.filter(|low| (0xdc00..0xe000).contains(low)) {
            units.push(low);
            *input = ahead;
        }
    }
    out.extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
}

/// Four hex digits, or nothing is taken.
fn hex(input: &mut Input<'_>) -> Option<u16> {
    let mut ahead = input.clone();
    let mut unit = 0;
    for _ in 0..4 {
        unit = unit << 4 | u16::try_from(ahead.next()?.to_digit(16)?).ok()?;
    }
    *input = ahead;
    Some(unit)
}

fn skip_blanks(input: &mut Input<'_>) -> Option<char> {
    while input.next_if(|c| c.is_whitespace() || *c == '\0').is_some() {}
    input.peek().copied()
}
