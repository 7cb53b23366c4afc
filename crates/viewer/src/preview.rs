//! What is in an object or an array, on one line.

use super::json::{Kind, Tree, Value};

/// About so many characters show what is in something; the first part always stands.
const LINE_CHARS: usize = 80;
/// A name or a value that is longer is cut.
const PART_CHARS: usize = 36;

impl Tree {
    /// The first values in an object or an array, whole parts of it on one line; empty for other values. As it was
    /// written: what nobody would see is still in it.
    pub fn preview(&self, text: &str, number: usize) -> String {
        let brackets = self.get(number).and_then(|value| match value.kind {
            Kind::Object => Some(('{', '}')),
            Kind::Array => Some(('[', ']')),
            Kind::String | Kind::Word => None,
        });
        let Some((opens, closes)) = brackets else { return String::new() };
        let mut line = String::from(opens);
        let mut chars = 1;
        for (place, child) in self.children(number).filter_map(|child| self.get(child)).enumerate() {
            let part = part(child, text);
            let before = if place > 0 { ", " } else { "" };
            chars += before.len() + part.chars().count();
            if place > 0 && chars >= LINE_CHARS {
                line.push_str(", …");
                break;
            }
            line.push_str(before);
            line.push_str(&part);
        }
        line.push(closes);
        line
    }
}

/// A name and a value; of what has something in it that there is something.
fn part(value: &Value, text: &str) -> String {
    let written = match (value.kind, value.children) {
        (Kind::Object, 0) => "{}".to_owned(),
        (Kind::Array, 0) => "[]".to_owned(),
        (Kind::Object, _) => "{…}".to_owned(),
        (Kind::Array, _) => "[…]".to_owned(),
        (Kind::Word, _) => short(value.text(text), ""),
        (Kind::String, _) => short(value.text(text), "\""),
    };
    match value.name(text) {
        Some(name) => short(name, "") + ": " + &written,
        None => written,
    }
}

/// A text as it is, or its beginning and what then closes it.
fn short(text: &str, closes: &str) -> String {
    let beginning = text.char_indices().nth(PART_CHARS).and_then(|(end, _)| text.get(..end));
    beginning.map_or_else(|| text.to_owned(), |beginning| format!("{beginning}…{closes}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preview(text: &str) -> String {
        Tree::of(text).unwrap().preview(text, 0)
    }

    #[test]
    fn values_on_one_line() {
        for (text, expected) in [
            ("{}", "{}"),
            ("[]", "[]"),
            ("1", ""),
            ("\"a\"", ""),
            ("{\n  \"Name\": \"a\",\n  \"Pid\": 1\n}", r#"{Name: "a", Pid: 1}"#),
            (r#"[1,null,"x",[],{},[0],{"a":1}]"#, r#"[1, null, "x", [], {}, […], {…}]"#),
            (r#"{"a":{"b":1},"c":"d\"e"}"#, r#"{a: {…}, c: "d\"e"}"#),
            ("[\"\u{202e}\"]", "[\"\u{202e}\"]"),
        ] {
            assert_eq!(preview(text), expected, "{text}");
        }
    }

    #[test]
    fn long_ones_are_cut_by_whole_parts() {
        let numbers = preview(&format!("[{}1]", "123456789,".repeat(100_000)));
        assert_eq!(numbers, format!("[{}, …]", ["123456789"; 7].join(", ")));
        let text = format!("{{\"{}\":\"{}\",\"b\":1}}", "n".repeat(5_000), "ж".repeat(5_000));
        let expected = format!("{{{}…: \"{}…\", …}}", "n".repeat(PART_CHARS), "ж".repeat(PART_CHARS - 1));
        assert_eq!(preview(&text), expected);
        let word = format!("[{}]", "1".repeat(5_000));
        assert_eq!(preview(&word), format!("[{}…]", "1".repeat(PART_CHARS)));
    }

    #[test]
    fn of_any_value_in_the_tree() {
        let text = r#"[{"a":[1,2]},{"b":true}]"#;
        let tree = Tree::of(text).unwrap();
        let seen: Vec<_> = [0, 1, 2, 3, 5, 99].map(|number| tree.preview(text, number)).to_vec();
        assert_eq!(seen, ["[{…}, {…}]", "{a: […]}", "[1, 2]", "", "{b: true}", ""]);
    }
}
