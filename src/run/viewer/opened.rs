//! What an output is, by its content, and in which ways it can be looked at.

use std::sync::Arc;

use viewer::{Decoder, Encoding, RecordsReader, TableReader, Tree, TreeReader, without_nuls};

use super::grid::Grid;
use crate::browser::breath::Pace;
use crate::browser::code_page::CodePage;
use crate::host::CollectedFile;

/// No more bytes of a file are read as text.
const DECODED_MAX: usize = 32 << 20;
/// So many bytes tell whether the rest may be text.
const LOOKED_AT: usize = 4_096;
/// So much is done between two looks at the clock.
pub const STEP: usize = 64 << 10;
/// As much work in values of a tree.
const STEP_VALUES: usize = 8 << 10;

/// What there is to look at.
#[derive(Clone)]
pub enum Source {
    /// What a script printed.
    Printed(Arc<str>),
    /// Bytes as they came.
    Bytes(Arc<CollectedFile>),
}

/// A way to look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Lines.
    Text,
    /// JSON, value by value.
    Tree,
    /// Rows and columns.
    Table,
    /// Bytes as digits.
    Hex,
}

/// An output that was looked into.
pub struct Opened {
    source: Source,
    /// The encoding that somebody chose.
    pub chosen: Option<&'static str>,
    /// It as text, unless it is none.
    pub text: Option<Arc<str>>,
    /// Whether it may be none all the same.
    doubtful: bool,
    /// How that was encoded.
    pub encoding: Encoding,
    /// How many places of it are no characters.
    pub wrong: usize,
    /// How many bytes were read, when these are not all.
    pub cut: Option<usize>,
    /// Values, when it is JSON.
    pub tree: Option<Arc<Tree>>,
    /// Rows, when it is a table.
    pub grid: Option<Grid>,
}

impl Source {
    /// The bytes as they are.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Printed(text) => text.as_bytes(),
            Self::Bytes(file) => &file.bytes,
        }
    }
}

impl Opened {
    /// Looks into it, with pauses when it is long; bytes as text of the encoding that somebody chose, or of what they look like.
    pub async fn of(source: Source, chosen: Option<&'static str>) -> Self {
        let mut pace = Pace::new();
        let mut opened = Self {
            source,
            chosen,
            text: None,
            doubtful: false,
            encoding: Encoding::Utf8,
            wrong: 0,
            cut: None,
            tree: None,
            grid: None,
        };
        opened.read_text(&mut pace).await;
        if let Some(text) = opened.text.clone().filter(|_| !opened.doubtful) {
            opened.tree = tree(&text, &mut pace).await.map(Arc::new);
            opened.grid = match &opened.tree {
                Some(tree) => records(tree, &text, &mut pace).await,
                None => table(&text, &mut pace).await,
            };
        }
        opened
    }

    async fn read_text(&mut self, pace: &mut Pace) {
        let bytes = match &self.source {
            Source::Printed(text) => {
                let riddled = without_nuls(text);
                if riddled.is_some() {
                    self.encoding = Encoding::Utf16Le;
                }
                self.text = Some(riddled.map_or_else(|| Arc::clone(text), Arc::from));
                return;
            }
            Source::Bytes(file) => file.bytes.get(..DECODED_MAX).unwrap_or(&file.bytes),
        };
        if let Some(code_page) = self.chosen.and_then(CodePage::of) {
            let text = decoded(&code_page, bytes, pace).await;
            self.wrong = text.matches(char::REPLACEMENT_CHARACTER).count();
            self.text = Some(text.into());
            self.cut = (bytes.len() < self.source.bytes().len()).then_some(bytes.len());
            return;
        }
        let Some(mut decoder) = Decoder::of(bytes) else { return };
        self.doubtful = decoder.is_doubtful();
        while !decoder.step(bytes, STEP) {
            pace.keep().await;
        }
        let all = self.source.bytes().len();
        self.cut = (bytes.len() < all).then_some(bytes.len());
        let (encoding, text, wrong) = decoder.finished();
        (self.encoding, self.text, self.wrong) = (encoding, Some(text.into()), wrong);
    }

    /// The ways in which it can be looked at, the likeliest first.
    pub fn readings(&self) -> Vec<Reading> {
        let all = [
            (self.tree.is_some(), Reading::Tree),
            (self.grid.is_some(), Reading::Table),
            (self.text.is_some() && !self.doubtful, Reading::Text),
            (true, Reading::Hex),
            // Bytes hide nothing.
            (self.doubtful, Reading::Text),
        ];
        all.into_iter().filter(|(can, _)| *can).map(|(_, reading)| reading).collect()
    }

    /// Looks into the same bytes again.
    pub async fn again(&self, chosen: Option<&'static str>) -> Self {
        Self::of(self.source.clone(), chosen).await
    }

    /// Whether it may be text of another encoding than the one that it was taken for. What has a NUL near its beginning and is no
    /// text is none in any other either.
    pub fn may_be_otherwise(&self) -> bool {
        let is_doubtful = match self.text {
            Some(_) => self.doubtful || self.wrong > 0,
            None => !self.bytes().is_empty() && !self.bytes().iter().take(LOOKED_AT).any(|byte| *byte == 0),
        };
        !self.is_printed() && (is_doubtful || self.chosen.is_some())
    }

    /// Whether a script printed it.
    pub const fn is_printed(&self) -> bool {
        matches!(self.source, Source::Printed(_))
    }

    /// Its bytes, as they are.
    pub fn bytes(&self) -> &[u8] {
        self.source.bytes()
    }
}

async fn decoded(code_page: &CodePage, bytes: &[u8], pace: &mut Pace) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut parts = bytes.chunks(STEP).peekable();
    while let Some(part) = parts.next() {
        text.push_str(&code_page.step(part, parts.peek().is_none()));
        pace.keep().await;
    }
    text
}

/// A tree of what has something in it: a number alone is a text.
async fn tree(text: &str, pace: &mut Pace) -> Option<Tree> {
    if !text.trim_start().starts_with(['{', '[']) {
        return None;
    }
    let mut reader = TreeReader::default();
    while !reader.step(text, STEP).ok()? {
        pace.keep().await;
    }
    Some(reader.finished())
}

async fn records(tree: &Arc<Tree>, text: &str, pace: &mut Pace) -> Option<Grid> {
    let mut reader = RecordsReader::of(tree)?;
    while !reader.step(tree, text, STEP_VALUES)? {
        pace.keep().await;
    }
    Some(Grid::Records(Arc::clone(tree), reader.finished()))
}

async fn table(text: &str, pace: &mut Pace) -> Option<Grid> {
    let mut reader = TableReader::of(text)?;
    while !reader.step(text, STEP) {
        pace.keep().await;
    }
    Some(Grid::Separated(reader.finished()))
}
