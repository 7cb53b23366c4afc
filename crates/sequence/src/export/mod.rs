//! A ready body in other forms, each right for any text in it: shell commands, console lines, a query, a case
//! note. No form ever holds a token (design 7).

pub(crate) mod bash;
mod call;
mod console;
mod kql;
mod markdown;
pub(crate) mod powershell;

pub use call::Call;
pub use console::{ConsoleProblem, Unwritable, console, console_line};
pub use kql::{Verification, kql};
pub use markdown::{Part, markdown};
