//! `cargo xtask bench`: the budgets, each measured or `not yet`.

use std::process::Command;

use serde_json::Value;

use crate::dist::Load;
use crate::failure::{Failure, Result};
use crate::server::Server;
use crate::setup::{DeployTools, TestTools, locked_packages};
use crate::tenant::World;
use crate::{dist, process, project};

/// A budget and what was measured, in the budget's own words.
struct Row {
    what: &'static str,
    budget: &'static str,
    measured: Option<String>,
}

/// A measurement of native code.
type Native = fn() -> Result<String>;

/// Budgets of native code: what, budget, how it is measured.
const NATIVE: [(&str, &str, Native); 2] = [
    ("engine, 1,000 open runs, native", ">= 100,000/s", events_a_second),
    ("a moment of engine and tenant, native", "<= 100 ms", moments),
];

/// Budgets that the browser script measures: its key, what, budget.
const IN_BROWSER: [(&str, &str, &str); 5] = [
    ("start", "page start to interactive, this machine", "<= 1 s"),
    ("begun", "first move of the pointer to the builder, this machine", "none"),
    ("typing", "key press to diagnostics, 500 steps, CPU 4x slowed", "<= 16 ms"),
    ("typing_long", "the same, 2,000 steps", "<= 16 ms"),
    ("back", "back to an earlier moment of 200 runs, this machine", "<= 100 ms"),
];

/// Budgets that are measured beside other libraries: its key, what, budget.
const BESIDE_OTHERS: [(&str, &str, &str); 10] = [
    ("drag_frame", "drag over 500 steps, CPU 4x slowed, p95 frame", "<= 16.8 ms"),
    ("drag_task", "drag over 500 steps, CPU 4x slowed, longest task", "<= 33 ms"),
    ("drag_script", "drag over 500 steps, CPU 4x slowed, script a move", "half of the best"),
    ("drag_drop", "drop among 500 steps, CPU 4x slowed", "<= 50 ms"),
    ("drag_lengths", "script a move by the list's length, CPU 4x slowed", "the same"),
    ("poll_task", "poll answer for 1,000 open runs, CPU 4x slowed, longest task", "<= 50 ms"),
    ("poll_time", "the same, main thread a poll", "half of React's"),
    ("list_frame", "scrolling 10,000 runs, CPU 4x slowed, p95 frame", "no task over 50 ms"),
    ("list_read", "reading a list of 10,000 actions, CPU 4x slowed", "in slices"),
    ("night", "2,000 polls of 1,000 open runs, memory", "flat within 5 %"),
];

/// Budgets that are measured behind nginx: its key, what, budget.
const BEHIND_NGINX: [(&str, &str, &str); 6] = [
    ("performance", "Lighthouse, performance", ">= 95"),
    ("accessibility", "Lighthouse, accessibility", "100"),
    ("best_practices", "Lighthouse, best practices", "100"),
    ("slow_4g", "page start on slow 4G to interactive", "<= 2.5 s"),
    ("repeat", "repeat visit, over the line", "<= 2 KB"),
    ("relay", "the relay, on loopback", "adds <= 1 ms"),
];

/// Measures and prints. What one measurement cannot tell is `not yet`; the others are still made.
///
/// # Errors
/// When the release does not build or a measurement ends badly, after everything else was printed.
pub fn run() -> Result<()> {
    dist::build()?;
    dist::report()?;
    let mut failed = 0;
    let mut rows = sizes()?;
    for (what, budget, measure) in NATIVE {
        rows.push(Row { what, budget, measured: kept(measure(), &mut failed) });
    }
    let browser = kept(in_browser(), &mut failed).unwrap_or_default();
    let nginx = kept(behind_nginx(), &mut failed).unwrap_or_default();
    let beside = kept(beside_others(), &mut failed).unwrap_or_default();
    for (measured, budgets) in
        [(&browser, IN_BROWSER.as_slice()), (&beside, &BESIDE_OTHERS), (&nginx, &BEHIND_NGINX)]
    {
        rows.extend(budgets.iter().map(|(key, what, budget)| Row {
            what,
            budget,
            measured: measured[*key].as_str().map(str::to_owned),
        }));
    }
    println!();
    for Row { what, budget, measured } in rows {
        println!("{what:<62} {budget:>16}   {}", measured.as_deref().unwrap_or("not yet"));
    }
    println!("\n{}", beside["tables"].as_str().unwrap_or_default());
    if failed == 0 { Ok(()) } else { Err(Failure::new(format!("Measurements that ended badly: {failed}."))) }
}

/// What was measured; that it was not is said and counted.
fn kept<T>(measured: Result<T>, failed: &mut u32) -> Option<T> {
    measured
        .inspect_err(|failure| {
            println!("{failure}");
            *failed += 1;
        })
        .ok()
}

fn sizes() -> Result<Vec<Row>> {
    let kb = |bytes: u64| format!("{:.1} KB", bytes as f64 / 1000.0);
    let row = |(what, budget, Load { english, russian })| Row {
        what,
        budget,
        measured: Some(format!("{} in English, {} in Russian", kb(english), kb(russian))),
    };
    Ok(dist::first_load()?.rows().map(row).into())
}

/// `crates/engine/benches/events.rs` prints events a second as its last line.
fn events_a_second() -> Result<String> {
    Ok(format!("{}/s", last_line("engine", "events")?))
}

/// `crates/simulation/benches/moments.rs` prints one line.
fn moments() -> Result<String> {
    last_line("simulation", "moments")
}

/// The last line that a native bench prints.
fn last_line(package: &str, name: &str) -> Result<String> {
    let mut bench = Command::new("cargo");
    bench.current_dir(project::root()).args(["bench", "--quiet", "--package", package, "--bench", name]);
    let printed = process::capture(&mut bench)?;
    Ok(printed.lines().last().unwrap_or_default().trim().to_owned())
}

/// `tests/browser/bench.mjs` prints one JSON object: key, measured value with its unit.
fn in_browser() -> Result<Value> {
    let folder = project::root().join("tests/browser");
    let tools = TestTools::ready()?;
    let serving = Server::bind(0)?.start(&dist::folder(), "/")?;
    let mut node = Command::new("node");
    node.current_dir(&folder)
        .arg("bench.mjs")
        .env("LIVELINE_URL", serving.address())
        .env("LIVELINE_CHROMIUM", &tools.chromium);
    printed(&mut node, "tests/browser/bench.mjs")
}

/// `tests/bench/measure.mjs` prints the same, and the tables of `docs/benchmarks.md` as `tables`.
fn beside_others() -> Result<Value> {
    let folder = project::root().join("tests/bench");
    let (tools, world) = (TestTools::ready()?, World::ready()?);
    locked_packages(&folder, "lists of other libraries, and what bundles them", "20 s")?;
    let serving = Server::bind(0)?.start(&dist::folder(), "/")?;
    let mut node = world.command("node");
    node.current_dir(&folder).arg("measure.mjs");
    node.env("LIVELINE_URL", serving.address()).env("LIVELINE_CHROMIUM", &tools.chromium);
    printed(&mut node, "tests/bench/measure.mjs")
}

/// `tests/numbers/measure.mjs` does the same for the release behind nginx, and for the relay.
fn behind_nginx() -> Result<Value> {
    let folder = project::root().join("tests/numbers");
    let (tools, deploy) = (TestTools::ready()?, DeployTools::ready()?);
    locked_packages(&folder, "Lighthouse looks at the page", "1 min")?;
    let mut node = Command::new("node");
    node.current_dir(&folder).arg("measure.mjs").env("LIVELINE_CHROMIUM", &tools.chromium);
    node.env("LIVELINE_NGINX", &deploy.nginx).env("LIVELINE_DIST", dist::folder());
    printed(&mut node, "tests/numbers/measure.mjs")
}

fn printed(node: &mut Command, name: &str) -> Result<Value> {
    let printed = process::capture(node)?;
    serde_json::from_str(&printed).map_err(|error| Failure::new(format!("{name}: {error}")).printed(&printed))
}
