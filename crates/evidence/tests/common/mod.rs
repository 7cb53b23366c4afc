//! A run on the simulated tenant, and what a reader finds in its bundle.
#![allow(dead_code, clippy::expect_used, clippy::unwrap_used)] // each suite uses its part; a test may stop

use std::io::{Cursor, Read};

use defender::{Command, Request, Response, RunBody, Timestamp};
use engine::{
    CommandState, Effect, Engine, Event, Failure, Happened, Intent, Known, Limits, NewRun, Observed,
    RequestId, Run, RunId,
};
use evidence::{Case, File, Label, Left, Missing, Output, Words};
use sha2::{Digest, Sha256};
use simulator::{Scenario, Settings, Setup, Simulator};

const START: Timestamp = Timestamp::from_ms(1_772_614_800_000);

/// A run at its end, and the bytes behind its result links.
pub struct Ended {
    pub run: Run,
    pub outputs: Vec<(u32, Vec<u8>)>,
    pub links: Vec<String>,
}

/// Sends the documentation's example and waits for its end. `spoil` may change each answer of the tenant.
pub fn ended(device_name: &str, spoil: impl Fn(String) -> String) -> Ended {
    let setup = Setup { scenario: Scenario::FirstRun, seed: 1, start: START, settings: Settings::default() };
    let mut tenant = Simulator::new(setup);
    let device = tenant
        .devices()
        .into_iter()
        .find(|device| device.name.to_lowercase().starts_with("fin-lt-0142"))
        .expect("the device");
    let mut page = Page { engine: Engine::new(Limits::default()), now: START, links: Vec::new() };
    page.tell(&mut tenant, Event::SignedIn(true), &spoil);
    let body = RunBody {
        commands: vec![
            Command::RunScript { script_name: "minidump.ps1".into(), args: "OfficeClickToRun".into() },
            Command::GetFile { path: r"C:\windows\TEMP\OfficeClickToRun.dmp.zip".into() },
        ],
        comment: "CASE-1042 [LL-7Q3FKD]".into(),
    };
    let new = NewRun {
        id: RunId::new("LL-7Q3FKD"),
        device: device.id,
        device_name: device_name.to_owned(),
        sequence_name: "Collect a dump".to_owned(),
        body,
        batch: None,
        requested_by: "m.rossi@contoso.com".to_owned(),
    };
    page.tell(&mut tenant, Event::Intent(Intent::Run(vec![new])), &spoil);
    let id = RunId::new("LL-7Q3FKD");
    while !page.engine.run(&id).expect("the run").is_over() {
        let alarm = page.engine.wake_up().expect("an open run is looked at");
        page.now = alarm.at.max(page.now);
        page.tell(&mut tenant, Event::Tick, &spoil);
    }
    for index in 0..2 {
        page.tell(&mut tenant, Event::Intent(Intent::FetchOutput { run: id.clone(), index }), &spoil);
    }
    while page.links.len() < 2 {
        page.now = page.engine.wake_up().expect("a link is on its way").at.max(page.now);
        page.tell(&mut tenant, Event::Tick, &spoil);
    }
    let content = |link: &String| tenant.clone().content(link, page.now).body;
    Ended {
        outputs: page.links.iter().map(|(index, link)| (*index, content(link))).collect(),
        links: page.links.iter().map(|(_, link)| link.clone()).collect(),
        run: page.engine.run(&id).expect("the run").clone(),
    }
}

struct Page {
    engine: Engine,
    now: Timestamp,
    links: Vec<(u32, String)>,
}

impl Page {
    fn tell(&mut self, tenant: &mut Simulator, event: Event, spoil: &impl Fn(String) -> String) {
        self.engine.handle(self.now, event);
        for effect in self.engine.effects() {
            match effect {
                Effect::Send { request, call, .. } => {
                    let event = answered(tenant, request, &call, self.now, spoil);
                    self.tell(tenant, event, spoil);
                }
                Effect::Store(record) => self.tell(tenant, Event::Stored(record.id), spoil),
                Effect::Open { index, link, .. } => self.links.push((index, link.reveal().clone())),
                Effect::Notify(_) => {}
            }
        }
    }
}

fn answered(
    tenant: &mut Simulator,
    request: RequestId,
    call: &Request,
    now: Timestamp,
    spoil: &impl Fn(String) -> String,
) -> Event {
    match tenant.handle(call, now).response {
        Some(Response { status, headers, body }) => {
            let body = spoil(String::from_utf8(body).expect("JSON")).into_bytes();
            Event::Answered { request, response: Response { status, headers, body } }
        }
        None => Event::NotAnswered { request, failure: Failure::Unknown },
    }
}

/// An output with all that a page would know of it.
pub fn output<'a>(
    place: usize,
    name: &'a str,
    bytes: &'a [u8],
    sha256: &'a str,
    text: Option<&'a str>,
) -> Output<'a> {
    let file = File { name, bytes, sha256, texts: text.into_iter().collect(), exit_code: text.map(|_| 0) };
    Output { place, left: Left::File(file) }
}

pub fn case<'a>(run: &'a Run, outputs: Vec<Output<'a>>) -> Case<'a> {
    Case { run, outputs, analyst: "ada@contoso.com", tenant: "contoso", page: "0.1.0", demo: true }
}

pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every file of a bundle, as another program reads it.
pub fn unpacked(bundle: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bundle)).unwrap();
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        assert!(entry.enclosed_name().is_some(), "{} leads out of its folder", entry.name());
        files.push((entry.name().to_owned(), content));
    }
    files
}

pub fn text_of(files: &[(String, Vec<u8>)], name: &str) -> String {
    let (_, content) = files.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no {name}"));
    String::from_utf8(content.clone()).unwrap()
}

/// Words for tests.
pub struct Plain;

impl Words for Plain {
    fn language(&self) -> &str {
        "en"
    }
    fn say(&self, label: Label) -> String {
        format!("{label:?}")
    }
    fn run_state(&self) -> String {
        "Completed".to_owned()
    }
    fn command_state(&self, state: &CommandState) -> String {
        format!("{state:?}")
    }
    fn observed(&self, observed: &Observed, _: &Run) -> String {
        format!("{:?}", observed.fact)
    }
    fn known(&self, happened: &Happened) -> Option<String> {
        (happened.known != Known::AtOnce).then(|| format!("{:?}", happened.known))
    }
    fn missing(&self, missing: &Missing) -> String {
        format!("{missing:?}")
    }
    fn between(&self, from: &str, to: &str) -> String {
        format!("between {from} and {to}")
    }
    fn output_of(&self, step: u64) -> String {
        format!("Output of step {step}")
    }
    fn exit(&self, code: i64) -> String {
        format!("reported exit {code}")
    }
    fn cut(&self, shown: u64, of: u64) -> String {
        format!("{shown} of {of} bytes")
    }
}
