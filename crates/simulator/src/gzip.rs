use archive::crc32;

/// A gzip file that holds `content` in stored blocks: real to every reader, without a compressor here.
/// The header names the original file in Latin-1 (contract 3.5).
pub(crate) fn gzip(name: &str, content: &[u8]) -> Vec<u8> {
    const BLOCK: usize = 65_535;
    let mut out = vec![0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 255];
    out.extend(name.chars().map(|c| u8::try_from(u32::from(c)).ok().filter(|b| *b != 0).unwrap_or(b'_')));
    out.push(0);
    let mut rest = content;
    loop {
        let (block, after) = rest.split_at(rest.len().min(BLOCK));
        let len = u16::try_from(block.len()).unwrap_or(u16::MAX);
        out.push(u8::from(after.is_empty()));
        out.extend(len.to_le_bytes());
        out.extend((!len).to_le_bytes());
        out.extend(block);
        if after.is_empty() {
            break;
        }
        rest = after;
    }
    out.extend(crc32(content).to_le_bytes());
    out.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    out
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn inflates_to_what_went_in() {
        for len in [0, 1, 65_535, 65_536, 200_000] {
            let content = crate::dice::Dice::new(len as u64, "content", 0).bytes(len);
            let packed = gzip("größe.bin", &content);
            let mut reader = GzDecoder::new(packed.as_slice());
            let mut back = Vec::new();
            reader.read_to_end(&mut back).unwrap();
            assert_eq!(back, content);
            assert_eq!(reader.header().unwrap().filename(), Some(b"gr\xf6\xdfe.bin".as_slice()));
        }
    }
}
