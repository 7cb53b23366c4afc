//! A language that is fetched when it is asked for.

use leptos::prelude::document;
use words::{Catalogue, CatalogueError, Language};

use super::fetch::{self, FetchError};
use super::site;

/// Why a language could not be shown.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LanguageError {
    /// This build of the page names no file for it.
    #[error("this page names no file for the language {0}")]
    Unnamed(&'static str),
    /// The file did not come, or not as it was built.
    #[error(transparent)]
    Fetch(#[from] FetchError),
    /// The host answered with something else.
    #[error("the host answered with status {0}")]
    Status(u16),
    /// The file belongs to another version of the page.
    #[error("{} texts where {} belong", .0.found, .0.expected)]
    Other(CatalogueError),
}

/// The catalogue of a language. The build writes where its file is into the start script's tag:
/// `<script data-language-ru="ru-….txt" data-language-ru-integrity="sha384-…">`.
pub async fn load(language: Language) -> Result<Catalogue, LanguageError> {
    if language == Language::English {
        return Ok(Catalogue::english());
    }
    let tag = language.tag();
    let name = format!("data-language-{tag}");
    let script = document().query_selector(&format!("script[{name}]")).ok().flatten();
    let script = script.ok_or(LanguageError::Unnamed(tag))?;
    let path = script.get_attribute(&name).ok_or(LanguageError::Unnamed(tag))?;
    let integrity = script.get_attribute(&format!("{name}-integrity"));
    let fetched = fetch::get(&path, integrity.as_deref()).await.inspect_err(|_| site::suspect())?;
    if fetched.status != 200 {
        return Err(LanguageError::Status(fetched.status));
    }
    Catalogue::from_data(language, &fetched.text).map_err(LanguageError::Other)
}
