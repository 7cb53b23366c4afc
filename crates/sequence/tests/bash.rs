//! The bash form, executed: what arrives is what was composed, to the byte.
#![allow(clippy::expect_used, reason = "helpers of a test may fail it")]

#[allow(dead_code, reason = "drafts of all kinds, of which this needs texts")]
mod drafts;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::process::{Command, Output, Stdio};
use std::thread;

use defender::RunBody;
use drafts::{any_text, device};
use proptest::prelude::*;
use sequence::export::Call;
use sequence::{Encoded, encoded_arguments};

/// Writes its arguments, each with a NUL behind it, then what it reads.
const FAKE_CURL: &str = "curl() { printf '%s\\0' \"$@\"; cat; }\n";

const TOKEN: &str = "a token with 'quotes' and $signs";

fn bash(script: &str) -> Output {
    let mut shell = Command::new("bash")
        .args(["--noprofile", "--norc", "-s"])
        .env("TOKEN", TOKEN)
        .env("NO_PROXY", "*")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("bash");
    shell.stdin.take().expect("a pipe").write_all(script.as_bytes()).expect("bash reads");
    shell.wait_with_output().expect("bash ends")
}

fn body(texts: &[String], comment: &str) -> RunBody {
    let command =
        |text: &String| defender::Command::RunScript { script_name: text.clone(), args: text.clone() };
    RunBody { commands: texts.iter().map(command).collect(), comment: comment.to_owned() }
}

/// What one request brings to a server: its head's lines and its body.
fn received(listener: &TcpListener) -> (Vec<String>, Vec<u8>) {
    let (stream, _) = listener.accept().expect("a connection");
    let mut reader = BufReader::new(stream);
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).expect("a line");
        match line.trim_end() {
            "" => break,
            line => head.push(line.to_owned()),
        }
    }
    if head.iter().any(|line| line.eq_ignore_ascii_case("Expect: 100-continue")) {
        reader.get_mut().write_all(b"HTTP/1.1 100 Continue\r\n\r\n").expect("cURL listens");
    }
    let length = head.iter().find_map(|line| line.strip_prefix("Content-Length: ")).expect("a length");
    let mut body = vec![0; length.parse().expect("a number")];
    reader.read_exact(&mut body).expect("a body");
    reader.get_mut().write_all(b"HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n").expect("cURL listens");
    (head, body)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bash_hands_over_what_was_composed(
        texts in prop::collection::vec(prop_oneof![any_text(), any::<String>()], 1..4),
        comment in any_text(),
        base in "https://[a-z'\"$`! \\\\*?{}()|;&<>#]{0,12}x",
    ) {
        let body = body(&texts, &comment);
        let script = Call::new(&base, &device(1), &body).bash();
        let output = bash(&format!("{FAKE_CURL}{script}"));
        prop_assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        let url = format!("{}/api/machines/{}/runliveresponse", base, device(1));
        let token = format!("Authorization: Bearer {TOKEN}");
        let arguments = [
            "--globoff", "--data-binary", "@-", "--header", &token,
            "--header", "Content-Type: application/json", "--url", &url,
        ];
        let mut expected: Vec<u8> = arguments.iter().flat_map(|text| text.bytes().chain([0])).collect();
        expected.extend(body.to_json());
        prop_assert_eq!(String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&expected));
    }
}

#[test]
fn bash_decodes_encoded_arguments() {
    for args in ["-a \"b c\" 'd' $(id) ; & | !", " Отчёт\t😀 \\"] {
        let encoded = encoded_arguments("collect.sh", args);
        let [Encoded { args: sent, decoder, .. }] = &encoded[..] else { panic!("{encoded:?}") };
        let output = bash(&format!("set -- {sent}\n{decoder}\nprintf '%s' \"$arguments\"\n"));
        assert_eq!(String::from_utf8_lossy(&output.stdout), args);
    }
}

#[test]
fn a_server_receives_what_was_composed() {
    if Command::new("curl").arg("--version").output().is_err() {
        return; // the test above runs everywhere
    }
    let hostile =
        ["O'Brien", "$(id) `id` !! \\", "a\tb\nc\u{0}", "@file", "Отчёт😀\u{2028}", &"я'".repeat(40_000)];
    for text in hostile {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let body = body(&[text.to_owned()], text);
        let server = thread::spawn(move || received(&listener));
        let output = bash(&Call::new(&base, &device(1), &body).bash());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let (head, arrived) = server.join().expect("a request");
        assert_eq!(head[0], format!("POST /api/machines/{}/runliveresponse HTTP/1.1", device(1)));
        assert!(head.contains(&format!("Authorization: Bearer {TOKEN}")), "{head:?}");
        assert!(head.contains(&"Content-Type: application/json".to_owned()), "{head:?}");
        assert!(arrived == body.to_json(), "other bytes arrived for {text:.40?}");
    }
}
