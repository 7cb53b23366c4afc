//! The program itself: what it prints, and when it does not start.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_emulator"));
    command.args(["--issuer", "https://login.example/v2.0", "--jwks", "http://127.0.0.1:1/keys"]);
    command
}

#[test]
fn it_says_where_it_answers() {
    let mut running = program()
        .args(["--port", "0", "--content-port", "0", "--control-port", "0"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(running.stdout.take().unwrap()).lines().map(Result::unwrap);
    assert!(lines.next().unwrap().contains("answers"));
    for name in ["api", "content", "control"] {
        let line = lines.next().unwrap();
        let (own, address) = line.split_once(' ').unwrap();
        assert_eq!(own, name);
        let mut stream = TcpStream::connect(address.trim().trim_start_matches("http://")).unwrap();
        stream.write_all(b"GET /none HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
    }
    running.kill().unwrap();
    running.wait().unwrap();
}

#[test]
fn a_taken_port_is_said() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    for (option, what) in
        [("--port", "the API"), ("--content-port", "result content"), ("--control-port", "control")]
    {
        let mut command = program();
        for other in ["--port", "--content-port"].iter().filter(|other| **other != option) {
            command.args([other, "0"]);
        }
        let output = command.args([option, &port]).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(said.contains(&format!("port {port} for {what} cannot be had")), "{said}");
    }
}

#[test]
fn help_is_printed_and_mistakes_are_said() {
    let help = program().arg("--help").output().unwrap();
    assert!(help.status.success() && String::from_utf8(help.stdout).unwrap().contains("--control-port"));
    let wrong = program().arg("--loud").output().unwrap();
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8(wrong.stderr).unwrap().contains("--loud"));
}
