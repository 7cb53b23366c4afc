//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::Arg::{Long, Short, Value};
use lexopt::{Parser, ValueExt};

use crate::failure::{Failure, Result};
use crate::{dist, fuzz};

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
cargo xtask <command>

  demo [--port N]          builds the page and serves it with a simulated tenant on 127.0.0.1
  test [--all]             everything that must hold; --all adds the long suites
  check                    the fast loop: format, lints, native tests
  dist                     the release files in dist/, with a table of sizes
  simulate --seeds N [--seed S]
                           engine against simulated tenant over N seeds, from S on
  fuzz [--seconds N]       all that reads what comes from outside, fed with ever new bytes; each target for N seconds
  emulator --issuer URL --jwks URL [options]
                           a simulated tenant behind real ports; `emulator --help` has the options
  tenant [--port N]        page, sign-in host and emulator together, to try tenant mode by hand
  bench                    the budgets, measured
  pictures                 the pictures of README and docs, played in a browser
  setup                    only the tools that the others need
  serve [--dist DIR] [--port N] [--base /path/]
                           serves a release as it is; port 0 takes a free one";

/// The port of `demo` and `serve` when none is named.
const PORT: u16 = 7420;
/// The port of `tenant` when none is named.
const TENANT_PORT: u16 = 9443;

/// One command with its options.
pub enum Command {
    Help,
    Setup,
    Demo { port: u16 },
    Serve { folder: PathBuf, port: u16, base: String },
    Dist,
    Test { all: bool },
    Check,
    Simulate { seeds: u64, first: u64 },
    Fuzz { seconds: u32 },
    Emulator { options: Vec<OsString> },
    Tenant { port: u16 },
    Bench,
    Pictures,
}

/// Reads the command line.
///
/// # Errors
/// When a word is not understood.
pub fn parse() -> Result<Command> {
    read(Parser::from_env()).map_err(|error| Failure::new(error.to_string()).by_hand("cargo xtask help"))
}

fn read(mut parser: Parser) -> std::result::Result<Command, lexopt::Error> {
    let name = match parser.next()? {
        Some(Value(name)) => name,
        None | Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(other) => return Err(other.unexpected()),
    };
    if name == "emulator" {
        return Ok(Command::Emulator { options: parser.raw_args()?.collect() });
    }
    let mut options = Options::default();
    while let Some(argument) = parser.next()? {
        match (name.to_str(), argument) {
            (Some("demo" | "serve" | "tenant"), Long("port")) => {
                options.port = Some(parser.value()?.parse()?)
            }
            (Some("serve"), Long("dist")) => options.folder = Some(parser.value()?.into()),
            (Some("serve"), Long("base")) => options.base = Some(parser.value()?.string()?),
            (Some("test"), Long("all")) => options.all = true,
            (Some("simulate"), Long("seeds")) => options.seeds = Some(parser.value()?.parse()?),
            (Some("simulate"), Long("seed")) => options.first = Some(parser.value()?.parse()?),
            (Some("fuzz"), Long("seconds")) => options.seconds = Some(parser.value()?.parse()?),
            (_, other) => return Err(other.unexpected()),
        }
    }
    command(&name, options)
}

#[derive(Default)]
struct Options {
    port: Option<u16>,
    folder: Option<PathBuf>,
    base: Option<String>,
    all: bool,
    seeds: Option<u64>,
    first: Option<u64>,
    seconds: Option<u32>,
}

fn command(name: &OsString, options: Options) -> std::result::Result<Command, lexopt::Error> {
    let port = options.port.unwrap_or(PORT);
    Ok(match name.to_str() {
        Some("help") => Command::Help,
        Some("setup") => Command::Setup,
        Some("demo") => Command::Demo { port },
        Some("serve") => Command::Serve {
            folder: options.folder.unwrap_or_else(dist::folder),
            port,
            base: options.base.unwrap_or_else(|| "/".to_owned()),
        },
        Some("dist") => Command::Dist,
        Some("test") => Command::Test { all: options.all },
        Some("check") => Command::Check,
        Some("simulate") => {
            let seeds =
                options.seeds.ok_or(lexopt::Error::MissingValue { option: Some("--seeds".to_owned()) })?;
            Command::Simulate { seeds, first: options.first.unwrap_or(1) }
        }
        Some("fuzz") => Command::Fuzz { seconds: options.seconds.unwrap_or(fuzz::SECONDS) },
        Some("tenant") => Command::Tenant { port: options.port.unwrap_or(TENANT_PORT) },
        Some("bench") => Command::Bench,
        Some("pictures") => Command::Pictures,
        _ => return Err(lexopt::Error::UnexpectedArgument(name.clone())),
    })
}
