//! A list that is read again and again: what repeats the answer before byte for byte needs no reading.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::value::RawValue;

use crate::error::body_text;
use crate::{ApiError, Decoded, ListedAction, Page, Response, answers};

/// So much of an element tells where it stood in the answer before: its id comes first.
const MARK: usize = 64;

/// The last answer to one list of actions. A copy shares it.
#[derive(Clone, Debug, Default)]
pub struct KnownActions(Option<Arc<Known>>);

/// An answer that was read in full. What stands before its first element and behind its last one decides how the rest is
/// read; between them only elements change.
#[derive(Debug)]
struct Known {
    before: String,
    elements: Vec<Arc<str>>,
    behind: String,
    /// All but the items, which are the elements.
    rest: Decoded<Page<Arc<str>>>,
}

impl KnownActions {
    /// The answer to [`calls::actions`](crate::calls::actions), as [`answers::actions`] gives it: each item is the JSON of
    /// one action. An item that was in the answer before is that same text, not a copy.
    ///
    /// # Errors
    /// Those of [`answers::actions`].
    pub fn read(&mut self, response: &Response) -> Result<Decoded<Page<Arc<str>>>, ApiError> {
        let again = self.0.as_ref().filter(|_| (200..300).contains(&response.status));
        if let Some((known, elements)) =
            again.and_then(|known| Some((known, known.elements_of(body_text(&response.body)?)?)))
        {
            let (page, oddities) = (&known.rest.value, known.rest.oddities.clone());
            let page = Page { items: elements, next_link: page.next_link.clone(), count: page.count };
            self.0 = Some(Arc::new(Known {
                before: known.before.clone(),
                elements: page.items.clone(),
                behind: known.behind.clone(),
                rest: known.rest.clone(),
            }));
            return Ok(Decoded { value: page, oddities });
        }
        let read = answers::actions(response)?;
        self.0 = Known::of(response, &read).map(Arc::new);
        let Page { items, next_link, count } = read.value;
        let items = match &self.0 {
            Some(known) => known.elements.clone(),
            None => items.iter().map(|item| item.raw.into()).collect(),
        };
        Ok(Decoded { value: Page { items, next_link, count }, oddities: read.oddities })
    }
}

impl Known {
    /// `None` for an answer without elements.
    fn of(response: &Response, read: &Decoded<Page<ListedAction<'_>>>) -> Option<Self> {
        let text = body_text(&response.body)?;
        let page = &read.value;
        let place = |raw: &str| (raw.as_ptr() as usize).checked_sub(text.as_ptr() as usize);
        let (first, last) = (page.items.first()?.raw, page.items.last()?.raw);
        Some(Self {
            before: text.get(..place(first)?)?.to_owned(),
            elements: page.items.iter().map(|item| item.raw.into()).collect(),
            behind: text.get(place(last)? + last.len()..)?.to_owned(),
            rest: Decoded {
                value: Page { items: Vec::new(), next_link: page.next_link.clone(), count: page.count },
                oddities: read.oddities.clone(),
            },
        })
    }

    /// The elements of a text that begins and ends like this one; `None` when anything else in it is other. Where the
    /// beginning is the same, a reader stands before the first element; an element that is there to the byte ends where it
    /// ended then; any other is read.
    fn elements_of(&self, text: &str) -> Option<Vec<Arc<str>>> {
        let mut rest = text.strip_prefix(self.before.as_str())?;
        let mut places = Places { elements: &self.elements, next: 0, by_mark: None };
        let mut elements = Vec::with_capacity(self.elements.len());
        loop {
            let element = match places.find(rest) {
                Some(known) => Arc::clone(known),
                None => one(rest)?.into(),
            };
            rest = rest.get(element.len()..)?;
            elements.push(element);
            match rest.strip_prefix(',') {
                Some(more) => rest = more,
                None => return (rest == self.behind && rest.starts_with(']')).then_some(elements),
            }
        }
    }
}

/// The JSON value with which a text begins.
pub(crate) fn one(text: &str) -> Option<&str> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
    let raw = values.next()?.ok()?.get();
    text.starts_with(raw).then_some(raw)
}

/// Where in the answer before an element may stand.
struct Places<'k> {
    elements: &'k [Arc<str>],
    /// The one after the last that was met.
    next: usize,
    /// A mark that several have tells nothing.
    by_mark: Option<HashMap<&'k [u8], Option<usize>>>,
}

impl<'k> Places<'k> {
    /// The element with which a text begins, if the answer before had it.
    fn find(&mut self, text: &str) -> Option<&'k Arc<str>> {
        let elements = self.elements;
        let is_here = |element: &&'k Arc<str>| {
            begins(text.as_bytes(), element.as_bytes())
                && matches!(text.as_bytes().get(element.len()), Some(b',' | b']'))
        };
        // As before; or one was put in or left out just before it.
        let near = [Some(self.next), self.next.checked_sub(1), self.next.checked_add(1)];
        for place in near.into_iter().flatten() {
            if let Some(element) = elements.get(place).filter(is_here) {
                self.next = place + 1;
                return Some(element);
            }
        }
        let marked = mark(text)?;
        let is_changed = elements.get(self.next).and_then(|element| mark(element)) == Some(marked);
        let place = if is_changed { self.next } else { self.marked(marked)? };
        self.next = place + 1;
        elements.get(place).filter(is_here)
    }

    /// The only one with this mark.
    fn marked(&mut self, sought: &[u8]) -> Option<usize> {
        let elements = self.elements;
        let by_mark = self.by_mark.get_or_insert_with(|| {
            let mut by_mark = HashMap::with_capacity(elements.len());
            for (place, element) in elements.iter().enumerate() {
                if let Some(mark) = mark(element) {
                    by_mark.entry(mark).and_modify(|place| *place = None).or_insert(Some(place));
                }
            }
            by_mark
        });
        *by_mark.get(sought)?
    }
}

fn mark(text: &str) -> Option<&[u8]> {
    text.as_bytes().get(..MARK)
}

/// Whether a text begins so. Eight bytes at a time: what compares slices in wasm takes them one by one.
fn begins(text: &[u8], start: &[u8]) -> bool {
    let Some(text) = text.get(..start.len()) else { return false };
    let (words, rest) = text.as_chunks::<8>();
    let (start_words, start_rest) = start.as_chunks::<8>();
    let same = |(a, b): (&[u8; 8], &[u8; 8])| u64::from_ne_bytes(*a) == u64::from_ne_bytes(*b);
    words.iter().zip(start_words).all(same) && rest == start_rest
}
