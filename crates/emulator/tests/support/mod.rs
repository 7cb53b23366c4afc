//! An issuer, a client that writes its bytes itself, and an emulator between them.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)] // each test file uses a part of it

pub mod issuer;
pub mod shape;
pub mod wire;

use defender::{Command, Request, RunBody, calls};
use emulator::{Emulator, Options, change};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use issuer::Issuer;
use wire::{Answer, Ask};

/// An emulator whose answers take no time, its issuer, and a runtime that ends with it.
pub struct World {
    pub issuer: Issuer,
    pub emulator: Emulator,
    runtime: Runtime,
}

impl World {
    pub fn new() -> Self {
        Self::with(&[], |_| {})
    }

    /// With these settings, and options changed.
    pub fn with(settings: &[(&str, &str)], changed: impl FnOnce(&mut Options)) -> Self {
        let issuer = Issuer::new();
        let mut options = issuer.options();
        options.ports.control = Some(0);
        for (name, value) in [("latency_ms", "0-0")].iter().chain(settings) {
            change(&mut options.setup.settings, name, value).unwrap();
        }
        changed(&mut options);
        let runtime = Runtime::new().unwrap();
        let emulator = runtime.block_on(Emulator::start(options)).unwrap();
        Self { issuer, emulator, runtime }
    }

    pub fn api(&self) -> &str {
        &self.emulator.addresses().api
    }

    pub fn content(&self) -> &str {
        &self.emulator.addresses().content
    }

    /// Asks with a token that allows everything.
    pub fn ask(&self, request: &Request) -> Answer {
        self.ask_as(&self.issuer.token(&self.issuer.claims()), request)
    }

    pub fn ask_as(&self, token: &str, request: &Request) -> Answer {
        Ask::of(request).bearer(token).send(self.api())
    }

    /// `GET` of a target as it is written.
    pub fn get(&self, target: &str) -> Answer {
        let token = self.issuer.token(&self.issuer.claims());
        Ask::new("GET", target).bearer(&token).send(self.api())
    }

    pub fn control(&self, path: &str, body: &Value) -> Value {
        let address = self.emulator.addresses().control.as_deref().unwrap();
        let answer = Ask::new("POST", path).json(&body.to_string()).send(address);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer.json()
    }

    pub fn look(&self, path: &str) -> Value {
        Ask::new("GET", path).send(self.emulator.addresses().control.as_deref().unwrap()).json()
    }

    /// The id of a device.
    pub fn device(&self, name: &str) -> defender::DeviceId {
        let answer = self.ask(&calls::device(&format!("{name}.contoso.com")).unwrap());
        let id =
            answer.json()["id"].as_str().unwrap_or_else(|| panic!("{name}: {}", answer.text())).to_owned();
        defender::DeviceId::new(&id).unwrap()
    }

    pub fn run(&self, device: &str, commands: Vec<Command>) -> Answer {
        let body = RunBody { commands, comment: "CASE-1042 collect logs".to_owned() };
        self.ask(&calls::run(&self.device(device), &body))
    }

    /// Sends it and lets the time pass until it is over; the action's id.
    pub fn run_to_end(&self, device: &str, commands: Vec<Command>) -> String {
        let answer = self.run(device, commands);
        assert_eq!(answer.status, 201, "{}", answer.text());
        let id = answer.json()["id"].as_str().unwrap().to_owned();
        self.finish(&id);
        id
    }

    pub fn finish(&self, id: &str) {
        for _ in 0..200 {
            let action = self.action(id);
            if !["Pending", "InProgress"].contains(&action["status"].as_str().unwrap()) {
                return;
            }
            self.control("/advance", &json!({}));
        }
        panic!("{id} does not end");
    }

    /// The action as the tenant knows it.
    pub fn action(&self, id: &str) -> Value {
        let all = self.look("/actions");
        let found = all["value"].as_array().unwrap().iter().find(|action| action["id"] == id);
        found.unwrap_or_else(|| panic!("no action {id}")).clone()
    }

    /// A result link of a command.
    pub fn link(&self, id: &str, index: u32) -> String {
        let answer = self.ask(&calls::result_link(&defender::ActionId::new(id).unwrap(), index));
        answer.json()["value"].as_str().unwrap_or_else(|| panic!("{}", answer.text())).to_owned()
    }
}

pub fn script(name: &str, args: &str) -> Command {
    Command::RunScript { script_name: name.to_owned(), args: args.to_owned() }
}

pub fn get_file(path: &str) -> Command {
    Command::GetFile { path: path.to_owned() }
}
