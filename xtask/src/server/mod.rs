//! The file server of the demo and of the browser tests: a release folder, with the final headers.

pub mod headers;

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Method, Request, Response};

use crate::demo::free_port;
use crate::failure::{Failure, Result};

/// Enough for the parallel requests of a few browsers.
const THREADS: usize = 8;

/// A port that is ours, before anything is served.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
}

/// A server that answers.
pub struct Serving {
    address: String,
    threads: Vec<JoinHandle<()>>,
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
        let http = tiny_http::Server::from_listener(self.listener, None).map_err(|error| failed(&error))?;
        let http = Arc::new(http);
        let site = Arc::new(Site { folder: folder.to_path_buf(), base: base.to_owned() });
        let threads = (0..THREADS).map(|_| {
            let (http, site) = (Arc::clone(&http), Arc::clone(&site));
            thread::spawn(move || http.incoming_requests().for_each(|request| site.answer(request)))
        });
        let serving =
            Serving { threads: threads.collect(), address: format!("http://{}{base}", self.address) };
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
        for thread in self.threads {
            let _ = thread.join();
        }
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
    fn answer(&self, request: Request) {
        let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        let sent = match (request.method(), path.strip_prefix(&self.base)) {
            (Method::Get | Method::Head, Some(name)) => {
                self.file(request, if name.is_empty() { "index.html" } else { name })
            }
            (Method::Get | Method::Head, None) if format!("{path}/") == self.base => {
                request.respond(with_headers(
                    Response::from_data(Vec::new()).with_status_code(308),
                    &[("Location", &self.base)],
                ))
            }
            (Method::Get | Method::Head, None) => request.respond(text(404, "not found")),
            _ => request.respond(text(405, "only GET and HEAD")),
        };
        // The browser went away: nobody is left to tell.
        drop(sent);
    }

    fn file(&self, request: Request, name: &str) -> std::io::Result<()> {
        let accepted = accepted(&request);
        let ways = [("br", ".br"), ("gzip", ".gz"), ("", "")];
        let found =
            ways.iter().filter(|(way, _)| way.is_empty() || accepted.contains(way)).find_map(|(way, end)| {
                is_name(name)
                    .then(|| {
                        fs::read(self.folder.join(format!("{name}{end}"))).ok().map(|bytes| (*way, bytes))
                    })
                    .flatten()
            });
        let Some((way, bytes)) = found else { return request.respond(text(404, "not found")) };
        let mut headers = vec![
            ("Content-Type", headers::content_type(name)),
            ("Cache-Control", headers::cache_control(name)),
            ("Vary", "Accept-Encoding"),
        ];
        if !way.is_empty() {
            headers.push(("Content-Encoding", way));
        }
        request.respond(with_headers(Response::from_data(bytes), &headers))
    }
}

/// A release is flat; nothing else can be asked for.
fn is_name(name: &str) -> bool {
    !name.starts_with('.')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
}

fn accepted(request: &Request) -> Vec<&'static str> {
    let header = request.headers().iter().find(|header| header.field.equiv("Accept-Encoding"));
    let named: Vec<&str> =
        header.map(|header| header.value.as_str().split(',').map(str::trim).collect()).unwrap_or_default();
    ["br", "gzip"].into_iter().filter(|way| named.contains(way)).collect()
}

fn text(status: u16, words: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    with_headers(
        Response::from_data(words).with_status_code(status),
        &[("Content-Type", "text/plain; charset=utf-8")],
    )
}

type Answer = Response<std::io::Cursor<Vec<u8>>>;

fn with_headers(answer: Answer, own: &[(&str, &str)]) -> Answer {
    let all = headers::SECURITY.iter().chain(own);
    let headers = all.filter_map(|(name, value)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok());
    headers.fold(answer.with_chunked_threshold(usize::MAX), Response::with_header)
}
