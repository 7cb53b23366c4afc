//! The way to what stands beside the builder: opening, saving, the request in other forms, actions by name. All of it is
//! fetched when it is first asked for (`src/desk.rs`).

use std::sync::Arc;

use crate::dom::prelude::*;
use defender::DeviceId;
use leptos::task::spawn_local;
use sequence::{Place, Rule, StepId};
use words::{Arg, Message};

use super::composer::{Composer, use_composer};
use super::picked::{Pick, Picked};
use super::send::Sender;
use crate::browser::file::LocalFile;
use crate::chunks::{self, Arrival};
use crate::language::{t, ts};
use crate::ui::{Button, is_asked, toast};

/// What opens above the builder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Brings a sequence in.
    Open,
    /// Keeps the sequence, or takes it out.
    Save,
    /// Takes a pasted list of devices.
    Devices,
    /// Looks at the chosen devices before anything is sent.
    Preflight,
    /// Finds an action by its name.
    Actions,
    /// Says which keys do what.
    Keys,
    /// Asks for the values of parameters, and runs.
    Fill,
    /// Puts a step's arguments into Base64.
    Encode(StepId),
    /// Asks before the order is changed where that changes what is done.
    Arrange,
    /// Asks where a step shall go.
    Move(StepId),
    /// Asks where the selected steps shall go.
    MovePicked,
    /// Looks at files that were dropped.
    Dropped,
    /// Asks why a rule is to be off; it was pressed at this place.
    RuleOff(Rule, Place),
}

/// A form of the request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// The body as it is sent.
    #[default]
    Json,
    /// A command for bash.
    Curl,
    /// A command for PowerShell 5.1 and 7.
    PowerShell,
    /// Lines for the portal's console.
    Console,
    /// A hunting query that looks for what the run will have done.
    Query,
    /// A note for a case, in Markdown.
    Note,
    /// What differs from what was sent last.
    Difference,
}

impl Form {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Json, Self::Curl, Self::PowerShell, Self::Console, Self::Query, Self::Note, Self::Difference];

    /// Its word in the document.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Curl => "curl",
            Self::PowerShell => "powershell",
            Self::Console => "console",
            Self::Query => "query",
            Self::Note => "note",
            Self::Difference => "difference",
        }
    }

    /// Its name.
    pub const fn name(self) -> Message {
        match self {
            Self::Json => Message::DeskJson,
            Self::Curl => Message::DeskCurl,
            Self::PowerShell => Message::DeskPowerShell,
            Self::Console => Message::DeskConsole,
            Self::Query => Message::DeskQuery,
            Self::Note => Message::DeskNote,
            Self::Difference => Message::DeskDifference,
        }
    }
}

/// What the chunk draws.
#[derive(Clone, Copy)]
pub struct Draws {
    /// A tool, until it is closed.
    pub tool: fn(Tool, Desk) -> View,
    /// The request in another form, for a device.
    pub form: fn(Form, Desk, Memo<Option<DeviceId>>) -> View,
    /// One field a parameter of a step's script, of which this is said.
    pub arguments: fn(Desk, StepId, String) -> View,
    /// What devices are asked for besides their names.
    pub device_filter: fn(Desk) -> View,
    /// The rules that are off, for the read-back.
    pub rules_off: fn(Desk) -> View,
    /// What can be done with the selected steps.
    pub together: fn(Desk) -> View,
    /// Does something with the selection.
    pub pick: fn(Desk, Pick),
    /// The library's files, for the palette.
    pub files: fn(Desk) -> View,
}

/// The desk of this screen. Copies are the same.
#[derive(Clone, Copy)]
pub struct Desk {
    composer: Composer,
    sender: Sender,
    picked: Picked,
    tool: RwSignal<Option<Tool>>,
    form: RwSignal<Form>,
    /// The text that *Open* begins with.
    given: RwSignal<String>,
    /// What was asked of the selection before what does it was here.
    waiting: StoredValue<Vec<Pick>>,
    /// The files that were dropped last.
    dropped: StoredValue<Vec<LocalFile>, LocalStorage>,
    /// Whether the library's files stand below the palette.
    files: RwSignal<bool>,
    /// Whether devices can be filtered now.
    filters: RwSignal<bool>,
    fitting: RwSignal<Option<Fitting>>,
    draws: RwSignal<Option<Arrival<Draws>>>,
}

/// The devices that a filter lets through, sorted by id.
pub type Fitting = Arc<Vec<DeviceId>>;

/// The desk of this screen.
///
/// # Panics
/// Outside of the screen.
#[expect(clippy::expect_used, reason = "a part without its screen is a mistake in the page itself")]
pub fn use_desk() -> Desk {
    use_context().expect("parts live below the screen")
}

impl Desk {
    /// Makes it the one of this screen.
    pub fn provide(sender: Sender, picked: Picked) -> Self {
        let desk = Self {
            composer: use_composer(),
            sender,
            picked,
            tool: RwSignal::default(),
            form: RwSignal::default(),
            given: RwSignal::default(),
            waiting: StoredValue::new(Vec::new()),
            dropped: StoredValue::new_local(Vec::new()),
            files: RwSignal::default(),
            filters: RwSignal::default(),
            fitting: RwSignal::default(),
            draws: RwSignal::new(None),
        };
        provide_context(desk);
        desk
    }

    /// What is composed.
    pub const fn composer(self) -> Composer {
        self.composer
    }

    /// What sends it.
    pub const fn sender(self) -> Sender {
        self.sender
    }

    /// The selected steps.
    pub const fn picked(self) -> Picked {
        self.picked
    }

    /// Does something with the selection, once what does it is here.
    pub fn pick(self, pick: Pick) {
        match self.draws.get_untracked() {
            Some(Arrival::Here(draws)) => (draws.pick)(self, pick),
            _ => {
                self.waiting.update_value(|waiting| waiting.push(pick));
                self.fetch_missing();
            }
        }
    }

    /// Runs what is composed; what has parameters is filled in first.
    pub fn run(self) {
        if self.sender.run() {
            self.open(Tool::Fill);
        }
    }

    /// Opens a tool.
    pub fn open(self, tool: Tool) {
        self.tool.set(Some(tool));
    }

    /// Opens what a link holds: it is shown, and nothing is done with it unasked.
    pub fn open_link(self, link: String) {
        self.give(link);
        self.open(Tool::Open);
    }

    /// The text that *Open* shall begin with.
    pub fn give(self, text: String) {
        self.given.set(text);
    }

    /// Looks at files that were dropped. Nothing behind a question may change.
    pub fn drop_files(self, files: Vec<LocalFile>) {
        if !is_asked() && !files.is_empty() {
            self.dropped.update_value(|dropped| *dropped = files);
            self.open(Tool::Dropped);
        }
    }

    /// Takes the files that were dropped.
    pub fn take_dropped(self) -> Vec<LocalFile> {
        self.dropped.try_update_value(std::mem::take).unwrap_or_default()
    }

    /// Takes the text that *Open* begins with.
    pub fn take_given(self) -> String {
        self.given.try_update(std::mem::take).unwrap_or_default()
    }

    /// Closes the tool.
    pub fn close(self) {
        self.tool.set(None);
    }

    /// Whether the library's files stand below the palette.
    pub const fn files(self) -> RwSignal<bool> {
        self.files
    }

    /// Whether devices can be filtered now.
    pub const fn filters(self) -> RwSignal<bool> {
        self.filters
    }

    /// The devices that the filter lets through; `None` while there is none.
    pub const fn fitting(self) -> RwSignal<Option<Fitting>> {
        self.fitting
    }

    /// The form in which the request is shown.
    pub fn form(self) -> Signal<Form> {
        self.form.into()
    }

    /// Shows the request in a form.
    pub fn show(self, form: Form) {
        self.form.set(form);
    }

    /// The open tool.
    pub fn tool(self) -> View {
        let drawn = move || self.tool.get().map(|tool| self.fetched(move |draws| (draws.tool)(tool, self)));
        drawn.into_view()
    }

    /// The request in another form.
    pub fn formed(self, form: Form, device: Memo<Option<DeviceId>>) -> View {
        self.fetched(move |draws| (draws.form)(form, self, device))
    }

    /// One field a parameter of a step's script, of which the library says this.
    pub fn arguments(self, step: StepId, described: String) -> View {
        self.fetched(move |draws| (draws.arguments)(self, step, described.clone()))
    }

    /// What devices are asked for besides their names.
    pub fn device_filter(self) -> View {
        self.fetched(move |draws| (draws.device_filter)(self))
    }

    /// The rules that are off.
    pub fn rules_off(self) -> View {
        self.fetched(move |draws| (draws.rules_off)(self))
    }

    /// What can be done with the selected steps.
    pub fn together(self) -> View {
        self.fetched(move |draws| (draws.together)(self))
    }

    /// The library's files, for the palette.
    pub fn library_files(self) -> View {
        self.fetched(move |draws| (draws.files)(self))
    }

    fn fetched(self, draw: impl Fn(Draws) -> View + 'static) -> View {
        self.fetch_missing();
        let drawn = move || match self.draws.get() {
            Some(Arrival::Here(draws)) => draw(draws),
            Some(Arrival::Missing(why)) => view! {
                <div class="desk-missing" role="alert">
                    <p>{ts(Message::ScreenMissingText, &[Arg::Text(&why)])}</p>
                    <Button label=Message::ComposeTryAgain on_press=move || self.fetch()/>
                </div>
            },
            Some(Arrival::Coming) | None => {
                view! { <p class="opening" role="status">{t(Message::OpeningPage)}</p> }
            }
        };
        drawn.into_view()
    }

    fn fetch_missing(self) {
        if self.draws.with_untracked(Option::is_none) {
            self.fetch();
        }
    }

    fn fetch(self) {
        self.draws.set(Some(Arrival::Coming));
        spawn_local(async move {
            let arrival = match chunks::desk().await {
                Ok(draws) => Arrival::Here(draws),
                Err(why) => Arrival::Missing(why.to_string()),
            };
            self.draws.set(Some(arrival.clone()));
            for pick in self.waiting.try_update_value(std::mem::take).into_iter().flatten() {
                match &arrival {
                    Arrival::Here(draws) => (draws.pick)(self, pick),
                    Arrival::Missing(why) => toast(ts(Message::ScreenMissingText, &[Arg::Text(why)])),
                    Arrival::Coming => {}
                }
            }
        });
    }
}
