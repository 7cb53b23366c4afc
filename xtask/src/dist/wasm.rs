//! Reading and writing the binary form of wasm
//! (<https://webassembly.github.io/spec/core/binary/modules.html>), as far as the build needs it.

/// What a file begins with.
pub const HEAD: &[u8] = b"\0asm\x01\0\0\0";

/// The section of imports.
pub const IMPORTS: u8 = 2;

/// The section of exports.
pub const EXPORTS: u8 = 7;

/// What is left to read. Each reading is `None` behind the end.
#[derive(Clone, Copy)]
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// One byte.
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// LEB128.
    pub fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..usize::BITS).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// Something that says how long it is.
    pub fn sized(&mut self) -> Option<Self> {
        let length = self.number()?;
        let (inner, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(Self(inner))
    }

    /// One export: its name, and the bytes that say what it is.
    pub fn export(&mut self) -> Option<(&'a [u8], &'a [u8])> {
        let name = self.sized()?.0;
        let from = self.0;
        self.byte()?;
        self.number()?;
        Some((name, from.get(..from.len() - self.0.len())?))
    }

    /// One import: module, name, and the bytes that say what it is.
    pub fn import(&mut self) -> Option<(&'a [u8], &'a [u8], &'a [u8])> {
        let (module, name) = (self.sized()?.0, self.sized()?.0);
        let from = self.0;
        match self.byte()? {
            0 => drop(self.number()?),
            // A table's or a memory's limits, a global's type.
            kind @ 1..=3 => {
                if kind != 2 {
                    self.byte()?;
                }
                let limits = self.byte()?;
                for _ in 0..if kind == 3 { 0 } else { 1 + (limits & 1) } {
                    self.number()?;
                }
            }
            _ => return None,
        }
        Some((module, name, from.get(..from.len() - self.0.len())?))
    }
}

/// A module in which one section, if it is there, is written anew; `None` where it cannot be read or written.
pub fn rewritten(
    bytes: &[u8],
    section: u8,
    mut write: impl FnMut(Reader<'_>) -> Option<Vec<u8>>,
) -> Option<Vec<u8>> {
    let mut all = Reader(bytes.strip_prefix(HEAD)?);
    let mut out = HEAD.to_vec();
    while !all.0.is_empty() {
        let id = all.byte()?;
        let inner = all.sized()?;
        out.push(id);
        if id == section {
            write_sized(&mut out, &write(inner)?);
        } else {
            write_sized(&mut out, inner.0);
        }
    }
    Some(out)
}

/// Writes a number as LEB128.
pub fn write_number(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            return out.push(low);
        }
        out.push(low | 0x80);
    }
}

/// Writes bytes behind their length.
pub fn write_sized(out: &mut Vec<u8>, bytes: &[u8]) {
    write_number(out, bytes.len());
    out.extend_from_slice(bytes);
}
