use crate::dom::prelude::*;
use defender::library_name;
use sequence::utf16_spans;
use words::{Arg, Screens};

use super::form::Form;
use crate::language::{t, ts};
use crate::ui::{Field, Underline, UnderlineTone};

/// The field's id.
pub const FIELD: &str = "library-name";
const WRONG: &str = "library-name-wrong";

/// The name that the file shall have, what is wrong with it, and one that would do.
#[component]
pub fn NameField(form: Form) -> impl IntoView {
    let name = form.name;
    let wrong = Memo::new(move |_| name.with(|name| problem(name)));
    let proposed = Memo::new(move |_| {
        let proposed = name.with(|name| library_name::proposal(name));
        wrong.with(Option::is_some).then_some(proposed).filter(|_| name.with(|name| !name.is_empty()))
    });
    let fix = move || {
        proposed.get().map(|proposed| {
            let label = ts(Screens::LibraryUseName, &[Arg::Text(&proposed)]);
            let apply = move |_| {
                name.set(proposed.clone());
                crate::browser::focus::focus(FIELD);
            };
            view! { <button type="button" class="fix" on:click=apply>{label}</button> }
        })
    };
    view! {
        <div class="library-field">
            <Field
                label=Screens::LibraryFileName
                id=FIELD
                value=name
                on_input=move |text: String| name.set(text)
                underlines=Signal::derive(move || name.with(|name| underlines(name)))
                described_by=Signal::derive(move || wrong.with(Option::is_some).then(|| WRONG.to_owned()))
                required=true
            />
            <div class="library-wrong">
                <p id=WRONG class="field-wrong" role="alert">{move || wrong.get().unwrap_or_default()}</p>
                {fix}
            </div>
        </div>
    }
}

/// Why a text is no library name, in a sentence; `None` when it is one.
pub fn problem(text: &str) -> Option<String> {
    let wrong = library_name::not_allowed(text);
    if !wrong.is_empty() {
        let named = wrong.into_iter().map(said).collect::<Vec<_>>().join(", ");
        return Some(ts(Screens::LibraryNameWrong, &[Arg::Text(&named)]));
    }
    match library_name::is_name(text) {
        true => None,
        false if text.is_empty() => Some(t(Screens::LibraryNameEmpty)),
        false => Some(t(Screens::LibraryNameDots)),
    }
}

/// A character as it can be read: one that shows nothing goes by its number.
fn said(c: char) -> String {
    match c {
        ' ' => t(Screens::LibraryBlank),
        _ if c.is_alphanumeric() || c.is_ascii_graphic() => c.to_string(),
        _ => format!("U+{:04X}", u32::from(c)),
    }
}

fn underlines(text: &str) -> Vec<Underline> {
    let wrong = text.char_indices().filter(|(_, c)| !library_name::is_allowed(*c));
    let spans: Vec<_> = wrong.map(|(at, c)| at..at + c.len_utf8()).collect();
    let line = |span: std::ops::Range<usize>| Underline {
        start: span.start,
        end: span.end,
        tone: UnderlineTone::Error,
    };
    utf16_spans(text, &spans).into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_named_and_underlined() {
        assert_eq!(problem("minidump.ps1"), None);
        let said = problem("a b;\u{200b}я.ps1").unwrap();
        assert!(said.ends_with("Not allowed: space, ;, U+200B, я"), "{said}");
        assert_eq!(problem(".."), Some("A name cannot be dots alone.".to_owned()));
        let lines: Vec<_> = underlines("я😀 a").iter().map(|line| (line.start, line.end)).collect();
        assert_eq!(lines, [(0, 1), (1, 3), (3, 4)]);
    }
}
