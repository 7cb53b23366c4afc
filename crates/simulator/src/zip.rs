use crate::crc32::crc32;

/// A zip file with one stored entry, dated 2026-01-01 00:00.
pub(crate) fn zip(name: &str, content: &[u8]) -> Vec<u8> {
    const DATE: u16 = (46 << 9) | (1 << 5) | 1;
    let name_len = u16::try_from(name.len()).unwrap_or(u16::MAX);
    let size = u32::try_from(content.len()).unwrap_or(u32::MAX);
    // Shared by the local header and the directory: version, flags (names in UTF-8), stored, time, date,
    // checksum, both sizes, length of the name, no extra field.
    let mut entry = Vec::new();
    for word in [20, 0x0800, 0, 0, DATE] {
        entry.extend(u16::to_le_bytes(word));
    }
    for long in [crc32(content), size, size] {
        entry.extend(long.to_le_bytes());
    }
    entry.extend(name_len.to_le_bytes());
    entry.extend([0, 0]);

    let mut out = b"PK\x03\x04".to_vec();
    out.extend(&entry);
    out.extend(name.as_bytes());
    out.extend(content);
    let directory = out.len();
    out.extend(b"PK\x01\x02\x14\x00");
    out.extend(&entry);
    out.extend([0; 14]); // no comment, first disk, no attributes, the local header stands at 0
    out.extend(name.as_bytes());
    let directory_size = u32::try_from(out.len() - directory).unwrap_or(u32::MAX);
    out.extend(b"PK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x00");
    out.extend(directory_size.to_le_bytes());
    out.extend(u32::try_from(directory).unwrap_or(u32::MAX).to_le_bytes());
    out.extend([0, 0]);
    out
}

/// How many bytes longer the zip file is than its content.
pub(crate) const fn zip_overhead(name: &str) -> usize {
    30 + 46 + 22 + 2 * name.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_header_directory_and_end_where_readers_look() {
        let file = zip("a.dmp", b"MDMP");
        assert_eq!(&file[..4], b"PK\x03\x04");
        assert_eq!(&file[30..39], b"a.dmpMDMP");
        assert_eq!(u32::from_le_bytes(file[14..18].try_into().unwrap()), crc32(b"MDMP"));
        let end = file.len() - 22;
        assert_eq!(&file[end..end + 4], b"PK\x05\x06");
        let directory = u32::from_le_bytes(file[end + 16..end + 20].try_into().unwrap()) as usize;
        assert_eq!(&file[directory..directory + 4], b"PK\x01\x02");
        assert_eq!(&file[directory + 46..directory + 51], b"a.dmp");
        assert_eq!(directory + 46 + 5, end);
        let size = u32::from_le_bytes(file[end + 12..end + 16].try_into().unwrap()) as usize;
        assert_eq!(directory + size, end);
    }
}
