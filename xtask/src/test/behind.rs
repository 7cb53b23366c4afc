//! The browser suite behind the shipped nginx files.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdin, Command, Stdio};

use super::Counts;
use super::browser::{SUB_PATH, Specs, tests_at};
use crate::failure::{Failure, Result};
use crate::setup::{DeployTools, TestTools};
use crate::{dist, project};

/// Tests of all that depends on where the page lies: files, chunks, links, stores, the policy.
const CHOSEN: [&str; 10] = [
    "every answer carries the policy",
    "text and wasm travel packed and typed",
    "the documented example runs to its end; its output is read, its file is saved",
    "a reload in the middle shows the run where it was",
    "filters live in the address; back and forward walk through them",
    "a link holds the sequence, and opening it does nothing unasked",
    "the main job in Russian, to its end",
    "the report is read without the page and runs nothing",
    "the page names its host, its policy, its release and what it is made of",
    "a draft survives a reload",
];

/// All tests, with the page at the root.
pub fn all(tools: &TestTools) -> Result<Counts> {
    let root = Site::start("/")?;
    tests_at(tools, &root.address, &Specs::All)
}

/// The chosen ones, with the page below a path.
pub fn chosen(tools: &TestTools) -> Result<Counts> {
    let below = Site::start(SUB_PATH)?;
    let counts = tests_at(tools, &below.address, &Specs::Chosen(&CHOSEN))?;
    if counts.passed + counts.failed != CHOSEN.len() as u64 {
        return Err(Failure::new("Not every chosen test is there under its name."));
    }
    Ok(counts)
}

/// nginx with the release; it ends when its input does.
struct Site {
    address: String,
    server: Child,
    input: Option<ChildStdin>,
}

impl Site {
    fn start(base: &str) -> Result<Self> {
        let tools = DeployTools::ready()?;
        let failed = |error: std::io::Error| Failure::new(format!("nginx for the browser tests: {error}"));
        let mut node = Command::new("node");
        node.current_dir(project::root().join("tests/deploy")).args(["serve.js", base]);
        node.env("LIVELINE_NGINX", &tools.nginx).env("LIVELINE_DIST", dist::folder());
        let mut server = node.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(failed)?;
        let input = server.stdin.take();
        let mut address = String::new();
        if let Some(output) = server.stdout.take() {
            BufReader::new(output).read_line(&mut address).map_err(failed)?;
        }
        let site = Self { address: address.trim().to_owned(), server, input };
        if site.address.is_empty() {
            Err(Failure::new("nginx for the browser tests did not start."))
        } else {
            Ok(site)
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        drop(self.input.take());
        // It takes its folder along; what it says when it ends is of no matter.
        let _ = self.server.wait();
    }
}
