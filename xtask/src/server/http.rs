//! As much of HTTP/1.1 as a file server for one person needs: one request a connection, `GET` and `HEAD`, no body. A
//! connection has a thread of its own, so that none waits for another: a browser opens half a dozen at once.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A connection on which nothing is asked is closed; browsers open some in advance.
const PATIENCE: Duration = Duration::from_secs(30);
/// The most of a request.
const REQUEST_MAX: u64 = 64 << 10;

/// What was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, or anything else.
    pub method: String,
    /// Without what follows `?`.
    pub path: String,
    /// The value of `Accept-Encoding`; empty without one.
    pub accept_encoding: String,
}

/// What is answered.
pub struct Response {
    /// Such as 200.
    pub status: u16,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// Left out where only the head was asked for.
    pub body: Vec<u8>,
}

/// Serves one connection. A browser that went away, or that speaks no HTTP, has nobody to be told.
pub fn serve(stream: TcpStream, answer: impl FnOnce(&Request) -> Response) {
    let _ = stream.set_read_timeout(Some(PATIENCE));
    let _ = stream.set_nodelay(true);
    let Some(request) =
        stream.try_clone().ok().and_then(|stream| read(BufReader::new(stream.take(REQUEST_MAX))))
    else {
        return;
    };
    let response = answer(&request);
    let _ = write(stream, &response, request.method == "HEAD");
}

fn read(mut from: impl BufRead) -> Option<Request> {
    let mut line = String::new();
    from.read_line(&mut line).ok()?;
    let mut words = line.split_ascii_whitespace();
    let (method, target) = (words.next()?.to_owned(), words.next()?);
    let path = target.split(['?', '#']).next()?.to_owned();
    let mut accept_encoding = String::new();
    loop {
        let mut header = String::new();
        from.read_line(&mut header).ok()?;
        match header.trim_end().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("accept-encoding") => {
                value.trim().clone_into(&mut accept_encoding);
            }
            Some(_) => {}
            None => return header.trim_end().is_empty().then_some(Request { method, path, accept_encoding }),
        }
    }
}

fn write(mut to: impl Write, response: &Response, head_only: bool) -> std::io::Result<()> {
    let mut head = format!("HTTP/1.1 {} {}\r\n", response.status, reason(response.status));
    for (name, value) in &response.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {}\r\nConnection: close\r\n\r\n", response.body.len()));
    to.write_all(head.as_bytes())?;
    if !head_only {
        to.write_all(&response.body)?;
    }
    to.flush()
}

const fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        308 => "Permanent Redirect",
        404 => "Not Found",
        _ => "Method Not Allowed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read() {
        let text = b"GET /a.js?x HTTP/1.1\r\nHost: h\r\naccept-encoding: gzip, br\r\n\r\n";
        let request = read(&text[..]).unwrap();
        assert_eq!((request.method.as_str(), request.path.as_str()), ("GET", "/a.js"));
        assert_eq!(request.accept_encoding, "gzip, br");
        assert_eq!(read(&b"GET /\r\nHost"[..]), None);
        assert_eq!(read(&b"\r\n\r\n"[..]), None);
    }

    #[test]
    fn a_head_has_no_body() {
        let response = Response { status: 200, headers: vec![("A", "b".to_owned())], body: b"body".to_vec() };
        let mut written = Vec::new();
        write(&mut written, &response, true).unwrap();
        let text = String::from_utf8(written).unwrap();
        assert_eq!(text, "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 4\r\nConnection: close\r\n\r\n");
    }
}
