//! What a result link holds, told apart by its bytes alone (contract 3.5). Nothing is inflated here.

mod file_name;
mod gzip;
mod handed;
mod lenient;
mod script;
mod text;
mod unseen;

pub use file_name::safe_file_name;
pub use handed::{Expected, NotIt};
pub use script::{HowRead, ScriptResult};
pub use text::{Encoding, decode_text};
pub use unseen::{is_noncharacter, is_unseen};

/// What some bytes are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// No bytes at all.
    Empty,
    /// The transcript of a script.
    Script(ScriptResult),
    /// A gzip stream: how a collected file usually comes.
    Gzip {
        /// The name that its header says, as the device wrote it: sanitise it before use.
        name: Option<String>,
    },
    /// A zip archive.
    Zip,
    /// Text that is no transcript.
    Text {
        /// Decoded; never cut.
        text: String,
        /// How it was encoded.
        encoding: Encoding,
    },
    /// Anything else.
    Binary,
}

impl Content {
    /// Whether the bytes begin as gzip does; cheap at any length.
    pub fn is_packed(bytes: &[u8]) -> bool {
        bytes.starts_with(&[0x1f, 0x8b])
    }

    /// Looks at the bytes. Never fails: what cannot be read is [`Binary`](Self::Binary).
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.is_empty() {
            Self::Empty
        } else if Self::is_packed(bytes) {
            Self::Gzip { name: gzip::original_name(bytes) }
        } else if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            Self::Zip
        } else if let Some((text, encoding)) = decode_text(bytes) {
            match ScriptResult::read(&text) {
                Some(script) => Self::Script(script),
                None => Self::Text { text, encoding },
            }
        } else {
            // A transcript is worth reading although a program wrote other bytes into it.
            ScriptResult::read_damaged(bytes).map_or(Self::Binary, Self::Script)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str, encoding: Encoding) -> Content {
        Content::Text { text: text.to_owned(), encoding }
    }

    #[test]
    fn bytes_say_what_they_are() {
        let utf16: Vec<u8> = "\u{feff}hi\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, expected) in [
            (&b""[..], Content::Empty),
            (b"\x1f\x8b\x08\x00\0\0\0\0\x00\x03", Content::Gzip { name: None }),
            (b"\x1f\x8b", Content::Gzip { name: None }),
            (
                b"\x1f\x8b\x08\x08\0\0\0\0\x00\x03a.dmp\0rest",
                Content::Gzip { name: Some("a.dmp".to_owned()) },
            ),
            (b"PK\x03\x04rest", Content::Zip),
            (b"PK\x05\x06rest", Content::Zip),
            (b"plain\n", text("plain\n", Encoding::Utf8)),
            ("\u{feff}журнал".as_bytes(), text("журнал", Encoding::Utf8)),
            (&utf16, text("hi\r\n", Encoding::Utf16)),
            (b"{\"a\":1}", text("{\"a\":1}", Encoding::Utf8)),
            (b"MZ\x90\x00\x03\x00\xff\xfe", Content::Binary),
            (b"\0\0\0\0", Content::Binary),
        ] {
            assert_eq!(Content::of(bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn a_transcript_in_any_encoding_is_a_transcript() {
        let json =
            "{\"script_name\":\"a.ps1\",\"exit_code\":0,\"script_output\":\"да\",\"script_errors\":\"\"}";
        let utf16: Vec<u8> = json.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut broken = json.as_bytes().to_vec();
        let at = broken.iter().position(|byte| !byte.is_ascii()).unwrap();
        broken.splice(at..at + 2, [0xff]);
        for (bytes, output) in [(json.as_bytes(), "да"), (&utf16, "да"), (&broken, "\u{fffd}а")] {
            let Content::Script(script) = Content::of(bytes) else { panic!("{bytes:?}") };
            assert_eq!(script.output, output);
        }
    }
}
