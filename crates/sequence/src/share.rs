//! A sequence in a link. The text of a file is compressed and inflated outside; what goes into the address is
//! `ll1.CHECKSUM.LENGTH.DATA`: the version, the CRC-32 of what was compressed in 8 hexadecimal digits, the
//! length of the data in characters, and the compressed bytes in base64url without padding. It never holds
//! devices.

use data_encoding::BASE64URL_NOPAD;

use crate::ReadError;
use crate::file::{self, Sequence};

/// The version of links that is written, and the only one that is read.
pub const VERSION: u32 = 1;

/// The longest link text, in characters. Chats and mail programs cut what is much longer; beyond it a file
/// does better.
pub const LINK_LONGEST: usize = 8_000;

/// The most that a link may inflate to, in bytes: whoever inflates stops there.
pub const PAYLOAD_LARGEST: usize = 1 << 20;

const MARK: &str = "ll";

/// Why a link cannot be made or opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// The text is no link to a sequence.
    #[error("not a link to a sequence")]
    NotALink,
    /// Another version, usually a newer one.
    #[error("a link of version {0}")]
    OtherVersion(u32),
    /// Beyond [`LINK_LONGEST`] characters.
    #[error("{0} characters are too long for a link")]
    TooLong(usize),
    /// Its content is beyond [`PAYLOAD_LARGEST`] bytes.
    #[error("{0} bytes are too large for a link")]
    TooLarge(usize),
    /// The end is missing.
    #[error("{missing} characters are cut off")]
    CutOff {
        /// How many characters.
        missing: usize,
    },
    /// Characters that cannot stand there.
    #[error("the link is damaged")]
    Damaged,
    /// The content is not what the link was made of.
    #[error("the checksum does not fit")]
    WrongChecksum,
    /// The content cannot be read.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
}

/// A link taken apart; its content is still compressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    checksum: u32,
    compressed: Vec<u8>,
}

/// The bytes to compress.
pub fn payload(sequence: &Sequence) -> Vec<u8> {
    file::write_compact(std::slice::from_ref(sequence)).into_bytes()
}

/// The text for the address, of a payload and what it was compressed to.
///
/// # Errors
/// When it is too long or too large: a file does better.
pub fn link_text(payload: &[u8], compressed: &[u8]) -> Result<String, LinkError> {
    if payload.len() > PAYLOAD_LARGEST {
        return Err(LinkError::TooLarge(payload.len()));
    }
    let data = BASE64URL_NOPAD.encode(compressed);
    let text = format!("{MARK}{VERSION}.{:08x}.{}.{data}", crc32(payload), data.len());
    if text.len() > LINK_LONGEST { Err(LinkError::TooLong(text.len())) } else { Ok(text) }
}

/// Takes a link's text apart; it may be a whole address that ends with it.
///
/// # Errors
/// When it is no link, of another version, too long, cut off or damaged.
pub fn unpack(text: &str) -> Result<Packed, LinkError> {
    let (version, rest) = version_and_rest(text).ok_or(LinkError::NotALink)?;
    if version != VERSION {
        return Err(LinkError::OtherVersion(version));
    }
    if rest.len() > LINK_LONGEST {
        return Err(LinkError::TooLong(rest.len()));
    }
    let mut parts = rest.splitn(3, '.');
    let mut next = || parts.next().ok_or(LinkError::Damaged);
    let (checksum, length, data) = (next()?, next()?, next()?);
    let checksum = u32::from_str_radix(checksum, 16).map_err(|_| LinkError::Damaged)?;
    let length: usize = length.parse().map_err(|_| LinkError::Damaged)?;
    match length.checked_sub(data.len()) {
        Some(0) => {}
        Some(missing) => return Err(LinkError::CutOff { missing }),
        None => return Err(LinkError::Damaged),
    }
    let compressed = BASE64URL_NOPAD.decode(data.as_bytes()).map_err(|_| LinkError::Damaged)?;
    Ok(Packed { checksum, compressed })
}

/// Whether a text is a link of any version, or an address that ends with one.
pub(crate) fn is_link(text: &str) -> bool {
    version_and_rest(text).is_some()
}

fn version_and_rest(text: &str) -> Option<(u32, &str)> {
    let text = text.trim();
    let link = text.rsplit(['/', '#', '?', '&', '=']).next()?;
    let (version, rest) = link.strip_prefix(MARK)?.split_once('.')?;
    // A console line may end with a file that begins so.
    if text.contains(char::is_whitespace) {
        let (checksum, _) = rest.split_once('.')?;
        if checksum.is_empty() || !checksum.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
    }
    Some((version.parse().ok()?, rest))
}

impl Packed {
    /// The bytes to inflate, up to [`PAYLOAD_LARGEST`].
    pub fn compressed(&self) -> &[u8] {
        &self.compressed
    }

    /// The sequence, of the inflated bytes.
    ///
    /// # Errors
    /// When they are not what the link was made of, or cannot be read.
    pub fn open(&self, payload: &[u8]) -> Result<Sequence, LinkError> {
        if payload.len() > PAYLOAD_LARGEST {
            return Err(LinkError::TooLarge(payload.len()));
        }
        if crc32(payload) != self.checksum {
            return Err(LinkError::WrongChecksum);
        }
        let text = std::str::from_utf8(payload).map_err(|_| LinkError::Damaged)?;
        let [sequence] = <[Sequence; 1]>::try_from(file::read(text)?).map_err(|_| LinkError::Damaged)?;
        Ok(sequence)
    }
}

/// The checksum of gzip and zip, bit by bit: a link is short.
fn crc32(bytes: &[u8]) -> u32 {
    let bit = |crc: u32, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), bit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::StepCommand;
    use crate::file::SavedStep;

    fn sequence() -> Sequence {
        let command = StepCommand::GetFile { path: r"C:\Отчёты\a.zip".to_owned() };
        Sequence {
            name: "a".to_owned(),
            steps: vec![SavedStep { command, enabled: true }],
            ..Sequence::default()
        }
    }

    /// A link whose content is not compressed at all.
    fn link() -> String {
        let payload = payload(&sequence());
        link_text(&payload, &payload).unwrap()
    }

    #[test]
    fn a_link_brings_the_sequence_back() {
        for text in [link(), format!(" https://host/liveline/#/compose?open={}\n", link())] {
            let packed = unpack(&text).unwrap();
            assert_eq!(packed.open(packed.compressed()), Ok(sequence()));
        }
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn a_link_that_suffered_says_how() {
        let link = link();
        assert_eq!(unpack("https://host/#/"), Err(LinkError::NotALink));
        for line in ["getfile /tmp/ll1.tar.gz", "run a.ps1 -parameters \"-Out=ll2.tar.gz\"", "getfile /ll1.a"]
        {
            assert!(!is_link(line), "{line}");
        }
        assert!(
            is_link(&format!("see https://host/#/?s={link}")) && is_link("see https://x/#/?s=ll1.abc.def")
        );
        assert_eq!(unpack(&link.replace("ll1.", "ll2.")), Err(LinkError::OtherVersion(2)));
        assert_eq!(unpack(&link[..link.len() - 7]), Err(LinkError::CutOff { missing: 7 }));
        assert_eq!(unpack(&link[..10]), Err(LinkError::Damaged));
        assert_eq!(unpack(&format!("{link}x")), Err(LinkError::Damaged));
        assert_eq!(unpack(&link.replace("eyJ", "e J")), Err(LinkError::Damaged));
        assert_eq!(unpack(&format!("ll1.0.9.{}", "a".repeat(8_000))), Err(LinkError::TooLong(8_004)));
        let packed = unpack(&link).unwrap();
        assert_eq!(packed.open(b"{}"), Err(LinkError::WrongChecksum));
        assert_eq!(packed.open(&vec![0; PAYLOAD_LARGEST + 1]), Err(LinkError::TooLarge(PAYLOAD_LARGEST + 1)));
        let other = unpack(&link_text(b"{}", b"{}").unwrap()).unwrap();
        assert!(matches!(other.open(b"{}"), Err(LinkError::Unreadable(_))));
    }

    #[test]
    fn what_is_too_long_is_no_link() {
        assert_eq!(link_text(b"", &[0; 6_000]), Err(LinkError::TooLong(8_000 + 18)));
    }
}
