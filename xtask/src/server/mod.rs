//! The file server of the demo and of the browser tests: a release folder, with the final headers.

pub mod headers;
mod http;

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use crate::demo::free_port;
use crate::failure::{Failure, Result};
use http::{Request, Response};

/// A port that is ours, before anything is served.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
}

/// A server that answers.
pub struct Serving {
    address: String,
    thread: JoinHandle<()>,
}

impl Server {
    /// Takes a port of this machine alone; 0 takes a free one.
    ///
    /// # Errors
    /// When the port is taken: names a free one.
    pub fn bind(port: u16) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| taken(port, &error))?;
        let address = listener.local_addr().map_err(|error| taken(port, &error))?;
        Ok(Self { listener, address })
    }

    /// Serves `folder` below the path `base` and returns when it answers.
    ///
    /// # Errors
    /// When it does not answer, or the folder has no page.
    pub fn start(self, folder: &Path, base: &str) -> Result<Serving> {
        let failed =
            |error: &dyn std::fmt::Display| Failure::new(format!("The server on {}: {error}", self.address));
        let site = Arc::new(Site { folder: folder.to_path_buf(), base: base.to_owned() });
        let listener = self.listener;
        let thread = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let site = Arc::clone(&site);
                thread::spawn(move || http::serve(stream, |request| site.answer(request)));
            }
        });
        let serving = Serving { thread, address: format!("http://{}{base}", self.address) };
        let status = first_line(self.address, base).map_err(|error| failed(&error))?;
        if status.contains(" 200 ") { Ok(serving) } else { Err(failed(&status).by_hand("cargo xtask dist")) }
    }
}

impl Serving {
    /// Where the page is.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Until the process ends.
    pub fn wait(self) {
        let _ = self.thread.join();
    }
}

fn taken(port: u16, error: &std::io::Error) -> Failure {
    let advice = free_port().map_or_else(String::new, |free| format!("cargo xtask demo --port {free}"));
    Failure::new(format!("Port {port} of 127.0.0.1 cannot be used: {error}.")).by_hand(advice)
}

/// Asks the server as a browser would.
fn first_line(address: SocketAddr, base: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "GET {base} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer.lines().next().unwrap_or_default().to_owned())
}

struct Site {
    folder: PathBuf,
    base: String,
}

impl Site {
    fn answer(&self, request: &Request) -> Response {
        let asked = matches!(request.method.as_str(), "GET" | "HEAD");
        match request.path.strip_prefix(&self.base) {
            _ if !asked => text(405, "only GET and HEAD"),
            Some("") => self.file(request, "index.html"),
            Some(name) => self.file(request, name),
            None if format!("{}/", request.path) == self.base => {
                response(308, Vec::new(), &[("Location", &self.base)])
            }
            None => text(404, "not found"),
        }
    }

    fn file(&self, request: &Request, name: &str) -> Response {
        let accepted: Vec<&str> = request.accept_encoding.split(',').map(str::trim).collect();
        let ways = [("br", ".br"), ("gzip", ".gz"), ("", "")];
        let found = ways.into_iter().filter(|(way, _)| way.is_empty() || accepted.contains(way)).find_map(
            |(way, end)| {
                let file = is_name(name).then(|| self.folder.join(format!("{name}{end}")))?;
                fs::read(file).ok().map(|bytes| (way, bytes))
            },
        );
        let Some((way, bytes)) = found else { return text(404, "not found") };
        let mut headers = vec![
            ("Content-Type", headers::content_type(name)),
            ("Cache-Control", headers::cache_control(name)),
            ("Vary", "Accept-Encoding"),
        ];
        if !way.is_empty() {
            headers.push(("Content-Encoding", way));
        }
        response(200, bytes, &headers)
    }
}

/// A release is flat; nothing else can be asked for.
fn is_name(name: &str) -> bool {
    !name.starts_with('.')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
}

fn text(status: u16, words: &str) -> Response {
    response(status, words.as_bytes().to_vec(), &[("Content-Type", "text/plain; charset=utf-8")])
}

fn response(status: u16, body: Vec<u8>, own: &[(&'static str, &str)]) -> Response {
    let all = headers::SECURITY.iter().chain(own);
    Response { status, headers: all.map(|(name, value)| (*name, (*value).to_owned())).collect(), body }
}
