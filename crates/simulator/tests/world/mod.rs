//! A tenant with its clock, and the questions that the tests put to it.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)] // each test file uses a part of it

use defender::{
    ActionId, ActionStatus, ApiError, Command, CommandStatus, DeviceId, ErrorCode, MachineAction, Request,
    Response, RunBody, Timestamp, answers, calls,
};
use simulator::{Reply, Scenario, Settings, Setup, Simulator};

pub struct World {
    pub tenant: Simulator,
    pub now: Timestamp,
}

pub fn start() -> Timestamp {
    "2026-03-04T09:00:00Z".parse().unwrap()
}

pub fn setup(scenario: Scenario, settings: Settings) -> Setup {
    Setup { scenario, seed: 7, start: start(), settings }
}

pub fn put(file_name: &str) -> Command {
    Command::PutFile { file_name: file_name.to_owned() }
}

pub fn script(script_name: &str, args: &str) -> Command {
    Command::RunScript { script_name: script_name.to_owned(), args: args.to_owned() }
}

pub fn get(path: &str) -> Command {
    Command::GetFile { path: path.to_owned() }
}

pub fn wait(seconds: u32) -> Command {
    script("wait.ps1", &seconds.to_string())
}

pub fn body(commands: Vec<Command>) -> RunBody {
    RunBody { commands, comment: "CASE-1042".to_owned() }
}

impl World {
    pub fn new(scenario: Scenario, settings: Settings) -> Self {
        Self { tenant: Simulator::new(setup(scenario, settings)), now: start() }
    }

    pub fn well() -> Self {
        Self::with(Settings::default())
    }

    pub fn with(settings: Settings) -> Self {
        Self::new(Scenario::FirstRun, settings)
    }

    pub fn rough() -> Self {
        Self::new(Scenario::RoughDay, Settings::default())
    }

    pub fn pass(&mut self, seconds: i64) {
        self.now = self.now.plus_ms(seconds * 1_000);
    }

    pub fn ask(&mut self, request: &Request) -> Reply {
        self.tenant.handle(request, self.now)
    }

    pub fn answer(&mut self, request: &Request) -> Response {
        self.ask(request).response.expect("an answer")
    }

    pub fn id(&self, name: &str) -> DeviceId {
        let wanted = name.to_ascii_lowercase();
        let found = self.tenant.devices().into_iter().find(|device| device.short_name() == wanted);
        found.expect("a device of that name").id
    }

    pub fn try_run(&mut self, device: &str, commands: Vec<Command>) -> Result<MachineAction, ApiError> {
        let request = calls::run(&self.id(device), &body(commands));
        answers::run(&self.answer(&request)).map(|decoded| decoded.value)
    }

    pub fn run(&mut self, device: &str, commands: Vec<Command>) -> ActionId {
        self.try_run(device, commands).expect("accepted").id
    }

    pub fn refused(&mut self, device: &str, commands: Vec<Command>) -> (u16, ErrorCode) {
        let error = self.try_run(device, commands).expect_err("refused");
        (error.status, error.code)
    }

    pub fn try_action(&mut self, id: &ActionId) -> Result<MachineAction, ApiError> {
        answers::action(&self.answer(&calls::action(id))).map(|decoded| {
            assert_eq!(decoded.oddities, []);
            MachineAction { other: Default::default(), ..decoded.value } // without `@odata.context`
        })
    }

    pub fn action(&mut self, id: &ActionId) -> MachineAction {
        self.try_action(id).expect("the action")
    }

    /// What the tenant knows, without a request.
    pub fn truth(&mut self, id: &ActionId) -> MachineAction {
        self.tenant.advance(self.now);
        self.tenant.actions().into_iter().find(|action| action.id == *id).expect("the action")
    }

    /// Goes from change to change until this holds for the action.
    pub fn until(&mut self, id: &ActionId, holds: impl Fn(&MachineAction) -> bool) -> MachineAction {
        loop {
            let action = self.truth(id);
            if holds(&action) {
                return action;
            }
            self.now = self.tenant.next_change().expect("something to come").max(self.now);
        }
    }

    pub fn end(&mut self, id: &ActionId) -> MachineAction {
        self.until(id, |action| action.status.is_final())
    }

    pub fn link(&mut self, id: &ActionId, index: u32) -> Result<String, ApiError> {
        let response = self.answer(&calls::result_link(id, index));
        answers::result_link(&response).map(|decoded| decoded.value.reveal().clone())
    }

    pub fn output(&mut self, id: &ActionId, index: u32) -> Vec<u8> {
        let link = self.link(id, index).expect("a link");
        let response = self.tenant.content(&link, self.now);
        assert_eq!(response.status, 200);
        response.body
    }

    /// The field `script_output` of a script's result.
    pub fn printed(&mut self, id: &ActionId, index: u32) -> String {
        let value: serde_json::Value = serde_json::from_slice(&self.output(id, index)).expect("JSON");
        value["script_output"].as_str().expect("text").to_owned()
    }

    pub fn collected(&mut self, id: &ActionId, index: u32) -> Vec<u8> {
        use std::io::Read;
        let packed = self.output(id, index);
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut bytes).expect("a sound gzip");
        bytes
    }
}

pub fn states(action: &MachineAction) -> (ActionStatus, Vec<CommandStatus>) {
    (action.status.clone(), action.commands.iter().map(|command| command.status.clone()).collect())
}
