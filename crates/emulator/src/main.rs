//! `emulator --issuer URL --jwks URL`: the simulated tenant behind real ports, until the process is ended.
#![allow(clippy::print_stdout, clippy::print_stderr)] // a program for the terminal

mod arguments;

use std::io::{self, Write};
use std::process::ExitCode;

use arguments::Asked;
use emulator::{Addresses, Emulator};

#[tokio::main]
async fn main() -> ExitCode {
    let options = match arguments::read(lexopt::Parser::from_env()) {
        Ok(Asked::Help) => {
            println!("{}", arguments::HELP);
            return ExitCode::SUCCESS;
        }
        Ok(Asked::Run(options)) => *options,
        Err(error) => {
            eprintln!("{error}\nBy hand: emulator --help");
            return ExitCode::from(2);
        }
    };
    match Emulator::start(options).await {
        Ok(emulator) => {
            // Whoever started it may not listen; that is no reason to end.
            let _unheard = announce(emulator.addresses());
            emulator.ended().await;
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("The emulator does not start: {error}.");
            ExitCode::FAILURE
        }
    }
}

fn announce(addresses: &Addresses) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "The emulator answers (Ctrl+C ends it):")?;
    writeln!(out, "api      {}", addresses.api)?;
    writeln!(out, "content  {}", addresses.content)?;
    if let Some(control) = &addresses.control {
        writeln!(out, "control  {control}")?;
    }
    out.flush()
}
