//! What devices print and give, as it can be looked at: nothing hidden, nothing endless. All that may be long goes on in
//! steps, so that whoever draws it can pause between them.

mod decode;
mod escape;
mod hex;
mod json;
mod look;
mod prepare;
mod preview;
mod records;
mod search;
mod shown;
mod table;
mod unescape;

pub use decode::{Decoder, Encoding, without_nuls};
pub use hex::{add_hex_lines, hex_letters};
pub use json::{Kind, NoTree, Tree, TreeReader, VALUES_MAX, Value};
pub use look::{Colour, Look};
pub use prepare::{Preparation, ROW_BYTES, TEXT_BYTES_MAX};
pub use records::{FIELDS_MAX, Records, RecordsReader};
pub use search::{HITS_MAX, Hits, Search};
pub use shown::{Piece, Shown};
pub use table::{COLUMNS_MAX, ROWS_MAX, Table, TableReader};
