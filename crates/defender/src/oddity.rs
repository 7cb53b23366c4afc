/// A decoded answer and what was strange in it. Half an answer is used, the other half is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded<T> {
    /// What could be read.
    pub value: T,
    /// What could not, or was not expected.
    pub oddities: Vec<Oddity>,
}

/// One thing in an answer that the contract does not describe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// A field with a value of another type than the contract says; it counts as missing.
    WrongType {
        /// Where: `commands[1].startTime`.
        field: String,
    },
    /// A moment that could not be read; the field counts as missing.
    BadTimestamp {
        /// Where.
        field: String,
    },
    /// An element of a list that is not an object, or lacks what makes it usable.
    Unusable {
        /// Where: `value[17]`.
        field: String,
    },
}
