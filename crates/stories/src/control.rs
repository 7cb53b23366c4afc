use defender::CommandKind;

/// A screen of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The builder.
    Compose,
    /// The list of runs.
    Runs,
    /// One run.
    Run,
    /// The library.
    Library,
    /// Settings.
    Settings,
    /// Any other.
    Other,
}

impl Screen {
    /// Those that a story may name.
    pub const ALL: [Self; 5] = [Self::Compose, Self::Runs, Self::Run, Self::Library, Self::Settings];

    /// Its word in a story.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Compose => "compose",
            Self::Runs => "runs",
            Self::Run => "run",
            Self::Library => "library",
            Self::Settings => "settings",
            Self::Other => "",
        }
    }
}

/// A text of a command in the builder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldName {
    /// The library file of PutFile.
    File,
    /// The script of RunScript.
    Script,
    /// The arguments of RunScript.
    Arguments,
    /// The path of GetFile.
    Path,
}

/// A control of the page, or a part that shows something. Steps and commands are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Control {
    /// The search for devices.
    DeviceSearch,
    /// A device in the list that the search offers.
    Device(String),
    /// A command of the palette.
    Add(CommandKind),
    /// A field of a step.
    Field(u32, FieldName),
    /// The first repair that is offered in a step.
    Fix(u32),
    /// The comment.
    Comment,
    /// The number of devices, typed where there are many.
    Confirmation,
    /// Run.
    Send,
    /// What will wait and what is left out, beside the sequence in plain words.
    ReadBack,
    /// What of the limits is used.
    Meters,
    /// A run's name and state.
    State,
    /// What a run waits for, or what became of it.
    Standing,
    /// A command's row on the time axis.
    Command(u32),
    /// Opens what a command left.
    Output(u32),
    /// What a command left, once it is open.
    Transcript(u32),
    /// The exit code that was reported.
    Exit(u32),
    /// Saves a collected file.
    Save(u32),
    /// Asks to cancel the run.
    Cancel,
    /// The comment that a cancel needs.
    CancelComment,
    /// Cancels.
    CancelDo,
    /// Composes the run's sequence again.
    Again,
    /// Sends the run as soon as its device is free.
    SendWhenFree,
    /// A run in the list of runs, by its device.
    RunLink(String),
    /// A screen in the navigation.
    Link(Screen),
    /// Lets the demo's time go on to the next change.
    NextChange,
}

/// What the key `of` holds for a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// It is not there.
    Nothing,
    /// The number of a step or a command.
    Number,
    /// A device's name.
    Device,
    /// A command of the API.
    Kind,
    /// A screen.
    Screen,
}

/// Role and name of every control, and what `of` has to say.
pub const TABLE: [(&str, Takes); 28] = [
    ("combobox device search", Takes::Nothing),
    ("option device", Takes::Device),
    ("button add", Takes::Kind),
    ("textbox file", Takes::Number),
    ("textbox script", Takes::Number),
    ("textbox arguments", Takes::Number),
    ("textbox path", Takes::Number),
    ("button fix", Takes::Number),
    ("textbox comment", Takes::Nothing),
    ("textbox number of devices", Takes::Nothing),
    ("button run", Takes::Nothing),
    ("note read back", Takes::Nothing),
    ("group meters", Takes::Nothing),
    ("heading state", Takes::Nothing),
    ("group standing", Takes::Nothing),
    ("listitem command", Takes::Number),
    ("button output", Takes::Number),
    ("region output", Takes::Number),
    ("text exit code", Takes::Number),
    ("button save", Takes::Number),
    ("button cancel", Takes::Nothing),
    ("textbox cancel comment", Takes::Nothing),
    ("button cancel now", Takes::Nothing),
    ("button run again", Takes::Nothing),
    ("button send when free", Takes::Nothing),
    ("link run", Takes::Device),
    ("link screen", Takes::Screen),
    ("button next change", Takes::Nothing),
];

/// What `of` holds, once it was read.
pub(crate) enum Of {
    Nothing,
    Number(u32),
    Device(String),
    Kind(CommandKind),
    Screen(Screen),
}

impl Control {
    /// The control of a line of [`TABLE`]; `None` when there is none.
    pub(crate) fn named(line: &str, of: Of) -> Option<Self> {
        Some(match (line, of) {
            ("combobox device search", Of::Nothing) => Self::DeviceSearch,
            ("option device", Of::Device(name)) => Self::Device(name),
            ("button add", Of::Kind(kind)) => Self::Add(kind),
            ("textbox file", Of::Number(step)) => Self::Field(step, FieldName::File),
            ("textbox script", Of::Number(step)) => Self::Field(step, FieldName::Script),
            ("textbox arguments", Of::Number(step)) => Self::Field(step, FieldName::Arguments),
            ("textbox path", Of::Number(step)) => Self::Field(step, FieldName::Path),
            ("button fix", Of::Number(step)) => Self::Fix(step),
            ("textbox comment", Of::Nothing) => Self::Comment,
            ("textbox number of devices", Of::Nothing) => Self::Confirmation,
            ("button run", Of::Nothing) => Self::Send,
            ("note read back", Of::Nothing) => Self::ReadBack,
            ("group meters", Of::Nothing) => Self::Meters,
            ("heading state", Of::Nothing) => Self::State,
            ("group standing", Of::Nothing) => Self::Standing,
            ("listitem command", Of::Number(command)) => Self::Command(command),
            ("button output", Of::Number(command)) => Self::Output(command),
            ("region output", Of::Number(command)) => Self::Transcript(command),
            ("text exit code", Of::Number(command)) => Self::Exit(command),
            ("button save", Of::Number(command)) => Self::Save(command),
            ("button cancel", Of::Nothing) => Self::Cancel,
            ("textbox cancel comment", Of::Nothing) => Self::CancelComment,
            ("button cancel now", Of::Nothing) => Self::CancelDo,
            ("button run again", Of::Nothing) => Self::Again,
            ("button send when free", Of::Nothing) => Self::SendWhenFree,
            ("link run", Of::Device(name)) => Self::RunLink(name),
            ("link screen", Of::Screen(screen)) => Self::Link(screen),
            ("button next change", Of::Nothing) => Self::NextChange,
            _ => return None,
        })
    }

    /// The screen that has it; `None`: each has.
    pub const fn screen(&self) -> Option<Screen> {
        match self {
            Self::Meters | Self::Link(_) | Self::NextChange => None,
            Self::RunLink(_) => Some(Screen::Runs),
            Self::DeviceSearch
            | Self::Device(_)
            | Self::Add(_)
            | Self::Field(..)
            | Self::Fix(_)
            | Self::Comment
            | Self::Confirmation
            | Self::Send
            | Self::ReadBack => Some(Screen::Compose),
            Self::State
            | Self::Standing
            | Self::Command(_)
            | Self::Output(_)
            | Self::Transcript(_)
            | Self::Exit(_)
            | Self::Save(_)
            | Self::Cancel
            | Self::CancelComment
            | Self::CancelDo
            | Self::Again
            | Self::SendWhenFree => Some(Screen::Run),
        }
    }

    /// The command, counted from 1, whose output has it.
    pub const fn in_output(&self) -> Option<u32> {
        match self {
            Self::Transcript(of) | Self::Exit(of) | Self::Save(of) => Some(*of),
            _ => None,
        }
    }

    /// The device that it names.
    pub(crate) fn device(&self) -> Option<&str> {
        match self {
            Self::Device(name) | Self::RunLink(name) => Some(name),
            _ => None,
        }
    }
}
