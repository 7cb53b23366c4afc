//! What the emulator bears: `cargo run --profile bench --package emulator --example figures`. Prints gets a second,
//! thousand-action lists a second, and its memory before and after 200,000 requests. The emulator runs in a process
//! of its own, so that the memory is its own; it shares the processors with the clients.
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::expect_used)] // a measurement for the terminal

#[path = "../tests/support/mod.rs"]
mod support;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use defender::{ActionId, ActionsQuery, Request, RunBody, calls};
use serde_json::Value;
use support::issuer::{ISSUER, Issuer};
use support::wire::Ask;

/// Connections that are kept open and ask at the same time.
const CLIENTS: usize = 4;

fn main() {
    let issuer = Issuer::new();
    let token = issuer.token(&issuer.claims());
    let server = Server::start(&issuer);
    let ids = server.fill(&token, 1_000);
    println!("{} actions, {CLIENTS} connections, a token checked at every request", ids.len());

    let get = calls::action(ids.first().unwrap());
    let list = calls::actions(&ActionsQuery { kind: Some("LiveResponse".to_owned()), ..Default::default() });
    let page =
        calls::actions(&ActionsQuery { ids: ids.iter().take(40).cloned().collect(), ..Default::default() });
    // Buffers grow to the largest answer once; that is not what is asked.
    for (request, count) in [(&get, 4_000), (&list, 200), (&page, 400)] {
        server.measure("to warm up", request, &token, count);
    }
    println!("memory  {} KiB", server.memory_kb());
    let gets = server.measure("single-action gets", &get, &token, 50_000);
    let lists = server.measure("thousand-action lists", &list, &token, 1_000);
    server.measure("lists of 40 by their ids", &page, &token, 9_000);
    let mut sent = 60_000;
    println!("memory  {} KiB after {sent} requests", server.memory_kb());
    // Until 200,000, in parts, so that growth would be seen as such.
    for part in [50_000, 50_000, 40_000] {
        server.measure("single-action gets", &get, &token, part);
        sent += part;
        println!("memory  {} KiB after {sent} requests", server.memory_kb());
    }
    println!("budget  gets {gets:.0} of 2,000 a second, lists {lists:.0} of 20 a second");
}

struct Server {
    child: Child,
    api: String,
}

impl Server {
    fn start(issuer: &Issuer) -> Self {
        // Beside this example's folder, built by the same command's profile.
        let program: PathBuf = std::env::current_exe().unwrap().parent().unwrap().join("../emulator");
        assert!(program.exists(), "build it first: cargo build --profile bench --package emulator");
        let mut command = Command::new(program);
        command.args(["--issuer", ISSUER, "--jwks", &issuer.jwks, "--port", "0", "--content-port", "0"]);
        for setting in [
            "latency_ms=0-0",
            "runs_per_minute=65535",
            "calls_per_minute=65535",
            "calls_per_hour=65535",
            "sessions=65535",
            "extra_devices=1000",
        ] {
            command.args(["--set", setting]);
        }
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut api =
            lines.filter_map(|line| line.strip_prefix("api ").map(|address| address.trim().to_owned()));
        let api = api.next();
        Self { child, api: api.expect("it says where it answers") }
    }

    /// So many actions, each on a device of its own.
    fn fill(&self, token: &str, count: u32) -> Vec<ActionId> {
        let devices = self.ask(token, &calls::devices(&Default::default()));
        let devices = devices["value"].as_array().unwrap();
        let lab =
            devices.iter().filter(|device| device["computerDnsName"].as_str().unwrap().starts_with("lab-ws"));
        let body = RunBody {
            commands: vec![support::script("netstat.ps1", ""), support::get_file(r"C:\Windows\Temp\a.zip")],
            comment: "CASE-1042 collect logs [LL-7Q3FKD]".to_owned(),
        };
        let run = |device: &Value| {
            let id = defender::DeviceId::new(device["id"].as_str().unwrap()).unwrap();
            let action = self.ask(token, &calls::run(&id, &body));
            ActionId::new(action["id"].as_str().unwrap()).unwrap()
        };
        lab.take(count as usize).map(run).collect()
    }

    fn ask(&self, token: &str, request: &Request) -> Value {
        Ask::of(request).bearer(token).send(&self.api).json()
    }

    /// Sends it so often, over all connections; how many a second were answered.
    fn measure(&self, what: &str, request: &Request, token: &str, count: usize) -> f64 {
        let head = format!(
            "GET {} HTTP/1.1\r\nhost: api\r\nauthorization: Bearer {token}\r\n\r\n",
            request.target()
        );
        let start = Instant::now();
        std::thread::scope(|scope| {
            for _ in 0..CLIENTS {
                scope.spawn(|| {
                    let mut client = Client::new(&self.api);
                    for _ in 0..count / CLIENTS {
                        client.ask(head.as_bytes());
                    }
                });
            }
        });
        let rate = count as f64 / start.elapsed().as_secs_f64();
        println!("{rate:>7.0} a second  {what} ({count})");
        rate
    }

    /// What it holds in memory.
    fn memory_kb(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|line| line.trim().split(' ').next()?.parse().ok()).unwrap_or(0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _ended = self.child.wait();
    }
}

/// One connection. It reads as little as it can: the emulator is measured, not the client.
struct Client {
    stream: TcpStream,
    bytes: Vec<u8>,
}

impl Client {
    fn new(address: &str) -> Self {
        let stream = support::wire::connect(address);
        stream.set_nodelay(true).unwrap();
        Self { stream, bytes: vec![0; 4_194_304] }
    }

    fn ask(&mut self, head: &[u8]) {
        self.stream.write_all(head).unwrap();
        let (mut have, mut end) = (0, usize::MAX);
        while have < end {
            let read = self.stream.read(&mut self.bytes[have..]).unwrap();
            assert!(read > 0, "the connection ended");
            have += read;
            if end == usize::MAX {
                end = whole(&self.bytes[..have]).unwrap_or(usize::MAX);
            }
        }
    }
}

/// How long the answer is, once its head is there.
fn whole(bytes: &[u8]) -> Option<usize> {
    let head = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let text = std::str::from_utf8(&bytes[..head]).unwrap().to_ascii_lowercase();
    assert!(text.starts_with("http/1.1 200"), "{text}");
    let length = text.split("content-length: ").nth(1).unwrap().split("\r\n").next().unwrap();
    Some(head + 4 + length.parse::<usize>().unwrap())
}
