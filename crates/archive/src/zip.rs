//! APPNOTE.TXT 6.3.10, without Zip64.

use crate::crc32::crc32;

/// 1980-01-01, in MS-DOS' words.
const DATE: u16 = (1 << 5) | 1;
/// What reads it has to know version 2.0; names are in UTF-8; the content is stored; no time.
const HEAD: [u16; 5] = [20, 0x0800, 0, 0, DATE];
const LOCAL_BYTES: usize = 30;
const DIRECTORY_BYTES: usize = 46;
const END_BYTES: usize = 22;

/// More than a zip file can say without Zip64: 65,535 entries, 4 GiB, names of 64 KiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too large for a zip file")]
pub struct TooLarge;

/// A zip file in the making.
#[derive(Debug, Default)]
pub struct Zip {
    out: Vec<u8>,
    directory: Vec<u8>,
    entries: u16,
}

impl Zip {
    /// Without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an entry behind the others. Names are the caller's to make unlike and harmless.
    ///
    /// # Errors
    /// When it does not fit. The zip file is then as it was.
    pub fn add(&mut self, name: &str, content: &[u8]) -> Result<(), TooLarge> {
        let entries = self.entries.checked_add(1).ok_or(TooLarge)?;
        let at = u32::try_from(self.out.len()).map_err(|_| TooLarge)?;
        let size = u32::try_from(content.len()).map_err(|_| TooLarge)?;
        let name_len = u16::try_from(name.len()).map_err(|_| TooLarge)?;
        // What the local header and the directory share.
        let mut entry = Vec::with_capacity(26);
        entry.extend(HEAD.iter().flat_map(|word| word.to_le_bytes()));
        for long in [crc32(content), size, size] {
            entry.extend(long.to_le_bytes());
        }
        entry.extend(name_len.to_le_bytes());
        entry.extend([0, 0]); // no extra field

        self.out.extend(b"PK\x03\x04");
        self.out.extend(&entry);
        self.out.extend(name.as_bytes());
        self.out.extend(content);
        self.directory.extend(b"PK\x01\x02\x14\x00");
        self.directory.extend(&entry);
        self.directory.extend([0; 10]); // no comment, first disk, no attributes
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.entries = entries;
        Ok(())
    }

    /// The file.
    ///
    /// # Errors
    /// When it has more than 4 GiB.
    pub fn finish(self) -> Result<Vec<u8>, TooLarge> {
        let Self { mut out, directory, entries } = self;
        let at = u32::try_from(out.len()).map_err(|_| TooLarge)?;
        let size = u32::try_from(directory.len()).map_err(|_| TooLarge)?;
        out.extend(directory);
        out.extend(b"PK\x05\x06\x00\x00\x00\x00");
        for _ in 0..2 {
            out.extend(entries.to_le_bytes());
        }
        out.extend(size.to_le_bytes());
        out.extend(at.to_le_bytes());
        out.extend([0, 0]); // no comment
        Ok(out)
    }
}

/// A zip file with one entry.
///
/// # Errors
/// When it does not fit.
pub fn zip_of(name: &str, content: &[u8]) -> Result<Vec<u8>, TooLarge> {
    let mut zip = Zip::new();
    zip.add(name, content)?;
    zip.finish()
}

/// How many bytes longer a zip file with one entry is than its content.
pub const fn overhead(name: &str) -> usize {
    LOCAL_BYTES + DIRECTORY_BYTES + END_BYTES + 2 * name.len()
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use proptest::prelude::*;

    use super::*;

    fn written(entries: &[(String, Vec<u8>)]) -> Vec<u8> {
        let mut zip = Zip::new();
        for (name, content) in entries {
            zip.add(name, content).unwrap();
        }
        zip.finish().unwrap()
    }

    /// As another program reads it; it compares the checksums.
    fn read(file: &[u8]) -> Vec<(String, Vec<u8>)> {
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
        let mut entries = Vec::new();
        for at in 0..archive.len() {
            let mut entry = archive.by_index(at).unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            entries.push((entry.name().to_owned(), content));
        }
        entries
    }

    #[test]
    fn a_file_of_one_entry_is_as_long_as_said() {
        let file = zip_of("a.dmp", b"MDMP").unwrap();
        assert_eq!(file.len(), 4 + overhead("a.dmp"));
    }

    #[test]
    fn without_entries_it_is_a_zip_file_all_the_same() {
        assert!(read(&written(&[])).is_empty());
    }

    #[test]
    fn what_does_not_fit_changes_nothing() {
        let mut zip = Zip::new();
        zip.add("a", b"1").unwrap();
        assert_eq!(zip.add(&"x".repeat(65_536), b"2"), Err(TooLarge));
        assert_eq!(zip.finish().unwrap(), written(&[("a".to_owned(), b"1".to_vec())]));
    }

    #[test]
    fn more_entries_than_can_be_counted_do_not_fit() {
        let mut zip = Zip::new();
        for number in 0..u16::MAX {
            zip.add(&number.to_string(), b"").unwrap();
        }
        assert_eq!(zip.add("one more", b""), Err(TooLarge));
        assert_eq!(read(&zip.finish().unwrap()).len(), usize::from(u16::MAX));
    }

    proptest! {
        #[test]
        fn another_program_reads_what_was_added(
            contents in prop::collection::vec(("[a-zж/ .]{1,12}", any::<Vec<u8>>()), 0..6),
        ) {
            let entries: Vec<_> =
                contents.into_iter().enumerate().map(|(at, (name, content))| (format!("{at}{name}"), content)).collect();
            prop_assert_eq!(read(&written(&entries)), entries);
        }
    }
}
