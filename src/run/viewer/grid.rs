//! Rows and columns, however they were written.

use std::sync::Arc;

use viewer::{Records, Table, Tree};

/// A table; its first row names the columns.
pub enum Grid {
    /// Lines with separators.
    Separated(Table),
    /// JSON: an array of objects.
    Records(Arc<Tree>, Records),
}

impl Grid {
    /// How many rows it has, with the one that names the columns.
    pub const fn rows(&self) -> usize {
        match self {
            Self::Separated(table) => table.rows(),
            Self::Records(_, records) => records.rows(),
        }
    }

    /// How many columns it has.
    pub const fn columns(&self) -> usize {
        match self {
            Self::Separated(table) => table.columns(),
            Self::Records(_, records) => records.columns(),
        }
    }

    /// Whether there are more rows, which nobody counted.
    pub const fn has_more(&self) -> bool {
        match self {
            Self::Separated(table) => table.has_more(),
            Self::Records(_, records) => records.has_more(),
        }
    }

    /// A row's cells, as they were meant.
    pub fn row(&self, text: &str, row: usize) -> Vec<String> {
        match self {
            Self::Separated(table) => table.row(text, row),
            Self::Records(tree, records) => records.row(tree, text, row),
        }
    }
}
