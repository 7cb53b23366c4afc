use std::fmt::{self, Display, Formatter};

use super::Content;

/// Which output a saved file is to be.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    /// The machine action.
    pub action: &'a str,
    /// The command's own index.
    pub index: u32,
    /// Whether a script printed it.
    pub of_script: bool,
}

/// Why a file that a person brought cannot be the output (contract 3.4, 3.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotIt {
    /// It has no bytes: the storage gives none for such a command.
    Empty,
    /// Its name is that of another output.
    OfAnother,
    /// It is packed as collected files are, and a script printed what is expected.
    Packed,
    /// The storage's own error, saved in the place of the output.
    StorageError,
}

impl std::error::Error for NotIt {}

impl Display for NotIt {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the file is empty",
            Self::OfAnother => "the file is another command's output",
            Self::Packed => "the file is no output of a script",
            Self::StorageError => "the file is an error of the storage",
        })
    }
}

impl Expected<'_> {
    /// Looks at name and first bytes. A file under a name of somebody's own is believed.
    ///
    /// # Errors
    /// When it cannot be what is expected.
    pub fn check(&self, name: &str, bytes: &[u8]) -> Result<(), NotIt> {
        if bytes.is_empty() {
            return Err(NotIt::Empty);
        }
        if is_of_another(name, self.action, self.index) {
            return Err(NotIt::OfAnother);
        }
        let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let head = start.get(..start.len().min(256)).unwrap_or_default();
        if head.starts_with(b"<?xml") && head.windows(7).any(|part| part == b"<Error>") {
            return Err(NotIt::StorageError);
        }
        if self.of_script && Content::is_packed(bytes) { Err(NotIt::Packed) } else { Ok(()) }
    }
}

/// `output_{action}_{index}.json` is what the storage calls it; a browser may have written ` (1)` behind.
fn is_of_another(name: &str, action: &str, index: u32) -> bool {
    let Some((of, rest)) = name.strip_prefix("output_").and_then(|rest| rest.split_once('_')) else {
        return false;
    };
    let digits = rest.find(|end: char| !end.is_ascii_digit()).map_or(rest, |at| rest.split_at(at).0);
    let is_guid = of.len() == 36 && of.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    is_guid && (!of.eq_ignore_ascii_case(action) || digits.parse() != Ok(index))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACTION: &str = "0f8fad5b-d9cb-469f-a165-70867728950e";

    #[test]
    fn what_cannot_be_the_output_is_told() {
        let script = Expected { action: ACTION, index: 1, of_script: true };
        let file = Expected { of_script: false, ..script };
        let named = |rest: &str| format!("output_{ACTION}_{rest}");
        let other = "output_1f8fad5b-d9cb-469f-a165-70867728950e_1.json";
        let error =
            b"\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>AuthenticationFailed";
        for (expected, name, bytes, found) in [
            (script, named("1.json"), &b"{}"[..], Ok(())),
            (script, named("1 (2).json"), b"{}", Ok(())),
            (script, named("1.json").to_uppercase().replace("OUTPUT", "output"), b"{}", Ok(())),
            (script, "mine.txt".to_owned(), b"{}", Ok(())),
            (script, "output_of_mine.txt".to_owned(), b"{}", Ok(())),
            (script, named("1.json"), b"", Err(NotIt::Empty)),
            (script, named("2.json"), b"{}", Err(NotIt::OfAnother)),
            (script, named("11.json"), b"{}", Err(NotIt::OfAnother)),
            (script, other.to_owned(), b"{}", Err(NotIt::OfAnother)),
            (script, named("1.gz"), b"\x1f\x8b\x08", Err(NotIt::Packed)),
            (file, named("1.gz"), b"\x1f\x8b\x08", Ok(())),
            (file, "a.dmp".to_owned(), b"MZ", Ok(())),
            (file, named("1.xml"), error, Err(NotIt::StorageError)),
            (file, "a.xml".to_owned(), b"<?xml version=\"1.0\"?><Errors>", Ok(())),
        ] {
            assert_eq!(expected.check(&name, bytes), found, "{name}");
        }
    }
}
