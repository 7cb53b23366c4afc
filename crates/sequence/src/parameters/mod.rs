//! Parameters: `{{case}}` in a text, filled in at Run with the value that was typed for `case`.

mod fill;
mod parameter;
mod pattern;
mod placeholder;

pub use fill::{Unfilled, fill};
pub use parameter::{Invalid, Parameter};
pub use placeholder::{Placeholder, placeholders, without_placeholders};
