//! `docs/troubleshooting.md`, made of the same table as the page's explanations.

use std::fmt::Write;

use defender::{ApiError, Asked, BodyKind, Cause, ErrorCode};

use crate::{Catalogue, Explained, Part};

/// What stands above the table of contents.
const HEAD: &str = "# Troubleshooting

What each refusal is, what it means and what to do: the same texts as on the page. This file is generated:
`cargo run -p words --example troubleshooting > docs/troubleshooting.md` after a change in `crates/words/src/explained`
or `crates/defender/src/cause.rs`.

Below an explanation the page shows what the tenant itself said: HTTP status, code, message, and an id for Microsoft’s
support. *Copy the error* takes all of it. Find the code here; a 401 that asks for more proof, a web page instead of an
answer, and what has no code at all stand among the headings further down.

| HTTP and code | asked for | see |
| --- | --- | --- |
";

/// The codes of contract 4, with their status.
const CODES: [(u16, &str); 25] = [
    (400, "ActiveRequestAlreadyExists"),
    (400, "BadRequest"),
    (400, "ClientVersionNotSupported"),
    (400, "InvalidDomainName"),
    (400, "InvalidHashValue"),
    (400, "InvalidInput"),
    (400, "InvalidIpAddress"),
    (400, "InvalidRequestBody"),
    (400, "InvalidUrl"),
    (400, "MaximumBatchSizeExceeded"),
    (400, "MissingRequiredParameter"),
    (400, "ODataError"),
    (400, "OsPlatformNotSupported"),
    (401, "Unauthorized"),
    (403, "DisabledFeature"),
    (403, "DisallowedOperation"),
    (403, "Forbidden"),
    (404, "NotFound"),
    (404, "ResourceNotFound"),
    (413, ""),
    (429, "TooManyRequests"),
    (500, "InternalServerError"),
    (502, ""),
    (503, ""),
    (504, ""),
];

/// What an analyst asks for, as the table calls it. The storage behind a link has codes of its own.
const ASKED: [(Asked, &str); 5] = [
    (Asked::Run, "a run"),
    (Asked::Cancel, "a cancel"),
    (Asked::Read, "devices, actions"),
    (Asked::Link, "an output"),
    (Asked::Library, "the library"),
];

/// The document, in English.
pub fn troubleshooting() -> String {
    let words = Catalogue::english();
    let say = |cause, part| words.get(Explained { cause, part });
    let mut text = HEAD.to_owned();
    for row in rows() {
        let title = title(&say(row.cause, Part::Happened));
        let _ =
            writeln!(text, "| {} | {} | [{title}](#{}) |", row.codes(), row.asked.join(", "), anchor(&title));
    }
    for &cause in Cause::ALL {
        let happened = say(cause, Part::Happened);
        let _ = write!(
            text,
            "\n## {}\n\n{}\n\n**What to do.** {}\n",
            title(&happened),
            markdown(&say(cause, Part::Means)),
            markdown(&say(cause, Part::ToDo))
        );
    }
    text
}

/// Codes that mean the same where the same was asked for.
struct Row {
    cause: Cause,
    asked: Vec<&'static str>,
    codes: Vec<(u16, &'static str)>,
}

impl Row {
    /// `400 A, B`: a status stands before the first of its codes.
    fn codes(&self) -> String {
        let mut before = 0;
        let one = |&(status, code): &(u16, &str)| {
            let number = if status == before { String::new() } else { format!("{status} ") };
            before = status;
            let code = if code.is_empty() { String::new() } else { format!("`{code}`") };
            (number + &code).trim_end().to_owned()
        };
        self.codes.iter().map(one).collect::<Vec<_>>().join(", ")
    }
}

fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (status, code) in CODES {
        for (cause, asked) in told(status, code) {
            match rows.iter_mut().find(|row| row.cause == cause && row.asked == asked) {
                Some(row) => row.codes.push((status, code)),
                None => rows.push(Row { cause, asked, codes: vec![(status, code)] }),
            }
        }
    }
    rows
}

/// Each cause that a code has, with what has to be asked for it.
fn told(status: u16, code: &str) -> Vec<(Cause, Vec<&'static str>)> {
    let error = ApiError {
        status,
        code: ErrorCode::parse(code),
        message: String::new(),
        target: String::new(),
        retry_after: None,
        claims: false,
        body: BodyKind::Api,
    };
    let mut told: Vec<(Cause, Vec<&str>)> = Vec::new();
    for (asked, name) in ASKED {
        let cause = Cause::of(&error, asked);
        match told.iter_mut().find(|(known, _)| *known == cause) {
            Some((_, names)) => names.push(name),
            None => told.push((cause, vec![name])),
        }
    }
    if let [(_, names)] = told.as_mut_slice() {
        *names = vec!["anything"];
    }
    told
}

/// A heading has no full stop.
fn title(happened: &str) -> String {
    markdown(happened.trim_end_matches('.'))
}

/// As GitHub makes it of a heading.
fn anchor(title: &str) -> String {
    let kept = title.chars().filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// Plain text, with what Markdown would read as marks written out.
fn markdown(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if ['*', '_', '<', '[', '`', '~', '|'].contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
