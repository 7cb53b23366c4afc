use crate::template::{self, Arg};
#[cfg(feature = "russian")]
use crate::{Desk, Guided, Message, Quick, Screens, Stage, Told};
use crate::{Explained, Text};

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Part of the page.
    English,
    /// Fetched as data when it is asked for.
    Russian,
}

/// All texts of one language. English is always there; another one is read from its data file, so that nobody
/// pays for a language he does not read.
#[derive(Clone, Debug)]
pub struct Catalogue {
    language: Language,
    texts: Option<Vec<String>>,
}

/// A language's data file that does not fit this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CatalogueError {
    /// Lines that this page needs.
    pub expected: usize,
    /// Lines that were there.
    pub found: usize,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::English, Self::Russian];

    /// The tag for `lang` attributes and files.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
        }
    }

    /// Reads a tag such as `ru` or `ru-RU`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next()?;
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// Its own name for itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Russian => "Русский",
        }
    }
}

impl Catalogue {
    /// The English one.
    pub const fn english() -> Self {
        Self { language: Language::English, texts: None }
    }

    /// Another language from its data file: one line a text, one area after another.
    ///
    /// # Errors
    /// When the number of lines differs: the file belongs to another version of the page.
    pub fn from_data(language: Language, data: &str) -> Result<Self, CatalogueError> {
        let texts: Vec<String> = data.lines().map(str::to_owned).collect();
        let expected = Explained::FIRST + Explained::COUNT;
        if texts.len() == expected {
            Ok(Self { language, texts: Some(texts) })
        } else {
            Err(CatalogueError { expected, found: texts.len() })
        }
    }

    /// Which language it is.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A text without placeholders.
    pub fn get(&self, text: impl Text) -> String {
        self.say(text, &[])
    }

    /// A text with its placeholders filled.
    pub fn say(&self, text: impl Text, args: &[Arg]) -> String {
        let template = match &self.texts {
            Some(texts) => texts.get(text.line()).map_or("", String::as_str),
            None => text.english(),
        };
        template::fill(self.language, template, args)
    }
}

/// The data file of the Russian language, made by the build.
#[cfg(feature = "russian")]
pub fn russian_data() -> String {
    let start = Message::russian().chain(Screens::russian()).chain(Desk::russian());
    let areas =
        start.chain(Told::russian()).chain(Stage::russian()).chain(Guided::russian()).chain(Quick::russian());
    areas.chain(Explained::russian()).collect::<Vec<_>>().join("\n")
}
