//! The project's commands. Each does all the set-up that it needs, and can be repeated.

mod arguments;
mod bench;
mod demo;
mod dist;
mod emulator;
mod failure;
mod fuzz;
mod pictures;
mod process;
mod project;
mod server;
mod setup;
mod simulate;
mod tenant;
mod test;

use std::process::ExitCode;

use arguments::Command;
use failure::Result;

fn main() -> ExitCode {
    match arguments::parse().and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Help => {
            println!("{}", arguments::HELP);
            Ok(())
        }
        Command::Setup => setup::everything(),
        Command::Demo { port } => demo::run(port),
        Command::Serve { folder, port, base } => demo::serve(&folder, port, &base),
        Command::Test { all } => test::run(all),
        Command::Check => test::check(),
        Command::Simulate { seeds, first } => simulate::run(seeds, first),
        Command::Fuzz { seconds } => fuzz::run(seconds),
        Command::Emulator { options } => emulator::run(&options),
        Command::Tenant { port } => tenant::run(port),
        Command::Bench => bench::run(),
        Command::Pictures => pictures::run(),
        Command::Dist => dist::build().and_then(|()| dist::report()),
    }
}
