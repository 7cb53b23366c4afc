//! The reader of what [`crate::Zip`] writes: stored entries, no Zip64, one disk. Everything else is refused by its name.

use crate::crc32::crc32;

const LOCAL: [u8; 4] = *b"PK\x03\x04";
const DIRECTORY: [u8; 4] = *b"PK\x01\x02";
const END: [u8; 4] = *b"PK\x05\x06";
const LOCAL_BYTES: usize = 30;
const DIRECTORY_BYTES: usize = 46;
const END_BYTES: usize = 22;
/// A comment behind the end is no longer than this.
const COMMENT_MAX: usize = 0xFFFF;
const STORED: u16 = 0;

/// Why a zip file was not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnzipError {
    /// It does not begin as a zip file does.
    #[error("not a zip file")]
    NotZip,
    /// Its directory is missing or leads nowhere: a piece of it is gone, or other bytes.
    #[error("the zip file is cut off or damaged")]
    Broken,
    /// An entry was compressed or encrypted: another program packed it.
    #[error("{0} is compressed or encrypted")]
    NotStored(String),
    /// An entry's bytes do not have the checksum that the directory says.
    #[error("{0} is damaged")]
    Damaged(String),
    /// Two entries have one name.
    #[error("{0} is there twice")]
    Twice(String),
}

/// An entry: its name and its content.
pub type Entry<'a> = (&'a str, &'a [u8]);

/// The entries of a zip file in the order of its directory. Their names are not to be trusted as paths.
///
/// # Errors
/// When not every entry can be given to the byte.
pub fn unzip(file: &[u8]) -> Result<Vec<Entry<'_>>, UnzipError> {
    if !file.starts_with(&LOCAL) && !file.starts_with(&END) {
        return Err(UnzipError::NotZip);
    }
    let end = end(file).ok_or(UnzipError::Broken)?;
    let count = short(end, 10).ok_or(UnzipError::Broken)?;
    let mut at = long(end, 16).ok_or(UnzipError::Broken)?;
    let mut entries: Vec<Entry<'_>> = Vec::new();
    // What stands in the file once is read once: many entries of one content would take for ever.
    let mut left = file.len();
    for _ in 0..count {
        let head = file.get(at..).filter(|head| head.starts_with(&DIRECTORY)).ok_or(UnzipError::Broken)?;
        left = left.checked_sub(long(head, 20).ok_or(UnzipError::Broken)?).ok_or(UnzipError::Broken)?;
        let (entry, length) = listed(file, head).ok_or(UnzipError::Broken)?;
        entries.push(entry?);
        at = at.checked_add(length).ok_or(UnzipError::Broken)?;
    }
    let mut names: Vec<&str> = entries.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    let twice = names.iter().zip(names.iter().skip(1)).find(|(one, next)| one == next);
    match twice {
        Some((name, _)) => Err(UnzipError::Twice((*name).to_owned())),
        None => Ok(entries),
    }
}

/// The record at the end, which says where the directory is.
fn end(file: &[u8]) -> Option<&[u8]> {
    let last = file.len().checked_sub(END_BYTES)?;
    let first = last.saturating_sub(COMMENT_MAX);
    (first..=last).rev().filter_map(|at| file.get(at..)).find(|end| {
        end.starts_with(&END) && short(end, 20).is_some_and(|comment| end.len() == END_BYTES + comment)
    })
}

/// What an entry of the directory leads to, and how long that entry is. `None` when it leads nowhere.
fn listed<'a>(file: &'a [u8], head: &'a [u8]) -> Option<(Result<Entry<'a>, UnzipError>, usize)> {
    let (name_len, extra, comment) = (short(head, 28)?, short(head, 30)?, short(head, 32)?);
    let name = str::from_utf8(head.get(DIRECTORY_BYTES..)?.get(..name_len)?).ok()?;
    let length = DIRECTORY_BYTES + name_len + extra + comment;
    let (flags, method) = (short(head, 8)?, short(head, 10)?);
    if flags & 1 == 1 || method != usize::from(STORED) {
        return Some((Err(UnzipError::NotStored(name.to_owned())), length));
    }
    let (checksum, packed, size) = (long(head, 16)?, long(head, 20)?, long(head, 24)?);
    let local = file.get(long(head, 42)?..).filter(|local| local.starts_with(&LOCAL))?;
    let from = LOCAL_BYTES + short(local, 26)? + short(local, 28)?;
    let content = local.get(from..)?.get(..size).filter(|_| packed == size)?;
    let is_whole = usize::try_from(crc32(content)).ok()? == checksum;
    Some((if is_whole { Ok((name, content)) } else { Err(UnzipError::Damaged(name.to_owned())) }, length))
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
    Some(usize::from(u16::from_le_bytes(two)))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(four)).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Zip;

    fn written(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = Zip::new();
        for (name, content) in entries {
            zip.add(name, content).unwrap();
        }
        zip.finish().unwrap()
    }

    /// The first place of these bytes, changed to others.
    fn changed(mut file: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
        let at = file.windows(from.len()).position(|bytes| bytes == from).unwrap();
        file[at..at + to.len()].copy_from_slice(to);
        file
    }

    #[test]
    fn what_is_no_zip_file_of_ours_is_named() {
        let file = written(&[("a.json", b"{}"), ("b.json", b"[]")]);
        for (file, error) in [
            (Vec::new(), UnzipError::NotZip),
            (b"%PDF-1.7".to_vec(), UnzipError::NotZip),
            (file[..file.len() - 1].to_vec(), UnzipError::Broken),
            (file[..40].to_vec(), UnzipError::Broken),
            (changed(file.clone(), b"{}", b"{]"), UnzipError::Damaged("a.json".to_owned())),
            (written(&[("a", b"1"), ("b", b""), ("a", b"2")]), UnzipError::Twice("a".to_owned())),
            (
                changed(file.clone(), b"PK\x01\x02\x14\0\x14\0\0\x08\0", b"PK\x01\x02\x14\0\x14\0\0\x08\x08"),
                UnzipError::NotStored("a.json".to_owned()),
            ),
        ] {
            assert_eq!(unzip(&file), Err(error));
        }
    }

    #[test]
    fn many_entries_of_one_content_are_not_read() {
        let file = written(&[("a", &[7; 300])]);
        let directory = long(end(&file).unwrap(), 16).unwrap();
        let record = &file[directory..directory + DIRECTORY_BYTES + 1];
        let mut twice = [&file[..directory], record, record, &file[directory + record.len()..]].concat();
        twice[directory + DIRECTORY_BYTES] = b'b';
        let end = twice.len() - END_BYTES;
        twice[end + 10] = 2;
        assert_eq!(unzip(&twice), Err(UnzipError::Broken));
        twice[end + 10] = 1;
        assert_eq!(unzip(&twice).unwrap(), [("b", &[7; 300][..])], "one of them is");
    }

    #[test]
    fn a_comment_behind_the_end_is_passed_over() {
        let mut file = written(&[("a", b"1")]);
        let length = file.len();
        file[length - 2] = 3;
        file.extend(b"hey");
        assert_eq!(unzip(&file).unwrap(), [("a", &b"1"[..])]);
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(contents in prop::collection::vec(("[a-zж/ .]{1,12}", any::<Vec<u8>>()), 0..6)) {
            let named: Vec<(String, Vec<u8>)> =
                contents.into_iter().enumerate().map(|(at, (name, content))| (format!("{at}{name}"), content)).collect();
            let entries: Vec<Entry<'_>> = named.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
            let file = written(&entries);
            prop_assert_eq!(unzip(&file).unwrap(), entries);
        }

        #[test]
        fn whatever_comes_is_read_or_refused(mut bytes in any::<Vec<u8>>(), at in any::<prop::sample::Index>(), flip in 1..=255_u8) {
            let _ = unzip(&bytes);
            bytes.splice(0..0, LOCAL);
            bytes.extend(END);
            bytes.extend([0; 18]);
            let _ = unzip(&bytes);
            let mut file = written(&[("a.json", b"{}"), ("b", &bytes)]);
            let at = at.index(file.len());
            file[at] ^= flip;
            let _ = unzip(&file);
        }
    }
}
