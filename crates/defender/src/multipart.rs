//! `multipart/form-data` (RFC 7578) as the upload call takes it (contract 3.6), both ways.

use crate::Upload;

/// The content type and the body of an upload.
pub(crate) fn write(upload: &Upload) -> (String, Vec<u8>) {
    let mut fields = vec![("Description", upload.description.as_str())];
    if let Some(parameters) = &upload.parameters {
        fields.push(("ParametersDescription", parameters));
    }
    fields.push(("HasParameters", if upload.parameters.is_some() { "true" } else { "false" }));
    fields.push(("OverrideIfExists", if upload.replace { "true" } else { "false" }));

    let boundary = boundary(&upload.content, &fields);
    let mut body = Vec::with_capacity(upload.content.len() + 1024);
    let mut part = |head: &str, content: &[u8]| {
        let start = format!("--{boundary}\r\ncontent-disposition: form-data; {head}\r\n\r\n");
        body.extend_from_slice(start.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    };
    let name = upload.name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    part(
        &format!("name=\"file\"; filename=\"{name}\"\r\ncontent-type: application/octet-stream"),
        &upload.content,
    );
    for (field, text) in fields {
        part(&format!("name=\"{field}\""), text.as_bytes());
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={boundary}"), body)
}

/// The longest boundary (RFC 2046, 5.1.1), in bytes. A longer one could be sought for hours.
const BOUNDARY_MAX: usize = 70;

/// The upload that stands in such a body; `None` when it cannot be read or has no file.
pub(crate) fn read(content_type: &str, body: &[u8]) -> Option<Upload> {
    let (kind, parameters) = content_type.split_once(';')?;
    let boundary =
        parameters.split(';').find_map(|one| one.trim().strip_prefix("boundary="))?.trim_matches('"');
    let is_one = (1..=BOUNDARY_MAX).contains(&boundary.len());
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") || !is_one {
        return None;
    }
    let delimiter = format!("\r\n--{boundary}");
    // The first delimiter has no line before it.
    let mut rest = body.strip_prefix(delimiter.as_bytes().get(2..)?)?;
    let (mut file, mut upload) = (false, Upload::empty());
    let mut has_parameters = false;
    while let Some(part) = rest.strip_prefix(b"\r\n") {
        let end = find(part, delimiter.as_bytes())?;
        let (part, after) = part.split_at_checked(end)?;
        rest = after.get(delimiter.len()..)?;
        let head_end = find(part, b"\r\n\r\n")?;
        let head = std::str::from_utf8(part.get(..head_end)?).ok()?;
        let content = part.get(head_end + 4..)?;
        let text = || String::from_utf8(content.to_vec()).ok();
        let field = attribute(head, "name")?;
        if field.eq_ignore_ascii_case("file") {
            upload.name = attribute(head, "filename")?.to_owned();
            upload.content = content.to_vec();
            file = true;
        } else if field.eq_ignore_ascii_case("Description") {
            upload.description = text()?;
        } else if field.eq_ignore_ascii_case("ParametersDescription") {
            upload.parameters = Some(text()?);
        } else if field.eq_ignore_ascii_case("HasParameters") {
            has_parameters = content.eq_ignore_ascii_case(b"true");
        } else if field.eq_ignore_ascii_case("OverrideIfExists") {
            upload.replace = content.eq_ignore_ascii_case(b"true");
        }
    }
    upload.parameters = has_parameters.then(|| upload.parameters.unwrap_or_default());
    (file && rest.starts_with(b"--")).then_some(upload)
}

impl Upload {
    const fn empty() -> Self {
        Self {
            name: String::new(),
            content: Vec::new(),
            description: String::new(),
            parameters: None,
            replace: false,
        }
    }
}

/// A boundary that stands in none of the parts. Counted, not drawn: nothing here is random.
fn boundary(content: &[u8], fields: &[(&str, &str)]) -> String {
    let free = |candidate: &String| {
        let candidate = candidate.as_bytes();
        find(content, candidate).is_none()
            && fields.iter().all(|(_, text)| find(text.as_bytes(), candidate).is_none())
    };
    let mut candidates = (0_u64..).map(|n| format!("liveline-part-{n}-end"));
    candidates.find(free).unwrap_or_default() // a finite content cannot hold all of them
}

/// A file may have 250 MB, so most of it is passed over a byte at a time.
fn find(within: &[u8], what: &[u8]) -> Option<usize> {
    let first = what.first()?;
    let mut from = 0;
    loop {
        let at = from + within.get(from..)?.iter().position(|byte| byte == first)?;
        if within.get(at..)?.starts_with(what) {
            return Some(at);
        }
        from = at + 1;
    }
}

/// The value of `name="…"` in a part's head.
fn attribute<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    let mark = format!("{name}=\"");
    let mut from = 0;
    loop {
        let at = from + head.get(from..)?.find(&mark)?;
        let value = head.get(at + mark.len()..)?;
        // `name=` also ends `filename=`.
        if head.get(..at)?.ends_with([' ', ';']) {
            return value.split('"').next();
        }
        from = at + mark.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script() -> Upload {
        Upload {
            name: "collect-logs.ps1".to_owned(),
            content: b"Write-Output 'hi'\r\n".to_vec(),
            description: "Zips recent logs".to_owned(),
            parameters: Some("-Days N".to_owned()),
            replace: false,
        }
    }

    #[test]
    fn the_body_holds_the_file_and_four_fields() {
        let (content_type, body) = write(&script());
        assert_eq!(content_type, "multipart/form-data; boundary=liveline-part-0-end");
        let text = String::from_utf8(body).unwrap();
        assert!(text.starts_with(
            "--liveline-part-0-end\r\ncontent-disposition: form-data; name=\"file\"; \
             filename=\"collect-logs.ps1\"\r\ncontent-type: application/octet-stream\r\n\r\nWrite-Output 'hi'\r\n\r\n--"
        ));
        for field in [
            "name=\"Description\"\r\n\r\nZips recent logs\r\n",
            "name=\"ParametersDescription\"\r\n\r\n-Days N\r\n",
            "name=\"HasParameters\"\r\n\r\ntrue\r\n",
            "name=\"OverrideIfExists\"\r\n\r\nfalse\r\n",
        ] {
            assert!(text.contains(field), "{field} in {text}");
        }
        assert!(text.ends_with("--liveline-part-0-end--\r\n"));
    }

    #[test]
    fn a_content_that_holds_the_boundary_gets_another_one() {
        let upload = Upload { content: b"\r\n--liveline-part-0-end--\r\n".to_vec(), ..script() };
        let (content_type, body) = write(&upload);
        assert!(content_type.ends_with("liveline-part-1-end"));
        assert_eq!(read(&content_type, &body), Some(upload));
    }

    #[test]
    fn a_name_cannot_break_out_of_its_header() {
        let upload = Upload { name: "a\"\r\nx-evil: 1".to_owned(), ..script() };
        let (_, body) = write(&upload);
        assert!(String::from_utf8(body).unwrap().contains("filename=\"a%22%0D%0Ax-evil: 1\""));
    }

    #[test]
    fn a_body_that_is_cut_is_no_upload() {
        let (content_type, body) = write(&script());
        assert_eq!(read(&content_type, &body), Some(script()));
        for end in 0..body.len() - 4 {
            assert_eq!(read(&content_type, &body[..end]), None, "cut at {end}");
        }
        assert_eq!(read("application/json", &body), None);
    }

    #[test]
    fn a_boundary_longer_than_any_may_be_is_none() {
        let with = |length: usize| {
            let boundary = "b".repeat(length);
            let head = "content-disposition: form-data; name=\"file\"; filename=\"a.ps1\"";
            let body = format!("--{boundary}\r\n{head}\r\n\r\nhi\r\n--{boundary}--\r\n");
            read(&format!("multipart/form-data; boundary={boundary}"), body.as_bytes())
        };
        let read = |length| with(length).map(|upload| upload.content);
        assert_eq!([read(70), read(71)], [Some(b"hi".to_vec()), None]);
    }
}
