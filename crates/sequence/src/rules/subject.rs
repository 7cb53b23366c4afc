use std::ops::Range;

use defender::System;

use super::paths::looks_like;
use crate::chars::{self, is_blank, is_hidden, is_separator, straight};
use crate::{Certainty, Context, Field, FixKind, Library};

/// What a rule looks at: one text, and for what it is meant.
pub(crate) struct Subject<'a> {
    pub(crate) field: Field,
    /// As typed.
    pub(crate) text: &'a str,
    /// The systems that it has to suit: those of the chosen devices; when none is known, those whose
    /// manner the text follows.
    pub(crate) systems: &'a [System],
    /// Whether the system of any chosen device is known.
    pub(crate) systems_known: bool,
    pub(crate) library: &'a Library,
    /// The script of the same step; empty elsewhere.
    pub(crate) script: &'a str,
    /// Where the text stands without blanks, quotes and hidden characters around it. Rules that judge the
    /// whole look at this, so that taking quotes away brings nothing new to light.
    core: Range<usize>,
}

/// What a rule found in one text.
#[derive(Default)]
pub(crate) struct Finding {
    pub(crate) spans: Vec<Range<usize>>,
    pub(crate) found: String,
    pub(crate) count: usize,
    pub(crate) systems: Vec<System>,
    pub(crate) fixes: Vec<TextFix>,
}

/// A repair of the text.
pub(crate) struct TextFix {
    pub(crate) kind: FixKind,
    pub(crate) certainty: Certainty,
    /// The whole text afterwards.
    pub(crate) text: String,
}

impl<'a> Subject<'a> {
    pub(crate) fn new(field: Field, text: &'a str, script: &'a str, context: &'a Context) -> Self {
        let core = core(text);
        let systems = match context.systems() {
            [] => looks_like(text.get(core.clone()).unwrap_or_default()),
            chosen => chosen,
        };
        let systems_known = !context.systems().is_empty();
        Self { field, text, systems, systems_known, library: context.library(), script, core }
    }

    pub(crate) fn core(&self) -> &'a str {
        self.text.get(self.core.clone()).unwrap_or_default()
    }

    /// A range of the core as a range of the text.
    pub(crate) const fn in_text(&self, range: &Range<usize>) -> Range<usize> {
        self.core.start + range.start..self.core.start + range.end
    }

    pub(crate) const fn core_range(&self) -> &Range<usize> {
        &self.core
    }

    /// The last component of the core: a file's name.
    pub(crate) fn name(&self) -> &'a str {
        self.core().rsplit(is_separator).next().unwrap_or_default()
    }

    pub(crate) fn windows(&self) -> bool {
        self.systems.contains(&System::Windows)
    }

    pub(crate) fn only_windows(&self) -> bool {
        self.systems == [System::Windows]
    }

    /// The systems of which `concerns` is true, named only when others are chosen as well; `None` when it
    /// concerns none.
    pub(crate) fn concerned(&self, concerns: &dyn Fn(System) -> bool) -> Option<Vec<System>> {
        let some: Vec<System> = self.systems.iter().copied().filter(|system| concerns(*system)).collect();
        match some.len() {
            0 => None,
            n if n == self.systems.len() => Some(Vec::new()),
            _ => Some(some),
        }
    }

    /// The same for what concerns Windows alone.
    pub(crate) fn on_windows(&self) -> Option<Vec<System>> {
        self.concerned(&|system| system == System::Windows)
    }

    /// Where characters of a kind stand; neighbours make one span.
    pub(crate) fn spans_of(&self, is: impl Fn(char) -> bool) -> Vec<Range<usize>> {
        self.spans_where(&|_, c| is(c))
    }

    /// The same with the position in the text, in bytes.
    pub(crate) fn spans_where(&self, is: &dyn Fn(usize, char) -> bool) -> Vec<Range<usize>> {
        let mut spans: Vec<Range<usize>> = Vec::new();
        for (at, c) in self.text.char_indices().filter(|(at, c)| is(*at, *c)) {
            let end = at + c.len_utf8();
            match spans.last_mut() {
                Some(last) if last.end == at => last.end = end,
                _ => spans.push(at..end),
            }
        }
        spans
    }

    /// The distinct characters at spans, in order of appearance; a message needs no more than eight.
    pub(crate) fn distinct(&self, spans: &[Range<usize>]) -> Vec<char> {
        let mut seen = Vec::new();
        for c in spans.iter().filter_map(|span| self.text.get(span.clone())).flat_map(str::chars) {
            if seen.len() < 8 && !seen.contains(&c) {
                seen.push(c);
            }
        }
        seen
    }

    /// The same for a message.
    pub(crate) fn distinct_joined(&self, spans: &[Range<usize>]) -> String {
        self.distinct(spans).iter().map(char::to_string).collect::<Vec<_>>().join(" ")
    }

    /// The same by name, for characters that cannot be seen.
    pub(crate) fn distinct_names(&self, spans: &[Range<usize>]) -> String {
        self.distinct(spans).into_iter().map(chars::name).collect::<Vec<_>>().join(", ")
    }

    /// Characters that cannot be seen, by name, with a fix that writes something else for each.
    pub(crate) fn unseen(
        &self,
        spans: Vec<Range<usize>>,
        kind: FixKind,
        certainty: Certainty,
        instead: &dyn Fn(&str) -> String,
    ) -> Option<Finding> {
        let mut finding = Finding::at(spans)?;
        finding.found = self.distinct_names(&finding.spans);
        finding.fixes.push(self.rewrite(kind, certainty, &finding.spans, instead));
        Some(finding)
    }

    /// A fix that writes this text at each span; an empty one removes what is there.
    pub(crate) fn replace(
        &self,
        kind: FixKind,
        certainty: Certainty,
        spans: &[Range<usize>],
        instead: &str,
    ) -> TextFix {
        self.rewrite(kind, certainty, spans, &|_| instead.to_owned())
    }

    /// A fix that writes something else at each span.
    pub(crate) fn rewrite(
        &self,
        kind: FixKind,
        certainty: Certainty,
        spans: &[Range<usize>],
        instead: &dyn Fn(&str) -> String,
    ) -> TextFix {
        let mut text = String::with_capacity(self.text.len());
        let mut from = 0;
        for span in spans {
            text.push_str(self.text.get(from..span.start).unwrap_or_default());
            text.push_str(&instead(self.text.get(span.clone()).unwrap_or_default()));
            from = span.end;
        }
        text.push_str(self.text.get(from..).unwrap_or_default());
        TextFix { kind, certainty, text }
    }
}

impl Finding {
    /// About the text as a whole.
    pub(crate) fn whole() -> Self {
        Self::default()
    }

    /// At these characters, and `None` when there are none.
    pub(crate) fn at(spans: Vec<Range<usize>>) -> Option<Self> {
        (!spans.is_empty()).then(|| Self { spans, ..Self::default() })
    }
}

/// A single span as a list of them.
pub(crate) fn one(span: Range<usize>) -> Vec<Range<usize>> {
    vec![span]
}

fn core(text: &str) -> Range<usize> {
    let mut core = 0..text.len();
    loop {
        let inside = text.get(core.clone()).unwrap_or_default();
        let trimmed = inside.trim_matches(is_around);
        let opening = trimmed.chars().next().filter(|c| is_quote(*c));
        let closing = trimmed.chars().next_back().filter(|c| is_quote(*c));
        let start = core.start + inside.len() - inside.trim_start_matches(is_around).len();
        let end = start + trimmed.len();
        core = match (opening, closing) {
            _ if trimmed.is_empty() => return start..start,
            (Some(first), Some(last)) if trimmed.len() > first.len_utf8() && mates(first, last) => {
                start + first.len_utf8()..end - last.len_utf8()
            }
            (Some(first), _) => start + first.len_utf8()..end,
            (None, Some(last)) if straight(last).unwrap_or(last) == '"' => start..end - last.len_utf8(),
            _ => return start..end,
        };
    }
}

/// Stands around a text without belonging to it.
pub(crate) fn is_around(c: char) -> bool {
    is_blank(c) || is_hidden(c)
}

/// Whether two quotes belong together, typographic ones included.
pub(crate) fn mates(first: char, last: char) -> bool {
    straight(first).unwrap_or(first) == straight(last).unwrap_or(last)
}

pub(crate) const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'') || straight(c).is_some()
}
