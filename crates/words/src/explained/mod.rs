//! What stands behind a refusal, for each cause: what happened, what it means, what to do. The page and
//! `docs/troubleshooting.md` say the same texts. Whoever names one of them in what is there from the first moment
//! brings all of them into it.

use defender::Cause;

mod en;
#[cfg(feature = "russian")]
mod ru;

/// One of the three texts about a cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explained {
    /// About what.
    pub cause: Cause,
    /// Which of the three.
    pub part: Part,
}

/// What a text about a cause tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What happened.
    Happened,
    /// What it means, and what it did not do.
    Means,
    /// What to do about it.
    ToDo,
}

impl Part {
    /// All, in the order in which they are said.
    pub const ALL: [Self; 3] = [Self::Happened, Self::Means, Self::ToDo];
}

impl Explained {
    /// The line of the first in a data file: the areas that are enums stand before.
    pub(crate) const FIRST: usize = crate::Quick::END;
    /// How many lines they are in a data file.
    pub(crate) const COUNT: usize = Cause::ALL.len() * Part::ALL.len();

    /// All in Russian, in order.
    #[cfg(feature = "russian")]
    pub(crate) fn russian() -> impl Iterator<Item = &'static str> {
        Cause::ALL.iter().flat_map(|cause| ru::texts(*cause))
    }
}

impl crate::Text for Explained {
    fn english(self) -> &'static str {
        let [happened, means, to_do] = en::texts(self.cause);
        match self.part {
            Part::Happened => happened,
            Part::Means => means,
            Part::ToDo => to_do,
        }
    }

    fn line(self) -> usize {
        Self::FIRST + self.cause as usize * Part::ALL.len() + self.part as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Text;

    #[test]
    fn every_cause_is_explained_and_no_two_alike() {
        let all = Cause::ALL.iter().flat_map(|cause| Part::ALL.map(|part| Explained { cause: *cause, part }));
        let mut texts: Vec<&str> = all.map(Text::english).collect();
        assert_eq!(texts.len(), Explained::COUNT);
        assert!(texts.iter().all(|text| text.ends_with('.') && !text.contains('\n')), "{texts:#?}");
        texts.sort_unstable();
        texts.dedup();
        assert_eq!(texts.len(), Explained::COUNT);
    }

    #[cfg(feature = "russian")]
    #[test]
    fn every_language_says_it_at_its_line() {
        let russian = crate::Catalogue::from_data(crate::Language::Russian, &crate::russian_data()).unwrap();
        for (cause, texts) in Cause::ALL.iter().map(|cause| (*cause, ru::texts(*cause))) {
            for (part, text) in Part::ALL.into_iter().zip(texts) {
                assert_eq!(russian.get(Explained { cause, part }), text, "{cause:?} {part:?}");
                assert!(text.chars().any(|c| ('а'..='я').contains(&c)), "{cause:?} {part:?}: {text}");
            }
        }
    }
}
