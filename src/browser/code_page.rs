//! Text in the encodings that programs used before Unicode, as the browser knows them. Their names are those of the
//! Encoding Standard; it has none of MS-DOS but 866.

use web_sys::{TextDecodeOptions, TextDecoder};

/// What an analyst may choose: first what Windows takes by itself, by the region of its system.
pub const CODE_PAGES: [&str; 17] = [
    "windows-1252",
    "windows-1250",
    "windows-1251",
    "ibm866",
    "koi8-r",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "shift_jis",
    "gbk",
    "big5",
    "euc-kr",
    "utf-8",
    "utf-16le",
    "utf-16be",
];

/// Decodes bytes part by part.
pub struct CodePage(TextDecoder);

impl CodePage {
    /// `None` when the browser does not know it.
    pub fn of(name: &str) -> Option<Self> {
        TextDecoder::new_with_label(name).ok().map(Self)
    }

    /// The text of the next bytes; what is no character is U+FFFD. A character may go on in the next part, unless this is the last.
    pub fn step(&self, part: &[u8], is_last: bool) -> String {
        let options = TextDecodeOptions::new();
        options.set_stream(!is_last);
        // It throws only when it was asked to be strict.
        self.0.decode_with_u8_array_and_options(part, &options).unwrap_or_default()
    }
}
