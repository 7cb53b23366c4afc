//! What an analyst composes: steps with identities, the exact body that is sent, rules, diagnostics and
//! fixes, one undo history, the read-back. Sends nothing, reads no clock, makes no random numbers.

mod arguments;
mod arrange;
mod base64;
mod body;
mod chars;
mod check;
mod context;
mod device_filter;
mod diagnostic;
mod difference;
mod draft;
mod edit;
mod editor;
pub mod export;
pub mod file;
mod guards;
mod history;
pub mod import;
pub mod json;
mod parameters;
mod preflight;
mod pretty;
mod read_back;
mod read_error;
mod ready;
mod rule_off;
mod rules;
mod run_tag;
mod saved;
mod several;
pub mod share;
mod shown;
mod step;
mod utf16;

pub use arguments::{
    Declared, DeclaredKind, Shell, Unlike, declared_parameters, read_arguments, with_argument,
};
pub use arrange::{Crossing, crossings};
pub use base64::{Encoded, Encoding, encoded_arguments};
pub use body::{body, body_unfilled, comment};
pub use chars::{name as character_name, turns_writing};
pub use check::{Findings, check_all, check_draft, check_step};
pub use context::{Context, DeviceFacts, Library, LibraryNames};
pub use device_filter::DeviceFilter;
pub use diagnostic::{Certainty, Diagnostic, Fix, FixKind, Place, Severity, Values};
pub use difference::{Compared, LineChange, difference};
pub use draft::{Draft, Said};
pub use edit::{Change, Deed, Edit, Touched};
pub use editor::Editor;
pub use guards::Guards;
pub use parameters::{
    Invalid, Parameter, Placeholder, Unfilled, asked_parameters, fill, placeholders, unescaped,
    without_placeholders,
};
pub use preflight::{Obstacle, is_outdated, obstacles};
pub use pretty::{Line, Pretty, pretty, pretty_command, pretty_head, pretty_tail};
pub use read_back::{ReadBack, ReadBackLine, Wait, WaitReason, read_back};
pub use read_error::{Expected, JsonType, Position, Problem, ReadError};
pub use ready::{Ready, ReadyRun, WhyNot, ready};
pub use rule_off::RuleOff;
pub use rules::Rule;
pub use run_tag::RunTag;
pub use several::{Together, landed, shifted, together};
pub use shown::{Token, TokenKind, device_tokens, wire_tokens};
pub use step::{Field, Step, StepCommand, StepId};
pub use utf16::utf16_spans;
