//! A long list read a little at a time, so that whoever reads it can pause.

use crate::error::body_text;
use crate::{ActionHead, Decoded, ListedAction, Page, Response, answers};

/// How the list of an answer begins.
const LIST: &str = "\"value\":[";

/// The heads of an answer's actions, one after the other; `None` for an element that is of no use. An answer that is not
/// written as the API writes it has none: it is then read as a whole, by [`answers::actions`].
#[derive(Clone, Debug)]
pub struct Elements<'r> {
    before: &'r str,
    rest: &'r str,
}

impl<'r> Elements<'r> {
    /// Of a success whose list stands plainly in its object.
    pub fn of(response: &'r Response) -> Option<Self> {
        let text = body_text(&response.body).filter(|_| (200..300).contains(&response.status))?;
        let (before, rest) = text.split_at_checked(text.find(LIST)? + LIST.len())?;
        // Nothing before the list can hold another one, and none of it is a text that only looks like one.
        let count = |byte| before.bytes().filter(|one| *one == byte).count();
        let plain = count(b'{') == 1 && count(b'[') == 1 && count(b'}') + count(b']') + count(b'\\') == 0;
        plain.then_some(Self { before, rest })
    }

    /// All but the items. `None` when something odd stands in the list, behind it or before it: then the answer has to be
    /// read as a whole.
    pub fn end(self) -> Option<Decoded<Page<ListedAction<'static>>>> {
        let body = format!("{}{}", self.before, self.rest).into_bytes();
        let around = Response { status: 200, headers: Vec::new(), body };
        let Decoded { value: Page { items, next_link, count }, oddities } = answers::actions(&around).ok()?;
        let all_read = items.is_empty() && self.rest.starts_with(']');
        all_read.then_some(Decoded { value: Page { items: Vec::new(), next_link, count }, oddities })
    }
}

impl Iterator for Elements<'_> {
    type Item = Option<ActionHead>;

    fn next(&mut self) -> Option<Self::Item> {
        let (head, length) = ActionHead::first(self.rest)?;
        let rest = self.rest.get(length..)?;
        // What follows a comma is an element, or odd.
        let more = rest.strip_prefix(',').filter(|more| !more.starts_with(']'));
        self.rest = more.or_else(|| rest.starts_with(']').then_some(rest))?;
        Some(head)
    }
}
