//! Parameters: `{{case}}` in a text, filled in at Run with the value that was typed for `case`.

mod asked;
mod fill;
mod parameter;
mod pattern;
mod placeholder;

pub use asked::asked_parameters;
pub use fill::{Unfilled, fill};
pub use parameter::{Invalid, Parameter};
pub use placeholder::{Placeholder, placeholders, unescaped, without_placeholders};
pub(crate) use placeholder::{is_plain, placeholder, placeholder_spans};
