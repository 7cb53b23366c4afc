//! The arguments of a script as the parameters that its uploader described: the one string that is sent, read and
//! written parameter by parameter. What cannot be read so stays as it was typed.

mod assign;
mod declared;
mod tokens;

pub use assign::{Unlike, read_arguments, with_argument};
pub use declared::{Declared, DeclaredKind, declared_parameters};
pub use tokens::Shell;
