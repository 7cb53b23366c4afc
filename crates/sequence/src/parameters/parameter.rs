use super::pattern;

/// The longest name of a parameter, in characters.
const NAME_LONGEST: usize = 40;

/// What has to be known before a sequence can run: a case number, a path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameter {
    /// How texts call it: see [`Self::is_name`].
    pub name: String,
    /// What a person is asked; may be empty.
    pub label: String,
    /// What is filled in when nothing else was typed; may be empty.
    pub default: String,
    /// Whether it has to be typed: an empty value will not do.
    pub required: bool,
    /// What a value has to be like: `*` is any characters, `?` one character, `#` one digit, a character
    /// behind `\` itself. Empty asks for nothing.
    pub pattern: String,
    /// The values that it can have. Empty asks for nothing.
    pub one_of: Vec<String>,
}

/// Why a value will not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Invalid {
    /// It is needed and empty.
    Missing,
    /// It does not match the pattern.
    UnlikePattern,
    /// It is not one of the allowed values.
    NotOneOf,
}

impl Parameter {
    /// Whether a text can be a parameter's name: up to 40 letters from a to z in either case, digits, `_`
    /// and `-`.
    pub fn is_name(text: &str) -> bool {
        !text.is_empty() && text.len() <= NAME_LONGEST && text.chars().all(is_name_character)
    }

    /// Whether a value will do. An empty one does unless one is required.
    ///
    /// # Errors
    /// What it fails first.
    pub fn check(&self, value: &str) -> Result<(), Invalid> {
        if value.is_empty() {
            return if self.required { Err(Invalid::Missing) } else { Ok(()) };
        }
        if !self.one_of.is_empty() && self.one_of.iter().all(|known| known != value) {
            return Err(Invalid::NotOneOf);
        }
        if !self.pattern.is_empty() && !pattern::matches(&self.pattern, value) {
            return Err(Invalid::UnlikePattern);
        }
        Ok(())
    }
}

pub(super) const fn is_name_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_has_to_do() {
        let any = Parameter::default();
        assert_eq!(any.check(""), Ok(()));
        let required = Parameter { required: true, pattern: "INC-#*".into(), ..Parameter::default() };
        assert_eq!(required.check(""), Err(Invalid::Missing));
        assert_eq!(required.check("4821"), Err(Invalid::UnlikePattern));
        assert_eq!(required.check("INC-4821"), Ok(()));
        let chosen = Parameter { one_of: vec!["full".into(), "mini".into()], ..Parameter::default() };
        assert_eq!(chosen.check("mini"), Ok(()));
        assert_eq!(chosen.check("Mini"), Err(Invalid::NotOneOf));
        assert_eq!(chosen.check(""), Ok(()));
    }

    #[test]
    fn names() {
        for name in ["case", "Case_2", "a-b", &"a".repeat(40)] {
            assert!(Parameter::is_name(name), "{name}");
        }
        for other in ["", "a b", "я", "a.b", "{a", &"a".repeat(41)] {
            assert!(!Parameter::is_name(other), "{other}");
        }
    }
}
