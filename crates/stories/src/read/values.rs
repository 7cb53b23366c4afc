//! The small values that a story is made of.

use sequence::json::{Fields, Node};

use crate::error::Fault;
use crate::{Said, StoryProblem, What};

/// A text in both languages, neither empty.
pub fn said(node: Node) -> Result<Said, Fault> {
    let mut fields = Fields::of(node)?;
    let mut text = |key| -> Result<String, Fault> {
        let node = fields.need(key)?;
        let at = node.at;
        let text = node.text()?;
        if text.trim().is_empty() { Err(Fault::new(at, StoryProblem::NoText)) } else { Ok(text) }
    };
    let said = Said { en: text("en")?, ru: text("ru")? };
    fields.end()?;
    Ok(said)
}

/// 1 to 40 letters from a to z, digits and `-`.
pub fn id(node: Node) -> Result<String, Fault> {
    let at = node.at;
    let text = node.text()?;
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if (1..=40).contains(&text.len()) && text.chars().all(plain) {
        Ok(text)
    } else {
        Err(Fault::new(at, StoryProblem::Id(text)))
    }
}

/// A number within bounds.
pub fn number(node: Node, least: u32, most: u32) -> Result<u32, Fault> {
    let at = node.at;
    let number = node.count()?;
    let fits = u32::try_from(number).ok().filter(|number| (least..=most).contains(number));
    let problem = StoryProblem::Outside { least: least.into(), most: most.into() };
    fits.ok_or(Fault::new(at, problem))
}

/// A word of a closed list.
pub fn one_of<T: Copy>(
    node: Node,
    what: What,
    all: &[T],
    word: impl Fn(T) -> &'static str,
) -> Result<T, Fault> {
    let at = node.at;
    let found = node.text()?;
    let known = || all.iter().map(|item| word(*item)).collect();
    let item = all.iter().copied().find(|item| word(*item) == found);
    item.ok_or_else(|| Fault::new(at, StoryProblem::NotOneOf { what, found, known: known() }))
}

/// A text that is not empty.
pub fn filled(node: Node) -> Result<String, Fault> {
    let at = node.at;
    let text = node.text()?;
    if text.is_empty() { Err(Fault::new(at, StoryProblem::NoText)) } else { Ok(text) }
}
