//! Events a second with 1,000 open runs: requests to send them, their answers, their records, polls of all and
//! ticks, as in a long evening. The last line is the figure.
#![allow(clippy::print_stdout, clippy::expect_used, missing_docs)] // a program for the terminal

use std::time::{Duration, Instant};

use defender::{Command, DeviceId, Response, RunBody, Timestamp};
use engine::{Effect, Engine, Event, Intent, Limits, NewRun, Purpose, RunId};

const RUNS: usize = 1_000;
const ROUNDS: usize = 200_000;

fn main() {
    // Reads are as many as one browser takes: whoever allows more polls more often, in proportion.
    let limits = Limits { sends_a_minute: 1_000_000, sessions: 1_000_000, ..Limits::default() };
    let mut engine = Engine::new(limits);
    let mut now = 1_793_000_000_000;
    let mut events = 0_usize;
    let mut spent = Duration::ZERO;
    let mut tell = |engine: &mut Engine, now: i64, event: Event| {
        let started = Instant::now();
        engine.handle(Timestamp::from_ms(now), event);
        events += 1;
        let _alarm = engine.wake_up();
        let _changed = engine.changed();
        let effects = engine.effects();
        spent += started.elapsed();
        effects
    };
    tell(&mut engine, now, Event::SignedIn(true));
    let mut todo = tell(&mut engine, now, Event::Intent(Intent::Run((0..RUNS).map(new_run).collect())));
    let mut accepted = 0;
    while let Some(effect) = todo.pop() {
        let event = match effect {
            Effect::Store(record) => Event::Stored(record.id),
            Effect::Send { request, purpose: Purpose::Run(run), .. } => {
                accepted += 1;
                Event::Answered { request, response: ok(action(number(&run), 0)) }
            }
            Effect::Send { request, call, .. } => Event::Answered { request, response: answer(&call, 0) },
            _ => continue,
        };
        todo.extend(tell(&mut engine, now, event));
    }
    assert_eq!((accepted, engine.meters(Timestamp::from_ms(now)).open), (RUNS, RUNS));

    let mut polls = 0;
    for round in 0..ROUNDS {
        now += 10;
        // Polls come in their own time; in between the page tells that time passes.
        let event = match round % 4 {
            0 | 1 => Event::Tick,
            2 => Event::Visible(true),
            _ => Event::Online(true),
        };
        for effect in tell(&mut engine, now, event) {
            let event = match effect {
                Effect::Store(record) => Event::Stored(record.id),
                Effect::Send { request, call, .. } => {
                    polls += 1;
                    Event::Answered { request, response: answer(&call, polls) }
                }
                _ => continue,
            };
            for effect in tell(&mut engine, now, event) {
                if let Effect::Store(record) = effect {
                    tell(&mut engine, now, Event::Stored(record.id));
                }
            }
        }
    }
    let seconds = spent.as_secs_f64();
    println!("{events} events, {polls} of them polls of all runs, {seconds:.2} s in the engine");
    println!("{:.0}", events as f64 / seconds);
}

/// Every tenth poll one of the runs that it asked for has moved on.
fn answer(call: &defender::Request, poll: usize) -> Response {
    let asked = (0..RUNS).filter(|number| call.query.is_empty() || call.query.contains(&id(*number)));
    let list: Vec<String> = match call.query.contains("status") {
        true => (0..RUNS).map(|number| action(number, usize::from(number < poll / 10))).collect(),
        false => asked.map(|number| action(number, usize::from(number < poll / 10))).collect(),
    };
    ok(format!("{{\"value\":[{}]}}", list.join(",")))
}

fn id(number: usize) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

fn action(number: usize, moved: usize) -> String {
    let status = ["Pending", "InProgress"][moved];
    format!(
        "{{\"id\":\"{}\",\"type\":\"LiveResponse\",\"requestorComment\":\"x [LL-{number:06}]\",\"status\":\"{status}\",\
         \"machineId\":\"{}\",\"commands\":[{{\"index\":0,\"startTime\":null,\"endTime\":null,\
         \"commandStatus\":\"Created\",\"errors\":[],\"command\":{{\"type\":\"GetFile\",\
         \"params\":[{{\"key\":\"Path\",\"value\":\"C:\\\\a\"}}]}}}}]}}",
        id(number),
        device(number).as_str()
    )
}

fn ok(body: String) -> Response {
    Response { status: 200, headers: Vec::new(), body: body.into_bytes() }
}

fn device(number: usize) -> DeviceId {
    DeviceId::new(&format!("{number:040x}")).expect("40 hex characters")
}

fn number(run: &RunId) -> usize {
    run.as_str().trim_start_matches("LL-").parse().expect("a number")
}

fn new_run(number: usize) -> NewRun {
    NewRun {
        id: RunId::new(&format!("LL-{number:06}")),
        device: device(number),
        device_name: String::new(),
        sequence_name: String::new(),
        body: RunBody {
            commands: vec![Command::GetFile { path: r"C:\a".to_owned() }],
            comment: format!("x [LL-{number:06}]"),
        },
        batch: None,
        requested_by: String::new(),
    }
}
