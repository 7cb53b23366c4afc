//! A page by hand: stores at once unless told not to, and lets the test answer each request.
#![allow(dead_code, clippy::expect_used)] // each suite uses its part; a test may stop

use defender::{ActionId, Command, DeviceId, Request, Response, RunBody, Timestamp};
use engine::{
    Effect, Engine, Event, Failure, Intent, Limits, NewRun, Notice, Purpose, Record, RequestId, Run, RunId,
    RunState,
};

pub const ACTION: &str = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001";
pub const OTHER: &str = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0002";
pub const START_MS: i64 = 1_793_000_000_000;

/// So many seconds after the start.
pub fn at(seconds: i64) -> Timestamp {
    Timestamp::from_ms(START_MS + seconds * 1_000)
}

pub struct Page {
    pub engine: Engine,
    pub now: i64,
    pub stores: bool,
    pub sent: Vec<(RequestId, Request, Purpose)>,
    pub stored: Vec<Record>,
    pub notices: Vec<Notice>,
    pub links: Vec<String>,
}

impl Page {
    pub fn new() -> Self {
        let mut page = Self::signed_out(Limits::default());
        page.tell(Event::SignedIn(true));
        page
    }

    pub fn signed_out(limits: Limits) -> Self {
        Self {
            engine: Engine::new(limits),
            now: 0,
            stores: true,
            sent: Vec::new(),
            stored: Vec::new(),
            notices: Vec::new(),
            links: Vec::new(),
        }
    }

    pub fn tell(&mut self, event: Event) {
        self.engine.handle(Timestamp::from_ms(START_MS + self.now), event);
        for effect in self.engine.effects() {
            match effect {
                Effect::Send { request, call, purpose } => self.sent.push((request, call, purpose)),
                Effect::Store(record) => {
                    let id = record.id;
                    if self.stores {
                        self.stored.retain(|known| known.key != record.key);
                        self.stored.push(record);
                        self.tell(Event::Stored(id));
                    } else {
                        self.tell(Event::NotStored(id));
                    }
                }
                Effect::Open { link, .. } => self.links.push(link.reveal().clone()),
                Effect::Notify(notice) => self.notices.push(notice),
            }
        }
    }

    pub fn intend(&mut self, intent: Intent) {
        self.tell(Event::Intent(intent));
    }

    pub fn run(&mut self, numbers: impl IntoIterator<Item = usize>) {
        self.intend(Intent::Run(numbers.into_iter().map(new_run).collect()));
    }

    /// Lets time pass up to a moment; rings the alarms on the way.
    pub fn wait_until(&mut self, ms: i64) {
        while let Some(alarm) = self.engine.wake_up() {
            let at = (alarm.at.ms() - START_MS).max(self.now);
            if at > ms {
                break;
            }
            self.now = at;
            self.tell(Event::Tick);
        }
        self.now = ms;
        self.tell(Event::Tick);
    }

    /// Takes the oldest request that is not answered yet.
    pub fn next_request(&mut self) -> (RequestId, Request, Purpose) {
        assert!(!self.sent.is_empty(), "no request left");
        self.sent.remove(0)
    }

    pub fn answer(&mut self, status: u16, body: &str) -> Purpose {
        let (request, _, purpose) = self.next_request();
        self.tell(Event::Answered { request, response: response(status, body) });
        purpose
    }

    pub fn lose(&mut self) {
        let (request, _, _) = self.next_request();
        self.tell(Event::NotAnswered { request, failure: Failure::Unknown });
    }

    pub fn sends(&self) -> usize {
        self.sent.iter().filter(|(_, _, purpose)| matches!(purpose, Purpose::Run(_))).count()
    }

    pub fn found(&self, number: usize) -> &Run {
        self.engine.run(&run_id(number)).expect("the run exists")
    }

    pub fn state(&self, number: usize) -> RunState {
        self.engine.state(self.found(number))
    }

    /// The run is sent and accepted as [`ACTION`], numbered.
    pub fn accepted(number: usize) -> Self {
        let mut page = Self::new();
        page.run([number]);
        page.answer(201, &pending(number));
        assert_eq!(page.state(number), RunState::WaitingForDevice);
        page
    }
}

pub fn response(status: u16, body: &str) -> Response {
    Response { status, headers: Vec::new(), body: body.as_bytes().to_vec() }
}

pub fn run_id(number: usize) -> RunId {
    RunId::new(&format!("LL-{number:06}"))
}

pub fn action_id(number: usize) -> ActionId {
    ActionId::new(&format!("6b1f0c2e-4d3a-4f58-9a77-{number:012}")).expect("a GUID")
}

pub fn device(number: usize) -> DeviceId {
    DeviceId::new(&format!("{number:040x}")).expect("40 hex characters")
}

/// A script, then a file; each number has a device of its own.
pub fn new_run(number: usize) -> NewRun {
    NewRun {
        id: run_id(number),
        device: device(number),
        device_name: format!("host-{number}"),
        sequence_name: "Collect logs".to_owned(),
        body: RunBody {
            commands: vec![
                Command::RunScript { script_name: "collect-logs.ps1".to_owned(), args: "-Days 3".to_owned() },
                Command::GetFile { path: r"C:\Windows\Temp\logs.zip".to_owned() },
            ],
            comment: format!("CASE-1042 [LL-{number:06}]"),
        },
        batch: None,
        requested_by: "analyst@corp.example".to_owned(),
    }
}

/// The action of a run: its state, and for both commands state, start and end in seconds after its creation.
pub fn action(number: usize, status: &str, commands: [(&str, Option<i64>, Option<i64>); 2]) -> String {
    let comment = format!("CASE-1042 [LL-{number:06}]");
    action_of(&action_id(number), number, &comment, status, commands)
}

pub fn action_of(
    id: &ActionId,
    number: usize,
    comment: &str,
    status: &str,
    [script, file]: [(&str, Option<i64>, Option<i64>); 2],
) -> String {
    let time = |seconds: Option<i64>| match seconds {
        Some(seconds) => format!("\"{}\"", Timestamp::from_ms(START_MS + seconds * 1_000)),
        None => "null".to_owned(),
    };
    let command = |index: u8, (state, start, end): (&str, Option<i64>, Option<i64>), command: &str| {
        format!(
            r#"{{"index":{index},"commandStatus":"{state}","startTime":{},"endTime":{},"errors":[],"command":{command}}}"#,
            time(start),
            time(end)
        )
    };
    let script = command(
        0,
        script,
        r#"{"type":"RunScript","params":[{"key":"ScriptName","value":"collect-logs.ps1"},{"key":"Args","value":"-Days 3"}]}"#,
    );
    let file = command(
        1,
        file,
        r#"{"type":"GetFile","params":[{"key":"Path","value":"C:\\Windows\\Temp\\logs.zip"}]}"#,
    );
    let (created, device) = (time(Some(0)), device(number));
    format!(
        r#"{{"id":"{id}","type":"LiveResponse","requestorComment":"{comment}","status":"{status}","machineId":"{device}","creationDateTimeUtc":{created},"commands":[{script},{file}]}}"#
    )
}

pub const CREATED: (&str, Option<i64>, Option<i64>) = ("Created", None, None);

pub fn pending(number: usize) -> String {
    action(number, "Pending", [CREATED, CREATED])
}

/// Its first command has been at work since the fourth second.
pub fn running(number: usize) -> String {
    action(number, "InProgress", [("Executing", Some(4), None), CREATED])
}

pub fn list(actions: &[String]) -> String {
    format!("{{\"value\":[{}]}}", actions.join(","))
}

pub fn error(code: &str, message: &str) -> String {
    format!(r#"{{"error":{{"code":"{code}","message":"{message}","target":"43f4cb08"}}}}"#)
}
