use crate::Control;

/// One thing that *do it for me* does, with the page's real controls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Presses a control.
    Press(Control),
    /// Types a text into a field, in the place of what is there.
    Type {
        /// The text.
        text: String,
        /// The field.
        into: Control,
    },
    /// Presses a control again and again, until the step is done.
    Repeat(Control),
}

impl Act {
    /// The control that it uses.
    pub const fn control(&self) -> &Control {
        match self {
            Self::Press(control) | Self::Repeat(control) | Self::Type { into: control, .. } => control,
        }
    }
}
