use crate::Language;

/// Which of a message's plural forms fits a whole number, by the CLDR rules for cardinals.
pub(crate) const fn form(language: Language, n: u64) -> usize {
    match language {
        Language::English => {
            if n == 1 {
                0
            } else {
                1
            }
        }
        Language::Russian => match (n % 10, n % 100) {
            (_, 11..=14) => 2,
            (1, _) => 0,
            (2..=4, _) => 1,
            _ => 2,
        },
    }
}
