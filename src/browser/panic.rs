//! What is shown when the page breaks. After a panic nothing of the page can be trusted, signals least of all:
//! the words are kept here beforehand and are put over everything as text.

use std::cell::RefCell;
use std::panic::PanicHookInfo;

use web_sys::console;

/// The overlay's words, in the analyst's language.
#[derive(Clone, Debug, Default)]
pub struct LastWords {
    /// What happened.
    pub title: String,
    /// That nothing is sent twice, and what to do.
    pub text: String,
}

thread_local! {
    static WORDS: RefCell<LastWords> = RefCell::default();
}

/// Sets the hook; the words come later by [`set_words`].
pub fn install() {
    std::panic::set_hook(Box::new(show));
}

/// Keeps the words of the overlay.
pub fn set_words(words: LastWords) {
    WORDS.with(|kept| {
        if let Ok(mut kept) = kept.try_borrow_mut() {
            *kept = words;
        }
    });
}

fn show(info: &PanicHookInfo<'_>) {
    let what = info.to_string();
    console::error_1(&what.as_str().into());
    let words = WORDS.with(|kept| kept.try_borrow().map(|words| words.clone()).unwrap_or_default());
    let _ = overlay(&words, &what);
}

fn overlay(words: &LastWords, what: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let root = document.create_element("div").ok()?;
    root.set_class_name("broken");
    root.set_attribute("role", "alert").ok()?;
    for (tag, text) in [("h1", words.title.as_str()), ("p", words.text.as_str()), ("pre", what)] {
        let part = document.create_element(tag).ok()?;
        part.set_text_content(Some(text));
        root.append_child(&part).ok()?;
    }
    document.body()?.append_child(&root).ok()?;
    Some(())
}
