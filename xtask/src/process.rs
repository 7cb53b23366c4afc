//! Other programs: found, run, and said why they failed.

use std::env;
use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Result};
use crate::project;

/// A program of the search path or of cargo's bin folder, which is not on everybody's path.
pub fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .chain([project::cargo_bin()])
        .map(|folder| folder.join(name))
        .find(|file| is_program(file))
}

fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

/// The search path with folders in front of it.
pub fn path_with(folders: &[PathBuf]) -> std::ffi::OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&path));
    env::join_paths(all).unwrap_or(path)
}

/// Runs it with the terminal as its output.
///
/// # Errors
/// When it cannot be started or ends with a failure.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.stdin(Stdio::null()).status().map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("`{}` failed ({status}).", shown(command))))
    }
}

/// Runs it with the terminal as its output, and returns all that it printed and whether it ended well.
///
/// # Errors
/// When it cannot be started.
pub fn watched(command: &mut Command) -> Result<(String, bool)> {
    let failed = |error: io::Error| Failure::new(format!("Reading a program's output: {error}"));
    let (reader, writer) = io::pipe().map_err(failed)?;
    let both = writer.try_clone().map_err(failed)?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(both)
        .stderr(writer)
        .spawn()
        .map_err(|error| cannot_start(command, &error))?;
    // The command keeps the pipe's other end; with it, reading would never end.
    command.stdout(Stdio::inherit()).stderr(Stdio::inherit());
    let mut output = String::new();
    for line in BufReader::new(reader).split(b'\n') {
        let line = String::from_utf8_lossy(&line.map_err(failed)?).into_owned();
        println!("{line}");
        output.push_str(&line);
        output.push('\n');
    }
    Ok((output, child.wait().map_err(failed)?.success()))
}

/// Runs it silently and returns what it wrote to its standard output.
///
/// # Errors
/// When it cannot be started or ends with a failure; what it printed is in the failure.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| cannot_start(command, &error))?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(printed);
    }
    // Of a long text the end is shown: cargo's warnings are on the one, a tool's reason often on the other.
    let both = format!("{}{printed}", String::from_utf8_lossy(&output.stderr));
    Err(Failure::new(format!("`{}` failed ({}).", shown(command), output.status)).printed(&both))
}

/// Like [`capture`], but gives up after a while: a server that cannot be reached may hang for minutes.
///
/// # Errors
/// As [`capture`], and when the time is over.
pub fn capture_within(command: &mut Command, limit: Duration) -> Result<()> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| cannot_start(command, &error))?;
    let errors = child.stderr.take();
    let reader = thread::spawn(move || {
        let mut text = String::new();
        let _ = errors.map(|mut errors| errors.read_to_string(&mut text));
        text
    });
    let ended = wait_within(&mut child, limit);
    let text = reader.join().unwrap_or_default();
    match ended {
        Some(true) => Ok(()),
        Some(false) => Err(Failure::new(format!("`{}` failed.", shown(command))).printed(&text)),
        None => Err(Failure::new(format!("`{}` gave no end in {} s.", shown(command), limit.as_secs()))),
    }
}

fn wait_within(child: &mut Child, limit: Duration) -> Option<bool> {
    let start = Instant::now();
    while start.elapsed() < limit {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.success()),
            Ok(None) => thread::sleep(Duration::from_millis(50)),
            Err(_) => return Some(false),
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    None
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(format!("`{}` cannot be started: {error}.", command.get_program().to_string_lossy()))
}

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
