//! Zip files without compression, written and read, and the checksum that zip and gzip share. The same entries give the same bytes: every
//! entry has the earliest date that zip knows, 1980-01-01.

mod crc32;
mod unzip;
mod zip;

pub use crc32::crc32;
pub use unzip::{Entry, UnzipError, unzip};
pub use zip::{TooLarge, Zip, overhead, zip_of};
